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
A pair with a text that is empty, or has no word that could be compared, is told and answered "other" with confidence 0; the exit code is then 1.`,
  run: async (call) => {
    if (call.args.length === 0) return (await relatePairs(call, process.stdin, 'standard input')) > 0 ? 1 : 0
    let wrong = 0
    // Each file is opened in its turn, and one that cannot be read does not keep the others from being read.
    for (const path of call.args)
      try {
        wrong += await relatePairs(call, createReadStream(path), path)
      } catch (error) {
        if (call.args.length === 1) throw error
        call.io.err(`isnad: ${error instanceof Error ? error.message : String(error)}\n`)
        wrong++
      }
    return wrong > 0 ? 1 : 0
  },
}

/** Answers a file's pairs. @returns how many could not be compared */
async function relatePairs({ io, app }: Call, source: Readable, name: string): Promise<number> {
  let wrong = 0
  for await (const { line, s1, s2 } of readPairs(source, name)) {
    const relation = app().relate(s1, s2)
    if (relation.confidence === 0) {
      const bare = HAS_WORD.test(s1) ? 's2' : HAS_WORD.test(s2) ? 's1' : 's1 and s2'
      const what = s1.trim() === '' || s2.trim() === '' ? 'empty' : 'without a word that could be compared'
      io.err(`isnad: ${name}: line ${line}: ${bare} is ${what}; a pair needs two texts\n`)
      wrong++
    }
    await io.out(`${JSON.stringify(shown(relation, s1, s2))}\n`)
  }
  return wrong
}

const HAS_WORD = /[\p{L}\p{N}]/u

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
