import type { Field, Mention } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { Frame, NamedSpeaker } from './types.ts'
import { phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A verb whose direct object is somebody or something spoken to or of: called on, accused, described. */
export const addresses = ({ form: { lemma } }: Frame): boolean =>
  lemma.object !== null && WITH_OBJECT.has(lemma.object)

const WITH_OBJECT: ReadonlySet<string> = new Set([
  'called',
  'addressee',
  'label',
  'accused',
  'predicate',
  'blame',
])

/** A definite noun with the feminine ending. */
export const isFeminine = (folded: string, { phrases }: FrameWords): boolean =>
  folded.startsWith(phrases.article) && folded.endsWith(phrases.feminineEnding)

/**
 * The one noun phrase behind a verb that somebody may be the object of is its subject or, where the subject is left out,
 * its object (and | called on | the parties | to): with what tells which. Right at the head of a sentence, and before a
 * second noun phrase, it is the subject.
 */
export function orObject(
  field: Field,
  frame: Frame,
  speaker: NamedSpeaker,
  mention: Mention | null,
  words: FrameWords,
): NamedSpeaker {
  const { form, at, opener } = frame
  const { gender, number, tense, proclitic, lemma } = form
  if (!addresses(frame) && lemma.object !== 'thanked') return speaker
  if (form.withObject || mention?.kind === 'document' || (tense !== 'perfect' && tense !== 'imperfect'))
    return speaker
  // "He considered | X | that": a clause of its own leaves X the subject; "described | X | as being" does not.
  const isBy = (field.tokens[opener]?.folded ?? '').startsWith(words.phrases.by)
  const isAddressed = lemma.object === 'called' || lemma.object === 'addressee'
  if (!isAddressed && frame.kind === 'that' && !isBy) return speaker
  if (frame.kind === 'object' && lemma.object !== 'thanked') return speaker
  const before = field.tokens[at - 1]
  const isFirst = before === undefined || before.sentence !== field.tokens[at]?.sentence
  if (isFirst && proclitic === '') return speaker
  const { from, to } = speaker.range
  if (isBeforeAnother(field, to, opener) || isSomebody(field, speaker, mention, frame)) return speaker
  const signs = [
    `of ${lemma.object}`,
    mention?.kind ?? 'bare',
    `before ${frame.kind}`,
    tense,
    proclitic === '' ? 'verb alone' : 'verb joined',
    to < opener ? 'apart' : 'alone',
    ...headSigns(field, from, words),
    ...(((field.tokens[to - 1]?.roles ?? 0) & ROLES.possessed) !== 0 ? ['ends in a pronoun'] : []),
    ...verbSigns(field, frame, words),
  ]
  const behind = isBehindName(field, at)
    ? 'name'
    : words.speech.thatPronoun.has(before?.folded ?? '') || words.phrases.butHe.has(before?.folded ?? '')
      ? 'pronoun'
      : null
  return {
    ...speaker,
    orObject: {
      form: { how: 'implied', gender, number, by: 'verb' },
      signs,
      behind,
      likely: isLikely(field, frame, speaker, mention, words),
      sure: isAddressed && isSurelyCalled(field, frame, speaker, mention, words),
    },
  }
}

/**
 * Alone behind the verb and before what is asked: all sides, the young, or what no verb in this gender has for its subject
 * (warned (m) | militias | of).
 */
function isSurelyCalled(
  field: Field,
  { at, form, opener, kind }: Frame,
  { range }: NamedSpeaker,
  mention: Mention | null,
  { phrases }: FrameWords,
): boolean {
  if (kind !== 'preposition' || range.to < opener || range.from !== at + 1 || form.withObject) return false
  if (form.gender === 'm' && mention?.gender === 'f') return true
  // "Called on | the men of | his tribe".
  const last = field.tokens[range.to - 1]
  if (mention?.kind === 'group' && range.to > range.from + 1 && ((last?.roles ?? 0) & ROLES.possessed) !== 0)
    return true
  return phraseAt(phrases.sureAddressees, field, range.from) !== null
}

/** Several under the article or with a pronoun, bodies that are often called on, and what a verb cannot be without. */
function isLikely(
  field: Field,
  frame: Frame,
  { range }: NamedSpeaker,
  mention: Mention | null,
  { phrases, isCommon }: FrameWords,
): boolean {
  const { tense, proclitic, lemma } = frame.form
  const { article, addressees, nominativeEndings, needObject } = phrases
  const { folded: head = '' } = field.tokens[range.from] ?? {}
  const last = field.tokens[range.to - 1]
  const before = field.tokens[frame.at - 1]
  const goesOn = proclitic !== '' || isBehindClause(field, frame.at) || phrases.also.has(before?.folded ?? '')
  if (tense !== 'perfect') return false
  if (mention?.kind === 'group' && ((last?.roles ?? 0) & ROLES.possessed) !== 0) return true
  if (!goesOn || range.to < frame.opener || nominativeEndings.some((ending) => head.endsWith(ending)))
    return false
  const isDefinite = head.startsWith(article)
  if (mention === null) return lemma.object !== 'called' && isDefinite && isCommon(head.slice(article.length))
  const isSeveral = mention.kind === 'group'
  if (needObject.has(lemma.lemma) && (isSeveral || mention.kind === 'body')) return true
  return addressees.has(head) || (isSeveral && (isDefinite || last?.folded.startsWith(article) === true))
}

/** Words that open a sentence before its first verb, with their comma: on the other hand, | … */
const OPENING = 5

/** Behind a comma that ends a clause, not what a sentence opens with. */
function isBehindClause({ tokens, sentences }: Field, at: number): boolean {
  const { from = at } = sentences[tokens[at]?.sentence ?? 0] ?? {}
  return tokens[at - 1]?.kind === 'comma' && at - from > OPENING
}

/** A person with a name or title is nearly always the subject, but right behind a name or pronoun that is it. */
function isSomebody(
  field: Field,
  { range }: NamedSpeaker,
  mention: Mention | null,
  { at, form }: Frame,
): boolean {
  // "Asked | X | of Y": whom it is asked of stands behind a preposition.
  if (form.lemma.object === 'addressee' && form.lemma.prepositions.length > 0 && !form.lemma.np) return true
  const head = field.tokens[range.from]?.folded ?? ''
  const one =
    mention === null ? isFamilyName(field, head) : mention.kind === 'person' || mention.kind === 'office'
  return one && !isBehindName(field, at)
}

/** "Called on | X | the parties | to": a second noun phrase, or a mention, stands before the complement. */
function isBeforeAnother(field: Field, to: number, opener: number): boolean {
  const next = field.tokens[to]
  const isAdjunct = isIn(next, LISTS.prepositions | LISTS.adverbs | LISTS.pronominal)
  if (to < opener && (next?.kind === 'quote' || (next?.kind === 'word' && !isAdjunct))) return true
  for (let k = to; k < opener; k++) if ((field.mentionAt[k] ?? -1) >= 0) return true
  return false
}

/** What the head of a noun phrase is like. */
function headSigns(field: Field, from: number, words: FrameWords): string[] {
  const { folded = '' } = field.tokens[from] ?? {}
  const { article, addressees, nominativeEndings, obliqueEndings } = words.phrases
  const isDefinite = folded.startsWith(article)
  const bare = isDefinite ? folded.slice(article.length) : folded
  const endsIn = (endings: readonly string[]) =>
    bare.length > STEM && endings.some((ending) => bare.endsWith(ending))
  return [
    isDefinite ? 'definite' : 'indefinite',
    ...(addressees.has(folded) ? ['often addressed'] : []),
    ...(endsIn(nominativeEndings) ? ['nominative'] : endsIn(obliqueEndings) ? ['oblique'] : []),
    ...(isFamilyName(field, folded) ? ['a family name'] : words.isCommon(bare) ? ['a common noun'] : []),
  ]
}

/** What the verb, and what stands before it, is like. */
function verbSigns(field: Field, { form, at, kind, opener }: Frame, words: FrameWords): string[] {
  const before = field.tokens[at - 1]
  const isBy = (field.tokens[opener]?.folded ?? '').startsWith(words.phrases.by)
  return [
    ...(form.gender === 'f' ? ['verb of a woman'] : []),
    ...(words.phrases.needObject.has(form.lemma.lemma) ? ['needs an object'] : []),
    ...(kind === 'that' && isBy ? ['before that with by'] : []),
    ...(before !== undefined && isIn(before, LISTS.relatives) ? ['behind a relative'] : []),
  ]
}

/** Words of a name and its titles that are looked back over. */
const LONGEST = 10

/** Right behind a name, which may be the verb's subject (X | called on | Y | to). */
function isBehindName({ mentionAt, mentions }: Field, at: number): boolean {
  for (let k = at - 1; k >= at - LONGEST && k >= 0; k--) {
    const mention = elementAt(mentions, mentionAt[k] ?? -1)
    if (mention !== undefined)
      return mention.to === at && mention.kind !== 'document' && (mention.glued ?? 0) === 0
  }
  return false
}

/** Letters of a word that an ending is not all of. */
const STEM = 3

/**
 * Who is spoken to or of, not who speaks: the only noun phrase behind a verb that needs an object (she described |
 * the news | as), and men in the object's case (he urged | the farmers | to).
 */
export function isObjectOf(field: Field, frame: Frame, mention: Mention, words: FrameWords): boolean {
  if (frame.form.tense === 'participle') return false
  if (frame.kind === 'that') return isLabelled(field, frame, mention.to, words)
  if (frame.kind !== 'preposition') return false
  const head = field.tokens[mention.from]?.folded ?? ''
  const isOblique = words.phrases.obliqueEndings.some((ending) => head.endsWith(ending))
  if (mention.kind === 'group' && isOblique) return true
  const { object } = frame.form.lemma
  if ((object !== 'label' && object !== 'accused') || frame.form.withObject) return false
  return mention.to >= frame.opener
}

/** "Described | the attack | as being": all that stands between the verb and the clause is what it describes. */
export function isLabelled(field: Field, frame: Frame, to: number, { phrases }: FrameWords): boolean {
  const { form, opener } = frame
  if (form.lemma.object !== 'label' || form.withObject || to < opener) return false
  return (field.tokens[opener]?.folded ?? '').startsWith(phrases.by)
}

const familyNames = new WeakMap<Field, ReadonlySet<string>>()

/** The last word of a person's name that the field gives in full. */
export function isFamilyName(field: Field, folded: string): boolean {
  let names = familyNames.get(field)
  if (names === undefined) {
    names = new Set(
      field.mentions.flatMap(({ name }) => (name === null ? [] : (field.tokens[name.to - 1]?.folded ?? []))),
    )
    familyNames.set(field, names)
  }
  return names.has(folded)
}
