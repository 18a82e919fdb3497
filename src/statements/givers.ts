import type { Field, Mention, Sentence, Token } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import { bareEnd } from './noun-phrase.ts'
import { clashesBefore, jointSpeaker, named } from './speaker-mentions.ts'
import type { Frame, Range, SpeakerMention } from './types.ts'
import { isThat, isWord, mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Tokens from a speech or paper to the verb that tells what was said in it. */
const FAR = 36
/** Tokens of a sentence's opening phrase up to the paper that it names: "and in | a | speech". */
const FRONT = 3
/** Words of a name that no list knows. */
const LONGEST_NAME = 5

/**
 * Whoever gave the speech or paper that the verb tells of by a pronoun: "X gave | a speech | in which he thanked", "the
 * guests' speech, given by | X, | in which he praised", "statements of | X's | in which he said". Null where the words
 * name nobody.
 */
export function giverBefore(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  words: FrameWords,
): SpeakerMention | null {
  const { at, form } = frame
  if (form.tense !== 'perfect' && form.tense !== 'imperfect') return null
  const through = phraseAt(words.phrases.throughIt, field, at + 1)
  if (through === null) return shownIn(field, sentence, frame, words)
  const floor = Math.max(sentence.from, at - FAR)
  for (let k = at - 1; k >= floor; k--) {
    const token = field.tokens[k]
    if (token?.kind === 'stop' || token?.kind === 'break') return null
    if (paperAt(token, words) !== through.value) continue
    const isOther = ofAnother(field, k, at, through.value, words)
    return isOther ? null : giverOf(field, sentence, k, frame, words)
  }
  return null
}

/** Adjectives of a paper before what it shows. */
const ADJECTIVES = 2

/** "The ministry issued | a report | that showed": a body speaks in the paper that it gives, whose verb follows. */
function shownIn(field: Field, sentence: Sentence, frame: Frame, words: FrameWords): SpeakerMention | null {
  const { at, form } = frame
  if (form.tense !== 'perfect' || form.proclitic !== '' || form.gender === null) return null
  const { article, objectEnding } = words.phrases
  for (let k = at - 1; k > sentence.from && k >= at - 1 - ADJECTIVES; k--) {
    const { kind, folded = '' } = field.tokens[k] ?? {}
    if (kind !== 'word' || folded.startsWith(article)) return null
    if (words.isBoundary(folded) && !folded.endsWith(objectEnding)) return null
    if (paperAt(field.tokens[k], words) !== form.gender) continue
    const anyone = { ...frame, form: { ...form, gender: null } }
    const range = byVerbBefore(field, sentence, k, anyone, words)
    if (range !== null && mentionFrom(field, range.from)?.kind === 'body') return asGiver(field, range, frame)
  }
  return null
}

/** "A speech in | the hall | in which": the relative before the verb describes another noun than the paper. */
function ofAnother(field: Field, paper: number, at: number, gender: Gender, words: FrameWords): boolean {
  let relative = at - 1
  while (relative > paper && !isIn(field.tokens[relative], LISTS.relatives)) relative--
  if (relative === paper) return false
  const { article, feminineEnding } = words.phrases
  const noun = field.tokens[relative - 1]?.folded ?? ''
  const governed = words.speech.prepositions.has(field.tokens[relative - 2]?.folded ?? '')
  if (governed && noun.endsWith(feminineEnding) === (gender === 'f')) return relative - 1 > paper
  // What is indefinite takes no relative pronoun.
  const next = field.tokens[paper + 1]?.folded ?? ''
  return !field.tokens[paper]?.folded.startsWith(article) && words.speech.prepositions.has(next)
}

/** "In a speech given by | X |, he said": the sentence opens with a paper, and its verb stands without a subject. */
export function frontedGiver(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  words: FrameWords,
): SpeakerMention | null {
  const { at, form } = frame
  if (form.tense !== 'perfect' || form.proclitic !== '') return null
  const first = field.tokens[sentence.from]
  const { and } = words.phrases
  const opening = first?.folded.startsWith(and) ? first.folded.slice(and.length) : (first?.folded ?? '')
  if (!words.speech.prepositions.has(opening)) return null
  for (let k = sentence.from + 1; k < Math.min(at, sentence.from + FRONT); k++) {
    const gender = paperAt(field.tokens[k], words)
    if (gender === null) continue
    const by = byPronoun(field, k, at, gender, frame, words)
    return by !== null && isClear(field, by.to, at, words) ? asGiver(field, by, frame) : null
  }
  return null
}

/** No other verb of speech, and no clause, between the giver and the verb. */
function isClear(field: Field, from: number, at: number, words: FrameWords): boolean {
  for (let k = from; k < at; k++) {
    const token = field.tokens[k]
    if (token?.kind === 'stop' || token?.kind === 'colon' || isThat(token)) return false
    if (isIn(token, LISTS.relatives) || words.speech.forms.has(token?.folded ?? '')) return false
  }
  return true
}

/** The gender of a speech or paper, without the letters and the article glued before it; null for another word. */
function paperAt(token: Token | undefined, { phrases }: FrameWords): Gender | null {
  if (token?.kind !== 'word') return null
  const { folded } = token
  const { papers, article, toThe, and, by, to, consequence } = phrases
  const glued = [toThe, and, by, to, consequence].filter((letters) => folded.startsWith(letters))
  const bare = [folded, ...glued.map((letters) => folded.slice(letters.length))]
  const forms = [...bare, ...bare.map((form) => withoutArticle(form, article))]
  for (const form of forms) {
    const gender = papers.get(form)
    if (gender !== undefined) return gender
  }
  return null
}

const withoutArticle = (folded: string, article: string): string =>
  folded.startsWith(article) ? folded.slice(article.length) : ''

/** Who gave it, by the verb behind it, whose it is, or the verb before it: a body's speech is given by somebody. */
function giverOf(
  field: Field,
  sentence: Sentence,
  paper: number,
  frame: Frame,
  words: FrameWords,
): SpeakerMention | null {
  const gender = paperAt(field.tokens[paper], words)
  const by = gender === null ? null : byPronoun(field, paper, frame.at, gender, frame, words)
  const owner = by ?? ownerBehind(field, paper, frame, words)
  const isBody = owner !== null && mentionFrom(field, owner.from)?.kind === 'body'
  const giver = owner === null || isBody ? byVerbBefore(field, sentence, paper, frame, words) : null
  const range = owner !== null && (giver === null || !isPerson(field, giver)) ? owner : giver
  return range === null ? null : asGiver(field, range, frame)
}

function asGiver(field: Field, range: Range, { at }: Frame): SpeakerMention {
  const mention = mentionFrom(field, range.from)
  const joint = mention === null ? null : jointSpeaker(field, mention, at)
  return joint ?? named(range, mention, field)
}

/** "a speech | that gave | X", the verb with a pronoun of the paper's gender. */
function byPronoun(
  field: Field,
  paper: number,
  stop: number,
  gender: Gender,
  frame: Frame,
  words: FrameWords,
): Range | null {
  for (let k = paper + 1; k < stop; k++) {
    const hit = phraseAt(words.phrases.givenBy, field, k)
    if (hit?.value !== gender) continue
    return firstGiver(field, hit.to, stop, frame, words) ?? bareName(field, hit.to, stop, words)
  }
  return null
}

const isPerson = (field: Field, { from }: Range): boolean => {
  const kind = mentionFrom(field, from)?.kind
  return kind === 'person' || kind === 'office'
}

/** "Gave | X | a speech": the nearest verb of giving before it, whose object it is. */
function byVerbBefore(
  field: Field,
  sentence: Sentence,
  paper: number,
  frame: Frame,
  words: FrameWords,
): Range | null {
  const { and, article } = words.phrases
  if (field.tokens[paper]?.folded.startsWith(article)) return null
  for (let k = paper - 1; k >= sentence.from; k--) {
    const { folded = '' } = field.tokens[k] ?? {}
    const bare = folded.startsWith(and) ? folded.slice(and.length) : folded
    if (!words.isGiving(folded) && !words.isGiving(bare)) continue
    const behind =
      nameAtEnd(field, k + 1, paper) ??
      firstGiver(field, k + 1, paper, frame, words) ??
      bareName(field, k + 1, paper, words)
    const range = behind ?? nameBefore(field, k, sentence.from, frame)
    return range !== null && isObject(field, behind?.to ?? k + 1, paper, words) ? range : null
  }
  return null
}

/** Nothing but when, where and to whom stands between the giver and what is given. */
function isObject(field: Field, from: number, paper: number, words: FrameWords): boolean {
  const isLink = (i: number) =>
    field.tokens[i]?.kind !== 'word' ||
    words.speech.prepositions.has(field.tokens[i]?.folded ?? '') ||
    words.phrases.adverbs.has(field.tokens[i]?.folded ?? '') ||
    words.gluedPreposition(field, i) !== null ||
    words.isAdjunct(field, i)
  if (from >= paper) return true
  if (words.speech.prepositions.has(field.tokens[paper - 1]?.folded ?? '')) return false
  return isLink(from) && mentionFrom(field, paper - 1)?.kind !== 'document'
}

/** "gave | the director of the schools in both districts | X | a speech": all of them one title and its bearer's name. */
function nameAtEnd(field: Field, from: number, paper: number): Range | null {
  const first = mentionFrom(field, from)
  const end = field.tokens[paper - 1]?.kind === 'comma' ? paper - 1 : paper
  const last = mentionBefore(field, end, from)
  if (first?.kind !== 'office' || first.name !== null || last === null || last === first) return null
  if (last.kind !== 'person' || last.title !== null || (last.glued ?? 0) > 0) return null
  for (let k = first.to; k < last.from; k++) if (field.tokens[k]?.kind !== 'word') return null
  return { from: last.from, to: last.to }
}

/** "X | gave a speech". */
function nameBefore(field: Field, i: number, from: number, frame: Frame): Range | null {
  const mention = mentionBefore(field, i, from)
  const isOwn = mention !== null && (mention.glued ?? 0) === 0 && OWNERS.has(mention.kind)
  return isOwn && !clashesWith(frame, mention) ? { from: mention.from, to: mention.to } : null
}

/** Who may have papers of their own. */
const OWNERS: ReadonlySet<Mention['kind']> = new Set(['person', 'office', 'body'])

/** "Statements of | X", "a speech of-the | minister X": a person or office behind it, or a body that no medium is. */
function ownerBehind(field: Field, paper: number, frame: Frame, words: FrameWords): Range | null {
  const { article } = words.phrases
  const definite = field.tokens[paper]?.folded.startsWith(article) ?? false
  const own = mentionFrom(field, paper)
  // The paper's own phrase may hold the title of whose it is: previous statements of the minister | X.
  if (own !== null && own.to > paper + 1) {
    const inner = mentionFrom(field, paper + 1)
    const isWhole = inner?.to === own.to && (inner.kind === 'person' || inner.kind === 'office')
    const bearer = isWhole ? inner : mentionFrom(field, own.to)
    return (isWhole || bearer?.kind === 'person') && bearer && !clashesWith(frame, bearer)
      ? { from: bearer.from, to: bearer.to }
      : null
  }
  for (let k = paper + 1; k <= paper + FRONT && k < frame.at; k++) {
    const mention = mentionFrom(field, k)
    if (mention === null) {
      if (!isWord(field.tokens[k]) || words.isBoundary(field.tokens[k]?.folded ?? '')) return null
      continue
    }
    const isOwned = (mention.glued ?? 0) > 0 || isToThe(field, k, words)
    if (!isOwned && (definite || k > paper + 1)) return null
    // A press statement: an adjective that is spelt as who bears it.
    if (!isOwned && mention.kind === 'office' && isBareWord(field, mention, words)) return null
    const isMedium = words.speech.media.has(field.tokens[mention.from]?.folded ?? '')
    return canGive(mention, frame) && OWNERS.has(mention.kind) && !isMedium
      ? { from: mention.from, to: mention.to }
      : null
  }
  return null
}

const isBareWord = (field: Field, { from, to }: Mention, { phrases }: FrameWords): boolean =>
  to === from + 1 && !(field.tokens[from]?.folded.startsWith(phrases.article) ?? false)

const isToThe = (field: Field, i: number, { phrases }: FrameWords): boolean =>
  field.tokens[i]?.folded.startsWith(phrases.toThe) ?? false

/** The first who may have given it, under no preposition. */
function firstGiver(field: Field, from: number, stop: number, frame: Frame, words: FrameWords): Range | null {
  for (let k = from; k < stop; k++) {
    const mention = mentionFrom(field, k)
    if (mention === null) continue
    const before = field.tokens[k - 1]?.folded ?? ''
    const governed = k > from && (words.speech.prepositions.has(before) || words.isAdjunct(field, k - 1))
    if (!governed && (mention.glued ?? 0) === 0 && mention.to <= stop && canGive(mention, frame))
      return { from: mention.from, to: mention.to }
    k = Math.max(k, mention.to - 1)
  }
  return null
}

/** What "came in it" is what was said: that verb tells nothing of who gave the paper. */
const clashesWith = (frame: Frame, mention: Mention): boolean =>
  frame.form.lemma.class !== 'stated' && clashesBefore(frame, mention)

const canGive = (mention: Mention, frame: Frame): boolean =>
  mention.kind !== 'document' && mention.kind !== 'place' && !clashesWith(frame, mention)

/** Words of no list right behind the verb of giving: a name. */
function bareName(field: Field, from: number, stop: number, words: FrameWords): Range | null {
  const to = bareEnd(field, from, stop, words)
  if (to - from < 2 || to - from > LONGEST_NAME) return null
  for (let k = from; k < to; k++) {
    const token = field.tokens[k]
    if (token?.kind !== 'word' || words.isCommon(token.folded) || mentionFrom(field, k) !== null) return null
  }
  return { from, to }
}
