// The whole test command: `npm test`. Stages run one after the other even when an earlier one failed; the last line
// is `N passed, N failed` over all of them, and the exit code is 1 if anything failed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly note: string
}

const root = fileURLToPath(new URL('..', import.meta.url))
const bins = join(root, 'node_modules', '.bin')
const bin = (name: string) => join(bins, name)
/** The project's own Node first, also for a tool that looks for one. */
const env = { ...process.env, PATH: [bins, process.env.PATH].join(delimiter) }

/** Runs a program with its output passed through; its exit code, or 1 when it was killed. */
function run(command: string, args: readonly string[]): number {
  const result = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' })
  if (result.error) console.error(`${command}: ${result.error.message}`)
  return result.status ?? 1
}

const one = (code: number): Outcome =>
  code === 0 ? { passed: 1, failed: 0, note: 'ok' } : { passed: 0, failed: 1, note: `exit code ${code}` }

const script = (path: string, ...args: string[]) => one(run(process.execPath, [join(root, path), ...args]))

/** The sources know no browser; the page knows nothing else; the browser tests know both. */
const types = () =>
  one(Math.max(...['.', 'src/web', 'test/web'].map((path) => run(bin('tsc'), ['--noEmit', '-p', path]))))

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * Vitest's own counts; a file that failed before its tests (not loaded, no browser) counts as one failure, and so does a
 * run without a report.
 */
function vitest(): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-test-'))
  const path = join(folder, 'report.json')
  try {
    const code = run(bin('vitest'), [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path}`,
    ])
    if (!existsSync(path)) return one(code === 0 ? 1 : code)
    const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
    )
    const failed = report.numFailedTests + broken.length
    const pending = report.numPendingTests > 0 ? `, ${report.numPendingTests} not run` : ''
    const files = `${report.testResults.length} files, ${report.numPassedTests} passed, ${failed} failed${pending}`
    const unexplained = code !== 0 && failed === 0 ? 1 : 0
    return { passed: report.numPassedTests, failed: failed + unexplained, note: files }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The figures of eval/floors.json. Some annotated articles lie beside the project and may be absent: said aloud. */
function floors(): Outcome {
  const outcome = script('eval/evaluate.ts', '--check')
  if (existsSync(join(root, '..', 'shared', 'gold'))) return outcome
  return { ...outcome, note: `${outcome.note}; NOT CHECKED: the sets of ../shared/gold, which is not here` }
}

const stages: readonly (readonly [string, () => Outcome])[] = [
  ['types', types],
  ['style', () => one(run(bin('biome'), ['check', '.']))],
  ['house', () => script('scripts/check-house.ts')],
  ['build', () => script('scripts/build.ts')],
  ['tests', vitest],
  ['floors', floors],
]

const outcomes = stages.map(([name, stage]) => {
  console.log(`\n== ${name}`)
  const outcome = stage()
  console.log(`== ${name}: ${outcome.note}`)
  return { name, ...outcome }
})

console.log('')
for (const { name, note } of outcomes) console.log(`${name.padEnd(7)} ${note}`)
const total = (key: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
process.exitCode = total('failed') > 0 ? 1 : 0
console.log(`${total('passed')} passed, ${total('failed')} failed`)
