import type { UpgradeProgress } from '../app/index.ts'
import type { Io } from './io.ts'
import { counted } from './layout.ts'

/** Statements between two lines elsewhere than on a terminal. */
const EVERY = 50_000

/** Says on standard error that an older ledger is brought up to date, and how far that is: it may take minutes. */
export function tellUpgrade(io: Io): (progress: UpgradeProgress) => void {
  return ({ done, total }) => {
    if (done === 0)
      io.err(`The ledger is of an older version: indexing ${counted(total, 'statement')} anew\n`)
    else if (io.errIsTerminal) io.err(`\r${done.toLocaleString('en')} of ${counted(total, 'statement')}`)
    else if (done % EVERY === 0) io.err(`${done.toLocaleString('en')} of ${counted(total, 'statement')}\n`)
    if (done === total && done > 0 && io.errIsTerminal) io.err('\n')
  }
}
