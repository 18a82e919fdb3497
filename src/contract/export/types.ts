import type { FoundStatement } from '../api/index.ts'

/** What an export holds of a statement. */
export interface ExportedStatement {
  readonly found: FoundStatement
  /** The web address of the article; null where none is known. */
  readonly url: string | null
  /** The field that the statement stands in, untouched: what its offsets point into. */
  readonly field: string
}

/** A format: what stands before all statements, each, between two, and behind all. */
export interface ExportFormat {
  readonly head: string
  readonly row: (one: ExportedStatement) => string
  readonly between: string
  readonly tail: string
}

/** Who speaks: by somebody's judgement where there is one, else as it was read; null is unsure. */
export const speakerNameOf = ({ judged, statement }: FoundStatement): string | null =>
  judged === null ? statement.speaker.name : judged.name

/** What the speaker is; null where somebody judged who it is: what was read is then told of another. */
export const speakerKindOf = ({ judged, statement }: FoundStatement) =>
  judged === null ? statement.speaker.kind : null
