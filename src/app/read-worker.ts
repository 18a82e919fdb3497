import { parentPort, workerData } from 'node:worker_threads'
import type { Item } from '../intake/types.ts'
import type { Reading } from '../pipeline.ts'
import { readOptionsOf } from './read-options.ts'
import { readingTools } from './reader.ts'

/** What a worker answers: the readings of the items given, in order, or why our own code threw. */
export type WorkerAnswer = { readonly readings: readonly Reading[] } | { readonly broke: string }

// Started by worker-reader.ts with the project's folder; loads its data at once, so that the first reading is quick.
const { read } = readingTools(workerData as string).reader()

parentPort?.on('message', (items: readonly Item[]) => {
  parentPort?.postMessage(answerTo(items))
})

function answerTo(items: readonly Item[]): WorkerAnswer {
  try {
    return { readings: items.map((item) => read(item, readOptionsOf(item))) }
  } catch (error) {
    return { broke: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
