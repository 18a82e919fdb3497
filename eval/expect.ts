// What differs between statements that must be found and those that were: for golden items and language cases, whose
// truths are strings of their text.
import type { ChainLink, SpeakerKind, Statement } from '../src/contract/index.ts'
import type { FieldName, Span } from '../src/core/spans.ts'
import { align, type Pair, type Texts } from './align.ts'
import { foldSpelling, nameWords, sameSpeaker } from './compare.ts'

/** A statement that must be found. What is undefined is not checked; null must be null. */
export interface Wanted {
  readonly in: FieldName
  readonly cue: string | null
  readonly content: readonly string[]
  /** Null = the engine must be unsure. */
  readonly speaker: string | null
  /** The words that name the speaker there. */
  readonly words?: string | null | undefined
  readonly as?: SpeakerKind | undefined
  readonly for?: string | null | undefined
  readonly kind?: string | undefined
  readonly act?: string | undefined
  readonly via?: readonly string[] | undefined
  readonly chain?: readonly Pick<ChainLink, 'name' | 'role' | 'from'>[] | undefined
  readonly venue?: string | null | undefined
  readonly said?: string | null | undefined
  readonly background?: boolean | undefined
  readonly optional: boolean
}

/** What is not as it should be, each told in one line; all empty = read right. */
export interface Differences {
  readonly missed: readonly string[]
  readonly wrongSpeaker: readonly string[]
  readonly extra: readonly string[]
  /** Cue, content's ends, kind, act, venue and the like of statements that were found. */
  readonly fields: readonly string[]
}

/**
 * How names are compared. `same`: by the scorer's rules, which forgive titles and short forms. `exact`: all words of
 * the name, folded, in whatever order.
 */
export type NameRule = 'same' | 'exact'

const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text).replaceAll('\n', ' ')
const joined = (parts: readonly string[]) => parts.join(' … ')

const exactly = (a: string | null, b: string | null) =>
  a === null || b === null ? a === b : nameWords(a).sort().join(' ') === nameWords(b).sort().join(' ')

/** @param places the wanted contents' spans, one list a statement */
export function differences(
  wanted: readonly Wanted[],
  places: readonly (readonly Span[])[],
  found: readonly Statement[],
  texts: Texts,
  names: NameRule,
): Differences {
  const expected = wanted.map((one, i) => ({
    in: one.in,
    content: places[i] ?? [],
    speaker: { name: one.speaker, kind: one.as ?? 'person' },
  }))
  const pairs = align(texts, expected, found)
  const used = new Set(pairs.map((pair) => pair?.found))
  const rightName = (one: Wanted, name: string | null) =>
    names === 'exact'
      ? exactly(one.speaker, name)
      : sameSpeaker({ name: one.speaker, kind: one.as ?? 'person' }, name)
  const missed: string[] = []
  const wrongSpeaker: string[] = []
  const fields: string[] = []
  for (const [i, one] of wanted.entries()) {
    const pair = pairs[i] ?? null
    const other = pair === null ? undefined : found[pair.found]
    const label = `${one.cue ?? '-'} ${clip(joined(one.content))}`
    if (one.optional) continue
    if (pair === null || other === undefined) {
      missed.push(`${label} | speaker ${one.speaker ?? '?'}`)
      continue
    }
    if (!rightName(one, other.speaker.name))
      wrongSpeaker.push(
        `${label} | ${one.speaker ?? '?'} expected, ${other.speaker.name ?? '?'} found (${other.speaker.why})`,
      )
    fields.push(...fieldFaults(one, other, pair, texts).map((fault) => `${label} | ${fault}`))
  }
  const extra = found
    .filter((_, j) => !used.has(j))
    .map(
      (one) => `${cueOf(one, texts) ?? '-'} ${clip(joined(one.text))} | speaker ${one.speaker.name ?? '?'}`,
    )
  return { missed, wrongSpeaker, extra, fields }
}

const cueOf = (one: Statement, texts: Texts): string | null =>
  one.cue === null ? null : texts[one.in].slice(...one.cue.span)

function fieldFaults(one: Wanted, other: Statement, pair: Pair, texts: Texts): string[] {
  const faults: string[] = []
  const check = (what: string, want: string | null | undefined, got: string | null) => {
    if (want !== undefined && foldSpelling(want ?? '-') !== foldSpelling(got ?? '-'))
      faults.push(`${what} ${want ?? '-'} expected, ${got ?? '-'} found`)
  }
  if (!pair.exact) faults.push(`content «${joined(one.content)}» expected, «${joined(other.text)}» found`)
  check('cue', one.cue, cueOf(other, texts))
  check('words', one.words, other.speaker.span === null ? null : texts[other.in].slice(...other.speaker.span))
  check('as', one.as, other.speaker.kind)
  check('for', one.for, other.speaker.for)
  check('kind', one.kind, other.kind)
  check('act', one.act, other.act)
  check('venue', one.venue, other.venue)
  check('said', one.said, other.saidOn)
  check('via', one.via?.join(' < '), other.via.join(' < '))
  const hops = (chain: NonNullable<Wanted['chain']>) =>
    chain.map(({ name, role, from }) => `${name} (${role}, ${from})`).join(' < ')
  check('chain', one.chain && hops(one.chain), hops(other.chain))
  if (one.background !== undefined && one.background !== other.background)
    faults.push(`background ${one.background} expected, ${other.background} found`)
  return faults
}
