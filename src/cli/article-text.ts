import type { ExtractLine } from '../contract/index.ts'
import { table, wrapText } from './layout.ts'
import { markedText, type Numbered } from './marked.ts'
import { chainLine, contentText, factsLine, speakerLine } from './statement.ts'
import { harmless, type Style } from './style.ts'

/** What is known of an article: headline, date with where it was read, outlet. */
export function headText(line: ExtractLine, style: Style): string {
  const rows: string[][] = []
  const row = (name: string, value: string) => rows.push([name, value])
  row('article', line.part === 0 ? line.id : `${line.id}, story ${line.part} cut out of it`)
  if (line.title !== null) row('title', style.isolate(harmless(line.title)))
  row('date', line.date === null ? 'not known' : `${line.date} (from ${line.dateFrom})`)
  if (line.outlet !== null) row('outlet', style.isolate(harmless(line.outlet)))
  return table(rows)
}

/** The statements of lines, numbered from 1 through all of them. */
export const numbered = (lines: readonly ExtractLine[]): Numbered[] =>
  lines.flatMap((line) => line.statements).map((statement, i) => ({ n: i + 1, statement }))

/** One statement in a list: who, what (unless it stands marked above), through whom, and the facts. */
export function statementText(
  { n, statement }: Numbered,
  style: Style,
  columns: number,
  withContent: boolean,
): string {
  const mark = `[${n}] `
  const indent = ' '.repeat(mark.length)
  const chain = chainLine(statement.chain, style)
  return [
    `${mark}${speakerLine(statement, style)}\n`,
    withContent ? wrapText(contentText(statement), columns, indent, style.isolate) : '',
    chain === '' ? '' : wrapText(`through ${chain}`, columns, indent),
    wrapText(factsLine(statement), columns, indent, style.dim),
  ].join('')
}

/** A record shown once with the statements of all stories found in it marked, then the statements one by one. */
export function recordText(lines: readonly ExtractLine[], style: Style, columns: number): string {
  const [first] = lines
  if (!first) return ''
  const { title, body } = first.record
  const all = numbered(lines)
  const cuts = shownCuts(lines)
  const marked = (text: string, field: 'title' | 'body') =>
    wrapText(markedText(text, field, all, cuts, style), columns)
  return [
    lines.map((line) => headText(line, style)).join('\n'),
    '\n',
    title === null ? '' : `${marked(title, 'title')}\n`,
    marked(body, 'body'),
    '\n',
    all.map((one) => statementText(one, style, columns, false)).join(''),
    all.length === 0 ? 'no statements\n' : '',
  ].join('')
}

/** What was cut from a story, except where another story of the same record has words there. */
function shownCuts(lines: readonly ExtractLine[]): ExtractLine['cut'] {
  const told = lines.flatMap((line) =>
    line.statements.flatMap((one) => one.content.map((span) => ({ in: one.in, span }))),
  )
  return lines.flatMap((line) =>
    line.cut.filter(
      (cut) =>
        !told.some((one) => one.in === cut.in && one.span[0] < cut.span[1] && cut.span[0] < one.span[1]),
    ),
  )
}
