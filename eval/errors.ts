import type { Judged } from './score-types.ts'

const WORST: readonly Judged['verdict'][] = ['wrong-speaker', 'extra', 'missed', 'unsure']
const LONGEST = 110

const clip = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

/**
 * The worst errors, worst first: a wrong person named with confidence, a statement that is none, one not found, one
 * left unsure; the more confident the worse, and the longer missed content before the shorter.
 */
export function worstErrors(all: readonly Judged[], most: number): string[] {
  const weight = (one: Judged) => one.found?.confidence ?? lengthOf(one) / 1e6
  return WORST.flatMap((verdict) =>
    all
      .filter((one) => one.verdict === verdict)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, most)
      .map(describe),
  )
}

const lengthOf = ({ gold }: Judged) =>
  (gold?.content ?? []).reduce((sum, [start, end]) => sum + end - start, 0)

function describe({ article, verdict, gold, found }: Judged): string {
  const one = gold ?? found
  const text = article.texts[one?.in ?? 'body']
  const content = (one?.content ?? []).map(([start, end]) => text.slice(start, end)).join(' … ')
  const cue = found?.cue ? text.slice(...found.cue.span) : gold?.cue ? text.slice(...gold.cue) : '-'
  const expected = gold === null ? 'nothing' : (gold.speaker.name ?? '?')
  const got =
    found === null ? 'nothing' : (found.speaker.name ?? `? (${found.speaker.candidates.join(', ')})`)
  const made = found === null ? '' : ` [${found.rule}, ${found.confidence}; ${found.speaker.why}]`
  return `${verdict} ${article.id} | ${cue} | expected ${expected} | got ${got} | ${clip(content)}${made}`
}
