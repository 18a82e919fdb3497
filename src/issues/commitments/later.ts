import { type ComparingPack, wordReader } from '../sides.ts'

/** Stems of an action that a later statement must hold, and the share of them. */
const LEAST = { stems: 2, share: 0.5 }

/** Whether words bear on what was promised: they hold two of its stems, and half of them. */
export function bearsOnAction(action: ReadonlySet<string>, later: ReadonlySet<string>): boolean {
  let common = 0
  for (const stem of action) if (later.has(stem)) common++
  return common >= LEAST.stems && common >= LEAST.share * action.size
}

/** The stems of the words of a text that carry meaning. */
export function stemsReader(pack: ComparingPack): (text: string) => ReadonlySet<string> {
  const read = wordReader(pack)
  return (text) =>
    new Set(read(text).flatMap(({ facts: { role, stem } }) => (role === 'content' ? stem : [])))
}
