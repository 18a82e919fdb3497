import { join } from 'node:path'
import { z } from 'zod'
import type { Described } from '../../core/relative.ts'
import type { Act } from '../../core/statement-words.ts'
import { readList } from '../yaml.ts'
import { type AccordingWords, accordingSchema, loadAccording } from './according.ts'
import { conjugate, type FormFeatures, firstPluralOf, morphologySchema } from './conjugation.ts'
import { type ContentEndWords, contentEndShape, contentEndWords } from './content-end-words.ts'
import { actSchema, entrySchema } from './cue-entry.ts'
import { type CueLemma, lemmaOf } from './cue-lemma.ts'
import { type GatheringWords, gatheringShape, gatheringWords } from './gathering-words.ts'
import { type PhraseTable, phraseTable } from './phrase-table.ts'

/** One inflected form of a reporting verb, as it may stand in a text (folded). */
export interface CueForm extends FormFeatures {
  readonly lemma: CueLemma
  /** The proclitic it carries, folded; empty when none. */
  readonly proclitic: string
  /** Spellings of which one must stand in the text, marks aside; null when any that folds alike will do. */
  readonly spelled: readonly string[] | null
}

export type { Complement, CueLemma, Evidence } from './cue-lemma.ts'

const words = z.array(z.string().min(1))
const grammarSchema = z.strictObject({
  complementizers: z.strictObject({ bare: words, withPronoun: words, coordinated: words }),
  resumed: words,
  notBeforeThat: words,
  boundary: z.strictObject({
    prepositions: words,
    pronominal: words,
    conjunctions: words,
    relatives: words,
    relativeOf: z.strictObject({ m: words, f: words, p: words }),
    pronouns: words,
    particles: words,
  }),
  negators: words,
  hypotheticals: words,
  background: words,
  pluperfect: words,
  impersonal: words,
  according: accordingSchema,
  turn: words,
  forHisPart: words,
  apart: words,
  venues: z.record(z.string(), words),
  onlyAtVenue: words,
  weakVenues: words,
  panels: words,
  severally: words,
  notAtVenue: words,
  atVenue: words,
  inVenue: words,
  notInVenue: words,
  settings: words,
  comes: words,
  asks: words,
  whereupon: words,
  speaking: words,
  gives: words,
  ownEndings: words,
  ...contentEndShape,
  ...gatheringShape,
  nominalActs: z.record(z.string(), words),
  denials: words,
  media: z.strictObject({ agency: words, channel: words, newspaper: words, outlet: words }),
  mediaGroups: words,
  mediaNumbers: words,
  correspondents: words,
  envoys: words,
  programmes: words,
  guests: words,
  hosts: words,
  questions: words,
  writings: words,
  mediumPrepositions: words,
  jointly: words,
  withMedium: words,
  through: words,
  relay: z.strictObject({
    from: words,
    said: words,
    quoting: words,
    issued: words,
    carried: words,
    received: words,
    copies: words,
    fromHim: words,
    withHim: words,
  }),
  onBehalf: words,
  callers: words,
  firstPerson: words,
})
type Grammar = z.infer<typeof grammarSchema>

