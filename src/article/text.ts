import type { LanguagePack } from '../languages/pack.ts'
import { readDateLine } from './header-dates.ts'
import { hasWord } from './lines.ts'

/** Longest first line that is a title by its length, in code units. Source: CONTRACT, "Items, records, articles". */
const LONGEST_TITLE = 120

/**
 * Splits a plain text: line 1 is the title if it has at most 120 signs and no final full stop, or if a blank line or
 * a date line follows it (and a text behind that: a lone sentence is no title); the body is everything after its line break, untouched. Else the body is the whole text.
 */
export function splitText(
  text: string,
  pack: LanguagePack,
): { readonly title: string | null; readonly body: string } {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text
  const at = whole.indexOf('\n')
  const first = (at < 0 ? whole : whole.slice(0, at)).replace(/\r$/, '')
  if (!hasWord(first)) return { title: null, body: whole }
  const rest = at < 0 ? '' : whole.slice(at + 1)
  const isTitle =
    (first.length <= LONGEST_TITLE && !endsInFullStop(first)) || (hasWord(rest) && isBreak(rest, pack))
  return isTitle ? { title: first, body: rest } : { title: null, body: whole }
}

/** Points of suspension are no full stop. */
const endsInFullStop = (line: string): boolean => /(?<!\.)\.["'\u00bb\u201d)\]]*\s*$/.test(line)

function isBreak(rest: string, pack: LanguagePack): boolean {
  const at = rest.indexOf('\n')
  const line = at < 0 ? rest : rest.slice(0, at)
  if (line.trim() === '') return true
  return line.length <= 200 && readDateLine(pack.fold(line.replace(/\r$/, '')), pack) !== null
}
