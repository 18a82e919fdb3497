import type { ItemId } from '../core/ids.ts'
import type { Span } from '../core/spans.ts'
import type { FollowOutcome, StatementId, StatementTarget } from './types.ts'
import { jaccard } from './words.ts'

/** What a judgement pointed at, with the words it had then. */
export interface FollowTarget extends StatementTarget {
  /** The content's words, folded. */
  readonly words: readonly string[]
}

/** A statement of the current reading. */
export interface FollowCandidate extends FollowTarget {
  readonly id: StatementId
}

/** Content shared by at least this much is the same statement: CONTRACT, "Statement identity". */
const SAME_CONTENT = 0.5

/**
 * Finds a judged statement among those of a newer reading: of the same article (item and part) with the same cue
 * span in the same field; or else the most alike in content, if at least half of all words are common, those of the
 * same field before the others. Of several with the cue, the most alike. Ties go to the first. Otherwise null: it
 * belongs in the review queue.
 * @param sameText whether both readings' offsets point into the same text; if not, cue spans say nothing
 */
export function followStatement(
  target: FollowTarget,
  current: readonly FollowCandidate[],
  sameText = true,
): FollowOutcome {
  const article = current.filter((one) => sameArticle(one, target))
  const field = article.filter((one) => one.in === target.in)
  const atCue = sameText ? field.filter((one) => sameSpan(one.cue, target.cue)) : []
  const byCue = mostAlike(target, atCue)
  if (byCue) return { found: 'cue', statement: byCue.id }
  for (const candidates of [field, article]) {
    const byContent = mostAlike(target, candidates)
    if (byContent && byContent.likeness >= SAME_CONTENT) return { found: 'content', statement: byContent.id }
  }
  return { found: null, why: 'not-found' }
}

const sameArticle = (a: { item: ItemId; part: number }, b: { item: ItemId; part: number }): boolean =>
  a.item === b.item && a.part === b.part
const sameSpan = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a[0] === b[0] && a[1] === b[1]

function mostAlike(target: FollowTarget, candidates: readonly FollowCandidate[]) {
  const words = new Set(target.words)
  return candidates
    .map(({ id, words: theirs }) => ({ id, likeness: jaccard(words, new Set(theirs)) }))
    .sort((a, b) => b.likeness - a.likeness)[0]
}
