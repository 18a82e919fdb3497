import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { bodyAt } from './bodies.ts'
import { unlistedName } from './frame-names.ts'
import { gluedNameAt, gluedPersonAt, gluedSourceAt, gluedTitleAt, opensWithPreposition } from './glued.ts'
import { withJoinedBodies } from './joined-bodies.ts'
import { laidOut } from './laid-out.ts'
import { nameInQuotes } from './names-in-marks.ts'
import { type NounPhraseWords, nounPhraseWords, type ReportingVerb } from './noun-phrase-words.ts'
import { personNameAt } from './person-names.ts'
import { quantifiedAt } from './quantified.ts'
import { speakerPhraseAt } from './speaker-phrase.ts'
import { honorificsOrHead } from './styles.ts'
import { tellerIn } from './tellers.ts'
import { appositionAfter, genderOf, titleAt, withName } from './titles.ts'
import type { Mention, Quotation, Sentence, Token } from './types.ts'
import { isVoice, VoicesAhead } from './voices.ts'

/** What the mention parser walks: a field before its mentions are known. */
export interface MentionText {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

/**
 * Noun phrases that name somebody who can speak: titles with and without a name, names, bodies, groups, unnamed
 * sources, documents, places that stand for a government. One walk from left to right; phrases do not overlap,
 * but for a paper's with the person whose it is.
 */
export function findMentions(
  source: MentionText,
  pack: LanguagePack,
  headline = false,
): { mentions: Mention[]; mentionAt: Int32Array } {
  const words = nounPhraseWords(pack, headline)
  const mentions: Mention[] = []
  const mentionAt = new Int32Array(source.tokens.length).fill(-1)
  for (const sentence of source.sentences) {
    const voices = new VoicesAhead(source.tokens, sentence, words)
    let i = sentence.from
    while (i < sentence.to) {
      const { kind, roles } = source.tokens[i] as Token
      const before = i > sentence.from ? (source.tokens[i - 1] as Token) : null
      const last = mentions.at(-1)
      const afterName = last?.to === i && last.kind === 'person' && last.name !== null
      const afterTo = isIn(before ?? undefined, LISTS.accordingWithTo)
      const listed = kind === 'quote' || afterTo || (roles & ROLES.mention) !== 0
      if (!listed && (kind !== 'word' || !(afterName || isCue(before)))) {
        i++
        continue
      }
      const { tokens } = source
      const opens = i === sentence.from || before?.kind !== 'word'
      // A reporting verb at a clause's head is the verb, whatever name or noun it also spells.
      const head = opens || (isParticle(before) && words.isConnector(before.folded))
      const verb = isCue(before)
        ? verbBefore(tokens, i, sentence.from, words)
        : verbBeyond(tokens, i, Math.max(sentence.from, floorOf(last)), words)
      const reports = words.isReport(tokens, i) && (head || opensTitled(tokens, i, words))
      const found = reports
        ? null
        : ((verb && speakerPhraseAt(tokens, i, sentence.to, verb, words)) ??
          (head && kind === 'word' && voices.behind(i)
            ? phraseBeforeVerb(tokens, i, sentence.to, words)
            : null) ??
          (listed ? mentionAtToken(tokens, i, sentence.to, words) : null))
      const mentioned =
        (afterTo ? gluedSourceAt(tokens, i, sentence.to, words, sourceIn(words)) : null) ??
        found ??
        (afterName ? gluedNameAt(tokens, i, sentence.to, words) : null) ??
        (listed && last?.to !== i ? gluedPersonAt(tokens, i, sentence.to, words) : null) ??
        unlistedName(tokens, i, sentence.to, words)
      if (mentioned === null) {
        i++
        continue
      }
      const mention = verb === null ? mentioned : withJoinedBodies(tokens, mentioned, sentence.to, words)
      mentionAt[i] = mentions.length
      const teller = tellerIn(tokens, mention, sentence.to, words)
      const to = Math.max(mention.to, teller?.to ?? 0)
      mentions.push(laidOut({ ...mention, to }))
      if (teller !== null) {
        mentionAt[teller.from] = mentions.length
        mentions.push(laidOut(teller))
      }
      i = to
    }
  }
  return { mentions, mentionAt }
}

/** A verb before a title, though it spells a rare name, too: for his part | condemned | the head of. */
const opensTitled = (tokens: readonly Token[], i: number, words: NounPhraseWords): boolean =>
  !isCue(tokens[i - 1] ?? null) &&
  !isIn(tokens[i - 1], LISTS.filiation) &&
  words.names.names.get(tokens[i]?.folded ?? '')?.kind !== 'g' &&
  words.office(tokens, i + 1, i + 2)?.word.definite === false

/** The mention at the head of a slice that names who speaks. */
const sourceIn = (words: NounPhraseWords) => (tokens: readonly Token[], limit: number) =>
  speakerPhraseAt(tokens, 0, limit, CLAUSE, words) ?? mentionAtToken(tokens, 0, limit, words)

/** A word behind which a speaker may stand, whatever he is called: a reporting verb, "according to". */
const isCue = (token: Token | null): boolean =>
  token !== null && ((token.roles & ROLES.cue) !== 0 || isIn(token, LISTS.sources))

const isParticle = (token: Token | null): token is Token =>
  token !== null && (token.roles & ROLES.particle) !== 0

/** A speaker's phrase at a clause's head, right before its verb or a headline's colon. */
function phraseBeforeVerb(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const phrase = speakerPhraseAt(tokens, i, limit, CLAUSE, words)
  return phrase !== null && phrase.to < limit && isVoice(tokens, phrase.to, words) ? phrase : null
}

/** The reporting verb right before token `i`: one that is no name or noun, or stands at the head of its clause. */
function verbBefore(
  tokens: readonly Token[],
  i: number,
  from: number,
  words: NounPhraseWords,
): ReportingVerb | null {
  const before = tokens[i - 1]?.folded ?? ''
  if (words.opensSource(before))
    return words.accordingTo(before) || relays(tokens, i, from, words) ? CLAUSE : null
  const isHead = i - 1 === from || tokens[i - 2]?.kind !== 'word'
  if (!isHead && !words.isVerb(tokens, i - 1)) return null
  return words.reportingVerb(before)
}

/** What a verb's subject cannot stand behind: another phrase, but for a paper or a place that tells where it was said. */
const floorOf = (last: Mention | undefined): number =>
  last === undefined || last.kind === 'document' || last.kind === 'place' ? 0 : last.to

/** Tokens of an adjunct between a verb and its subject. */
const ADJUNCT = 9

/**
 * The reporting verb whose subject stands behind an adjunct: explained | to «X» | a medical source; said | in a statement |
 * the minister. Only before a title or an unnamed source, and with no other phrase of a person between.
 */
function verbBeyond(
  tokens: readonly Token[],
  i: number,
  from: number,
  words: NounPhraseWords,
): ReportingVerb | null {
  // Most words have no verb close before them, which costs less to see than what they are.
  if (!hasCueIn(tokens, Math.max(from, i - ADJUNCT), i - 2)) return null
  const { office, body, honorific } = words.facts(tokens[i]?.folded ?? '').as
  const isTitle = office !== undefined || honorific !== undefined
  if ((!isTitle && body?.anonymous !== true) || isIn(tokens[i - 1], LISTS.prepositions)) return null
  for (let k = i - 2; k >= Math.max(from, i - ADJUNCT); k--) {
    const token = tokens[k]
    if (token === undefined || token.kind === 'stop' || token.kind === 'break' || token.kind === 'colon')
      return null
    if (token.kind !== 'word' || (token.roles & ROLES.cue) === 0) continue
    const verb = words.reportingVerb(token.folded)
    if (verb === null || !words.isVerb(tokens, k)) continue
    const next = tokens[k + 1]
    const opens =
      next?.kind !== 'word' ||
      words.boundary(next.folded) ||
      words.mayBeGlued(next.folded) ||
      words.isAdjunct(tokens, k + 1) ||
      isIn(next, LISTS.adverbs) ||
      (next.roles & ROLES.accusative) !== 0
    // "As told | of it | the director": what the verb takes is told already.
    if (next !== undefined && words.isPronominal(next.folded)) return CLAUSE
    return opens ? verb : null
  }
  return null
}

/** Whether a word from `from` to `to` may be a reporting verb. */
function hasCueIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = to; k >= from; k--) if (((tokens[k] as Token).roles & ROLES.cue) !== 0) return true
  return false
}

