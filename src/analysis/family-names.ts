import { letterBit, letterBits } from '../core/letters.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { laidOut } from './laid-out.ts'
import { endedBy, type NameEvidence, nameEvidence } from './name-evidence.ts'
import { nounPhraseWords } from './noun-phrase-words.ts'
import type { Field, Mention, Token } from './types.ts'

/** Letters of the shortest family name that is known again where it stands alone. */
const SHORTEST = 3

/** The people whom an article names in full. */
interface Known {
  /** The given name of each family name's only bearer, folded; empty where several bear it. */
  readonly given: ReadonlyMap<string, string>
  /** Full names, folded. */
  readonly full: ReadonlySet<string>
  /** The family names' `letterBits`: most words of a text are told by them to be none. */
  readonly letters: number
  /** Whether the article has the word but once. */
  readonly once: (folded: string) => boolean
}

/**
 * The fields with their mentions as the names that the article gives in full have them: one more wherever a family name
 * stands alone, a name behind a title that ends in one, and no word of the clause behind a name that is known.
 */
export function withFamilyNames(fields: readonly Field[], pack: LanguagePack): Field[] {
  const known = knownNames(fields, pack)
  if (known.full.size === 0) return [...fields]
  const evidence = nameEvidence(fields)
  return fields.map((field) => withNamesOf(field, known, evidence, pack))
}

function knownNames(fields: readonly Field[], pack: LanguagePack): Known {
  const given = new Map<string, string>()
  const full = new Set<string>()
  for (const { mentions, tokens } of fields)
    for (const { name, number } of mentions) {
      if (name === null || number !== 's' || name.to - name.from < 2) continue
      full.add(foldedOf(tokens, name.from, name.to))
      const last = tokens[name.to - 1] as Token
      if (last.kind !== 'word' || !mayStandAlone(last, pack)) continue
      const first = tokens[name.from]?.folded ?? ''
      const other = given.get(last.folded)
      given.set(last.folded, other === undefined || other === first ? first : '')
    }
  return { given, full, letters: letterBits(given.keys()), once: onceIn(fields) }
}

/** Counted when it is first asked. */
function onceIn(fields: readonly Field[]): (folded: string) => boolean {
  const counts = new Map<string, number>()
  return (folded) => {
    if (counts.size === 0)
      for (const { tokens } of fields)
        for (const token of tokens) counts.set(token.folded, (counts.get(token.folded) ?? 0) + 1)
    return counts.get(folded) === 1
  }
}

const foldedOf = (tokens: readonly Token[], from: number, to: number): string => {
  let text = ''
  for (let k = from; k < to; k++) text += `${tokens[k]?.folded ?? ''} `
  return text
}

/** A word that names nothing else. */
export function mayStandAlone(token: Token, { names, speech, identity }: LanguagePack): boolean {
  const { folded: word, roles } = token
  if (word.length < SHORTEST || isIn(token, LISTS.boundary | LISTS.compound)) return false
  if ((roles & ROLES.common) !== 0 && names.common.has(word)) return false
  if ((roles & ROLES.cue) !== 0 && speech.forms.has(word)) return false
  if ((roles & ROLES.demonym) !== 0 && names.demonyms.has(word)) return false
  if ((roles & ROLES.particle) !== 0 && identity.reflexive.has(word)) return false
  if (names.particles.servantAfter.has(word)) return false
  return (
    (roles & ROLES.mention) === 0 ||
    !(
      names.names.get(word)?.ambiguous ||
      names.places.has(word) ||
      names.bodies.has(word) ||
      names.offices.has(word) ||
      names.honorifics.has(word)
    )
  )
}

/** The field with each mention as the known names have it, and one of a word for each family name outside them. */
function withNamesOf(field: Field, known: Known, evidence: NameEvidence, pack: LanguagePack): Field {
  const { tokens } = field
  const words = nounPhraseWords(pack, field.headline)
  const mentions: Mention[] = []
  let next = 0
  let end = 0
  let changed = false
  for (let i = 0; i < tokens.length; i++) {
    const mention = field.mentions[next]
    if (mention?.from === i) {
      const own =
        endedBy(mention, field, evidence, words) ??
        withinName(mention, tokens, known, pack) ??
        behindTitle(mention, tokens, known, pack)
      mentions.push(own === null ? mention : laidOut(own))
      changed ||= own !== null
      next++
      end = (own ?? mention).to
    } else if (i >= end && isFamilyName(tokens[i] as Token, known)) mentions.push(familyName(i))
  }
  if (!changed && mentions.length === field.mentions.length) return field
  const mentionAt = new Int32Array(tokens.length).fill(-1)
  for (let k = 0; k < mentions.length; k++) mentionAt[(mentions[k] as Mention).from] = k
  return { ...field, mentions, mentionAt }
}

