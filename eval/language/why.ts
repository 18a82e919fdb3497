// Why a sentence of an entry is not read as it must be, as far as the words alone can tell.
import type { LanguagePack } from '../../src/languages/pack.ts'
import type { CueForm } from '../../src/languages/sections/speech.ts'
import type { CueEntry } from '../cue-examples.ts'

/** A word of the sentence that is a form of the lemma. */
interface Met {
  /** As it stands there. */
  readonly word: string
  readonly at: number
  readonly form: CueForm
  /** The words of the sentence, their marks with them. */
  readonly words: readonly string[]
}

function formsIn({ lemma }: CueEntry, text: string, pack: LanguagePack): Met[] {
  const words = text.split(/\s+/).filter(Boolean)
  return words.flatMap((written, at) => {
    const word = bare(written)
    const form = pack.speech.forms.get(pack.fold(word))?.find((one) => one.lemma.lemma === lemma)
    return form === undefined ? [] : [{ word, at, form, words }]
  })
}

const bare = (word: string) => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '')

const TENSES: Readonly<Record<CueForm['tense'], string>> = {
  perfect: 'the perfect',
  imperfect: 'the imperfect',
  participle: 'the participle',
  masdar: 'the verbal noun',
}
const told = ({ word, form }: Met) => `«${word}» (${TENSES[form.tense]})`

/** Why an example's verb may not be found: no form of it, not where it counts, or nothing behind it that it takes. */
export function whyNot(entry: CueEntry, text: string, pack: LanguagePack): string[] {
  const met = formsIn(entry, text, pack)
  if (met.length > 0) return met.map((one) => `${told(one)}: ${obstacleOf(one, entry, pack)}`)
  const left = ['noPerf', 'noImpf', 'noPart'].filter((key) => entry[key] === true)
  const without = left.length > 0 ? `; the entry leaves forms out by ${left.join(', ')}` : ''
  return [`no word of it is a form of ${entry.lemma}: look at lemma, impf, part and masdar${without}`]
}

/** By which of its words a counter-example is found. */
export const whyThough = (entry: CueEntry, text: string, pack: LanguagePack): string[] =>
  formsIn(entry, text, pack).map((one) => {
    const behind = complementsBehind(one, entry, pack)
    return `found by ${told(one)}${behind.length > 0 ? `, with ${behind.join(', ')} behind it` : ''}`
  })

function obstacleOf(met: Met, entry: CueEntry, pack: LanguagePack): string {
  const { word, at, form, words } = met
  if (form.spelled !== null && !form.spelled.includes(unmarked(word)))
    return `is not spelled as the entry has it (spelled: true): ${form.spelled.join(', ')}`
  const before = words[at - 1] ?? ''
  if (form.lemma.initial && form.tense === 'perfect' && !isHead(met))
    return "is not at a clause's head (initial: true)"
  const { negators, hypotheticals } = pack.speech
  if ([negators, hypotheticals].some((list) => list.has(pack.fold(before))))
    return `is negated or supposed by «${before}»`
  const behind = complementsBehind(met, entry, pack)
  const evidence = form.tense === 'imperfect' ? form.lemma.imperfectOnly : form.lemma.only
  if (evidence === 'never') return `${TENSES[form.tense]} never counts (impfOnly: never)`
  if (behind.length === 0 && !entry.takes.includes('np'))
    return `behind it stands nothing that the entry takes (${entry.takes.join(', ')})`
  if (evidence === 'clause' && !isClause(met, pack))
    return 'counts only with a clause (only: clause), and neither أن / إن nor a colon or quotation stands behind it'
  return 'its form and what it takes are there; no speaker fits, or another cue has these words'
}

/** First or second of its sentence, right behind a mark, or written with its doubled letter. */
const isHead = ({ word, at, words }: Met) =>
  at < 2 ||
  /\u0651/.test(word) ||
  !/[\p{L}\p{M}]$/u.test(words[at - 1] ?? '') ||
  /[.!?؟]$/.test(words[at - 2] ?? '')

const unmarked = (word: string) => word.normalize('NFC').replace(/[\p{M}\u0640]/gu, '')

/** Which of the entry's complements stand anywhere behind the word; a bare noun cannot be told from a speaker. */
function complementsBehind({ words, at }: Met, { takes }: CueEntry, pack: LanguagePack): string[] {
  const rest = words.slice(at).join(' ')
  const folded = words.slice(at + 1).map((word) => pack.fold(bare(word)))
  return takes.filter((one) => {
    if (one === 'np' || one === 'deed') return false
    if (one === 'say') return SAYS.test(rest)
    if (one === 'that') return folded.some((word) => isThat(word, pack))
    const preposition = pack.fold(one)
    const isGlued = preposition.length === 1
    return folded.some(
      (word) =>
        word === preposition ||
        (word.startsWith(preposition) && (isGlued || pack.speech.pronominal.has(word))),
    )
  })
}

const SAYS = /[:«"“]/
const isThat = (word: string, { speech }: LanguagePack) =>
  [speech.that, speech.thatPronoun, speech.andThat].some((list) => list.has(word))
const isClause = ({ words, at }: Met, pack: LanguagePack) =>
  SAYS.test(words.slice(at).join(' ')) ||
  words.slice(at + 1).some((word) => isThat(pack.fold(bare(word)), pack))
