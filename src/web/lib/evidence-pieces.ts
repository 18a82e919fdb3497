import type { IssueMark } from '../../contract/index.ts'

type Evidence = IssueMark['position']['evidence'][number]

/** A run of a text: evidence of one kind, or of none. `at` is where it begins. */
export interface EvidencePiece {
  readonly at: number
  readonly words: string
  readonly kind: Evidence['kind'] | null
}

/** A text cut where evidence begins and ends; of two that overlap the first. */
export function evidencePieces(text: string, evidence: readonly Evidence[]): readonly EvidencePiece[] {
  const pieces: EvidencePiece[] = []
  let at = 0
  const put = (to: number, kind: EvidencePiece['kind']) => {
    if (to > at) pieces.push({ at, words: text.slice(at, to), kind })
    at = Math.max(at, to)
  }
  for (const { kind, span } of evidence.toSorted((a, b) => a.span[0] - b.span[0])) {
    if (span[0] < at) continue
    put(span[0], null)
    put(span[1], kind)
  }
  put(text.length, null)
  return pieces
}
