import { lettersOf } from '../../core/letters.ts'

/** Everything but letters and digits falls away, so that joined and parted spellings have one key. */
export const makeKeyOf =
  (fold: (text: string) => string) =>
  (name: string): string =>
    lettersOf(fold(name)).join('')

/** A key with each class of letters that foreign names are spelled with in turn made one letter. */
export function makeLetterKeyOf(classes: readonly string[]): (key: string) => string {
  const to = new Map<string, string>()
  for (const letters of classes) for (const letter of letters) to.set(letter, letters.charAt(0))
  return (key) => {
    let blind = ''
    for (const letter of key) blind += to.get(letter) ?? letter
    return blind
  }
}

/** The folded words of a name. */
export const wordsOf = (fold: (text: string) => string, name: string): string[] => lettersOf(fold(name))
