import {
  type ExportAbout,
  type ExportedStatement,
  type ExportFormat,
  PLAIN_FORMATS,
  type StatementFormatName,
} from '../../contract/index.ts'
import type { ExportPieces } from '../types.ts'
import { citations } from './citations.ts'
import { parquet } from './parquet.ts'
import type { Wording } from './words.ts'

/** Text of an export that is gathered before it is handed on, in code units. */
const PIECE = 32_768

/** Statements in a format, piece by piece. */
export function written(
  format: StatementFormatName,
  statements: Iterable<ExportedStatement>,
  about: ExportAbout,
  wording: Wording,
): ExportPieces {
  if (format === 'parquet') return parquet(statements, about)
  return pieces(format === 'citations' ? citations(wording) : PLAIN_FORMATS[format], statements, about)
}

function* pieces(
  { head, row, between, tail }: ExportFormat,
  statements: Iterable<ExportedStatement>,
  about: ExportAbout,
): Generator<string> {
  let text = head(about)
  let n = 0
  for (const one of statements) {
    n += 1
    text += (n > 1 ? between : '') + row(one, about, n)
    if (text.length < PIECE) continue
    yield text
    text = ''
  }
  yield text + tail(about)
}
