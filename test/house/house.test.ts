import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkHouse } from '../../scripts/house/index.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'isnad-house-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** The rules broken by a project of these files, each with its file. */
function breaches(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(files)) write(path, text)
  return checkHouse(root)
    .filter((one) => one.level === 'error')
    .map((one) => `${one.rule} ${one.file}:${one.line}`)
}

describe('who may import whom', () => {
  it.each([
    ['core imports nothing', 'src/core/a.ts', "import { x } from '../contract/line.ts'\n"],
    [
      'a room does not take code from an earlier room',
      'src/analysis/a.ts',
      "import { x } from '../article/x.ts'\n",
    ],
    [
      'a type marked inside the braces still loads the module',
      'src/analysis/a.ts',
      "import { type X } from '../article/x.ts'\n",
    ],
    [
      'a room takes nothing from a later room',
      'src/article/a.ts',
      "import type { X } from '../identity/x.ts'\n",
    ],
    [
      'a room takes no code from the language packs',
      'src/dates/a.ts',
      "import { fold } from '../languages/fold.ts'\n",
    ],
    ['a re-export is an import', 'src/analysis/a.ts', "export * from '../article/x.ts'\n"],
    ['import() is an import', 'src/analysis/a.ts', "const x = await import('../article/x.ts')\n"],
    ['a bare import is an import', 'src/analysis/a.ts', "import '../article/x.ts'\n"],
    ['an import over several lines', 'src/ledger/a.ts', "import {\n  x,\n  y,\n} from '../intake/x.ts'\n"],
    ['a door takes nothing from the ledger', 'src/cli/a.ts', "import type { X } from '../ledger/x.ts'\n"],
    ['the page knows the contract alone', 'src/web/a.ts', "import type { X } from '../app/x.ts'\n"],
    ['the pipeline knows no ledger', 'src/pipeline.ts', "import { x } from './ledger/x.ts'\n"],
    ['nothing leads out of src/', 'src/core/a.ts', "import { x } from '../../test/x.ts'\n"],
    ['the database belongs to the ledger', 'src/app/a.ts', "import { DatabaseSync } from 'node:sqlite'\n"],
    [
      'the network belongs to intake and the doors',
      'src/languages/a.ts',
      "import { get } from 'node:https'\n",
    ],
    ['a pure room reads no files', 'src/article/a.ts', "import { readFileSync } from 'node:fs'\n"],
    ['a package stays in its wrapper’s room', 'src/app/a.ts', "import { parse } from 'yaml'\n"],
    ['an unknown package', 'src/app/a.ts', "import _ from 'lodash'\n"],
    ['the page in .tsx, too', 'src/web/a.tsx', "import type { X } from '../app/x.ts'\n"],
    ['the library knows no room behind app', 'src/index.ts', "import { x } from './pipeline.ts'\n"],
  ])('%s', (_, path, text) => {
    expect(breaches({ [path]: text }).map((one) => one.split(':')[0])).toEqual([`import ${path}`])
  })

  it('lets through what the design allows', () => {
    expect(
      breaches({
        'src/statements/a.ts':
          "import type { Article } from '../article/types.ts'\nimport { dates } from '../dates/index.ts'\nimport { x } from '../core/spans.ts'\nimport type { LanguagePack } from '../languages/pack.ts'\n",
        'src/ledger/b.ts':
          "import { DatabaseSync } from 'node:sqlite'\nimport type { Item } from '../intake/types.ts'\n",
        'src/pipeline.ts': "import { articlesOf } from './article/index.ts'\n",
        'src/app/c.ts':
          "import { openLedger } from '../ledger/index.ts'\nimport { read } from '../pipeline.ts'\n",
        'src/cli/d.ts': "import { createApp } from '../app/index.ts'\nimport { Command } from 'commander'\n",
        'src/intake/e.ts': "import { get } from 'node:http'\n",
      }),
    ).toEqual([])
  })

  it('is not fooled by comments and strings, in either direction', () => {
    expect(
      breaches({
        'src/core/a.ts':
          "/*\nimport { x } from '../app/x.ts'\n*/\n// import { y } from '../app/y.ts'\nconst s = 1\n",
        'src/core/b.ts': "const url = 'https://x.example/*'\nimport { x } from '../app/x.ts' /* why */\n",
      }),
    ).toEqual(['import src/core/b.ts:2'])
  })

  it('refuses an import whose path only running would tell', () => {
    expect(breaches({ 'src/app/a.ts': 'const x = await import(path)\n' })).toEqual([
      'computed-import src/app/a.ts:1',
    ])
  })

  it('knows every room by name', () => {
    expect(breaches({ 'src/misc/a.ts': 'const x = 1\n' })).toEqual(['room src/misc/a.ts:1'])
  })

  it('keeps each wrapped package in one file', () => {
    const text = "import { parse } from 'yaml'\n"
    expect(breaches({ 'src/languages/a.ts': text, 'src/languages/b.ts': text })).toEqual([
      'wrapper src/languages/b.ts:1',
    ])
  })
})