const isFamilyName = ({ folded }: Token, { given, letters }: Known): boolean =>
  (letters & letterBit(folded)) !== 0 && (given.get(folded) ?? '') !== ''

const familyName = (i: number): Mention => ({
  from: i,
  to: i + 1,
  kind: 'person',
  name: { from: i, to: i + 1 },
  title: null,
  gender: null,
  number: 's',
  heads: [],
  speaksFor: null,
  rule: 'family-name',
})

/** "Hilu | the crowd", "Samir Hilu | became": a known name with a word of its clause drawn in, without that word. */
function withinName(
  mention: Mention,
  tokens: readonly Token[],
  known: Known,
  pack: LanguagePack,
): Mention | null {
  const { name, to, from } = mention
  if (name === null || name.to !== to || to - name.from < 2) return null
  const first = tokens[name.from] as Token
  if (
    known.given.get(first.folded) &&
    !isGiven(first.folded, pack) &&
    isWord(tokens[name.from + 1], known, pack)
  )
    return { ...mention, from, to: name.from + 1, name: { from: name.from, to: name.from + 1 } }
  for (let end = name.from + 1; end < to; end++)
    if (isKnown(tokens, name.from, end, known) && isGoverned(tokens, end, known, pack))
      return { ...mention, to: end, name: { from: name.from, to: end } }
  // Behind "servant of" two words are one.
  const least = pack.names.particles.servant.has(first.folded) ? 3 : 2
  for (let end = to - 1; end >= name.from + least; end--)
    if (isWord(tokens[end], known, pack) && known.full.has(foldedOf(tokens, name.from, end)))
      return { ...mention, to: end, name: { from: name.from, to: end } }
  return null
}

/** The article gives the name in full, or as the family name of one bearer. */
const isKnown = (tokens: readonly Token[], from: number, to: number, { full, given }: Known): boolean =>
  to - from === 1 ? !!given.get(tokens[from]?.folded ?? '') : full.has(foldedOf(tokens, from, to))

/**
 * A preposition behind a known name: "on", spelled like Ali and with what it governs behind it, or "to" with another
 * person's name (told | Hilu | to-Samir).
 */
function isGoverned(tokens: readonly Token[], k: number, { given }: Known, pack: LanguagePack): boolean {
  const token = tokens[k] as Token
  const next = tokens[k + 1]
  const { names, phrases } = pack
  // Behind a given name it is the father's.
  const before = names.names.get(tokens[k - 1]?.folded ?? '')
  if (isIn(token, LISTS.prepositions) && token.given) return next?.kind === 'word' && before?.kind !== 'g'
  if (!token.folded.startsWith(phrases.to) || names.names.has(token.folded)) return false
  const rest = token.folded.slice(phrases.to.length)
  return given.has(rest) || (rest.length >= SHORTEST && (names.names.get(rest)?.kind ?? 'f') !== 'f')
}

const isGiven = (word: string, { names }: LanguagePack): boolean =>
  (names.names.get(word)?.kind ?? 'f') !== 'f'

/** A frequent word, with or without the article, that is no name; or a bare one of no list that the article has but once. */
function isWord(token: Token | undefined, { once }: Known, { names, phrases }: LanguagePack): boolean {
  if (token?.kind !== 'word' || names.names.has(token.folded) || names.demonyms.has(token.folded))
    return false
  const { article } = phrases
  const bare = token.folded.startsWith(article) ? token.folded.slice(article.length) : token.folded
  if (names.names.has(bare)) return false
  if (names.common.has(token.folded) || names.common.has(bare)) return true
  return bare === token.folded && once(token.folded)
}

/** "The minister | Hilu": a family name behind a title that is whole without it. */
function behindTitle(
  mention: Mention,
  tokens: readonly Token[],
  known: Known,
  { phrases, names }: LanguagePack,
): Mention | null {
  const { kind, name, from, to, number } = mention
  if (kind !== 'office' || name !== null || number !== 's' || to - from < 2) return null
  const last = tokens[to - 1]?.folded ?? ''
  const before = tokens[to - 2]?.folded ?? ''
  const isWhole = before.startsWith(phrases.article) || names.demonyms.has(before) || names.places.has(before)
  if (!known.given.get(last) || !isWhole) return null
  return { ...mention, kind: 'person', name: { from: to - 1, to }, title: { from, to: to - 1 } }
}
