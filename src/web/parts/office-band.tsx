import type { PartyAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { linesFor, type Months, type Span, type Stretch, spanOf } from '../lib/office-spans.ts'
import { shownName } from '../lib/shown-name.ts'
import { termInShort } from '../lib/term-words.ts'
import type { TimeAxis } from '../lib/time-axis.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { officeName } from '../text/index.ts'

const BAR = 12
const LABEL = 38
/** A line of the band: two lines of words, and the bar below them. */
const LINE = LABEL + BAR + 12
/** The width of a letter of a label, about: Arabic letters are narrower. */
const LETTER = { ar: 5.4, en: 6.8 } as const
const GAP = 10
/** Two offices may share the day on which one went over to the other, and still one line. */
const HANDOVER = 3

/** An office as it is drawn: its bar and, above it, its words. */
interface Drawn {
  readonly span: Span
  readonly words: readonly [office: string, term: string]
  readonly line: number
  /** Where the words begin, in the direction of reading. */
  readonly at: number
}

/** What a band of offices over an axis holds, how high it is, and how wide a letter of it is taken to be. */
export interface OfficeBand {
  readonly drawn: readonly Drawn[]
  readonly height: number
  readonly letter: number
}

/** Lays out the offices that an axis shows: those that overlap, or whose words would, stand on lines of their own. */
export function useOfficeBand(party: PartyAnswer, months: Months | null): (axis: TimeAxis) => OfficeBand {
  const texts = useTexts()
  const format = useFormat()
  const { lang } = useSettings()
  const offices = party.offices.toReversed().flatMap((office) => {
    const span = months === null ? null : spanOf(office, months)
    const name = `${officeName(office.role, party.gender, lang)} · ${shownName(office.of.name, lang).name}`
    return span === null ? [] : [{ span, words: [name, termInShort(office, texts, format)] as const }]
  })
  return (axis) => {
    const letter = LETTER[lang]
    const placed = offices.map((office) => {
      const needed = Math.max(...office.words.map((line) => line.length * letter))
      return { ...office, ...placeOf(office.span, needed, axis) }
    })
    const lines = linesFor(placed.map(({ taken }) => taken))
    const drawn = placed.map(({ span, words, at }, i) => ({ span, words, at, line: lines[i] ?? 0 }))
    return { letter, drawn, height: drawn.length === 0 ? 0 : (Math.max(...lines) + 1) * LINE + 4 }
  }
}

/** Where an office's words begin, and what bar and words take of the width, counted in the direction of reading. */
function placeOf(
  span: Span,
  needed: number,
  axis: TimeAxis,
): { readonly at: number; readonly taken: Stretch } {
  const along = (x: number) => (axis.isRtl ? axis.width - x : x)
  const [from, to] = [along(axis.at(startOf(span))), along(axis.at(endOf(span)))]
  const at = Math.max(0, Math.min(from, axis.width - needed))
  return { at: along(at), taken: [at, Math.max(to - HANDOVER, at + needed + GAP)] }
}

const startOf = ({ before, sure }: Span): number => before?.[0] ?? sure[0]
const endOf = ({ behind, sure }: Span): number => behind?.[1] ?? sure[1]

interface Props {
  readonly band: OfficeBand
  readonly axis: TimeAxis
  /** Down to where a line leads from where an office begins and ends. */
  readonly foot: number
}

/** Offices as bars over the axis; what is not known of them fades. */
export function OfficeBars({ band, axis, foot }: Props) {
  const [start, end] = axis.isRtl ? ['100%', '0%'] : ['0%', '100%']
  return (
    <g class="band">
      <defs>
        <linearGradient id="office-behind" x1={start} x2={end}>
          <stop class="fade-full" offset="0" />
          <stop class="fade-none" offset="1" />
        </linearGradient>
        <linearGradient id="office-before" x1={end} x2={start}>
          <stop class="fade-full" offset="0" />
          <stop class="fade-none" offset="1" />
        </linearGradient>
      </defs>
      {band.drawn.map(({ span, line }, i) => (
        <Edges key={i} span={span} axis={axis} from={line * LINE + LABEL} to={foot} />
      ))}
      {band.drawn.map((one, i) => (
        <Bar key={i} one={one} axis={axis} letter={band.letter} />
      ))}
    </g>
  )
}

interface EdgesProps {
  readonly span: Span
  readonly axis: TimeAxis
  readonly from: number
  readonly to: number
}

/** Down from where an office surely began or ended, through the statements below. */
function Edges({ span: { before, sure, behind, goesOn }, axis, from, to }: EdgesProps) {
  const moments = [
    ...(before === null && !goesOn.before ? [sure[0]] : []),
    ...(behind === null && !goesOn.behind ? [sure[1]] : []),
  ]
  return moments.map((moment) => (
    <line key={moment} class="edge" x1={axis.at(moment)} x2={axis.at(moment)} y1={from} y2={to} />
  ))
}

interface BarProps {
  readonly one: Drawn
  readonly axis: TimeAxis
  readonly letter: number
}

function Bar({ one: { span, words, line, at }, axis, letter }: BarProps) {
  const top = line * LINE
  const bar = top + LABEL
  const most = Math.floor((axis.isRtl ? at : axis.width - at) / letter)
  const [from, to] = [axis.at(span.sure[0]), axis.at(span.sure[1])]
  return (
    <g class="office">
      <title>{words.join('\n')}</title>
      <rect
        class="sure"
        x={Math.min(from, to)}
        width={Math.max(2, Math.abs(to - from))}
        y={bar}
        height={BAR}
      />
      <Fade stretch={span.before} towards="before" axis={axis} y={bar} />
      <Fade stretch={span.behind} towards="behind" axis={axis} y={bar} />
      {words.map((text, i) => (
        <text key={i} class={i === 0 ? 'office-name' : 'office-term'} x={at} y={top + 15 + i * 16}>
          {text.length > most ? `${text.slice(0, most - 1)}…` : text}
        </text>
      ))}
    </g>
  )
}

interface FadeProps {
  readonly stretch: Stretch | null
  readonly towards: 'before' | 'behind'
  readonly axis: TimeAxis
  readonly y: number
}

/** Where an office was perhaps held: it fades towards what is not known, between broken lines. */
function Fade({ stretch, towards, axis, y }: FadeProps) {
  if (stretch === null) return null
  const [a, b] = stretch.map(axis.at) as [number, number]
  const [left, right] = [Math.min(a, b), Math.max(a, b)]
  return (
    <>
      <rect x={left} width={right - left} y={y} height={BAR} fill={`url(#office-${towards})`} />
      <path class="perhaps" d={`M${left} ${y}H${right}M${left} ${y + BAR}H${right}`} />
    </>
  )
}
