import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What is asked of a ledger. */
interface Tools {
  readonly holds: (paths: readonly string[]) => Promise<{ readonly known: number }>
  readonly items: () => number
}

/** Tells whether all that a ledger holds are the project's samples, asked anew when its number of items changes. */
export function samplesOf(root: string, { holds, items }: Tools): () => Promise<boolean> {
  const folder = join(root, 'samples')
  let asked: { readonly items: number; readonly answer: Promise<boolean> } | null = null
  return () => {
    const now = items()
    if (asked?.items !== now) asked = { items: now, answer: ask(now) }
    return asked.answer
  }
  async function ask(now: number): Promise<boolean> {
    if (now === 0 || !existsSync(folder)) return false
    return (await holds([folder])).known === now
  }
}
