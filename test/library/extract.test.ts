import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, it, onTestFinished } from 'vitest'
import type { z } from 'zod'
import {
  ENGINE_VERSION,
  type ExtractLine,
  extract,
  extractLineSchema,
  type InputRecord,
  type inputRecordSchema,
} from '../../src/index.ts'
import { CROSSING, HARBOUR, place } from '../cli/run.ts'

const NOW = new Date('2024-06-01T00:00:00Z')

/** What the command writes for the same file. */
async function written(name: string, text: string, ...args: string[]): Promise<ExtractLine[]> {
  const here = place()
  onTestFinished(here.remove)
  here.write(name, text)
  const { out } = await here.run(['extract', name, ...args])
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('extract', () => {
  it('reads a text as the command reads a .txt file', async () => {
    const [line] = extract(CROSSING, { date: '2024-05-08', source: 'صحيفة المرفأ', now: NOW })
    const [other] = await written(
      'crossing.txt',
      CROSSING,
      '--date',
      '2024-05-08',
      '--source',
      'صحيفة المرفأ',
    )
    expect(line?.statements.length).toBeGreaterThan(2)
    expect({ ...line, id: '' }).toEqual({ ...other, id: '' })
  })

  it('reads a record as the command reads a .json file', async () => {
    expect(extract(HARBOUR, { now: NOW })).toEqual(await written('harbour.json', JSON.stringify(HARBOUR)))
  })

  it('gives lines of the contract, the same ones every time', () => {
    const lines = extract(CROSSING, { date: '2024-05-08', now: NOW })
    for (const line of lines) expect(extractLineSchema.parse(line)).toEqual(line)
    expect(lines[0]?.engine).toBe(ENGINE_VERSION)
    expect(extract(CROSSING, { date: '2024-05-08', now: NOW })).toEqual(lines)
  })

  it('finds nothing where there is no story, and says nothing was wrong', () => {
    expect(extract('  \n')).toEqual([])
    expect(extract({ body: 'الطقس غائم.' }).flatMap(({ statements }) => statements)).toEqual([])
  })

  it.each([
    ['a number', 7],
    ['an array', [HARBOUR]],
    ['null', null],
    ['a record without text', { title: 'عنوان' }],
    ['a record whose body is no text', { body: {} }],
  ])('refuses %s, and says how to write it', (_, input) => {
    expect(() => extract(input as never)).toThrow(TypeError)
  })

  it('refuses a date that is no day', () => {
    expect(() => extract(CROSSING, { date: '8.5.2024' })).toThrow(/"8\.5\.2024" is no day/)
  })

  it('keeps half a surrogate pair from shifting offsets', () => {
    const broken = `\ud800${CROSSING}`
    for (const line of extract(broken))
      for (const { in: field, content, text } of line.statements)
        expect(content.map(([from, to]) => (line.record[field] ?? '').slice(from, to))).toEqual(text)
  })
})

describe('the library', () => {
  it('takes the record that the contract describes', () => {
    expectTypeOf<InputRecord>().toExtend<z.input<typeof inputRecordSchema>>()
  })

  it('loads neither a database nor a server', () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-library-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const loaded = join(folder, 'loaded.mjs')
    const library = new URL('../../src/index.ts', import.meta.url)
    writeFileSync(
      loaded,
      `import { registerHooks } from 'node:module'
       const seen = []
       registerHooks({ resolve(specifier, context, next) { seen.push(specifier); return next(specifier, context) } })
       await import(${JSON.stringify(library.href)})
       console.log(JSON.stringify(seen))`,
    )
    const seen = JSON.parse(spawnSync(process.execPath, [loaded], { encoding: 'utf8' }).stdout) as string[]
    expect(seen).toContain('zod')
    expect(seen.filter((one) => /sqlite|hono|commander|\/ledger\//.test(one))).toEqual([])
  })
})
