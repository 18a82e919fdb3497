import { ROLES } from '../core/word-roles.ts'
import { LONGEST } from './limits.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import { titleAt, withName } from './titles.ts'
import type { Mention, Token } from './types.ts'

/** The longest name behind a title, in tokens. */
const NAME = 12

/**
 * A title behind a glued conjunction or preposition with the name that follows it: and-the-minister | X, to-the-envoy |
 * Y. Only whole, with its name: it tells who X is; alone it could be many a word.
 */
export function gluedTitleAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const token = tokens[i]
  if (token === undefined || token.kind !== 'word') return null
  const rest = unglued(token.folded, words)
  if (rest === null) return null
  const own = withoutLetters(tokens, i, Math.min(limit, i + LONGEST + NAME), rest, words)
  const found = titleAt(own, 0, own.length, words)
  const title = found && withName(own, found, own.length, words)
  if (title === null || title.kind !== 'person' || title.name === null) return null
  return { ...moved(title, i), from: i, glued: token.folded.length - rest.length }
}

/**
 * Who speaks behind "according to" with its glued "to" (to-a-medical-source, to-the-ministry): the mention that the word
 * opens without that letter. Null where none does.
 */
export function gluedSourceAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
  find: (tokens: readonly Token[], limit: number) => Mention | null,
): Mention | null {
  const token = tokens[i]
  const { to, toThe, article } = words.phrases
  if (token?.kind !== 'word' || !token.folded.startsWith(to)) return null
  const definite = token.folded.startsWith(toThe)
  const rest = definite ? article + token.folded.slice(toThe.length) : token.folded.slice(to.length)
  const own = withoutLetters(tokens, i, Math.min(limit, i + LONGEST + NAME), rest, words, ROLES.mention)
  const found = find(own, own.length)
  return found === null ? null : { ...moved(found, i), glued: definite ? 0 : to.length }
}

/** The words from `i` up to `to`, the first spelt without its glued letters; with roles that it has besides. */
export function withoutLetters(
  tokens: readonly Token[],
  i: number,
  to: number,
  rest: string,
  words: NounPhraseWords,
  besides = 0,
): readonly Token[] {
  const [first, ...others] = tokens.slice(i, to)
  if (first === undefined) return []
  const roles = first.roles | besides | words.rolesOf(rest)
  return [{ ...first, folded: rest, roles, lists: words.listsOf(rest) }, ...others]
}

/** A mention found in a slice that begins at token `by`. */
export function moved(mention: Mention, by: number): Mention {
  const shifted = <T extends { readonly from: number; readonly to: number } | null>(range: T): T =>
    range === null ? range : { ...range, from: range.from + by, to: range.to + by }
  return {
    ...mention,
    from: mention.from + by,
    to: mention.to + by,
    name: shifted(mention.name),
    title: shifted(mention.title),
    speaksFor: shifted(mention.speaksFor),
  }
}

/** The office that a word comes to without its glued letters; null where it is a word of its own. */
function unglued(folded: string, words: NounPhraseWords): string | null {
  const { and, by, to, toThe, article } = words.phrases
  const { office, name, body } = words.facts(folded).as
  if (office !== undefined || name !== undefined || body !== undefined) return null
  let rest = ''
  if (folded.startsWith(toThe)) rest = article + folded.slice(toThe.length)
  else if (folded.startsWith(and)) rest = folded.slice(and.length)
  else if (folded.startsWith(by)) rest = folded.slice(by.length)
  else if (folded.startsWith(to)) rest = folded.slice(to.length)
  return rest !== '' && words.names.offices.has(rest) ? rest : null
}

/**
 * A name behind a glued conjunction, right behind another person's (X | and-Samar Y): told by its first word, which is
 * no name with the letter.
 */
export function gluedNameAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const token = tokens[i]
  const { and } = words.phrases
  if (token?.kind !== 'word' || !token.folded.startsWith(and) || words.name(token.folded) !== undefined)
    return null
  const rest = token.folded.slice(and.length)
  const entry = words.names.names.get(rest)
  if (entry === undefined || entry.kind === 'f' || words.isVerb(tokens, i)) return null
  return personBehind(tokens, i, limit, rest, words)
}

/** Letters of the shortest given name that is told behind a glued letter. */
const SHORTEST = 4

/**
 * A name in full behind a glued conjunction or preposition (a speech to-Salim Hilu, with-Abd | al-Karim Hilu): its first
 * word is a given name and nothing else, or "servant of".
 */
export function gluedPersonAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const token = tokens[i]
  if (token?.kind !== 'word') return null
  const { folded } = token
  const { and, by, to, toThe } = words.phrases
  const letter = [and, by, to].find((one) => folded.startsWith(one))
  if (letter === undefined || folded.startsWith(toThe)) return null
  const rest = folded.slice(letter.length)
  const { office, name, body, place } = words.facts(folded).as
  if (office !== undefined || name !== undefined || body !== undefined || place !== undefined) return null
  const { servant, servantAfter } = words.names.particles
  const entry = words.names.names.get(rest)
  const isServant = servant.has(rest) && servantAfter.has(tokens[i + 1]?.folded ?? '')
  if (!isServant && (entry?.kind !== 'g' || entry.ambiguous || rest.length < SHORTEST)) return null
  // Existence, for the sake of: words of their own.
  if (words.isVerb(tokens, i) || (letter === and && words.names.common.has(folded))) return null
  // Whom somebody told speaks himself nowhere in the phrase.
  if (letter !== and && words.isVerb(tokens, i - 1)) return null
  const mention = personBehind(tokens, i, limit, rest, words)
  // The house's name behind it is one of the lists, or has the form of one.
  const last = tokens[i + (isServant ? 2 : 1)]?.folded ?? ''
  const isHouse =
    words.name(last) !== undefined ||
    (words.definite(last) && words.demonymShape(last) && !words.demonym(last))
  return isServant || isHouse ? mention : null
}

/** The person whose name begins with the rest of a word, in two words or more. */
function personBehind(
  tokens: readonly Token[],
  i: number,
  limit: number,
  rest: string,
  words: NounPhraseWords,
): Mention | null {
  const token = tokens[i] as Token
  const own = withoutLetters(tokens, i, Math.min(limit, i + NAME), rest, words)
  const person = personNameAt(own, 0, own.length, words, true)
  if (person === null || person.to < 2) return null
  const to = i + person.to
  return {
    from: i,
    to,
    kind: 'person',
    name: { from: i, to },
    title: null,
    gender: person.gender,
    number: 's',
    heads: [],
    speaksFor: null,
    rule: 'name',
    glued: token.folded.length - rest.length,
  }
}

/**
 * A preposition with its frequent noun, which no form of respect makes a name (happiness | at the purchase of …); also
 * a rare name that reads so (Budur, by the role of), before a word that is no name.
 */
export function opensWithPreposition(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[i] ?? {}
  const { by } = words.phrases
  if (folded.startsWith(by) && words.name(folded) === undefined)
    return words.names.common.has(folded.slice(by.length))
  const entry = words.mayBeGlued(folded) ? words.names.names.get(folded) : undefined
  if (entry === undefined || !(entry.gender === 'f' || entry.ambiguous)) return false
  const next = tokens[i + 1]?.folded ?? ''
  return words.name(next) === undefined || words.definite(next)
}
