import type { CommandSpec } from '../command.ts'

export const mcpCommand: CommandSpec = {
  usage: 'mcp',
  summary: 'let a program that speaks MCP ask the ledger, over standard input and output',
  more: `Tools: search_statements, get_evidence, list_issues, position_timeline, who; docs/mcp.md shows each, and how a client
is told of it. The ledger is opened without ever being written to. It ends when standard input does.`,
  readOnly: true,
  run: async ({ app, dataFolder, io }) => {
    const opened = app()
    if (!opened.hasLedger())
      throw new Error(`no ledger in ${dataFolder}; add something first, or name it by --data`)
    opened.totals()
    // Other commands need not wait for the protocol's library to be loaded.
    const { serveMcp } = await import('../../mcp/index.ts')
    await serveMcp({
      app: opened,
      input: process.stdin,
      output: process.stdout,
      stop: io.stop(),
      onMistake: (error) =>
        io.err(`isnad: ${error instanceof Error ? shown(error, io.env.ISNAD_DEBUG) : String(error)}\n`),
    })
    return 0
  },
}

const shown = (error: Error, debug: string | undefined): string =>
  (debug ? error.stack : null) ?? error.message
