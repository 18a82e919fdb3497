import { isIn, LISTS } from '../core/word-lists.ts'
import { bodyAt } from './bodies.ts'
import { opensWithPreposition } from './glued.ts'
import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import { bearerBehindComma, headOf } from './phrase-bearer.ts'
import { canBeName, nameInMarks, nameStart } from './phrase-name.ts'
import { phraseEnd } from './phrase-walk.ts'
import { quantifiedAt } from './quantified.ts'
import { honorificsOrHead } from './styles.ts'
import { appositionAfter, isOfKin, titleAt } from './titles.ts'
import type { Mention, PhraseHead, Token } from './types.ts'

/** A medium called by its name alone: said | Reuters. */
const AGENCY: Omit<Mention, 'from' | 'to'> = {
  kind: 'body',
  name: null,
  title: null,
  gender: 'f',
  number: 's',
  heads: [],
  speaksFor: null,
  rule: 'agency',
}

/**
 * The phrase of a speaker right behind a reporting verb: first where it ends, by what the verb governs, then its parts:
 * title and name, name and apposition, a body, an unnamed source. Null where no such head stands there.
 */
export function speakerPhraseAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  verb: ReportingVerb,
  words: NounPhraseWords,
): Mention | null {
  const start = honorificsOrHead(tokens, i, limit, words)
  const first = start === null ? undefined : tokens[start]
  if (start === null || first?.kind !== 'word') return null
  const { particles } = words.names
  if (words.boundary(first.folded) && !first.given && !particles.kunya.has(first.folded)) return null
  if (start === i && verb.prepositions.has(first.folded.charAt(0)) && opensWithPreposition(tokens, i, words))
    return null
  const styled = verb.takesPerson ? styledAt(tokens, i, start, limit, words) : null
  if (styled !== null) return styled
  const medium = words.mediumEnd(tokens, start, limit)
  if (medium !== null && words.body(first.folded) === undefined) return { ...AGENCY, from: i, to: medium }
  if (
    words.isAgency(first.folded) &&
    words.body(first.folded) === undefined &&
    words.names.names.get(first.folded)?.kind !== 'g'
  )
    return { ...AGENCY, from: i, to: start + 1 }
  const quantified = quantifiedAt(tokens, start, limit, words)
  if (quantified?.kind === 'document') return null
  if (quantified !== null) {
    const head: PhraseHead = { kind: 'source', to: quantified.to, definite: true, lemma: '' }
    return { ...quantified, from: i, to: phraseEnd(tokens, start, limit, head, verb, words) }
  }
  // "Mother of X", "father of X" behind a form of respect is the name itself.
  const kunya = start > i && particles.kunya.has(first.folded)
  const title = kunya ? null : titleAt(tokens, start, limit, words, false)
  if (title !== null && title.number === 's') return titled(tokens, i, start, limit, title, verb, words)
  // A word that no list knows before a listed name is a given name.
  const rare =
    words.body(first.folded) === undefined &&
    isRareName(first.folded, words) &&
    isListedName(tokens, start + 1, words)
  const person = personNameAt(tokens, start, limit, words, start > i || rare || first.given)
  if (title === null && person !== null) return nameFirst(tokens, i, start, limit, person, verb, words)
  if (title === null && start > i) {
    const head: PhraseHead = { kind: 'name', to: start + 1, definite: false, lemma: '' }
    const end = phraseEnd(tokens, start, limit, head, verb, words)
    if (nameStart(tokens, start, end, words) === start)
      return nameFirst(tokens, i, start, limit, { to: end, gender: null }, verb, words)
  }
  // A house's name alone: said | Halabi.
  if (title === null && words.definite(first.folded) && isSurname(first.folded, words))
    return nameFirst(tokens, i, start, limit, { to: start + 1, gender: null }, verb, words)
  const described = title === null && start === i ? describedAt(tokens, i, limit, verb, words) : null
  if (described !== null) return described
  const body = title ?? bodyAt(tokens, start, limit, words)
  if (body === null || body.kind === 'place' || body.kind === 'document') return null
  return bodyFirst(tokens, i, start, limit, body, verb, words)
}

/** Words of a form of respect that names its bearer by itself. */
const SHORTEST_STYLE = 3

/**
 * A form of respect that is a title of its own, before another title: congratulated | the Servant of the Two Holy Mosques
 * | the president of X. Whom the verb is about bears the second.
 */
