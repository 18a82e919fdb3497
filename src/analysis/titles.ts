import type { OfficeWord } from '../languages/sections/names.ts'
import type { Gender } from '../languages/sections/conjugation.ts'
import type { NounPhraseWords } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import type { Mention, MentionKind, Token } from './types.ts'

const LONGEST = 28

/** A title at token `i`, with the name that follows it where one does (only when `named`). */
export function titleAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
  named = true,
): Mention | null {
  const head = words.office(tokens, i, limit)
  if (head === null) return null
  // A word that is a body's too (the governorate, the lady governor) is a title only before a name.
  const alsoBody = head.word.gender === 'f' && words.body(tokens[i]?.folded ?? '') !== undefined
  if (isGivenName(tokens, i, words)) return null
  const heads = [head.word.lemma]
  const { gender, number, definite } = head.word
  const indefinite = !definite && isOpen(tokens, head.to, words)
  const walk = walkTitle(tokens, head.to, Math.min(limit, i + LONGEST), words, { definite, heads, gender })
  const name = named ? nameAfter(tokens, walk.to, limit, words, definite, bearsUnknown(head.word)) : null
  if (alsoBody && name === null) return null
  const to = name?.to ?? walk.to
  return {
    from: i,
    to,
    kind: name ? 'person' : number !== 's' ? 'group' : indefinite ? 'anonymous' : 'office',
    name: name ? { from: walk.to, to: name.to } : null,
    title: { from: i, to: walk.to },
    gender,
    number,
    heads,
    speaksFor: head.word.spokesperson ? walk.speaksFor : null,
    rule: `office:${head.word.lemma}`,
  }
}

/** A word that is an office and a given name (Sultan) is a name before a family name. */
function isGivenName(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  const own = words.name(tokens[i]?.folded ?? '')
  const next = tokens[i + 1]?.folded ?? ''
  if (own === undefined || own.kind === 'f' || words.definite(tokens[i]?.folded ?? '')) return false
  const head = words.names.offices.get(tokens[i]?.folded ?? '')
  const after = words.names.names.get(next)
  if (after !== undefined && !head?.kinds.includes('office') && !words.isPlace(next)) return true
  const bare = next.slice(words.phrases.article.length)
  const common = words.names.common.has(bare) || words.body(next) !== undefined || words.names.offices.has(next)
  return words.definite(next) && !words.demonym(next) && !words.titleAdjective(next) && !words.isPlace(next) && (words.name(next) !== undefined || !common)
}

/** A bare head with nothing definite behind it names nobody: a spokesman for, an official in, a Western diplomat. */
function isOpen(tokens: readonly Token[], at: number, words: NounPhraseWords): boolean {
  const next = tokens[at]
  if (next?.kind !== 'word') return true
  const { folded } = next
  if (words.phrases.titleLinks.has(folded) || words.boundary(folded)) return true
  if (words.definite(folded) || words.body(folded) || words.place(tokens, at, at + 1) !== null) return false
  if (words.demonym(folded)) return true
  return words.phrases.relativeEndings.some((ending) => folded.endsWith(ending)) && words.name(folded) === undefined
}

function nameAfter(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
  definite: boolean,
  unknown: boolean,
): { to: number } | null {
  const next = tokens[at]
  if (next?.kind === 'quote') {
    const from = words.honorificsEnd(tokens, at + 1, limit) ?? at + 1
    const rank = words.office(tokens, from, limit)
    const inner = personNameAt(tokens, rank?.word.definite ? rank.to : from, limit, words, true)
    return inner && tokens[inner.to]?.kind === 'quote' && inner.to - at <= 10 ? { to: inner.to + 1 } : null
  }
  const start = words.honorificsEnd(tokens, tokens[at]?.folded === '/' ? at + 1 : at, limit)
  if (start === null || (words.isVerb(tokens, start) && !isGivenName(tokens, start, words))) return null
  // A definite word after the title is a name only where it is known as one (the president + a family name).
  const word = tokens[start]?.folded ?? ''
  if (words.definite(word) && (!definite || words.demonym(word) || words.name(word) === undefined)) return null
  if (words.office(tokens, start, limit) !== null && words.name(word) === undefined) return null
  // Behind a plain description, or with a glued preposition, a word that no list knows is no name.
  if (words.name(word) === undefined && !words.isKunyaWord(word) && (!unknown || words.mayBeGlued(word))) return null
  return personNameAt(tokens, start, limit, words, true)
}

