#!/usr/bin/env node
// The command. Runs the TypeScript sources by type stripping, which needs Node 22.18 or later; under an older
// Node it hands over to the Node 24 that `npm ci` put beside the project.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  // Keeps the stripped and compiled sources in the system's temporary folder: the next start is twice as fast.
  module.enableCompileCache?.()
  const { main } = await import('../src/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const own = join(fileURLToPath(new URL('..', import.meta.url)), 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(own)) {
    console.error(
      `isnad: Node ${process.versions.node} is too old (22.18 or later is needed). Run "npm ci" in the project: it brings Node 24.`,
    )
    process.exit(2)
  }
  const run = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 1)
}
