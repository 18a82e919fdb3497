import type { IssueMark, LinkDoubt, LinkEvidence, LinkKind } from '../../contract/index.ts'

/** What is asked of a statement besides its mark when it is linked to another. */
export interface SaidHow {
  /** The lemma of its cue; null where no words attribute. */
  readonly cue: string | null
  /** The source is kept anonymous. */
  readonly anonymous: boolean
  /** The words were told by another party. */
  readonly readout: boolean
  /** Told as something said before the news: its day is not the article's. */
  readonly background: boolean
  /** A person speaks, not the body itself. */
  readonly isPerson: boolean
  /** Who leads the state of the body whose lane it is, on that day; null where nobody is known, or on a person's lane. */
  readonly holder: string | null
}

/** A statement on an issue, with what is asked of it when it is linked to another. */
export interface LinkMark extends SaidHow {
  readonly mark: IssueMark
  /** Whose lane it stands on; null: on none. */
  readonly lane: string | null
  /** The state of that lane; null where none is known. */
  readonly state: string | null
  /** By which names others may call whoever speaks. */
  readonly names: readonly string[]
}

/** What links are proposed from. */
export interface LinkInput {
  readonly marks: readonly LinkMark[]
  /** The words beside a content in its sentence. Asked only where another spoke within days. */
  readonly beside: (mark: IssueMark) => string
  /** Ids of the issue's objects; none: it is one. */
  readonly objects: readonly string[]
}

/** A link as it is proposed. */
export interface ProposedLink {
  readonly kind: LinkKind
  readonly from: string
  readonly to: string
  readonly object: string | null
  readonly confidence: number
  readonly doubtful: boolean
  readonly doubts: readonly LinkDoubt[]
  readonly evidence: readonly LinkEvidence[]
}
