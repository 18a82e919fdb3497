import type { Field, Mention } from '../analysis/types.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** A mention that is the subject of a clause, told by where it stands. */
export interface Agent {
  /** Index of the mention. */
  readonly mention: number
  readonly at: number
  readonly sentence: number
  readonly paragraph: number
  /** What he does is an occasion to speak: he gave a speech, issued a statement, said so. */
  readonly speaks: boolean
  /** Index of the mention of whoever did it with him; -1 where he did it alone. */
  readonly partner: number
}

/** Words behind the subject within which a speech or statement is what he gave. */
const GIVEN = 10
/** Words of a phrase that announces a new voice. */
const LONGEST_TURN = 4

/** The subjects of a field's clauses, in the order of the text: right behind a clause's first word, or first in it. */
export function agentsOf(field: Field, pack: LanguagePack): readonly Agent[] {
  const out: Agent[] = []
  field.mentions.forEach((mention, index) => {
    if (mention.kind === 'place' || mention.kind === 'document') return
    const given = saysSo(field, mention, pack) || givesWords(field, mention, pack)
    if (!given && !isSubject(field, mention, pack)) return
    const sentence = field.tokens[mention.from]?.sentence ?? 0
    const paragraph = field.sentences[sentence]?.paragraph ?? 0
    out.push({
      mention: index,
      at: mention.from,
      sentence,
      paragraph,
      speaks: given,
      partner: partnerOf(field, index, pack),
    })
  })
  return out
}

/** "X declared this": the verb's object stands between it and its subject. */
function saysSo(field: Field, mention: Mention, { identity, speech }: LanguagePack): boolean {
  const { from } = mention
  return (
    identity.thereby.has(field.tokens[from - 1]?.folded ?? '') &&
    (speech.forms.get(field.tokens[from - 2]?.folded ?? '')?.some(({ tense }) => tense === 'perfect') ??
      false)
  )
}

function isSubject(field: Field, mention: Mention, pack: LanguagePack): boolean {
  const { phrases, speech } = pack
  const letter = field.tokens[mention.from]?.folded.charAt(0) ?? ''
  if ((mention.glued ?? 0) > 0 && letter !== phrases.and) return false
  if (isOblique(field, mention, pack)) return false
  if (opensClause(field, mention.from, pack)) return field.tokens[mention.from - 1]?.kind !== 'comma'
  let k = mention.from - 1
  const between = (folded: string) => phrases.adverbs.has(folded) || speech.pronominal.has(folded)
  while (between(field.tokens[k]?.folded ?? '')) k--
  return isVerb(field, k, pack)
}

/** Several men in the object's case. */
function isOblique(field: Field, { from, number }: Mention, { phrases }: LanguagePack): boolean {
  const { folded = '' } = field.tokens[from] ?? {}
  return (
    number === 'p' &&
    phrases.obliqueEndings.some((ending) => folded.endsWith(ending)) &&
    field.tokens[from - 1]?.kind === 'word' &&
    !phrases.openers.has(field.tokens[from - 1]?.folded ?? '')
  )
}

/** Any word that opens a clause and is no noun, name or particle of the lists: those of acts are in none of them. */
function isVerb(field: Field, k: number, pack: LanguagePack): boolean {
  const { phrases, names, speech } = pack
  const token = field.tokens[k]
  if (token?.kind !== 'word') return false
  const { folded } = token
  const { and } = phrases
  const coordinated = folded.startsWith(and) && folded.length > 4
  if (phrases.openers.has(folded)) return opensClause(field, k, pack)
  const isOther = (word: string) =>
    speech.boundary.has(word) ||
    phrases.objectNouns.has(word) ||
    names.bodies.has(word) ||
    names.offices.has(word)
  if (isOther(folded)) return false
  if (folded.startsWith(and) && speech.boundary.has(folded.slice(and.length)) && !speech.forms.has(folded))
    return false
  if (coordinated && isOther(folded.slice(and.length))) return false
  const before = field.tokens[k - 1]
  const from = speech.negators.has(before?.folded ?? '') ? k - 1 : k
  // Behind a comma a word that no list knows may be a noun of the enumeration.
  if (field.tokens[from - 1]?.kind === 'comma') return coordinated || speech.forms.has(folded)
  return opensClause(field, from, pack) || (coordinated && field.tokens[k - 1]?.kind === 'word')
}

/** First of its sentence, or behind a comma, a word that opens a clause, or the announcement of a new voice. */
function opensClause(field: Field, i: number, { phrases, speech }: LanguagePack): boolean {
  const before = field.tokens[i - 1]
  if (before === undefined || before.sentence !== field.tokens[i]?.sentence) return true
  if (before.kind === 'quote' || before.kind === 'open-bracket') return false
  if (before.kind !== 'word' && before.kind !== 'number') return true
  // "the president | had urged | the states": the subject stands before the auxiliary.
  if (phrases.openers.has(before.folded))
    return !phrases.perfective.has(before.folded) || field.tokens[i - 2]?.sentence !== before.sentence
  return turnEndsAt(field, i, speech.turn)
}

/** "for his part" right before the token. */
function turnEndsAt(field: Field, i: number, { byFirst }: LanguagePack['speech']['turn']): boolean {
  for (let n = 1; n <= LONGEST_TURN; n++) {
    const phrases = byFirst.get(field.tokens[i - n]?.folded ?? '')
    if (phrases === undefined) continue
    const stands = (words: readonly string[]) =>
      words.length === n && words.every((word, k) => field.tokens[i - n + k]?.folded === word)
    if (phrases.some(({ words }) => stands(words))) return true
  }
  return false
}

/** "gave | the minister | a speech": the verb before him, and what he gave behind him. */
function givesWords(field: Field, { from, to }: Mention, { identity, phrases }: LanguagePack): boolean {
  const verb = field.tokens[from - 1]?.folded ?? ''
  const bare = verb.startsWith(phrases.and) ? verb.slice(phrases.and.length) : verb
  if (!identity.giving.has(verb) && !identity.giving.has(bare)) return false
  const sentence = field.tokens[from]?.sentence
  for (let k = to; k < to + GIVEN; k++) {
    const token = field.tokens[k]
    if (token?.sentence !== sentence || token?.kind === 'stop') return false
    if (token && identity.occasions.has(token.folded)) return true
  }
  return false
}

/** "X and Y", "X … his counterpart Y". */
function partnerOf(field: Field, index: number, { phrases, identity }: LanguagePack): number {
  const mention = field.mentions[index] as Mention
  const next = field.mentions[index + 1]
  if (next === undefined || field.tokens[next.from]?.sentence !== field.tokens[mention.from]?.sentence)
    return -1
  const letter = field.tokens[next.from]?.folded.charAt(0)
  const joined = next.from === mention.to && (next.glued ?? 0) > 0 && letter === phrases.and
  for (let k = mention.to; !joined && k <= next.from && k < mention.to + 3; k++)
    if (identity.counterparts.has(field.tokens[k]?.folded ?? '')) return index + 1
  return joined ? index + 1 : -1
}
