import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft, NamedSpeaker } from '../statements/types.ts'
import { agrees } from './agreement.ts'
import type { Entity } from './entities.ts'
import type { Scene } from './who.ts'

/** Tokens within which a name stands behind the title that it belongs to. */
const REACH = 16
/** Mentions of a name in quotation marks. */
const QUOTED = 'quoted-name'
/** The frame of a source that stands behind what it said. */
const BEHIND = 'according-behind'
/** Letters of the longest preposition with a pronoun. */
const SHORTEST = 3

/**
 * Whose name stands behind a title before what he said begins, past words of the title that its phrase left out: "the
 * deputy head of the league | for human rights, X, said that". Null where another governs the name.
 */
export function nameBehind(
  field: Field,
  { range, mention }: NamedSpeaker,
  draft: Draft,
  scene: Scene,
): Entity | null {
  const title = field.mentions[mention]
  const end = endOf(field, range.to, draft)
  if (!title?.rule.startsWith('office:') || title.number !== 's' || title.name !== null) return null
  const sentence = field.tokens[range.from]?.sentence
  for (let k = range.to; k < end && k < range.to + REACH; k++) {
    k = behindRelative(field, behindBracket(field, k, end), end)
    const token = field.tokens[k]
    if (token === undefined || token.sentence !== sentence) return null
    const index = field.mentionAt[k] ?? -1
    const person = index < 0 ? undefined : field.mentions[index]
    if (person?.name?.from !== k && leavesTitle(field, k, scene.pack)) return null
    if (person === undefined || person.kind !== 'person') continue
    if (token.quotation >= 0 && person.rule !== QUOTED) continue
    const entity = scene.cast.of.get(field)?.[index] ?? null
    const own =
      (isApposed(field, person, range.to, scene.pack) && isName(field, person, end, scene.pack)) ||
      endsTitle(field, person, end, scene.pack)
    return own && entity !== null && person.to <= end && agrees(entity, title) ? entity : null
  }
  return null
}

/** The token behind a bracket that opens there, which tells more of the title; else the token itself. */
function behindBracket(field: Field, at: number, end: number): number {
  if (field.tokens[at]?.kind !== 'open-bracket') return at
  let k = at + 1
  while (k < end && field.tokens[k]?.kind !== 'close-bracket') k++
  return k < end ? k + 1 : at
}

/** The comma that closes a relative clause which a comma opens (the researcher, | who found it |, X); else the token. */
function behindRelative(field: Field, at: number, end: number): number {
  if (field.tokens[at]?.kind !== 'comma' || !isIn(field.tokens[at + 1], LISTS.relatives)) return at
  for (let k = at + 2; k < end; k++) if (field.tokens[k]?.kind === 'comma') return k
  return at
}

/**
 * Where the words between the title and the verb or what was said end: behind what was said, with the sentence. -1 where
 * nothing stands between.
 */
function endOf(field: Field, to: number, { cue, content, rule }: Draft): number {
  const ahead = [cue?.from ?? -1, content[0]?.from ?? -1].filter((at) => at >= to)
  if (ahead.length > 0) return Math.min(...ahead)
  if (rule !== BEHIND) return -1
  let end = to
  while (end < to + REACH && !isEnd(field, end, to)) end++
  return end
}

/** The sentence's end, or a comma with no name behind it. */
function isEnd(field: Field, k: number, to: number): boolean {
  const { kind, sentence } = field.tokens[k] ?? {}
  if (kind !== 'comma') return kind === 'stop' || sentence !== field.tokens[to - 1]?.sentence
  const next = field.mentions[field.mentionAt[k + 1] ?? -1]
  return next?.kind !== 'person' || next.from !== k + 1
}

/** A clause of its own, or a noun of doing with its doer ("on his receiving"): a name behind it is another's. */
function leavesTitle(field: Field, k: number, { speech, names, phrases }: LanguagePack): boolean {
  const { folded = '', kind, roles = 0 } = field.tokens[k] ?? {}
  if (kind !== 'word' || isCalled(folded, names, phrases)) return false
  // "From", and "in | the science of": no "who", no verb.
  const isPreposition = speech.prepositions.has(folded)
  const governed = isPreposition || speech.prepositions.has(field.tokens[k - 1]?.folded ?? '')
  if (speech.relatives.has(folded) && !isPreposition) return true
  if (speech.forms.has(folded) && !governed) return true
  const isPlace = names.places.has(folded) || names.places.has(folded.slice(phrases.by.length))
  return (
    (roles & ROLES.possessed) !== 0 && folded.length > SHORTEST && !isPlace && !speech.pronominal.has(folded)
  )
}

