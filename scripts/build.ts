// Builds what a package holds besides data: `npm run build` does all of it, `-- --stale` only what is older than its
// sources, `-- --stale page` only that part. Prints what it built and how long that took.
import { buildLibrary } from './build/library.ts'
import { buildPage } from './build/page.ts'
import { isFresh, LIBRARY, PAGE, type Part } from './build/parts.ts'

const parts: Readonly<Record<string, readonly [Part, () => void | Promise<void>]>> = {
  library: [LIBRARY, buildLibrary],
  page: [PAGE, buildPage],
}

const args = process.argv.slice(2)
const onlyStale = args.includes('--stale')
const named = args.filter((arg) => arg !== '--stale')
const unknown = named.filter((name) => !(name in parts))
if (unknown.length > 0)
  throw new Error(`${unknown.join(', ')}: the parts are ${Object.keys(parts).join(', ')}`)

for (const [name, [part, build]] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue
  if (onlyStale && isFresh(part)) continue
  const start = performance.now()
  await build()
  console.log(`built the ${name} into ${part.folder}/ in ${Math.round(performance.now() - start)} ms`)
}