/** Reporting verbs and the function words that frames are made of, folded. */
export interface SpeechWords extends AccordingWords, GatheringWords, ContentEndWords {
  readonly forms: ReadonlyMap<string, readonly CueForm[]>
  readonly lemmas: readonly CueLemma[]
  readonly that: ReadonlySet<string>
  readonly thatPronoun: ReadonlySet<string>
  readonly andThat: ReadonlySet<string>
  /** Opens the clause behind a fronted attribution. */
  readonly resumed: ReadonlySet<string>
  readonly notBeforeThat: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  /** By the relative: whether it describes a man, a woman or things, several people. */
  readonly relativeOf: ReadonlyMap<string, Described>
  readonly boundary: ReadonlySet<string>
  /** Prepositions with a pronoun: to him, about it. */
  readonly pronominal: ReadonlySet<string>
  readonly negators: ReadonlySet<string>
  readonly hypotheticals: ReadonlySet<string>
  readonly background: PhraseTable<string>
  readonly pluperfect: ReadonlySet<string>
  readonly impersonal: ReadonlySet<string>
  readonly turn: PhraseTable<string>
  /** Behind one of these somebody speaks on the occasion of the one before him. */
  readonly forHisPart: PhraseTable<string>
  /** Parts a statement from what the same speaker said before. */
  readonly apart: PhraseTable<string>
  readonly venues: PhraseTable<string>
  /** Venues that name other things, too: only right behind "in" or "during". */
  readonly onlyAtVenue: ReadonlySet<string>
  /** What is made within another venue: a remark in an interview. */
  readonly weakVenues: ReadonlySet<string>
  /** Meetings to which several are asked to speak. */
  readonly panels: ReadonlySet<string>
  /** What several said to a medium, each for himself. */
  readonly severally: ReadonlySet<string>
  /** Behind one of these a venue is a topic, or what came before the speech. */
  readonly notAtVenue: ReadonlySet<string>
  /** In front of a venue that a speech was made at. */
  readonly atVenue: ReadonlySet<string>
  /** Right behind a verb of speaking: the venue named before it is where that was said. */
  readonly inVenue: PhraseTable<string>
  /** Times, which such a word may refer to instead. */
  readonly notInVenue: ReadonlySet<string>
  /** Opens a sentence that tells of the occasion of what was said before it. */
  readonly settings: PhraseTable<string>
  /** Opens such a sentence before the noun of what was said. */
  readonly comes: ReadonlySet<string>
  /** What a medium does whose reporter asked several. */
  readonly asks: ReadonlySet<string>
  /** Opens the clause of what was said at a gathering told of. */
  readonly whereupon: ReadonlySet<string>
  /** Behind "was", a verb of speaking without words of its own. */
  readonly speaking: ReadonlySet<string>
  /** Opens a sentence in which somebody makes a speech or gives a statement. */
  readonly gives: ReadonlySet<string>
  /** Pronouns glued behind a noun: his, her, their. */
  readonly ownEndings: readonly string[]
  readonly nominalActs: ReadonlyMap<string, Act>
  readonly denials: PhraseTable<string>
  /** Folded noun of a medium → its kind. */
  readonly media: ReadonlyMap<string, 'agency' | 'channel' | 'newspaper' | 'outlet'>
  /** Several media unnamed, which pass words on as one. */
  readonly mediaGroups: PhraseTable<string>
  /** Before them: a number of, some. */
  readonly mediaNumbers: PhraseTable<string>
  /** Whom a medium sends. */
  readonly correspondents: ReadonlySet<string>
  /** Others whom a medium sends; only where its name follows. */
  readonly envoys: ReadonlySet<string>
  /** Nouns of a channel's programme. */
  readonly programmes: ReadonlySet<string>
  /** Before such a noun: whom the programme has as its guest. */
  readonly guests: ReadonlySet<string>
  /** Those that stand before its name alone, too. */
  readonly hosts: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
  readonly writings: ReadonlySet<string>
  /** Between a speech and the noun of the medium that brought it: on channel X. */
  readonly mediumPrepositions: ReadonlySet<string>
  /** Right before "with": who holds it together with somebody. */
  readonly jointly: ReadonlySet<string>
  /** Between a speech and a medium's bare name: with X, to X. */
  readonly withMedium: ReadonlySet<string>
  /** Those of them that lead to a known medium without a venue: through «X». */
  readonly through: ReadonlySet<string>
  /** Verbs with an object pronoun whose subject is the medium: published by, carried by. */
  readonly carried: PhraseTable<string>
  /** Verbs whose subject is the medium that was given a copy. */
  readonly received: PhraseTable<string>
  /** A copy of a paper. */
  readonly copies: ReadonlySet<string>
  readonly relayFrom: ReadonlySet<string>
  /** With him, between a verb of carrying and the medium. */
  readonly withHim: ReadonlySet<string>
  /** From him, from her: the source is the one spoken of before. */
  readonly relayFromHim: ReadonlySet<string>
  readonly relaySaid: ReadonlySet<string>
  readonly quoting: PhraseTable<string>
  readonly issued: PhraseTable<string>
  readonly onBehalf: PhraseTable<string>
  readonly callers: ReadonlySet<string>
  readonly firstPerson: ReadonlySet<string>
}

/** Loads `words/cues.yaml`, `words/grammar.yaml` and `morphology.yaml`. Throws when one is not in order. */
export function loadSpeechWords(root: string, fold: (text: string) => string): SpeechWords {
  const entries = readList(join(root, 'words', 'cues.yaml'), z.array(entrySchema))
  const morphology = readList(join(root, 'morphology.yaml'), morphologySchema)
  const grammar = readList(join(root, 'words', 'grammar.yaml'), grammarSchema)
  const forms = new Map<string, CueForm[]>()
  const lemmas: CueLemma[] = []
  const firstPlural = new Set<string>()
  for (const entry of entries) {
    firstPlural.add(firstPluralOf(entry, morphology, fold))
    const lemma = lemmaOf(entry, fold)
    lemmas.push(lemma)
    for (const form of conjugate(entry, morphology, fold)) {
      const list = forms.get(form.folded) ?? []
      if (
        !list.some(
          (known) =>
            known.lemma === lemma &&
            known.tense === form.features.tense &&
            known.gender === form.features.gender,
        )
      )
        list.push({
          ...form.features,
          lemma,
          proclitic: form.proclitic,
          // Of the imperfect the homographs are no words, and some presses write its last letter otherwise.
          spelled: entry.spelled && form.features.tense !== 'imperfect' ? form.spelled : null,
        })
      forms.set(form.folded, list)
    }
  }
  // A form of its own letters comes before one with a glued conjunction (promised; and counted).
  for (const list of forms.values()) list.sort((a, b) => a.proclitic.length - b.proclitic.length)
  const words = grammarWords(grammar, fold)
  // "by saying" without a pronoun is the plainest verb's own.
  const plain = lemmas[0]
  for (const caller of words.callers)
    if (plain !== undefined && !forms.has(caller))
      forms.set(caller, [
        {
          tense: 'masdar',
          gender: null,
          number: null,
          withObject: false,
          lemma: plain,
          proclitic: '',
          spelled: null,
        },
      ])
  return { forms, lemmas, ...words, firstPerson: new Set([...words.firstPerson, ...firstPlural]) }
}

