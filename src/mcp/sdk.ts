import type { Readable, Writable } from 'node:stream'
import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Outcome } from './tool.ts'

/** A tool as the protocol lists it, whatever it asks and answers. */
export interface ListedTool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly asked: StandardSchemaWithJSON
  readonly told: StandardSchemaWithJSON
  /** @param asked checked by the schema of that name */
  readonly run: (asked: never) => Outcome<object>
}

/** What a server tells of itself, and the streams on which it speaks. */
export interface Speaking {
  readonly version: string
  readonly instructions: string
  readonly tools: readonly ListedTool[]
  readonly input: Readable
  readonly output: Writable
  /** Told of our own mistakes and of messages that are none; the protocol alone is on `output`. */
  readonly onMistake: (error: unknown) => void
}

const READS_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

/** Speaks the protocol until it is closed. The only place that knows the library. */
export function speak(speaking: Speaking): { readonly close: () => Promise<void> } {
  const { input, output, onMistake } = speaking
  return serveStdio(() => serverOf(speaking), {
    transport: new StdioServerTransport(input, output),
    onerror: onMistake,
  })
}

function serverOf({ version, instructions, tools, onMistake }: Speaking): McpServer {
  const server = new McpServer(
    { name: 'isnad', title: 'Isnad', version },
    { instructions, capabilities: { tools: { listChanged: false } } },
  )
  for (const { name, title, description, asked, told, run } of tools)
    server.registerTool(
      name,
      { title, description, inputSchema: asked, outputSchema: told, annotations: READS_ONLY },
      // The library checked what was asked by the schema; its types cannot follow that through a list of tools.
      async (given) => resultOf(() => run(given as never), onMistake),
    )
  return server
}

const failed = (text: string) => ({ isError: true, content: [{ type: 'text' as const, text }] })

function resultOf(run: () => Outcome<object>, onMistake: (error: unknown) => void) {
  try {
    const outcome = run()
    if (!outcome.done) return failed(`${outcome.rule}: ${outcome.message}`)
    const { told, text } = outcome
    return { content: [{ type: 'text' as const, text }], structuredContent: { ...told } }
  } catch (error) {
    onMistake(error)
    return failed('internal: a mistake of the program; its standard error tells which')
  }
}
