import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A browser's program, or why there is none and what to do. */
export type Found = { readonly path: string } | { readonly missing: string }

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
  ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'].map((path) =>
    join(process.env[folder] ?? 'C:/', path),
  ),
)

/** The machine's Chromium or Chrome; on a Debian-like system where we are root, it is installed if need be. */
export function findChromium(): Found {
  const given = process.env.CHROME_PATH
  if (given) return runs(given) ? { path: given } : { missing: `CHROME_PATH: ${given} is no program` }
  const path = onThisMachine()
  if (path) return { path }
  const trouble = mayInstall() ? installed() : 'none was found'
  const after = onThisMachine()
  return after ? { path: after } : { missing: `${trouble}. ${CURE}` }
}

const CURE =
  'The browser tests need Chromium or Chrome: install one ("apt-get install chromium", "brew install --cask chromium", or from google.com/chrome), or name its program in CHROME_PATH'

function onThisMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const usual = process.platform === 'darwin' ? MAC : process.platform === 'win32' ? WINDOWS : []
  return [...onPath, ...usual].find(runs)
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** Installs Debian's browser, with apt's own words passed through. @returns what went wrong, if anything did */
function installed(): string {
  console.log('No Chromium on this machine: installing Debian’s (apt-get install chromium) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, error } = spawnSync('apt-get', ['-q', ...args], { env, stdio: 'inherit' })
    if (error || status !== 0)
      return `none was found, and "apt-get ${args.join(' ')}" failed (${error?.message ?? `exit code ${status}`})`
  }
  return 'none was found, and installing it changed nothing'
}
