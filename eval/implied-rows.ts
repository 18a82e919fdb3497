import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from '../src/contract/index.ts'
import type { FieldName, Span } from '../src/core/spans.ts'
import type { Contest } from '../src/identity/index.ts'
import type { LanguagePack } from '../src/languages/pack.ts'
import { createTracedReader } from '../src/pipeline.ts'
import { sameSpeaker } from './compare.ts'
import { type CorpusPlace, corpusText } from './corpus.ts'
import { judge } from './judge.ts'
import { itemOfRecord, NOW, root } from './reader.ts'
import { isHere, readSet, type SetName } from './sets.ts'

/** A subject that is left out, as a reader judged it: where the verb stands and where its speaker is named. */
export interface ImpliedJudgement extends CorpusPlace {
  readonly part: number
  readonly cue: Span
  /** Where the article names him; null where it does not, or where the words state nothing. */
  readonly speaker: { readonly in: FieldName; readonly span: Span } | null
  /** False where there is no statement at all. */
  readonly statement?: false
  /** The speaker before was read wrong, and this one follows him. */
  readonly inherited?: true
}

/** A reader's judgements of statements drawn by lot from articles outside the gold sets. */
export interface ImpliedReading {
  readonly reader: string
  readonly seed: number
  readonly judgements: readonly ImpliedJudgement[]
}

/** A contest to learn from. */
export interface ContestRow {
  readonly from: string
  readonly contest: Contest
  /** Index of the candidate who is right; -1 for none of them. */
  readonly right: number
  /** Nobody would be right: no statement at all. */
  readonly spurious: boolean
  /** The part of the articles that it belongs to, below `FOLDS`. */
  readonly fold: number
  /** The judgement that it comes from; absent for a gold set's. */
  readonly judgement?: ImpliedJudgement
}

/** A judgement with what is read there today. */
export interface JudgedReading {
  readonly judgement: ImpliedJudgement
  readonly name: string | null
  readonly statement: Statement | null
  readonly found: 'right' | 'wrong' | 'unsure' | 'gone'
}

const folder = join(root, 'eval', 'implied')

/** All judgements that the project keeps. */
export const implied = (): ImpliedJudgement[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as ImpliedReading).judgements)

/** Parts of the articles: what is fitted on the others is tried on each. */
export const FOLDS = 4

/** The part of an article, by a hash of where it stands. */
const foldOf = (article: string): number => (createHash('sha256').update(article).digest()[0] ?? 0) % FOLDS

/** Whether a name is that of whom the words name; a person's rules hold where one of the two may be a person's. */
const isHim = (expected: string, kind: Statement['speaker']['kind'], name: string): boolean =>
  sameSpeaker({ name: expected, kind }, name) || sameSpeaker({ name, kind }, expected)

/** Reads articles, keeping the contests by the offset of their verbs. */
function contestReader(pack: LanguagePack) {
  let contests = new Map<number, Contest>()
  const reader = createTracedReader({ pack, lookup: () => null }, null, (field, at, contest) => {
    const { start = -1 } = field.tokens[at] ?? {}
    if (field.in === 'body') contests.set(start, contest)
  })
  return {
    reader,
    taken: () => {
      const all = contests
      contests = new Map()
      return all
    },
  }
}

/** The judgements with the contests of today's reading, and what it makes of them. */
export function judgedRows(pack: LanguagePack): { rows: ContestRow[]; readings: JudgedReading[] } {
  const { reader, taken } = contestReader(pack)
  const textOf = corpusText()
  const byArticle = Map.groupBy(implied(), ({ corpus, line }) => `${corpus}:${line}`)
  const rows: ContestRow[] = []
  const readings: JudgedReading[] = []
  for (const [key, judgements] of [...byArticle].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const raw = JSON.parse(textOf(judgements[0] as ImpliedJudgement))
    const { lines } = reader.read(itemOfRecord(raw, key), { date: null, source: null, now: NOW })
    const contests = taken()
    const statements = lines.flatMap((line) => line.statements.filter((one) => one.in === 'body'))
    for (const judgement of judgements) {
      const { speaker, cue } = judgement
      const truth =
        speaker === null ? null : (speaker.in === 'title' ? raw.title : raw.content).slice(...speaker.span)
      const statement =
        statements.find((one) => one.cue?.span[0] === cue[0] && one.cue.span[1] === cue[1]) ?? null
      const name = statement?.speaker.name ?? null
      const isRight =
        truth !== null && name !== null && isHim(truth, statement?.speaker.kind ?? 'person', name)
      readings.push({
        judgement,
        name,
        statement,
        found: statement === null ? 'gone' : name === null ? 'unsure' : isRight ? 'right' : 'wrong',
      })
      const contest = contests.get(cue[0])
      if (contest === undefined || judgement.inherited) continue
      const right =
        truth === null
          ? -1
          : contest.candidates.findIndex(({ entity }) => isHim(truth, entity.kind, entity.name))
      rows.push({
        from: 'judged',
        contest,
        right,
        spurious: judgement.statement === false,
        fold: foldOf(key),
        judgement,
      })
    }
  }
  return { rows, readings }
}

/** Letters of a word that is more than a particle. */
const LETTERS = 4

/** The words that may be a verb's object are part of the name that is right, or the other way round. */
const shareAWord = ({ candidates }: Contest, phrase: number, name: string | null): boolean => {
  const words = new Set(candidates[phrase]?.entity.name.split(' ').filter(({ length }) => length >= LETTERS))
  return name?.split(' ').some((word) => words.has(word)) ?? false
}

/** The contests of the gold sets that may be read, each with the speaker whom the gold names. */
export async function goldRows(pack: LanguagePack, sets: readonly SetName[]): Promise<ContestRow[]> {
  const rows: ContestRow[] = []
  for (const set of sets.filter(isHere)) {
    const { reader, taken } = contestReader(pack)
    const read: Map<number, Contest>[] = []
    const traced = {
      ...reader,
      read: (...args: Parameters<typeof reader.read>) => {
        const lines = reader.read(...args)
        read.push(taken())
        return lines
      },
    }
    for (const [k, article] of (await readSet(set, traced)).entries()) {
      const judged = judge(article)
      const misled = new Set(
        judged.flatMap(({ verdict, found }) =>
          verdict === 'wrong-speaker' && found?.speaker.span ? [found.speaker.name] : [],
        ),
      )
      for (const { verdict, found, gold } of judged) {
        const contest = found?.in === 'body' ? read[k]?.get(found.cue?.span[0] ?? -1) : undefined
        if (contest === undefined || found === null) continue
        const phrase = contest.candidates.findIndex(({ points }) => points.has('phrase'))
        if (found.speaker.span !== null && phrase < 0) continue
        // Words that may be an object are no speaker's in a reading that is none.
        if (phrase >= 0 && gold === null) continue
        const { name, kind } = gold?.speaker ?? { name: null, kind: 'person' as const }
        const is = ({ entity }: Contest['candidates'][number]) =>
          name !== null && sameSpeaker({ name, kind }, entity.name)
        const named = contest.candidates.findIndex(is)
        const right = named < 0 && phrase >= 0 && shareAWord(contest, phrase, name) ? phrase : named
        // Who follows somebody that was read wrong teaches nothing.
        const last = contest.candidates.find(({ points }) => points.has('last'))
        if (last !== undefined && misled.has(last.entity.name)) continue
        if (verdict === 'optional' && gold === null) continue
        rows.push({ from: set, contest, right, spurious: verdict === 'extra', fold: foldOf(article.id) })
      }
    }
  }
  return rows
}
