import type { LanguagePack } from '../languages/pack.ts'
import { type Dateline, type DatelineContext, readDateline } from './dateline.ts'
import { readDateLine } from './header-dates.ts'
import { bareOf, hasWord, isStoryLike } from './lines.ts'
import { cutHead, cutRest, cutTail, type Findings, type OpenLine, restOf } from './marks.ts'
import { sourceNames } from './sources.ts'

/** What a head is compared with; both folded. */
export interface HeadContext {
  /** Letters and digits of the title; '' where there is none. */
  readonly title: string
  readonly author: string
}

/** Most lines with words that a head can have. */
const HEAD_LINES = 10
/** Most lines with words before a story in which a page of menus still tells its day. */
const MENU_LINES = 40
/** Most lines of a head that are nothing the lists know: kickers, subtitles. */
const UNKNOWN_LINES = 3
/** Shortest title that is looked for, in letters. */
const SHORTEST_TITLE = 8

/** Cuts the head of a story: slider buttons, addresses, the title again, date lines, bylines, source line, dateline. */
export function cutHeader(findings: Findings, context: HeadContext, pack: LanguagePack): void {
  let seen = 0
  let unknown = 0
  const before = new Set<string>()
  for (const [index, open] of findings.lines.entries()) {
    if (seen >= MENU_LINES) return
    if (open.start >= open.end || !hasWord(restOf(open).slice(0, 200))) continue
    seen++
    if (seen > HEAD_LINES || unknown > UNKNOWN_LINES) {
      if (isStoryLike(open.line) || cutDateLine(findings, open, pack)) return
      continue
    }
    cutWordsAtHead(findings, open, pack)
    if (cutAgain(findings, open, context.title, before)) continue
    if (cutHeadLine(findings, open, pack)) continue
    const nearStory = isNearStory(findings, index)
    if (cutDateline(findings, open, { author: context.author, nearStory }, pack) || isStoryLike(open.line))
      return
    if (open.start >= open.end) continue
    unknown++
  }
}

function cutWordsAtHead(findings: Findings, open: OpenLine, pack: LanguagePack): void {
  const address = /^\s*(?:https?:\/\/|www\.)[\x21-\x7e]+\s*/.exec(restOf(open).slice(0, 400))
  if (address !== null) cutHead(findings, open, address[0].length, 'other', 'address')
  for (const rule of pack.page.rules) {
    if (rule.match !== 'head') continue
    const match = rule.pattern.exec(restOf(open).slice(0, rule.max))
    if (match !== null) cutHead(findings, open, match[0].length, rule.as, rule.id)
  }
}

/** Shortest headline that is known in a line that says more, in letters; most that the line says more. */
const SURE_TITLE = 24
const BESIDE_TITLE = 24

/** The title again, or a line of the head: alone, or with the outlet's name, a section or a video's label beside it. */
function cutAgain(findings: Findings, open: OpenLine, title: string, before: Set<string>): boolean {
  const rest = restOf(open)
  if (rest.length > LONGEST_TITLE) return false
  const bare = bareOf(rest)
  const isTitle = title.length >= SHORTEST_TITLE && bare === title
  if (isTitle || isBeside(bare, title) || [...before].some((line) => line === bare || isBeside(bare, line))) {
    cutRest(findings, open, 'repeated-title', isTitle ? 'title-first' : 'title-again')
    return true
  }
  if (bare.length >= SURE_TITLE) before.add(bare)
  return false
}

/** Longest line that repeats a title, in code units. */
const LONGEST_TITLE = 260

/** One begins or ends with the other, and says little more. */
function isBeside(line: string, title: string): boolean {
  const [short, long] = line.length < title.length ? [line, title] : [title, line]
  if (short.length < SURE_TITLE || long.length > short.length + BESIDE_TITLE) return false
  return long.startsWith(short) || long.endsWith(short)
}

/** Most signs of one of a strip's headlines, and how many make a strip. */
const STRIP_PIECE = 160
const STRIP = 5

