import type { FoundStatement, IssueMark } from '../api/index.ts'
import type { IssueDefinition } from '../issue.ts'

/** What an export holds of a statement. */
export interface ExportedStatement {
  readonly found: FoundStatement
  /** The web address of the article; null where none is known. */
  readonly url: string | null
  /** The field that the statement stands in, untouched: what its offsets point into. */
  readonly field: string
  /** The day on which the article was added, YYYY-MM-DD; null where that is not known. */
  readonly addedOn: string | null
  /** What the party is called in the register; null where it knows none. */
  readonly known: { readonly ar: string; readonly en: string | null } | null
  /** What it is to the issue that is exported; null in any other export. */
  readonly mark: ExportedMark | null
}

/** What a statement is to an issue. */
export interface ExportedMark
  extends Pick<IssueMark, 'day' | 'from' | 'utterance' | 'unsure' | 'translated' | 'byHand' | 'position'> {
  /** The issue's id. */
  readonly issue: string
  /** Whose lane it stands on; null: on none. */
  readonly lane: {
    readonly party: string
    readonly name: string
    /** The id of the state to which it belongs. */
    readonly state: string | null
  } | null
  readonly objects: readonly Pick<IssueDefinition['objects'][number], 'id' | 'name'>[]
}

/** What was read: the bounds within which an export says anything. */
export interface ExportBounds {
  /** Articles read, dated or not. */
  readonly articles: number
  readonly undatedArticles: number
  /** The first month of publication, YYYY-MM; null where no article is dated. */
  readonly from: string | null
  /** The last. */
  readonly to: string | null
  /** The most first; null: articles that name none. */
  readonly outlets: readonly { readonly name: string | null; readonly articles: number }[]
}

/** What an export is of. */
export interface ExportAbout {
  readonly bounds: ExportBounds
  /** The day of the export, YYYY-MM-DD. */
  readonly on: string
  readonly engine: string
  /** The query line that was asked; null where it is not of a search. */
  readonly query: string | null
  readonly issue: Pick<IssueDefinition, 'id' | 'name'> | null
}

/** A format of text: what stands before all statements, each, between two, and behind all. */
export interface ExportFormat {
  readonly head: (about: ExportAbout) => string
  /** @param n the statement’s number in the export, from 1 */
  readonly row: (one: ExportedStatement, about: ExportAbout, n: number) => string
  readonly between: string
  readonly tail: (about: ExportAbout) => string
}

/** Who speaks: by somebody's judgement where there is one, else as it was read; null is unsure. */
export const speakerNameOf = ({ judged, statement }: FoundStatement): string | null =>
  judged === null ? statement.speaker.name : judged.name

/** What the speaker is; null where somebody judged who it is: what was read is then told of another. */
export const speakerKindOf = ({ judged, statement }: FoundStatement) =>
  judged === null ? statement.speaker.kind : null

/** Pieces of one content as one line. */
export const joinedText = (text: readonly string[]): string => text.join(' […] ')
