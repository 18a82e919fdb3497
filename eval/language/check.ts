import type { LanguagePack } from '../../src/languages/pack.ts'
import { caseFiles, casesIn, loadCaseGaps } from '../case-gaps.ts'
import { loadCueEntries } from '../cue-examples.ts'
import { loadPack, openRuleReader } from '../reader.ts'
import { reportOf } from '../report.ts'
import { isHere, SEALED, SETS, type SetName } from '../sets.ts'
import { type Change, changesIn } from './changes.ts'
import { runChecks, type Sorted, sortChecks } from './checks.ts'
import { loadWords } from './faults.ts'
import { judgedText, readApart, type WordsReading } from './reading.ts'
import { tellChecks, tellEntries, tellFigures } from './tell.ts'
import { countsOf, tellChanges } from './tell-changes.ts'
import { formsOf } from './word.ts'
import { changedFiles, type WordsAt } from './words-at.ts'

export interface CheckOptions {
  /** The folder of the languages as they stand now. */
  readonly folder: string
  /** The words to compare with; null where there are none. */
  readonly before: Pick<WordsAt, 'folder' | 'name'> | null
  /** The annotated sets to read; those whose text is not here are left out, and so are those that are only scored. */
  readonly sets: readonly SetName[]
  readonly articles: number
  /** Only articles of the corpus that hold this word, or a form of it; null for any. */
  readonly word: string | null
  /** Examples of each kind of change, a cue. */
  readonly show: number
  readonly print: (line: string) => void
}

/** The sets whose statements may be shown. */
export const OPEN_SETS: readonly SetName[] = SETS.filter((set) => !SEALED.has(set))

/**
 * The linguist's check: faults of the files, examples and cases, then what the words do otherwise than before.
 * @returns the exit code: 1 where a file is not in order, or an example, a must-not or a case is not read as it must
 * and the words of before did not fail at it too
 */
export async function checkLanguage(options: CheckOptions): Promise<0 | 1> {
  const { folder, print } = options
  const { pack, faults } = loadWords(folder)
  print(faults.length === 0 ? 'The lists and cases are in order.' : 'NOT IN ORDER:')
  for (const fault of faults) print(`  ${fault.replaceAll('\n', '\n  ')}`)
  if (pack === null || faults.length > 0) {
    print('Mend this first; nothing else was looked at.')
    return 1
  }
  const reader = openRuleReader(pack)
  const before = options.before === null ? null : { ...options.before, ...oldWords(options.before.folder) }
  const old = before?.pack ? runChecks(before.folder, before.pack, openRuleReader(before.pack)) : null
  const sorted = sortChecks(runChecks(folder, pack, reader), loadCaseGaps(), old)
  print('\nExamples and cases')
  for (const line of tellChecks(sorted)) print(line)
  if (before === null) print('\nNOT COMPARED: there is no git history of the words here.')
  else if (before.pack === null) tellUnreadable(before, print)
  else {
    const lines = tellEntries(loadCueEntries(before.folder), loadCueEntries(folder), reader)
    if (lines.length > 0) print('\nThe cues that changed, and how their sentences are read now')
    for (const line of lines) print(line)
    await compare(options, { ...before, pack: before.pack }, pack)
  }
  print(`\n${lastLine(sorted)}`)
  return sorted.failing.length > 0 ? 1 : 0
}

function lastLine({ failing, open }: Sorted): string {
  if (failing.length > 0) return `${failing.length} TO MEND; they stand at the top.`
  if (open.length === 0) return 'Nothing to mend.'
  return `Nothing to mend, but new cases are not read right: ${open.length}; they stand at the top.`
}

/** The words of before, if today's program can read them; else why not. */
function oldWords(folder: string): { readonly pack: LanguagePack | null; readonly fault: string } {
  try {
    const pack = loadPack(folder)
    for (const name of caseFiles(folder)) casesIn(name, folder)
    return { pack, fault: '' }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { pack: null, fault: error.message }
  }
}

function tellUnreadable(
  before: { readonly name: string; readonly fault: string },
  print: CheckOptions['print'],
) {
  print(
    `\nNOT COMPARED: today's program cannot read the words of ${before.name}; name a later commit with --against.`,
  )
  print(`  ${before.fault}`)
}

