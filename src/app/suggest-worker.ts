import { parentPort, workerData } from 'node:worker_threads'
import { commitmentsIn } from './commitments.ts'
import { ledgerOf } from './open-ledger.ts'
import { once, readingTools } from './reader.ts'
import { suggestions } from './suggest.ts'
import { answerTo } from './thread.ts'
import type { SuggesterOptions, WholeQuestion } from './worker-suggester.ts'

// Started by worker-suggester.ts. It only asks.
const options = workerData as SuggesterOptions
const { pack, register } = readingTools(options.root)
const ledger = once(() => ledgerOf({ ...options, now: () => new Date() }, pack(), register))
const tools = once(() => ({ ledger: ledger(), register: register(), pack: pack() }))
const commitments = once(() => commitmentsIn(tools(), options.root))

parentPort?.on('message', (question: WholeQuestion) => {
  const found = () =>
    question.ask === 'suggestions'
      ? suggestions(tools(), options.root, question.most)
      : commitments().answer(question.query, question.today)
  parentPort?.postMessage(answerTo(question, found))
})
