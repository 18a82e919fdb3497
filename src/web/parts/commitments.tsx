import { useState } from 'preact/hooks'
import type { CommitmentAnswer, CommitmentsAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { useReturnOfFocus } from '../lib/return-of-focus.ts'
import { shownName } from '../lib/shown-name.ts'
import { useCommitmentTexts } from '../state/commitment-texts.ts'
import { type Params, useLinks } from '../state/links.ts'
import { useReadOnly } from '../state/server.ts'
import { useSettings } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { CommitmentForm } from './commitment-form.tsx'
import { CommitmentWords } from './commitment-words.tsx'
import { Empty, Failed, Loading } from './states.tsx'

interface Props {
  /** Only those of an issue, or of a party. */
  readonly issue?: string | undefined
  readonly party?: string | undefined
}

/** What was promised: past due first, then open, then closed. */
export function Commitments({ issue, party }: Props) {
  const t = useCommitmentTexts()
  const format = useFormat()
  const asked: Params = { issue, party }
  const query = new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString()
  const { answer, retry } = useAnswer<CommitmentsAnswer>(`/api/commitments${query === '' ? '' : `?${query}`}`)
  const shown = shownOf(answer)
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} />
  if (shown === null)
    return (
      <>
        <p class="help">{t.working}</p>
        <Loading />
      </>
    )
  const { commitments, total, today } = shown
  if (total === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneHelp}</p>
      </Empty>
    )
  return (
    <>
      <p class="help">
        {t.help} {t.pastOn(format.day(today))}{' '}
        {commitments.length < total && t.shown(format.number(commitments.length), format.number(total))}
      </p>
      <ol class="commitments">
        {commitments.map((one) => (
          <Card key={one.statement} one={one} renew={retry} />
        ))}
      </ol>
    </>
  )
}

function Card({ one, renew }: { readonly one: CommitmentAnswer; readonly renew: () => void }) {
  const t = useCommitmentTexts()
  const format = useFormat()
  const links = useLinks()
  const { lang } = useSettings()
  const { status, due, lane, party, speaker, judged, later, form } = one
  const name = lane === null ? speaker : shownName(lane.name, lang).name
  const whose = lane?.party ?? party
  return (
    <li class="panel commitment">
      <p class="issue-words-head">
        <span class={`tag commitment-${status}`}>{t.status[status]}</span>
        {due !== null && <span class="num">{t.dueBy(format.day(due.last))}</span>}
        {name !== null && whose !== null ? (
          <a href={links.party(whose)}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <span>{t.unsure}</span>
        )}
        {form !== 'pledged' && <span class="tag tag-quiet">{t.form[form]}</span>}
      </p>
      <CommitmentWords one={one} />
      {judged !== null && (
        <p class="help">
          {t.answers[judged.status]}: <bdi>{judged.why}</bdi> (<bdi>{judged.evidence}</bdi>),{' '}
          {t.judgedBy(isolated(judged.by), format.day(judged.at.slice(0, 10)))}
        </p>
      )}
      {later.length > 0 && (
        <details>
          <summary>{format.counted(later.length, t.later)}</summary>
          <ul class="issue-list">
            {later.map((after) => (
              <li key={after.statement}>
                <Later after={after} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Judging statement={one.statement} renew={renew} />
    </li>
  )
}

function Later({ after }: { readonly after: CommitmentAnswer['later'][number] }) {
  const t = useCommitmentTexts()
  const format = useFormat()
  const links = useLinks()
  return (
    <article class="issue-words">
      <p class="issue-words-head num">{after.day === null ? t.undated : format.day(after.day)}</p>
      <blockquote lang="ar" dir="rtl" class="naskh">
        {after.text.map((piece) => (
          <p key={piece}>{piece}</p>
        ))}
      </blockquote>
      <p class="issue-words-foot">
        {after.outlet !== null && <bdi lang="ar">{after.outlet}</bdi>}
        <a href={links.article(`${after.item}#${after.part}`, after.statement)}>{t.open}</a>
      </p>
    </article>
  )
}

function Judging({ statement, renew }: { readonly statement: string; readonly renew: () => void }) {
  const t = useCommitmentTexts()
  const readOnly = useReadOnly()
  const [isOpen, setOpen] = useState(false)
  const opener = useReturnOfFocus(isOpen)
  if (readOnly !== false) return null
  if (!isOpen)
    return (
      <p class="actions">
        <button ref={opener} type="button" class="quiet" onClick={() => setOpen(true)}>
          {t.judge}
        </button>
      </p>
    )
  return (
    <CommitmentForm
      statement={statement}
      onDone={() => {
        setOpen(false)
        renew()
      }}
      onCancel={() => setOpen(false)}
    />
  )
}
