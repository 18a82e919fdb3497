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
  for (const [index, open] of findings.lines.entries()) {
    if (seen >= MENU_LINES) return
    if (open.start >= open.end || !hasWord(restOf(open).slice(0, 200))) continue
    seen++
    if (seen > HEAD_LINES || unknown > UNKNOWN_LINES) {
      if (isStoryLike(open.line) || cutDateLine(findings, open, pack)) return
      continue
    }
    cutWordsAtHead(findings, open, pack)
    if (cutHeadLine(findings, open, unknown === 0 ? context : { ...context, title: '' }, pack)) continue
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

function cutHeadLine(findings: Findings, open: OpenLine, context: HeadContext, pack: LanguagePack): boolean {
  const rest = restOf(open)
  if (!hasWord(rest.slice(0, 400))) return true
  if (
    context.title.length >= SHORTEST_TITLE &&
    rest.length < context.title.length * 3 &&
    bareOf(rest) === context.title
  ) {
    cutRest(findings, open, 'repeated-title', 'title-first')
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