describe('purity', () => {
  it.each([
    ['the clock', 'const now = Date.now()'],
    ['today', 'const now = new Date()'],
    ['chance', 'const n = Math.random()'],
    ['the process', 'const home = process.env.HOME'],
    ['a fetch', "const page = fetch('https://x.example')"],
  ])('refuses %s in a pure room', (_, line) => {
    expect(breaches({ 'src/dates/a.ts': `// Date.now() in a comment is none\n${line}\n` })).toEqual([
      'purity src/dates/a.ts:2',
    ])
  })

  it('allows the clock to the doors and the fetch to intake', () => {
    expect(breaches({ 'src/cli/a.ts': 'const n = new Date()\n', 'src/intake/a.ts': "fetch('x')\n" })).toEqual(
      [],
    )
  })
})

describe('words are data', () => {
  it('refuses Arabic letters in src/, plain or escaped, also in comments and SQL', () => {
    expect(
      breaches({
        'src/dates/a.ts': "const day = 'أمس'\n",
        'src/dates/b.ts': "const day = '\\u0623'\n",
        'src/dates/c.ts': '// قال\n',
        'src/dates/d.ts': 'const re = /\\p{Script=Arabic}/u\n',
        'src/ledger/e.sql': '-- قال\n',
        'src/web/f.css': "q::before { content: 'قال' }\n",
        'src/web/g.tsx': 'export const G = () => <p>قال</p>\n',
        'src/web/h.html': '<title>قال</title>\n',
      }).map((one) => one.split(':')[0]),
    ).toEqual([
      'letters src/dates/a.ts',
      'letters src/dates/b.ts',
      'letters src/dates/c.ts',
      'letters src/dates/d.ts',
      'letters src/ledger/e.sql',
      'letters src/web/f.css',
      'letters src/web/g.tsx',
      'letters src/web/h.html',
    ])
  })

  it('allows punctuation, digits and direction signs', () => {
    expect(
      breaches({ 'src/dates/a.ts': 'const s = /[\\u060c\\u061f\\u0660-\\u0669\\u0640\\ufeff\\u0008]|،/\n' }),
    ).toEqual([])
    expect(breaches({ 'src/dates/b.ts': 'const s = /[\\u0600-\\u06ff]/\n' })).toEqual([
      'letters src/dates/b.ts:1',
    ])
  })

  it('refuses vowel signs and the stretching sign in the rooms that read sentences', () => {
    expect(
      breaches({
        'src/statements/a.ts': "const doubling = '\\u0651'\n",
        'src/analysis/b.ts': "const stretch = '\\u0640'\n",
        'src/article/c.ts': "const stretch = '\\u0640'\n",
      }).map((one) => one.split(':')[0]),
    ).toEqual(['letters src/analysis/b.ts', 'letters src/statements/a.ts'])
  })

  it('allows them in the page’s texts and outside src/', () => {
    expect(breaches({ 'src/web/text/ar.ts': "const s = 'تصريح'\n", 'languages/ar/a.yaml': 'قال\n' })).toEqual(
      [],
    )
  })
})

