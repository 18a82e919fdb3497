import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { PAGE, ROOT, stamp } from './parts.ts'

/** Builds the page beside its place and then puts it there, so that no server ever meets half a page. */
export async function buildPage(): Promise<void> {
  const place = join(ROOT, PAGE.folder)
  const draft = `${place}.${process.pid}`
  // A test runner that builds it says "test" here: the page would come out larger, with what serves development.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await build({
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: draft },
    })
    stamp(PAGE, draft)
    rmSync(place, { recursive: true, force: true })
    renameSync(draft, place)
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
    rmSync(draft, { recursive: true, force: true })
  }
}
