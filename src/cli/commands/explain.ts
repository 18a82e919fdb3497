import type { ExtractLine } from '../../contract/index.ts'
import { headText, numbered } from '../article-text.ts'
import { type CommandSpec, isOn, readingOptions } from '../command.ts'
import { table, wrapText } from '../layout.ts'
import type { Numbered } from '../marked.ts'
import { chainLine, contentText, factsLine, speakerLine } from '../statement.ts'
import { harmless, type Style, styleFor } from '../style.ts'
import { ALLOW_PRIVATE, codeFor } from './add.ts'

const CUT_SHOWN = 60

export const explainCommand: CommandSpec = {
  usage: 'explain <files...>',
  summary: 'say why each statement was read so: rule, cue, how the speaker was found, what was cut',
  options: [
    { flags: '--date <day>', help: 'publication date, YYYY-MM-DD, of what has none' },
    { flags: '--source <name>', help: 'outlet of what has none' },
    ALLOW_PRIVATE,
  ],
  run: async (call) => {
    const style = styleFor(call.io)
    let failed = 0
    for await (const event of call.app().extract(call.args, readingOptions(call.options))) {
      if (event.type === 'line') {
        const text = isOn(call.options, 'json')
          ? `${JSON.stringify(explained(event.line))}\n`
          : explainText(event.line, style, call.io.columns)
        await call.io.out(text)
      } else {
        if (event.type === 'failed') failed++
        call.io.err(`${event.type}: ${harmless(event.input.message)}\n`)
      }
    }
    return codeFor(failed)
  },
}

/** The words of a field that a span covers. */
const wordsOf = (
  line: ExtractLine,
  field: 'title' | 'body',
  [start, end]: readonly [number, number],
): string => (line.record[field] ?? '').slice(start, end)

/** Why an article was read so, as data: one JSON line an article. */
const explained = (line: ExtractLine) => ({
  id: line.id,
  part: line.part,
  date: line.date,
  dateFrom: line.dateFrom,
  statements: line.statements.map((one) => ({
    text: one.text,
    rule: one.rule,
    cue: one.cue && { ...one.cue, words: wordsOf(line, one.in, one.cue.span) },
    speaker: { ...one.speaker, words: one.speaker.span && wordsOf(line, one.in, one.speaker.span) },
    chain: one.chain,
    confidence: one.confidence,
  })),
  cut: line.cut.map((cut) => ({ ...cut, words: wordsOf(line, cut.in, cut.span) })),
  diagnostics: line.diagnostics,
  engine: line.engine,
})

function explainText(line: ExtractLine, style: Style, columns: number): string {
  const statements = numbered([line]).map((one) => whyText(line, one, style, columns))
  const cuts = line.cut.map((cut) => {
    const words = harmless(wordsOf(line, cut.in, cut.span))
      .replace(/\s+/g, ' ')
      .trim()
    const shown = words.length > CUT_SHOWN ? `${words.slice(0, CUT_SHOWN)}…` : words
    return `cut as ${cut.as} in the ${cut.in}, ${cut.span.join('–')}: ${style.isolate(shown)}\n`
  })
  const remarks = line.diagnostics.map((one) =>
    wrapText(`remark ${one.rule}: ${harmless(one.message)}`, columns),
  )
  const none = statements.length === 0 ? ['no statement found\n'] : []
  return `${[headText(line, style), ...statements, ...none, [...cuts, ...remarks].join('')].filter(Boolean).join('\n')}\n`
}

function whyText(line: ExtractLine, { n, statement: one }: Numbered, style: Style, columns: number): string {
  const quoted = (span: readonly [number, number]) => style.isolate(harmless(wordsOf(line, one.in, span)))
  const at = (span: readonly [number, number]) => `${one.in} ${span.join('–')}`
  const rows = [['rule', one.rule]]
  rows.push([
    'cue',
    one.cue === null
      ? 'none'
      : `${quoted(one.cue.span)} (${style.isolate(one.cue.lemma)}), ${at(one.cue.span)}`,
  ])
  const { span } = one.speaker
  rows.push([
    'speaker',
    `${speakerLine(one, style)}, ${one.speaker.kind}${one.speaker.party ? `, ${one.speaker.party}` : ''}`,
  ])
  rows.push(['named by', span === null ? 'nothing beside the cue' : `${quoted(span)}, ${at(span)}`])
  rows.push(['because', harmless(one.speaker.why)])
  if (one.chain.length > 0) rows.push(['through', chainLine(one.chain, style)])
  rows.push(['read as', factsLine(one)])
  const places = one.content.map(at).join(', ')
  return `[${n}] ${style.dim(places)}\n${wrapText(contentText(one), columns, '    ', style.isolate)}${indent(table(rows))}`
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ')
