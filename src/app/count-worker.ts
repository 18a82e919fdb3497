import { parentPort, workerData } from 'node:worker_threads'
import type { SearchQuery } from '../ledger/types.ts'
import { ledgerOf } from './open-ledger.ts'
import { once, readingTools } from './reader.ts'
import { answerTo } from './thread.ts'
import type { Counted, CounterOptions } from './worker-counter.ts'

// Started by worker-counter.ts. It only asks; it opens the ledger as the others do so that the last one tidies up.
const options = workerData as CounterOptions
const { pack, register } = readingTools(options.root)
const ledger = once(() => ledgerOf({ ...options, now: () => new Date() }, pack(), register))
if (options.early) ledger().counts({ words: [], phrases: [] })

parentPort?.on('message', (query: SearchQuery) => {
  const counted = (): Counted => ({ counts: ledger().counts(query), totals: ledger().totals() })
  parentPort?.postMessage(answerTo(query, counted))
})
