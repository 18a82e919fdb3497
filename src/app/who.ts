import type { WhoAnswer } from '../contract/index.ts'
import { parseIsoDay } from '../core/calendar.ts'
import { lettersOf } from '../core/letters.ts'
import { type Register, whoIs } from '../identity/register/index.ts'
import type { LanguagePack } from '../languages/pack.ts'

/**
 * Who is meant by a name or an office, on a day or on any: the register's answer, honorifics left out.
 * @param on `YYYY-MM-DD`, or null
 */
export function whoAnswer(
  register: Register,
  { fold, names }: Pick<LanguagePack, 'fold' | 'names'>,
  query: string,
  on: string | null,
): WhoAnswer {
  const day = on === null ? null : parseIsoDay(on)
  const words = query.trim().split(/\s+/)
  const plain = (from: number) => lettersOf(fold(words[from] ?? '')).join(' ')
  let from = 0
  while (from < words.length - 1 && names.honorifics.has(plain(from))) from++
  const whole = whoIs(register, query, { on: day })
  const bare =
    from === 0 || whole.answer !== 'unknown'
      ? whole
      : whoIs(register, words.slice(from).join(' '), { on: day })
  return { query, on, ...bare }
}
