import type { Field } from '../analysis/types.ts'
import { foldedWords, namedIn, UNKNOWN } from './headline-label.ts'
import { MOST_HELD, matchingStatement } from './headline-match.ts'
import { named } from './speaker-mentions.ts'
import type { Draft, NamedSpeaker, Range } from './types.ts'
import { isWord, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Shortest folded word by which two names are one. */
const SHORTEST = 2

/**
 * The statements, the colon headlines held against the story: one that it does not bear out (a topic, a place where
 * something happened, a columnist before his title) is read as a plain sentence instead; a paper's is given to whoever
 * the story says speaks in it.
 * @param otherwise what the sentence of a headline gives where its colon parts no speaker off
 */
export function borneOut(
  drafts: readonly Draft[],
  body: Field,
  words: FrameWords,
  otherwise: (draft: Draft) => readonly Draft[],
): readonly Draft[] {
  if (!drafts.some(isColon)) return drafts
  const places: number[] = []
  const out: Draft[] = []
  drafts.forEach((draft, k) => {
    const kept = k < MOST_HELD && isColon(draft) ? checked(drafts, k, body, words) : draft
    places.push(out.length)
    const base = out.length
    if (kept !== null) out.push(kept.inside < 0 ? kept : { ...kept, inside: places[kept.inside] ?? -1 })
    else
      for (const other of otherwise(draft))
        out.push(other.inside < 0 ? other : { ...other, inside: base + other.inside })
  })
  return out
}

const isColon = ({ rule }: Draft): boolean => rule === 'headline-colon'

function checked(drafts: readonly Draft[], k: number, body: Field, words: FrameWords): Draft | null {
  const draft = drafts[k] as Draft
  const { speaker, field } = draft
  if (speaker.how !== 'named') return draft
  const kind = field.mentions[speaker.mention]?.kind
  const keys = keysOf(field, speaker.range, words)
  if (kind === 'document') return ofPaper(draft, speaker, drafts)
  if (kind === undefined) return draft.evidence > UNKNOWN ? draft : ofCalled(draft, keys, drafts, body, words)
  // Somebody's own words, between marks or in the first person, are his wherever the story is about others.
  if (draft.kind === 'direct' || (kind !== 'place' && kind !== 'body' && kind !== 'person')) return draft
  if (kind === 'person' && isTalkedOf(body, foldedWords(field, speaker.range), words)) return draft
  const own = withoutStates(field, speaker.range, keys, words)
  const speaks = drafts.some((one) => !one.field.headline && partiesOf(one).some(sharesOne(own, words)))
  if (isState(field, speaker.range, words)) {
    const told = matchingStatement(drafts, k, () => false, words.bareKey)
    return speaks && told !== null && isStance(draft, words) ? draft : null
  }
  return speaks || matchingStatement(drafts, k, () => false, words.bareKey) !== null ? draft : null
}

/** Words of a paragraph that is more than a byline. */
const BYLINE = 12

/** The story's running text names him. */
function isTalkedOf(body: Field, label: readonly string[], words: FrameWords): boolean {
  const mentions = body.mentions.filter(({ from }) => {
    const sentence = body.sentences[body.tokens[from]?.sentence ?? 0]
    return sentence !== undefined && sentence.to - sentence.from > BYLINE
  })
  return namedIn({ ...body, mentions }, label, words)
}

/** A study, a report, a poll: the speaker of the story's first statement of such a paper. */
function ofPaper(draft: Draft, { range, mention }: NamedSpeaker, drafts: readonly Draft[]): Draft | null {
  const heads = draft.field.mentions[mention]?.heads ?? []
  for (const { speaker, field } of drafts) {
    if (field.headline || speaker.how !== 'named') continue
    const other = field.mentions[speaker.mention]
    if (other?.kind !== 'document' || !other.heads.some((head) => heads.includes(head))) continue
    const why = 'the paper that the headline tells of'
    return { ...draft, speaker: { how: 'elsewhere', by: { field, words: speaker }, range, why } }
  }
  return null
}

/** A name in a field. */
interface Party {
  readonly field: Field
  readonly words: NamedSpeaker
}

/**
 * A bare label is whoever the story calls so: its words are a part of a speaker's name, a body's, or the head of a
 * title. In the middle of a person's title a single word is the body that he speaks for; several are what he is about.
 */
function ofCalled(
  draft: Draft,
  keys: ReadonlySet<string>,
  drafts: readonly Draft[],
  body: Field,
  words: FrameWords,
): Draft | null {
  if (draft.speaker.how !== 'named' || keys.size === 0) return null
  const { range } = draft.speaker
  const by = partyOf(drafts, keys, body, words)
  if (by === null) return isShortened(drafts, keys, body, words) ? draft : null
  const mention = by.field.mentions[by.words.mention]
  const person = mention?.kind === 'person' && mention.name !== null
  if (person && !holds(by.field, mention.name ?? mention, keys, words) && !isHead(by, keys, words))
    return keys.size === 1 ? draft : null
  const why = 'whom the story calls by the words of the headline'
  return { ...draft, speaker: { how: 'elsewhere', by, range, why } }
}

/** Whose words in the story hold all of a label's: somebody who speaks there, else somebody named by name and title. */
function partyOf(
  drafts: readonly Draft[],
  keys: ReadonlySet<string>,
  body: Field,
  words: FrameWords,
): Party | null {
  for (const draft of drafts) {
    if (draft.field.headline) continue
    for (const { field, range, words: speaker } of partiesOf(draft))
      if (holds(field, range, keys, words))
        return { field, words: speaker ?? named(range, mentionFrom(field, range.from), field) }
  }
  const titled = body.mentions.find(
    (mention) => mention.kind === 'person' && mention.name !== null && holds(body, mention, keys, words),
  )
  return titled === undefined ? null : { field: body, words: named(titled, titled, body) }
}

/** The first word is a body's that speaks in the story (Transport: the ministry of it), or each is somebody's name. */
function isShortened(
  drafts: readonly Draft[],
  keys: ReadonlySet<string>,
  body: Field,
  words: FrameWords,
): boolean {
  const [first = ''] = keys
  const head = new Set([first])
  for (const { field, speaker } of drafts) {
    if (field.headline || speaker.how !== 'named') continue
    if (field.mentions[speaker.mention]?.kind === 'body' && holds(field, speaker.range, head, words))
      return true
  }
  const isName = (key: string) =>
    body.mentions.some(({ name }) => name !== null && holds(body, name, new Set([key]), words))
  return keys.size > 1 && [...keys].every(isName)
}

function holds(field: Field, range: Range, keys: ReadonlySet<string>, words: FrameWords): boolean {
  const other = keysOf(field, range, words)
  for (const key of keys) if (!other.has(key)) return false
  return true
}

function isHead({ field, words: { range } }: Party, keys: ReadonlySet<string>, words: FrameWords): boolean {
  const [first] = keysOf(field, range, words)
  return first !== undefined && keys.has(first)
}

interface Named {
  readonly field: Field
  readonly range: Range
  readonly words?: NamedSpeaker
}

/** The speaker of a statement, then those who passed it on. */
function partiesOf({ field, speaker, links }: Draft): Named[] {
  const out: Named[] = links.map((link) => ({ field: link.field, range: link.range }))
  if (speaker.how === 'named') out.unshift({ field, range: speaker.range, words: speaker })
  return out
}

const sharesOne =
  (keys: ReadonlySet<string>, words: FrameWords) =>
  ({ field, range }: Named): boolean =>
    [...keysOf(field, range, words)].some((key) => keys.has(key))

/** A body's words without its nationality, where it has others: many bodies of a story share that. */
function withoutStates(
  field: Field,
  { from, to }: Range,
  keys: ReadonlySet<string>,
  words: FrameWords,
): ReadonlySet<string> {
  const states = new Set<string>()
  for (let i = from; i < to; i++) {
    const { folded = '' } = field.tokens[i] ?? {}
    if (words.isDemonym(folded)) states.add(words.bareKey(folded))
  }
  const own = new Set([...keys].filter((key) => !states.has(key)))
  return own.size > 0 ? own : keys
}

const isState = (field: Field, { from, to }: Range, words: FrameWords): boolean => {
  const name = field.tokens.slice(from, to).map(({ folded }) => folded)
  return (words.place(name.join(' '))?.states.length ?? 0) > 0
}

/** A clause about something known, or a negation: what a state says. A bare noun first is what happened there. */
function isStance({ field, content }: Draft, words: FrameWords): boolean {
  const { from = 0 } = content[0] ?? {}
  const first = field.tokens[from]?.folded ?? ''
  const next = field.tokens[from + 1]?.folded ?? ''
  if (words.speech.negators.has(first) || words.speech.prepositions.has(first)) return true
  return first.startsWith(words.phrases.article) && !words.speech.prepositions.has(next)
}

/** The words of a name: the article and what is glued before it left out, a nationality as its state. */
function keysOf(field: Field, { from, to }: Range, words: FrameWords): Set<string> {
  const out = new Set<string>()
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    if (!isWord(token)) continue
    const bare = words.bareKey(token.folded)
    if (bare.length >= SHORTEST) out.add(bare)
  }
  return out
}
