import type { Field, Mention, Token } from '../analysis/types.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft, NamedSpeaker } from '../statements/types.ts'
import { paperEnd } from './issuers.ts'

/** Words of a speaker's phrase behind its noun, at most. */
const LONGEST = 9

/**
 * Where the words of a group, an unnamed source, a paper or two bodies end, as a reader takes them: between the verb and its clause
 * all belongs to the subject that tells which of them (dealers | in the corn market | that; a study | made among a
 * thousand drivers | that; the ministers | who took part | that), but not when, where or to whom they said it. The
 * phrase's own end where that cannot be told.
 */
export function wholeEnd(
  field: Field,
  { range }: NamedSpeaker,
  mention: Mention | null,
  draft: Draft | undefined,
  pack: LanguagePack,
): number {
  if (mention?.kind === 'document') {
    const end = paperEnd(field, range.from, range.to, pack)
    if (end < range.to) return end
  }
  if (draft === undefined || draft.field !== field || !draft.rule.startsWith('V-S+that')) return range.to
  if (!isOpen(field, range.from, mention, pack)) return range.to
  const first = field.tokens[range.to]
  if (first?.kind !== 'word' || !goesOn(field, range.to, mention, pack)) return range.to
  for (let k = range.to + 1; k <= range.to + LONGEST; k++) {
    const token = field.tokens[k]
    if (opensClause(token, pack) || (token?.kind === 'comma' && opensClause(field.tokens[k + 1], pack)))
      return withoutVerbs(field, range.to, withoutOccasion(field, mention, range.to, k, pack), pack)
    if (token?.kind !== 'word' && token?.kind !== 'number') return range.to
  }
  return range.to
}

/**
 * Without what the verb governs before its clause: a preposition, and a medium to whom it was told. Nothing where the
 * words end in a noun of their own: the researchers | in the results of their study.
 */
function withoutVerbs(field: Field, from: number, to: number, { speech, agencies }: LanguagePack): number {
  const { folded = '', roles = 0 } = field.tokens[to - 1] ?? {}
  if ((roles & ROLES.possessed) !== 0) return from
  return to > from + 1 && (speech.prepositions.has(folded) || agencies.named(folded) !== null) ? to - 1 : to
}

/** "X and Y | on Thursday in a statement": bodies end before when and where they said it. */
function withoutOccasion(
  field: Field,
  mention: Mention | null,
  from: number,
  to: number,
  pack: LanguagePack,
): number {
  if (mention?.kind !== 'body' && mention?.kind !== 'place') return to
  const { phrases, calendar, speech } = pack
  for (let k = from + 1; k < to; k++) {
    const { folded = '' } = field.tokens[k] ?? {}
    const isDay = calendar.phrases
      .get(folded)
      ?.some(({ words, entry }) => words.length === 1 && entry.kind === 'weekday')
    if (isDay || phrases.adverbs.has(folded) || isAdjunct(field, k, pack)) return k
    const next = field.tokens[k + 1]?.folded ?? ''
    if (speech.prepositions.has(folded) && speech.venues.byFirst.has(next)) return k
  }
  return to
}

const opensClause = (token: Token | undefined, { speech }: LanguagePack): boolean =>
  token !== undefined && (speech.that.has(token.folded) || speech.thatPronoun.has(token.folded))

/** A noun of people or of papers, of which there are many; or a word in the construct that no list knows. */
function isOpen(field: Field, from: number, mention: Mention | null, { phrases }: LanguagePack): boolean {
  if (mention === null) return phrases.demonstratives.has(field.tokens[from + 1]?.folded ?? '')
  if (mention.kind !== 'document') return mention.kind !== 'person' && mention.kind !== 'office'
  return !(field.tokens[from]?.folded ?? '').startsWith(phrases.article)
}

/** Whether the word behind the phrase tells which of them is meant. */
function goesOn(field: Field, at: number, mention: Mention | null, pack: LanguagePack): boolean {
  const { phrases, speech } = pack
  const { folded = '', roles = 0 } = field.tokens[at] ?? {}
  const next = field.tokens[at + 1]
  const definite = (field.tokens[mention?.from ?? at]?.folded ?? '').startsWith(phrases.article)
  if (mention === null) return phrases.demonstratives.has(folded)
  if (joinsAnother(folded, pack)) return true
  if (next?.kind !== 'word' || mention.kind === 'body' || mention.kind === 'place') return false
  if (phrases.in.has(folded)) return isTheirs(next, pack)
  if (phrases.partitive.has(folded))
    return next.folded.startsWith(phrases.article) && !isGoverned(field, mention.from - 1, folded, pack)
  // Not so a source that asks not to be named, or does not want to.
  if (folded.startsWith(phrases.article) && speech.relatives.has(folded))
    return definite && !speech.boundary.has(next.folded) && !phrases.anonymityVerbs.has(next.folded)
  if (phrases.adverbs.has(folded) || speech.boundary.has(folded) || isAdjunct(field, at, pack)) return false
  if ((roles & ROLES.possessed) !== 0 || phrases.issued.has(folded)) return false
  // Of people a plural that agrees: the researchers | in charge of the study.
  if (definite)
    return mention.kind === 'group' && pack.identity.peoplesEndings.some((end) => folded.endsWith(end))
  // A bare noun is described by a clause without a relative (a study | was made among …); not by when it came out.
  return (
    mention.kind === 'document' &&
    pack.identity.ofPapers.has(folded) &&
    !phrases.adverbs.has(next.folded) &&
    !phrases.notShown.has(next.folded) &&
    (next.roles & ROLES.possessed) === 0
  )
}

/** "In the corn market": what they work in or took part in; not when or in what words they said it. */
function isTheirs({ folded, roles }: Token, { phrases, speech, names }: LanguagePack): boolean {
  if (phrases.notPlaces.has(folded) || phrases.adverbs.has(folded) || speech.venues.byFirst.has(folded))
    return false
  if (names.bodies.get(folded)?.document) return false
  return (roles & ROLES.possessed) === 0
}

/** "And the allies", "and Sahl": a second one that speaks with the first, or that the first is named by. */
function joinsAnother(folded: string, { phrases, names, speech }: LanguagePack): boolean {
  if (!folded.startsWith(phrases.and) || speech.forms.has(folded) || speech.boundary.has(folded)) return false
  const rest = folded.slice(phrases.and.length)
  if (speech.forms.has(rest) || speech.boundary.has(rest) || names.bodies.get(rest)?.document) return false
  return rest.startsWith(phrases.article) || names.bodies.has(rest) || names.places.has(rest)
}

/** The verb before the phrase takes the preposition: warned | the observers | of … that. */
const isGoverned = (field: Field, verb: number, preposition: string, { speech }: LanguagePack): boolean =>
  speech.forms
    .get(field.tokens[verb]?.folded ?? '')
    ?.some(({ lemma }) => lemma.prepositions.includes(preposition)) ?? false

const isAdjunct = (field: Field, at: number, { phrases }: LanguagePack): boolean =>
  phrases.adjuncts.byFirst
    .get(field.tokens[at]?.folded ?? '')
    ?.some(({ words }) => words.every((word, k) => field.tokens[at + k]?.folded === word)) ?? false
