import type { IsoDay } from '../core/calendar.ts'
import type { AgencyForm } from '../languages/sections/agencies.ts'
import type { Line } from './lines.ts'
import type { CutKind, LinkRole, PageHop } from './types.ts'

/** A stretch to leave out, in offsets of the folded text. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly as: CutKind
  readonly rule: string
}

/** A hop found in the text, in offsets of the folded text. */
export interface HopMark {
  readonly start: number
  readonly end: number
  readonly agency: AgencyForm | null
  readonly role: LinkRole
  readonly from: PageHop['from']
}

/** A date a story's head gives. */
export interface DateMark {
  readonly start: number
  readonly end: number
  readonly day: IsoDay | null
  /** The other reading of numbers that do not tell the day from the month; null where they do. */
  readonly other: IsoDay | null
  readonly kind: 'published' | 'plain' | 'updated' | 'dateline' | 'foot'
}

/** A line as far as it has not been cut yet: cuts eat it from both its ends, so they can never overlap. */
export interface OpenLine {
  readonly line: Line
  /** Offsets into the folded text. */
  start: number
  end: number
}

/** What the passes over one story gather. Filled in place, by one caller, in the order of the passes. */
export interface Findings {
  readonly lines: OpenLine[]
  readonly marks: Mark[]
  readonly hops: HopMark[]
  readonly dates: DateMark[]
  truncated: boolean
  /** The outlet that an aggregator's line names. */
  outlet: { readonly start: number; readonly end: number } | null
}

export const findingsOf = (lines: readonly Line[]): Findings => ({
  lines: lines.map((line) => ({ line, start: line.start, end: line.end })),
  marks: [],
  hops: [],
  dates: [],
  truncated: false,
  outlet: null,
})

/** What is left of a line. */
export const restOf = (open: OpenLine): string =>
  open.line.text.slice(open.start - open.line.start, open.end - open.line.start)

/** Cuts all that is left of a line. */
export function cutRest(findings: Findings, open: OpenLine, as: CutKind, rule: string): void {
  if (open.start < open.end) findings.marks.push({ start: open.start, end: open.end, as, rule })
  open.start = open.end
}

/** Cuts the first `length` signs of what is left. */
export function cutHead(findings: Findings, open: OpenLine, length: number, as: CutKind, rule: string): void {
  if (length > 0) findings.marks.push({ start: open.start, end: open.start + length, as, rule })
  open.start += length
}

/** Cuts what is left from `at` (an offset into the rest) on. */
export function cutTail(findings: Findings, open: OpenLine, at: number, as: CutKind, rule: string): void {
  if (open.start + at < open.end) findings.marks.push({ start: open.start + at, end: open.end, as, rule })
  open.end = Math.min(open.end, open.start + at)
}
