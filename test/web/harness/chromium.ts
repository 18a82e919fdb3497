import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A browser's program, or why there is none and what to do. */
export type Found = { readonly path: string } | { readonly missing: string }

/** The machine to look for a browser on. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** Whether apt-get may be used: a Debian-like system on which we are root. */
  readonly mayInstall: boolean
  readonly say: (line: string) => void
}

/** The machine that the tests run on. */
export const thisMachine = (): Machine => ({
  env: process.env,
  platform: process.platform,
  mayInstall: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
  say: console.log,
})

const CURE =
  'The browser tests need Chromium or Chrome: install one ("apt-get install chromium", "brew install --cask chromium", or from google.com/chrome), or name its program in CHROME_PATH'

/** The machine's Chromium or Chrome; on a Debian-like system where we are root, it is installed if need be. */
export function findChromium(machine: Machine = thisMachine()): Found {
  const given = machine.env.CHROME_PATH
  if (given)
    return runs(given) ? { path: given } : { missing: `CHROME_PATH: ${given} is no program. ${CURE}` }
  const path = onMachine(machine)
  if (path) return { path }
  const trouble = machine.mayInstall ? install(machine) : 'no browser was found'
  const after = onMachine(machine)
  return after ? { path: after } : { missing: `${trouble}. ${CURE}` }
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function onMachine({ env, platform }: Machine): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const usual = platform === 'darwin' ? MAC : platform === 'win32' ? windowsPlaces(env) : []
  return [...onPath, ...usual].find(runs)
}

const windowsPlaces = (env: Machine['env']): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'].map((path) =>
      join(env[folder] ?? 'C:/', path),
    ),
  )

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Installs Debian's browser, with apt's own words passed through. @returns what to say if there is none after all */
function install(machine: Machine): string {
  machine.say('No Chromium on this machine: installing Debian’s (apt-get install chromium) …')
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, error } = spawnSync('apt-get', ['-q', ...args], { env, stdio: 'inherit' })
    if (error || status !== 0)
      return `no browser was found, and "apt-get ${args.join(' ')}" failed (${error?.message ?? `exit code ${status}`})`
  }
  return 'no browser was found, and there is none after "apt-get install chromium" either'
}
