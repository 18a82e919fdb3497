import type { LinkDoubt, LinkEvidence, LinkKind } from '../../contract/index.ts'
import { doubtsOf } from './doubts.ts'
import type { ReadMark } from './read.ts'
import type { ProposedLink } from './types.ts'

/** Below this a link is doubtful. */
export const SHOWN = 0.65

/** A link with its doubts; it is shown by default where there are none and it is likely enough. */
export function linkOf(
  kind: LinkKind,
  a: ReadMark,
  b: ReadMark,
  object: string | null,
  confidence: number,
  evidence: readonly LinkEvidence[],
  own: readonly LinkDoubt[] = [],
): ProposedLink {
  const doubts = [...new Set([...doubtsOf(kind, a, b), ...own])]
  return {
    kind,
    from: a.mark.statement,
    to: b.mark.statement,
    object,
    confidence,
    doubtful: doubts.length > 0 || confidence < SHOWN,
    doubts,
    evidence,
  }
}
