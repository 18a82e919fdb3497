import { type ExtractLine, extractLineSchema, type Statement } from '../../src/contract/index.ts'

type At = readonly [start: number, end: number]

/** What of the contract a line breaks, one sentence a breach; empty when it keeps all of it. */
export function breachesOf(line: ExtractLine): string[] {
  const shape = extractLineSchema.safeParse(line)
  const out = shape.success ? [] : [`not of the contract's shape: ${shape.error.message}`]
  line.statements.forEach((statement, n) => {
    for (const breach of statementBreaches(line, statement)) out.push(`statement ${n}: ${breach}`)
  })
  for (const event of line.events)
    if (!inside(event.span, textOf(line, event.in))) out.push('event outside its field')
  for (const cut of line.cut) if (!inside(cut.span, textOf(line, cut.in))) out.push('cut outside its field')
  for (const remark of line.diagnostics)
    if (remark.in !== null && remark.span !== null && !inside(remark.span, textOf(line, remark.in)))
      out.push(`diagnostic ${remark.rule} outside its field`)
  return [...out, ...repeated(line)]
}

const textOf = (line: ExtractLine, field: 'title' | 'body'): string =>
  (field === 'title' ? line.record.title : line.record.body) ?? ''

const inside = ([start, end]: At, text: string): boolean => 0 <= start && start <= end && end <= text.length

function statementBreaches(line: ExtractLine, one: Statement): string[] {
  const out: string[] = []
  const text = textOf(line, one.in)
  if (one.text.length !== one.content.length) out.push('as many texts as contents')
  let at = 0
  one.content.forEach(([start, end], n) => {
    if (!inside([start, end], text) || start === end) out.push(`content ${start}–${end} of ${text.length}`)
    if (start < at) out.push('contents overlap or stand out of order')
    at = end
    if (one.text[n] !== text.slice(start, end)) out.push('text is not the slice')
    if (text.slice(start, end).trim() === '') out.push('content is blank')
    if (splitsPair(text, start) || splitsPair(text, end)) out.push('content splits a surrogate pair')
  })
  if (one.cue !== null && !inside(one.cue.span, text)) out.push('cue outside its field')
  if (one.speaker.span !== null && !inside(one.speaker.span, text)) out.push('speaker outside the field')
  const via = one.chain.filter(({ from }) => from === 'text').map(({ name }) => name)
  if (JSON.stringify(via) !== JSON.stringify(one.via))
    out.push(`via ${one.via} but the chain's text gives ${via}`)
  if (one.speaker.name === null && one.speaker.candidates.length === 0 && one.speaker.why === '')
    out.push('unsure without contenders or a reason')
  if (one.speaker.name !== null && one.speaker.candidates.length > 0) out.push('contenders of a sure speaker')
  return out
}

const splitsPair = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** Two statements of one content and one speaker say nothing that one does not. */
function repeated(line: ExtractLine): string[] {
  const seen = new Set<string>()
  return line.statements.flatMap((one) => {
    const key = `${one.in} ${JSON.stringify(one.content)} ${one.speaker.name ?? ''}`
    const again = seen.has(key)
    seen.add(key)
    return again ? [`content and speaker twice: ${key}`] : []
  })
}
