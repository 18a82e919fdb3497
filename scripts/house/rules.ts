import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import {
  blankComments,
  computedImportsOf,
  declarationsOf,
  type ImportOf,
  importsOf,
  lineAt,
  reexportsOf,
} from './source.ts'
import { DATABASE, HOUSE, LINES, NETWORK, PACKAGES, PURE } from './table.ts'

/** A breach of the house's rules (`error`) or a nudge (`warning`). */
export interface Finding {
  readonly level: 'error' | 'warning'
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly message: string
}

/** A source file: its path from the project's root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const error = (rule: string, file: string, line: number, message: string): Finding => ({
  level: 'error',
  rule,
  file,
  line,
  message,
})

/** The room a path of src/ belongs to: its folder, or the file's own name for src/pipeline.ts. */
export const roomOf = (path: string): string => (path.split('/')[1] as string).replace(/\.tsx?$/, '')

/** Who imports whom, what comes from npm, who opens network or database. */
export function checkImports(file: SourceFile): Finding[] {
  const room = roomOf(file.path)
  const rule = HOUSE[room]
  if (!rule)
    return [error('room', file.path, 1, `"${room}" is no room of the house (scripts/house/table.ts)`)]
  const found = computedImportsOf(file.text).map((line) =>
    error(
      'computed-import',
      file.path,
      line,
      'import() takes a literal path here, so that this check can follow it',
    ),
  )
  for (const one of importsOf(file.text)) {
    const message = one.specifier.startsWith('.')
      ? refuseRoom(file.path, room, one)
      : one.specifier.startsWith('node:')
        ? refuseBuiltin(room, one)
        : refusePackage(room, one)
    if (message) found.push(error('import', file.path, one.line, message))
  }
  return found
}

function refuseRoom(path: string, room: string, one: ImportOf): string | null {
  const target = normalize(join(dirname(path), one.specifier)).replaceAll('\\', '/')
  if (!target.startsWith('src/')) return `${one.specifier} leads out of src/`
  const other = roomOf(target)
  const rule = HOUSE[room]
  if (other === room || rule?.code.includes(other)) return null
  if (rule?.types.includes(other))
    return one.typeOnly ? null : `${room} may take only types from ${other}: write "import type"`
  return `${room} may not import ${other}`
}

function refuseBuiltin(room: string, one: ImportOf): string | null {
  const name = one.specifier.slice('node:'.length)
  if (NETWORK.modules.includes(name) && !NETWORK.rooms.includes(room))
    return `the network (${one.specifier}) belongs to ${NETWORK.rooms.join(', ')}`
  if (DATABASE.modules.includes(name) && !DATABASE.rooms.includes(room))
    return `the database (${one.specifier}) belongs to ${DATABASE.rooms.join(', ')}`
  if (PURE.includes(room))
    return `${room} is a room of pure functions: ${one.specifier} is passed in, not imported`
  return null
}

function refusePackage(room: string, one: ImportOf): string | null {
  const name = one.specifier
    .split('/')
    .slice(0, one.specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const rule = PACKAGES[name]
  if (!rule) return `package "${name}" has no wrapper in the house (scripts/house/table.ts, docs/decisions/)`
  return rule.rooms.includes(room) ? null : `package "${name}" belongs to ${rule.rooms.join(', ')}`
}

/** Each package that must live behind one wrapper is imported by one file at most. */
export function checkWrappers(files: readonly SourceFile[]): Finding[] {
  return Object.entries(PACKAGES)
    .filter(([, rule]) => rule.single)
    .flatMap(([name]) => {
      const users = files.filter((file) => importsOf(file.text).some((one) => one.specifier === name))
      return users
        .slice(1)
        .map((file) => error('wrapper', file.path, 1, `"${name}" already has its wrapper: ${users[0]?.path}`))
    })
}

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\s*\(|\bnew Date\(\s*\)|\bperformance\.now\b/g, 'the clock is passed in'],
  [/\bMath\.random\b|\bcrypto\.randomUUID\b/g, 'no chance: the same input gives the same output'],
  [/\bprocess\.\w/g, 'the process is the doors’ business'],
]

