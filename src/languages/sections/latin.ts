import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

/** The shape of `words/latin.yaml`. */
export const latinSchema = z.strictObject({
  letters: z.record(z.string().min(1), z.string().regex(/^[a-z]*$/)),
  example: z.tuple([z.string().min(1), z.string().regex(/^[a-z0-9-]+$/)]),
})

/** Longest slug, in letters. */
const MOST = 50

/**
 * Loads `words/latin.yaml`. Throws, naming file, place and cure, when it is not in order.
 * @returns writes words in small Latin letters, parted by hyphens; '' where no letter is known
 */
export function loadSlugs(root: string, fold: (text: string) => string): (text: string) => string {
  const { letters } = readList(join(root, 'words', 'latin.yaml'), latinSchema)
  const latin = new Map(Object.entries(letters).map(([letter, to]) => [fold(letter), to]))
  return (text) =>
    [...fold(text)]
      .map((letter) => latin.get(letter) ?? (/[a-z0-9]/.test(letter) ? letter : '-'))
      .join('')
      .replace(/-+/g, '-')
      .slice(0, MOST)
      .replace(/^-|-$/g, '')
}
