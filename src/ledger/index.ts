import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backup, keptAside, LEDGER_FILE } from './backup.ts'
import { cacheOn } from './cache.ts'
import { type Database, openDatabase } from './database.ts'
import { arrivals } from './queries/arrivals.ts'
import { getArticle, tombstones } from './queries/articles.ts'
import { seenIn } from './queries/bearers.ts'
import { counts } from './queries/counts.ts'
import { type Coverage, coverageFrom, keepCoverage } from './queries/coverage.ts'
import { correctDossier, dossier, dossiers, recordDossier } from './queries/dossiers.ts'
import { dump } from './queries/dump.ts'
import { currentCount, isStale, rebuild } from './queries/indexed.ts'
import { integrity } from './queries/integrity.ts'
import { issues, recordIssue, rowsWith, statementsWith } from './queries/issues.ts'
import { recordJudgement } from './queries/judge.ts'
import { followJudgements, judgements, judgementsFor } from './queries/judgements.ts'
import { changedSince, keepJson, keepReading, keptJson, keptReading, readUpTo } from './queries/kept-marks.ts'
import { bearsOn, commitmentsJudged, NO_NOTES, notesOn } from './queries/notes.ts'
import { partyFacts, saidBetween } from './queries/party.ts'
import { provisionalParties } from './queries/provisional.ts'
import { said } from './queries/said.ts'
import { search } from './queries/search.ts'
import { bearersMeant, partiesMeant, partyNow, settlerOn } from './queries/settle.ts'
import { sideOf } from './queries/sides.ts'
import { partyNamed } from './queries/spoken-for.ts'
import { getStatement, hitsAt } from './queries/statements.ts'
import { stats, totals } from './queries/stats.ts'
import { itemsToReread } from './queries/stored.ts'
import { withhold } from './queries/withhold.ts'
import { countInArticle, recordOf, saidIn, statementsAround } from './queries/witnesses.ts'
import { addItem, addReading, stateOf, type Writing } from './queries/write.ts'
import { migrate } from './schema.ts'
import type { Hit, Ledger, LedgerOptions } from './types.ts'
import { type Indexing, indexingOf } from './words.ts'

export { LEDGER_FILE, type Restored, restoreLedger } from './backup.ts'
export { type FollowCandidate, type FollowTarget, followStatement } from './follow.ts'
export { type GivenCriteria, type ParsedQuery, parseQuery, type QueryDiagnostic } from './parse-query.ts'
export { SCHEMA_VERSION } from './schema.ts'
export { statementIdOf, targetOf } from './targets.ts'
export type * from './types.ts'
export { splitWords } from './words.ts'

/**
 * Opens the ledger of a folder (`<folder>/ledger.sqlite`), making both when they are not there. Several processes may
 * have it open; writers wait for each other up to 5 s. Throws when the file is no ledger, was written by a newer
 * Isnad, or (read-only) does not exist.
 */
export function openLedger(folder: string, options: LedgerOptions): Ledger {
  const file = join(resolve(folder), LEDGER_FILE)
  const readOnly = options.readOnly ?? false
  if (readOnly && !existsSync(file)) throw new Error(`no ledger in ${folder}; add something first`)
  if (!readOnly) mkdirSync(folder, { recursive: true })
  const db = openDatabase(file, readOnly)
  const indexing = indexingOf(options)
  try {
    migrate(db, file)
    bringUpToDate(db, file, indexing, options.onUpgrade)
    if (!readOnly) db.exec('PRAGMA journal_mode = WAL')
    // NORMAL: a power cut may lose the last items, which the next run adds again; the file stays sound.
    db.exec('PRAGMA synchronous = NORMAL')
  } catch (error) {
    db.close()
    throw error
  }
  return ledgerOn(db, file, indexing, options)
}

/** Builds derived rows of an older schema anew. Throws where the ledger may not be written. */
function bringUpToDate(
  db: Database,
  file: string,
  indexing: Indexing,
  onUpgrade: LedgerOptions['onUpgrade'] = () => {},
): void {
  if (!isStale(db)) return
  if (db.readOnly)
    throw new Error(`${file} was written by an older Isnad; open it once for writing to bring it up to date`)
  const total = currentCount(db)
  onUpgrade({ done: 0, total })
  rebuild(db, indexing, (done) => {
    if (done % TOLD_EVERY === 0 || done === total) onUpgrade({ done, total })
  })
}

/** Statements between two words on how far a ledger is. */
const TOLD_EVERY = 1000

/** How many answers that cost something are kept until the ledger changes. */
const MOST_KEPT = 500

