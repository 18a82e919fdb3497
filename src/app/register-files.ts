import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, planImport, type Register, readEntities } from '../identity/register/index.ts'

/**
 * What entities of Wikidata, as wikibase-sdk simplifies them, would change in `register/persons.jsonl`.
 * @param write whether to change it; other lines stay as they are, byte for byte
 */
export function importEntities(root: string, register: Register, file: string, write: boolean): Change[] {
  const changes = planImport(register, readEntities(JSON.parse(readFileSync(file, 'utf8'))))
  if (write) writeChanges(join(root, 'register/persons.jsonl'), changes)
  return changes
}

function writeChanges(path: string, changes: readonly Change[]): void {
  const extended = new Map(
    changes.flatMap((change) => (change.does === 'extend' ? [[change.party, change] as const] : [])),
  )
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  const kept = lines.map((line) => {
    const record = JSON.parse(line) as { id: string; spellings: string[]; wikidata: string | null }
    const change = extended.get(record.id)
    if (change === undefined) return line
    const spellings = [...record.spellings, ...change.spellings]
    return lineOf({ ...record, spellings, wikidata: record.wikidata ?? change.wikidata })
  })
  const added = changes.flatMap(({ add }) => (add === null ? [] : [lineOf(add)]))
  writeFileSync(path, `${[...kept, ...added].join('\n')}\n`)
}

/** A record in one line, as the register's files have it: a space after each colon and comma. */
export function lineOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(lineOf).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${lineOf(one)}`)
  return `{${pairs.join(', ')}}`
}
