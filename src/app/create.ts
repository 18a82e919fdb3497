import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CommitmentsAnswer, SuggestionsAnswer } from '../contract/index.ts'
import { findDatesInText } from '../dates/index.ts'
import { checkRegister, partyOf } from '../identity/register/index.ts'
import { createDifferences, createRelater } from '../issues/index.ts'
import { LEDGER_FILE, type Ledger, restoreLedger } from '../ledger/index.ts'
import { addInputs, holdsOf } from './add.ts'
import { articleAnswer } from './article-answer.ts'
import { changesFor } from './changes.ts'
import { compareStatements } from './compare.ts'
import { coverage } from './coverage.ts'
import { dataVersion } from './data-version.ts'
import { examine } from './doctor.ts'
import { correctDossier, dossierAnswer, dossierList, freezeDossier } from './dossiers.ts'
import { earlierCoverage } from './earlier.ts'

import { exportIssue } from './export/issue.ts'
import type { ExportTools } from './export/rows.ts'
import { exportArticle, exportSearch, exportStatement } from './export/search.ts'
import { wordingsOf } from './export/words.ts'
import { extractInputs } from './extract.ts'
import {
  defineIssue,
  giveUpIssue,
  issueAnswer,
  issueList,
  isWorthAThread,
  offeredBy,
  unknownParty,
} from './issues.ts'
import { judge } from './judge.ts'
import { judgementsFor } from './judgements.ts'
import { ledgerOf } from './open-ledger.ts'
import { partyAnswer, relayOf } from './party.ts'
import { keepPasted, readPasted } from './paste.ts'
import { once, readingTools } from './reader.ts'
import { checkedRegisterOf } from './register.ts'
import { importEntities } from './register-files.ts'
import { rereadItems } from './reread.ts'
import { review } from './review.ts'
import { samplesOf } from './samples.ts'
import { countsFor, searchFor } from './search.ts'
import type { App, AppOptions } from './types.ts'
import { compareAnswer, whoAnswer } from './who.ts'
import { utteranceOf } from './witnesses.ts'
import { workerCounter } from './worker-counter.ts'
import { workerReader } from './worker-reader.ts'
import { wholeThread } from './worker-whole.ts'

/**
 * Puts packs, register, pipeline and ledger together, each when it is first needed: reading files needs no ledger,
 * searching no pipeline. Throws where the project's own data are not in order.
 */
