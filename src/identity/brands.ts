import type { Field, Mention, Token } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import { isCoined } from './coined-names.ts'
import { describes } from './described-bodies.ts'
import { isDefinite } from './glued-words.ts'
import type { Who } from './types.ts'
import { plainName, type Scene } from './who.ts'

/** Tokens back in which a body is looked for by the noun of its kind; words of its own name. */
const BACK = 400
const LONGEST = 3
/** Words of the phrase: its noun and two adjectives. */
const PHRASE = 3

/** A body by the noun of its kind and a name that no list knows, where it stands. */
interface Brand {
  readonly key: string
  readonly from: number
  readonly to: number
}

/**
 * "The company", "the Sahli company" where the article has told of "the company Medar" by a name that no list knows: the
 * one of that noun, or of several the one named last, if none is named more often. Null where none or another is.
 */
export function brandBefore(
  field: Field,
  mention: Mention,
  words: readonly string[],
  { discourse, pack }: Scene,
): Who | null {
  const [head = '', ...adjectives] = words
  const { namedKinds, bodySynonyms } = pack.identity
  if (field !== discourse.field || !namedKinds.has(head) || words.length > PHRASE) return null
  if (mention.kind !== 'body' || mention.number !== 's' || !isDefinite(field, mention, pack)) return null
  if (!adjectives.every((word) => describes(word, pack))) return null
  const nouns = new Set([head, ...(bodySynonyms.get(head) ?? [])])
  const brands: Brand[] = []
  for (let k = mention.from - 1; k >= Math.max(0, mention.from - BACK); k--) {
    if (!nouns.has(nounAt(field, k, pack))) continue
    const brand = brandAt(field, k, pack)
    if (brand !== null) brands.push(brand)
  }
  const [last] = brands
  if (last === undefined) return null
  const timesOf = (key: string) => brands.filter((one) => one.key === key).length
  if (brands.some(({ key }) => timesOf(key) > timesOf(last.key))) return null
  const glued = (field.tokens[last.from]?.folded.length ?? 0) - nounAt(field, last.from, pack).length
  const name = plainName(textOf(field, last.from, last.to).slice(glued))
  const why = 'the body of that kind named before'
  return {
    span: null,
    name,
    kind: 'body',
    for: null,
    party: null,
    why,
    candidates: [],
    entity: null,
    sure: 0.8,
  }
}

/** The bare noun that a token is, without one glued letter. */
function nounAt({ tokens }: Field, k: number, { phrases, identity }: Scene['pack']): string {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind !== 'word') return ''
  if (identity.namedKinds.has(folded)) return folded
  const isGlued = [phrases.to, phrases.by, phrases.and].some((letter) => folded.startsWith(letter))
  return isGlued ? folded.slice(1) : ''
}

/** The name right behind a bare noun: in marks, in Latin letters, or of words that no list knows. */
function brandAt(field: Field, noun: number, pack: Scene['pack']): Brand | null {
  const { tokens } = field
  const quoted = tokens[noun + 1]?.kind === 'quote'
  const from = quoted ? noun + 2 : noun + 1
  let to = from
  while (to < from + LONGEST && isOfName(field, to, quoted, pack)) to++
  if (to === from || (quoted && tokens[to]?.kind !== 'quote')) return null
  const key = tokens
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ')
  return { key, from: noun, to: quoted ? to + 1 : to }
}

const isOfName = (field: Field, k: number, quoted: boolean, pack: Scene['pack']): boolean =>
  field.tokens[k]?.kind === 'word' &&
  (quoted ||
    LATIN.test(field.tokens[k]?.folded ?? '') ||
    isCoined(field, k, pack) ||
    isFrequentName(field.tokens[k], pack))
const LATIN = /^[a-z]{2,}/u

/** Letters of a frequent name; a shorter word is a function word's rest. */
const SHORTEST = 3

/** A frequent word that never stands under the article, and is neither a verb nor of a list: a known firm's name. */
function isFrequentName(
  token: Token | undefined,
  { names, phrases, speech, identity }: Scene['pack'],
): boolean {
  const { folded = '', lists = 0 } = token ?? {}
  if (folded.length < SHORTEST || lists !== 0 || !names.common.has(folded)) return false
  if (folded.startsWith(phrases.article) || names.common.has(phrases.article + folded)) return false
  if (names.bodies.has(folded) || names.offices.has(folded) || names.demonyms.has(folded)) return false
  if (speech.forms.has(folded) || identity.others.has(folded) || identity.bodyAdjectives.has(folded))
    return false
  const glued = [phrases.to, phrases.by, phrases.and].some((letter) => folded.startsWith(letter))
  const rest = folded.slice(1)
  if (glued && (names.common.has(rest) || names.common.has(phrases.article + rest))) return false
  return !isVerb(folded, names.common, phrases)
}

/** "It works" beside "he works", "she stood" beside "he stood". */
const isVerb = (
  folded: string,
  common: ReadonlySet<string>,
  { heVerb, sheVerb }: Scene['pack']['phrases'],
): boolean =>
  folded.startsWith(heVerb) ||
  (folded.startsWith(sheVerb) && common.has(heVerb + folded.slice(sheVerb.length))) ||
  (folded.endsWith(sheVerb) && common.has(folded.slice(0, -sheVerb.length)))
