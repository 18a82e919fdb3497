import type { CompareAnswer, WhoAnswer } from '../contract/index.ts'
import { parseIsoDay } from '../core/calendar.ts'
import { lettersOf } from '../core/letters.ts'
import { compareNames, type Register, whoIs } from '../identity/register/index.ts'
import type { LanguagePack } from '../languages/pack.ts'

/**
 * Who is meant by a name or an office, on a day or on any: the register's answer, honorifics, titles and prayers left out.
 * @param on `YYYY-MM-DD`, or null
 */
export function whoAnswer(
  register: Register,
  pack: Pick<LanguagePack, 'fold' | 'names'>,
  query: string,
  on: string | null,
): WhoAnswer {
  const day = on === null ? null : parseIsoDay(on)
  const whole = whoIs(register, query, { on: day })
  const name = plainOf(register, pack, query)
  const bare = whole.answer !== 'unknown' || name === query ? whole : whoIs(register, name, { on: day })
  return { query, on, ...bare }
}

/** Whether two names are one party's, on a day or on any. @param on `YYYY-MM-DD`, or null */
export function compareAnswer(
  register: Register,
  pack: Pick<LanguagePack, 'fold' | 'names'>,
  names: readonly [string, string],
  on: string | null,
): CompareAnswer {
  const [a, b] = [whoAnswer(register, pack, names[0], on), whoAnswer(register, pack, names[1], on)]
  return { names, on, ...compareNames(register, a, b) }
}

/** The words without honorifics and titles in front and prayers behind; a word is left in any case. */
function plainOf(
  { dress }: Register,
  { fold, names }: Pick<LanguagePack, 'fold' | 'names'>,
  query: string,
): string {
  const words = query.trim().split(/\s+/)
  const keys = words.map((word) => lettersOf(fold(word)).join(' '))
  const lengths = (from: number) => words.slice(from + 1).map((_, i) => i + 1)
  let [from, to] = [0, words.length]
  for (let length: number | undefined = 1; length !== undefined; from += length ?? 0)
    length = lengths(from).findLast(
      (n) =>
        names.honorifics.has(keys.slice(from, from + n).join(' ')) ||
        dress.kinds.get(keys.slice(from, from + n).join(''))?.has('person') === true,
    )
  for (let length: number | undefined = 1; length !== undefined; to -= length ?? 0)
    length = lengths(from).findLast(
      (n) => n < to - from && names.prayers.has(keys.slice(to - n, to).join(' ')),
    )
  return from === 0 && to === words.length ? query : words.slice(from, to).join(' ')
}
