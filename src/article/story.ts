import { dayNumber, type IsoDay } from '../core/calendar.ts'
import { lowerBound } from '../core/lower-bound.ts'
import type { Span } from '../core/spans.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { cutFooter } from './footer.ts'
import type { StoryLines } from './glue.ts'
import { cutHeader } from './header.ts'
import { applyInlineRules, applyLineRules } from './line-rules.ts'
import { bareOf, hasWord, type Sheet } from './lines.ts'
import { type DateMark, type Findings, findingsOf, restOf } from './marks.ts'
import { fits, type ToldDay } from './told-days.ts'
import type { Cut, CutKind, LinkRole, PageHop } from './types.ts'

/** What was read on the page around one story, in offsets of the body. */
export interface StoryReading {
  readonly range: Span
  readonly cuts: readonly Cut[]
  readonly hops: readonly PageHop[]
  readonly dates: readonly DateMark[]
  readonly truncated: boolean
  /** The outlet that an aggregator's line names. */
  readonly outlet: string | null
}

/** Words beside the body that the page may repeat inside it, and stretches cut before (figure captions). */
export interface Beside {
  readonly title: string | null
  readonly author: string | null
  readonly known: readonly { readonly span: Span; readonly as: CutKind; readonly rule: string }[]
}

/**
 * Reads one story of a sheet: what to leave out, which hops and dates the page names. The text stays as it is.
 * @param teasers indices of lines that the partition took for labels and headlines of other items
 */
export function readStory(
  sheet: Sheet,
  story: StoryLines,
  teasers: ReadonlySet<number>,
  beside: Beside,
  pack: LanguagePack,
): StoryReading {
  const lines = sheet.lines.slice(story.from, story.to)
  const findings = findingsOf(lines)
  for (const [index, open] of findings.lines.entries()) {
    const rule = story.from + index === story.headline ? null : knownRule(sheet, open.start, open.end, beside)
    if (teasers.has(story.from + index)) close(findings, index, 'teaser', 'teaser-block')
    else if (rule !== null) close(findings, index, rule.as, rule.rule)
  }
  // A glued story's own headline is its title: it is walked past, not cut.
  const body = story.headline === null ? findings : { ...findings, lines: findings.lines.slice(1) }
  const title = bareOf(pack.fold(beside.title ?? ''))
  applyLineRules(body, pack)
  cutHeader(body, { title, author: shortAuthor(beside.author, pack) }, pack)
  cutFooter(body, title, pack)
  applyInlineRules(body, pack)
  return readingOf(sheet, story, findings, body)
}

/** Longest author field that is one, in code units: some records hold the story's first paragraph there. */
const LONGEST_AUTHOR = 80
const shortAuthor = (author: string | null, pack: LanguagePack): string =>
  author === null || author.length > LONGEST_AUTHOR ? '' : pack.fold(author).trim()

function close(findings: Findings, index: number, as: CutKind, rule: string): void {
  const open = findings.lines[index]
  if (open === undefined || open.start >= open.end) return
  findings.marks.push({ start: open.start, end: open.end, as, rule })
  open.start = open.end
}

/** What a line is known for before any reading. The known stretches are whole lines, in the order of the text. */
function knownRule(sheet: Sheet, start: number, end: number, { known }: Beside) {
  const [s, e] = sheet.spanOf(start, end)
  const at = known[lowerBound(known, ({ span }) => span[0], s + 1) - 1]
  return at !== undefined && e <= at.span[1] && s < e ? at : null
}

function readingOf(sheet: Sheet, story: StoryLines, all: Findings, body: Findings): StoryReading {
  const first = sheet.lines[story.from]
  const after = sheet.lines[story.to]
  const range: Span = [
    story.from === 0 ? 0 : sheet.spanOf(first?.start ?? 0, 0)[0],
    after === undefined ? sheet.body.length : sheet.spanOf(after.start, 0)[0],
  ]
  const { outlet } = body
  return {
    range,
    cuts: cutsOf(sheet, all, range),
    hops: hopsOf(sheet, body),
    dates: body.dates,
    truncated: body.truncated || breaksOff(body),
    outlet: outlet === null ? null : sheet.body.slice(...sheet.spanOf(outlet.start, outlet.end)).trim(),
  }
}

