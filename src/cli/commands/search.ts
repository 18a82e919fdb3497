import type { Hit } from '../../app/index.ts'
import { type CommandSpec, given, usageError, wholeNumber, wroteJson } from '../command.ts'
import { counted, wrapText } from '../layout.ts'
import { chainLine, contentText, speakerLine } from '../statement.ts'
import { harmless, type Style, styleFor } from '../style.ts'

const SHORT_ID = 12

export const searchCommand: CommandSpec = {
  usage: 'search <query...>',
  summary: 'find statements by their words, speaker, outlet, act or date',
  more: `A query is words of the statement, in any spelling, and any of
  '"words in a row"'  speaker:NAME  via:NAME  outlet:NAME  title:WORDS  act:deny
  kind:direct  party:ID  for:ID  in:title  unsure:yes  after:2024-05-01  before:2024-06
A value of several words stands in quotes: 'speaker:"first second"'.
via: is a whole name in the chain that passed the words on; party: an id of the register, or
'party:"name:first second"' for who bears that name; for: such an id of the body spoken for.
after: and before: use the day it was said, else the day it was published; each hit says which.`,
  options: [
    { flags: '--limit <n>', help: 'hits to show, 1 to 1000', default: '20' },
    { flags: '--order <order>', help: 'best match first, or newest first', choices: ['rank', 'date'] },
    { flags: '--cursor <cursor>', help: 'the page after the one that named this cursor' },
  ],
  run: async (call) => {
    const { options, io } = call
    const limit = wholeNumber(given(options, 'limit') ?? '20', '--limit', 1, 1000)
    const order = given(options, 'order') as 'rank' | 'date' | null
    const cursor = given(options, 'cursor')
    const { refused, ...page } = call.app().search(call.args.join(' '), { limit, order, cursor })
    if (refused) throw usageError(page.diagnostics.map(({ message }) => message).join('\nisnad: '))
    for (const one of page.diagnostics) io.err(`remark: ${one.message}\n`)
    for (const one of page.suggestions)
      io.err(`remark: no statement holds it, but a speaker is called so: try ${one}\n`)
    if (await wroteJson(call, page)) return 0
    const style = styleFor(io)
    for (const [n, hit] of page.hits.entries()) await io.out(hitText(n + 1, hit, style, io.columns))
    const shown = page.hits.length === page.total ? '' : `, ${page.hits.length} shown`
    await io.out(`${counted(page.total, 'statement')}${shown}\n`)
    if (page.next !== null) await io.out(`more: --cursor ${page.next}\n`)
    return 0
  },
}

function hitText(n: number, hit: Hit, style: Style, columns: number): string {
  const { statement } = hit
  const date = hit.dateUsed === null ? 'undated' : `${hit.dateUsed.day} (${hit.dateUsed.from})`
  const facts = [statement.kind, statement.act, date].join(', ')
  const chain = chainLine(statement.chain, style)
  const where = [hit.outlet, hit.title]
    .filter((part) => part !== null)
    .map((part) => style.isolate(harmless(part)))
  const part = hit.part === 0 ? '' : `#${hit.part}`
  return [
    `${n}. ${speakerLine(statement, style)}  ${style.dim(facts)}\n`,
    wrapText(contentText(statement), columns, '   ', style.isolate),
    chain === '' ? '' : wrapText(`through ${chain}`, columns, '   '),
    wrapText(
      [`isnad show ${hit.item.slice(0, SHORT_ID)}${part}`, ...where].join('  '),
      columns,
      '   ',
      style.dim,
    ),
    '\n',
  ].join('')
}
