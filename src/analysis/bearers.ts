import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { bearerEnding, isWhole } from './bearer-score.ts'
import { laidOut } from './laid-out.ts'
import { isTitle } from './name-score.ts'
import { type NounPhraseWords, nounPhraseWords } from './noun-phrase-words.ts'
import { isOfKin } from './titles.ts'
import type { Field, Mention, Token } from './types.ts'

/** Tokens behind a title in which what it is of, or a second title, is told before the bearer's name. */
const REACH = 16

/**
 * The field with the bearer's name told from a long office that a speaker bears: it stands among the office's last words
 * (the representative for the risks of disasters | Merglad Walsbrok |, that), behind what the walk over the office left
 * out (the spokesman of the agency for relief | from the effects of disasters | Seturo Bimo | that), or behind a
 * second office in apposition (the director of X, head of Y, Dr | Samir Hilu |, that). What the words are and what stands
 * on both sides of them is summed up.
 */
export function withBearers(field: Field, pack: LanguagePack): Field {
  const words = nounPhraseWords(pack, field.headline)
  const mentions: Mention[] = []
  let changed = false
  for (let k = 0; k < field.mentions.length; k++) {
    const mention = field.mentions[k] as Mention
    const whole = mayBear(mention, field.tokens, words) ? bearerOf(field, k, words) : null
    mentions.push(whole ?? mention)
    if (whole === null) continue
    changed = true
    while ((field.mentions[k + 1]?.from ?? whole.to) < whole.to) k++
  }
  if (!changed) return field
  const mentionAt = new Int32Array(field.tokens.length).fill(-1)
  for (let k = 0; k < mentions.length; k++) mentionAt[(mentions[k] as Mention).from] = k
  return { ...field, mentions, mentionAt }
}

/** The office of one man, without his name, where a speaker stands. */
function mayBear(mention: Mention, tokens: readonly Token[], words: NounPhraseWords): boolean {
  const { kind, name, number, from, to, heads } = mention
  if (kind !== 'office' || name !== null || number !== 's' || heads.length === 0) return false
  const head = words.office(tokens, from, to)
  if (head !== null && (isOfKin(tokens, from, head.word) || head.word.kinds.includes('relation')))
    return false
  const before = tokens[from - 1]
  if (isIn(before, LISTS.sources)) return true
  const verb = isIn(before, LISTS.thereby) ? from - 2 : from - 1
  // Behind a verb that may have a person for its object a second one may be whom it is about.
  return words.isVerb(tokens, verb) && words.reportingVerb(tokens[verb]?.folded ?? '')?.takesPerson === false
}

function bearerOf(field: Field, index: number, words: NounPhraseWords): Mention | null {
  const { tokens, mentions, sentences } = field
  const title = mentions[index] as Mention
  const stop = sentences[tokens[title.from]?.sentence ?? 0]?.to ?? tokens.length
  const head = words.office(tokens, title.from, title.to)?.to ?? title.from + 1
  const verb = words.reportingVerb(tokens[title.from - 1]?.folded ?? '')
  const takesNoun = verb?.takesNoun ?? false
  const limit = Math.min(stop, title.to + REACH)
  for (let end = Math.min(head + 2, title.to); end <= limit; end++) {
    // Inside the office only a second title ends the name.
    const isInside = end < title.to && !isTitle(tokens, end, words)
    const name = isInside ? null : bearerEnding(tokens, { head, end, stop, takesNoun }, words)
    if (name !== null) return ofBearer(title, name)
    if (end < title.to) continue
    if (end >= limit) return null
    const next = apposedBearer(field, index, end, words)
    if (next !== null) return next
    if (!goesOn(tokens, end, title, words) && !isSecond(tokens, end, title, words)) return null
  }
  return null
}

