import type { ItemId } from '../core/ids.ts'

/** Words that a dossier shows, of one item. */
export interface DossierWords {
  /** What they are in it: `a`, `b`, `between:0` … */
  readonly place: string
  readonly item: ItemId
  /** Any JSON value. */
  readonly value: unknown
}

/** A comparison that is about to be frozen. */
export interface NewDossier {
  /** What was seen, without a word of an article: any JSON object. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly words: readonly DossierWords[]
  readonly by: string
  readonly why: string
}

/** A correction as it was appended. `at` is an ISO 8601 instant. */
export interface DossierCorrection {
  /** From 1. */
  readonly n: number
  /** Of dossier, row before, who, when and why. */
  readonly hash: string
  readonly by: string
  readonly at: string
  readonly why: string
}

/** A dossier as the ledger has it. */
export interface StoredDossier {
  /** SHA-256 of its content as canonical JSON: facts, signature and the hashes of its words. */
  readonly id: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly by: string
  readonly at: string
  readonly why: string
  /** The words that may be shown, by place. */
  readonly words: ReadonlyMap<string, unknown>
  /** Places whose item was withheld since, with that item. */
  readonly withheld: readonly { readonly place: string; readonly item: ItemId }[]
  readonly corrections: readonly DossierCorrection[]
}

/** What an id, or its first digits, leads to. */
export type DossierLookup =
  | { readonly found: 'one'; readonly dossier: StoredDossier }
  | { readonly found: 'none' }
  | { readonly found: 'several'; readonly ids: readonly string[] }