function styledAt(
  tokens: readonly Token[],
  i: number,
  start: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const second = start === i ? null : words.office(tokens, start, limit)
  if (second === null || second.word.kinds.includes('royal')) return null
  const own = words.office(tokens, i, start)
  const title =
    own === null || own.to !== start || own.to < i + SHORTEST_STYLE
      ? null
      : titleAt(tokens, i, start, words, false)
  return title === null ? null : { ...title, to: start, title: { from: i, to: start } }
}

/** Words that describe somebody before his name. */
const LONGEST_DESCRIPTION = 3

/**
 * A definite word that no list of titles holds, with its adjectives, before a sure given name and more of the name: the
 * theorist | of Sahl | Sami Haddad. Not behind a verb that may have a person for its object.
 */
function describedAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  verb: ReportingVerb,
  words: NounPhraseWords,
): Mention | null {
  if (verb.takesPerson || words.body(tokens[i]?.folded ?? '') !== undefined) return null
  let from = i
  while (from < i + LONGEST_DESCRIPTION && isPlainDefinite(tokens, from, words)) from++
  if (from === i || from >= limit) return null
  const kunya = isIn(tokens[from], LISTS.kunya)
  const entry = words.names.names.get(tokens[from]?.folded ?? '')
  const next = words.name(tokens[from + 1]?.folded ?? '')
  if (!kunya && (entry === undefined || entry.kind === 'f' || (entry.ambiguous && next === undefined)))
    return null
  const person = personNameAt(tokens, from, limit, words, true)
  if (person === null || person.to < from + 2) return null
  const named = nameFirst(tokens, from, from, limit, person, verb, words)
  return {
    ...named,
    from: i,
    title: { from: i, to: from },
    to: named.name?.to ?? named.to,
    heads: [],
    speaksFor: null,
  }
}

/** A definite word that is no body, place or function word. */
function isPlainDefinite(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind !== 'word' || !words.definite(folded) || words.boundary(folded) || words.isPlace(folded))
    return false
  return words.body(folded) === undefined && !words.isVerb(tokens, k)
}

/** A listed name under the article that is no body, place or frequent noun. */
function isSurname(folded: string, words: NounPhraseWords): boolean {
  const bare = folded.slice(words.phrases.article.length)
  if (words.name(folded) === undefined || words.body(folded) !== undefined || words.isPlace(folded))
    return false
  return !words.names.common.has(bare) && !words.names.common.has(folded) && !words.demonym(folded)
}

/** A word that no list knows and that is no listed name behind a glued preposition. */
function isRareName(folded: string, words: NounPhraseWords): boolean {
  const { by, to } = words.phrases
  if (words.name(folded) !== undefined || words.names.common.has(folded)) return false
  return !((folded.startsWith(by) || folded.startsWith(to)) && words.name(folded.slice(1)) !== undefined)
}

/** A listed given or family name that is no common word. */
function isListedName(tokens: readonly Token[], k: number, words: NounPhraseWords): boolean {
  const folded = tokens[k]?.folded ?? ''
  const entry = words.definite(folded) ? undefined : words.name(folded)
  return tokens[k]?.kind === 'word' && entry !== undefined && !entry.ambiguous
}

function titled(
  tokens: readonly Token[],
  i: number,
  start: number,
  limit: number,
  title: Mention,
  verb: ReportingVerb,
  words: NounPhraseWords,
): Mention | null {
  const office = words.office(tokens, start, limit)
  if (office === null) return null
  const head = headOf(office.word, office.to, title.kind === 'anonymous' ? 'source' : 'title')
  const end = phraseEnd(tokens, start, limit, head, verb, words)
  const marked = nameInMarks(tokens, office.to, end, words)
  if (marked !== null)
    return withBearer(tokens, { ...title, from: i }, start, marked.from, marked.to, verb, words, end)
  // What stands in brackets behind the name (his party) is none of it.
  const nameEnd = bracketAt(tokens, office.to, end) ?? end
  const from = nameStart(tokens, office.to, nameEnd, words)
  const bearer = bearerBehindComma(tokens, end, limit, verb, words)
  // A lone definite word that could be a house's name is the title's, where a name follows in commas.
  const isTitles = bearer !== null && from === end - 1 && words.definite(tokens[from]?.folded ?? '')
  const isOwners = from !== null && bearer === null && isOfKin(tokens, start, office.word)
  if (isOwners)
    return { ...title, from: i, to: end, kind: 'office', name: null, title: { from: start, to: end } }
  if (from !== null && isOfInner(tokens, office.to, from, words))
    return { ...title, from: i, to: end, name: null, title: { from: start, to: end } }
  if (from !== null && !isTitles)
    return { ...withBearer(tokens, { ...title, from: i }, start, from, nameEnd, verb, words), to: end }
  if (bearer !== null)
    return withBearer(tokens, { ...title, from: i }, start, bearer.from, bearer.to, verb, words, end)
  const whole = titleAt(tokens, start, end, words, false) ?? title
  return { ...whole, from: i, to: end, title: { from: start, to: end } }
}

