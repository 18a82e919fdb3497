import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesUnder } from '../../scripts/files-under.ts'

/** The words of a language as a commit has them, in a folder of their own for the time being. */
export interface WordsAt {
  /** Holds the languages, as `languages/` does. */
  readonly folder: string
  /** The commit, for people: its hash, day and subject. */
  readonly name: string
  readonly remove: () => void
}

function git(cwd: string, args: readonly string[], index?: string): string | null {
  // Under a hook git names its own repository in the environment, which need not be this one.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const env = { ...Object.fromEntries(own), ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) }
  const { status, stdout } = spawnSync('git', args, { cwd, env, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/**
 * Takes `languages/` of a commit out of git; neither the working tree nor the index is touched.
 * @param root the project's folder
 * @returns null where there is no git, or no history of this project
 * @throws where there is a history, but no such commit, or no words in it
 */
export function wordsAt(root: string, ref: string): WordsAt | null {
  const top = git(root, ['rev-parse', '--show-toplevel'])
  if (top === null || git(root, ['rev-parse', '--verify', 'HEAD:./languages']) === null) return null
  const tree = git(root, ['rev-parse', '--verify', '--quiet', `${ref}:./languages`])
  if (tree === null)
    throw new Error(`no words at "${ref}"; --against takes a commit, a branch or a tag of this project`)
  const base = mkdtempSync(join(tmpdir(), 'isnad-words-'))
  const remove = () => rmSync(base, { recursive: true, force: true })
  const folder = join(base, 'languages')
  const index = join(base, 'index')
  const written =
    git(root, ['read-tree', tree], index) !== null &&
    git(top, ['checkout-index', '--all', `--prefix=${folder}/`], index) !== null
  if (!written) {
    remove()
    throw new Error(`git could not write the words of "${ref}" to ${folder}`)
  }
  return { folder, name: git(root, ['log', '-1', '--format=%h, %cs, «%s»', ref]) ?? ref, remove }
}

/** The files that a reading depends on: all but the cases. */
const wordFiles = (folder: string): string[] =>
  filesUnder(folder).filter((name) => !/(^|[/\\])cases[/\\]|\.md$/.test(name))

/** Which files of words differ between two folders of languages; not the cases, of which no reading depends. */
export function changedFiles(before: string, now: string): string[] {
  const names = new Set([...wordFiles(before), ...wordFiles(now)])
  const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null)
  return [...names].filter((name) => textOf(join(before, name)) !== textOf(join(now, name))).sort()
}
