import type { IssueMention } from '../../contract/index.ts'
import { evidencePieces } from '../lib/evidence-pieces.ts'
import { useIssueTexts } from '../state/issue-texts.ts'

/** A statement's words with the evidence marked that makes it bear on an issue. */
export function EvidenceWords({ text, evidence }: Pick<IssueMention, 'text' | 'evidence'>) {
  const t = useIssueTexts()
  return (
    <blockquote lang="ar" dir="rtl" class="naskh">
      {text.map((piece, k) => (
        <p key={piece}>
          {evidencePieces(
            piece,
            evidence.filter((one) => one.piece === k),
          ).map(({ words, kind, at }) =>
            kind === null ? (
              words
            ) : (
              <mark key={at} class={`evidence evidence-${kind}`} title={t.evidence[kind]}>
                {words}
              </mark>
            ),
          )}
        </p>
      ))}
    </blockquote>
  )
}
