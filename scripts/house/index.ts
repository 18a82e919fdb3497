import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '../files-under.ts'
import { checkManifest } from './manifest.ts'
import { checkMarkup } from './markup.ts'
import {
  checkDocs,
  checkImports,
  checkLeftovers,
  checkLetters,
  checkPurity,
  checkShape,
  checkWrappers,
  type Finding,
  type SourceFile,
} from './rules.ts'

const CODE = ['src']
const TEXTS = ['src', 'scripts', 'eval', 'bench', 'bin', 'docs', 'languages', 'register', '.ci']

/** Every finding of the house check over the project at `root`, errors first. */
export function checkHouse(root: string): Finding[] {
  const sources = sourcesUnder(root, CODE)
  const typescript = sources.filter((file) => /\.tsx?$/.test(file.path))
  const manifest = join(root, 'package.json')
  const findings = [
    ...typescript.flatMap((file) => [
      ...checkImports(file),
      ...checkPurity(file),
      ...checkShape(file),
      ...checkMarkup(file),
      ...checkDocs(root, file),
    ]),
    ...checkWrappers(typescript),
    ...sources.flatMap(checkLetters),
    ...[...sourcesUnder(root, TEXTS), ...topTexts(root)].flatMap(checkLeftovers),
    ...(existsSync(manifest) ? checkManifest(root, JSON.parse(readFileSync(manifest, 'utf8'))) : []),
  ]
  return unique(findings).sort(
    (a, b) =>
      a.level.localeCompare(b.level) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
  )
}

const unique = (findings: Finding[]): Finding[] => [
  ...new Map(findings.map((one) => [`${one.file}:${one.line}:${one.message}`, one])).values(),
]

const TEXT_ENDINGS = /(?:\.(?:ts|mts|mjs|js|tsx|css|html|sql|md|ya?ml|json|jsonl|tsv|csv|txt|sh)|\/run)$/

const sourcesUnder = (root: string, folders: readonly string[]): SourceFile[] =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(join(root, folder)).map((path) => `${folder}/${path}`))
    .filter((path) => TEXT_ENDINGS.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const topTexts = (root: string): SourceFile[] =>
  readdirSync(root)
    .filter((name) => /\.(?:md|ts|json)$/.test(name) && name !== 'package-lock.json')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
