import { SingleBar } from 'cli-progress'
import type { Progress } from '../app/index.ts'
import type { Io } from './io.ts'
import { counted } from './layout.ts'

/** Shows how far a run is. */
export interface ProgressView {
  readonly show: (progress: Progress) => void
  readonly end: () => void
}

const STEPS = 1000
const PLAIN_EVERY = 1000

/** A bar on a terminal; elsewhere a plain line for every thousand items. Both on standard error. */
export function progressView(io: Io, silent: boolean): ProgressView {
  if (silent) return { show: () => {}, end: () => {} }
  return io.errIsTerminal ? bar() : plainLines(io)
}

function plainLines(io: Io): ProgressView {
  let shown = 0
  return {
    show: ({ items, statements }) => {
      if (items - shown < PLAIN_EVERY) return
      shown = items
      io.err(`${counted(items, 'item')}, ${counted(statements, 'statement')}\n`)
    },
    end: () => {},
  }
}

function bar(): ProgressView {
  const view = new SingleBar({
    format: '{bar} {percentage}%  {items} items, {statements} statements  {duration_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  })
  view.start(STEPS, 0, { items: 0, statements: 0 })
  return {
    show: ({ items, statements, share }) =>
      view.update(Math.round((share ?? 0) * STEPS), { items, statements }),
    end: () => view.stop(),
  }
}
