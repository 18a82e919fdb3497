import type { Readable } from 'node:stream'

/** The lines of a stream as `wc` counts them: a separator inside a text (U+2028) ends none, as it would for readline. */
export async function* linesOf(source: Readable): AsyncGenerator<string> {
  source.setEncoding('utf8')
  let rest = ''
  for await (const chunk of source) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield withoutReturn(line)
  }
  if (rest !== '') yield withoutReturn(rest)
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
