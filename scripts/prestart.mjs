// Before `npm start`: builds the page if it is missing or older than its sources; says nothing when there is nothing
// to do. Plain JavaScript, because an old Node, too, must come past here to the launcher and its advice.
import { createRequire } from 'node:module'

const [major, minor] = process.versions.node.split('.').map(Number)
const canRunSources = major > 22 || (major === 22 && minor >= 18)

if (canRunSources) {
  const { isFresh, PAGE } = await import('./build/parts.ts')
  if (!isFresh(PAGE)) await build()
}

async function build() {
  if (!isThere('vite')) {
    console.error('The page is not built: that needs the development packages ("npm ci"). All else works.')
    return
  }
  console.error('Building the page …')
  const { buildPage } = await import('./build/page.ts')
  await buildPage()
}

function isThere(name) {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}
