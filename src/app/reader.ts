import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Register } from '../identity/register/index.ts'
import { type LanguagePack, loadLanguage } from '../languages/pack.ts'
import { createReader, type Reader } from '../pipeline.ts'
import { partyLookup, registerOf } from './register.ts'

/** What reading needs of the project's data, each loaded when it is first asked for. */
export interface ReadingTools {
  readonly packs: () => readonly LanguagePack[]
  /** The pack that reads. */
  readonly pack: () => LanguagePack
  readonly register: () => Register
  readonly reader: () => Reader
}

/** Packs, register and pipeline of the project at `root`. Its functions throw where its data are not in order. */
export function readingTools(root: string): ReadingTools {
  const languages = join(root, 'languages')
  const packs = once(() => codesIn(languages).map((code) => loadLanguage(languages, code)))
  const pack = once(() => onlyOne(packs(), languages))
  const register = once(() => registerOf(join(root, 'register'), pack().fold))
  const reader = once(() =>
    createReader({ pack: pack(), lookup: partyLookup(join(root, 'register'), pack().fold) }),
  )
  return { packs, pack, register, reader }
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const codesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'language.yaml')))
    .map((entry) => entry.name)
    .sort()

/** Telling languages apart has no room yet, so there must be exactly one. */
function onlyOne(packs: readonly LanguagePack[], folder: string): LanguagePack {
  const [pack, another] = packs
  if (!pack) throw new Error(`no language in ${folder}`)
  if (another) throw new Error(`${folder} has several languages (${packs.map((one) => one.code).join(', ')})`)
  return pack
}