/** Past further ranks, their adjectives, and the slash that some pages write before the name. */
function ranksEnd(tokens: readonly Token[], from: number, limit: number, words: NounPhraseWords): number {
  let at = from
  while (at < limit) {
    const again = words.office(tokens, at, limit)
    if (again?.word.definite && isRank(again.word)) at = again.to
    else if (words.phrases.rankAdjectives.has(tokens[at]?.folded ?? '') || tokens[at]?.folded === '/') at++
    else break
  }
  return at
}

/** Military, learned and noble styles, which stand right before a name. */
const isRank = (head: OfficeWord): boolean =>
  head.kinds.some((kind) => kind === 'rank' || kind === 'style' || kind === 'royal')

/** Heads of office and rank stand before names that no list knows; a description (a worker, a father) does not. */
const bearsUnknown = (head: OfficeWord): boolean =>
  head.number === 's' && !head.kinds.every((kind) => kind === 'person' || kind === 'relation')

interface TitleWalk {
  readonly to: number
  readonly speaksFor: { readonly from: number; readonly to: number } | null
}

/** Walks over what a title belongs to: institution, nationality, rank, further offices of the same person. */
function walkTitle(
  tokens: readonly Token[],
  from: number,
  limit: number,
  words: NounPhraseWords,
  state: { definite: boolean; heads: string[]; gender: Gender },
): TitleWalk {
  let at = from
  let speaksFor: { from: number; to: number } | null = null
  while (at < limit) {
    const token = tokens[at]
    if (token?.kind === 'quote') {
      const close = quotedEnd(tokens, at, limit)
      if (close === null || (at === from && state.definite)) break
      at = close
      continue
    }
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) break
    const { folded } = token
    if (token.kind === 'number') {
      if (at === from || tokens[at + 1]?.kind !== 'word') break
      at++
      continue
    }
    if (words.phrases.titleLinks.has(folded)) {
      const end = Math.max(institutionEnd(tokens, at + 1, limit, words), tokens[at + 1]?.kind === 'word' ? at + 2 : at + 1)
      if (end === at + 1) break
      speaksFor = { from: at + 1, to: end }
      at = end
      continue
    }
    if (words.phrases.in.has(folded)) {
      const end = institutionEnd(tokens, at + 1, limit, words)
      const next = tokens[at + 1]?.folded ?? ''
      const bodyNext = words.body(next)
      if (end === at + 1 || !(words.place(tokens, at + 1, limit) !== null || (bodyNext && !bodyNext.document))) break
      at = end
      continue
    }
    if (words.boundary(folded) || words.isVerb(tokens, at)) break
    const office = words.office(tokens, at, limit)
    if (office !== null && office.word.kinds.includes('royal') && at > from && words.body(tokens[at - 1]?.folded ?? '')) {
      // A university, a hospital named after a king: his name belongs to it.
      at = personNameAt(tokens, office.to, limit, words, true)?.to ?? office.to
      continue
    }
    if (office !== null && isGivenName(tokens, at, words)) break
    if (office !== null && !(words.name(folded) && !words.name(folded)?.ambiguous)) {
      // A definite head takes a second one of its own gender only; another gender is another person.
      // Two plain offices side by side are two persons: the minister met | the ambassador.
      if (state.definite && office.word.definite && (office.word.gender !== state.gender || (at === from && office.word.kinds[0] === 'office'))) break
      state.heads.push(office.word.lemma)
      at = office.to
      // A rank or style behind an office opens the name itself: Minister X, the Engineer Y.
      if (at > from + 1 && office.word.definite && isRank(office.word)) {
        at = ranksEnd(tokens, at, limit, words)
        break
      }
      continue
    }
    const joined = folded.startsWith(words.phrases.and) ? words.names.offices.get(folded.slice(words.phrases.and.length)) : undefined
    if (joined !== undefined && state.definite && joined.gender === state.gender && joined.number === 's') {
      // Two offices of one person: the actor and researcher X.
      state.heads.push(joined.lemma)
      at++
      continue
    }
    if (words.names.particles.former.has(folded) || words.names.particles.acting.has(folded)) {
      at++
      continue
    }
    if (state.definite && at === from && !joinsDefinite(tokens, at, words, state.gender)) break
    const end = institutionEnd(tokens, at, limit, words, state.definite && at === from)
    if (end === at) break
    if (speaksFor === null && words.body(folded) !== undefined) speaksFor = { from: at, to: end }
    at = end
  }
  return { to: at, speaksFor }
}

