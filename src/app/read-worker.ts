import { parentPort, workerData } from 'node:worker_threads'
import type { Item } from '../intake/types.ts'
import { readOptionsOf } from './read-options.ts'
import { readingTools } from './reader.ts'
import { answerTo } from './thread.ts'

// Started by worker-reader.ts with the project's folder; loads its data at once, so that the first reading is quick.
const { read } = readingTools(workerData as string).reader()

parentPort?.on('message', (items: readonly Item[]) => {
  parentPort?.postMessage(answerTo(items, () => items.map((item) => read(item, readOptionsOf(item)))))
})
