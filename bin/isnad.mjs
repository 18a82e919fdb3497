#!/usr/bin/env node
// The command. In the project it runs the TypeScript sources by type stripping, which needs Node 22.18 or later; in a
// package, where Node strips no types, what was compiled from them. Under an older Node it hands over to the Node 24
// that npm put beside it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  // Keeps the stripped and compiled sources in the system's temporary folder: the next start is twice as fast.
  module.enableCompileCache?.()
  // Reading makes much and keeps little: a heap that may outgrow by half what lives in it takes a third less memory and
  // no more time (bench/extract.ts). What is young is bounded from outside alone: package.json, and handOver below.
  v8.setFlagsFromString('--heap-growing-percent=50')
  const sources = new URL('../src/cli/main.ts', import.meta.url)
  const compiled = new URL('../dist/cli/main.js', import.meta.url)
  const { main } = await import((existsSync(sources) ? sources : compiled).href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  const own = ownNode()
  if (own) handOver(own)
  else {
    console.error(
      `isnad: Node ${process.versions.node} is too old (22.18 or later is needed). Run "npm ci" in the project, without --omit or --ignore-scripts: it brings Node 24. Or install Node 24 from https://nodejs.org.`,
    )
    process.exitCode = 2
  }
}

/** The Node of the npm package `node`, wherever npm put that; null where it is not, or its script did not run. */
function ownNode() {
  try {
    const manifest = module.createRequire(import.meta.url).resolve('node/package.json')
    const name = process.platform === 'win32' ? 'node.exe' : 'node'
    const path = join(dirname(manifest), 'bin', name)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Runs this file under another Node, passes signals on to it, and ends as it ends. */
function handOver(node) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const own = ['--max-semi-space-size=8', fileURLToPath(import.meta.url)]
  const child = spawn(node, [...own, ...process.argv.slice(2)], { stdio: 'inherit' })
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  child.on('error', (error) => {
    console.error(`isnad: ${node} does not start (${error.message}). Run "npm ci" in the project again.`)
    process.exit(2)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const one of signals) process.off(one, pass)
    process.kill(process.pid, signal)
  })
}
