// Whether speakers are given the right party of the register: measures what is assigned today against readers'
// judgements of mentions drawn by lot from the corpus, and how far two readers agree.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { registerOf } from '../src/app/register.ts'
import { partyOf } from '../src/identity/register/index.ts'
import { corpusSample, corpusText, isCorpusHere } from './corpus.ts'
import {
  assignedBy,
  drawn,
  mentionsAt,
  placeReader,
  type ReadPlace,
  statementOf,
  unjudged,
} from './party-mentions.ts'
import { agreementOf, type PartyReading, type PartyScore, placeOf, scoreParties } from './party-score.ts'
import { loadPack, root } from './reader.ts'
import { sealedPlaces } from './sets.ts'

const USAGE = `usage: node eval/parties.ts [--faults] | --draw FILE [--with N] [--without N] [--seed N] | --show FILE [--count N]

Measures the parties assigned to speakers against eval/parties/reader-1.json and the later draw of reader-3.json, and the
agreement of reader-2.json with the first.
  --faults      also where each wrong or missed one stands
  --draw FILE   writes mentions drawn by lot to FILE, to be judged: N with a party (400) and N without (200)
  --show FILE   prints mentions with the words around them, and no judgement, for a reader`

const folder = join(root, 'eval', 'parties')
const readReading = (path: string): PartyReading => JSON.parse(readFileSync(path, 'utf8'))

function main(): number {
  const { values } = parseArgs({
    options: {
      faults: { type: 'boolean' },
      draw: { type: 'string' },
      show: { type: 'string' },
      with: { type: 'string', default: '400' },
      without: { type: 'string', default: '200' },
      seed: { type: 'string', default: '5' },
      count: { type: 'string', default: '100' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const numbers = [values.with, values.without, values.seed, values.count].map(Number)
  if (values.help === true || numbers.some((one) => !(one >= 0))) {
    console.error(USAGE)
    return values.help === true ? 0 : 2
  }
  if (!isCorpusHere()) {
    console.error('../shared/corpus is not there; put the corpus beside the project and run this again')
    return 1
  }
  const [withParty = 0, without = 0, seed = 0, count = 0] = numbers
  const pack = loadPack()
  const read = placeReader(pack, corpusText())
  if (values.draw !== undefined) draw(values.draw, read, { with: withParty, without }, seed)
  else if (values.show !== undefined) show(readReading(values.show), read, count)
  else measure(read, pack.fold, values.faults === true)
  return 0
}

function draw(path: string, read: ReadPlace, sizes: { with: number; without: number }, seed: number): void {
  const { articles } = corpusSample(Number.MAX_SAFE_INTEGER, sealedPlaces())
  const all = articles.flatMap(({ corpus, line }) => mentionsAt({ corpus, line }, read).map(unjudged))
  const of = (kind: 'with' | 'without') => all.filter((one) => one.drawn === kind)
  const judgements = (['with', 'without'] as const).flatMap((kind) => drawn(of(kind), sizes[kind], seed))
  const reading = { reader: '', seed, of: { with: of('with').length, without: of('without').length } }
  writeReading(path, { ...reading, judgements })
}

/** One judgement a line, so that a change of one is seen as one. */
function writeReading(path: string, { judgements, ...head }: PartyReading): void {
  const lines = judgements.map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  writeFileSync(path, `${JSON.stringify(head).slice(0, -1)},"judgements":[\n${lines}\n]}\n`)
}

const AROUND = 160

function show({ judgements }: PartyReading, read: ReadPlace, count: number): void {
  for (const judgement of judgements.slice(0, count)) {
    const statement = statementOf(judgement, read)
    const record = read(judgement)[0]?.record
    const text = (judgement.in === 'title' ? record?.title : record?.body) ?? ''
    const [start, end] = statement?.cue?.span ?? judgement.content[0] ?? [0, 0]
    const from = Math.min(start, statement?.speaker.span?.[0] ?? start)
    console.log(`${placeOf(judgement)}\t${statement?.speaker.name ?? '(gone)'}`)
    console.log(
      `  ${record?.title ?? ''} | ${text.slice(Math.max(0, from - AROUND), end + AROUND).replace(/\s+/g, ' ')}`,
    )
  }
}

function measure(read: ReadPlace, fold: (text: string) => string, withFaults: boolean): void {
  const first = readReading(join(folder, 'reader-1.json'))
  const register = registerOf(join(root, 'register'), fold)
  const isPerson = (id: string) => partyOf(register, id)?.kind === 'person'
  for (const reading of [first, readReading(join(folder, 'reader-3.json'))]) {
    const assigned = assignedBy(read, reading)
    const all = scoreParties(reading, assigned)
    print(`${reading.reader}, all parties`, all)
    print(`${reading.reader}, persons`, scoreParties(reading, assigned, isPerson))
    if (withFaults)
      for (const { judgement, found } of all.faults)
        console.log(
          `${placeOf(judgement)}  judged ${judgement.party ?? 'nobody'}, found ${found ?? 'nobody'}`,
        )
  }
  const other = join(folder, 'reader-2.json')
  if (!existsSync(other)) return
  const { both, same, different } = agreementOf(first, readReading(other))
  console.log(`two readers: ${same} of ${both} alike`)
  for (const [a, b] of different)
    console.log(`  ${placeOf(a)}  ${a.party ?? 'nobody'} / ${b.party ?? 'nobody'}`)
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function print(title: string, { right, wrong, missed, none, gone, precision, coverage }: PartyScore): void {
  console.log(
    `${title}: right ${right}, wrong ${wrong}, missed ${missed}, not in the register ${none}, read otherwise now ${gone}; ` +
      `precision ${percent(precision)}, coverage ${percent(coverage)}`,
  )
}

process.exitCode = main()