/** "A senior official | in the office of the minister | X": the name is that of whose office it is. */
function isOfInner(tokens: readonly Token[], head: number, name: number, words: NounPhraseWords): boolean {
  for (let k = head + 2; k < name; k++) {
    const before = tokens[k - 1]
    if (before?.kind !== 'word' || !words.phrases.circles.has(before.folded)) continue
    if (words.phrases.in.has(tokens[k - 2]?.folded ?? '') && words.office(tokens, k, name) !== null)
      return true
  }
  return false
}

/** The bracket that opens the phrase's last words, where these stand in one. */
function bracketAt(tokens: readonly Token[], from: number, end: number): number | null {
  if (tokens[end - 1]?.kind !== 'close-bracket') return null
  for (let k = end - 2; k > from; k--) if (tokens[k]?.kind === 'open-bracket') return k
  return null
}

/** A title with its bearer's name. */
function withBearer(
  tokens: readonly Token[],
  title: Mention,
  start: number,
  from: number,
  to: number,
  verb: ReportingVerb,
  words: NounPhraseWords,
  titleEnd = from,
): Mention {
  const own = titleAt(tokens, start, titleEnd, words, false) ?? title
  return {
    ...own,
    from: title.from,
    to: Math.max(to, titleEnd),
    kind: 'person',
    name: { from, to },
    title: { from: start, to: titleEnd },
    // A woman may bear a title in the masculine: her verb tells.
    gender: own.gender === 'f' ? own.gender : (verb.gender ?? own.gender),
    number: 's',
    rule: title.rule,
  }
}

/** A name first, what else is said of its bearer behind it: X | the supervisor over the initiative. */
function nameFirst(
  tokens: readonly Token[],
  i: number,
  start: number,
  limit: number,
  person: { readonly to: number; readonly gender: Mention['gender'] },
  verb: ReportingVerb,
  words: NounPhraseWords,
): Mention {
  const definite = words.definite(tokens[start]?.folded ?? '')
  const head: PhraseHead = { kind: 'name', to: start + 1, definite, lemma: '' }
  const end = phraseEnd(tokens, start, limit, head, verb, words)
  let to = Math.min(person.to, Math.max(end, start + 1))
  while (to < end && goesOn(tokens, to, end, words)) to++
  const apposed = appositionAfter(tokens, to, limit, words)
  const title = apposed === null ? null : { from: apposed.from, to: apposed.to }
  return {
    from: i,
    to: title?.to ?? to,
    kind: 'person',
    name: { from: start, to },
    title,
    gender: person.gender ?? verb.gender ?? apposed?.gender ?? null,
    number: 's',
    heads: title === null ? [] : (apposed?.heads ?? []),
    speaksFor: title === null ? null : (apposed?.speaksFor ?? null),
    rule: 'name',
  }
}

/** Whether a word behind a name still belongs to it. */
function goesOn(tokens: readonly Token[], at: number, end: number, words: NounPhraseWords): boolean {
  const folded = tokens[at]?.folded ?? ''
  if (tokens[at]?.kind !== 'word' || words.titleAdjective(folded)) return false
  const isLast =
    at === end - 1 && (tokens[end]?.kind !== 'word' || words.opensClause(tokens[end]?.folded ?? ''))
  if (words.office(tokens, at, end) !== null && !(words.name(folded) !== undefined && isLast)) return false
  return canBeName(tokens, at, at, end, words) || (isLast && words.definite(folded))
}

function bodyFirst(
  tokens: readonly Token[],
  i: number,
  start: number,
  limit: number,
  body: Mention,
  verb: ReportingVerb,
  words: NounPhraseWords,
): Mention | null {
  const word = words.body(tokens[start]?.folded ?? '')
  const office = word === undefined ? words.office(tokens, start, limit) : null
  const head: PhraseHead = {
    kind: body.kind === 'anonymous' || body.kind === 'group' ? 'source' : 'body',
    to: office?.to ?? start + 1,
    definite: word?.definite ?? office?.word.definite ?? false,
    plural: body.number === 'p',
    lemma: body.heads[0] ?? '',
  }
  const end = phraseEnd(tokens, start, limit, head, verb, words)
  const to = verb.takesNoun ? end : Math.max(end, body.to)
  return to <= start
    ? null
    : { ...body, from: i, to, title: body.title === null ? null : { from: start, to } }
}
