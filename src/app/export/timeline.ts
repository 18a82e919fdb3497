import type { ExportAbout, IssueAnswer, IssueLane, IssueMark } from '../../contract/index.ts'
import { escaped } from '../../core/xml.ts'
import { boundsText } from './bounds.ts'
import { element, linesOf, px, shortened } from './picture.ts'
import { ALL_SIGNS, signName, signOfAll, signPath } from './signs.ts'
import { type Axis, axisOf } from './time-axis.ts'
import { fill, isolated, type Wording } from './words.ts'

const WIDTH = 1200
const SIDE = 32
const NAME = 24
const LEVEL = 18
const STRIP = 56
const YEARS = 30
const LEGEND_ROW = 24
const LEGEND_COLUMNS = 4
/** What a mark takes up of the months, so that the next one on its level does not cover it. */
const MARK = 16
const FONTS =
  "'IBM Plex Sans Arabic', 'Noto Sans Arabic', 'Segoe UI', Tahoma, 'DejaVu Sans', Arial, sans-serif"
const INK = '#1c2225'
const QUIET = '#535d63'

/** What draws: where lines begin, and how a line of text is written. */
interface Hand {
  readonly wording: Wording
  readonly isRtl: boolean
  /** So many pixels from where lines begin. */
  readonly x: (from: number) => number
  readonly text: (content: string, from: number, y: number, more?: Attributes) => string
}
type Attributes = Readonly<Record<string, string | number>>