async function compare(
  options: CheckOptions,
  before: Pick<WordsAt, 'folder' | 'name'> & { readonly pack: LanguagePack },
  pack: LanguagePack,
): Promise<void> {
  const { folder, articles, word, print } = options
  const files = changedFiles(before.folder, folder)
  const forms = word === null ? null : formsOf(word, [before.pack, pack])
  print(`\nThe words now and as they were (${before.name})`)
  if (files.length === 0) {
    print('  NOTHING CHANGED: the lists are the same, so every text is read as before.')
    if (word !== null) tellWord(word, await readApart({ folder, sets: [], articles, forms }), options, pack)
    return
  }
  print(`  changed: ${files.join(', ')}`)
  const sets = options.sets.filter(isHere)
  const absent = options.sets.filter((set) => !isHere(set))
  const read = (words: string) => readApart({ folder: words, sets, articles, forms })
  const [old, now] = await Promise.all([read(before.folder), read(folder)])
  tellGold(old, now, options)
  if (absent.length > 0) print(`  NOT READ: ${absent.join(', ')}; their texts (../shared) are not here.`)
  tellCorpus(old, now, options, pack)
}

function tellGold(old: WordsReading, now: WordsReading, { show, print }: CheckOptions): void {
  print('\nThe annotated sets, figures before → now (F1 and per cent; one figure: unchanged)')
  const changes: Change[] = []
  for (const [index, { set, articles }] of old.sets.entries()) {
    const today = now.sets[index]?.articles ?? []
    print(tellFigures(reportOf(set, articles), reportOf(set, today)))
    for (const [i, article] of articles.entries()) {
      const other = today[i]
      if (other !== undefined) changes.push(...changesIn(judgedText(article), judgedText(other)))
    }
  }
  tellAll(changes, 'the annotated sets', show, print)
}

function tellCorpus(old: WordsReading, now: WordsReading, options: CheckOptions, pack: LanguagePack): void {
  const { show, word, print } = options
  print('\nArticles of the corpus that nobody annotated')
  if (now.corpus.length === 0) {
    print(noArticles(now, options))
    return
  }
  const annotated = new Set(now.sets.flatMap(({ articles }) => articles.map(({ texts }) => texts.body)))
  const changes = now.corpus.flatMap((text, i) => {
    const was = old.corpus[i]
    return was === undefined || annotated.has(text.texts.body) ? [] : changesIn(was, text)
  })
  const found = now.corpus.reduce((sum, { found }) => sum + found.length, 0)
  if (word !== null) tellWord(word, now, options, pack)
  else print(`  ${now.corpus.length} articles, spread over all of it, with ${found} statements`)
  tellAll(changes, `these ${now.corpus.length} articles`, show, print)
}

const noArticles = ({ drawnFrom }: WordsReading, { articles, word }: CheckOptions): string =>
  drawnFrom.all === 0
    ? `  NOT READ: the corpus (../shared) is not here; in place of its ${articles} articles there are only the invented ones above.`
    : `  none of its ${drawnFrom.all} articles holds ${word} or a form of it`

/** How often a word is met in the corpus, and how often it reports. */
function tellWord(word: string, now: WordsReading, options: CheckOptions, { fold }: LanguagePack): void {
  const { corpus, drawnFrom } = now
  if (corpus.length === 0) {
    options.print(noArticles(now, options))
    return
  }
  const its = corpus
    .flatMap(({ found }) => found)
    .filter(({ cue }) => cue !== null && fold(cue.lemma) === fold(word)).length
  options.print(
    `  ${drawnFrom.of} of ${drawnFrom.all} articles hold ${word} or a form of it; ${corpus.length} were read:`,
  )
  const rest = corpus.length < drawnFrom.of ? `; --articles ${drawnFrom.of} reads all` : ''
  options.print(`  n: ${its} (statements by ${word}; take off those that you judge to be none${rest})`)
}

function tellAll(
  changes: readonly Change[],
  where: string,
  show: number,
  print: CheckOptions['print'],
): void {
  if (changes.length === 0) {
    print(`  NO STATEMENT CHANGED in ${where}.`)
    return
  }
  print(`  Statements in ${where}: ${countsOf(changes)}; by cue:`)
  for (const line of tellChanges(changes, show)) print(line === '' ? '' : `  ${line}`)
}
