import type { LanguagePack } from '../languages/pack.ts'
import type { LineRule } from '../languages/sections/page.ts'
import { hasWord, isStoryLike } from './lines.ts'
import { cutHead, cutRest, cutTail, type Findings, type OpenLine, restOf } from './marks.ts'

/** Longest "label and teaser" line, in code units: a longer one holds more than a teaser, and only its label goes. */
const LONGEST_TEASER = 260
/** Longest line that rules for whole lines are tried on, in code units. */
const LONGEST = 420
/** Share of a story that must stand before a mark beyond which nothing is the story's own. */
const BEFORE_THE_END = 0.4

/** Cuts the lines that the page's closed lists know, wherever they stand. */
export function applyLineRules(findings: Findings, pack: LanguagePack): void {
  const whole = pack.page.rules.filter((rule) => ['whole', 'start', 'end'].includes(rule.match))
  const first = findings.lines[0]?.start ?? 0
  const length = (findings.lines.at(-1)?.end ?? 0) - first
  let brokenOff = -1
  let lastStory = -1
  for (const [index, open] of findings.lines.entries()) {
    const rest = restOf(open)
    if (isStoryLike(open.line)) lastStory = index
    if (open.start >= open.end || !hasWord(rest.slice(0, LONGEST))) continue
    if (cutTeaser(findings, open, rest, pack) || rest.length > LONGEST) continue
    const rule = whole.find((one) => rest.length <= one.max && one.pattern.test(rest))
    if (rule === undefined) continue
    cutRest(findings, open, rule.as, rule.id)
    if (rule.truncates) brokenOff = index
    if (rule.toEnd && open.line.start - first >= length * BEFORE_THE_END) {
      for (const later of findings.lines.slice(index + 1)) cutRest(findings, later, rule.as, rule.id)
      break
    }
  }
  if (brokenOff > lastStory) findings.truncated = true
}

function cutTeaser(findings: Findings, open: OpenLine, rest: string, pack: LanguagePack): boolean {
  const match = pack.page.teaser.exec(rest.slice(0, 80))
  if (match === null) return false
  if (rest.length <= LONGEST_TEASER) cutRest(findings, open, 'teaser', 'teaser-line')
  else cutHead(findings, open, match[0].length, 'teaser', 'teaser-label')
  return true
}

/** Cuts what stands inside lines: a labelled teaser at a line's end, an advertising slot between two sentences. */
export function applyInlineRules(findings: Findings, pack: LanguagePack): void {
  for (const open of findings.lines) {
    if (open.start >= open.end) continue
    cutInlineTeaser(findings, open, pack)
    for (const rule of pack.page.rules) if (rule.match === 'inline') cutInline(findings, open, rule)
  }
}

function cutInlineTeaser(findings: Findings, open: OpenLine, pack: LanguagePack): void {
  const rest = restOf(open)
  const from = Math.max(0, rest.length - LONGEST_TEASER)
  const match = pack.page.teaserInline.exec(rest.slice(from))
  if (match === null) return
  const at = from + match.index + match[0].length - (match[1] as string).length
  if (/[.\u061f!]\s+\S/.test(rest.slice(at))) return
  cutTail(findings, open, at, 'teaser', 'teaser-inline')
}

function cutInline(findings: Findings, open: OpenLine, rule: LineRule): void {
  const rest = restOf(open)
  for (const match of rest.matchAll(rule.pattern)) {
    const words = match[1] as string
    const start = open.start + match.index + match[0].length - words.length
    findings.marks.push({ start, end: start + words.length, as: rule.as, rule: rule.id })
  }
}
