import { ENGINE_VERSION, PROJECT_ROOT } from '../../src/app/index.ts'
import { ledgerOf } from '../../src/app/open-ledger.ts'
import { readingTools } from '../../src/app/reader.ts'
import type { ExtractLine } from '../../src/contract/index.ts'
import { canonicalJson, itemIdOf } from '../../src/core/ids.ts'
import type { InputRecord, Item } from '../../src/intake/types.ts'
import type { Ledger } from '../../src/ledger/types.ts'
import { earlier } from '../api/fill.ts'
import type { Reading } from './readings.ts'

/** Months between one copy of the corpus and the next. */
const MONTHS_APART = 5
/** The letters that stand in for each other in a copy's names: alef to ya, tatweel and what lies before it left out. */
const LETTERS = Array.from({ length: 0x64a - 0x621 + 1 }, (_, k) => String.fromCharCode(0x621 + k)).filter(
  (letter) => letter < '\u063b' || letter > '\u0640',
)

/** Another name of the same length, so that no offset moves: each letter is the n-th after it. */
const otherName = (name: string, n: number): string =>
  [...name]
    .map((letter) => {
      const at = LETTERS.indexOf(letter)
      return at === -1 ? letter : (LETTERS[(at + n * 5) % LETTERS.length] ?? letter)
    })
    .join('')

/** The names of persons whom the register does not know: those of a copy are others. */
const namesIn = (lines: readonly ExtractLine[]): Set<string> =>
  new Set(
    lines.flatMap(({ statements }) =>
      statements.flatMap(({ speaker: { kind, name, party } }) =>
        kind === 'person' && party === null && name !== null && name.length > 3 ? [name] : [],
      ),
    ),
  )

/** An article as another archive might hold it years before: other days, other persons, an id of its own. */
function copyOf({ item, lines }: Reading, n: number): { item: Item; lines: readonly ExtractLine[] } {
  const recordId = `${n}/${item.recordId}`
  const shifted = (day: string | null) => day && earlier(day, n * MONTHS_APART)
  let text = JSON.stringify(lines)
  for (const name of namesIn(lines)) text = text.replaceAll(name, otherName(name, n))
  const copied = JSON.parse(text) as ExtractLine[]
  const body = copied[0]?.record.body ?? ''
  const record: InputRecord = {
    id: recordId,
    title: null,
    body,
    date: null,
    source: null,
    url: null,
    author: null,
  }
  const bytes = Buffer.from(canonicalJson(record))
  return {
    item: { ...item, kind: 'record', id: itemIdOf(bytes), recordId, bytes, record },
    lines: copied.map((line) => ({
      ...line,
      id: recordId,
      date: shifted(line.date),
      statements: line.statements.map((one) => ({ ...one, saidOn: shifted(one.saidOn) })),
    })),
  }
}

/** A ledger for the bench, with all that language and register know. */
export function openLedger(dataFolder: string): Ledger {
  const { pack, register } = readingTools(PROJECT_ROOT)
  const now = () => new Date('2026-01-01T00:00:00Z')
  return ledgerOf({ root: PROJECT_ROOT, dataFolder, now }, pack(), register)
}

/** The n-th article of an endless archive: the corpus as it is read, then copies of it. */
export function articleAt(readings: readonly Reading[], n: number) {
  const reading = readings[n % readings.length]
  if (reading === undefined) throw new Error('the corpus holds no article')
  return copyOf(reading, Math.floor(n / readings.length))
}

/** Adds articles until the ledger holds at least so many statements. @returns seconds that it took, articles, statements */
export function fillTo(folder: string, readings: readonly Reading[], statements: number) {
  const ledger = openLedger(folder)
  const begin = ledger.totals()
  let [count, articles] = [begin.statements, ledger.stats(1).items]
  const began = Date.now()
  while (count < statements) {
    const { item, lines } = articleAt(readings, articles++)
    ledger.addItem(item, lines, { engine: ENGINE_VERSION })
    for (const line of lines) count += line.statements.length
    if (articles % 5000 === 0)
      process.stderr.write(
        `${count.toLocaleString('en')} statements, ${Math.round((Date.now() - began) / 1000)} s\n`,
      )
  }
  ledger.close()
  return {
    seconds: (Date.now() - began) / 1000,
    added: count - begin.statements,
    statements: count,
    articles,
  }
}