/** Clock, chance and process in the pure rooms; `fetch` outside intake and the doors. */
export function checkPurity(file: SourceFile): Finding[] {
  const room = roomOf(file.path)
  const text = blankComments(file.text)
  const rules = PURE.includes(room) ? [...IMPURE] : []
  if (!NETWORK.rooms.includes(room))
    rules.push([/(?<![.\w])fetch\s*\(/g, `the network belongs to ${NETWORK.rooms.join(', ')}`])
  return rules.flatMap(([pattern, why]) =>
    [...text.matchAll(pattern)].map((m) =>
      error('purity', file.path, lineAt(text, m.index), `${m[0].trim()}: ${why}`),
    ),
  )
}

/** The rooms that read a sentence, and the letters and vowel signs that `Script=Arabic` leaves out of these. */
const READING: ReadonlySet<string> = new Set(['analysis', 'statements', 'identity'])
const isSign = (code: number): boolean => code >= 0x621 && code <= 0x652

const LETTERS = /\p{Script=Arabic}+|Script=Arab|\\u\{?([0-9a-f]{4,6})\}?/giu

/**
 * Words are data: no letter of the languages we read stands in code, plain or escaped. Punctuation may; vowel signs and
 * the stretching sign only outside the rooms that read sentences.
 */
export function checkLetters(file: SourceFile): Finding[] {
  if (file.path.startsWith('src/web/text/')) return []
  const reads = READING.has(roomOf(file.path))
  const isLetter = (hex: string) =>
    /^(?=\p{L})\p{Script=Arabic}$/u.test(String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)))
  return [...file.text.matchAll(LETTERS)]
    .filter((m) => m[1] === undefined || isLetter(m[1]) || (reads && isSign(Number.parseInt(m[1], 16))))
    .map((m) =>
      error(
        'letters',
        file.path,
        lineAt(file.text, m.index),
        `${JSON.stringify(m[0])}: words live in languages/ or register/`,
      ),
    )
}

/** Small files, named exports. */
export function checkShape(file: SourceFile): Finding[] {
  const lines = file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0)
  const found: Finding[] = []
  if (lines > LINES.most)
    found.push(error('length', file.path, lines, `${lines} lines; ${LINES.most} is the most`))
  else if (lines > LINES.warn)
    found.push({
      ...error('length', file.path, lines, `${lines} lines; aim under ${LINES.warn}`),
      level: 'warning',
    })
  const text = blankComments(file.text)
  for (const m of text.matchAll(/^export\s+default\b/gm))
    found.push(error('named-exports', file.path, lineAt(text, m.index), 'export by name'))
  return found
}

/**
 * What other rooms and readers meet has a doc comment: every export of an index.ts (a room's or the library's), followed to where it is
 * declared, and every export of the contract.
 */
export function checkDocs(root: string, file: SourceFile): Finding[] {
  const isIndex = /^src\/(?:[^/]+\/)?index\.ts$/.test(file.path)
  if (!isIndex && !file.path.startsWith('src/contract/')) return []
  const own = undocumented(file.path, file.text, null)
  if (!isIndex || file.path === 'src/contract/index.ts') return own
  const passedOn = reexportsOf(file.text).flatMap(({ specifier, names }) => {
    const target = normalize(join(dirname(file.path), specifier)).replaceAll('\\', '/')
    const path = join(root, target)
    return existsSync(path) ? undocumented(target, readFileSync(path, 'utf8'), names) : []
  })
  return [...own, ...passedOn]
}

const undocumented = (path: string, text: string, names: readonly string[] | null): Finding[] =>
  declarationsOf(text)
    .filter((one) => !one.documented && (names === null || names.includes(one.name)))
    .map((one) => error('docs', path, one.line, `exported "${one.name}" has no doc comment`))

const MARK = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`, 'g')
const MACHINE = /(?<![\w.~/:<-])\/(?:home|root|Users|work|mnt)\/[\w.-]+|\b[A-Z]:\\\\?Users\b/g

/** Nothing left undone under a mark, and no path of the machine it was written on. */
export function checkLeftovers(file: SourceFile): Finding[] {
  const found = (pattern: RegExp, rule: string, why: string) =>
    [...file.text.matchAll(pattern)].map((m) =>
      error(rule, file.path, lineAt(file.text, m.index), `${m[0]}: ${why}`),
    )
  return [
    ...found(MARK, 'leftover', 'do it, or write down in an issue that it is missing'),
    ...found(MACHINE, 'machine-path', 'a path of one machine'),
  ]
}
