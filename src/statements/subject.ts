import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { frontedGiver, giverBefore } from './givers.ts'
import { headlineSubject } from './headline-subject.ts'
import { clashes } from './speaker-mentions.ts'
import { isFrontedAdjunct, subjectBefore } from './subject-before.ts'
import { subjectBehind } from './subject-behind.ts'
import type { Frame, SpeakerMention } from './types.ts'
import { subjectBeforeToken } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A frame's subject and what else the head says. */
export interface Subject {
  readonly speaker: SpeakerMention
  /** The pluperfect frame ("X had said"): background. */
  readonly background: boolean
  readonly rule: string
  /** The subject stands in a relative clause's antecedent or otherwise before the verb. */
  readonly fronted: boolean
}

/** Who the verb's subject is, as it stands in the text: behind the verb, before it, or only implied. */
export function subjectOf(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  words: FrameWords,
  headline: boolean,
): Subject {
  const { form } = frame
  const implied = (by: 'participle' | 'verb' | 'own', rule: string): Subject => ({
    speaker: { how: 'implied', gender: form.gender, number: form.number, by },
    background: false,
    rule,
    fronted: false,
  })
  if (form.tense === 'participle') return implied('participle', 'participle')
  if (form.tense === 'masdar') return implied('own', 'masdar')
  // An imperfect with its subject right before it (headlines): what follows is the object.
  const adjacent =
    form.tense === 'imperfect' && form.proclitic === '' && !isFrontedAdjunct(field, sentence, frame.at, words)
      ? subjectBeforeToken(field, frame.at, sentence.from, words.speech.prepositions)
      : null
  const fronted = headline ? headlineSubject(field, sentence, frame, adjacent, words) : null
  if (fronted !== null) return { speaker: fronted, background: false, rule: 'S-V', fronted: true }
  const pluperfect = isIn(field.tokens[sentence.from], LISTS.pluperfect)
  const had = pluperfect ? subjectOfHad(field, sentence, frame, words) : null
  if (had !== null) return { speaker: had, background: true, rule: 'S-V', fronted: true }
  const behind = adjacent === null || clashes(frame, adjacent) ? subjectBehind(field, frame, words) : null
  const giver =
    form.proclitic !== '' || (behind !== null && isSurelySubject(frame, behind))
      ? null
      : giverBefore(field, sentence, frame, words)
  if (giver !== null) return { speaker: giver, background: pluperfect, rule: 'S-V', fronted: true }
  if (behind !== null) return { speaker: behind, background: pluperfect, rule: 'V-S', fronted: false }
  const before = subjectBefore(field, sentence, frame, words)
  if (before !== null) return { speaker: before, background: pluperfect, rule: 'S-V', fronted: true }
  const opening =
    frontedGiver(field, sentence, frame, words) ??
    (form.proclitic === '' ? null : giverBefore(field, sentence, frame, words))
  if (opening !== null) return { speaker: opening, background: pluperfect, rule: 'S-V', fronted: true }
  return { ...implied('verb', 'V'), background: pluperfect }
}

/** Behind a verb that takes nobody as its object: "stressed in it | X | that", no "thanked in it | all guests". */
function isSurelySubject({ form, kind }: Frame, speaker: SpeakerMention): boolean {
  if (speaker.how !== 'named' || speaker.orObject !== undefined) return false
  return form.lemma.object === null && !form.lemma.relay && kind !== 'object' && kind !== 'bare'
}

/** "And X had | warned | the council": who stands right between both verbs is the subject, what follows the object. */
function subjectOfHad(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  words: FrameWords,
): SpeakerMention | null {
  const { from } = sentence
  if (frame.at <= from + 1 || frame.form.proclitic !== '' || frame.form.tense !== 'perfect') return null
  const before = subjectBefore(field, sentence, frame, words)
  if (before?.how !== 'named' || before.range.from !== from + 1) return null
  const { range } = before
  const isBare = range.to === frame.at || words.phrases.perfective.has(field.tokens[range.to]?.folded ?? '')
  return isBare && range.to >= frame.at - 1 ? before : null
}
