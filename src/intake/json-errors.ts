/** Where a text stops being JSON, 1-based; columns are UTF-16 code units. */
export interface JsonError {
  readonly line: number
  readonly column: number
  /** What stands there and what was expected, for a message. */
  readonly what: string
}

type Outcome = { readonly at: number; readonly what: string } | null

/** Finds the first place at which a text stops being one JSON value; null if it is one. Takes any depth. */
export function locateJsonError(text: string): JsonError | null {
  const error = scan(text)
  if (error === null) return null
  const before = text.slice(0, error.at)
  const lastBreak = before.lastIndexOf('\n')
  return { line: before.split('\n').length, column: error.at - lastBreak, what: error.what }
}

/** What may come next: a value, a value or `]`, a key, a key or `}`, or what follows a value. */
type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'after'

const VALUE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const WHITE = /[ \t\n\r]*/y

function scan(text: string): Outcome {
  const open: ('{' | '[')[] = []
  let expect: Expect = 'value'
  let i = 0
  for (;;) {
    i = skip(WHITE, text, i)
    const char = text[i]
    const inside = open.at(-1)
    if (expect === 'after') {
      if (inside === undefined)
        return char === undefined ? null : { at: i, what: `${show(char)} after the end of the value` }
      if (char === ',') expect = inside === '{' ? 'key' : 'value'
      else if (char === (inside === '{' ? '}' : ']')) open.pop()
      else return { at: i, what: `${show(char)} where , or ${inside === '{' ? '}' : ']'} was expected` }
      i++
    } else if ((expect === 'key-or-end' && char === '}') || (expect === 'value-or-end' && char === ']')) {
      open.pop()
      expect = 'after'
      i++
    } else if (expect === 'key' || expect === 'key-or-end') {
      if (char !== '"') return { at: i, what: `${show(char)} where a name in double quotes was expected` }
      const end = endOfString(text, i)
      if (typeof end !== 'number') return end
      i = skip(WHITE, text, end)
      if (text[i] !== ':') return { at: i, what: `${show(text[i])} where : was expected` }
      expect = 'value'
      i++
    } else if (char === '{' || char === '[') {
      open.push(char)
      expect = char === '{' ? 'key-or-end' : 'value-or-end'
      i++
    } else {
      const end = char === '"' ? endOfString(text, i) : skip(VALUE, text, i)
      if (typeof end !== 'number') return end
      if (end === i) return { at: i, what: `${show(char)} where a value was expected` }
      expect = 'after'
      i = end
    }
  }
}

/** Offset after the string that opens at `start`, or what is wrong inside it. */
function endOfString(text: string, start: number): number | { at: number; what: string } {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) return i + 1
    if (code < 0x20)
      return { at: i, what: `${show(text[i])} inside a string, where it must be written as an escape` }
    if (code !== 0x5c) continue
    const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
    escaped.lastIndex = i
    if (!escaped.test(text)) return { at: i, what: 'a backslash that begins no escape' }
    i = escaped.lastIndex - 1
  }
  return { at: text.length, what: 'the end of the text inside a string' }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function show(char: string | undefined): string {
  if (char === undefined) return 'the end of the text'
  const code = char.charCodeAt(0)
  return code < 0x20
    ? `control character U+${code.toString(16).padStart(4, '0').toUpperCase()}`
    : JSON.stringify(char)
}
