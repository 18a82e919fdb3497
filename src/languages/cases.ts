import { type Fail, type Line, parseFields, splitPair, toEvent, toStatement } from './case-fields.ts'
import type { Case } from './case-types.ts'

export * from './case-types.ts'

const DIRECTIVES = ['date', 'title', 'source', 'gap', 'why']
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a file of text blocks (format: `languages/README.md`, "A case").
 * @param text the file's content
 * @param file its name, for messages
 * @throws Error naming file, line and cure, when a block is malformed or quotes words that are not in its text
 */
export function parseCases(text: string, file: string): Case[] {
  const fail: Fail = (line, message) => {
    throw new Error(`${file}:${line}: ${message}`)
  }
  const blocks = splitBlocks(text, fail)
  const cases = blocks.map((block) => parseBlock(block, file, fail))
  const seen = new Map<string, number>()
  for (const { title, line } of cases) {
    const first = seen.get(title)
    if (first !== undefined)
      fail(line, `the title "${title}" is taken by line ${first}; give each case its own`)
    seen.set(title, line)
  }
  return cases
}

function splitBlocks(text: string, fail: Fail): Line[][] {
  const blocks: Line[][] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = { at: index + 1, text: raw }
    if (raw.startsWith('//')) continue
    if (raw.startsWith('# ')) blocks.push([line])
    else if (blocks.length > 0) blocks.at(-1)?.push(line)
    else if (raw.trim() !== '') fail(line.at, 'text before the first case; begin a case with "# title"')
  }
  return blocks
}

function parseBlock(block: readonly Line[], file: string, fail: Fail): Case {
  const [heading, ...rest] = block
  if (!heading) throw new Error('a block without a heading cannot come out of splitBlocks')
  const blank = rest.findIndex((line) => line.text.trim() === '')
  const arrow = rest.findIndex((line) => line.text.trim() === '==>')
  if (arrow < 0) fail(heading.at, 'no "==>" line; put one between the text and what must be found')
  if (blank < 0 || blank > arrow)
    fail(heading.at, 'no blank line before the text; leave one after the title and its directives')
  const directives = parseDirectives(rest.slice(0, blank), fail)
  const text = rest
    .slice(blank, arrow)
    .map((line) => line.text)
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
  const found = rest.slice(arrow + 1).filter((line) => line.text.trim() !== '')
  if (found.length === 0) fail(heading.at, 'nothing after "==>"; write what must be found, or "none"')
  const date = directives.get('date') ?? null
  if (date !== null && !DAY.test(date)) fail(heading.at, `date "${date}" is not YYYY-MM-DD`)
  const headline = directives.get('title') ?? null
  const none = found.length === 1 && found[0]?.text.trim() === 'none'
  const rows = none ? [] : found.map((line) => ({ line: line.at, fields: parseFields(line, fail) }))
  const events = rows.filter((row) => row.fields.has('event'))
  if (text === '' && headline === null)
    fail(heading.at, 'the case has neither text nor a title directive; write one of them')
  const fieldTexts = { title: headline ?? '', body: text }
  return {
    title: heading.text.slice(2).trim(),
    file,
    line: heading.at,
    date,
    headline,
    source: directives.get('source') ?? null,
    gap: directives.get('gap') ?? null,
    why: directives.get('why') ?? null,
    text,
    statements: rows
      .filter((row) => !row.fields.has('event'))
      .map((row) => toStatement(row.line, row.fields, fieldTexts, fail)),
    events: events.map((row) => toEvent(row.line, row.fields, fail)),
  }
}

function parseDirectives(lines: readonly Line[], fail: Fail): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of lines) {
    const [key, value] = splitPair(line.text)
    if (!DIRECTIVES.includes(key) || value === '')
      fail(
        line.at,
        `"${line.text}" is no directive; there are: ${DIRECTIVES.join(', ')} (a blank line ends them)`,
      )
    if (found.has(key)) fail(line.at, `"${key}" stands twice; keep one`)
    found.set(key, value)
  }
  return found
}
