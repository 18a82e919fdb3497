import { type CommandSpec, wroteJson } from '../command.ts'
import { counted } from '../layout.ts'
import { harmless, styleFor } from '../style.ts'

export const earlierCommand: CommandSpec = {
  usage: 'earlier <id>',
  summary: 'what was published before an article on the issues on which it has something to say',
  more: 'ID is a record id, an item id or its first 6 digits or more; #1 after it is the story cut out. Only issues that are followed count: isnad issue list.',
  run: async (call) => {
    const id = call.args[0] ?? ''
    const answer = call.app().earlier(id)
    if (answer.found !== 'one') {
      const why = answer.found === 'none' ? 'nothing in the ledger is called' : 'several items are called'
      call.io.err(`isnad: ${why} "${harmless(id)}"; isnad search shows ids\n`)
      return 1
    }
    const { earlier, undated } = answer.answer
    if (await wroteJson(call, answer.answer)) return 0
    const style = styleFor(call.io)
    if (undated) call.io.err('isnad: the article has no date, so nothing is known to be earlier\n')
    else if (earlier.length === 0) call.io.err('isnad: nothing earlier on its issues\n')
    for (const { item, part, title, outlet, published, issues } of earlier) {
      const names = issues.map(({ id, statements }) => `${id}, ${counted(statements, 'statement')}`)
      await call.io.out(
        `${published}  ${item.slice(0, 16)}#${part}  ${style.isolate(harmless(outlet ?? ''))}\n` +
          `   ${style.isolate(harmless(title ?? ''))}\n   ${style.dim(names.join('; '))}\n`,
      )
    }
    return 0
  },
}
