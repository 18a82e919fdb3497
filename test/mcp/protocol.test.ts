import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { place } from '../cli/run.ts'
import { type Asking, ask, BIN, ledgerOfSamples, textOf } from './place.ts'

let ledger: Awaited<ReturnType<typeof ledgerOfSamples>>
let asking: Asking
beforeAll(async () => {
  ledger = await ledgerOfSamples()
  asking = await ask(ledger.data)
}, 120_000)
afterAll(async () => {
  await asking?.close()
  ledger?.remove()
})

const PERIOD = ['after', 'before', 'limit', 'party']
const KEYS: Readonly<Record<string, readonly string[]>> = {
  search_statements: ['q', 'cursor', 'order', 'act', 'via', 'outlet', 'in', ...PERIOD],
  get_evidence: ['statement'],
  list_issues: [],
  position_timeline: ['issue', 'offset', ...PERIOD],
  who: ['q', 'on'],
}
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'forces',
    '2024-02-30',
    '2024',
    'speaker:"',
    '«',
    'act:',
    'قال',
    '\u0000',
    '-1',
    '%',
    'name:',
    '"',
  ),
)
const value = fc.oneof(
  fc.integer({ min: -2, max: 120 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
)

describe('whatever is asked', () => {
  it('is answered by the schema or refused with a message, and never by a mistake of ours', async () => {
    // Mostly what a tool takes, so that more than the schemas is tried.
    const whole = fc.integer({ min: 1, max: 100 })
    const fitting = (key: string) => (['limit', 'offset'].includes(key) ? whole : text)
    const given = fc.constantFrom(...Object.keys(KEYS)).chain((name) => {
      const keys = fc.uniqueArray(fc.constantFrom(...(KEYS[name] ?? []), 'other'), { maxLength: 3 })
      const pairs = keys.chain((some) =>
        fc.tuple(
          ...some.map((key) =>
            fc.tuple(fc.constant(key), fc.oneof({ weight: 8, arbitrary: fitting(key) }, value)),
          ),
        ),
      )
      return fc.tuple(
        fc.constant(name),
        pairs.map((all) => Object.fromEntries(all)),
      )
    })
    let answered = 0
    await fc.assert(
      fc.asyncProperty(given, async ([name, asked]) => {
        const answer = await asking.call(name, asked)
        if (!answer.isError) answered++
        expect(textOf(answer)).not.toBe('')
        expect(textOf(answer)).not.toContain('internal:')
        expect(textOf(answer)).not.toContain('Output validation')
        expect(answer.isError === true || answer.structuredContent !== undefined).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(answered).toBeGreaterThan(30)
    expect(asking.err()).toBe('')
  })

  it('of a tool that is none is refused by the protocol', async () => {
    await expect(asking.call('delete_everything')).rejects.toThrow('delete_everything')
  })
})

/** The command as a process, spoken to line by line. */
function spoken(args: readonly string[], env: Record<string, string> = {}) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [BIN, 'mcp', ...args], {
    env: { ...process.env, ...env },
  })
  const got = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    got.out += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    got.err += chunk.toString('utf8')
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const until = async (count: number) => {
    while (got.out.split('\n').length <= count && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 20))
  }
  const say = (message: object | string) =>
    child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`)
  return { child, got, ended, until, say }
}

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'an older client', version: '1' },
  },
}

describe('standard output', () => {
  it('holds the protocol alone, of an older client too, and ends with the input', async () => {
    const { child, got, ended, until, say } = spoken(['--data', ledger.data], { ISNAD_DEBUG: '1' })
    say(initialize)
    await until(1)
    say({ jsonrpc: '2.0', method: 'notifications/initialized' })
    say({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'who', arguments: { q: 'س' } } })
    say('this is no message')
    say({
      jsonrpc: '2.0',
      id: 3,
      method: 'tools/call',
      params: { name: 'search_statements', arguments: { q: 'act:x' } },
    })
    await until(3)
    child.stdin.end()
    expect(await ended).toBe(0)
    const lines = got.out.split('\n').filter((line) => line !== '')
    expect(
      lines
        .map((line) => JSON.parse(line))
        .map(({ jsonrpc, id }) => [jsonrpc, id])
        .toSorted(),
    ).toEqual([
      ['2.0', 1],
      ['2.0', 2],
      ['2.0', 3],
    ])
    expect(JSON.parse(lines[0] ?? '').result).toMatchObject({
      protocolVersion: '2025-06-18',
      serverInfo: { name: 'isnad' },
    })
  })

  it('is empty where there is no ledger, which is told on standard error', async () => {
    const here = place()
    const { child, got, ended } = spoken(['--data', `${here.folder}/nothing`])
    child.stdin.end()
    expect(await ended).toBe(1)
    expect(got.out).toBe('')
    expect(got.err).toMatch(/no ledger in .*nothing; add something first/)
    here.remove()
  })
})
