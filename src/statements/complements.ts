import type { Field, Token } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { formsAt, writtenAt } from './cues.ts'
import { linkAt } from './media.ts'
import { insideMedium } from './media-names.ts'
import { isThat, isWord, mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A verbal noun or "saying" inside a verb's reach takes the complement over: "concluded by stressing that". */
export const closesWith = ({ folded, roles }: Token, words: FrameWords): boolean =>
  (roles & ROLES.cue) !== 0 &&
  (words.speech.callers.has(folded) ||
    (words.speech.forms
      .get(folded)
      ?.some((form) => form.tense === 'masdar' && form.proclitic === words.phrases.by) ??
      false))

/** "Demanded | that-not he go": the word is part of what is said. */
export function isThatNot(
  field: Field,
  at: number,
  i: number,
  { lemma }: CueForm,
  words: FrameWords,
): boolean {
  if (
    !lemma.that ||
    field.tokens[i]?.kind !== 'word' ||
    !words.phrases.thatNot.has(writtenAt(field, i, words))
  )
    return false
  const before = field.tokens[i - 1]
  if (i === at + 1 || !isWord(before)) return true
  const { folded } = before
  return (
    lemma.prepositions.includes(folded) ||
    !(words.speech.notBeforeThat.has(folded) || isIn(before, LISTS.prepositions))
  )
}

/** A mention that swallowed the frame's opener is not trusted. */
export function spansOpener(
  field: Field,
  at: number,
  from: number,
  to: number,
  form: CueForm,
  words: FrameWords,
): boolean {
  for (let i = from + 1; i < to; i++) {
    if (complementizer(field, at, i, form, words) !== null) return true
    if (from > at + 1 && callsFor(field, i, form, words)) return true
  }
  return false
}

/** Words from an action asked for to a preposition of the verb's that would be its complement instead. */
const ASKED = 10

/** "Called the citizens | to-the-preservation": an action behind whom the verb addresses, no part of his name. */
function callsFor(field: Field, i: number, { lemma }: CueForm, words: FrameWords): boolean {
  const { to, toThe } = words.phrases
  const { folded = '' } = field.tokens[i] ?? {}
  if (lemma.object === null || !lemma.prepositions.includes(to) || !folded.startsWith(toThe)) return false
  if (!words.isDeed(folded.slice(toThe.length))) return false
  for (let k = i + 1; k < i + ASKED; k++) {
    const token = field.tokens[k]
    if (!isWord(token)) return true
    if (lemma.prepositions.includes(token.folded) || isThat(token)) return false
  }
  return true
}

/** `plain` for a complementizer, `governed` when it stands behind a preposition that the lemma takes. */
export function complementizer(
  field: Field,
  at: number,
  i: number,
  form: CueForm,
  words: FrameWords,
): 'plain' | 'governed' | null {
  const { speech } = words
  const token = field.tokens[i]
  if (!isWord(token) || !isThat(token)) return null
  const { by, ifSo } = words.phrases
  // "… | if | there are any".
  const isPlain = words.speech.that.has(token.folded) && !token.folded.startsWith(by)
  if (isPlain && i > at + 1 && ifSo.has(field.tokens[i + 1]?.folded ?? '')) return null
  // A syllable of a name spelled out: C.N.N.
  const point = field.tokens[i - 1]
  if (
    point?.kind === 'stop' &&
    point.end === token.start &&
    (field.tokens[i - 2]?.end ?? 0) >= point.start - 1
  )
    return null
  const next = field.tokens[i + 1]
  const syllable = field.tokens[i + 2]
  if (next?.kind === 'stop' && isWord(syllable) && syllable.start === next.end) return null
  if (token.folded.startsWith(by) && form.lemma.prepositions.includes(by)) return 'governed'
  if (insideMedium(field, i, words)) return null
  const before = field.tokens[i - 1]
  if (isWord(before)) {
    if (form.lemma.prepositions.includes(before.folded)) return 'governed'
    if (pointsTo(field, at, i, form, words)) return 'governed'
    if (i - 1 === at) return 'plain'
    // A word that is also a name ("Ali") is no preposition where it stands in one, nor a conjunction where it ends one.
    if (before.given || mentionBefore(field, i, at)?.name?.to === i) return 'plain'
    if (speech.notBeforeThat.has(before.folded) || isIn(before, LISTS.prepositions)) return null
  }
  return 'plain'
}

/** Words from a verb to the clause that it points to. */
const POINTED = 10

/** "The manager made clear | to that": verbs that take no preposition borrow that of pointing out, right at their subject. */
function pointsTo(
  field: Field,
  at: number,
  i: number,
  { lemma, tense }: CueForm,
  words: FrameWords,
): boolean {
  if (!lemma.that || tense === 'imperfect' || tense === 'masdar' || !TELLING.has(lemma.class)) return false
  if (!words.phrases.pointing.has(field.tokens[i - 1]?.folded ?? '') || i - at > POINTED) return false
  for (let k = at + 1; k < i - 1; k++) if (!isWord(field.tokens[k])) return false
  return true
}

/** What these verbs tell, they may also point to. */
const TELLING: ReadonlySet<string> = new Set([
  'clarify',
  'point-out',
  'announce',
  'assert',
  'say',
  'add',
  'praise',
])

/** Quotation marks around a name or a title, not around words said. */
export function isNamePhrase(field: Field, i: number, words: FrameWords): boolean {
  const before = field.tokens[i - 1]
  if (!isWord(before)) return false
  const { speech, phrases } = words
  const bare = before.folded.startsWith(phrases.to) ? before.folded.slice(phrases.to.length) : before.folded
  return (
    speech.media.has(before.folded) || phrases.naming.has(before.folded) || speech.correspondents.has(bare)
  )
}

/** Between two commas, the second of them before a complementizer: "an official, who asked not to be named, that". */
export function isAside(field: Field, i: number, limit: number, words: FrameWords): boolean {
  if (field.tokens[i - 1]?.kind !== 'comma' || reportsAnew(field, i, words)) return false
  for (let k = i + 1; k < Math.min(limit, i + 14); k++) {
    if (field.tokens[k]?.kind !== 'comma') continue
    return isThat(field.tokens[k + 1])
  }
  return false
}

/** "…, and the mayor mentioned, that": a further verb of telling under its conjunction. */
const reportsAnew = (field: Field, i: number, words: FrameWords): boolean =>
  formsAt(field, i, words).some(
    ({ lemma, tense, proclitic }) => tense === 'perfect' && proclitic !== '' && lemma.that,
  )

/** A clause stands right behind this verb or participle (stressing | that, he says | that): it is that verb's own. */
function takesWhatFollows(field: Field, i: number, form: CueForm): boolean {
  if (form.tense === 'masdar' || !form.lemma.that) return false
  const next = field.tokens[i + 1]
  if (!isWord(next)) return false
  const at = form.lemma.prepositions.includes(next.folded) ? i + 2 : i + 1
  return isThat(field.tokens[at])
}

/** "Samir | Shukr | that": behind a name and right before the clause, a verb that takes none is the name's last part. */
const isSurname = (field: Field, i: number, forms: readonly CueForm[], words: FrameWords): boolean =>
  isThat(field.tokens[i + 1]) &&
  words.isName(field.tokens[i - 1]?.folded ?? '') &&
  forms.every(({ lemma, proclitic }) => !lemma.that && proclitic === '')

/** Another reporting verb with a complement of its own takes over what follows. */
export function blocks(
  field: Field,
  at: number,
  i: number,
  forms: readonly CueForm[],
  words: FrameWords,
): boolean {
  if (phraseAt(words.speech.quoting, field, i) !== null) return false
  if (mentionFrom(field, i) !== null || isSurname(field, i, forms, words)) return false
  // "Presented a plan", "raised the prices": a cue with words of thanks alone, which only such a verb looks for.
  const isGiving = formsAt(field, at, words).every(
    ({ lemma, tense }) => lemma.that && lemma.say && lemma.only === 'all' && tense !== 'participle',
  )
  return forms.some((form) => {
    // "He added, saying that": two verbs of one clause.
    if (i > at + 1 && takesWhatFollows(field, i, form)) return true
    if (form.tense === 'masdar') return false
    if (form.tense === 'participle') return field.tokens[i - 1]?.kind === 'comma' && form.lemma.only === 'all'
    return (
      form.tense === 'perfect' &&
      form.lemma.only === 'all' &&
      !(isGiving && form.lemma.object === 'thanks' && form.proclitic === '') &&
      (!words.phrases.weakCues.has(field.tokens[i]?.folded ?? '') ||
        isIn(field.tokens[i - 1], LISTS.meanwhile))
    )
  })
}

/** The end of a clause by which a source asks not to be named, which begins at `i`; null when none does. */
export function anonymityEnd(field: Field, i: number, limit: number, words: FrameWords): number | null {
  if (!isIn(field.tokens[i], LISTS.anonymityVerbs)) return null
  const clause = phraseAt(words.phrases.anonymity, field, i + 1)
  if (clause === null) return null
  let to = clause.to
  while (to < limit && to < clause.to + 5) {
    const token = field.tokens[to]
    if (!isWord(token) || isThat(token)) break
    to++
  }
  return to
}

/** Tokens of a verb's head up to the medium told, and from there to the complement. */
const TOLD = 24
const RESUMED = 9

/**
 * A medium told stands behind token `i`, and behind that the verb's complement: what lies before it is the subject's
 * own (said the head of the office | in Aden X, in a statement to Y, that).
 */
export function isBeforeTold(
  field: Field,
  i: number,
  form: CueForm,
  limit: number,
  words: FrameWords,
): boolean {
  for (let k = i; k < Math.min(limit, i + TOLD); k++) {
    const token = field.tokens[k]
    if (token === undefined || token.kind === 'stop' || token.kind === 'colon') return false
    if (isWord(token) && (token.roles & ROLES.cue) !== 0 && k > i && reports(field, k, words)) return false
    const link = linkAt(field, k, limit, words)
    // What begins with "to" is the medium itself: called in a statement | to the reporter of X.
    if (link !== null && k === i && token.folded.startsWith(words.phrases.to)) return true
    if (link !== null) return isResumed(field, link.range.to, form, limit, words)
  }
  return false
}

const reports = (field: Field, k: number, words: FrameWords): boolean =>
  formsAt(field, k, words).some(({ tense }) => tense !== 'masdar')

/** The verb's complement opens shortly behind token `from`, past a mark and a word or two of time and place. */
function isResumed(field: Field, from: number, form: CueForm, limit: number, words: FrameWords): boolean {
  const { prepositions, that } = form.lemma
  for (let k = from; k < Math.min(limit, from + RESUMED); k++) {
    const token = field.tokens[k]
    if (token?.kind === 'stop') return false
    if (!isWord(token)) continue
    if (isThat(token)) return that || prepositions.length > 0
    const parted = k > from && field.tokens[k - 1]?.kind === 'comma'
    if (parted) return prepositions.includes(token.folded) && !words.isAdjunct(field, k)
    if (reports(field, k, words)) return false
  }
  return false
}
