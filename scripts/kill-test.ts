// `npm run check:kill [SEED]`: kills `isnad add` of 2,000 invented items 20 times at random moments (kill -9), lets it
// run once more to its end, and compares the ledger row by row with that of one uninterrupted run. A few minutes.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { LEDGER_FILE, openLedger } from '../src/ledger/index.ts'
import { inventedRecords } from './kill-test/records.ts'

const ITEMS = 2000
const KILLS = 20
const BIN = fileURLToPath(new URL('../bin/isnad.mjs', import.meta.url))

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000)
const random = randomFrom(seed)
const folder = mkdtempSync(join(tmpdir(), 'isnad-kill-'))

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Half the items as lines of one file, half as files of their own: both ways of taking in are cut through. */
function writeInputs(): string {
  const inputs = join(folder, 'inputs')
  mkdirSync(join(inputs, 'files'), { recursive: true })
  const records = inventedRecords(ITEMS)
  const lines = records.slice(0, ITEMS / 2).map((record) => `${JSON.stringify(record)}\n`)
  writeFileSync(join(inputs, 'records.jsonl'), lines.join(''))
  for (const record of records.slice(ITEMS / 2))
    writeFileSync(join(inputs, 'files', `${record.id}.txt`), `${record.title}\n\n${record.body}\n`)
  return inputs
}

interface End {
  readonly killed: boolean
  readonly code: number | null
}

/** Runs `isnad add`; with `enough`, kills it once that says so, unless it has ended by itself. */
function add(inputs: string, data: string, enough: (() => boolean) | null): Promise<End> {
  const child = spawn(process.execPath, [BIN, 'add', inputs, '--data', data, '--json'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const watch = enough === null ? null : setInterval(() => enough() && child.kill('SIGKILL'), 1)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => {
      if (watch) clearInterval(watch)
      done({ killed: signal === 'SIGKILL', code })
    })
  })
}

/** The ledger's rows by natural keys, sorted, so that the order of adding does not count. */
function rowsOf(data: string): string[] {
  const ledger = openLedger(data, { fold: (text) => text, now: () => new Date(), readOnly: true })
  try {
    return [...ledger.dump({ derived: true })].map((row) => JSON.stringify(row)).sort()
  } finally {
    ledger.close()
  }
}

/** Items in the ledger of a folder, 0 where there is none yet. */
function itemsIn(data: string): number {
  const file = join(data, LEDGER_FILE)
  if (!existsSync(file)) return 0
  try {
    const db = new DatabaseSync(file, { readOnly: true })
    try {
      return Number(db.prepare('SELECT count(*) AS n FROM item').get()?.n ?? 0)
    } finally {
      db.close()
    }
  } catch {
    return 0
  }
}

function compare(whole: readonly string[], cut: readonly string[]): number {
  let different = 0
  for (let i = 0; i < Math.max(whole.length, cut.length); i++) {
    if (whole[i] === cut[i]) continue
    if (different++ < 3) console.log(`row ${i} differs:\n  whole ${whole[i]}\n  cut   ${cut[i]}`)
  }
  return different
}

try {
  console.log(`seed ${seed}, ${ITEMS} items, in ${folder}`)
  const inputs = writeInputs()
  const started = performance.now()
  const whole = await add(inputs, join(folder, 'whole'), null)
  if (whole.code !== 0) throw new Error(`the uninterrupted run ended with ${whole.code}`)
  const ms = performance.now() - started
  console.log(`uninterrupted: ${(ms / 1000).toFixed(1)} s`)
  const cut = join(folder, 'cut')
  let kills = 0
  for (; kills < KILLS; kills++) {
    // A random share of what is left, so that every kill finds a run under way; then a random part of two items' time.
    const had = itemsIn(cut)
    const target = had + Math.floor((random() * 2 * (ITEMS - had)) / (KILLS - kills + 2))
    const pause = (random() * 2 * ms) / ITEMS
    let since: number | null = null
    const end = await add(inputs, cut, () => {
      if (since === null && itemsIn(cut) >= target) since = performance.now()
      return since !== null && performance.now() - since >= pause
    })
    if (!end.killed) break
    console.log(`kill ${kills + 1}: ${itemsIn(cut)} items`)
  }
  const last = await add(inputs, cut, null)
  if (last.code !== 0) throw new Error(`the run after the kills ended with ${last.code}`)
  const rows = rowsOf(join(folder, 'whole'))
  const different = compare(rows, rowsOf(cut))
  console.log(`${kills} kills, ${rows.length} rows, ${different} different`)
  process.exitCode = different === 0 && kills === KILLS ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
