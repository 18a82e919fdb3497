import type { StatementsAnswer } from '../../contract/index.ts'
import { Refused } from './client.ts'
import { memoryOf } from './memory.ts'

/** Answers by their address, for the way back and to have something to show while they are asked for again. */
export const answers = memoryOf<unknown>(60)

/** The pages of the last searches, each as far as it was read, by the address of its first page. */
export const searches = memoryOf<readonly StatementsAnswer[]>(12)

/** Forgets all answers: something in the ledger has changed. */
export function forgetAnswers(): void {
  answers.clear()
  searches.clear()
}

/** Whether two answers say the same: then what is shown need not be drawn anew. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** An error as the server's refusal; one of the page itself has status 0. */
export const asRefused = (error: unknown): Refused =>
  error instanceof Refused ? error : new Refused(0, 'page', String(error))
