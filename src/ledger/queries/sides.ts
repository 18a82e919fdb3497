import type { ExtractLine, Statement } from '../../contract/index.ts'
import { sliceOf } from '../../core/spans.ts'
import type { Database } from '../database.ts'
import type { PartyId, PartySide } from '../types.ts'
import { nameOf } from './names.ts'
import { hitsOf } from './statements.ts'

/** Most statements, phrases and outlets that are shown of a party beside another. */
const EXAMPLES = 3
const PHRASES = 6
const OUTLETS = 5
/** Statements looked through for phrases. */
const LOOKED_AT = 60

/** What a party is to be told by, next to another: how it is named, by whom, when, and some of its statements. */
export function sideOf(db: Database, id: PartyId): PartySide | null {
  const facts = db.get<{ statements: number; first: string | null; last: string | null }>(
    `SELECT count(*) AS statements, min(nullif(day, '')) AS first, max(nullif(day_last, '')) AS last
     FROM hit WHERE party = ?`,
    id,
  )
  if (facts === undefined || facts.statements === 0) return null
  return {
    id,
    name: nameOf(db, 'speaker', 'party', id),
    ...facts,
    outlets: db
      .all<{ name: string }>(
        `SELECT outlet AS name FROM hit WHERE party = ? AND outlet IS NOT NULL
         GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT ${OUTLETS}`,
        id,
      )
      .map(({ name }) => name),
    seenAs: phrasesOf(db, id),
    places: db
      .all<{ item: string; part: number }>(
        `SELECT DISTINCT item.id AS item, part FROM hit JOIN item ON item.seq = hit.item WHERE party = ?
         ORDER BY hit.day DESC, item.id LIMIT ${LOOKED_AT}`,
        id,
      )
      .map(({ item, part }) => ({ item, part })),
    examples: hitsOf(db, examplesOf(db, id), () => []),
  }
}

const examplesOf = (db: Database, id: PartyId): number[] =>
  db
    .all<{ statement: number }>(
      `SELECT min(statement) AS statement FROM hit WHERE party = ? GROUP BY item ORDER BY max(day) DESC, item LIMIT ${EXAMPLES}`,
      id,
    )
    .map(({ statement }) => statement)

/** The speaker's words, titles and all, as articles have them: the most frequent first. */
function phrasesOf(db: Database, id: PartyId): string[] {
  const rows = db.all<{ json: string; title: string | null; body: string }>(
    `SELECT statement_words.json, record_words.title, record_words.body
     FROM hit JOIN statement_words USING (statement) JOIN statement ON statement.seq = hit.statement
     JOIN article ON article.seq = statement.article JOIN reading ON reading.seq = article.reading
     JOIN record_words ON record_words.item = reading.item AND record_words.hash = reading.record_hash
     WHERE hit.party = ? AND json ->> '$.speaker.span' IS NOT NULL ORDER BY hit.day DESC, hit.statement
     LIMIT ${LOOKED_AT}`,
    id,
  )
  const counts = new Map<string, number>()
  for (const { json, ...record } of rows) {
    const phrase = phraseOf(JSON.parse(json) as Statement, record)
    if (phrase !== null) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, PHRASES)
    .map(([phrase]) => phrase)
}

function phraseOf({ in: field, speaker }: Statement, record: ExtractLine['record']): string | null {
  const text = record[field]
  return speaker.span === null || text === null ? null : sliceOf(text, speaker.span).replace(/\s+/g, ' ')
}

/** The other parties that bear one of a party's names, the most quoted first. */
export const namesakesOf = (db: Database, ids: readonly PartyId[], most: number): PartyId[] =>
  db
    .all<{ party: PartyId }>(
      `SELECT hit.party FROM hit WHERE hit.party IS NOT NULL AND hit.party_read IN (
         SELECT party FROM bearer WHERE key IN (
           SELECT key FROM bearer WHERE party IN (
             SELECT party_read FROM hit WHERE party IN (SELECT value FROM json_each(?)))))
       GROUP BY hit.party ORDER BY count(*) DESC, hit.party LIMIT ?`,
      JSON.stringify(ids),
      most,
    )
    .map(({ party }) => party)
