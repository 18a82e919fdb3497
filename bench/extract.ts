/**
 * The reading of articles: articles a second over saudinewsnet files on one core, beside the bare pass that every
 * reader of text must make (cut into words, fold), the same with two workers, and the peak memory; then hostile texts,
 * each timed at its size and at an eighth of it, so that more than linear work shows as a factor well over 8.
 * `node bench/extract.ts [FILES] [FOLDER]` (default 2 files of ../shared/corpus; 0 for the hostile texts alone).
 * Times are the processor's, but for the workers'. Exit code 1 when a text takes over 5 s, or a named one over 1 s.
 */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { tokenise } from '../src/analysis/tokens.ts'
import { PROJECT_ROOT } from '../src/app/index.ts'
import { itemIdOf } from '../src/core/ids.ts'
import type { Item } from '../src/intake/types.ts'
import { articlesOf, now, pack, read, readAll, timed } from './reading.ts'

const LIMIT_SECONDS = 5
/** The same for the texts that the goals name. */
const NAMED_SECONDS = 1
const WORKERS = 2
/** Both passes are timed so often, in turn, and the best counts: other work on the machine only slows. */
const ROUNDS = 3
const files = Number(process.argv[2] ?? 2)
const folder = process.argv[3] ?? join(PROJECT_ROOT, '..', 'shared', 'corpus')

async function throughput(): Promise<void> {
  const items = await articlesOf(folder, files)
  const texts = items.flatMap((item) => (item.kind === 'record' ? [item.record.body] : []))
  readAll(items.slice(0, 200))
  let bare = Number.POSITIVE_INFINITY
  let whole = Number.POSITIVE_INFINITY
  let statements = 0
  for (let round = 0; round < ROUNDS; round++) {
    const words = timed(() => {
      for (const text of texts) tokenise(text, [[0, text.length]], pack)
    })
    const all = timed(() => {
      statements = readAll(items)
    })
    bare = Math.min(bare, words)
    whole = Math.min(whole, all)
  }
  const millions = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
  const rate = (seconds: number) =>
    `${Math.round(items.length / seconds)} articles/s, ${(millions / seconds).toFixed(1)} M characters/s`
  console.log(`${items.length} articles, ${millions.toFixed(1)} M characters, ${statements} statements`)
  console.log(`all rooms        ${rate(whole)}`)
  console.log(`words and folds  ${rate(bare)}, ${(whole / bare).toFixed(1)} times as fast`)
  const peaks = [Math.ceil(files / 2), files].map((some) => `${peakOf(some)} MiB of ${some} files`)
  console.log(`peak memory      ${peaks.join(', ')}, read as they come`)
  const together = await withWorkers(WORKERS)
  const alone = await withWorkers(1)
  console.log(
    `${WORKERS} workers        ${rate(together)}, ${(alone / together).toFixed(2)} times one, by the clock`,
  )
}

/** How the command keeps its heap small (bin/isnad.mjs, package.json). */
const HEAP = ['--heap-growing-percent=50', '--max-semi-space-size=8']

/** Mebibytes at the most in a process that reads so many files as they come. */
const peakOf = (some: number): number =>
  Number(
    execFileSync(process.execPath, [
      ...HEAP,
      join(PROJECT_ROOT, 'bench', 'extract-stream.ts'),
      folder,
      String(some),
    ]),
  )

/** Seconds that so many workers take together for all articles, their loading left out; the best of the rounds. */
async function withWorkers(count: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const workers = Array.from(
      { length: count },
      (_, part) =>
        new Worker(new URL('./extract-worker.ts', import.meta.url), {
          workerData: { folder, files, part, of: count },
        }),
    )
    const heard = () => Promise.all(workers.map((worker) => once(worker, 'message')))
    await heard()
    const start = performance.now()
    const done = heard()
    for (const worker of workers) worker.postMessage('go')
    await done
    best = Math.min(best, (performance.now() - start) / 1000)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return best
}

/** The text behind a sentence of news, so that no room takes it for no story at all. */
const hostileItem = (text: string): Item => itemOf(`قال الوزير إن الطريق مغلق. ${text}`)
const itemOf = (text: string): Item => ({
  id: itemIdOf(text),
  recordId: 'hostile',
  bytes: new TextEncoder().encode(text),
  encoding: 'utf-8',
  origin: { from: 'hostile', entry: null, at: now().toISOString(), url: null, headers: null },
  diagnostics: [],
  kind: 'record',
  record: { id: 'hostile', title: null, body: text, date: null, source: null, url: null, author: null },
})

