import type { NounPhraseWords, ReportingVerb } from './noun-phrase-words.ts'
import { isOfPeople } from './phrase-links.ts'
import type { Field, Mention, Token } from './types.ts'

/** How the words before one close a noun phrase: none of these is the head of a construct with what follows. */
type Closed = 'definite' | 'place' | 'plural' | 'adjective' | 'proper' | 'source' | null

/**
 * Where the words for a body or for people behind a verb end before the verb's object, which they took in: rejected |
 * the organisers | a laying of, expected | two economists | a rise in, called on | the club's board | the player | to. What
 * cannot follow a closed noun phrase is the object's; the mention's own end where nothing tells.
 */
export function beforeObject(field: Field, mention: Mention, words: NounPhraseWords): number {
  const { tokens } = field
  const { from, to, kind } = mention
  if (!KINDS.has(kind)) return to
  if (to < from + 2 || !words.isVerb(tokens, from - 1)) return to
  const verb = words.reportingVerb(tokens[from - 1]?.folded ?? '')
  if (verb?.takesNoun !== true) return to
  const head = tokens[from]?.folded ?? ''
  const isBody = kind === 'body' || kind === 'document'
  const isSource = words.body(head)?.anonymous === true
  const body = { from, to, isBody, isNobody: kind === 'anonymous', isSource, verb }
  for (let k = from + 1; k < to; k++) {
    const token = tokens[k] as Token
    const closed = closedBefore(tokens, k, body, words)
    // One word in marks describes them.
    const isQuoted = token.kind === 'quote' && tokens[k + 2]?.kind === 'word'
    if (isQuoted && !isBody && (closed === 'plural' || closed === 'adjective')) return k
    if (token.kind === 'quote' || token.kind === 'open-bracket') k = behindMarks(tokens, k, to)
    else if (token.kind === 'word' && opensObject(field, k, closed, body, words)) return k
  }
  return to
}

/** Of persons the name's walk tells where the name ends. */
const KINDS: ReadonlySet<Mention['kind']> = new Set(['body', 'document', 'group', 'anonymous'])

interface Body {
  readonly from: number
  readonly to: number
  readonly isBody: boolean
  readonly isNobody: boolean
  /** "Sources": right behind it a noun of action is the verb's object. */
  readonly isSource: boolean
  readonly verb: ReportingVerb
}

/** The token that closes the marks or brackets opened at `k`, or `k`. */
function behindMarks(tokens: readonly Token[], k: number, to: number): number {
  for (let end = k + 1; end < to; end++) {
    const { kind } = tokens[end] as Token
    if (kind === 'quote' || kind === 'close-bracket') return end
  }
  return k
}

function closedBefore(
  tokens: readonly Token[],
  k: number,
  { from, isNobody, isSource }: Body,
  words: NounPhraseWords,
): Closed {
  const { kind, folded = '' } = tokens[k - 1] ?? {}
  if (kind !== 'word' || words.boundary(folded)) return null
  const { names } = words
  if (isSeveral(folded, words) && !words.definite(folded)) return 'plural'
  if (words.definite(folded) || folded.startsWith(words.phrases.toThe)) return 'definite'
  if (words.isPlace(folded) && !words.demonym(folded)) return 'place'
  if (isSource && k === from + 1) return 'source'
  if (areAdjectives(tokens, from + 1, k, isNobody, words)) return 'adjective'
  const isProper = k - 1 > from && !names.common.has(folded) && words.name(folded) === undefined
  return isProper && words.facts(folded).as.body === undefined && !isDeed(folded, folded, words)
    ? 'proper'
    : null
}

/** Letters of an adjective of relation that its ending is not all of. */
const STEM = 3

/** Men by the ending of a plural that is no construct's: of a group, a profession or a relation. */
function isSeveral(folded: string, words: NounPhraseWords): boolean {
  const { nominativeEndings, relativeEndings } = words.phrases
  const ending = nominativeEndings.find((one) => folded.endsWith(one))
  if (ending === undefined) return false
  const { body, office } = words.facts(folded).as
  if (body?.group === true || office?.number === 'p' || words.demonym(folded)) return true
  const stem = folded.slice(0, -ending.length)
  return stem.length > STEM && relativeEndings.some((relative) => stem.endsWith(relative))
}