/** Whether the office goes on over the token, to its bearer's name. */
function goesOn(tokens: readonly Token[], k: number, title: Mention, words: NounPhraseWords): boolean {
  const { kind, folded = '', roles = 0 } = tokens[k] ?? {}
  const { phrases } = words
  // "Son of": the name goes on with the next word, whatever it means.
  if (kind === 'word' && isIn(tokens[k - 1], LISTS.filiation | LISTS.house)) return true
  const isGoverned = isIn(tokens[k - 1], LISTS.prepositions)
  if (kind !== 'word' || words.opensClause(folded)) return false
  if (words.isVerb(tokens, k) && !isGoverned) return false
  if ((roles & (ROLES.possessed | ROLES.accusative)) !== 0 || words.isAdjunct(tokens, k)) return false
  const { honorific, office } = words.facts(folded).as
  // Somebody else, unless a body is called after him: the centre of King X.
  const isOther = honorific !== undefined || office?.kinds.includes('royal')
  if (isOther && words.body(tokens[k - 1]?.folded ?? '')?.definite !== false) return false
  // Right behind the office a bare noun is the verb's, and so is its own preposition: welcomed | the joining of.
  if (k === title.to && !words.boundary(folded) && !isOfTitle(tokens, k, title, words)) return false
  if (phrases.adverbs.has(folded) || phrases.notPlaces.has(folded) || words.isVenue(folded)) return false
  if (words.isImperfect(folded) || words.isPerfective(folded) || words.media.has(folded)) return false
  if (!words.boundary(folded)) return true
  const next = tokens[k + 1]
  if (next?.kind !== 'word' || words.isVenue(next.folded) || phrases.notPlaces.has(next.folded)) return false
  return isIn(tokens[k], LISTS.in) || phrases.titleOver.by.has(folded) || phrases.partitive.has(folded)
}

/** A word under the article, a place, or one behind a glued letter that the verb does not take. */
function isOfTitle(tokens: readonly Token[], k: number, title: Mention, words: NounPhraseWords): boolean {
  const { folded = '' } = tokens[k] ?? {}
  const office = words.office(tokens, k, k + 1)?.word
  if (words.isPlace(folded) || (office?.definite && office.number === 's' && office.kinds.includes('office')))
    return true
  if (words.definite(folded))
    return words.demonym(folded) || words.titleAdjective(folded) || words.demonymShape(folded)
  const verb = words.reportingVerb(tokens[title.from - 1]?.folded ?? '')
  const asks = words.titleAdjective(tokens[k - 1]?.folded ?? '') && folded.startsWith(words.phrases.to)
  if (asks && words.body(folded.slice(1)) !== undefined) return true
  return words.mayBeGlued(folded) && verb?.prepositions.has(folded.charAt(0)) !== true
}

/** A comma before a second office of the same man: the former minister, | and head of the bloc …, | Samir Hilu. */
function isSecond(tokens: readonly Token[], k: number, title: Mention, words: NounPhraseWords): boolean {
  if (tokens[k]?.kind !== 'comma' || k === title.from + 1) return false
  const { kind, folded = '' } = tokens[k + 1] ?? {}
  if (kind !== 'word') return false
  const { and } = words.phrases
  const bare = folded.startsWith(and) ? folded.slice(and.length) : folded
  const office = words.names.offices.get(folded) ?? words.names.offices.get(bare)
  return office?.number === 's' && office.kinds.includes('office') && !words.isVerb(tokens, k + 1)
}

/** A second office in apposition behind a comma or joined to the first, whose bearer's name ends it. */
function apposedBearer(field: Field, index: number, at: number, words: NounPhraseWords): Mention | null {
  const { tokens, mentions, mentionAt } = field
  const title = mentions[index] as Mention
  const isComma = tokens[at]?.kind === 'comma'
  const from = isComma ? at + 1 : at
  const second = mentions[mentionAt[from] ?? -1]
  if (second === undefined || second.number !== 's' || second.title?.from !== from) return null
  if (second.kind !== 'person' || second.name === null || second.name.from < second.title.to) return null
  if (!isComma && (second.glued === undefined || !isShared(tokens, title, words))) return null
  const head = words.office(tokens, from, second.to)
  if (isComma && (head === null || !head.word.kinds.includes('office'))) return null
  if (!isWhole(tokens, at, title.from + 1, words) || !isEnd(tokens, second.to, words)) return null
  return laidOut({
    ...title,
    to: second.to,
    kind: 'person',
    name: second.name,
    title: { from: title.from, to: second.name.from },
    heads: [...title.heads, ...second.heads],
  })
}

/** An office that one man holds beside others: a member, a professor, a former minister. */
function isShared(tokens: readonly Token[], { from, to }: Mention, words: NounPhraseWords): boolean {
  const head = words.office(tokens, from, to)?.word
  if (head === undefined) return false
  if (head.kinds[0] !== 'office' || head.kinds.length > 1 || head.deputy) return true
  for (let k = from + 1; k < to; k++)
    if (words.names.particles.former.has(tokens[k]?.folded ?? '')) return true
  return false
}

/** A sign or the clause. */
function isEnd(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  return kind !== 'word' || words.opensClause(folded) || words.boundary(folded)
}

const ofBearer = (title: Mention, name: { readonly from: number; readonly to: number }): Mention =>
  laidOut({
    ...title,
    to: Math.max(name.to, title.to),
    kind: 'person',
    name,
    title: { from: title.from, to: name.from },
  })