export function createApp(options: AppOptions): App {
  const { root, dataFolder, now } = options
  const { packs, pack, register, reader } = readingTools(root)
  const relater = once(() => createRelater(pack()))
  const differences = once(() => createDifferences(pack()))
  let open: Ledger | null = null
  const openAs = (readOnly: boolean): Ledger => {
    open ??= ledgerOf({ ...options, readOnly: readOnly || (options.readOnly ?? false) }, pack(), register)
    return open
  }
  const hasLedger = () => existsSync(join(dataFolder, LEDGER_FILE))
  const beside = workerReader(root)
  const counting = { root, dataFolder, ...(options.readOnly && { readOnly: true }) }
  let counter = workerCounter({ ...counting, early: false })
  const suggester = wholeThread(counting)
  // Apart from the other: whoever defines an issue does not wait for proposals.
  const definer = wholeThread(counting)
  const letGo = () => {
    counter.close()
    open?.close()
    open = null
  }
  // What only asks must not make a ledger where there is none: opening read-only then says that there is none.
  const toAsk = () => openAs(!hasLedger())
  const toWrite = () => openAs(false)
  const nameOf = (id: string) => partyOf(register(), id)?.name.ar ?? null
  const searching = { open: toAsk, relayOf: (via: string) => relayOf(register(), via) }
  const exporting: ExportTools = {
    ...searching,
    now,
    wording: wordingsOf(root),
    named: (id) => {
      const name = partyOf(register(), id)?.name
      return name === undefined ? null : { ar: name.ar, en: name.en ?? null }
    },
  }
  const judging = () => ({ ledger: toAsk(), register: register() })
  const offered = once(() => offeredBy(root, pack()))
  const data = once(() => dataVersion(root))
  const following = () => ({ ledger: toAsk(), register: register(), pack: pack(), data })
  const comparing = () => ({ ...following(), differences })
  const pasting = { reader: beside, now }
  const tools = () => ({ reader: reader(), ledger: toWrite(), now })
  const wholeIssue = (id: string) => issueAnswer(following(), id, offered(), true)
  const issueOf = (id: string) => issueAnswer(following(), id, offered())
  const holds: App['holds'] = (paths) => holdsOf({ ledger: toAsk(), now }, paths)
  const holdsOnlySamples = samplesOf(root, { holds, items: () => toAsk().totals().items })
  return {
    add: (paths, inputs, onProgress) => addInputs(tools(), paths, inputs, onProgress),
    holds,
    holdsOnlySamples,
    extract: (paths, inputs) => extractInputs(reader(), now, paths, inputs),
    relate: (a, b) => relater().relate(a, b),
    dates: (text, anchor) => findDatesInText(text, anchor, pack()),
    search: (text, request) => searchFor(searching, text, request),
    export: (text, filters, format, language) => exportSearch(exporting, text, filters, format, language),
    wording: exporting.wording,
    exportStatement: (id, format, language) => exportStatement(exporting, id, format, language),
    exportArticle: (id, format, language) => exportArticle(exporting, id, format, language),
    exportIssue: (id, format, language) => {
      const issue = wholeIssue(id)
      return issue && { issue, pieces: exportIssue(exporting, issue, format, language) }
    },
    show: (id) => toAsk().getArticle(id),
    stats: () => toAsk().stats(),
    totals: () => toAsk().totals(),
    counts: (text, filters, signal) => countsFor({ ...searching, nameOf, counter }, text, filters, signal),
    statement: (id) => toAsk().getStatement(id),
    utterance: (id) => utteranceOf(following(), id),
    article: (id) => {
      const { getArticle, notesOf } = toAsk()
      const lookup = getArticle(id)
      return lookup.found === 'one'
        ? { found: 'one', article: articleAnswer(lookup.article, notesOf) }
        : lookup
    },
    registerReport: () => checkRegister(checkedRegisterOf(join(root, 'register'), pack().fold)),
    registerImport: (file, write) => importEntities(root, register(), file, write),
    party: (id) => partyAnswer(toAsk(), register(), id),
    earlier: (id) => {
      const lookup = toAsk().getArticle(id)
      if (lookup.found !== 'one') return lookup
      const issues = () => issueList(following()).flatMap(({ definition }) => issueOf(definition.id) ?? [])
      const { article } = lookup
      return {
        found: 'one',
        answer: earlierCoverage({ ledger: toAsk(), issues }, article, article.part ?? 0),
      }
    },
    who: (query, on) => whoAnswer(register(), pack(), query, on),
    compare: (names, on) => compareAnswer(register(), pack(), names, on),
    review: (query) => review(judging(), query),
    judge: (given) => judge({ ...judging(), ledger: toWrite() }, given),
    judgements: (query) => judgementsFor(judging(), query),
    coverage: () => coverage(toAsk()),
    issues: () => issueList(following()),
    suggestions: async (most, signal) => {
      // Opened here first, so that it is told here where there is none.
      toAsk()
      const answer = await suggester.ask({ ask: 'suggestions', most }, signal)
      return typeof answer === 'string'
        ? { outcome: answer }
        : { outcome: 'done', answer: answer as SuggestionsAnswer }
    },
    commitments: async (query, signal) => {
      const issues = toAsk().issues()
      const isFollowed = issues.findLast(({ id }) => id === query.issue)?.definition != null
      if (query.issue !== undefined && !isFollowed) return { outcome: 'unknown-issue' }
      const today = now().toISOString().slice(0, 10)
      const answer = await suggester.ask({ ask: 'commitments', query, today }, signal)
      return typeof answer === 'string'
        ? { outcome: answer }
        : { outcome: 'done', answer: answer as CommitmentsAnswer }
    },
    issue: issueOf,
    wholeIssue,
    changes: (id, asked) => changesFor(following(), wholeIssue(id), asked),
    readForIssue: async (definition, signal) => {
      const isAsked = isWorthAThread(toWrite()) && unknownParty(following(), definition) === undefined
      const read = isAsked ? await definer.ask({ ask: 'issue', definition }, signal) : null
      return typeof read === 'string' ? read : 'done'
    },
    defineIssue: (given) => defineIssue({ ...following(), ledger: toWrite() }, given, offered()),
    freezeDossier: (given) => freezeDossier({ ...comparing(), ledger: toWrite() }, given),
    correctDossier: (given) => correctDossier({ ...comparing(), ledger: toWrite() }, given),
    dossier: (id) => dossierAnswer(comparing(), id),
    dossiers: () => dossierList(comparing()),
    compareStatements: (query) => compareStatements(comparing(), query),
    giveUpIssue: (given) => giveUpIssue({ ledger: toWrite() }, given),
    readPasted: (given, signal) => readPasted(pasting, given, signal),
    keepPasted: async (given, signal) => keepPasted({ ...pasting, ledger: toWrite() }, given, signal),
    remove: (id, why, by) => toAsk().withhold(id, why, by),
    backup: (file, force) => toAsk().backup(file, { force }),
    restore: (file) => {
      letGo()
      counter = workerCounter({ ...counting, early: false })
      return restoreLedger(dataFolder, file, { now })
    },
    rebuild: () => toAsk().rebuild(),
    reread: (onProgress) => rereadItems({ reader: reader(), ledger: toAsk() }, onProgress),
    hasLedger,
    doctor: (depth) => examine(options, packs(), () => (hasLedger() ? toAsk() : null), depth),
    prepare: () => {
      openAs(options.readOnly ?? false)
      beside.warm()
      counter.close()
      counter = workerCounter({ ...counting, early: true })
      counter.warm()
    },
    close: () => {
      beside.close()
      suggester.close()
      definer.close()
      letGo()
    },
  }
}