/** Words that pass on what somebody said govern nothing but him. */
const CLAUSE: ReportingVerb = {
  takesNoun: false,
  takesPerson: false,
  tells: true,
  gender: null,
  prepositions: new Set(),
}

/** Tokens between a verb of relay and its source. */
const RELAY = 10

/** Whether a verb of relay stands before a source: it relayed | from … */
function relays(tokens: readonly Token[], i: number, from: number, words: NounPhraseWords): boolean {
  for (let k = i - 2; k >= Math.max(from, i - RELAY); k--)
    if (mayRelay(tokens[k]) && words.isRelay(tokens[k]?.folded ?? '')) return true
  return false
}

/** Cheaper than `isRelay`, and true wherever that is: verbs, and phrases that quote. */
const mayRelay = (token: Token | undefined): boolean =>
  token !== undefined && (token.roles & (ROLES.cue | ROLES.opens)) !== 0

/** The mention that begins at token `i`, or null. Looks no further than `limit`. */
function mentionAtToken(
  tokens: readonly Token[],
  i: number,
  limit: number,
  words: NounPhraseWords,
): Mention | null {
  const token = tokens[i]
  if (token === undefined) return null
  if (token.kind === 'quote') return nameInQuotes(tokens, i, limit, words)
  if (token.kind !== 'word') return null
  if (words.boundary(token.folded) && !token.given && !isIn(token, LISTS.kunya)) return null
  const quantified = quantifiedAt(tokens, i, limit, words)
  if (quantified !== null) return quantified
  const start = honorificsOrHead(tokens, i, limit, words)
  if (start === null) {
    const gender = words.names.honorifics.get(token.folded)?.gender ?? null
    return {
      from: i,
      to: i + 1,
      kind: 'pronominal',
      name: null,
      title: null,
      gender,
      number: 's',
      heads: [],
      speaksFor: null,
      rule: 'honorific-pronoun',
    }
  }
  const glued = start === i ? gluedTitleAt(tokens, i, limit, words) : null
  if (glued !== null) return glued
  if (words.isVerb(tokens, start)) return null
  // A definite adjective behind a definite noun heads no phrase of its own (the political dimensions).
  if (
    start === i &&
    i > 0 &&
    words.definite(token.folded) &&
    words.demonymShape(token.folded) &&
    words.definite(bareOf(tokens[i - 1], words))
  )
    return null
  if (
    start === i &&
    i > 0 &&
    !words.definite(token.folded) &&
    words.demonymShape(token.folded) &&
    words.body(token.folded) === undefined &&
    words.names.names.get(token.folded) === undefined &&
    !isConstruct(tokens, i, words) &&
    !words.isVerb(tokens, i - 1) &&
    qualifies(tokens[i - 1], words)
  )
    return null
  const title = titleAt(tokens, start, limit, words)
  if (title !== null) return { ...withName(tokens, title, limit, words), from: i }
  const body = bodyAt(tokens, start, limit, words)
  if (body !== null) return { ...body, from: i }
  const person = opensWithPreposition(tokens, start, words)
    ? null
    : personNameAt(tokens, start, limit, words, start > i || followsReport(tokens, start, words))
  if (person !== null) {
    const apposed = appositionAfter(tokens, person.to, limit, words)
    return {
      from: i,
      to: apposed?.to ?? person.to,
      kind: 'person',
      name: { from: start, to: person.to },
      title: apposed === null ? null : { from: apposed.from, to: apposed.to },
      gender: genderOf(apposed?.gender ?? null, person.gender),
      number: 's',
      heads: apposed?.heads ?? [],
      speaksFor: apposed?.speaksFor ?? null,
      rule: 'name',
    }
  }
  // A form of respect that stands for its bearer: the Custodian of the Two Mosques.
  if (start > i + 1)
    return {
      from: i,
      to: start,
      kind: 'office',
      name: null,
      title: { from: i, to: start },
      gender: words.names.honorifics.get(token.folded)?.gender ?? 'm',
      number: 's',
      heads: [token.folded],
      speaksFor: null,
      rule: 'honorific-title',
    }
  return null
}

