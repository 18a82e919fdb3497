import type { CommitmentAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { useCommitmentTexts } from '../state/commitment-texts.ts'
import { useLinks } from '../state/links.ts'

/** What is promised, on what condition and by when, and the whole words behind it. */
export function CommitmentWords({ one }: { readonly one: CommitmentAnswer }) {
  const t = useCommitmentTexts()
  const format = useFormat()
  const links = useLinks()
  const { text, day, outlet, item, part, statement } = one
  const parts = [
    ['action', t.action, one.action],
    ['condition', t.condition, one.condition],
    ['due', t.due, one.due],
    ['event', t.event, one.event],
  ] as const
  return (
    <>
      <dl class="suggested-words">
        {parts.map(
          ([kind, label, passage]) =>
            passage !== null && (
              <div key={kind} class="commitment-part">
                <dt>{label}</dt>
                <dd lang="ar" dir="rtl" class="naskh">
                  {(text[passage.piece] ?? '').slice(...passage.span)}
                </dd>
              </div>
            ),
        )}
      </dl>
      <blockquote lang="ar" dir="rtl" class="naskh">
        {text.map((piece) => (
          <p key={piece}>{piece}</p>
        ))}
      </blockquote>
      <p class="issue-words-foot">
        <span class="num">{day === null ? t.undated : format.day(day)}</span>
        {outlet !== null && <bdi lang="ar">{outlet}</bdi>}
        <a href={links.article(`${item}#${part}`, statement)}>{t.open}</a>
      </p>
    </>
  )
}
