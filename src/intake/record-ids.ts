import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'

/** Gives out the record ids of one run, each once. */
export interface RecordIds {
  /** The id itself, or with the first free `#2`, `#3` … and a diagnostic where the run has it already. */
  readonly take: (
    id: string,
    place: string,
  ) => { readonly id: string; readonly diagnostics: readonly Diagnostic[] }
}

export function recordIds(): RecordIds {
  const taken = new Set<string>()
  const nextNumber = new Map<string, number>()
  return {
    take(id, place) {
      if (!taken.has(id)) {
        taken.add(id)
        return { id, diagnostics: [] }
      }
      let n = nextNumber.get(id) ?? 2
      while (taken.has(`${id}#${n}`)) n++
      nextNumber.set(id, n + 1)
      const free = `${id}#${n}`
      taken.add(free)
      const message = `${place}: the id ${JSON.stringify(id)} was already used in this run; taken in as ${JSON.stringify(free)}: give each record an id of its own`
      return { id: free, diagnostics: [diagnostic('record-id-twice', message)] }
    },
  }
}
