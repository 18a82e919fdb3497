import type { Field } from '../analysis/types.ts'
import type { Act, LinkRole, StatementKind, Venue } from '../contract/statement.ts'
import type { Place } from '../core/spans.ts'
import type { Gender, GrammaticalNumber } from '../languages/sections/conjugation.ts'
import type { CueForm } from '../languages/sections/speech.ts'

/** Token indices of a field, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What a cue governs: a clause, a colon or quotation, a noun, or bare words that lost their marks. */
export type FrameKind = 'that' | 'colon' | 'quote' | 'preposition' | 'object' | 'bare'

/** A cue with the complement that it governs. Token indices. */
export interface Frame {
  readonly kind: FrameKind
  readonly form: CueForm
  readonly at: number
  /** First token of the content (complementizer, colon and separate preposition left behind). */
  readonly content: number
  /** The token that opens the complement: what stands between the cue and it names subject, venue, time. */
  readonly opener: number
  /** The content is a quotation; a `quote` without marks is the speaker's own voice all the same. */
  readonly quoted: boolean
  /** What is told stands behind words that end the subject's phrase. */
  readonly behindTail?: true
  /** The content itself, where it stands before its verb or on both sides. */
  readonly parts?: readonly Range[]
}

/** How a statement's speaker stands in the text; who that is, is the identity room's to say. */
export type SpeakerMention =
  /** Words name the speaker. `mention` is the index of the field's mention that begins there, or -1. */
  | {
      readonly how: 'named'
      readonly range: Range
      readonly mention: number
      readonly gender: Gender | null
      /** The words without a glued preposition, where the text's first word carries one; else null. */
      readonly bare: string | null
      /** Several people, each named. */
      readonly joint?: true
      /** Absent where the words can only be the verb's subject. */
      readonly orObject?: OrObject
    }
  /** The verb or participle alone: the subject stands earlier. */
  | {
      readonly how: 'implied'
      readonly gender: Gender | null
      readonly number: GrammaticalNumber | null
      /** `participle` continues the sentence's speaker, `verb` the last one, `own` is "in his words". */
      readonly by: 'participle' | 'verb' | 'own'
    }
  /** The layout tells the speaker: words elsewhere in the article name him, or none do. */
  | {
      readonly how: 'elsewhere'
      readonly by: { readonly field: Field; readonly words: NamedSpeaker } | null
      /** The words here that stand for him; null where none do. */
      readonly range: Range | null
      readonly why: string
    }

/** The words behind a verb may be its object instead of its subject (and called on | the parties | to). */
export interface OrObject {
  /** The subject that the verb leaves out, if they are. */
  readonly form: ImpliedSpeaker
  /** What the words and their verb are like: the identity room weighs it. */
  readonly signs: readonly string[]
  /** The verb's clause has its subject before it, a name or a pronoun: the words are its object. */
  readonly behind: 'name' | 'pronoun' | null
  /** The words are such as are called on: where somebody speaks right before, they are the object. */
  readonly likely: boolean
  /** The words are the object, whoever the subject is. */
  readonly sure: boolean
}

/** A speaker whom words name. */
export type NamedSpeaker = Extract<SpeakerMention, { how: 'named' }>
/** A speaker whom a verb or participle leaves out. */
export type ImpliedSpeaker = Extract<SpeakerMention, { how: 'implied' }>

/** A hop that passed the words on, from the text. */
export interface DraftLink {
  /** The field that names it: another than the statement's where the occasion is carried over from the body. */
  readonly field: Field
  readonly range: Range
  /** Where the words name it in a form of their own (a known agency's list name); else the text's words. */
  readonly name: string | null
  readonly role: LinkRole
  /** It passed on what was said elsewhere, to whomever ("according to X"): no occasion of its own. */
  readonly passed?: true
}

/** A statement as the text shows it, before the speaker's identity is known. */
export interface Draft {
  readonly field: Field
  readonly cue: Range | null
  readonly lemma: string
  readonly content: readonly Range[]
  readonly speaker: SpeakerMention
  /** From the speaker outwards. */
  readonly links: readonly DraftLink[]
  readonly kind: StatementKind
  readonly act: Act
  readonly venue: Venue | null
  readonly saidOn: string | null
  readonly background: boolean
  /** Index of the draft whose content holds this one, or -1. */
  readonly inside: number
  /** True where a new voice takes over here ("for his part"). */
  readonly turn: boolean
  /** True where the new voice speaks "for his part": on the occasion of the one before. */
  readonly answers?: true
  /** True where its words part it from what the same speaker said before ("at another time"). */
  readonly apart: boolean
  /** True where its speaker is named as one known before ("the minister", "the report"). */
  readonly known: boolean
  /** True where its verb tells that the speaker goes on ("he added"). */
  readonly adds?: true
  /** True where its venue is spoken of again ("in his statement"): it goes on with the occasion known. */
  readonly again: boolean
  /** True where it names the occasion of the statement before, whoever made it ("during the same conference"). */
  readonly shared: boolean
  /** Where it was made whoever is named next speaks, too: at a panel, or several to a medium. */
  readonly open?: 'panel' | 'several'
  /** The gathering told of before at which it was made, for what nothing nearer tells. */
  readonly at?: Occasioned
  /** A gathering told of before, at which it was made if its speaker, once he is known, was there. */
  readonly beside?: Present
  /** 0–1, a first guess by the frame's kind; with the speaker's it is the feature `prior` of the fitted confidence. */
  readonly evidence: number
  readonly rule: string
}

/** What a gathering gives to whoever speaks there, and the words that tell who was there. */
export interface Present {
  readonly at: Occasioned
  /** Folded, without their articles. */
  readonly words: ReadonlySet<string>
}

/** A statement by itself: in the foreground, inside no other, with nothing that ties it to what was said before. */
export const PLAIN = {
  background: false,
  inside: -1,
  turn: false,
  known: false,
  apart: false,
  again: false,
  shared: false,
}

/** "No comment": an event, not a statement. */
export interface DraftEvent {
  readonly field: Field
  readonly range: Range
  readonly speaker: SpeakerMention
}

/** What an article's text shows, before identity. */
export interface Drafts {
  /** In the order of the text, the headline's first. */
  readonly statements: readonly Draft[]
  /** For each statement of the headline the index of the one that it tells again; null for others, or where none is. */
  readonly retold: readonly (number | null)[]
  readonly events: readonly DraftEvent[]
  /** Relative dates that nothing anchors. */
  readonly undated: readonly Place[]
}

/** A statement's occasion after its speech event is known. */
export interface Occasioned {
  readonly venue: Venue | null
  readonly links: readonly DraftLink[]
  readonly saidOn: string | null
}