/** Fills `size` characters with a piece. */
const fill = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
const MB = 1_000_000
const hostile: readonly (readonly [name: string, size: number, make: (size: number) => string])[] = [
  ['1 MB of words without a stop', MB, (n) => fill('ذهب الناس إلى السوق ', n)],
  ['1 MB of one letter', MB, (n) => fill('ب', n)],
  ['1 MB of blanks', MB, (n) => `قال${' '.repeat(n)}إن`],
  ['1 MB of line breaks', MB, (n) => fill('\n', n)],
  ['1 MB of full stops', MB, (n) => fill('.', n)],
  ['1 MB of commas after a cue', MB, (n) => `قال الوزير إن ${fill('،', n)}`],
  ['1 MB of open brackets', MB, (n) => fill('(', n)],
  ['100,000 quotation marks', 100_000, (n) => fill('"', n)],
  ['100,000 opening marks', 100_000, (n) => fill('« ', 2 * n)],
  ['100,000 closing marks', 100_000, (n) => fill('ب» ', 3 * n)],
  ['100,000 nested quotations', 100_000, (n) => fill('«ب ', 1.5 * n) + fill('ب» ', 1.5 * n)],
  ['10,000 cues in one sentence', 10_000, (n) => fill('قال ', 4 * n)],
  ['10,000 clauses in one sentence', 10_000, (n) => fill('قال الوزير إن الطريق مغلق، ', 27 * n)],
  [
    '10,000 participles in one sentence',
    10_000,
    (n) => `قال الوزير ${fill('مؤكدا أن الأمر قريب، ', 21 * n)}`,
  ],
  ['10,000 sentences of one speaker', 10_000, (n) => fill('وأضاف أن الطريق مغلق. ', 22 * n)],
  ['10,000 people in one article', 10_000, (n) => people(n)],
  ['10,000 adjuncts in one sentence', 10_000, (n) => fill('الأمر قريب، بحسب الوزير، ', 25 * n)],
  ['10,000 relative days', 10_000, (n) => fill('قال الوزير أمس إن الطريق مغلق. ', 31 * n)],
  ['10,000 commas in a title', 10_000, (n) => fill('وزير النقل، ', 12 * n)],
]

/** The texts that the goals name. */
const NAMED = [
  '1 MB of words without a stop',
  '1 MB of line breaks',
  '100,000 quotation marks',
  '10,000 cues in one sentence',
  '10,000 people in one article',
]

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
/** As many sentences, each of another speaker with an invented name. */
function people(count: number): string {
  const out: string[] = []
  for (let k = 0; k < count; k++) {
    let name = ''
    for (let n = k + 1000; n > 0; n = Math.floor(n / letters.length)) name += letters[n % letters.length]
    out.push(`قال الوزير سامي ${name} إن الطريق مغلق.`)
  }
  return out.join(' ')
}

let slow = 0
const named: string[] = []
if (files > 0) await throughput()
for (const [name, size, make] of hostile) {
  const small = hostileItem(make(size / 8))
  const large = hostileItem(make(size))
  const eighth = timed(() => read(small))
  if (eighth * 64 > 120) {
    console.log(`${name.padEnd(36)} an eighth of it takes ${eighth.toFixed(1)} s: not tried whole`)
    slow++
    continue
  }
  let found = 0
  const whole = timed(() => {
    found = read(large)
  })
  if (whole > (NAMED.includes(name) ? NAMED_SECONDS : LIMIT_SECONDS)) slow++
  if (NAMED.includes(name)) named.push(`${name} ${whole.toFixed(2)} s`)
  console.log(
    `${name.padEnd(36)} ${whole.toFixed(2).padStart(6)} s, ${(whole / eighth).toFixed(1).padStart(5)} times its eighth, ${found} statements`,
  )
}
console.log(`named: ${named.join(', ')}`)
console.log(`${slow} of ${hostile.length} over their limit`)
process.exitCode = slow > 0 ? 1 : 0
