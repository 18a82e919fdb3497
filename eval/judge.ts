import { align } from './align.ts'
import { sameSpeaker } from './compare.ts'
import type { Judged, ReadArticle, Verdict } from './score-types.ts'

/** What became of each expected statement of an article, in order; then the found ones that nothing asked for. */
export function judge(article: ReadArticle): Judged[] {
  const { gold, found } = article
  const pairs = align(article.texts, gold, found)
  const used = new Set(pairs.flatMap((pair) => (pair === null ? [] : [pair.found])))
  const answered = gold.map((one, i): Judged => {
    const pair = pairs[i] ?? null
    const other = pair === null ? null : (found[pair.found] ?? null)
    const base = { article, gold: one, found: other, exact: pair?.exact ?? false }
    if (one.optional) return { ...base, verdict: 'optional' }
    if (other === null) return { ...base, verdict: 'missed' }
    return { ...base, verdict: speakerVerdict(one.speaker, other.speaker.name) }
  })
  const extra = found
    .filter((_, j) => !used.has(j))
    .map((one): Judged => ({ article, verdict: 'extra', gold: null, found: one, exact: false }))
  return [...answered, ...extra]
}

function speakerVerdict(expected: Parameters<typeof sameSpeaker>[0], name: string | null): Verdict {
  if (sameSpeaker(expected, name)) return 'right'
  return name === null ? 'unsure' : 'wrong-speaker'
}
