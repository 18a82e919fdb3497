/** Columns a text takes: marks above and below letters and invisible signs take none. Colour codes take none. */
export const widthOf = (text: string): number =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sign starts a colour code
  [...text.replace(/\u001b\[\d+m|[\p{Mn}\p{Cf}]/gu, '')].length

/** Rows in columns, two blanks apart; columns named in `right` end flush. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, widthOf(cell))
    })
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat((widths[i] ?? 0) - widthOf(cell))
        return right.includes(i) ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  return rows.map((row) => `${line(row)}\n`).join('')
}

/**
 * Breaks a text at blanks into lines of at most `columns`, each after `indent`; line breaks of the text stay.
 * @param each what is done to every line: isolates and colours must not span lines
 */
export function wrapText(
  text: string,
  columns: number,
  indent = '',
  each: (line: string) => string = (line) => line,
): string {
  const room = Math.max(20, columns - indent.length)
  const lines = text.split(/\r?\n/).flatMap((line) => wrapLine(line, room))
  return lines.map((line) => (line === '' ? '\n' : `${indent}${each(line)}\n`)).join('')
}

function wrapLine(text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A count and its noun, `1 item`, `2 items`. */
export const counted = (n: number, noun: string): string =>
  `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
