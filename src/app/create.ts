import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadSearchForms } from '../languages/sections/search.ts'
import { LEDGER_FILE, type Ledger, openLedger, restoreLedger } from '../ledger/index.ts'
import { addInputs } from './add.ts'
import { articleAnswer } from './article-answer.ts'
import { examine } from './doctor.ts'
import { extractInputs } from './extract.ts'
import { partyAnswer, relayOf } from './party.ts'
import { keepPasted, readPasted } from './paste.ts'
import { once, readingTools } from './reader.ts'
import { registerOf } from './register.ts'
import { rereadItems } from './reread.ts'
import { countsFor, searchFor } from './search.ts'
import type { App, AppOptions } from './types.ts'
import { workerReader } from './worker-reader.ts'

/**
 * Puts packs, register, pipeline and ledger together, each when it is first needed: reading files needs no ledger,
 * searching no pipeline. Throws where the project's own data are not in order.
 */
export function createApp(options: AppOptions): App {
  const { root, dataFolder, now } = options
  const languages = join(root, 'languages')
  const { packs, pack, reader } = readingTools(root)
  let open: Ledger | null = null
  const openAs = (readOnly: boolean): Ledger => {
    const { code, fold } = pack()
    open ??= openLedger(dataFolder, {
      fold,
      variants: loadSearchForms(join(languages, code), fold),
      now,
      readOnly: readOnly || (options.readOnly ?? false),
    })
    return open
  }
  const hasLedger = () => existsSync(join(dataFolder, LEDGER_FILE))
  const beside = workerReader(root)
  const close = () => {
    beside.close()
    open?.close()
    open = null
  }
  // What only asks must not make a ledger where there is none: opening read-only then says that there is none.
  const toAsk = () => openAs(!hasLedger())
  const toWrite = () => openAs(false)
  const register = once(() => registerOf(join(root, 'register'), pack().fold))
  const searching = { open: toAsk, relayOf: (via: string) => relayOf(register(), via) }
  const pasting = { reader: beside, now }
  const tools = () => ({ reader: reader(), ledger: toWrite(), now })
  return {
    add: (paths, inputs, onProgress) => addInputs(tools(), paths, inputs, onProgress),
    extract: (paths, inputs) => extractInputs(reader(), now, paths, inputs),
    search: (text, request) => searchFor(searching, text, request),
    show: (id) => toAsk().getArticle(id),
    stats: () => toAsk().stats(),
    totals: () => toAsk().totals(),
    counts: (text, filters) =>
      countsFor(searching, text, filters, (id) => register().parties.get(id)?.name.ar ?? null),
    statement: (id) => toAsk().getStatement(id),
    article: (id) => {
      const lookup = toAsk().getArticle(id)
      return lookup.found === 'one' ? { found: 'one', article: articleAnswer(lookup.article) } : lookup
    },
    party: (id) => partyAnswer(toAsk(), register(), id),
    readPasted: (given) => readPasted(pasting, given),
    keepPasted: async (given) => keepPasted({ ...pasting, ledger: toWrite() }, given),
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
    prepare: () => {
      openAs(options.readOnly ?? false)
      beside.warm()
    },
    close,
  }
}
