import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CallToolResult, Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { createApp, PROJECT_ROOT } from '../../src/app/index.ts'
import { issueDefinitionSchema } from '../../src/contract/index.ts'

export const BIN = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url))

/** A folder with a ledger, and a statement in it that somebody judged to be disowned. */
interface LedgerOfSamples {
  readonly data: string
  readonly disowned: string
  readonly remove: () => void
}

/** A ledger of the samples and the issues of the examples. */
export async function ledgerOfSamples(): Promise<LedgerOfSamples> {
  const data = mkdtempSync(join(tmpdir(), 'isnad-mcp-'))
  const app = createApp({ root: PROJECT_ROOT, dataFolder: data, now: () => new Date('2026-07-01T09:00:00Z') })
  await app.add([join(PROJECT_ROOT, 'samples')], { allowPrivate: false }, () => {})
  const folder = join(PROJECT_ROOT, 'examples', 'issues')
  for (const name of readdirSync(folder)) {
    const definition = issueDefinitionSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    app.defineIssue({ definition, by: 'نور', why: 'example' })
  }
  const disowned = app.issue('forces')?.lanes[0]?.marks[0]?.statement ?? ''
  const evidence = 'https://nakhla.example/denial'
  app.judge({
    kind: 'standing',
    statement: disowned,
    is: 'disowned',
    on: '2020-02-01',
    evidence,
    by: 'نور',
    why: 'x',
  })
  app.close()
  return { data, disowned, remove: () => rmSync(data, { recursive: true, force: true }) }
}

/** The SDK's own client, speaking to the command as a process of its own. */
export interface Asking {
  readonly client: Client
  /** What the command wrote on standard error so far. */
  readonly err: () => string
  /** Calls a tool; fails where the protocol itself refuses. */
  readonly call: (name: string, given?: Record<string, unknown>) => Promise<CallToolResult>
  /** The same of a call that must be answered: its structured content. */
  readonly told: <T>(name: string, given?: Record<string, unknown>) => Promise<T>
  readonly close: () => Promise<void>
}

export async function ask(data: string): Promise<Asking> {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [BIN, 'mcp', '--data', data],
    stderr: 'pipe',
  })
  let err = ''
  transport.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8')
  })
  await client.connect(transport)
  // The client holds every answer against the schema that the list gave.
  await client.listTools()
  const call: Asking['call'] = (name, given = {}) => client.callTool({ name, arguments: given })
  return {
    client,
    err: () => err,
    call,
    told: async <T>(name: string, given: Record<string, unknown> = {}) => {
      const answer = await call(name, given)
      if (answer.isError) throw new Error(textOf(answer))
      return answer.structuredContent as T
    },
    close: () => client.close(),
  }
}

/** The text of an answer. */
export const textOf = ({ content }: CallToolResult): string =>
  content.map((one) => (one.type === 'text' ? one.text : `[${one.type}]`)).join('\n')
