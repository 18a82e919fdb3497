// Every date expression of articles spread over the corpus, counted by rule, with those that have no value counted by
// reason; with --sample N, N unresolved ones with their neighbours, for reading.
import { parseArgs } from 'node:util'
import { parseIsoDay } from '../src/core/calendar.ts'
import { dayOf, findDatesInText } from '../src/dates/index.ts'
import { type CorpusArticle, corpusSample, isCorpusHere } from './corpus.ts'
import { loadPack } from './reader.ts'
import { sealedPlaces } from './sets.ts'
import { spread } from './spread.ts'

const USAGE = `usage: node eval/dates-by-rule.ts [--articles N] [--rule NAME] [--sample N]

Counts the date expressions of N articles of ../shared/corpus (default 2000) by the rule that read them.
  --rule NAME   sample this rule's expressions instead of the unresolved ones
  --sample N    print N of them with the words around (default 0)`

/** An expression with where it stood. */
interface Found {
  readonly rule: string
  readonly value: string | null
  readonly why: string | null
  readonly isDay: boolean
  readonly around: string
}

const AROUND = 40

function main(): number {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '2000' },
      sample: { type: 'string', default: '0' },
      rule: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [count, size] = [Number(values.articles), Number(values.sample)]
  if (values.help === true || !(count > 0) || !(size >= 0)) {
    console.error(USAGE)
    return values.help === true ? 0 : 2
  }
  if (!isCorpusHere()) {
    console.error('../shared/corpus is not there; put the corpus beside the project and run this again')
    return 1
  }
  const pack = loadPack()
  const { articles } = corpusSample(count, sealedPlaces())
  const found = articles.flatMap((article) => datesIn(article, pack))
  print(found, articles.length)
  const asked = found.filter((one) =>
    values.rule === undefined ? one.value === null : one.rule === values.rule,
  )
  for (const { rule, value, why, around } of spread(asked, size))
    console.log(`${rule}\t${value ?? why}\t${around}`)
  return 0
}

function datesIn({ raw }: CorpusArticle, pack: ReturnType<typeof loadPack>): Found[] {
  const anchor = parseIsoDay(raw.date?.slice(0, 10) ?? '')
  return findDatesInText(raw.content, anchor, pack).map((date) => ({
    rule: date.rule,
    value: date.value,
    why: date.why,
    isDay: dayOf(date)?.length === 10,
    around: raw.content
      .slice(Math.max(0, date.span[0] - AROUND), date.span[1] + AROUND)
      .replace(/\s+/g, ' ')
      .replace(raw.content.slice(...date.span), (words) => `[${words}]`),
  }))
}

function print(found: readonly Found[], articles: number): void {
  const open = found.filter(({ value }) => value === null)
  const days = found.filter(({ isDay }) => isDay)
  console.log(
    `${articles} articles, ${found.length} expressions: ${days.length} name a day, ${open.length} have no value`,
  )
  table(found, ({ rule }) => rule)
  console.log('\nwithout a value, by reason')
  table(open, ({ why }) => why ?? '')
  console.log('')
}

function table(found: readonly Found[], of: (one: Found) => string): void {
  const counts = new Map<string, { all: number; open: number }>()
  for (const one of found) {
    const row = counts.get(of(one)) ?? { all: 0, open: 0 }
    row.all++
    if (one.value === null) row.open++
    counts.set(of(one), row)
  }
  for (const [name, { all, open }] of [...counts].toSorted(([, a], [, b]) => b.all - a.all))
    console.log(`${String(all).padStart(7)} ${String(open).padStart(6)}  ${name}`)
}

process.exitCode = main()
