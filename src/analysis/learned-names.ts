import { elementAt } from '../core/elements.ts'
import { letterBit, letterBits } from '../core/letters.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { mayStandAlone } from './family-names.ts'
import { laidOut } from './laid-out.ts'
import type { Field, Mention, Token } from './types.ts'

type Range = Pick<Mention, 'from' | 'to'>

/** Letters of the shortest word that may be a given name of no list. */
const SHORTEST = 3
/** Words of a title, with the name's own two. */
const LONGEST_TITLE = 14

/**
 * The field with a mention more of each name that the article tells by itself: a word of no list behind a reporting verb
 * ("added | Bunduk") is a family name where it stands behind one other word of no list ("Mihail Bunduk | adviser").
 */
export function withLearnedNames(field: Field, pack: LanguagePack): Field {
  const wanted = speakersOfNoList(field, pack)
  if (wanted.size === 0) return field
  const at = fullNamesOf(field, wanted, pack)
  return at.length === 0 ? field : withNamesAt(field, at)
}

/** Words right behind a reporting verb that no list knows, or as the name of one word at most. */
function speakersOfNoList(field: Field, pack: LanguagePack): ReadonlySet<string> {
  const { tokens } = field
  const wanted = new Set<string>()
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const verb = tokens[i - 1] as Token
    if (token.kind !== 'word' || verb.kind !== 'word' || (verb.roles & ROLES.cue) === 0) continue
    if (isFree(field, i) && isUnknown(token, pack) && pack.speech.forms.has(verb.folded))
      wanted.add(token.folded)
  }
  // Called by a title and one word: the trainer | Bunduk.
  for (const { kind, name, title, number } of field.mentions) {
    if (kind !== 'person' || name === null || number !== 's' || title?.to !== name.from) continue
    const token = tokens[name.from] as Token
    if (name.to === name.from + 1 && isUnknown(token, pack)) wanted.add(token.folded)
  }
  return wanted
}

/** No mention begins at the token, or one of a single name. */
function isFree({ mentions, mentionAt }: Field, i: number): boolean {
  const mention = elementAt(mentions, mentionAt[i] ?? -1)
  return mention === undefined || (mention.kind === 'person' && mention.to === i + 1)
}

function isUnknown(token: Token, pack: LanguagePack): boolean {
  const { phrases, names } = pack
  const { folded, roles } = token
  if (!mayStandAlone(token, pack) || (roles & ROLES.accusative) !== 0) return false
  if (phrases.pluralEndings.some((ending) => folded.endsWith(ending))) return false
  return names.names.has(folded) || !isGlued(folded, pack)
}

/** A conjunction or preposition of one letter before a frequent word. */
const isGlued = (folded: string, { names, phrases }: LanguagePack): boolean =>
  [phrases.and, phrases.by, phrases.to].some((letter) => folded.startsWith(letter)) &&
  (names.common.has(folded.slice(1)) || names.common.has(phrases.article + folded.slice(1)))

/** Tokens of family names of one bearer, his given name before each. */
function fullNamesOf(field: Field, wanted: ReadonlySet<string>, pack: LanguagePack): readonly number[] {
  const { tokens } = field
  const places = new Map<string, { given: string; at: number[] } | null>()
  const letters = letterBits(wanted)
  let end = 0
  for (let i = 1; i < tokens.length; i++) {
    end = Math.max(end, elementAt(field.mentions, field.mentionAt[i - 1] ?? -1)?.to ?? 0)
    const { folded, sentence } = tokens[i] as Token
    const before = tokens[i - 1] as Token
    if ((letters & letterBit(folded)) === 0 || !wanted.has(folded)) continue
    if (before.sentence !== sentence || end > i - 1 || !isFree(field, i)) continue
    if (!mayBeGiven(before, pack) || !isTitled(field, i, pack)) continue
    const known = places.get(folded)
    if (known === undefined) places.set(folded, { given: before.folded, at: [i] })
    else if (known !== null && known.given === before.folded) known.at.push(i)
    else places.set(folded, null)
  }
  return [...places.values()].flatMap((one) => one?.at ?? []).sort((a, b) => a - b)
}