/** The word before it is whole: a mark, a word under the article, a place, a number. */
function isApposed(
  field: Field,
  { from, glued = 0, rule }: Mention,
  to: number,
  pack: LanguagePack,
): boolean {
  const before = field.tokens[from - 1]
  if (glued > 0 || before === undefined) return false
  if (rule === QUOTED) return pack.names.names.get(field.tokens[from + 1]?.folded ?? '')?.kind === 'g'
  if (before.kind !== 'word') return before.kind !== 'stop' && before.kind !== 'open-bracket'
  const { folded } = before
  const { phrases, names } = pack
  // "The house of King | X".
  const isKings = names.offices.get(folded)?.kinds.includes('royal') === true
  if (isKings && names.bodies.get(field.tokens[from - 2]?.folded ?? '')?.definite === false) return false
  if (folded.startsWith(phrases.article) || folded.startsWith(phrases.toThe)) return true
  // "and | the transparency", "in | the council".
  if (folded.startsWith(phrases.article, 1)) return true
  // "A driver in the convoy called | X".
  if (isCalled(folded, names, phrases)) return true
  if (names.demonyms.has(folded) || names.places.has(folded) || names.places.has(folded.slice(1))) return true
  return from > to && phrases.adverbs.has(folded)
}

/** "called", "and his name": a name stands behind. */
const isCalled = (
  folded: string,
  { particles }: LanguagePack['names'],
  { and }: LanguagePack['phrases'],
): boolean =>
  particles.called.has(folded) || (folded.startsWith(and) && particles.called.has(folded.slice(and.length)))

/**
 * A name for sure: of the lists, under a title, or all that stands before the verb or between two marks; given and
 * family name before a function word, too.
 */
function isName(field: Field, { name, heads, from, to }: Mention, end: number, pack: LanguagePack): boolean {
  const { folded = '' } = field.tokens[name?.from ?? from] ?? {}
  if (heads.length > 0 || (name !== null && name.from > from) || pack.names.names.has(folded)) return true
  if (name !== null && name.to - name.from > 1 && isIn(field.tokens[to], LISTS.boundary)) return true
  return to === end || field.tokens[to]?.kind === 'comma' || textOf(field, to, to + 1) === ')'
}

/**
 * The person's words end the title's, whatever precedes his name: a second title joined to the first (the minister of the
 * relations with the house | and the spokesman X), a rank behind what the title is of (of surgery, | Doctor X), or a sure
 * given name behind a word that governs none (in Kafr Qaddum | X Y).
 */
function endsTitle(field: Field, person: Mention, end: number, pack: LanguagePack): boolean {
  const { from, to, name, glued = 0 } = person
  if (name === null || name.to - name.from < 2) return false
  const next = field.tokens[to]
  if (to !== end && next?.kind === 'word' && !isIn(next, LISTS.boundary | LISTS.adverbs)) return false
  const { folded = '' } = field.tokens[from] ?? {}
  const { phrases, names } = pack
  const isJoined =
    (folded.startsWith(phrases.and) && glued > 0) || field.tokens[from - 1]?.folded === phrases.and
  if (isJoined) return name.from > from
  const kinds = names.offices.get(field.tokens[name.from - 1]?.folded ?? '')?.kinds ?? []
  const isRanked = name.from > from && kinds.some((kind) => kind === 'rank' || kind === 'style')
  const first = names.names.get(field.tokens[name.from]?.folded ?? '')
  if (glued > 0) {
    // "of | the students of X | Wael Hilu"; an adviser to one office's holder is another than he.
    const one = names.offices.get(folded.slice(phrases.to.length))
    return one?.number !== 's' && (isRanked || first?.ambiguous === false)
  }
  if (isRanked) return !isIn(field.tokens[from - 1], LISTS.prepositions)
  if (name.from > from || first === undefined || first.kind === 'f') return false
  return !governsName(field, from - 1, pack)
}

/** A preposition, or a bare noun that what stands behind it belongs to. */
function governsName(field: Field, k: number, { names, speech, phrases }: LanguagePack): boolean {
  const token = field.tokens[k]
  const { folded = '' } = token ?? {}
  if (isIn(token, LISTS.prepositions | LISTS.boundary | LISTS.titleLinks)) return true
  const stems = [folded, folded.slice(phrases.to.length), folded.slice(phrases.and.length)]
  return (
    stems.some(
      (word) =>
        names.bodies.has(word) || names.offices.has(word) || names.names.has(word) || speech.media.has(word),
    ) || names.common.has(folded)
  )
}
