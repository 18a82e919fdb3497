import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

const words = z.array(z.string().min(1)).min(1)

/** The shape of `words/issue-words.yaml`. */
export const issueWordsSchema = z
  .array(z.strictObject({ words, veiled: words, why: z.string().min(1) }))
  .min(1)

/** Other words for a word or phrase of a public matter, as the list writes them; none where it has it not. */
export type IssueWords = (term: string) => readonly string[]

/** Loads `words/issue-words.yaml`. Throws, naming file, place and cure, when it is not in order. */
export function loadIssueWords(root: string, fold: (text: string) => string): IssueWords {
  const others = new Map<string, Set<string>>()
  for (const group of readList(join(root, 'words', 'issue-words.yaml'), issueWordsSchema)) {
    const all = [...group.words, ...group.veiled]
    for (const word of all) {
      const known = others.get(fold(word)) ?? new Set()
      for (const other of all) if (other !== word) known.add(other)
      others.set(fold(word), known)
    }
  }
  return (term) => [...(others.get(fold(term)) ?? [])]
}
