/** A half-open range of UTF-16 code units, `[start, end)`, into one field of a record. */
export type Span = readonly [start: number, end: number]

/** The field of a record that a span points into. */
export type FieldName = 'title' | 'body'

/** A span together with the field it points into. */
export interface Place {
  readonly in: FieldName
  readonly span: Span
}

export const spanLength = ([start, end]: Span): number => end - start
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]
export const sliceOf = (text: string, [start, end]: Span): string => text.slice(start, end)

/** Narrows a span past the white space at both of its ends; an all-white span becomes empty at its start. */
export function trimSpan(text: string, [start, end]: Span): Span {
  let s = start
  let e = end
  while (s < e && isWhite(text.charCodeAt(s))) s++
  while (e > s && isWhite(text.charCodeAt(e - 1))) e--
  return [s, e]
}

/** White space, no-break space and the invisible marks that Arabic pages are full of. */
export function isWhite(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
