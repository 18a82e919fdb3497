import type { FieldName, Span } from './spans.ts'

/**
 * Something the world got wrong: a broken file, an unreadable date. Never thrown; the rest goes on.
 * `message` names the file or record, the place in it and the cure, in one sentence a reader can act on.
 */
export interface Diagnostic {
  /** Kebab-case name of the rule that noticed it, e.g. `json-syntax`, `no-anchor-date`. */
  readonly rule: string
  readonly message: string
  readonly in: FieldName | null
  readonly span: Span | null
}

export const diagnostic = (
  rule: string,
  message: string,
  at: { readonly in: FieldName; readonly span: Span } | null = null,
): Diagnostic => ({ rule, message, in: at?.in ?? null, span: at?.span ?? null })
