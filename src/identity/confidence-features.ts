import { elementAt } from '../core/elements.ts'
import { lettersOf } from '../core/letters.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft, Drafts } from '../statements/types.ts'
import { type Features, Held } from './features.ts'
import { storyFeatures } from './story-features.ts'
import type { Who } from './types.ts'

export type { Features } from './features.ts'

/** The feature that hands on how sure the statement before is, where a speaker is only implied. */
export const BEFORE = 'odds before'

/** The amount of `BEFORE`, for the log-odds of the statement before. */
export const chainedOdds = (before: number): number => Math.max(-3, Math.min(5, before)) - 2

/** How each statement of an article was read, for its odds: of statement `k`, whose predecessor has the log-odds `before`. */
export function featuresOf(
  drafts: Drafts,
  who: readonly Who[],
  pack: LanguagePack,
): (k: number, before: number) => Features {
  const { statements } = drafts
  const story = storyFeatures(drafts, who, pack)
  return (k, before) => {
    const features = new Held()
    const [draft, speaker] = [statements[k], who[k]]
    if (draft === undefined || speaker === undefined) return features
    ofTheFrame(draft, features)
    ofTheSpeaker(draft, speaker, features)
    ofTheName(speaker, pack, features)
    ofItsKind(speaker, pack, features)
    story(k, features)
    if (speaker.span !== null) return features
    features.set(BEFORE, chainedOdds(before))
    ofTheImplied(draft, statements[k - 1], speaker, pack, features)
    return features
  }
}

/** The rule that read it, its content and its cue. */
function ofTheFrame({ rule, field, inside, content, cue, lemma, act }: Draft, features: Held): void {
  const [subject = '', frame = ''] = rule.split('+')
  features.hold(`verb ${lemma}`)
  features.hold(`act ${act}`)
  features.hold(`rule ${subject}`)
  features.hold(`frame ${frame}`)
  features.hold('headline', field.headline)
  features.hold('nested', inside >= 0)
  const [first, last] = [content[0], content.at(-1)]
  if (first === undefined || last === undefined) return
  const gap = cue === null ? 0 : first.from - cue.to
  const length = content.reduce((sum, { from, to }) => sum + to - from, 0)
  features.hold('far from its cue', gap > 12)
  features.hold('very far from its cue', gap > 20)
  features.hold('long', length > 60)
  features.hold('short', length < 4)
  features.hold('ends at a sign', field.tokens[last.to]?.kind !== 'word')
  features.hold('cue in mid-sentence', cue !== null && field.tokens[cue.from - 1]?.kind === 'word')
}

/** What decided the speaker. */
function ofTheSpeaker(draft: Draft, { why, kind, sure, span }: Who, features: Held): void {
  features.hold(`why ${why}`)
  features.hold(`speaker ${kind}`)
  const prior = Math.min(0.99, Math.max(0.05, draft.evidence * sure))
  features.set('prior', Math.log(prior / (1 - prior)))
  if (span === null) return
  ofTheMention(draft, features)
  const words = lettersOf(draft.field.text.slice(...span)).length
  features.set('words that name him, ln', Math.min(3, Math.log(Math.max(1, words))))
}

/** Whether the words that name him are a mention of the analysis, whole. */
function ofTheMention({ field, speaker }: Draft, features: Held): void {
  if (speaker.how !== 'named') return
  const mention = elementAt(field.mentions, speaker.mention)
  features.hold(`mention ${mention?.kind ?? 'none'}`)
  features.hold('more words than the mention', mention !== undefined && speaker.range.to > mention.to)
}

/** The name itself: one whose words no list of names knows may be no name. */
function ofTheName({ name, kind }: Who, { fold, names, phrases }: LanguagePack, features: Held): void {
  const words = lettersOf(fold(name ?? ''))
  const [first = ''] = words
  features.hold('one word', words.length === 1)
  features.hold('two words', words.length === 2)
  features.hold('a full name', words.length >= 2 && words.length <= 4)
  features.hold('many words', words.length > 7)
  if (kind !== 'person') {
    const bare = first.startsWith(phrases.article) ? first.slice(phrases.article.length) : first
    features.hold(`${kind}, with the article`, bare !== first)
    const isListed = [first, bare].some((word) => names.bodies.has(word) || names.places.has(word))
    features.hold(`${kind}, of a list`, isListed)
    return
  }
  const known = words.filter((word) => names.names.has(word)).length
  features.set('share of known names', known / Math.max(1, words.length))
  features.hold('begins with a known name', names.names.has(first))
  features.hold(
    'holds a common word',
    words.some((word) => names.common.has(word)),
  )
}

/** How long a name is for its kind (a bare group is said so, a bare body seldom), and what its words are else. */
function ofItsKind({ name, kind }: Who, pack: LanguagePack, features: Held): void {
  const { fold, names, speech, agencies, phrases } = pack
  const words = lettersOf(fold(name ?? ''))
  const { length } = words
  const size = length === 1 ? 'one word' : length === 2 ? 'two words' : length > 7 ? 'many words' : 'words'
  features.hold(`${kind}, ${size}`)
  const [first = ''] = words
  const head = names.bodies.get(first)
  features.hold('named as a paper', head?.document === true)
  // Of papers in general nobody tells who issued them; of one the story mostly does.
  if (head?.document) {
    const shown = first.startsWith(phrases.article) ? 'the' : length > 1 ? 'described' : 'bare'
    features.hold(`${shown} ${isSeveral(first, pack) ? 'papers' : 'paper'}`)
  }
  features.hold('named as a medium', agencies.named(words.join(' ')) !== null)
  features.hold('named as a place', names.places.has(words.join(' ')))
  features.hold(
    'named by a verb',
    words.some((word) => speech.forms.has(word)),
  )
}

/** A feminine plural, or one whose noun the list knows as such (reports, news). */
const isSeveral = (first: string, { names, phrases }: LanguagePack): boolean =>
  names.bodies.get(first)?.number === 'p' || first.endsWith(phrases.femininePlural)

/** Tokens before a verb within which a name counts as near it. */
const NEAR = 150

/** Where the subject is left out: how near he was named, and whether sentences without a speaker stand between. */
function ofTheImplied(
  { field, cue, content }: Draft,
  before: Draft | undefined,
  { name }: Who,
  { fold }: LanguagePack,
  features: Held,
): void {
  const { tokens, sentences } = field
  const at = cue?.from ?? content[0]?.from ?? 0
  const own = tokens[at]?.sentence ?? 0
  const last = lettersOf(fold(name ?? '')).at(-1)
  const paragraph = elementAt(sentences, own)?.paragraph
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const token = tokens[i]
    if (token === undefined || elementAt(sentences, token.sentence)?.paragraph !== paragraph) break
    if (token.folded !== last) continue
    features.hold('named in the paragraph')
    break
  }
  const end = before?.field === field ? before.content.at(-1) : undefined
  const from = tokens[(end?.to ?? 1) - 1]?.sentence
  features.hold('sentences between', end !== undefined && from !== undefined && own - from > 1)
}