describe('shape', () => {
  it('refuses files over 400 lines and warns over 200', () => {
    const lines = (n: number) => 'const x = 1\n'.repeat(n)
    expect(breaches({ 'src/core/a.ts': lines(401), 'src/core/b.ts': lines(400) })).toEqual([
      'length src/core/a.ts:401',
    ])
    expect(checkHouse(root).filter((one) => one.level === 'warning')).toMatchObject([
      { file: 'src/core/b.ts' },
    ])
  })

  it('refuses default exports', () => {
    expect(breaches({ 'src/core/a.ts': 'const x = 1\nexport default x\n' })).toEqual([
      'named-exports src/core/a.ts:2',
    ])
  })
})

describe('documentation', () => {
  it('asks a doc comment of what an index exports, itself or passed on', () => {
    expect(
      breaches({
        'src/dates/index.ts':
          "export { bare, told } from './a.ts'\nexport * from './b.ts'\nexport function own(): void {}\n",
        'src/dates/a.ts':
          '/** Told. */\nexport const told = 1\n\nexport const bare = 2\nexport const inner = 3\n',
        'src/dates/b.ts': 'export type Shape = string\n',
      }),
    ).toEqual(['docs src/dates/a.ts:4', 'docs src/dates/b.ts:1', 'docs src/dates/index.ts:3'])
  })

  it('asks it of the contract, except of types that a schema explains', () => {
    expect(
      breaches({
        'src/contract/a.ts':
          '/** A day. */\nexport const daySchema = z.string()\nexport type Day = z.infer<typeof daySchema>\nexport const bare = 1\n',
      }),
    ).toEqual(['docs src/contract/a.ts:4'])
  })
})

describe('markup', () => {
  it.each([
    ['src/web/a.tsx', 'const A = () => <p dangerouslySetInnerHTML={{ __html: words }} />'],
    ['src/web/a.ts', 'element.innerHTML = words'],
    ['src/web/a.ts', "element.insertAdjacentHTML('beforeend', words)"],
  ])('refuses a string read as markup in %s: %s', (path, line) => {
    expect(breaches({ [path]: `// no innerHTML\n${line}\n` })).toEqual([`markup ${path}:2`])
  })
})

describe('leftovers', () => {
  it('finds marks of work undone, and paths of one machine', () => {
    const mark = ['TO', 'DO'].join('')
    const path = ['', 'home', 'someone', 'isnad'].join('/')
    expect(breaches({ 'scripts/a.ts': `// ${mark}: later\n`, 'README.md': `See ${path}/x\n` })).toEqual([
      'machine-path README.md:1',
      'leftover scripts/a.ts:1',
    ])
  })

  it('leaves web addresses and relative paths alone', () => {
    expect(breaches({ 'docs/a.md': 'https://x.example/home/page ../work/x ./tmp/y\n' })).toEqual([])
  })
})

describe('dependencies', () => {
  it('lets packages of one project share a page', () => {
    write('docs/decisions/d3.md', '# d3\n')
    expect(
      breaches({
        'package.json': JSON.stringify({ devDependencies: { 'd3-scale': '4.0.2', 'd3-shape': '3.2.0' } }),
      }),
    ).toEqual([])
  })

  it('wants one exact version and a page saying why', () => {
    write('docs/decisions/one.md', '# one\n')
    write('docs/decisions/three.md', '# three\n')
    expect(
      breaches({
        'package.json': JSON.stringify({
          dependencies: { one: '1.0.0', two: '2.0.0' },
          devDependencies: { '@scope/three.js': '^3.0.0', '@types/four': '4.0.0' },
        }),
      }).length,
    ).toBe(2)
    expect(checkHouse(root).map((one) => one.rule)).toEqual(['decision', 'exact-version'])
  })
})
