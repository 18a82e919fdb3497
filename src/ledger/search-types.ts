import type { Act, Notes, Statement, StatementKind } from '../contract/index.ts'
import type { Diagnostic } from '../core/diagnostics.ts'
import type { ItemId } from '../core/ids.ts'
import type { FieldName, Span } from '../core/spans.ts'
import type { PartyId, StatementId } from './types.ts'

/** A statement found, with where it stands and what people recorded of it. */
export interface Hit extends Notes {
  readonly id: StatementId
  readonly item: ItemId
  readonly recordId: string
  readonly part: number
  readonly title: string | null
  readonly outlet: string | null
  /** The article's date. */
  readonly published: string | null
  /** The date that `after:` and `before:` and the order by date used; `day` is `YYYY-MM` where only the month is known. */
  readonly dateUsed: { readonly day: string; readonly from: 'said' | 'published' } | null
  /** Who speaks: an id of the register, else `name:` and the name's key; null where it is unsure. */
  readonly party: PartyId | null
  /** Where somebody judged who speaks: the judgement's number and the name; null for not to be known. */
  readonly judged: { readonly judgement: number; readonly name: string | null } | null
  readonly statement: Statement
  readonly engine: string
  /** Where words of the search stand: for each piece of the statement's text the spans in it, in order. */
  readonly matches: readonly (readonly Span[])[]
  /** BM25, lower is better; null when ordered by date. */
  readonly score: number | null
}

/** A party as a link of chains. */
export interface Relay {
  readonly party: PartyId
  /** Further names, in any spelling, under which it may stand in a chain. */
  readonly names: readonly string[]
}

/** A search, parsed. All that is given must hold. */
export interface SearchQuery {
  /** Each must occur in the content, as it stands or in a variant. */
  readonly words: readonly string[]
  /** Each must occur in the content, word by word as it stands. */
  readonly phrases: readonly string[]
  /** All words of it must occur in the speaker's name, as they stand or in a variant. */
  readonly speaker?: string
  /** Who speaks, by the party's id; the name in `name:…` may be spelled in any way. */
  readonly party?: PartyId
  /** The body that the speaker spoke for, by the party's id, as `party`. */
  readonly for?: PartyId
  /** A name that one link of the chain has, in any spelling. */
  readonly via?: string
  /** What a party passed on of others. */
  readonly relay?: Relay
  /** An outlet's name in any spelling; where none is called just so, all words of it must occur in the name. */
  readonly outlet?: string
  /** All words of it must occur in the article's headline. */
  readonly title?: string
  readonly act?: Act
  readonly kind?: StatementKind
  /** First day that counts, `YYYY-MM-DD`. */
  readonly after?: string
  /** First day that no longer counts, `YYYY-MM-DD`. */
  readonly before?: string
  /** Where the statement stands: in the headline or in the body. */
  readonly in?: FieldName
  /** True: only statements whose speaker is unsure; false: only the others. */
  readonly unsure?: boolean
}

/** By BM25 rank (more hits than can be ranked: by date), or by date: newest first, the undated last, the statements of one item in the order of its text. */
export type SearchOrder = 'rank' | 'date'

/** Which page of a search is wanted. */
export interface PageRequest {
  /** 1 to 1,000. */
  readonly limit: number
  /** `next` of the page before. */
  readonly cursor?: string | null
  /** Default: rank where the query has words, else date (newest first, undated last). */
  readonly order?: SearchOrder
}

/** One page of hits. */
export interface SearchPage {
  readonly hits: readonly Hit[]
  /** All hits of the query, on every page. */
  readonly total: number
  /** For the next page; null on the last. */
  readonly next: string | null
  readonly order: SearchOrder
  readonly diagnostics: readonly Diagnostic[]
}
