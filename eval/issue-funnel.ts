// Where links are lost: how many statements and pairs of one lane each step of proposing changes lets through, and what
// stops the pairs that have many words in common: `node eval/issue-funnel.ts --data FOLDER [--seed 1] [-n 0]`.
// -n draws so many of the stopped pairs of each reason, with their words, for a reader.
import { parseArgs } from 'node:util'
import type { IssueAnswer, IssueMark } from '../src/contract/index.ts'
import { changeOf } from '../src/issues/links/change.ts'
import { daysBetween, isBefore } from '../src/issues/links/days.ts'
import { markReader, type ReadMark } from '../src/issues/links/read.ts'
import { isStated } from '../src/issues/links/stand.ts'
import { topicOf, wholeOf } from '../src/issues/links/topic.ts'
import type { LinkMark } from '../src/issues/links/types.ts'
import { openIssues } from './issue-sets.ts'
import { drawn } from './party-mentions.ts'
import { loadPack } from './reader.ts'

/** Pairs with so many stems in common, and this share of the longer text's, may say one thing. */
const ALIKE = { shared: 3, most: 0.3 }

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    n: { type: 'string', short: 'n', default: '0' },
    seed: { type: 'string', default: '1' },
  },
})
if (values.data === undefined) throw new Error('--data FOLDER names the ledger')

const read = markReader(loadPack())
const counts = new Map<string, number>()
const count = (step: string, by = 1) => counts.set(step, (counts.get(step) ?? 0) + by)
const stopped = new Map<string, string[]>()

const { app, issues } = openIssues(values.data)
for (const issue of issues) follow(issue)
app.close()
for (const [step, found] of counts) console.log(`${String(found).padStart(8)}  ${step}`)
for (const [reason, pairs] of stopped)
  for (const pair of drawn(pairs, Number(values.n), Number(values.seed)))
    console.log(JSON.stringify({ reason, ...JSON.parse(pair) }))

function follow({ definition, statements, lanes, links }: IssueAnswer): void {
  count('issues')
  count('statements filed', statements)
  for (const { marks } of lanes) {
    const dated = marks.filter(({ day }) => day !== null)
    count('on a lane', marks.length)
    count('of these with a day', dated.length)
    count('of these with a position', dated.filter(({ position }) => isStated(position)).length)
    const own = dated.map((mark) => read(linkMarkOf(mark)))
    for (const a of own)
      for (const b of own) {
        if (!isBefore(a.mark.day, b.mark.day)) continue
        count('pairs of one lane on two days')
        const object = a.mark.objects.find((id) => b.mark.objects.includes(id)) ?? null
        if (definition.objects.length > 0 && object === null) continue
        count('of these on one object, or of an issue without')
        const whole = wholeOf(a, b)
        if (whole.shared < ALIKE.shared || whole.most < ALIKE.most) continue
        count('of these alike in words')
        const reason = reasonOf(a, b, object)
        count(`  ${reason}`)
        const pair = { issue: definition.id, from: a.mark.text, to: b.mark.text }
        stopped.set(reason, [...(stopped.get(reason) ?? []), JSON.stringify(pair)])
      }
  }
  for (const { kind, doubtful } of links) count(`${kind} ${doubtful ? 'proposed, doubtful' : 'shown'}`)
}

/** A mark as it is linked, where nothing more is asked of how it was said. */
function linkMarkOf(mark: IssueMark): LinkMark {
  const said = {
    cue: null,
    anonymous: false,
    readout: false,
    background: false,
    isPerson: true,
    holder: null,
  }
  return { ...said, mark, lane: null, state: null, names: [] }
}

/** What stops a pair; the kind of change where nothing does. */
function reasonOf(a: ReadMark, b: ReadMark, object: string | null): string {
  if (a.mark.utterance === b.mark.utterance) return 'one utterance'
  const topic = topicOf(a, b)
  if (topic === null) return 'each names another state'
  const days = daysBetween(a.mark.day, b.mark.day)
  const isAgain = days !== null && days <= 14 && wholeOf(a, b).share >= 0.7
  const change = changeOf(a, b, topic, object)
  if (change !== null && change.kind !== 'renews') return `passes: ${change.kind}`
  if (isAgain) return 'printed again within 14 days'
  if (change !== null) return days !== null && days < 3 ? 'too near to be later' : 'passes: renews'
  const [one, other] = [a.side.numbers, b.side.numbers]
  if (one.size !== other.size || [...one].some((number) => !other.has(number))) return 'other numbers'
  return 'too few words in common, no stand taken, or another act'
}
