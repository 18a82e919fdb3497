import { parentPort, workerData } from 'node:worker_threads'
import { type ReadingTask, readWith } from './reading.ts'

parentPort?.postMessage(await readWith(workerData as ReadingTask))
