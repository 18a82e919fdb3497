// Draws links, or pairs of statements that may be linked, by lot for readers: eval/README.md, "Links".
//   node eval/issue-links.ts --data FOLDER [-n 150] [--seed 1] [--shown] [--kinds a,b] [--pairs]
import { parseArgs } from 'node:util'
import type { App } from '../src/app/index.ts'
import { type IssueAnswer, LINK_KINDS } from '../src/contract/index.ts'
import { isBefore } from '../src/issues/links/days.ts'
import { wordReader } from '../src/issues/sides.ts'
import { marksOf, openIssues, paragraphOf, placeOf } from './issue-sets.ts'
import { drawn as byLot } from './party-mentions.ts'
import { loadPack } from './reader.ts'

/** Two statements to be read; of links with what was proposed. */
interface Drawn {
  readonly issue: IssueAnswer
  readonly object: string | null
  readonly from: string
  readonly to: string
  readonly told: object
}

/**
 * Pairs that have so many words of meaning in common, and this share of the shorter one's; their share of those drawn;
 * and the share of the longer one's from which two are one text printed twice, and not drawn.
 */
const ALIKE = { words: 3, share: 0.34, drawn: 2 / 3, copy: 0.8 }

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    n: { type: 'string', short: 'n', default: '150' },
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string' },
    shown: { type: 'boolean', default: false },
    pairs: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) throw new Error('--data FOLDER names the ledger')
const [count, seed] = [Number(values.n), Number(values.seed)]
if (!(count > 0) || !Number.isInteger(seed)) throw new Error('-n and --seed take whole numbers')
const kinds = new Set(values.kinds?.split(',') ?? LINK_KINDS)

const { app, issues } = openIssues(values.data)
const drawn = values.pairs ? pairsByLot(issues) : byLot(issues.flatMap(linksOf), count, seed)
for (const one of drawn) process.stdout.write(`${JSON.stringify(lineOf(app, one))}\n`)
app.close()

function linksOf(issue: IssueAnswer): Drawn[] {
  return issue.links
    .filter(({ kind, doubtful }) => kinds.has(kind) && !(values.shown && doubtful))
    .map(({ from, to, object, kind, confidence, doubtful, doubts }) => {
      return { issue, object, from, to, told: { kind, confidence, doubtful, doubts } }
    })
}

/**
 * Pairs of one lane on one object, on different days, whatever was proposed: two thirds of those that have many words in
 * common, one third of the others, since almost all pairs are of different things. `stratum` tells which.
 */
function pairsByLot(all: readonly IssueAnswer[]): Drawn[] {
  const read = wordReader(loadPack())
  const stems = new Map<string, ReadonlySet<string>>()
  const alike: Drawn[] = []
  const apart: Drawn[] = []
  for (const issue of all)
    for (const { marks } of issue.lanes) {
      const own = marks.filter(({ day }) => day !== null).slice(0, 60)
      for (const a of own)
        for (const b of own) {
          const object = objectOf(issue, a.objects, b.objects)
          if (!isBefore(a.day, b.day) || object === undefined) continue
          const [inA, inB] = [stemsOf(a), stemsOf(b)]
          const common = [...inA].filter((stem) => inB.has(stem)).length
          if (common >= ALIKE.copy * Math.max(inA.size, inB.size)) continue
          const isAlike = common >= ALIKE.words && common >= ALIKE.share * Math.min(inA.size, inB.size)
          const stratum = isAlike ? 'alike' : 'apart'
          ;(stratum === 'alike' ? alike : apart).push({
            issue,
            object,
            from: a.statement,
            to: b.statement,
            told: { stratum },
          })
        }
    }
  const most = Math.ceil(count * ALIKE.drawn)
  process.stderr.write(`${alike.length} pairs with many words in common, ${apart.length} others\n`)
  return [...byLot(alike, most, seed), ...byLot(apart, count - most, seed + 1)]

  function stemsOf({ statement, text }: { readonly statement: string; readonly text: readonly string[] }) {
    const known = stems.get(statement)
    if (known !== undefined) return known
    const words = text.flatMap(read).filter(({ facts }) => facts.role === 'content')
    const made = new Set(words.map(({ facts }) => facts.stem))
    stems.set(statement, made)
    return made
  }
}

/** The object on which both bear; null where the issue is one; undefined where they share none. */
function objectOf(
  { definition }: IssueAnswer,
  a: readonly string[],
  b: readonly string[],
): string | null | undefined {
  if (definition.objects.length === 0) return null
  return a.find((id) => b.includes(id))
}

/** What a reader is given of a pair: both texts with their paragraphs, where they stand, who says it and when. */
function lineOf(from: App, { issue, object, told, ...ends }: Drawn): object {
  const marks = marksOf(issue)
  const side = (id: string) => {
    const { mark, lane } = marks.get(id) ?? {}
    if (mark === undefined) throw new Error(`statement ${id} is not on issue ${issue.definition.id}`)
    const { text, day, speaker, outlet, act } = mark
    return {
      ...placeOf(from, id),
      day,
      dayIs: mark.from,
      lane,
      speaker,
      outlet,
      act,
      text,
      paragraph: paragraphOf(from, id),
    }
  }
  return {
    issue: issue.definition.id,
    question: issue.definition.name.en,
    object,
    ...told,
    from: side(ends.from),
    to: side(ends.to),
  }
}
