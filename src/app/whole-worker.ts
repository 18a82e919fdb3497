import { parentPort, workerData } from 'node:worker_threads'
import { commitmentsIn } from './commitments.ts'
import { dataVersion } from './data-version.ts'
import { readIssue } from './issues.ts'
import { ledgerOf } from './open-ledger.ts'
import { once, readingTools } from './reader.ts'
import { suggestions } from './suggest.ts'
import { answerTo } from './thread.ts'
import type { WholeOptions, WholeQuestion } from './worker-whole.ts'

// Started by worker-whole.ts. It asks, and keeps in the derived tables what it read for an issue.
const options = workerData as WholeOptions
const { pack, register } = readingTools(options.root)
const ledger = once(() => ledgerOf({ ...options, now: () => new Date() }, pack(), register))
const data = once(() => dataVersion(options.root))
const tools = once(() => ({ ledger: ledger(), register: register(), pack: pack(), data }))
const commitments = once(() => commitmentsIn(tools(), options.root))

function answerOf(question: WholeQuestion) {
  switch (question.ask) {
    case 'suggestions':
      return suggestions(tools(), options.root, question.most)
    case 'commitments':
      return commitments().answer(question.query, question.today)
    case 'issue':
      readIssue(tools(), question.definition)
      return null
  }
}

parentPort?.on('message', (question: WholeQuestion) => {
  parentPort?.postMessage(answerTo(question, () => answerOf(question)))
})
