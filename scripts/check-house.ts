// The house check: `npm run check:house [FOLDER]`. Prints every breach with its place; exit code 1 if there is one.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkHouse } from './house/index.ts'

const root = resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)))
const findings = checkHouse(root)
for (const { level, rule, file, line, message } of findings)
  console.log(`${level} ${rule} ${file}:${line} ${message}`)
const errors = findings.filter((one) => one.level === 'error').length
console.log(`house: ${errors} errors, ${findings.length - errors} warnings`)
process.exitCode = errors > 0 ? 1 : 0
