import type { Act } from '../../core/statement-words.ts'
import type { Entry } from './cue-entry.ts'

/** What a cue may be followed by: `that` a clause, `say` a colon or quotation, `np` a direct object,
 * `deed` a noun of action alone, else a preposition. */
export type Complement = 'that' | 'say' | 'np' | (string & {})
/** Which forms count: `all`, only with a `clause` (complementizer, colon, quotation), or `never`. */
export type Evidence = 'all' | 'clause' | 'never'

/** A reporting verb: what it takes, what it does, which of its forms need more evidence. */
export interface CueLemma {
  readonly lemma: string
  readonly class: string
  readonly act: Act
  readonly thatAct: Act
  readonly that: boolean
  readonly say: boolean
  readonly np: boolean
  /** A noun of action alone may be what it tells, where nothing else follows. */
  readonly deed: boolean
  /** Prepositions (folded) whose noun phrase is the content. */
  readonly prepositions: readonly string[]
  readonly only: Evidence
  readonly imperfectOnly: Evidence
  readonly participleOnly: Evidence
  /** The participle counts only right behind a comma. */
  readonly participleParted: boolean
  readonly object: NonNullable<Entry['object']> | null
  readonly relay: boolean | string // the preposition before whom it quotes, where not that of the others
  readonly continues: boolean
  /** Tells something behind a negation, too: did not rule out. */
  readonly evenNot: boolean
  readonly outletOnly: boolean
  /** Reports only of a paper or of those who study: others do or notice it. */
  readonly finding: boolean
  /** Frames counted in the field guide's 29,662 articles; 0 where it counts none. */
  readonly frames: number
  /** The bare perfect counts only at a clause's head. */
  readonly initial: boolean
}

/** An entry of words/cues.yaml as the frames ask it. */
export function lemmaOf(entry: Entry, fold: (text: string) => string): CueLemma {
  const prepositions = entry.takes.filter((frame) => !['that', 'say', 'np', 'deed'].includes(frame)).map(fold)
  return {
    lemma: entry.lemma,
    class: entry.class,
    act: entry.act,
    thatAct: entry.thatAct ?? entry.act,
    that: entry.takes.includes('that'),
    say: entry.takes.includes('say'),
    np: entry.takes.includes('np'),
    deed: entry.takes.includes('deed'),
    prepositions,
    only: entry.only,
    imperfectOnly: entry.impfOnly ?? entry.only,
    participleOnly: entry.partOnly === 'clause' ? 'clause' : entry.only,
    participleParted: entry.partOnly === 'parted',
    object: entry.object ?? null,
    relay: typeof entry.relay === 'string' ? fold(entry.relay) : entry.relay,
    continues: entry.continues,
    evenNot: entry.evenNot,
    outletOnly: entry.outletOnly,
    finding: entry.finding,
    initial: entry.initial,
    frames: entry.n,
  }
}
