import type { Field, Sentence } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { denies } from './acts.ts'
import { kindOf } from './content.ts'
import { linkIn } from './head.ts'
import { labelBefore } from './headline-label.ts'
import { sourceAndMedium } from './speaker-media.ts'
import { type Draft, PLAIN, type Range } from './types.ts'
import { isWord, trimEnd, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'

/** At most so many words stand before a headline's colon when it names a speaker (77 of 100 colon headlines do). */
const LONGEST_NAME = 9

/**
 * "X: content" in a headline: the words before the colon name the speaker when they are a person, an office, a body,
 * a group or an unnamed source, or a bare name that the story knows; a bare place counts only where the content speaks
 * in the first person, or the story lets the state say it.
 */
export function colonHeadline(
  field: Field,
  body: Field,
  sentence: Sentence,
  author: string | null,
  words: FrameWords,
): Draft | null {
  const colon = colonIn(field, sentence, words)
  if (colon <= sentence.from || wordCount(field, sentence.from, colon) > LONGEST_NAME) return null
  const content: Range = { from: colon + 1, to: trimEnd(field, colon + 1, sentence.to) }
  if (wordCount(field, content.from, content.to) < 2) return null
  const firstPerson = startsFirstPerson(field, content, words)
  const speaker = labelBefore(field, body, sentence, colon, firstPerson, words)
  if (speaker === null) return null
  if (author?.includes(field.text.slice(field.tokens[sentence.from]?.start, field.tokens[colon - 1]?.end)))
    return null
  const split = sourceAndMedium(field, speaker.mention, words)
  const link = split.links[0] ?? linkIn(field, sentence.from, colon, words, speaker.range)
  const marks = field.tokens[content.from]?.kind === 'quote'
  const inner =
    marks && field.tokens[content.to - 1]?.kind === 'quote'
      ? { from: content.from + 1, to: content.to - 1 }
      : content
  const kind = kindOf(field, null, [inner])
  return {
    field,
    cue: { from: colon, to: colon + 1 },
    lemma: ':',
    content: [inner],
    speaker: split.speaker,
    links: link === null ? [] : [link],
    kind: kind === 'indirect' && firstPerson ? 'direct' : kind,
    act: denies(field, inner, words) ? 'deny' : 'inform',
    venue: null,
    saidOn: null,
    ...PLAIN,
    evidence: speaker.sure,
    rule: 'headline-colon',
  }
}

/** The colon that a sentence's label ends in; -1 where there is none, or a verb of saying governs it. */
function colonIn(field: Field, sentence: Sentence, words: FrameWords): number {
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'colon') return i
    if (!isWord(token)) continue
    const governs = words.speech.forms
      .get(token.folded)
      ?.some((form) => form.tense !== 'masdar' && form.lemma.say && form.lemma.only === 'all')
    if (governs) return -1
  }
  return -1
}

/** The content speaks of itself as we or I within its first words. */
export function startsFirstPerson(field: Field, content: Range, words: FrameWords): boolean {
  for (let i = content.from; i < Math.min(content.to, content.from + 6); i++) {
    const token = field.tokens[i]
    if (!isWord(token)) continue
    if (words.speech.firstPerson.has(token.folded) || words.isFirstPerson(token.folded)) return true
    const before = field.tokens[i - 1]
    if (isWord(before) && isIn(before, LISTS.negators) && words.isFirstPersonVerb(token.folded)) return true
  }
  return false
}
