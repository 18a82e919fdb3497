import type { Field } from '../analysis/types.ts'
import type { Subject } from './subject.ts'
import type { Frame } from './types.ts'
import { isThat, isWord } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A cue of the sentence with whoever speaks by it. */
interface Teller {
  readonly frame: Frame
  readonly subject: Subject
}

/** Verbs by which whoever spoke last goes on. */
const GOES_ON: ReadonlySet<string> = new Set(['add', 'say'])

/**
 * "The minister said that the league (f) is angry | and called (f) for talks": a verb under "and" with no subject of its
 * own that agrees with nobody who tells in its sentence goes on with what is told of others.
 */
export function tellsOfOthers(
  field: Field,
  { form, at }: Frame,
  { speaker }: Subject,
  before: readonly Teller[],
  { phrases, speech }: FrameWords,
): boolean {
  if (form.proclitic !== phrases.and || speaker.how !== 'implied' || form.gender === null) return false
  if ((form.tense !== 'perfect' && form.tense !== 'imperfect') || GOES_ON.has(form.lemma.class)) return false
  const teller = before.at(-1)?.frame
  if (teller === undefined || teller.kind === 'object' || teller.kind === 'preposition') return false
  if (teller.quoted || teller.content >= at) return false
  // "Said (perfect) that they fight | and think (imperfect) that": the tense of what is told.
  const last = field.tokens[at - 1]
  if (!isWord(last) && form.tense === 'perfect' && form.lemma.act === 'inform') return false
  const isOtherTense =
    form.tense === 'imperfect' && before.every(({ frame }) => frame.form.tense === 'perfect')
  if (isOtherTense && isWord(last) && !phrases.theyVerbs.some((letter) => last.folded.startsWith(letter)))
    return true
  if (isOtherTense && speech.impersonal.has(field.tokens[at]?.folded ?? '') && isThat(field.tokens[at + 1]))
    return true
  return before.every((teller) => !mayAgree(field, teller, form))
}

/** Whoever tells may be the subject of the verb: by gender, and by number where he is one person. */
function mayAgree(field: Field, { frame, subject: { speaker } }: Teller, form: Frame['form']): boolean {
  const { gender } = frame.form
  if (gender === null || form.number === 'd' || frame.form.lemma.relay) return true
  const mention = speaker.how === 'named' ? field.mentions[speaker.mention] : undefined
  // Of a paper, whoever issued it may tell on.
  if (mention?.kind === 'document' && form.number === 's') return true
  if (form.number === 's') return gender === form.gender
  return !(mention?.kind === 'person' && mention.number === 's' && speaker.how === 'named' && !speaker.joint)
}
