/** One of the workers of `extract.ts`: makes its share of the articles ready, and reads it when it is told to. */
import { parentPort, workerData } from 'node:worker_threads'
import { articlesOf, readAll } from './reading.ts'

const { folder, files, part, of } = workerData as { folder: string; files: number; part: number; of: number }
const items = await articlesOf(folder, files, part, of)
readAll(items.slice(0, 200))
parentPort?.once('message', () => {
  readAll(items)
  parentPort?.postMessage('done')
})
parentPort?.postMessage('ready')
