import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Relation } from '../../app/index.ts'
import type { Call, CommandSpec } from '../command.ts'
import { readPairs } from '../pairs.ts'

export const relateCommand: CommandSpec = {
  usage: 'relate [files...]',
  summary:
    'say of pairs of headlines or statements whether they agree, contradict each other, or tell of other things',
  more: `A file is CSV with a head line that names the columns s1 and s2, the two texts; others are passed over. Without a
file, standard input is read. Each pair is answered by a line of JSON: label (agree, disagree, other), confidence (the
share of such pairs for which the label is right) and evidence: words of the first text (a) and of the second (b), each
with its span, by kind:
  contrary   they say the contrary of each other on a scale (axes: level, answer, life …)
  turned     what is said of one thing here is said of another there, or who did it to whom is turned round
  negation   one text has more words that deny
  number, state, alone   they stand in one text only
  shared     they count as one
A pair with an empty text is told and answered "other" with confidence 0; the exit code is then 1.`,
  run: async (call) => {
    const sources: [Readable, string][] =
      call.args.length === 0
        ? [[process.stdin, 'standard input']]
        : call.args.map((path) => [createReadStream(path), path])
    let wrong = 0
    for (const [source, name] of sources) wrong += await relatePairs(call, source, name)
    return wrong > 0 ? 1 : 0
  },
}

/** Answers a file's pairs. @returns how many could not be compared */
async function relatePairs({ io, app }: Call, source: Readable, name: string): Promise<number> {
  let wrong = 0
  for await (const { line, s1, s2 } of readPairs(source, name)) {
    const empty = s1.trim() === '' ? 's1' : s2.trim() === '' ? 's2' : null
    if (empty !== null) {
      io.err(`isnad: ${name}: line ${line}: ${empty} is empty; a pair needs two texts\n`)
      wrong++
    }
    const answer = empty === null ? shown(app().relate(s1, s2), s1, s2) : NOTHING
    await io.out(`${JSON.stringify(answer)}\n`)
  }
  return wrong
}

const NOTHING = { label: 'other', confidence: 0, evidence: [] }

function shown({ label, confidence, evidence }: Relation, s1: string, s2: string) {
  const words = (text: string, spans: Relation['evidence'][number]['a']) =>
    spans.map((span) => ({ span, text: text.slice(...span) }))
  return {
    label,
    confidence,
    evidence: evidence.map(({ kind, axes, a, b }) => ({
      kind,
      ...(axes.length === 0 ? {} : { axes }),
      a: words(s1, a),
      b: words(s2, b),
    })),
  }
}