/** A bare title before a definite word that it belongs to (the lawyer of | the accused), though it ends like an adjective. */
const isConstruct = (tokens: readonly Token[], i: number, words: NounPhraseWords): boolean =>
  words.office(tokens, i, i + 1) !== null &&
  !words.demonym(tokens[i]?.folded ?? '') &&
  tokens[i + 1]?.kind === 'word' &&
  words.definite(tokens[i + 1]?.folded ?? '')

/** An indefinite noun before an adjective (political issues): no verb, no function word, no head of its own. */
function qualifies(before: Token | undefined, words: NounPhraseWords): boolean {
  if (before?.kind !== 'word' || words.boundary(before.folded) || words.definite(before.folded)) return false
  return (
    words.names.common.has(before.folded) &&
    words.quantifier(before.folded) === undefined &&
    words.body(before.folded) === undefined
  )
}

/** A given name right behind a reporting verb, with a definite word behind it, is a name though it is a common word too. */
function followsReport(tokens: readonly Token[], i: number, words: NounPhraseWords): boolean {
  const next = tokens[i + 1]?.folded ?? ''
  if (!words.definite(next) || !words.isVerb(tokens, i - 1)) return false
  const entry = words.names.names.get(tokens[i]?.folded ?? '')
  if (entry === undefined || entry.kind === 'f' || words.body(next) !== undefined) return false
  // Not a construct: the house of | poetry.
  const isWord = words.names.common.has(next)
  return !entry.ambiguous || !isWord || words.name(next) !== undefined
}

/** The word before, without a glued preposition. */
function bareOf(before: Token | undefined, words: NounPhraseWords): string {
  if (before?.kind !== 'word') return ''
  const { by, and } = words.phrases
  return before.folded.startsWith(by) || before.folded.startsWith(and)
    ? before.folded.slice(1)
    : before.folded
}
