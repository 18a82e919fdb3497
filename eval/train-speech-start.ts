// Fits the weights that find where speech begins on pages that lost their marks: `node eval/train-speech-start.ts
// [--write]`. Its rows are articles of the corpus whose colons and quotation marks are taken away, and verbs with "that".
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyseAll } from '../src/analysis/index.ts'
import type { Field } from '../src/analysis/types.ts'
import { articlesOf } from '../src/article/index.ts'
import type { Statement } from '../src/contract/index.ts'
import { formsAt } from '../src/statements/cues.ts'
import { type Start, speechStarts } from '../src/statements/speech-start.ts'
import { frameWords } from '../src/statements/words.ts'
import { fitChoices } from './choices.ts'
import type { CorpusArticle } from './corpus.ts'
import { drawnOf, readableArticles, readDrawn } from './drawn-texts.ts'
import { itemOfRecord, loadPack, NOW, openReader, root } from './reader.ts'

/** Pull of a weight toward 0, steps and pace of the descent. */
const RIDGE = 1.2
const STEPS = 500
const PACE = 4
/** Points met behind fewer verbs are left out. */
const LEAST = 8
/** Log-odds below which a point is left out: half the points change few starts. */
const SMALLEST = 0.27
/** Characters of a content that are looked for in the text without marks. */
const KEY = 24
/** Of the verbs with "that" so many count beside one without a mark. */
const THAT_SHARE = 0.5

interface Row {
  readonly starts: readonly Start[]
  readonly right: number
  readonly test: boolean
}

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    articles: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '41' },
  },
})
const pack = loadPack()
const words = frameWords(pack)
const reader = openReader(pack)
const OPENING = /\s*[:：]?\s*-?\s*[«"“”'(]*\s*$/u
const CLOSING = /^[.\s]*[»"”']/u

interface Wanted {
  readonly cue: string
  readonly key: string
}

/** The text without the marks around what is said, and which words it says behind which. */
function stripped(
  text: string,
  statements: readonly Statement[],
): { readonly content: string; readonly wanted: readonly Wanted[] } {
  const wanted: Wanted[] = []
  let content = ''
  let done = 0
  for (const { cue, content: parts, kind } of statements) {
    const [at, end] = parts[0] ?? [0, 0]
    if (kind !== 'direct' || parts.length > 1 || end - at < 50 || cue === null || cue.span[0] < done) continue
    const gap = OPENING.exec(text.slice(Math.max(done, at - 6), at))?.[0] ?? ''
    if (gap.trim() === '' || at - cue.span[0] > 200 || at < cue.span[0]) continue
    const head = text.slice(cue.span[0], at - gap.length)
    content += `${text.slice(done, at - gap.length)} ${text.slice(at, end)}`
    done = end + (CLOSING.exec(text.slice(end, end + 3))?.[0].length ?? 0)
    if (!/[:\n«"“]/u.test(head)) wanted.push({ cue: `${head} `, key: text.slice(at, at + KEY) })
  }
  return { content: content + text.slice(done), wanted }
}

const fieldOf = (content: string, { raw }: CorpusArticle): Field | null => {
  const item = itemOfRecord({ ...raw, content }, 'x:1')
  const [article] = articlesOf(item, pack, { now: NOW }).articles
  return article === undefined ? null : (analyseAll([article], pack)[0]?.body ?? null)
}

/** The places behind the verb at one offset, and which of them is the right one. */
function rowOf(field: Field, cue: number, said: number, test: boolean): Row | null {
  const at = field.tokens.findIndex(({ start }) => start === cue)
  const sentence = field.sentences[field.tokens[at]?.sentence ?? -1]
  const form =
    at < 0
      ? undefined
      : formsAt(field, at, words).find(({ tense }) => tense === 'perfect' || tense === 'imperfect')
  if (sentence === undefined || form === undefined || !form.lemma.say) return null
  const starts = speechStarts(field, sentence, at, form, words)
  const right = starts.findIndex(({ at: i }) => field.tokens[i]?.start === said)
  return right < 0 || starts.length < 2 ? null : { starts, right, test }
}

function rowsOf(article: CorpusArticle, test: boolean): Row[] {
  const out: Row[] = []
  const whole = fieldOf(article.raw.content, article)
  if (whole === null) return out
  const statements = readDrawn(reader, article)
    .flatMap((line) => line.statements)
    .filter((one) => one.in === 'body')
  const { content, wanted } = stripped(whole.text, statements)
  const field = wanted.length > 0 ? fieldOf(content, article) : null
  if (field !== null)
    for (const { cue, key } of wanted) {
      const from = field.text.indexOf(cue + key)
      const row = from < 0 ? null : rowOf(field, from, from + cue.length, test)
      if (row !== null) out.push(row)
    }
  for (const { cue, content: parts, rule } of statements) {
    if (cue === null || !rule.endsWith('+that')) continue
    const row = rowOf(whole, cue.span[0], parts[0]?.[0] ?? -1, test)
    if (row !== null) out.push(row)
  }
  return out
}

function fitted(rows: readonly Row[]): Map<string, number> {
  const choices = rows.map(({ starts, right }) => ({
    options: starts.map(({ points }) => points),
    right,
    counts: starts[right]?.points.includes('that') ? THAT_SHARE : 1,
  }))
  const weights = fitChoices(choices, { least: LEAST, ridge: RIDGE, steps: STEPS, pace: PACE })
  return new Map(
    [...weights]
      .map(([name, weight]) => [name, Number(weight.toFixed(2))] as const)
      .filter(([, weight]) => Math.abs(weight) >= SMALLEST),
  )
}

/** How many of the rows have their right place first, and among those that are surer than some odds. */
function judged(rows: readonly Row[], weights: ReadonlyMap<string, number>): string {
  const tally = (wanted: (row: Row) => boolean, label: string): string => {
    let right = 0
    let n = 0
    for (const row of rows.filter(wanted)) {
      const sums = row.starts.map(({ points }) =>
        points.reduce((sum, point) => sum + (weights.get(point) ?? 0), 0),
      )
      n++
      if (sums.indexOf(Math.max(...sums)) === row.right) right++
    }
    return `${label} ${right} of ${n}`
  }
  const isThat = ({ starts, right }: Row) => starts[right]?.points.includes('that') === true
  return `${tally((row) => !isThat(row), 'without a mark')}, ${tally(isThat, 'with that')}`
}

const all = readableArticles() ?? []
const drawn = drawnOf(
  all.filter(({ raw }) => raw.content.length < 6000),
  values,
)
const rows = drawn.flatMap((article, k) => rowsOf(article, k % 5 === 0))
console.log(`${rows.length} verbs`)
const held = fitted(rows.filter(({ test }) => !test))
console.log(
  `held out: ${judged(
    rows.filter(({ test }) => test),
    held,
  )}`,
)
const weights = fitted(rows)
console.log(`fitted: ${judged(rows, weights)}`)
if (values.write) {
  const lines = [...weights]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  '${name}': ${weight},`)
  writeFileSync(
    join(root, 'src/statements/speech-start-weights.ts'),
    `// Written by \`node eval/train-speech-start.ts --write\`; not by hand.

/** What each point adds to the log-odds that speech without a mark begins at a word behind its verb. */
export const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n}\n`,
  )
}
