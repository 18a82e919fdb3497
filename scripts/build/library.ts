import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { filesUnder } from '../files-under.ts'
import { LIBRARY, PAGE, ROOT, stamp } from './parts.ts'

/** Compiles src/ (but for the page) into dist/, and copies what else lies there: the ledger's migrations. */
export function buildLibrary(): void {
  const dist = join(ROOT, LIBRARY.folder)
  for (const name of existsSync(dist) ? readdirSync(dist) : [])
    if (!name.startsWith(basename(PAGE.folder))) rmSync(join(dist, name), { recursive: true })
  compile()
  for (const path of otherFiles()) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    copyFileSync(join(ROOT, 'src', path), join(dist, path))
  }
  stamp(LIBRARY, dist)
}

function compile(): void {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status, error } = spawnSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json')], {
    stdio: 'inherit',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`tsc -p tsconfig.build.json: exit code ${status}`)
}

/** What lies in src/ and is no TypeScript, but for the page. */
const otherFiles = (): string[] =>
  filesUnder(join(ROOT, 'src'))
    .filter((path) => !/\.tsx?$/.test(path))
    .filter((path) => !/^web[\\/]/.test(path))
