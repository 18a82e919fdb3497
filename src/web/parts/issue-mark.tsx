import { Fragment } from 'preact'
import type { IssueDefinition, IssueMark } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { shownName } from '../lib/shown-name.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { EvidenceWords } from './evidence-words.tsx'
import { MarkJudging, MarkTags } from './issue-mark-notes.tsx'
import { SignIcon, signOf } from './issue-signs.tsx'
import { MarkWitnesses } from './mark-witnesses.tsx'
import { Notes } from './notes.tsx'
import { CompareButton } from './to-compare.tsx'
import { Cite } from './to-export.tsx'

interface Props {
  readonly mark: IssueMark
  readonly definition: IssueDefinition
}

/** A statement on an issue: when, who, where it stands, and its words with those from which that was read. */
export function IssueWords({ mark, definition }: Props) {
  const texts = useTexts()
  const t = useIssueTexts()
  const links = useLinks()
  const { lang } = useSettings()
  const { position, speaker, party, outlet } = mark
  const objects = definition.objects.filter(({ id }) => mark.objects.includes(id))
  return (
    <article class="issue-words">
      <p class="issue-words-head">
        <span class="num">
          <When mark={mark} />
        </span>
        <span class="stand">
          <SignIcon sign={signOf(mark)} /> <Stand mark={mark} />
        </span>
        {position.doubts.map((doubt) => (
          <span key={doubt} class="tag tag-unsure">
            {t.doubt[doubt]}
          </span>
        ))}
        {objects.map(({ id, name }) => (
          <span key={id} class="tag tag-quiet">
            {shownName(name, lang).name}
          </span>
        ))}
        {mark.unsure && <span class="tag tag-quiet">{t.unsureObject}</span>}
        <MarkTags mark={mark} />
      </p>
      <EvidenceWords text={mark.text} evidence={position.evidence} />
      <EvidenceList mark={mark} />
      <Notes notes={mark} />
      <MarkWitnesses mark={mark} />
      <div class="issue-words-foot">
        {speaker !== null && party !== null && (
          <a href={links.party(party)}>
            <bdi lang="ar">{speaker}</bdi>
          </a>
        )}
        {outlet !== null && <bdi lang="ar">{outlet}</bdi>}
        <a href={links.article(`${mark.item}#${mark.part}`, mark.statement)}>{t.open}</a>
        <Cite id={mark.statement} of={speaker ?? texts.card.unsure} />
        <CompareButton id={mark.statement} text={mark.text} issue={definition.id} />
        <MarkJudging mark={mark} issue={definition.id} />
      </div>
    </article>
  )
}

/** What each marked word says, in words: lines below them are too few to tell it. */
function EvidenceList({ mark: { text, position } }: Pick<Props, 'mark'>) {
  const t = useIssueTexts()
  const byKind = Map.groupBy(position.evidence, ({ kind }) => kind)
  if (byKind.size === 0) return null
  return (
    <ul class="evidence-list" aria-label={t.readFrom}>
      {[...byKind].map(([kind, found]) => (
        <li key={kind}>
          {t.evidence[kind]}:{' '}
          <bdi lang="ar" class="naskh">
            {[...new Set(found.map(({ piece, span }) => text[piece]?.slice(...span) ?? ''))].map(
              (words, k) => (
                <Fragment key={words}>
                  {k > 0 && '، '}
                  <span class={`evidence evidence-${kind}`}>{words}</span>
                </Fragment>
              ),
            )}
          </bdi>
        </li>
      ))}
    </ul>
  )
}

/** On the substance, and on talks about it. */
export function Stand({ mark: { position } }: Pick<Props, 'mark'>) {
  const texts = useTexts()
  const t = useIssueTexts()
  const { substance, talks, event } = position
  if (event !== null) return <>{t.event[event]}</>
  const said = [
    substance === 'not-stated' && talks !== 'not-stated' ? null : t.substance[substance],
    talks === 'not-stated' ? null : t.talks[talks],
  ]
  return <>{said.filter((one) => one !== null).join(texts.separator)}</>
}

/** The day, as surely as it is known. */
export function When({ mark: { day, from } }: Pick<Props, 'mark'>) {
  const t = useIssueTexts()
  const format = useFormat()
  if (day === null) return <>{t.undated}</>
  return <>{from === 'published' ? t.notLater(format.day(day)) : format.day(day)}</>
}