function ledgerOn(db: Database, file: string, indexing: Indexing, options: LedgerOptions): Ledger {
  const writing: Writing = { db, indexing, now: () => options.now().toISOString() }
  const cache = cacheOn(db, MOST_KEPT)
  const searching = { db, indexing, cache }
  const settler = () => cache('settler', () => settlerOn(db, indexing))
  const notes = () => cache('notes', () => db.snapshot(() => notesOn(db, indexing)))
  // Asked once for many: whether anything was written meanwhile is asked of the file each time.
  const noting = (): ((hit: Hit) => Hit) => {
    const noted = notes()
    return (hit) => {
      const own = noted.get(hit.id)
      return own === undefined ? hit : { ...hit, ...own }
    }
  }
  let counted: Coverage | null = null
  const covered = () =>
    cache('coverage', () => {
      counted = db.snapshot(() => coverageFrom(db, counted))
      return counted
    })
  const forWriting = (): Writing => {
    if (db.readOnly) throw new Error(`${file} is open read-only`)
    return writing
  }
  return {
    file,
    stateOf: (item, engine) => stateOf(db, item, engine),
    addItem: (item, lines, { engine }) => addItem(forWriting(), item, lines, engine),
    addReading: (item, lines, { engine }) => addReading(forWriting(), item, lines, engine),
    itemsToReread: (engine) => itemsToReread(db, engine),
    kept: (key, make) => cache(`kept ${key}`, make),
    totals: () => cache('totals', () => totals(db)),
    counts: (query, top) =>
      cache(JSON.stringify(['counts', query, top]), () => counts(searching, query, top)),
    party: (id, names) =>
      cache(JSON.stringify(['party', id, names]), () => partyFacts(db, indexing, id, names)),
    saidBetween: (party, after, before) => saidBetween(db, indexing, party, after, before),
    search: (query, page) => {
      const found = search(searching, query, page)
      return { ...found, hits: found.hits.map(noting()) }
    },
    judged: (id) => ({ id, seen: seenIn(db, id) }),
    partyNow: (judged) => partyNow(db, indexing)(judged),
    bearersMeant: (id) => bearersMeant(db, indexing, id),
    bodyNamed: (name) => partyNamed(indexing, name),
    side: (id) =>
      cache(JSON.stringify(['side', id]), () => {
        const side = db.snapshot(() => sideOf(db, id))
        return side === null ? null : { ...side, examples: side.examples.map(noting()) }
      }),
    partiesMeant: (id) => partiesMeant(db, indexing, id, settler()),
    provisionalParties: (most) =>
      cache(JSON.stringify(['provisional', most]), () => db.snapshot(() => provisionalParties(db, most))),
    getStatement: (id) => {
      const hit = getStatement(db, id)
      return hit === null ? null : noting()(hit)
    },
    notesOf: (id) => notes().get(id) ?? NO_NOTES,
    noted: () => {
      const noted = notes()
      return (id) => noted.get(id) ?? NO_NOTES
    },
    bearsOn: (issue) =>
      cache('bears', () => db.snapshot(() => bearsOn(db, indexing))).get(issue) ?? new Map(),
    getArticle: (idOrPrefix) => getArticle(db, idOrPrefix),
    withhold: (idOrPrefix, why, by) =>
      withhold(forWriting(), idOrPrefix, why, by, { keptAside: keptAside(file) }),
    tombstones: () => tombstones(db),
    recordJudgement: (judgement) => recordJudgement(forWriting(), judgement),
    judgements: (filter) => judgements(db, filter),
    judgementsFor: (statement) => judgementsFor(db, indexing, statement),
    followJudgements: (of) => followJudgements(db, indexing, of),
    issues: () => issues(db),
    recordIssue: (issue) => recordIssue(forWriting(), issue),
    recordDossier: (given) => recordDossier(forWriting(), given),
    correctDossier: (given) => correctDossier(forWriting(), given),
    dossier: (idOrPrefix) => db.snapshot(() => dossier(db, idOrPrefix)),
    dossiers: () => db.snapshot(() => dossiers(db)),
    statementsWith: (words) => db.snapshot(() => statementsWith(db, words)).map(noting()),
    recordOf: (item) => recordOf(db, item),
    saidIn: (item, part) => db.snapshot(() => saidIn(db, item, part)).map(noting()),
    countInArticle: (at) => countInArticle(db, at),
    statementsAround: (ids, days) =>
      db.snapshot(() => statementsAround(db, indexing, ids, days)).map(noting()),
    rowsWith: (words, which = {}) => rowsWith(db, words, which),
    hitsAt: function* (rows) {
      const withNotes = noting()
      for (const { row, hit } of hitsAt(db, rows)) yield { row, hit: withNotes(hit) }
    },
    readUpTo: () => readUpTo(db),
    changedSince: (changes) => changedSince(db, changes),
    keptReading: (key) => db.snapshot(() => keptReading(db, key)),
    keepReading: (reading) => {
      const isKept = keepReading(db, reading)
      if (isKept) keepCoverage(db, covered())
      return isKept
    },
    said: () => said(db),
    keptJson: (name) => keptJson(db, name),
    keepJson: (name, json, changes) => keepJson(db, name, json, changes),
    commitmentsJudged: () =>
      cache('commitments judged', () => db.snapshot(() => commitmentsJudged(db, indexing))),
    coverage: () => covered().counts,
    arrivals: (statements) => db.snapshot(() => arrivals(db, statements)),
    stats: (top) => stats(db, top),
    integrity: (depth = 'quick') => integrity(db, indexing, depth),
    rebuild: () => rebuild(forWriting().db, indexing),
    backup: (to, { force = false } = {}) => backup(db, file, to, force),
    dump: ({ derived = false } = {}) => dump(db, derived),
    close: () => db.close(),
  }
}
