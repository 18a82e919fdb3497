import { useState } from 'preact/hooks'
import type { CoverageMonth, IssueAnswer, IssueLane } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import {
  isShown,
  lanesShown,
  momentOf,
  monthsOf,
  type Shown,
  type Utterance,
  utterancesOf,
} from '../lib/lanes.ts'
import { shownName } from '../lib/shown-name.ts'
import { type TimeAxis, timeAxis } from '../lib/time-axis.ts'
import { useWidth } from '../lib/width.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { IssueWords } from './issue-mark.tsx'
import { SIGNS, SignIcon, SignShape, signOfAll } from './issue-signs.tsx'
import { Years } from './years.tsx'

const LANE = 46
const STRIP = 34
const FOOT = 26

interface Props {
  readonly issue: IssueAnswer
  readonly shown: Shown
}

/** An issue over the years: a lane a party, a mark a statement, and beneath them what was read. */
export function IssueTimeline({ issue, shown }: Props) {
  const { lang } = useSettings()
  const t = useIssueTexts()
  const format = useFormat()
  const [frame, width] = useWidth()
  const [told, setTold] = useState<Utterance | null>(null)
  const months = monthsOf(issue, shown.year)
  if (months === null) return null
  const axis = timeAxis(months[0], months[1], width, lang === 'ar')
  const lanes = lanesShown(issue, shown)
  const foot = lanes.length * LANE
  return (
    <figure class="chart issue-chart">
      <div ref={frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: a picture of links is a group, and no form's */}
        <svg
          width={width}
          height={foot + STRIP + FOOT}
          role="group"
          aria-label={t.chart(format.month(months[0]), format.month(months[1]))}
        >
          <Gaps coverage={issue.coverage} axis={axis} height={foot + STRIP} />
          {lanes.map((lane, k) => (
            <Lane key={lane.party} lane={lane} axis={axis} y={k * LANE} onTold={setTold} />
          ))}
          <g transform={`translate(0 ${foot})`}>
            <Strip coverage={issue.coverage} axis={axis} />
          </g>
          <Years axis={axis} format={format} y={foot + STRIP} />
        </svg>
      </div>
      <Legend />
      <div class="issue-told" aria-live="polite">
        {told
          ?.filter((mark) => isShown(mark, shown))
          .map((mark) => (
            <IssueWords key={mark.statement} mark={mark} definition={issue.definition} />
          ))}
      </div>
    </figure>
  )
}

interface LaneProps {
  readonly lane: IssueLane
  readonly axis: TimeAxis
  readonly y: number
  readonly onTold: (utterance: Utterance) => void
}

function Lane({ lane, axis, y, onTold }: LaneProps) {
  const { lang } = useSettings()
  const { width, isRtl } = axis
  const { name } = shownName(lane.name, lang)
  const start = isRtl ? width - 4 : 4
  return (
    <g transform={`translate(0 ${y})`} class="lane">
      <text x={start} y={13} text-anchor="start" class="lane-name">
        {name}
      </text>
      <line x1={4} x2={width - 4} y1={30} y2={30} class="lane-line" />
      {utterancesOf(lane).map((utterance) => (
        <Mark
          key={utterance[0].statement}
          utterance={utterance}
          x={axis.at(momentOf(utterance[0].day ?? ''))}
          onTold={onTold}
        />
      ))}
    </g>
  )
}

interface MarkProps {
  readonly utterance: Utterance
  readonly x: number
  readonly onTold: (utterance: Utterance) => void
}

/** A way to the first statement in its article; the words of all are told while it is pointed at or has the focus. */
function Mark({ utterance, x, onTold }: MarkProps) {
  const links = useLinks()
  const name = useMarkName(utterance)
  const [first] = utterance
  const { sign, isDoubtful } = signOfAll(utterance)
  const href = links.article(`${first.item}#${first.part}`, first.statement)
  const tell = () => onTold(utterance)
  return (
    <a href={href} class="issue-mark" aria-label={name} onFocus={tell} onPointerEnter={tell}>
      <g transform={`translate(${x} 30)`}>
        <circle r={12} class="mark-ground" />
        <SignShape sign={sign} isDoubtful={isDoubtful} />
        {utterance.length > 1 && <Count n={utterance.length} />}
      </g>
    </a>
  )
}

/** How many statements a mark stands for. */
const Count = ({ n }: { readonly n: number }) => (
  <text class="num mark-count" x={0} y={-9} text-anchor="middle">
    {useFormat().number(n)}
  </text>
)

function useMarkName([first, ...more]: Utterance): string {
  const texts = useTexts()
  const t = useIssueTexts()
  const format = useFormat()
  const { sign, isDoubtful } = signOfAll([first, ...more])
  const names: Readonly<Record<string, string>> = { ...t.talks, ...t.substance }
  const words = [first, ...more].map(({ text }) => text.join(' … ')).join(' / ')
  const day = format.day(first.day ?? '')
  const when = first.from === 'published' ? t.notLater(day) : day
  const stands = isDoubtful ? `${names[sign]}, ${t.doubtful}` : names[sign]
  const count = more.length === 0 ? null : format.counted(more.length + 1, texts.counts.statements)
  const parts = [first.speaker, when, count, `${stands}: ${words}`]
  return parts.filter((part) => part !== null).join(texts.separator)
}

interface CoverageProps {
  readonly coverage: readonly CoverageMonth[]
  readonly axis: TimeAxis
}

/** Months in which nothing was read, marked through all lanes. */
function Gaps({ coverage, axis, height }: CoverageProps & { readonly height: number }) {
  const read = new Set(coverage.flatMap(({ month, articles }) => (articles > 0 ? month : [])))
  const step = axis.bandwidth / 0.82
  return (
    <g class="gaps">
      {axis.months
        .filter((month) => !read.has(month))
        .map((month) => (
          <rect
            key={month}
            x={axis.x(month) - (step - axis.bandwidth) / 2}
            y={0}
            width={step + 0.5}
            height={height}
          />
        ))}
    </g>
  )
}

/** How many articles were read in each month. */
function Strip({ coverage, axis }: CoverageProps) {
  const t = useIssueTexts()
  const format = useFormat()
  const shown = coverage.filter(({ month }) => axis.months.includes(month))
  const most = Math.max(1, ...shown.map(({ articles }) => articles))
  const height = (articles: number) => (articles === 0 ? 0 : Math.max(3, (articles / most) * (STRIP - 8)))
  return (
    <g class="strip">
      <title>{t.coverage}</title>
      {shown.map(({ month, articles }) => (
        <rect
          key={month}
          x={axis.x(month)}
          width={Math.max(1, axis.bandwidth)}
          y={STRIP - height(articles)}
          height={height(articles)}
        >
          <title>{`${format.month(month)}: ${format.counted(articles, t.articles)}`}</title>
        </rect>
      ))}
    </g>
  )
}

function Legend() {
  const t = useIssueTexts()
  const names: Readonly<Record<string, string>> = { ...t.talks, ...t.substance }
  return (
    <ul class="legend issue-legend">
      {SIGNS.map((sign) => (
        <li key={sign}>
          <SignIcon sign={sign} /> {names[sign]}
        </li>
      ))}
      <li>
        <svg class="sign-icon" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
          <SignShape sign="supports" isDoubtful />
        </svg>{' '}
        {t.doubtful}
      </li>
      <li class="legend-gap">{t.noMaterial}</li>
    </ul>
  )
}
