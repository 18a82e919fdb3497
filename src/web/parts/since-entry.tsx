import type { Change, IssueMark } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { useTimelineTexts } from '../state/timeline-texts.ts'
import { CHANGES } from '../text/changes.ts'
import { Stand, When } from './issue-mark.tsx'
import { SignIcon, signOf } from './issue-signs.tsx'

/** Something that changed: what it is, when it came, and the words. */
export function SinceEntry({ change }: { readonly change: Change }) {
  const t = CHANGES[useSettings().lang]
  const format = useFormat()
  return (
    <article class={`since-entry since-${change.kind}`}>
      <p class="since-head">
        <strong>
          <Title change={change} />
        </strong>{' '}
        <span class="num help">{t.came(format.day(change.at.slice(0, 10)))}</span>
      </p>
      <Body change={change} />
    </article>
  )
}

function Title({ change }: { readonly change: Change }) {
  const t = CHANGES[useSettings().lang]
  const timeline = useTimelineTexts()
  const texts = useTexts()
  switch (change.kind) {
    case 'statement':
      return <>{change.cause === 'reread' ? `${t.statement}${texts.separator}${t.reread}` : t.statement}</>
    case 'link': {
      const { kind, state, doubtful } = change.link
      const told = [
        timeline.link[kind],
        timeline.linkState[state],
        ...(doubtful ? [timeline.linkDoubtful] : []),
      ]
      return <>{told.join(texts.separator)}</>
    }
    case 'definition': {
      const { first, again, none } = t.definition
      return <>{change.definition === null ? none : change.fields.length === 0 ? first : again}</>
    }
    case 'judgement':
      return <>{t.judgement[change.judgement.kind] ?? t.other}</>
  }
}

function Body({ change }: { readonly change: Change }) {
  const t = CHANGES[useSettings().lang]
  const texts = useTexts()
  switch (change.kind) {
    case 'statement':
      return <Words mark={change.mark} />
    case 'link':
      return (
        <>
          <Words mark={change.to} />
          <p class="help">{t.toEarlier}</p>
          <Words mark={change.from} />
        </>
      )
    case 'definition': {
      const fields = change.fields.map((field) => t.fields[field] ?? field).join(texts.separator)
      return (
        <>
          {fields !== '' && <p>{fields}</p>}
          <Signed by={change.by} why={change.why} />
        </>
      )
    }
    case 'judgement':
      return <Judged change={change} />
  }
}

const Signed = ({ by, why }: { readonly by: string; readonly why: string }) => (
  <p class="help">
    <bdi>{by}</bdi>: <bdi>{why}</bdi>
  </p>
)

function Judged({ change: { judgement } }: { readonly change: Extract<Change, { kind: 'judgement' }> }) {
  const t = CHANGES[useSettings().lang]
  const links = useLinks()
  const { by, why, parties, statement, about } = judgement
  return (
    <>
      {parties.length > 0 && (
        <p class="since-parties">
          {parties.map(({ id, name }) => (
            <a key={id} href={links.party(id)}>
              <bdi lang="ar">{name}</bdi>
            </a>
          ))}
        </p>
      )}
      <Signed by={by} why={why} />
      {statement !== null && about !== null && (
        <p>
          <a href={links.article(`${about.item}#${about.part}`, statement)}>{t.open}</a>
        </p>
      )}
    </>
  )
}

/** The exact words, whose they are, when they were said, and the way to them. */
function Words({ mark }: { readonly mark: IssueMark }) {
  const t = CHANGES[useSettings().lang]
  const links = useLinks()
  const { text, speaker, party, outlet, item, part, statement } = mark
  return (
    <>
      <p class="since-said">
        {speaker === null ? (
          <span class="tag tag-unsure">{t.unsure}</span>
        ) : (
          <a href={party === null ? links.article(`${item}#${part}`, statement) : links.party(party)}>
            <bdi lang="ar">{speaker}</bdi>
          </a>
        )}
        <span class="num">
          <When mark={mark} />
        </span>
        <span class="stand">
          <SignIcon sign={signOf(mark)} /> <Stand mark={mark} />
        </span>
      </p>
      <blockquote lang="ar" dir="rtl" class="naskh">
        {text.map((piece) => (
          <p key={piece}>{piece}</p>
        ))}
      </blockquote>
      <p class="since-said help">
        {outlet !== null && <bdi lang="ar">{outlet}</bdi>}
        <a href={links.article(`${item}#${part}`, statement)}>{t.open}</a>
      </p>
    </>
  )
}