/** Indefinite adjectives, one at least: of a nation, or of those that sources bear. */
function areAdjectives(
  tokens: readonly Token[],
  from: number,
  to: number,
  isNobody: boolean,
  words: NounPhraseWords,
): boolean {
  for (let k = from; k < to; k++) {
    const { kind, folded = '' } = tokens[k] ?? {}
    if (kind !== 'word' || words.definite(folded) || words.isPlace(folded) || words.boundary(folded))
      return false
    const isSources =
      words.phrases.sourceAdjectives.has(folded) && folded.endsWith(words.phrases.feminineEnding)
    const isPeoples =
      isNobody && folded.length > STEM && words.demonymShape(folded) && words.body(folded) === undefined
    if (!words.demonym(folded) && !isSources && !isPeoples) return false
  }
  return from < to
}

/** Whether the word at `k` is none of the phrase before it. */
function opensObject(
  field: Field,
  k: number,
  closed: Closed,
  { to, isBody, verb }: Body,
  words: NounPhraseWords,
): boolean {
  if (closed === null) return false
  const { tokens } = field
  const token = tokens[k] as Token
  const { folded } = token
  const { phrases } = words
  const next = tokens[k + 1]
  const isNextDefinite = next?.kind === 'word' && words.definite(next.folded)
  if (phrases.pointsAt.has(folded)) return true
  if (words.boundary(folded) || folded.startsWith(phrases.and)) return false
  if (words.definite(folded)) {
    if (words.demonym(folded) || words.titleAdjective(folded) || phrases.rankAdjectives.has(folded))
      return false
    if (closed === 'adjective' && (tokens[k - 1]?.folded ?? '').endsWith(phrases.feminineEnding))
      return words.demonym(tokens[k - 1]?.folded ?? '') && !words.demonymShape(folded)
    if (closed === 'plural' || closed === 'adjective') return !words.demonymShape(folded)
    if (closed !== 'definite' || !isBody || !mayAddress(verb)) return false
    // "Called on, the directorate of passports | the brothers from Sahl": people in the object's case.
    const isOf = (word: string | undefined) => phrases.obliqueEndings.some((end) => word?.endsWith(end))
    const isMany = isNextDefinite && isOf(next.folded) && k + 2 <= to
    const isAdjective = words.demonymShape(folded) || folded.endsWith(phrases.feminineEnding)
    const isPeoples = isOfPeople(folded, words) && !isAdjective
    if ((isPeoples || isMany) && !(isOf(folded) && isOf(tokens[k - 1]?.folded))) return true
    if (k + 1 !== to) return false
    const office = words.office(tokens, k, to)
    return office !== null && office.word.number === 's' && !isAdjective
  }
  const place =
    mayAddress(verb) && (closed === 'place' || closed === 'definite') ? words.place(tokens, k, to) : null
  if (place?.speaks === true && place.feminine && !words.demonym(folded)) return true
  if (words.name(folded) !== undefined || words.isPlace(folded) || words.demonym(folded))
    return closed !== 'proper' && words.isAgency(folded) && (closed === 'plural' || closed === 'adjective')
  if (closed === 'plural' && isNextDefinite && words.names.common.has(folded)) return true
  if (words.body(folded) !== undefined || words.office(tokens, k, to) !== null) return false
  if (words.quantifier(folded) !== undefined && isNextDefinite) return closed !== 'proper'
  const written = field.text.slice(token.start, token.end).replace(/\p{M}/gu, '')
  const isFeminine = folded.endsWith(phrases.feminineEnding)
  if (isFeminine && (closed === 'adjective' || closed === 'plural') && !isNextDefinite) return false
  return isDeed(folded, written, words) || isDeedAsObject(folded, written, words)
}

/** A verb that somebody may be the object of. */
const mayAddress = ({ takesPerson, takesNoun, tells }: ReportingVerb): boolean =>
  takesPerson || (takesNoun && !tells)

/** A noun of action, by a list or by its shape. */
function isDeed(folded: string, written: string, { phrases, isMasdar }: NounPhraseWords): boolean {
  if (phrases.verbalNouns.has(folded) || phrases.objectNouns.has(folded)) return true
  return isMasdar(folded) || phrases.isDeedShaped(written)
}

/** The same in the object's case (a rise | in), or with a pronoun. */
function isDeedAsObject(folded: string, written: string, words: NounPhraseWords): boolean {
  const { objectEnding } = words.phrases
  if (!folded.endsWith(objectEnding)) return false
  return isDeed(folded.slice(0, -objectEnding.length), written.slice(0, -objectEnding.length), words)
}
