import type { FoundStatement, Statement } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { memo } from '../lib/memo.ts'
import { segmentsOf } from '../lib/segments.ts'
import { renewJudged, useJudged } from '../state/judged-here.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { Chain } from './chain.tsx'
import { Confidence } from './confidence.tsx'
import { JudgeSpeaker } from './judge-speaker.tsx'
import { Notes, RecordNote } from './notes.tsx'
import { SpeakerLine } from './speaker.tsx'
import { CompareButton } from './to-compare.tsx'
import { Cite } from './to-export.tsx'
import { ToldBy } from './told-by.tsx'
import { Why } from './why.tsx'

interface WordsProps {
  readonly statement: Statement
  /** Where words of the search stand, for each piece. */
  readonly matches?: FoundStatement['matches']
}

/** The words themselves, piece by piece; nothing is added to them but the mark between two pieces. */
export function Words({ statement, matches = [] }: WordsProps) {
  const texts = useTexts()
  return (
    <>
      <Lemma statement={statement} />
      <blockquote class={`words words-${statement.kind}`} lang="ar" dir="rtl">
        {statement.text.map((piece, i) => (
          <span key={i}>
            {i > 0 && <span class="gap"> {texts.card.gap} </span>}
            <Marked text={piece} spans={matches[i] ?? []} />
          </span>
        ))}
      </blockquote>
    </>
  )
}

/** What was done with the words, where they alone might be taken for their opposite: denied, warned of, demanded. */
function Lemma({ statement: { cue, act } }: { readonly statement: Statement }) {
  // A colon or a bracket is a cue that says nothing.
  if (cue === null || act === 'inform' || !/\p{L}/u.test(cue.lemma)) return null
  return (
    <p class="lemma" lang="ar" dir="rtl">
      {cue.lemma}:
    </p>
  )
}

/** A text with some of its words marked. */
function Marked({
  text,
  spans,
}: {
  readonly text: string
  readonly spans: FoundStatement['matches'][number]
}) {
  if (spans.length === 0) return <>{text}</>
  const segments = segmentsOf(
    text,
    spans.map((range) => ({ range, mark: true })),
  )
  return (
    <>
      {segments.map(({ start, text, marks }) => (marks.length > 0 ? <mark key={start}>{text}</mark> : text))}
    </>
  )
}

/** Kind, act, venue and what else is known of how it was said. */
export function Tags({ statement }: { readonly statement: Statement }) {
  const texts = useTexts()
  return (
    <ul class="tags">
      <li class={`tag tag-${statement.kind}`} title={texts.kindHelp[statement.kind]}>
        {texts.kind[statement.kind]}
      </li>
      <li class={`tag act act-${statement.act}`}>{texts.act[statement.act]}</li>
      {statement.venue !== null && <li class="tag tag-quiet">{texts.venue[statement.venue]}</li>}
      {statement.in === 'title' && <li class="tag tag-quiet">{texts.card.inTitle}</li>}
      {statement.background && (
        <li class="tag tag-quiet" title={texts.card.backgroundHelp}>
          {texts.card.background}
        </li>
      )}
    </ul>
  )
}

interface DatesProps {
  readonly said: string | null
  readonly published: string | null
}

/** The day it was said and the day it was published, each only where it is known. */
export function Dates({ said, published }: DatesProps) {
  const texts = useTexts()
  const format = useFormat()
  if (said === null && published === null) return <span class="dates undated">{texts.card.undated}</span>
  return (
    <span class="dates">
      {said !== null && (
        <span>
          <span class="meta-name">{texts.card.said}</span> <time dateTime={said}>{format.day(said)}</time>
        </span>
      )}
      {published !== null && (
        <span>
          <span class="meta-name">{texts.card.published}</span>{' '}
          <time dateTime={published}>{format.day(published)}</time>
        </span>
      )}
    </span>
  )
}

interface FoundProps {
  readonly found: FoundStatement
  /** Whether it may be judged here who speaks. */
  readonly canJudge?: boolean
}

/** A statement found by a search. */
export const FoundCard = memo(({ found, canJudge = true }: FoundProps) => {
  const texts = useTexts()
  const links = useLinks()
  const { statement } = found
  const noted = useJudged(found.id, found)
  const { party, judged } = noted
  const href = links.article(found.item, found.id)
  return (
    <div class="card">
      <SpeakerLine speaker={statement.speaker} party={party} judged={judged} />
      <div id={`w-${found.id}`}>
        <Words statement={statement} matches={found.matches} />
      </div>
      <Notes notes={noted} />
      <Chain speaker={judged ?? statement.speaker} chain={statement.chain} outlet={found.outlet} />
      <div class="card-foot">
        <Tags statement={statement} />
        <Dates said={statement.saidOn} published={found.published} />
        <Confidence value={statement.confidence} />
      </div>
      <div class="card-links">
        <a class="open" href={href}>
          <span>{texts.card.open}</span>
          {found.title !== null && (
            <bdi lang="ar" class="open-title">
              {found.title}
            </bdi>
          )}
        </a>
        <ToldBy id={found.id} of={statement.speaker.name ?? texts.card.unsure} />
        <Why
          statement={statement}
          of={statement.speaker.name ?? texts.card.unsure}
          engine={found.engine}
          judged={judged === null ? null : found.id}
        />
        <Cite id={found.id} of={statement.speaker.name ?? texts.card.unsure} />
        {canJudge && (
          <>
            <JudgeSpeaker id={found.id} speaker={statement.speaker} told={found} />
            <RecordNote
              id={found.id}
              of={statement.speaker.name ?? texts.card.unsure}
              onDone={() => void renewJudged(found.id, found).catch(() => {})}
            />
          </>
        )}
        <CompareButton id={found.id} text={statement.text} />
      </div>
    </div>
  )
})
