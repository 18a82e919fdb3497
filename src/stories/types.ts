import type { Span } from '../core/spans.ts'

/** A word of a text, with what telling two wordings apart asks of it. */
export interface StoryWord {
  /** Offsets into the text, UTF-16 code units, half-open. */
  readonly span: Span
  readonly facts: {
    /** Folded. */
    readonly word: string
    readonly role: 'content' | 'idle' | 'negator'
    /** Without what leans on it and without its ending. */
    readonly stem: string
    /** What it counts; null where it counts nothing. */
    readonly number: number | null
    /** The state that it names, or whose people. */
    readonly state: string | null
  }
}

/** Cuts a text into words. */
export type WordsOf = (text: string) => readonly StoryWord[]

/** A statement as one article tells it. */
export interface Telling {
  readonly id: string
  /** The article; two tellings of one article are never witnesses of each other. */
  readonly article: string
  readonly outlet: string | null
  /** The same under whatever spelling; null where none is named. */
  readonly outletKey: string | null
  /** Who speaks; null where it is unsure. */
  readonly party: string | null
  /** His name, folded, word by word; empty where it is unsure. */
  readonly name: readonly string[]
  /** The body that was spoken for, or the party itself. */
  readonly voice: string | null
  /** Whether others may be called so too: a source kept anonymous, a group. */
  readonly vague: boolean
  /** `YYYY-MM-DD`, or `YYYY-MM`. */
  readonly saidOn: string | null
  readonly published: string | null
  /** Told as something said before the news. */
  readonly background: boolean
  /** Verbatim alone: the words are the speaker's, not the article's. */
  readonly quoted: boolean
  readonly text: readonly string[]
  /** Whoever passed it on first; null where the article names nobody, and may have heard it itself. */
  readonly through: Through | null
}

/** A medium that passed a saying on. */
export interface Through {
  readonly name: string
  /** The same under whatever spelling, as an outlet's. */
  readonly key: string
  readonly kind: 'agency' | 'channel' | 'newspaper' | 'outlet'
  /** Whether it says that agencies did, and not which. */
  readonly unnamed: boolean
}

/** What of an article tells whether another is its copy, or of the same story. */
export interface Story {
  /** Hashes of its runs of words, sorted, each once. */
  readonly runs: Uint32Array
  /** The same of the stems of its words that carry meaning. */
  readonly stems: Uint32Array
}

/** Two tellings of one saying. */
export interface Alignment {
  readonly a: string
  readonly b: string
  /** Whether both took their words from one text: the articles are near copies, or the reporter's own words are the same. */
  readonly sameText: boolean
  /** How alike the wordings are, 0–1: words in common by all words. */
  readonly likeness: number
}

/** Where the words of some witnesses come from. */
export interface Origin {
  /** `text`: one text of which nobody says where it comes from; `agencies`: agencies that are not named; `own`: the outlet's own. */
  readonly kind: 'agency' | 'channel' | 'newspaper' | 'outlet' | 'agencies' | 'text' | 'own'
  /** Null where nobody names it. */
  readonly name: string | null
}

/** An article as it tells an utterance. */
export interface Witness {
  readonly article: string
  readonly outlet: string | null
  readonly published: string | null
  /** What it tells of it, in the order given. */
  readonly tellings: readonly string[]
  /** Its origin, by place in the utterance's list. */
  readonly origin: number
  /** Whether it is its origin, or passes the origin's words on; `unsure` where nothing tells. */
  readonly source: 'first' | 'copy' | 'unsure'
}

/** The statements of one speech event, in whatever articles. */
export interface Utterance {
  /** Ids of the tellings, in the order given. */
  readonly tellings: readonly string[]
  /** At least one, the earliest published first. */
  readonly witnesses: readonly Witness[]
  /** Independent of each other as far as the articles tell. */
  readonly origins: readonly Origin[]
  /** Tellings that are wordings of one saying; those that one article alone has are in none. */
  readonly wordings: readonly (readonly string[])[]
}
