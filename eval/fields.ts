import { sameName } from './compare.ts'
import { FIELDS, type FieldName } from './occasions.ts'
import type { Judged } from './score-types.ts'

/** Characters of the text shown before the statement and behind its beginning. */
const BEFORE = 260
const BEHIND = 160

interface FieldError {
  readonly field: FieldName
  readonly kind: 'missing' | 'extra' | 'other'
  readonly one: Judged
}

/**
 * Where found statements that the gold asks for differ from it in venue, chain or day: what is missing, what nothing
 * asks for, what is another; each with the text from before the statement on.
 */
export function fieldErrors(all: readonly Judged[], most: number): string[] {
  const errors = all.flatMap(errorsOf)
  return FIELDS.flatMap((field) =>
    (['missing', 'extra', 'other'] as const).flatMap((kind) => {
      const same = errors.filter((error) => error.field === field && error.kind === kind)
      return [`== ${field} ${kind}: ${same.length}`, ...same.slice(0, most).map(describe)]
    }),
  )
}

const isFound = ({ verdict }: Judged) =>
  verdict === 'right' || verdict === 'unsure' || verdict === 'wrong-speaker'

function errorsOf(one: Judged): FieldError[] {
  const { gold, found } = one
  if (gold === null || found === null || !isFound(one)) return []
  return FIELDS.flatMap((field): FieldError[] => {
    const [asked, got] = [gold[field], found[field]]
    if (asked === undefined) return []
    if (Array.isArray(asked) && Array.isArray(got)) {
      const lacks = asked.some((name) => !got.some((other) => sameName(name, other)))
      const more = got.some((name) => !asked.some((other) => sameName(other, name)))
      return lacks || more ? [{ field, kind: lacks ? (more ? 'other' : 'missing') : 'extra', one }] : []
    }
    if (asked === got) return []
    return [{ field, kind: got === null ? 'missing' : asked === null ? 'extra' : 'other', one }]
  })
}

function describe({ field, one: { article, gold, found } }: FieldError): string {
  const text = article.texts[gold?.in ?? 'body']
  const start = gold?.content[0]?.[0] ?? 0
  const cue = found?.cue ? text.slice(...found.cue.span) : '-'
  const show = (value: unknown) => (Array.isArray(value) ? value.join(' ← ') : String(value ?? null))
  const around = `${text.slice(Math.max(0, start - BEFORE), start)}⟦${text.slice(start, start + BEHIND)}`
  const [asked, got] = [show(gold?.[field]), show(found?.[field])]
  const head = `${article.id} | ${gold?.speaker.name} | ${cue} | asked ${asked} | got ${got} | ${found?.rule}`
  return `${head}\n    ${around.replace(/\s*\n\s*/g, ' ¶ ')}`
}
