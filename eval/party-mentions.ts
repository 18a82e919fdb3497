import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { partyLookup } from '../src/app/register.ts'
import type { ExtractLine, Statement } from '../src/contract/index.ts'
import type { LanguagePack } from '../src/languages/pack.ts'
import { createReader } from '../src/pipeline.ts'
import type { CorpusPlace } from './corpus.ts'
import type { Assigned, PartyJudgement, PartyReading } from './party-score.ts'
import { itemOfRecord, NOW, root } from './reader.ts'

/** The lines of an article of the corpus, read with the register. */
export type ReadPlace = (place: CorpusPlace) => readonly ExtractLine[]

/** Reads articles of the corpus as the command line does; the one in hand is kept. */
export function placeReader(pack: LanguagePack, textOf: (place: CorpusPlace) => string): ReadPlace {
  const reader = createReader({ pack, lookup: partyLookup(join(root, 'register'), pack.fold) })
  let last = { key: '', lines: [] as readonly ExtractLine[] }
  return (place) => {
    const key = `${place.corpus}:${place.line}`
    if (last.key !== key) {
      const item = itemOfRecord(JSON.parse(textOf(place)), key)
      last = { key, lines: reader.read(item, { date: null, source: null, now: NOW }).lines }
    }
    return last.lines
  }
}

/** A mention of a speaker: a statement that names one who is in a register at all. */
export interface Mention extends CorpusPlace {
  readonly part: number
  readonly statement: Statement
}

/** The statements of an article whose speaker has a name, one a speaker. */
export function mentionsAt(place: CorpusPlace, read: ReadPlace): Mention[] {
  return read(place).flatMap(({ part, statements }) => {
    const seen = new Set<string>()
    return statements.flatMap((statement) => {
      const { name, kind } = statement.speaker
      if (name === null || kind === 'group' || kind === 'anonymous' || seen.has(name)) return []
      seen.add(name)
      return [{ ...place, part, statement }]
    })
  })
}

/** A mention as it is kept for judging, without its text. */
export const unjudged = ({ corpus, line, part, statement }: Mention): PartyJudgement => ({
  corpus,
  line,
  part,
  in: statement.in,
  content: statement.content,
  name: nameHash(statement.speaker.name ?? ''),
  drawn: statement.speaker.party === null ? 'without' : 'with',
  party: null,
})

/** Some of a list, drawn by lot: the same for the same seed. */
export function drawn<T>(all: readonly T[], count: number, seed: number): T[] {
  const keyed = all.map((one, i) => ({ one, key: createHash('sha256').update(`${seed}:${i}`).digest('hex') }))
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)
}

/** The reading's answer for each judged mention; the statement is known by its field and its content. */
export function assignedBy(read: ReadPlace, { judgements }: PartyReading): Assigned {
  const found = new Map<PartyJudgement, string | null>()
  // In the order of the files: only one is held.
  for (const judgement of judgements.toSorted((a, b) => (a.corpus < b.corpus ? -1 : 1))) {
    const statement = statementOf(judgement, read)
    if (statement !== null && nameHash(statement.speaker.name ?? '') === judgement.name)
      found.set(judgement, statement.speaker.party)
  }
  return (judgement) => found.get(judgement)
}

/** The statement that a judgement is of; null where the reading has it no more. */
export function statementOf(judgement: PartyJudgement, read: ReadPlace): Statement | null {
  const line = read(judgement).find(({ part }) => part === judgement.part)
  const content = String(judgement.content)
  const at = line?.statements.filter((one) => one.in === judgement.in && String(one.content) === content)
  return at?.find(({ speaker }) => nameHash(speaker.name ?? '') === judgement.name) ?? at?.[0] ?? null
}

const nameHash = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 12)