/** A title or nationality right before the name, or a title behind it with or without a comma. */
function isTitled(field: Field, i: number, { names }: LanguagePack): boolean {
  const { tokens, mentions, mentionAt } = field
  const before = tokens[i - 2]
  if (before?.kind === 'word' && before.sentence === tokens[i]?.sentence && names.demonyms.has(before.folded))
    return true
  for (let k = i - 2; k >= 0 && k > i - LONGEST_TITLE; k--) {
    const mention = elementAt(mentions, mentionAt[k] ?? -1)
    if (mention !== undefined) {
      const isApposed = before?.kind === 'comma' && tokens[i + 1]?.kind === 'comma'
      if (mention.kind === 'office' && mention.to === (isApposed ? i - 2 : i - 1)) return true
      break
    }
  }
  const behind = tokens[i + 1]?.kind === 'comma' ? i + 2 : i + 1
  const title = elementAt(mentions, mentionAt[behind] ?? -1)
  return title?.kind === 'office' && names.offices.has(tokens[behind]?.folded ?? '')
}

/** A word that is no noun, verb or particle of the lists. */
function mayBeGiven({ kind, folded, roles }: Token, pack: LanguagePack): boolean {
  const { names, phrases, speech } = pack
  if (kind !== 'word' || folded.length < SHORTEST || folded.startsWith(phrases.article)) return false
  if ((roles & (ROLES.accusative | ROLES.possessed | ROLES.cue)) !== 0 || speech.boundary.has(folded))
    return false
  if (names.offices.has(folded) || names.bodies.has(folded) || names.honorifics.has(folded)) return false
  if (names.places.has(folded) || names.demonyms.has(folded) || isGlued(folded, pack)) return false
  if (names.names.has(folded)) return true
  const joined = folded.startsWith(phrases.and) || folded.startsWith(phrases.consequence)
  return !joined && !names.common.has(folded) && !names.common.has(phrases.article + folded)
}

const isTitle = ({ kind, name, number }: Mention): boolean =>
  kind === 'office' && name === null && number === 's'

/** The title with its bearer's name, before or behind it. */
const named = (title: Mention, range: Range, name: Range): Mention => ({
  ...title,
  ...range,
  kind: 'person',
  name,
  title: { from: title.from, to: title.to },
})

const BARE: Omit<Mention, 'from' | 'to' | 'name'> = {
  kind: 'person',
  title: null,
  gender: null,
  number: 's',
  heads: [],
  speaksFor: null,
  rule: 'learned-name',
}

/** The mentions with one for each name, joined to the title that ends right before it. */
function withNamesAt(field: Field, at: readonly number[]): Field {
  const mentions: Mention[] = []
  let next = 0
  const add = (upTo: number) => {
    for (; next < field.mentions.length && (field.mentions[next] as Mention).from < upTo; next++)
      mentions.push(field.mentions[next] as Mention)
  }
  for (const i of at) {
    add(i)
    while (field.mentions[next]?.from === i) next++
    const before = mentions.at(-1)
    const behind = field.mentions[next]
    const name = { from: i - 1, to: i + 1 }
    if (before !== undefined && isTitle(before) && before.to === name.from)
      mentions[mentions.length - 1] = laidOut(named(before, { from: before.from, to: name.to }, name))
    else if (behind !== undefined && isTitle(behind) && behind.from === name.to) {
      mentions.push(laidOut(named(behind, { from: name.from, to: behind.to }, name)))
      next++
    } else mentions.push(laidOut({ ...BARE, ...name, name }))
  }
  add(Number.POSITIVE_INFINITY)
  const mentionAt = new Int32Array(field.tokens.length).fill(-1)
  for (let k = 0; k < mentions.length; k++) mentionAt[(mentions[k] as Mention).from] = k
  return { ...field, mentions, mentionAt }
}
