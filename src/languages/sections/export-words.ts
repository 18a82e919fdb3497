import { z } from 'zod'
import { LINK_DOUBTS, LINK_KINDS } from '../../core/link-words.ts'
import { ACTS, ORIGINAL_STANDINGS, STANDINGS, STATEMENT_KINDS, VENUES } from '../../core/statement-words.ts'
import { readList } from '../yaml.ts'

const phrase = z.string().min(1)
const each = <const K extends readonly [string, ...string[]]>(keys: K) => z.record(z.enum(keys), phrase)
/** A phrase with places to be filled, `{name}`, each of which must stand in it. */
const filled = (...places: readonly string[]) =>
  phrase.refine((text) => places.every((place) => text.includes(`{${place}}`)), {
    message: `must hold ${places.map((place) => `{${place}}`).join(', ')}`,
  })

/** The shape of `exports.yaml`: the words of citations, feeds and of an issue's picture. */
export const exportWordsSchema = z.strictObject({
  act: each(ACTS),
  kind: each(STATEMENT_KINDS),
  venue: each(VENUES),
  role: each([
    'spokesperson',
    'person',
    'body',
    'group',
    'agency',
    'channel',
    'newspaper',
    'platform',
    'document',
    'outlet',
  ]),
  substance: each(['supports', 'supports-with-conditions', 'opposes', 'leaves-open', 'not-stated']),
  talks: each(['confirms', 'denies', 'refuses', 'postpones', 'not-stated']),
  event: each(['no-comment']),
  doubt: each(['for-now', 'condition', 'other-party', 'two']),
  standing: each(STANDINGS),
  original: each(ORIGINAL_STANDINGS),
  /** What stands between two names, and between two parts of a sentence. */
  separator: z.string().min(1),
  semicolon: z.string().min(1),
  citation: z.strictObject({
    quoted: filled('text'),
    reported: filled('text'),
    partly: filled('text'),
    unsure: phrase,
    candidates: filled('names'),
    judged: filled('n', 'name'),
    for: filled('body'),
    done: filled('act', 'cue'),
    saidOn: filled('day'),
    saidIn: filled('month'),
    published: filled('day'),
    notLater: filled('day'),
    undated: phrase,
    venue: filled('venue'),
    background: phrase,
    noOutlet: phrase,
    chain: filled('chain'),
    /** Statement, item, part, field and offsets: where the words stand for good. */
    place: filled('id', 'item', 'part', 'field', 'spans'),
    title: phrase,
    body: phrase,
    added: filled('day'),
    accessed: filled('day'),
    position: filled('issue', 'position'),
    standing: filled('standing'),
    standingOn: filled('standing', 'day'),
    evidence: filled('evidence', 'by'),
    original: filled('original', 'language'),
    /** Of words presumed to be translated, to which nobody attached the original. */
    notSeen: phrase,
  }),
  coverage: z.strictObject({
    read: filled('articles', 'from', 'to'),
    none: phrase,
    undated: filled('articles'),
    outlets: filled('n', 'outlets'),
    more: filled('n'),
    noName: phrase,
    silence: phrase,
  }),
  /** Links between statements, as feeds tell them. */
  link: z.strictObject({
    kind: each(LINK_KINDS),
    state: each(['proposed', 'accepted', 'refused', 'reversal']),
    doubt: each(LINK_DOUBTS),
  }),
  /** What changed on an issue. */
  feed: z.strictObject({
    position: filled('position'),
    doubts: filled('doubts'),
    confidence: filled('n'),
    reread: phrase,
    earlier: phrase,
    statement: filled('id', 'item'),
    defined: phrase,
    again: filled('fields'),
    dropped: phrase,
    words: filled('words'),
    by: filled('by', 'why'),
    field: each(['name', 'any', 'contrary', 'all', 'none', 'objects', 'parties', 'after', 'before']),
    judgement: filled('n', 'kind'),
    undone: filled('n'),
    kind: each([
      'same-party',
      'split',
      'speaker',
      'confirm',
      'standing',
      'original',
      'bears',
      'link',
      'commitment',
      'undo',
    ]),
    answer: each([
      'same',
      'different',
      'unsure',
      'disputed',
      'disowned',
      'corrected',
      'satire',
      'forged',
      'bears',
      'does-not',
      'accepted',
      'refused',
      'reversal',
      'kept',
      'broken',
      'withdrawn',
      'open',
    ]),
  }),
  timeline: z.strictObject({
    words: filled('words'),
    articles: filled('n'),
    standing: phrase,
    noMaterial: phrase,
    doubtful: phrase,
    undated: filled('n'),
    unattributed: filled('n'),
    notLater: phrase,
    made: filled('engine', 'day'),
    about: filled('issue', 'from', 'to'),
  }),
})

/** The words of citations, feeds and pictures in one language. */
export type ExportWords = z.infer<typeof exportWordsSchema>

/** Loads `exports.yaml` of a language. Throws, naming file, place and cure, when it is not in order. */
export const loadExportWords = (root: string): ExportWords =>
  readList(`${root}/exports.yaml`, exportWordsSchema)