/** Marks as spans of the body, in the order of the text; one that would reach into its neighbour is shortened. */
function cutsOf(sheet: Sheet, { marks }: Findings, range: Span): Cut[] {
  const cuts: Cut[] = []
  let free = range[0]
  for (const { start, end, as, rule } of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const [s, e] = sheet.spanOf(start, end)
    const span: Span = [Math.max(s, free), Math.min(e, range[1])]
    if (span[0] >= span[1]) continue
    cuts.push({ in: 'body', span, as, rule })
    free = span[1]
  }
  return cuts
}

/** Hops from the agency outwards; one of each name. */
function hopsOf(sheet: Sheet, { hops }: Findings): PageHop[] {
  const out: PageHop[] = []
  const inOrder = [...hops].sort((a, b) => rank(a.role) - rank(b.role) || a.start - b.start)
  for (const { start, end, agency, role, from } of inOrder) {
    const span = sheet.spanOf(start, end)
    const name = agency?.agency.name ?? sheet.body.slice(...span).trim()
    if (name !== '' && !out.some((hop) => hop.name === name)) out.push({ name, in: 'body', span, role, from })
  }
  return out
}

/** An agency's words reach a newspaper, not the other way round. */
export const rank = (role: LinkRole): number => (role === 'agency' ? 0 : 1)

/** Least text behind the last stop of a story that breaks off, in code units: less is a signature or a caption. */
const LEAST_BROKEN = 45

/** The last paragraph has no stop at its end though the story's others do, or though it holds stops itself. */
function breaksOff(findings: Findings): boolean {
  const rests = findings.lines.map((open) => restOf(open)).filter((rest) => hasWord(rest.slice(0, 400)))
  const last = rests.at(-1)
  if (last === undefined || endsInStop(last) || lengthBehindStop(last) < LEAST_BROKEN) return false
  const paragraphs = rests.slice(0, -1).filter((rest) => rest.length >= LEAST_BROKEN)
  return paragraphs.length > 0
    ? paragraphs.filter(endsInStop).length * 2 > paragraphs.length
    : /[.\u061f!]\s/.test(last)
}

function lengthBehindStop(text: string): number {
  let length = 0
  while (
    length < LEAST_BROKEN &&
    length < text.length &&
    !/[.\u061f!\u00bb"]/.test(text[text.length - 1 - length] ?? '')
  )
    length++
  return length
}

const endsInStop = (text: string): boolean =>
  /[.!?\u061f\u2026:"'\u00bb)\]>][\s\p{Cc}]*$/u.test(text.slice(-40))

/** Days between a page's own day and one that its address names. */
const APART = 2

/**
 * The days that a story's head gives, best first.
 * @param told what the story itself says of its day: a line without a label that cannot be right is no date of the
 *   story but the day on which the page was called up
 * @param address the day in the page's address, or null
 */
export function headDays(
  dates: readonly DateMark[],
  told: readonly ToldDay[],
  address: IsoDay | null,
): { readonly day: IsoDay | null; readonly from: 'date-line' | 'dateline' }[] {
  const of = (kind: DateMark['kind']) =>
    dates.filter((date) => date.kind === kind).map((date) => ({ ...date, day: readingOfNumbers(date, told) }))
  const mayBe = ({ day }: { readonly day: IsoDay | null }) =>
    day === null ||
    ((told.length === 0 || fits(day, told)) &&
      (address === null || Math.abs(dayNumber(day) - dayNumber(address)) <= APART))
  // A page's top often prints today's date first and the story's second.
  const lines = [...of('published'), ...of('plain').filter(mayBe).reverse(), ...of('updated').filter(mayBe)]
  return [
    ...lines.map(({ day }) => ({ day, from: 'date-line' as const })),
    ...of('dateline').map(({ day }) => ({ day, from: 'dateline' as const })),
    ...of('foot').map(({ day }) => ({ day, from: 'date-line' as const })),
  ]
}

/** Of two readings of its numbers the one that the story's own words fit; the day first where they do not tell. */
const readingOfNumbers = ({ day, other }: DateMark, told: readonly ToldDay[]): IsoDay | null =>
  other !== null && day !== null && !fits(day, told) && fits(other, told) ? other : day
