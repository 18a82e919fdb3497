import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import { type DatelineWords, loadDatelineWords } from './page-datelines.ts'
import { loadPageDateWords, type PageDateWords } from './page-dates.ts'
import { anyOf, edges, notAWord } from './page-patterns.ts'

const CUT_KINDS = [
  'teaser',
  'byline',
  'caption',
  'tags',
  'source-line',
  'repeated-title',
  'counter',
  'other',
] as const

/** A closed list of lines, or stretches of a line, that are not the story's. Patterns match folded text. */
export interface LineRule {
  readonly id: string
  readonly as: (typeof CUT_KINDS)[number]
  /**
   * whole, start, end: the whole line goes; head: the match at its start; tail: from the match's first group to the
   * end of the story's last line; inline: the match's first group, anywhere.
   */
  readonly match: 'whole' | 'start' | 'end' | 'head' | 'tail' | 'inline'
  /** Longest line (tail: longest stretch) it applies to, in code units. */
  readonly max: number
  /** Sticky for nothing, global for `inline`: group 1, where there is one, is what goes. */
  readonly pattern: RegExp
  /** From here to the end of the story nothing is its own. */
  readonly toEnd: boolean
  /** What came before was broken off. */
  readonly truncates: boolean
  /** An outlet's name follows the words, up to a colon. */
  readonly names: boolean
  readonly example: string
  readonly not: string
}

/** Words of a news page that are not the story's own: `words/page.yaml` and its companions. */
export interface PageWords {
  /** At a line's start: a teaser's label with what separates it from the teaser. Group 1: the label alone. */
  readonly teaser: RegExp
  /** A whole line that is nothing but a teaser's label. */
  readonly teaserAlone: RegExp
  /** In a line, after a stop: group 1 starts at the label of a teaser with a colon. */
  readonly teaserInline: RegExp
  readonly rules: readonly LineRule[]
  /** A whole source line; group 1: the names. */
  readonly source: RegExp
  /** True for a story's possible first word though it starts with the conjunction's letter. */
  readonly continues: (foldedWord: string) => boolean
  readonly dates: PageDateWords
  readonly datelines: DatelineWords
}

const words = z.array(z.string().min(1)).min(1)
const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  as: z.enum(CUT_KINDS),
  match: z.enum(['whole', 'start', 'end', 'head', 'tail', 'inline']),
  max: z.int().positive().optional(),
  rest: z.enum(['plain', 'unstopped', 'any']).optional(),
  toEnd: z.boolean().optional(),
  truncates: z.boolean().optional(),
  names: z.boolean().optional(),
  wrapped: z.boolean().optional(),
  text: words,
  why: z.string().min(1),
  example: z.string().min(1),
  not: z.string().min(1),
})
const pageSchema = z.strictObject({
  teasers: z.strictObject({ safe: words, colon: words }),
  rules: z.array(ruleSchema),
  sources: words,
  conjunction: z.string().length(1),
  leads: words,
})

/** Reads the lists of a page's mess. Throws, naming the file, when one is not in order. */
export function loadPageWords(root: string, fold: (text: string) => string): PageWords {
  const page = readList(join(root, 'words', 'page.yaml'), pageSchema)
  const safe = anyOf(page.teasers.safe, fold)
  const colon = anyOf(page.teasers.colon, fold)
  const and = `${fold(page.conjunction)}?`
  const labels = `(${and}(?:${safe})${notAWord}|(?:${colon})(?=\\s*:))`
  const leads = new Set(page.leads.map(fold))
  const conjunction = fold(page.conjunction)
  return {
    teaser: new RegExp(`^${edges}${labels}[\\s:.*-]*`, 'u'),
    teaserAlone: new RegExp(`^${edges}(?:${and}(?:${safe})|${colon})${edges}$`, 'u'),
    teaserInline: new RegExp(`[.!?\\u061f"\\])\\u00bb]\\s*(${and}(?:${safe})\\s*:)`, 'u'),
    rules: page.rules.map((rule) => compile(rule, fold)),
    source: new RegExp(`^[\\s([]*(?:${anyOf(page.sources, fold)})[\\s:/|-]*(\\S.*?)[\\s)\\]]*$`, 'u'),
    continues: (word) => word.startsWith(conjunction) && word.length > 3 && !leads.has(word),
    dates: loadPageDateWords(root, fold),
    datelines: loadDatelineWords(root, fold),
  }
}

function compile(rule: z.infer<typeof ruleSchema>, fold: (text: string) => string): LineRule {
  const texts = anyOf(rule.text, fold)
  const longest = Math.max(...rule.text.map((text) => text.length))
  const { id, as, match, example, not } = rule
  return {
    id,
    as,
    match,
    max: rule.max ?? longest + 40,
    pattern: new RegExp(patternOf(rule, texts), match === 'inline' ? 'gu' : 'u'),
    toEnd: rule.toEnd === true,
    truncates: rule.truncates === true,
    names: rule.names === true,
    example,
    not,
  }
}

const RESTS = {
  plain: '[^.,:;!?\\u060c\\u061b\\u061f]*',
  unstopped: '(?:[^.\\u061f!]|\\.(?=\\S))*',
  any: '.*',
}
const STOP = '[.!?\\u061f"\\])\\u00bb]'

function patternOf(rule: z.infer<typeof ruleSchema>, texts: string): string {
  const rest = RESTS[rule.rest ?? 'unstopped']
  switch (rule.match) {
    case 'whole':
      return rule.wrapped
        ? `^\\s*(?:[(/[]+\\s*(?:${texts})\\s*[)/\\]]+|(?:${texts})\\s*/+)\\s*$`
        : `^${edges}(?:${texts})${edges}$`
    case 'start':
      return `^${edges}(?:${texts})${notAWord}${rest}$`
    case 'end':
      return rule.wrapped ? `[(/[|]\\s*(?:${texts})\\s*[)/\\]]?\\s*\\.?\\s*$` : `(?:${texts})\\s*$`
    case 'head':
      return `^\\s*((?:${texts})${notAWord})`
    case 'tail':
      return `(?:^|${rest === RESTS.any ? '' : `${STOP}`}\\s*)((?:${texts})${notAWord}${rest})$`
    case 'inline':
      return `${STOP}\\s*((?:${texts})${notAWord})`
  }
}
