import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { buildLibrary } from '../../scripts/build/library.ts'
import { buildPage } from '../../scripts/build/page.ts'
import { isFresh, LIBRARY, PAGE, ROOT } from '../../scripts/build/parts.ts'
import { filesUnder } from '../../scripts/files-under.ts'
import { spawnedUrl } from '../../scripts/spawned-url.ts'

export { ROOT }

/** Makes the launcher take the Node it runs under for an old one. */
export const AS_NODE_20 = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})`

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** An empty project with the package installed in it. */
export interface Place {
  readonly folder: string
  /** The tarball's size in bytes. */
  readonly bytes: number
  readonly write: (path: string, text: string) => void
  readonly run: (command: string, ...args: string[]) => Ran
  /** Does what the script of the package `node` would: puts a Node into it. */
  readonly bringNode: () => void
  readonly remove: () => void
}

/** The surroundings of a user: the Node that runs the tests, and nothing of the npm that may have started them. */
const ENV = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_|^ISNAD_|^NODE_OPTIONS$|^INIT_CWD$/i.test(name)),
  ),
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
}

function run(cwd: string, command: string, args: readonly string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: ENV,
    timeout: 120_000,
    shell: process.platform === 'win32',
  })
  if (error) throw error
  return { code: status, out: stdout, err: stderr }
}

function must(cwd: string, command: string, ...args: string[]): string {
  const { code, out, err } = run(cwd, command, args)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${code}\n${out}${err}`)
  return out
}

/** Packs the project as it stands and installs it into an empty one, from npm's cache as far as that goes. */
export async function install(): Promise<Place> {
  if (!isFresh(LIBRARY)) buildLibrary()
  if (!isFresh(PAGE)) await buildPage()
  const folder = mkdtempSync(join(tmpdir(), 'isnad-package-'))
  // prepack would only build once more what is fresh.
  const [packed] = Object.values(
    JSON.parse(must(ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)),
  ) as { filename: string; size: number }[]
  if (!packed) throw new Error('npm pack packed nothing')
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n')
  // The tests' own Node is new enough; the one that the package brings would be another 120 MB.
  must(folder, 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', `./${packed.filename}`)
  return {
    folder,
    bytes: packed.size,
    write: (path, text) => writeFileSync(join(folder, path), text),
    run: (command, ...args) => run(folder, command, args),
    bringNode: () => {
      const bin = join(folder, 'node_modules', 'node', 'bin')
      mkdirSync(bin, { recursive: true })
      symlinkSync(process.execPath, join(bin, process.platform === 'win32' ? 'node.exe' : 'node'))
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** All files of the installed package, with `/`, from its folder. */
export const filesOf = ({ folder }: Place): string[] => filesUnder(join(folder, 'node_modules', 'isnad'))

/** Runs `npx isnad COMMAND` on a free port with a ledger of its own, and asks it. */
export async function served(
  { folder }: Place,
  command: 'serve' | 'start',
  ask: (url: string) => Promise<void>,
): Promise<void> {
  const args = ['isnad', command, '--port', '0', '--json', '--data', join(folder, `ledger-${command}`)]
  const child = spawn('npx', args, {
    cwd: folder,
    env: ENV,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const ended = new Promise((done) => child.on('close', done))
  try {
    const url = await spawnedUrl(child, `npx isnad ${command}`)
    await ask(url)
  } finally {
    stop(child)
    await ended
  }
}

/** Ends npx, its shell and the server: the whole group, as Ctrl-C at a terminal would. */
function stop(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGTERM')
}
