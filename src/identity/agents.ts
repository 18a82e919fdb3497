import type { Field, Mention } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { isSubject } from './clause-verbs.ts'

/** A mention that is the subject of a clause, told by where it stands. */
export interface Agent {
  /** Index of the mention. */
  readonly mention: number
  readonly at: number
  readonly sentence: number
  readonly paragraph: number
  /** What he does is an occasion to speak: he gave a speech, issued a statement, said so. */
  readonly speaks: boolean
  /** His verb is one of speech, though no statement was read of it. */
  readonly says: boolean
  /** He is the subject of a verb of speech in his relative clause. */
  readonly relative: boolean
  /** Index of the mention of whoever did it with him; -1 where he did it alone. */
  readonly partner: number
}

/** Right behind a finite verb of speech. */
const isSaying = (field: Field, from: number, { speech }: LanguagePack): boolean =>
  speech.forms
    .get(field.tokens[from - 1]?.folded ?? '')
    ?.some(({ tense }) => tense === 'perfect' || tense === 'imperfect') ?? false

/** Words behind the subject within which a speech or statement is what he gave. */
const GIVEN = 10

/** The subjects of a field's clauses, in the order of the text: right behind a clause's first word, or first in it. */
export function agentsOf(field: Field, pack: LanguagePack): readonly Agent[] {
  const out: Agent[] = []
  field.mentions.forEach((mention, index) => {
    if (mention.kind === 'document' || isByline(field, mention)) return
    const given =
      saysSo(field, mention, pack) || givesWords(field, mention, pack) || isGiver(field, mention, pack)
    const relative = speaksInRelative(field, mention, pack)
    if (!given && !relative && !isSubject(field, mention, pack)) return
    const sentence = field.tokens[mention.from]?.sentence ?? 0
    const paragraph = field.sentences[sentence]?.paragraph ?? 0
    out.push({
      mention: index,
      at: mention.from,
      sentence,
      paragraph,
      speaks: given,
      relative,
      says: isSaying(field, mention.from, pack),
      partner: partnerOf(field, index, pack),
    })
  })
  return out
}

/** "X, | who touched on": the relative describes one of his gender, and a finite verb of speech stands behind it. */
function speaksInRelative(
  field: Field,
  { to, gender, number, glued }: Mention,
  { speech, phrases }: LanguagePack,
) {
  if (number !== 's' || (glued ?? 0) > 0) return false
  const i = field.tokens[to]?.kind === 'comma' ? to + 1 : to
  const of = speech.relativeOf.get(field.tokens[i]?.folded ?? '')
  if (of === undefined || of === 'p' || (gender !== null && gender !== of)) return false
  const k = phrases.perfective.has(field.tokens[i + 1]?.folded ?? '') ? i + 2 : i + 1
  return (
    speech.forms
      .get(field.tokens[k]?.folded ?? '')
      ?.some(
        ({ tense, gender: verb, number: count, withObject }) =>
          (tense === 'perfect' || tense === 'imperfect') && verb === of && count === 's' && !withObject,
      ) ?? false
  )
}

/** Sentences at the head of a story that may be its author's name alone. */
const HEAD = 3

/** A name that is all of its line at the head of the story: who wrote it. */
function isByline(field: Field, { from, to }: Mention): boolean {
  const index = field.tokens[from]?.sentence ?? 0
  const sentence = field.sentences[index]
  if (index >= HEAD || sentence?.from !== from) return false
  for (let k = to; k < sentence.to; k++) if (field.tokens[k]?.kind === 'word') return false
  return true
}

/** Tokens of those to whom it was declared. */
const TOLD = 6

/** "X declared this", "declared this | to the paper Y | X": the verb's object stands between it and its subject. */
function saysSo(field: Field, { from }: Mention, { speech, phrases }: LanguagePack): boolean {
  let so = from - 1
  while (so > from - TOLD && isTold(field, so)) so--
  if (so < from - 1 && !field.tokens[so + 1]?.folded.startsWith(phrases.to)) return false
  return (
    isIn(field.tokens[so], LISTS.thereby) &&
    (speech.forms.get(field.tokens[so - 1]?.folded ?? '')?.some(({ tense }) => tense === 'perfect') ?? false)
  )
}

/** A word or a quotation mark, no "this". */
const isTold = ({ tokens }: Field, at: number): boolean =>
  (tokens[at]?.kind === 'word' || tokens[at]?.kind === 'quote') && !isIn(tokens[at], LISTS.thereby)

/** "gave | the minister | a speech": the verb before him, and what he gave behind him. */
function givesWords(field: Field, { from, to }: Mention, { identity, phrases }: LanguagePack): boolean {
  const { folded: verb = '' } = field.tokens[from - 1] ?? {}
  const isGiving =
    isIn(field.tokens[from - 1], LISTS.giving) ||
    (verb.startsWith(phrases.and) && identity.giving.has(verb.slice(phrases.and.length)))
  if (!isGiving) return false
  const sentence = field.tokens[from]?.sentence
  for (let k = to; k < to + GIVEN; k++) {
    const token = field.tokens[k]
    if (token?.sentence !== sentence || token?.kind === 'stop') return false
    if (token && identity.occasions.has(token.folded)) return true
  }
  return false
}

/** "A speech | to-X": whose the speech is that a clause begins with. */
function isGiver(field: Field, { from, kind, glued }: Mention, { identity, phrases }: LanguagePack): boolean {
  const { folded = '' } = field.tokens[from] ?? {}
  if (glued === undefined || !folded.startsWith(phrases.to) || (kind !== 'person' && kind !== 'office'))
    return false
  const { folded: noun = '' } = field.tokens[from - 1] ?? {}
  return identity.occasions.has(noun)
}

/** "X and Y", "X … his counterpart Y". */
function partnerOf(field: Field, index: number, { phrases, identity }: LanguagePack): number {
  const mention = field.mentions[index] as Mention
  const next = field.mentions[index + 1]
  if (next === undefined || field.tokens[next.from]?.sentence !== field.tokens[mention.from]?.sentence)
    return -1
  const letter = field.tokens[next.from]?.folded.charAt(0)
  const joined = next.from === mention.to && (next.glued ?? 0) > 0 && letter === phrases.and
  for (let k = mention.to; !joined && k <= next.from && k < mention.to + 3; k++)
    if (identity.counterparts.has(field.tokens[k]?.folded ?? '')) return index + 1
  return joined ? index + 1 : -1
}
