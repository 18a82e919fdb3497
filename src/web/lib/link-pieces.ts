import type { IssueLink, LinkEvidence } from '../../contract/index.ts'

type Kind = LinkEvidence['kind']
/** Which end of a link. */
export type End = 'from' | 'to'

/** A run of one piece of a text: what its words show, or nothing. `at` is where it begins. */
export interface LinkPiece {
  readonly at: number
  readonly words: string
  readonly kind: Kind | null
}

/** Kinds that are not marked: what both have is what is left. */
const PLAIN: ReadonlySet<Kind> = new Set(['shared', 'matter'])

/** A piece of a linked statement cut where its evidence begins and ends; of two that overlap the weightier. */
export function linkPieces(
  text: string,
  { evidence }: Pick<IssueLink, 'evidence'>,
  end: End,
  piece: number,
): readonly LinkPiece[] {
  // The evidence comes the weightiest first: whatever a word shows first is what it is marked as.
  const kinds = new Array<Kind | null>(text.length).fill(null)
  for (const one of evidence) {
    if (PLAIN.has(one.kind)) continue
    for (const place of one[end])
      if (place.piece === piece) for (let at = place.span[0]; at < place.span[1]; at++) kinds[at] ??= one.kind
  }
  const pieces: LinkPiece[] = []
  let from = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && kinds[at] === kinds[from]) continue
    pieces.push({ at: from, words: text.slice(from, at), kind: kinds[from] ?? null })
    from = at
  }
  return pieces
}

/** The words of evidence at one end. */
export const wordsAt = (text: readonly string[], one: LinkEvidence, end: End): readonly string[] =>
  one[end].map(({ piece, span }) => text[piece]?.slice(span[0], span[1]) ?? '')

/** What differs between the two ends: kinds of which either end has words, in order. */
export const differences = ({ evidence }: Pick<IssueLink, 'evidence'>): readonly LinkEvidence[] =>
  evidence.filter(
    ({ kind, from, to, words }) => !PLAIN.has(kind) && (words !== null || from.length + to.length > 0),
  )