/** A page's news in brief, run together on one line: headlines without stops, with wide gaps between them. */
function isStrip(rest: string): boolean {
  const pieces = rest.trim().split(/\s{3,}/)
  return pieces.length >= STRIP && pieces.every((one) => one.length <= STRIP_PIECE && !one.endsWith('.'))
}

function cutHeadLine(findings: Findings, open: OpenLine, pack: LanguagePack): boolean {
  const rest = restOf(open)
  if (!hasWord(rest.slice(0, 400))) return true
  if (isStrip(rest)) {
    cutRest(findings, open, 'teaser', 'strip')
    return true
  }
  if (cutDateLine(findings, open, pack)) return true
  return cutAggregatorLine(findings, open, pack) || cutSourceLine(findings, open, pack)
}

function cutDateLine(findings: Findings, open: OpenLine, pack: LanguagePack): boolean {
  const date = readDateLine(restOf(open), pack)
  if (date === null) return false
  const { day, other, label } = date
  findings.dates.push({ start: open.start, end: open.end, day, other, kind: label ?? 'plain' })
  cutRest(findings, open, 'other', 'date-line')
  return true
}

/** Longest text before an aggregator's words that is a writer's or outlet's name; a longer one is a subtitle. */
const LONGEST_WRITER = 30

function cutAggregatorLine(findings: Findings, open: OpenLine, pack: LanguagePack): boolean {
  const rest = restOf(open)
  const match = rest.length <= 140 ? pack.page.dates.aggregator.exec(rest) : null
  if (match === null) return false
  const at = open.start + rest.indexOf(match[2] as string, (match[1] as string).length)
  findings.outlet = { start: at, end: at + (match[2] as string).length }
  const date = readDateLine(rest.slice(at - open.start + (match[2] as string).length), pack)
  if (date !== null)
    findings.dates.push({
      start: open.start,
      end: open.end,
      day: date.day,
      other: date.other,
      kind: 'published',
    })
  const before = (match[1] as string).length
  cutTail(findings, open, before > LONGEST_WRITER ? before : 0, 'byline', 'aggregator-line')
  return true
}

function cutSourceLine(findings: Findings, open: OpenLine, pack: LanguagePack): boolean {
  const hops = sourceNames(restOf(open), open.start, pack, true)
  if (hops === null) return false
  findings.hops.push(...hops)
  cutRest(findings, open, 'source-line', 'source-line')
  return true
}

/** Cuts a dateline or byline; true where the story's text goes on behind it on the same line. */
function cutDateline(
  findings: Findings,
  open: OpenLine,
  context: DatelineContext,
  pack: LanguagePack,
): boolean {
  const rest = restOf(open)
  const dateline = readDateline(rest.slice(0, 400), 0, pack, context)
  if (dateline === null) return false
  addPieces(findings, open, dateline)
  cutHead(
    findings,
    open,
    dateline.wholeLine ? rest.length : dateline.end,
    'byline',
    dateline.wholeLine ? 'byline-line' : 'dateline',
  )
  return !dateline.wholeLine
}

function addPieces(findings: Findings, open: OpenLine, { pieces, wholeLine }: Dateline): void {
  const from = wholeLine || pieces.some((piece) => piece.kind === 'name') ? 'byline' : 'dateline'
  for (const { kind, medium, day, start, end } of pieces) {
    const at = { start: open.start + start, end: open.start + end }
    if (medium !== null) findings.hops.push({ ...at, agency: medium.listed, role: medium.role, from })
    if (kind === 'date') findings.dates.push({ ...at, day, other: null, kind: 'dateline' })
  }
}

/** The next line with words is a paragraph. */
function isNearStory(findings: Findings, index: number): boolean {
  const next = findings.lines.slice(index + 1, index + 4).find(({ line }) => hasWord(line.text.slice(0, 200)))
  return next !== undefined && isStoryLike(next.line)
}
