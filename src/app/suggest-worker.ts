import { parentPort, workerData } from 'node:worker_threads'
import { ledgerOf } from './open-ledger.ts'
import { once, readingTools } from './reader.ts'
import { suggestions } from './suggest.ts'
import { answerTo } from './thread.ts'
import type { SuggesterOptions } from './worker-suggester.ts'

// Started by worker-suggester.ts. It only asks.
const options = workerData as SuggesterOptions
const { pack, register } = readingTools(options.root)
const ledger = once(() => ledgerOf({ ...options, now: () => new Date() }, pack(), register))

parentPort?.on('message', (most: number) => {
  const found = () =>
    suggestions({ ledger: ledger(), register: register(), pack: pack() }, options.root, most)
  parentPort?.postMessage(answerTo(most, found))
})