function grammarWords(
  grammar: Grammar,
  fold: (text: string) => string,
): Omit<SpeechWords, 'forms' | 'lemmas'> {
  const set = (...lists: string[][]) => new Set(lists.flat().map(fold))
  const under = <T>(list: string[], value: T) => list.map((word) => [fold(word), value] as const)
  const phrases = (list: string[]) =>
    phraseTable(
      list.map((phrase) => [phrase, phrase] as const),
      fold,
    )
  const { boundary } = grammar
  const kinds = ['agency', 'channel', 'newspaper', 'outlet'] as const
  const media = new Map(kinds.flatMap((kind) => under(grammar.media[kind], kind)))
  const nominalActs = new Map<string, Act>()
  for (const [act, list] of Object.entries(grammar.nominalActs))
    for (const word of list) nominalActs.set(fold(word), actSchema.parse(act))
  const venuePairs = Object.entries(grammar.venues).flatMap(([venue, list]) =>
    list.map((phrase) => [phrase, venue] as const),
  )
  return {
    that: set(grammar.complementizers.bare),
    thatPronoun: set(grammar.complementizers.withPronoun),
    andThat: set(grammar.complementizers.coordinated),
    resumed: set(grammar.resumed),
    notBeforeThat: set(grammar.notBeforeThat),
    prepositions: set(boundary.prepositions),
    relatives: set(boundary.relatives),
    relativeOf: new Map((['m', 'f', 'p'] as const).flatMap((of) => under(boundary.relativeOf[of], of))),
    pronominal: set(boundary.pronominal),
    boundary: set(
      boundary.prepositions,
      boundary.pronominal,
      boundary.conjunctions,
      boundary.relatives,
      boundary.pronouns,
      boundary.particles,
    ),
    negators: set(grammar.negators),
    hypotheticals: set(grammar.hypotheticals),
    background: phrases(grammar.background),
    pluperfect: set(grammar.pluperfect),
    impersonal: set(grammar.impersonal),
    ...loadAccording(grammar.according, set, phrases),
    turn: phrases(grammar.turn),
    forHisPart: phrases(grammar.forHisPart),
    apart: phrases(grammar.apart),
    venues: phraseTable(venuePairs, fold),
    onlyAtVenue: set(grammar.onlyAtVenue),
    weakVenues: set(grammar.weakVenues),
    panels: set(grammar.panels),
    severally: set(grammar.severally),
    notAtVenue: set(grammar.notAtVenue),
    atVenue: set(grammar.atVenue),
    inVenue: phrases(grammar.inVenue),
    notInVenue: set(grammar.notInVenue),
    settings: phrases(grammar.settings),
    comes: set(grammar.comes),
    asks: set(grammar.asks),
    whereupon: set(grammar.whereupon),
    speaking: set(grammar.speaking),
    gives: set(grammar.gives),
    ownEndings: grammar.ownEndings.map(fold),
    ...contentEndWords(grammar, fold),
    ...gatheringWords(grammar, fold),
    nominalActs,
    denials: phrases(grammar.denials),
    media,
    mediaGroups: phrases(grammar.mediaGroups),
    mediaNumbers: phrases(grammar.mediaNumbers),
    correspondents: set(grammar.correspondents),
    envoys: set(grammar.envoys),
    programmes: set(grammar.programmes),
    guests: set(grammar.guests),
    hosts: set(grammar.hosts),
    questions: set(grammar.questions),
    writings: set(grammar.writings),
    mediumPrepositions: set(grammar.mediumPrepositions),
    jointly: set(grammar.jointly),
    withMedium: set(grammar.withMedium),
    through: set(grammar.through),
    carried: phrases(grammar.relay.carried),
    received: phrases(grammar.relay.received),
    copies: set(grammar.relay.copies),
    relayFrom: set(grammar.relay.from),
    withHim: set(grammar.relay.withHim),
    relayFromHim: set(grammar.relay.fromHim),
    relaySaid: set(grammar.relay.said),
    quoting: phrases(grammar.relay.quoting),
    issued: phrases(grammar.relay.issued),
    onBehalf: phrases(grammar.onBehalf),
    callers: set(grammar.callers),
    firstPerson: set(grammar.firstPerson),
  }
}
