import type { Field, Sentence } from '../analysis/types.ts'
import { denies } from './acts.ts'
import { kindOf } from './content.ts'
import { linkIn } from './head.ts'
import { addresseeEnd } from './noun-phrase.ts'
import { sourceAndMedium } from './relay.ts'
import { named } from './speaker-mentions.ts'
import { type Draft, PLAIN, type Range, type SpeakerMention } from './types.ts'
import { isWord, mentionFrom, trimEnd, wordCount } from './walk.ts'
import type { FrameWords } from './words.ts'

/** At most so many words stand before a headline's colon when it names a speaker (77 of 100 colon headlines do). */
const LONGEST_NAME = 9

/**
 * "X: content" in a headline: the words before the colon name the speaker when they are a person, an office, a body,
 * a group or an unnamed source; a bare place counts only where the content speaks in the first person.
 */
export function colonHeadline(
  field: Field,
  body: Field,
  sentence: Sentence,
  author: string | null,
  words: FrameWords,
): Draft | null {
  let colon = -1
  for (let i = sentence.from; i < sentence.to; i++) {
    const kind = field.tokens[i]?.kind
    if (kind === 'colon') {
      colon = i
      break
    }
    if (
      isWord(field.tokens[i]) &&
      words.speech.forms
        .get(field.tokens[i]?.folded ?? '')
        ?.some((form) => form.tense !== 'masdar' && form.lemma.say && form.lemma.only === 'all')
    )
      return null
  }
  if (colon <= sentence.from || wordCount(field, sentence.from, colon) > LONGEST_NAME) return null
  const content: Range = { from: colon + 1, to: trimEnd(field, colon + 1, sentence.to) }
  if (wordCount(field, content.from, content.to) < 2) return null
  const speaker = speakerBefore(field, body, sentence, colon, content, words)
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
  const firstPerson = startsFirstPerson(field, content, words)
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

function speakerBefore(
  field: Field,
  body: Field,
  sentence: Sentence,
  colon: number,
  content: Range,
  words: FrameWords,
): { mention: SpeakerMention; range: Range; sure: number } | null {
  let from = sentence.from
  while (from < colon && !isWord(field.tokens[from]) && field.tokens[from]?.kind !== 'quote') from++
  const mention = mentionFrom(field, from)
  let to = mention?.to ?? colon
  if (mention === null && wordCount(field, from, colon) > 4) return null
  for (let i = from; i < to; i++) if (addresseeEnd(field, i, colon, words) !== null) to = Math.min(to, i)
  if (mention?.kind === 'place' && mention.to === colon && !startsFirstPerson(field, content, words))
    return null
  if (mention?.kind === 'document') return null
  if (mention === null) {
    const first = field.tokens[from]?.folded ?? ''
    const known = startsFirstPerson(field, content, words) || namedIn(body, first, words)
    if (words.speech.boundary.has(first) || words.isPlace(first) || !known) return null
  }
  if (to <= from) return null
  const range = { from, to: mention === null ? to : Math.max(to, from + 1) }
  return {
    mention: {
      ...named(range, mention, field),
      bare: withoutAnd(field, sentence, range, words),
    },
    range,
    sure: mention === null ? 0.6 : 0.85,
  }
}

/** The words of a headline's later part without the "and" that joins it; null where they begin without one. */
function withoutAnd(field: Field, sentence: Sentence, range: Range, words: FrameWords): string | null {
  const first = field.tokens[range.from]
  const last = field.tokens[range.to - 1]
  const { and } = words.phrases
  if (sentence.from === 0 || first === undefined || last === undefined) return null
  if (!first.folded.startsWith(and) || words.isKnown(first.folded) || words.isName(first.folded)) return null
  return field.text.slice(first.start + and.length, last.end)
}

/** The story below speaks of somebody by that word. */
function namedIn(body: Field, folded: string, words: FrameWords): boolean {
  if (!folded.startsWith(words.phrases.article)) return false
  return body.mentions.some((mention) => {
    for (let i = mention.from; i < mention.to; i++) if (body.tokens[i]?.folded === folded) return true
    return false
  })
}

function startsFirstPerson(field: Field, content: Range, words: FrameWords): boolean {
  for (let i = content.from; i < Math.min(content.to, content.from + 6); i++) {
    const token = field.tokens[i]
    if (!isWord(token)) continue
    if (words.speech.firstPerson.has(token.folded) || words.isFirstPerson(token.folded)) return true
    const before = field.tokens[i - 1]
    if (isWord(before) && words.speech.negators.has(before.folded) && words.isFirstPersonVerb(token.folded))
      return true
  }
  return false
}
