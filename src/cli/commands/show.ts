import type { ArticleView } from '../../app/index.ts'
import { recordText } from '../article-text.ts'
import { type CommandSpec, wroteJson } from '../command.ts'
import { table } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'

export const showCommand: CommandSpec = {
  usage: 'show <id>',
  summary: 'show an article with its statements bracketed, their chains, and what was cut',
  more: 'ID is a record id, an item id or its first 6 digits or more, as isnad search shows it; #1 after it is the story cut out.',
  run: async (call) => {
    const id = call.args[0] ?? ''
    const lookup = call.app().show(id)
    if (lookup.found === 'none') {
      call.io.err(`isnad: nothing in the ledger is called "${id}"; isnad search shows ids\n`)
      return 1
    }
    if (lookup.found === 'several') {
      const names = lookup.items.map((one) => `  ${one.item.slice(0, 16)}  ${one.recordId}\n`).join('')
      call.io.err(`isnad: "${id}" names several items; give more digits:\n${names}`)
      return 1
    }
    const { article } = lookup
    if (await wroteJson(call, article)) return 0
    const style = styleFor(call.io)
    await call.io.out(originText(article, style))
    if (article.withheld === null) await call.io.out(recordText(article.articles, style, call.io.columns))
    return 0
  },
}

function originText(
  { item, origin, addedAt, engine, readAt, earlierReadings, withheld, articles }: ArticleView,
  style: Style,
): string {
  const entry = origin.entry === null ? '' : `, record ${origin.entry}`
  const rows = [
    ['item', item],
    ['from', `${style.isolate(harmless(origin.from))}${entry}`],
    ['added', addedAt],
    ['read', `${readAt} by ${engine}${earlierReadings > 0 ? `, ${earlierReadings} readings before` : ''}`],
  ]
  if (origin.url !== null && origin.url !== origin.from) rows.push(['address', harmless(origin.url)])
  if (withheld !== null) {
    const why = style.isolate(harmless(withheld.why))
    rows.push(['withheld', `${withheld.at} by ${style.isolate(harmless(withheld.by))}: ${why}`])
  } else if (articles.length === 0) rows.push(['articles', 'none found in it'])
  return table(rows)
}
