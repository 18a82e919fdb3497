import { readFileSync } from 'node:fs'
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parse,
  parseDocument,
  YAMLParseError,
} from 'yaml'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Path = Issue['path']

/**
 * Reads a list of the linguist's room and checks its shape. The only place that knows the YAML library.
 * Throws with file, line and cure, each fault in a line: the room's files are ours, so a wrong one is our own mistake.
 */
export function readList<T>(path: string, schema: z.ZodType<T>): T {
  const text = readFileSync(path, 'utf8')
  const result = schema.safeParse(parsed(path, text), { reportInput: true })
  if (result.success) return result.data
  const lineOf = linesOf(text)
  const faults = result.error.issues
    .flatMap(leaves)
    .map((issue) => `${path}:${lineOf(issue)}: ${placeOf(issue.path)}${cureOf(issue)}`)
  throw new Error([...new Set(faults)].join('\n'))
}

function parsed(path: string, text: string): unknown {
  try {
    return parse(text, { prettyErrors: true, uniqueKeys: true })
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const [at] = error.linePos ?? []
    throw new Error(
      `${path}:${at?.line ?? 1}: not readable as YAML: ${error.message.trimEnd()}\n` +
        'Compare with the lines around it; words that hold : # , or brackets stand between quotation marks.',
    )
  }
}

/** What is wrong inside a choice of shapes: the faults of the shape that has fewest. */
function leaves(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const [fewest = []] = [...issue.errors].sort((a, b) => a.length - b.length)
  return fewest.flatMap((inner) => leaves({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** The keys that lead there; of a list of entries without the entry's number, which the line tells better. */
function placeOf([first, ...rest]: Path): string {
  if (first === undefined) return ''
  const inner = rest.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  const place = typeof first === 'number' ? inner.replace(/^\./, '') : `${String(first)}${inner}`
  return place === '' ? '' : `${place}: `
}

/** What a list may ask for, for readers who do not program. */
const PLAIN: Readonly<Record<string, string>> = {
  string: 'words',
  array: 'a list: [one, another]',
  object: 'keys with their values',
  record: 'keys with their values',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
}

function cureOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys')
    return `no such key: ${issue.keys.join(', ')}; take it out, or spell it as the other entries do`
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.join(', ')}`
  if (issue.code !== 'invalid_type') return issue.message
  const expected = PLAIN[issue.expected] ?? issue.expected
  return issue.input === undefined ? `is missing; write it, as ${expected}` : `must be ${expected}`
}

/** Tells at which line of a text an issue stands; of what is missing, the line of the entry that lacks it. */
function linesOf(text: string): (issue: Issue) => number {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  return (issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
    return counter.linePos(offsetOf(document, path)).line
  }
}

function offsetOf(document: Document.Parsed, path: Path): number {
  const parent = path.length === 0 ? null : document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined
  const node = pair === undefined ? document.getIn(path, true) : pair.key
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1))
}