/**
 * What may stand behind a definite title: an adjective that agrees, or what it is for. Another noun is the verb's
 * object (the minister refused | the closure) unless a name follows it.
 */
function joinsDefinite(tokens: readonly Token[], at: number, words: NounPhraseWords, gender: Gender): boolean {
  const folded = tokens[at]?.folded ?? ''
  if (words.demonym(folded) || words.titleAdjective(folded) || words.mayBeGlued(folded)) return true
  if (words.name(tokens[at + 1]?.folded ?? '') !== undefined) return true
  return words.definite(folded) && agrees(folded, gender, words)
}

const quotedEnd = (tokens: readonly Token[], at: number, limit: number): number | null => {
  // An opening mark stands at its word and apart from the one before.
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (next === undefined || next.start !== tokens[at]?.end) return null
  if (before !== undefined && before.end === tokens[at]?.start && before.folded.length > 2) return null
  for (let k = at + 1; k < limit && k <= at + 5; k++) if (tokens[k]?.kind === 'quote') return k + 1
  return null
}

/**
 * The end of one step of an institution's name at `at`; `at` itself when none stands there. A bare unknown word
 * counts only where a definite word, a place or a known name stands close behind it (the head of a department).
 */
function institutionEnd(
  tokens: readonly Token[],
  at: number,
  limit: number,
  words: NounPhraseWords,
  mayBeName = false,
): number {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || at >= limit) return at
  const { folded } = token
  const place = words.place(tokens, at, limit)
  if (words.demonym(folded)) return at + 1
  if (place !== null && !(place.ambiguous && words.name(folded))) return place.to
  const given = words.names.names.get(folded)
  if (given !== undefined && !given.ambiguous && given.kind !== 'f') return at
  if (words.body(folded) !== undefined) return at + 1
  const { article, and, toThe, to, by } = words.phrases
  if (folded.startsWith(to) && words.media.has(folded.slice(to.length))) return at
  if (words.definite(folded)) {
    if (mayBeName && !words.titleAdjective(folded) && words.name(folded) !== undefined) return at
    return at + 1
  }
  if (folded.startsWith(toThe) && folded.length > toThe.length + 2) return at + 1
  if (folded.startsWith(by)) {
    const rest = folded.slice(by.length)
    if (words.body(rest) !== undefined || words.isPlace(rest) || words.names.particles.acting.has(folded)) return at + 1
    if (rest.startsWith(article) && words.isPlace(rest.slice(article.length))) return at + 1
  }
  if (folded.startsWith(to) && words.body(folded.slice(1)) !== undefined && !words.media.has(folded.slice(1))) return at + 1
  if (folded.startsWith(and)) {
    const rest = folded.slice(and.length)
    const joined = words.definite(rest) || words.demonym(rest) || words.body(rest) !== undefined
    const construct = words.definite(tokens[at + 1]?.folded ?? '') && words.name(rest) === undefined && !words.names.common.has(folded)
    const office = words.names.offices.get(rest)
    return (joined || construct) && (office === undefined || office.number !== 's') && !words.isVerb(tokens, at) ? at + 1 : at
  }
  const name = words.name(folded)
  if ((name !== undefined && !name.ambiguous) || words.mayBeGlued(folded)) return at
  const next = tokens[at + 1]
  if (next?.kind !== 'word' || words.boundary(next.folded)) return at
  const nextName = words.name(next.folded)
  if (words.definite(next.folded) && name === undefined) return words.demonym(next.folded) ? at + 2 : at + 1
  if (words.place(tokens, at + 1, limit) !== null && name === undefined) return at + 1
  return nextName !== undefined && !nextName.ambiguous && nextName.kind !== 'f' && name === undefined ? at + 1 : at
}

