import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExtractAnswer, StatementsAnswer } from '../../src/contract/index.ts'
import { CROSSING } from '../cli/run.ts'
import { AS_NODE_20, filesOf, install, type Place, ROOT, served } from './place.ts'

let place: Place
beforeAll(async () => {
  place = await install()
}, 240_000)
afterAll(() => place?.remove())

describe('the package', () => {
  it('holds what runs and its data, and nothing else', () => {
    const files = filesOf(place)
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'LICENSE-DATA',
        'README.md',
        'bin/isnad.mjs',
        'dist/cli/main.js',
        'dist/index.d.ts',
        'dist/index.js',
        'dist/ledger/migrations/001-ledger.sql',
        'dist/web/index.html',
        'languages/ar/language.yaml',
        'register/persons.jsonl',
      ]),
    )
    expect(files.filter((path) => path.startsWith('samples/')).length).toBeGreaterThan(10)
    const allowed =
      /^(?:bin|dist|examples|languages|register|samples)\/|^(?:LICENSE|LICENSE-DATA|README\.md|CHANGELOG\.md|package\.json)$/
    expect(files.filter((path) => !allowed.test(path))).toEqual([])
    expect(files.filter((path) => /(?<!\.d)\.tsx?$|\.built$|\.map$/.test(path))).toEqual([])
    expect(place.bytes).toBeLessThan(3_000_000)
  })

  it('cannot be published by accident, and is built before it is packed', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(manifest.private).toBe(true)
    expect(manifest.scripts.prepack).toBe(manifest.scripts.build)
  })
})

describe('the command of an installed package', () => {
  it('tells its version and its commands', () => {
    expect(place.run('npx', 'isnad', '--version')).toMatchObject({ code: 0, err: '' })
    expect(place.run('npx', 'isnad', '--help').out).toMatch(/\bserve\b/)
  })

  it('reads a text', () => {
    place.write('crossing.txt', CROSSING)
    const { code, out, err } = place.run('npx', 'isnad', 'extract', 'crossing.txt', '--date', '2024-05-08')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out).statements.length).toBeGreaterThan(2)
  })

  it('has the protocol for assistants, and tells where there is no ledger', () => {
    expect(place.run('npx', 'isnad', 'mcp', '--data', 'nothing')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no ledger in nothing'),
    })
    expect(filesOf(place)).toContain('dist/mcp/sdk.js')
  })

  it('serves page and answers', async () => {
    await served(place, 'serve', async (url) => {
      const page = await fetch(url)
      expect(page.headers.get('content-type')).toMatch(/^text\/html/)
      const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1] as string
      expect((await fetch(new URL(script, url))).status).toBe(200)
      const stats = await fetch(new URL('/api/stats', url))
      expect(stats.status).toBe(200)
      expect(await stats.json()).toMatchObject({ engine: expect.any(String) })
    })
  })

  it('starts with its samples, and reads what is given to it', async () => {
    await served(place, 'start', async (url) => {
      const found = await fetch(new URL('/api/statements?limit=1', url))
      const { total } = (await found.json()) as StatementsAnswer
      expect(total).toBeGreaterThan(100)
      const read = await fetch(new URL('/api/extract', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ body: CROSSING, date: '2024-05-08' }),
      })
      const { records } = (await read.json()) as ExtractAnswer
      expect(records[0]?.articles[0]?.statements.length).toBeGreaterThan(2)
    })
  })

  it('hands over from an old Node to the one that npm put beside it', () => {
    place.bringNode()
    const { code, out } = place.run(
      'node',
      '--import',
      AS_NODE_20,
      'node_modules/isnad/bin/isnad.mjs',
      '--version',
    )
    expect({ code, out: out.trim() }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    })
  })
})

const CONSUMER = `import { ENGINE_VERSION, type ExtractLine, extract, extractLineSchema, type InputRecord } from 'isnad'

const record: InputRecord = { body: ${JSON.stringify(CROSSING)}, date: '2024-05-08' }
const lines: readonly ExtractLine[] = extract(record)
const names: (string | null)[] = lines.flatMap((line) => line.statements.map(({ speaker }) => speaker.name))
// @ts-expect-error a line has no such field
lines[0]?.nothing
console.log(JSON.stringify({ names, engine: ENGINE_VERSION, valid: extractLineSchema.safeParse(lines[0]).success }))
`

describe('the library of an installed package', () => {
  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('has types that a strict program takes, module %s and resolution %s', (module, resolution) => {
    place.write('consumer.ts', CONSUMER)
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const options = ['--strict', '--skipLibCheck', 'false', '--lib', 'es2024,dom', '--target', 'es2024']
    const ran = place.run(
      'node',
      tsc,
      ...options,
      '--module',
      module,
      '--moduleResolution',
      resolution,
      'consumer.ts',
    )
    expect(ran).toEqual({ code: 0, out: '', err: '' })
  })

  it('reads an article', () => {
    const { code, out, err } = place.run('node', 'consumer.js')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { names, engine, valid } = JSON.parse(out)
    expect(names).toContain('سامي الحلو')
    expect({ engine, valid }).toEqual({ engine: expect.any(String), valid: true })
  })
})
