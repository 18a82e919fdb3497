import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { kindOf } from './content.ts'
import { formsAt } from './cues.ts'
import { type Dates, occasionOf } from './head.ts'
import { sourceAndMedium } from './speaker-media.ts'
import { named } from './speaker-mentions.ts'
import { type Draft, PLAIN } from './types.ts'
import { isWord, mentionFrom, trimEnd, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words of what was told, at least. */
const LEAST = 6

/**
 * "The opera holds a gala on Friday. | The manager X declared this.": a verb of telling with "this" and its subject opens
 * the sentence, and the sentence before is what he told, where nobody else speaks in it. (About 150 in 20,496 articles,
 * most in the Saudi and the Egyptian press.)
 * @param before the sentence right before, all statements so far, and those of this sentence
 */
export function toldBack(
  field: Field,
  sentence: Sentence,
  before: {
    readonly sentence: Sentence | undefined
    readonly drafts: readonly Draft[]
    readonly found: readonly Draft[]
  },
  dates: Dates,
  words: FrameWords,
): readonly Draft[] {
  const at = verbAt(field, sentence)
  if (at === null) return []
  const form = formsAt(field, at, words).find(
    ({ tense, lemma }) => tense === 'perfect' && lemma.act === 'inform',
  )
  const mention = mentionFrom(field, at + 2)
  if (form === undefined || !form.lemma.that || form.lemma.initial || mention === null) return []
  if (mention.kind !== 'person' && mention.kind !== 'office' && mention.kind !== 'body') return []
  // Behind two stops, which end no sentence, what was told stands in the same one.
  const told = wordCount(field, sentence.from, at) === 0 ? before.sentence : { from: sentence.from, to: at }
  if (told === undefined) return []
  const { from } = told
  const to = trimEnd(field, from, told.to)
  const holds = (draft: Draft) =>
    draft.field === field && draft.content.some((part) => part.from < to && part.to > from)
  if (before.drafts.some(holds) || before.found.some(holds) || wordCount(field, from, to) < LEAST) return []
  const source = named({ from: mention.from, to: mention.to }, mention, field)
  const { speaker, links } = sourceAndMedium(field, source, words)
  const occasion = occasionOf(field, [{ from: mention.to, to: sentence.to }], dates, words, source.range)
  const content = [{ from, to }]
  return [
    {
      field,
      cue: { from: at, to: at + 2 },
      lemma: form.lemma.lemma,
      content,
      speaker,
      links: [...links, ...occasion.links],
      kind: kindOf(field, null, content),
      act: 'inform',
      venue: occasion.venue,
      saidOn: occasion.saidOn,
      ...PLAIN,
      again: occasion.again,
      shared: occasion.shared,
      evidence: 0.7,
      rule: 'told-back',
    },
  ]
}

/** The verb before "this", at the sentence's head or behind two stops; null where there is none. */
function verbAt(field: Field, { from, to }: Sentence): number | null {
  for (let at = from; at + 1 < to; at++) {
    const opens =
      at === from || field.tokens[at - 1]?.kind === 'stop' || field.tokens[at - 1]?.kind === 'break'
    if (isWord(field.tokens[at]) && isIn(field.tokens[at + 1], LISTS.thereby) && opens) return at
  }
  return null
}