/** An issue over the years as an SVG picture that stands alone: lanes, marks, what was read, legend, bounds. */
export function timelineSvg(issue: IssueAnswer, about: ExportAbout, wording: Wording): string {
  const hand = handOf(wording)
  const { definition } = issue
  const { language, words } = wording
  const title = definition.name[language]
  const axis = axisOf(issue, { left: SIDE, right: WIDTH - SIDE }, hand.isRtl)
  const body: string[] = [
    hand.text(shortened(title, 90), 0, 40, { 'font-size': 22, 'font-weight': 700 }),
    hand.text(
      shortened(fill(words.timeline.words, { words: isolated(definition.any.join(words.separator)) }), 150),
      0,
      64,
      { fill: QUIET },
    ),
  ]
  let y = 84
  if (axis !== null) {
    const lanes = issue.lanes.map((lane) => laneOf(lane, axis)).filter(({ marks }) => marks.length > 0)
    const foot = y + lanes.reduce((sum, { height }) => sum + height, 0)
    body.push(gaps(issue, axis, y, foot + STRIP))
    for (const lane of lanes) {
      body.push(drawnLane(lane, axis, y, hand))
      y += lane.height
    }
    body.push(strip(issue, axis, foot, hand), years(axis, foot + STRIP, hand))
    y = foot + STRIP + YEARS
  }
  body.push(legend(y + 20, hand))
  y += 20 + Math.ceil((ALL_SIGNS.length + 4) / LEGEND_COLUMNS) * LEGEND_ROW
  const told = notes(issue, about, wording)
  body.push(...told.map((line, n) => hand.text(line, 0, y + 20 + n * 20, { fill: QUIET, 'font-size': 13 })))
  const height = y + 20 + told.length * 20 + 8
  const label =
    axis === null
      ? title
      : fill(words.timeline.about, {
          issue: title,
          from: wording.day(axis.first),
          to: wording.day(axis.last),
        })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': language,
      lang: language,
      direction: hand.isRtl ? 'rtl' : 'ltr',
      role: 'img',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      'font-family': FONTS,
      'font-size': 14,
    },
    element('title', {}, escaped(label)),
    element('desc', {}, escaped(boundsText(about.bounds, wording))),
    element('rect', { width: WIDTH, height, fill: '#ffffff' }),
    ...body,
  )}\n`
}

function handOf(wording: Wording): Hand {
  const isRtl = wording.language === 'ar'
  const x = (from: number) => (isRtl ? WIDTH - SIDE - from : SIDE + from)
  const text: Hand['text'] = (content, from, y, more = {}) =>
    element('text', { x: x(from), y, 'text-anchor': 'start', fill: INK, ...more }, escaped(content))
  return { wording, isRtl, x, text }
}

interface PlacedMark {
  readonly marks: readonly [IssueMark, ...IssueMark[]]
  readonly x: number
  readonly level: number
}
interface PlacedLane {
  readonly lane: IssueLane
  readonly marks: readonly PlacedMark[]
  readonly height: number
}

/** A lane's speech events, one above another where they would cover each other. */
function laneOf(lane: IssueLane, axis: Axis): PlacedLane {
  const dated = lane.marks.filter(({ day }) => day !== null)
  const ends: number[] = []
  const marks = [...Map.groupBy(dated, ({ utterance }) => utterance).values()]
    .map((group) => ({ marks: group as [IssueMark, ...IssueMark[]], x: axis.at(group[0]?.day ?? '') }))
    .sort((a, b) => a.x - b.x)
    .map((one): PlacedMark => {
      const free = ends.findIndex((end) => end <= one.x)
      const level = free === -1 ? ends.length : free
      ends[level] = one.x + MARK
      return { ...one, level }
    })
  return { lane, marks, height: NAME + Math.max(1, ends.length) * LEVEL + 10 }
}

function drawnLane({ lane, marks, height }: PlacedLane, axis: Axis, y: number, hand: Hand): string {
  const { language } = hand.wording
  const name = (of: IssueLane['name']) => (language === 'en' ? (of.en ?? of.ar) : of.ar)
  const { state } = lane
  const head = [name(lane.name), ...(state === null || state.id === lane.party ? [] : [name(state.name)])]
  const ground = y + height - 16
  return [
    hand.text(head.map((part) => isolated(shortened(part, 80))).join(' · '), 0, y + 15, {
      'font-weight': 600,
    }),
    element('line', { x1: SIDE, x2: WIDTH - SIDE, y1: ground, y2: ground, stroke: '#dfd9cb' }),
    ...marks.map((mark) => drawnMark(mark, axis, ground, hand)),
  ].join('\n')
}

/** The words in full stand in the mark's title. A tail leads back where the day is that of publication. */
function drawnMark({ marks, x, level }: PlacedMark, axis: Axis, ground: number, hand: Hand): string {
  const { words, day, number } = hand.wording
  const [first] = marks
  const { sign, isDoubtful } = signOfAll(marks)
  const told = [
    day(first.day ?? ''),
    ...(first.from === 'published' ? [words.timeline.notLater] : []),
    first.speaker ?? '',
    ...new Set(marks.flatMap(({ standing }) => (standing === null ? [] : words.standing[standing.is]))),
    `${signName(sign, hand.wording)}${isDoubtful ? ` (${words.timeline.doubtful})` : ''}`,
    marks.map(({ text }) => text.join(' … ')).join(' / '),
  ].filter((part) => part !== '')
  const back = axis.isRtl ? 14 : -14
  return element(
    'g',
    { transform: `translate(${px(x)} ${ground - level * LEVEL})` },
    element('title', {}, escaped(told.join(words.separator))),
    first.from === 'published' ? tail(back) : '',
    signPath(sign, isDoubtful),
    marks.some(({ standing }) => standing !== null) ? STRUCK : '',
    marks.length > 1
      ? element('text', { x: -back * 0.6, y: -5, 'font-size': 10, fill: QUIET }, number(marks.length))
      : '',
  )
}

/** Through a mark whose words are disputed, disowned, corrected, satire or forged. */
const STRUCK = element('line', { x1: -10, x2: 10, y1: 10, y2: -10, stroke: INK, 'stroke-width': 2 })

const tail = (back: number): string =>
  element('line', { x1: 0, x2: back, y1: 0, y2: 0, stroke: '#8b8675', 'stroke-dasharray': '2 2' })

/** Months in which nothing was read, through all lanes. */
function gaps({ coverage }: IssueAnswer, axis: Axis, from: number, to: number): string {
  const read = new Set(coverage.flatMap(({ month, articles }) => (articles > 0 ? month : [])))
  const runs = axis.months.filter((month) => !read.has(month)).map((month) => axis.span(month))
  return runs
    .map(([left, right]) =>
      element('rect', {
        x: px(left),
        y: from,
        width: px(right - left + 0.4),
        height: to - from,
        fill: '#f3efe5',
      }),
    )
    .join('')
}

/** How many articles were read in each month. */
function strip({ coverage }: IssueAnswer, axis: Axis, y: number, { text, wording }: Hand): string {
  const most = Math.max(1, ...coverage.map(({ articles }) => articles))
  const bars = coverage.map(({ month, articles }) => {
    const [left, right] = axis.span(month)
    const height = articles === 0 ? 0 : Math.max(2, (articles / most) * (STRIP - 24))
    return element(
      'rect',
      {
        x: px(left + 0.5),
        y: px(y + STRIP - height),
        width: px(Math.max(0.8, right - left - 1)),
        height: px(height),
        fill: '#8b8675',
      },
      element('title', {}, escaped(`${wording.day(month)}: ${wording.number(articles)}`)),
    )
  })
  const { words, number } = wording
  return [
    text(fill(words.timeline.articles, { n: number(most) }), 0, y + 16, { fill: QUIET, 'font-size': 12 }),
    ...bars,
  ].join('')
}

function years(axis: Axis, y: number, { wording }: Hand): string {
  return axis
    .ticks()
    .map(({ at, label }) =>
      [
        element('line', { x1: px(at), x2: px(at), y1: y, y2: y + 6, stroke: QUIET }),
        element(
          'text',
          { x: px(at), y: y + 20, 'font-size': 12, 'text-anchor': 'middle', fill: QUIET },
          escaped(wording.day(label)),
        ),
      ].join(''),
    )
    .join('')
}

function legend(y: number, hand: Hand): string {
  const { words } = hand.wording
  const step = (WIDTH - 2 * SIDE) / LEGEND_COLUMNS
  const entries: readonly (readonly [picture: string, name: string])[] = [
    ...ALL_SIGNS.map((sign) => [signPath(sign), signName(sign, hand.wording)] as const),
    [signPath('supports', true), words.timeline.doubtful],
    [tail(hand.isRtl ? 8 : -8) + signPath('not-stated'), words.timeline.notLater],
    [
      element('rect', { x: -7, y: -7, width: 14, height: 14, fill: '#f3efe5', stroke: '#8b8675' }),
      words.timeline.noMaterial,
    ],
    [signPath('not-stated') + STRUCK, words.timeline.standing],
  ]
  return entries
    .map(([picture, name], n) => {
      const from = (n % LEGEND_COLUMNS) * step
      const top = y + Math.floor(n / LEGEND_COLUMNS) * LEGEND_ROW
      return (
        element('g', { transform: `translate(${px(hand.x(from + 8))} ${top})` }, picture) +
        hand.text(name, from + 24, top + 5, { 'font-size': 13 })
      )
    })
    .join('')
}

/** What is not drawn, what was read, and by whom the picture was made, in lines. */
function notes(issue: IssueAnswer, about: ExportAbout, wording: Wording): string[] {
  const { words, number } = wording
  const undated = issue.lanes.flatMap(({ marks }) => marks.filter(({ day }) => day === null)).length
  const left = [
    ...(undated > 0 ? [fill(words.timeline.undated, { n: number(undated) })] : []),
    ...(issue.unattributed.length > 0
      ? [fill(words.timeline.unattributed, { n: number(issue.unattributed.length) })]
      : []),
  ]
  return [
    ...(left.length > 0 ? [left.join(words.semicolon)] : []),
    ...linesOf(boundsText(about.bounds, wording), 150),
    fill(words.timeline.made, { engine: about.engine, day: wording.day(about.on) }),
  ]
}
