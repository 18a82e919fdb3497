import type { Texts } from '../text/index.ts'
import type { Format } from './format.ts'
import type { Term } from './office-spans.ts'

/** A term in as few words as a picture has room for, a question mark for what is not known. */
export const termInShort = ({ start, end }: Term, { party: t }: Texts, { day }: Format): string =>
  t.fromTo(start === null ? t.unknownDay : day(start), end === null ? t.unknownDay : day(end))

/** A term in words; what is not known of it is said. */
export function termInWords({ start, end, known }: Term, texts: Texts, format: Format): string {
  const t = texts.party
  if (start !== null && end !== null) return t.fromTo(format.day(start), format.day(end))
  if (start !== null && known !== null) return t.atLeast(format.day(start), format.day(known))
  if (start !== null) return t.from(format.day(start))
  return end === null ? t.noDates : t.until(format.day(end))
}
