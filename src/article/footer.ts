import type { LanguagePack } from '../languages/pack.ts'
import type { LineRule } from '../languages/sections/page.ts'
import { readDateLine } from './header-dates.ts'
import { bareOf, hasWord, isStoryLike } from './lines.ts'
import { cutRest, cutTail, type Findings, type OpenLine, restOf } from './marks.ts'
import { namesOf, sourceNames } from './sources.ts'

/** Most lines with words that a foot can have, and most of them that are nothing the lists know. */
const FOOT_LINES = 8
const UNKNOWN_LINES = 2
/** Shortest title looked for at the end of a line that says more, in letters. */
const SHORTEST_TITLE = 16

/** Cuts the foot of a story, from its last line upwards: tags, link back, source line, agency in brackets, the title. */
export function cutFooter(findings: Findings, title: string, pack: LanguagePack): void {
  let seen = 0
  let unknown = 0
  for (let i = findings.lines.length - 1; i >= 0 && seen < FOOT_LINES && unknown <= UNKNOWN_LINES; i--) {
    const open = findings.lines[i] as OpenLine
    if (open.start >= open.end || !hasWord(restOf(open).slice(-400))) continue
    seen++
    while (cutAtEnd(findings, open, seen === 1 || title.length >= SHORTEST_TITLE * 2 ? title : '', pack))
      if (!hasWord(restOf(open).slice(-400))) break
    if (open.start >= open.end || !hasWord(restOf(open).slice(-400))) continue
    if (isStoryLike(open.line)) return
    unknown++
  }
}

function cutAtEnd(findings: Findings, open: OpenLine, title: string, pack: LanguagePack): boolean {
  const before = open.end
  const hops = sourceNames(restOf(open), open.start, pack, true)
  if (hops !== null) {
    findings.hops.push(...hops)
    cutRest(findings, open, 'source-line', 'source-line')
    return true
  }
  const date = readDateLine(restOf(open), pack)
  if (date?.label === 'published') {
    findings.dates.push({ start: open.start, end: open.end, day: date.day, other: date.other, kind: 'foot' })
    cutRest(findings, open, 'other', 'date-line')
    return true
  }
  for (const rule of pack.page.rules) if (rule.match === 'tail') cutByRule(findings, open, rule, pack)
  cutTitle(findings, open, title)
  cutBracketedAgency(findings, open, pack)
  return open.end < before && open.start < open.end
}

function cutByRule(findings: Findings, open: OpenLine, rule: LineRule, pack: LanguagePack): void {
  const rest = restOf(open)
  const from = Math.max(0, rest.length - rule.max)
  const match = rule.pattern.exec(rest.slice(from))
  if (match === null || (from > 0 && match[0].length === rule.max)) return
  const words = match[1] as string
  const at = from + match.index + match[0].length - words.length
  if (rule.names) addNamed(findings, open.start + at, words, pack)
  cutTail(findings, open, at, rule.as, rule.id)
}

/** «link to the story in newspaper NAME: …»: the name stands right before the colon. */
function addNamed(findings: Findings, offset: number, words: string, pack: LanguagePack): void {
  const colon = words.indexOf(':')
  if (colon < 0) return
  const name = words.slice(0, colon).split(' ').slice(-3)
  for (let n = 0; n < name.length; n++) {
    const text = name.slice(n).join(' ').trim()
    if (pack.agencies.named(text) === null) continue
    findings.hops.push(...namesOf(text, offset + words.lastIndexOf(text, colon), pack))
    return
  }
}

/** The title again: the whole line, or glued behind the last sentence. */
function cutTitle(findings: Findings, open: OpenLine, title: string): void {
  if (title.length < 8) return
  const rest = restOf(open)
  const from = Math.max(0, rest.length - title.length * 3 - 40)
  const tail = rest.slice(from)
  const bare = bareOf(tail)
  if (!bare.endsWith(title)) return
  if (from === 0 && bare === title) {
    cutRest(findings, open, 'repeated-title', 'title-last')
    return
  }
  if (title.length < SHORTEST_TITLE) return
  let letters = 0
  let at = tail.length
  while (at > 0 && letters < title.length) if (/[\p{L}\p{N}]/u.test(tail[--at] as string)) letters++
  if (!isGlued(tail.slice(0, at))) return
  cutTail(findings, open, from + at, 'repeated-title', 'title-glued')
}

/** A sentence may end in the title's words: it is glued only behind a stop, or behind a word with no space between. */
const isGlued = (before: string): boolean =>
  /[.!\u061f\u00bb)\]]\s*$|[.!\u061f]["']\s*$|\p{L}{3}$/u.test(before.slice(-6))

function cutBracketedAgency(findings: Findings, open: OpenLine, pack: LanguagePack): void {
  const rest = restOf(open)
  const from = Math.max(0, rest.length - 80)
  const match = /\(\s*([^()]{2,60}?)\s*\)[\s.]*$/.exec(rest.slice(from))
  if (match === null) return
  const names = match[1] as string
  const at = from + match.index
  const hops = namesOf(names, open.start + at + match[0].indexOf(names), pack)
  if (hops.length === 0 || hops.some((hop) => hop.agency === null || hop.role === 'platform')) return
  findings.hops.push(...hops)
  cutTail(findings, open, at, 'source-line', 'bracketed-agency')
}
