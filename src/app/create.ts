import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type LanguagePack, loadLanguage } from '../languages/pack.ts'
import { loadSearchForms } from '../languages/sections/search.ts'
import { LEDGER_FILE, type Ledger, openLedger, restoreLedger } from '../ledger/index.ts'
import { createReader, type Reader } from '../pipeline.ts'
import { addInputs } from './add.ts'
import { examine } from './doctor.ts'
import { extractInputs } from './extract.ts'
import { partyLookup } from './register.ts'
import { rereadItems } from './reread.ts'
import { searchFor } from './search.ts'
import type { App, AppOptions } from './types.ts'

/**
 * Puts packs, register, pipeline and ledger together, each when it is first needed: reading files needs no ledger,
 * searching no pipeline. Throws where the project's own data are not in order.
 */
export function createApp(options: AppOptions): App {
  const { root, dataFolder, now } = options
  const languages = join(root, 'languages')
  const packs = once(() => codesIn(languages).map((code) => loadLanguage(languages, code)))
  const pack = once(() => onlyOne(packs(), languages))
  const reader = once(
    (): Reader => createReader({ pack: pack(), lookup: partyLookup(join(root, 'register'), pack().fold) }),
  )
  let open: Ledger | null = null
  const openAs = (readOnly: boolean): Ledger => {
    const { code, fold } = pack()
    open ??= openLedger(dataFolder, {
      fold,
      variants: loadSearchForms(join(languages, code), fold),
      now,
      readOnly,
    })
    return open
  }
  const hasLedger = () => existsSync(join(dataFolder, LEDGER_FILE))
  const close = () => {
    open?.close()
    open = null
  }
  // What only asks must not make a ledger where there is none: opening read-only then says that there is none.
  const toAsk = () => openAs(!hasLedger())
  const toWrite = () => openAs(false)
  const tools = () => ({ reader: reader(), ledger: toWrite(), now })
  return {
    add: (paths, inputs, onProgress) => addInputs(tools(), paths, inputs, onProgress),
    extract: (paths, inputs) => extractInputs(reader(), now, paths, inputs),
    search: (text, request) => searchFor(toAsk, text, request),
    show: (id) => toAsk().getArticle(id),
    stats: () => toAsk().stats(),
    remove: (id, why, by) => toAsk().withhold(id, why, by),
    backup: (file, force) => toAsk().backup(file, { force }),
    restore: (file) => {
      close()
      return restoreLedger(dataFolder, file, { now })
    },
    rebuild: () => toAsk().rebuild(),
    reread: (onProgress) => rereadItems({ reader: reader(), ledger: toAsk() }, onProgress),
    hasLedger,
    doctor: (depth) => examine(options, packs(), () => (hasLedger() ? toAsk() : null), depth),
    close,
  }
}

function once<T>(make: () => T): () => T {
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

/** The pack that reads. Telling languages apart has no room yet, so there must be exactly one. */
function onlyOne(packs: readonly LanguagePack[], folder: string): LanguagePack {
  const [pack, another] = packs
  if (!pack) throw new Error(`no language in ${folder}`)
  if (another) throw new Error(`${folder} has several languages (${packs.map((one) => one.code).join(', ')})`)
  return pack
}
