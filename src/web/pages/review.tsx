import type { JudgementAnswer, ReviewAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { Judgements } from '../parts/judge-list.tsx'
import { Queue } from '../parts/judge-queue.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { apiUrl } from '../state/client.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useReadOnly } from '../state/server.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

const KINDS = ['same-party', 'confirm', 'speaker', 'lost'] as const
/** Questions on a page. */
const SIZE = 10

/** What people may decide, and what they decided. */
export function ReviewPage() {
  const t = useJudgingTexts()
  const { query } = useLocation()
  usePageTitle(t.title)
  const kind = KINDS.find((one) => one === query.kind)
  const offset = /^\d{1,5}$/.test(query.offset ?? '') ? Number(query.offset) : 0
  const isReadOnly = useReadOnly()
  return (
    <div class="review">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {isReadOnly === true && <p class="note">{t.readOnly}</p>}
      {query.kind === 'judged' ? (
        <Decided />
      ) : (
        <Asked key={`${kind} ${offset}`} kind={kind} offset={offset} />
      )}
    </div>
  )
}

type Kind = (typeof KINDS)[number]

function Asked({ kind, offset }: { readonly kind: Kind | undefined; readonly offset: number }) {
  const { answer, retry } = useAnswer<ReviewAnswer>(
    apiUrl('/review', { kind, limit: String(SIZE), offset: String(offset) }),
  )
  const page = shownOf(answer)
  return (
    <>
      <Kinds counts={page?.counts ?? null} shown={kind ?? 'all'} />
      {answer.is === 'refused' ? (
        <Failed error={answer.error} retry={retry} />
      ) : page === null ? (
        <Loading />
      ) : (
        <>
          <Queue page={page} isFresh={answer.is === 'there'} renew={retry} />
          <Pages total={page.total} offset={offset} kind={kind} />
        </>
      )}
    </>
  )
}

interface KindsProps {
  readonly counts: ReviewAnswer['counts'] | null
  readonly shown: Kind | 'all' | 'judged'
}

/** The kinds of question with how many there are, and what was decided. */
function Kinds({ counts, shown }: KindsProps) {
  const t = useJudgingTexts()
  const format = useFormat()
  const links = useLinks()
  const all = counts === null ? null : KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  const countOf = (kind: Kind | 'all' | 'judged') =>
    kind === 'judged' ? null : kind === 'all' ? all : (counts?.[kind] ?? null)
  return (
    <nav class="kinds" aria-label={t.kindsLabel}>
      {(['all', ...KINDS, 'judged'] as const).map((kind) => {
        const count = countOf(kind)
        return (
          <a
            key={kind}
            href={links.to('/review', { kind: kind === 'all' ? undefined : kind })}
            aria-current={kind === shown ? 'page' : undefined}
          >
            {t.kinds[kind]} {count !== null && <span class="num">{format.number(count)}</span>}
          </a>
        )
      })}
    </nav>
  )
}

interface PagesProps {
  readonly total: number
  readonly offset: number
  readonly kind: Kind | undefined
}

function Pages({ total, offset, kind }: PagesProps) {
  const t = useJudgingTexts()
  const format = useFormat()
  const links = useLinks()
  const at = (to: number) => links.to('/review', { kind, offset: to === 0 ? undefined : String(to) })
  if (total === 0 || (offset === 0 && total <= SIZE)) return null
  return (
    <nav class="pages" aria-label={t.pages}>
      {offset > 0 && <a href={at(Math.max(0, offset - SIZE))}>{t.earlier}</a>}
      {offset < total && (
        <span class="num">
          {t.of(
            format.number(offset + 1),
            format.number(Math.min(total, offset + SIZE)),
            format.number(total),
          )}
        </span>
      )}
      {offset + SIZE < total && <a href={at(offset + SIZE)}>{t.later}</a>}
    </nav>
  )
}

/** What was decided so far, the latest first. */
function Decided() {
  const t = useJudgingTexts()
  const { answer, retry } = useAnswer<{ readonly judgements: readonly JudgementAnswer[] }>('/api/judgements')
  const { answer: queue } = useAnswer<ReviewAnswer>(apiUrl('/review', { limit: '1' }))
  const made = shownOf(answer)?.judgements.filter(({ kind }) => kind !== 'undo')
  return (
    <>
      <Kinds counts={shownOf(queue)?.counts ?? null} shown="judged" />
      {answer.is === 'refused' ? (
        <Failed error={answer.error} retry={retry} />
      ) : made === undefined ? (
        <Loading />
      ) : made.length === 0 ? (
        <Empty title={t.nothingJudged} />
      ) : (
        <Judgements judgements={made} onUndone={retry} />
      )}
    </>
  )
}
