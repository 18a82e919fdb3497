import { canonicalJson, contentHash, type ItemId } from '../../core/ids.ts'
import type { Database } from '../database.ts'
import type { DossierCorrection, DossierLookup, NewDossier, StoredDossier } from '../types.ts'
import type { Writing } from './write.ts'

/** What the first row of a dossier holds. */
interface Content {
  readonly facts: Readonly<Record<string, unknown>>
  readonly words: readonly { readonly place: string; readonly item: ItemId; readonly hash: string }[]
  readonly by: string
  readonly at: string
  readonly why: string
}

interface DossierRow {
  readonly seq: number
  readonly id: string
  readonly n: number
  readonly hash: string
  readonly content: string
  readonly by: string
  readonly at: string
  readonly why: string
}

interface WordsRow {
  readonly place: string
  readonly item: ItemId
  readonly json: string
}

/** Shortest beginning of an id that is looked up. */
const MIN_PREFIX = 8

/** Freezes a comparison. Throws where an item whose words it would show is withheld. @returns its id */
export function recordDossier({ db, now }: Writing, { facts, words, by, why }: NewDossier): string {
  const at = now()
  const hashed = words.map(({ place, item, value }) => ({ place, item, hash: contentHash(value) }))
  const content: Content = { facts, words: hashed, by, at, why }
  const id = contentHash(content)
  db.transaction(() => {
    // The same at the same instant is the same.
    if (firstRow(db, id) !== undefined) return
    const { row } = insertRow(db, { id, n: 0, hash: id, content: canonicalJson(content), by, at, why })
    for (const { place, item, value } of words)
      db.run(
        'INSERT INTO dossier_words (dossier, place, item, json) VALUES (?, ?, ?, ?)',
        row,
        place,
        item,
        canonicalJson(value),
      )
  })
  return id
}

/** Appends a correction to a dossier; null where there is none of that id. @param id whole */
export function correctDossier(
  { db, now }: Writing,
  { id, by, why }: { readonly id: string; readonly by: string; readonly why: string },
): DossierCorrection | null {
  return db.transaction(() => {
    const last = rowsOf(db, id).at(-1)
    if (last === undefined) return null
    const at = now()
    const content = { dossier: id, after: last.hash, by, at, why }
    const made = { n: last.n + 1, hash: contentHash(content), by, at, why }
    insertRow(db, { ...made, id, content: canonicalJson(content) })
    return made
  })
}

const insertRow = (db: Database, { id, n, hash, content, by, at, why }: Omit<DossierRow, 'seq'>) =>
  db.run(
    'INSERT INTO dossier (id, n, hash, content, by, at, why) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    n,
    hash,
    content,
    by,
    at,
    why,
  )

const firstRow = (db: Database, id: string): DossierRow | undefined =>
  db.get<DossierRow>('SELECT * FROM dossier WHERE id = ? AND n = 0', id)

const rowsOf = (db: Database, id: string): DossierRow[] =>
  db.all<DossierRow>('SELECT * FROM dossier WHERE id = ? ORDER BY n', id)

/** A dossier by its id or its first digits, eight or more. */
export function dossier(db: Database, given: string): DossierLookup {
  const prefix = given.toLowerCase()
  if (!/^[0-9a-f]+$/.test(prefix) || prefix.length < MIN_PREFIX || prefix.length > 64)
    return { found: 'none' }
  const ids = db
    .all<{ id: string }>(
      // 'g' sorts after every hex digit.
      'SELECT id FROM dossier WHERE n = 0 AND id >= ? AND id < ? ORDER BY id LIMIT 20',
      prefix,
      `${prefix}g`,
    )
    .map((row) => row.id)
  const [id, second] = ids
  if (id === undefined) return { found: 'none' }
  return second === undefined ? { found: 'one', dossier: storedOf(db, id) } : { found: 'several', ids }
}

/** All dossiers, the latest first. */
export const dossiers = (db: Database): StoredDossier[] =>
  db
    .all<{ id: string }>('SELECT id FROM dossier WHERE n = 0 ORDER BY seq DESC')
    .map(({ id }) => storedOf(db, id))

function storedOf(db: Database, id: string): StoredDossier {
  const [first, ...more] = rowsOf(db, id)
  if (first === undefined) throw new Error(`dossier ${id} has no first row`)
  const content = JSON.parse(first.content) as Content
  const rows = db.all<WordsRow>('SELECT place, item, json FROM dossier_words WHERE dossier = ?', first.seq)
  const words = new Map(rows.map(({ place, json }) => [place, JSON.parse(json) as unknown]))
  return {
    id,
    facts: content.facts,
    by: first.by,
    at: first.at,
    why: first.why,
    words,
    withheld: content.words.flatMap(({ place, item }) => (words.has(place) ? [] : [{ place, item }])),
    corrections: more.map(({ n, hash, by, at, why }) => ({ n, hash, by, at, why })),
  }
}

/**
 * What is wrong with the dossiers, a line each: content that is not what its hash says, signatures that are not the
 * content's, a broken row of corrections, words that are gone without a tombstone, are there in spite of one, or are others.
 */
export function dossierFaults(db: Database): readonly string[] {
  const faults: string[] = []
  let before: DossierRow | null = null
  for (const row of db.all<DossierRow>('SELECT * FROM dossier ORDER BY id, n')) {
    const name = `dossier ${row.id.slice(0, 12)} row ${row.n}`
    const content = JSON.parse(row.content) as Content & {
      readonly dossier?: string
      readonly after?: string
    }
    if (contentHash(content) !== row.hash) faults.push(`${name}: its content is not what its hash says`)
    if (content.by !== row.by || content.at !== row.at || content.why !== row.why)
      faults.push(`${name}: signed otherwise than its content says`)
    if (row.n === 0) faults.push(...wordFaults(db, row, content, name))
    else if (
      content.dossier !== row.id ||
      before?.id !== row.id ||
      before.n !== row.n - 1 ||
      content.after !== before.hash
    )
      faults.push(`${name}: does not follow the row before it`)
    before = row
  }
  return faults
}

function wordFaults(db: Database, { seq }: DossierRow, { words }: Content, name: string): string[] {
  const rows = db.all<WordsRow>('SELECT place, item, json FROM dossier_words WHERE dossier = ?', seq)
  const there = new Map(rows.map((row) => [row.place, row]))
  const isWithheld = (item: string) => db.get('SELECT 1 FROM tombstone WHERE item_id = ?', item) !== undefined
  const told = words.flatMap(({ place, item, hash }) => {
    const row = there.get(place)
    if (isWithheld(item)) return row === undefined ? [] : [`${name}: shows withheld words at ${place}`]
    if (row === undefined) return [`${name}: the words at ${place} are gone`]
    return row.item === item && contentHash(JSON.parse(row.json)) === hash
      ? []
      : [`${name}: the words at ${place} are others`]
  })
  const known = new Set(words.map(({ place }) => place))
  const more = rows
    .filter(({ place }) => !known.has(place))
    .map(({ place }) => `${name}: nobody named words at ${place}`)
  return [...told, ...more]
}
