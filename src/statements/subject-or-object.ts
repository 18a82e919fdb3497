import type { Field, Mention } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
import type { Frame, NamedSpeaker } from './types.ts'
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
 * Behind a verb that goes on (and he called on | the parties | to) the one noun phrase before a nominal complement may
 * be its object: bodies, groups, things; a person with a title or name is nearly always the subject.
 */
export function orObject(
  field: Field,
  frame: Frame,
  speaker: NamedSpeaker,
  mention: Mention | null,
  words: FrameWords,
): NamedSpeaker {
  const { gender, number, tense, proclitic, lemma } = frame.form
  const goesOn = proclitic !== '' || field.tokens[frame.at - 1]?.kind === 'comma'
  // "He told | the members of his government | that".
  const owned = ((field.tokens[speaker.range.to - 1]?.roles ?? 0) & ROLES.possessed) !== 0
  if (mention?.kind === 'group' && owned && tense === 'perfect' && addresses(frame))
    return { ...speaker, orObject: { how: 'implied', gender, number, by: 'verb' } }
  if (!goesOn || tense !== 'perfect' || !addresses(frame)) return speaker
  const head = field.tokens[speaker.range.from]?.folded ?? ''
  const { article, addressees, nominativeEndings } = words.phrases
  const thing = head.startsWith(article) && words.isCommon(head.slice(article.length))
  const described = lemma.object !== 'called' && lemma.object !== 'addressee'
  // "He considered | X | that": a clause of its own leaves X the subject; "described | X | as being" does not.
  const opener = field.tokens[frame.opener]?.folded ?? ''
  if (described && frame.kind === 'that' && !opener.startsWith(words.phrases.by)) return speaker
  if (mention === null) {
    if (!described || !thing || isFamilyName(field, head)) return speaker
  } else {
    // A second noun phrase is the object (he called on | X | Y | to), and men in the subject's case are the subject.
    if (speaker.range.to < frame.opener || nominativeEndings.some((ending) => head.endsWith(ending)))
      return speaker
    const last = field.tokens[mention.to - 1]?.folded ?? ''
    const needed =
      words.phrases.needObject.has(lemma.lemma) && (mention.kind === 'group' || mention.kind === 'body')
    const certain =
      needed || (mention.kind === 'group' && (head.startsWith(article) || last.startsWith(article)))
    if (!certain && !addressees.has(head)) return speaker
  }
  return { ...speaker, orObject: { how: 'implied', gender, number, by: 'verb' } }
}

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