/** A body, group, document, unnamed source, or a place that speaks, at token `i`. */
export function bodyAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const first = tokens[i]
  if (first === undefined) return null
  const known = words.place(tokens, i, limit)
  const body = known !== null && known.speaks && known.to > i + 1 ? undefined : words.body(first.folded)
  if (body !== undefined && !body.notBefore.has(tokens[i + 1]?.folded ?? '')) {
    const to = bodyEnd(tokens, i + 1, Math.min(limit, i + LONGEST), words, body)
    const kind: MentionKind = body.anonymous ? 'anonymous' : body.document ? 'document' : body.group ? 'group' : 'body'
    return {
      from: i,
      to,
      kind,
      name: null,
      title: { from: i, to },
      gender: body.gender,
      number: body.number,
      heads: [body.lemma],
      speaksFor: null,
      rule: `body:${body.lemma}`,
    }
  }
  if (known?.speaks && !known.ambiguous)
    return { from: i, to: known.to, kind: 'place', name: null, title: null, gender: null, number: 's', heads: [], speaksFor: null, rule: 'place' }
  if (/^[a-z][a-z0-9]+$/.test(first.folded))
    return { from: i, to: i + 1, kind: 'body', name: null, title: null, gender: null, number: 's', heads: [], speaksFor: null, rule: 'latin-name' }
  return null
}

/** Adjectives of one body agree with it; a second definite noun is already something else (its object). */
function bodyEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  words: NounPhraseWords,
  head: { readonly gender: Gender; readonly definite: boolean },
): number {
  const { gender } = head
  let at = from
  // A definite head takes adjectives alone; an indefinite one takes what it belongs to first.
  let definites = head.definite ? 1 : 0
  while (at < limit) {
    const token = tokens[at]
    if (token?.kind === 'quote') {
      const close = quotedEnd(tokens, at, limit)
      if (close === null) break
      at = close
      continue
    }
    if (token?.kind !== 'word') break
    const { folded } = token
    if (words.phrases.in.has(folded) && definites <= 1) {
      const next = words.body(tokens[at + 1]?.folded ?? '')
      if (words.place(tokens, at + 1, limit) === null && (next === undefined || next.document)) break
      const end = institutionEnd(tokens, at + 1, limit, words)
      if (end === at + 1) break
      at = end
      continue
    }
    if (words.boundary(folded) || words.isVerb(tokens, at)) break
    if (words.definite(folded)) {
      if (definites > 0 && (!agrees(folded, gender, words) || (words.body(folded) !== undefined && !words.titleAdjective(folded)))) break
      definites++
      at++
      continue
    }
    const rest = folded.startsWith(words.phrases.and) ? folded.slice(1) : ''
    if (rest !== '' && definites > 0 && (words.definite(rest) || words.body(rest)) && words.names.offices.get(rest) === undefined) {
      definites = 0
      at++
      continue
    }
    if (at === from && definites === 0 && !words.definite(folded) && isAdjective(folded, words)) {
      at++
      from++
      continue
    }
    const royal = words.office(tokens, at, limit)
    if (royal?.word.kinds.includes('royal') && at === from) {
      at = personNameAt(tokens, royal.to, limit, words, true)?.to ?? royal.to
      continue
    }
    const end = institutionEnd(tokens, at, limit, words)
    if (end === at) {
      const name = definites === 0 && at === from ? personNameAt(tokens, at, limit, words, false) : null
      if (name === null) break
      at = name.to
      continue
    }
    const glued = folded.startsWith(words.phrases.to) || folded.startsWith(words.phrases.by)
    if (definites > 0 && !words.demonym(folded) && words.place(tokens, at, limit) === null && !glued) break
    at = end
  }
  return at
}

/** An indefinite adjective: a security source, American officials. */
const isAdjective = (folded: string, words: NounPhraseWords): boolean =>
  words.phrases.sourceAdjectives.has(folded) ||
  words.demonym(folded) || (words.name(folded) === undefined && words.phrases.adjectiveEndings.some((ending) => folded.endsWith(ending) && folded.length > ending.length + 2))

function agrees(folded: string, gender: Gender, words: NounPhraseWords): boolean {
  if (words.demonym(folded) || words.titleAdjective(folded)) return true
  const { relativeEndings, feminineEnding } = words.phrases
  if (gender === 'f' && folded.endsWith(feminineEnding)) return true
  return relativeEndings.some((ending) => folded.endsWith(ending))
}

