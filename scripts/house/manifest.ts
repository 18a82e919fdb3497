import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './rules.ts'
import { PAGES } from './table.ts'

/** A dependency's page in docs/decisions/: its project's, else the last part of its name, without a `.js` ending. */
export function pageOf(dependency: string): string {
  const shared = PAGES.find(([names]) => names.test(dependency))?.[1]
  const own = (dependency.split('/').at(-1) as string).replace(/\.js$/, '')
  return `docs/decisions/${shared ?? own}.md`
}

/** Each dependency has one exact version and a page that says why it was taken. Type packages need no page. */
export function checkManifest(root: string, manifest: Record<string, unknown>): Finding[] {
  const all = {
    ...(manifest.dependencies as Record<string, string> | undefined),
    ...(manifest.devDependencies as Record<string, string> | undefined),
  }
  const error = (rule: string, message: string): Finding => ({
    level: 'error',
    rule,
    file: 'package.json',
    line: 1,
    message,
  })
  return Object.entries(all).flatMap(([name, version]) => [
    ...(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)
      ? []
      : [error('exact-version', `${name}: "${version}" is not one exact version`)]),
    ...(name.startsWith('@types/') || existsSync(join(root, pageOf(name)))
      ? []
      : [error('decision', `${name} has no page ${pageOf(name)} that says why it was taken`)]),
  ])
}
