import type { Io } from './io.ts'

/** How words are set apart: with colours and isolates on a terminal, plainly elsewhere. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  /** Keeps words of either direction together inside a line of the other (Unicode's FSI … PDI). */
  readonly isolate: (text: string) => string
  /** Text that was cut from the story: greyed on a terminal, marked with what it is elsewhere. */
  readonly cut: (text: string, as: string) => string
}

const plain = (text: string): string => text

const PLAIN: Style = { bold: plain, dim: plain, isolate: plain, cut: (text, as) => `{${as}: ${text}}` }

const wrap = (start: string, end: string) => (text: string) => `${start}${text}${end}`
const dim = wrap('\u001b[2m', '\u001b[22m')

const TERMINAL: Style = {
  bold: wrap('\u001b[1m', '\u001b[22m'),
  dim,
  isolate: wrap('\u2068', '\u2069'),
  cut: (text) => text.split('\n').map(dim).join('\n'),
}

/** The style for what a command writes on standard output. NO_COLOR is honoured. */
export const styleFor = (io: Io): Style => {
  if (!io.outIsTerminal) return PLAIN
  return io.env.NO_COLOR ? { ...PLAIN, isolate: TERMINAL.isolate } : TERMINAL
}

/** Takes control characters, which a terminal might obey, out of words that came from elsewhere. */
export const harmless = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
