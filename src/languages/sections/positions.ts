import { join } from 'node:path'
import { z } from 'zod'
import type { Act } from '../../core/statement-words.ts'
import { readList } from '../yaml.ts'
import {
  conjugate,
  firstPluralOf,
  firstPluralPastOf,
  firstSingularOf,
  morphologySchema,
  type Tense,
} from './conjugation.ts'
import type { SpeechWords } from './speech.ts'

/** What a word around an issue's matter may say: `words/positions.yaml` tells what each means. */
export const POSITION_SENSES = [
  'favour',
  'against',
  'deed',
  'turn',
  'condition',
  'open',
  'now',
  'talks',
  'postpone',
  'negation',
  'refusal',
  'absolute',
  'ends',
  'contrast',
  'self',
  'opener',
  'silent',
  'through',
  'told',
  'partner',
  'holds',
  'manner',
  'idle',
  'name',
  'setting',
  'duty',
  'under',
  'leads',
  'toward',
  'purpose',
  'excludes',
  'body',
  'occasion',
] as const
export type PositionSense = (typeof POSITION_SENSES)[number]

const verb = z.strictObject({
  lemma: z.string().min(1),
  impf: z.string().min(1),
  part: z.string().min(1),
  masdar: z.string().min(1).optional(),
  noPerf: z.boolean().default(false),
  noPart: z.boolean().default(false),
  /** Forms of it that are more often another verb's. */
  but: z.array(z.string().min(1)).default([]),
})

/** The shape of `words/positions.yaml`. */
export const positionsSchema = z
  .array(
    z.strictObject({
      sense: z.enum(POSITION_SENSES),
      why: z.string().min(1),
      example: z.string().min(1),
      not: z.string().min(1).optional(),
      verbs: z.array(verb).default([]),
      heads: z.array(z.string().min(1)).default([]),
      nouns: z.array(z.string().min(1)).default([]),
      alone: z.array(z.string().min(1)).default([]),
      ahead: z.array(z.string().min(1)).default([]),
      behind: z.array(z.string().min(1)).default([]),
      words: z.array(z.string().min(1)).default([]),
      doer: z.boolean().default(false),
      wanted: z.boolean().default(false),
      harm: z.boolean().default(false),
    }),
  )
  .min(1)

/** A phrase that has a sense; every word folded. */
export interface PositionPhrase {
  readonly words: readonly string[]
  readonly sense: PositionSense
  /** An imperfect: denied by a plain particle, it is denied for now. */
  readonly imperfect: boolean
  /** A form of a verb but its verbal noun: it stands as it is, with nothing but what it carries leaning on it. */
  readonly verb: boolean
  /** A verbal noun, or a noun like one: the speaker's own wish at the head of a content alone. */
  readonly masdar: boolean
  /** It says so of what follows it alone; of what stands before it alone. */
  readonly ahead: boolean
  readonly behind: boolean
  /** A noun that tells by its pronoun whose it is, or the like. */
  readonly head: boolean
  /** Who does it may stand behind it, before what it is about: "the delegation's keeping | to it". */
  readonly doer: boolean
  /** It undoes what follows it where that is wanted; whoever does not want it done is not for what it would undo. */
  readonly wanted: boolean
  /** A wrong or a danger: nobody does anything for its sake. */
  readonly harm: boolean
}

/** Words that lead on to what follows them: `letters` lean on it, `phrases` stand before it. */
export interface LeadingWords {
  readonly letters: readonly string[]
  readonly phrases: readonly (readonly string[])[]
}

/** The words from which positions are read. Every word given and kept is folded. */
export interface PositionWords {
  /** Phrases by their first word, the longest first; a verb's forms are phrases of one word. */
  readonly phrases: ReadonlyMap<string, readonly PositionPhrase[]>
  /** Nouns of what one decides and does, folded: `alone`, where what follows is who does it; `of`, what it is done to. */
  readonly deeds: ReadonlyMap<string, 'alone' | 'of'>
  /** Forms of the first person: the speaker is the subject. */
  readonly own: ReadonlySet<string>
  /** What is done by saying something: it is wanted, or it is not. */
  readonly stanceByAct: Readonly<Partial<Record<Act, 'favour' | 'against'>>>
  /** The letters with which an imperfect of the first person begins. */
  readonly firstLetters: readonly string[]
  /** What leans on a word and joins it to the one before. */
  readonly and: readonly string[]
  /** Phrases that make a name of what follows them: "the ministry of …". They say nothing of where somebody stands. */
  readonly names: readonly (readonly string[])[]
  /** Phrases behind which stands when, why or beside what something else is: "because of …". */
  readonly settings: readonly (readonly string[])[]
  /** Nouns of bodies, which a word with a preposition leaning on it makes a name: "the council | for tourism". */
  readonly bodies: ReadonlySet<string>
  /** Phrases behind which a clause tells when something was: "after …". */
  readonly occasions: readonly (readonly string[])[]
  /** Words that, at the head of a content, ask whoever follows for what follows him. */
  readonly duty: ReadonlySet<string>
  /** Words right behind which stands no predicate. */
  readonly under: ReadonlySet<string>
  /** Words right behind which stands who takes part. */
  readonly partner: ReadonlySet<string>
  /** Words that lead on to a clause. */
  readonly leads: ReadonlySet<string>
  /** What leads from a deed to what it is about, and from anything to what it is for. */
  readonly toward: LeadingWords
  readonly purpose: LeadingWords
  readonly fold: (text: string) => string
}

/** What is done by saying something with a reporting verb: it is wanted, or it is not. */
const STANCE_BY_ACT: Readonly<Partial<Record<Act, 'favour' | 'against'>>> = {
  demand: 'favour',
  accept: 'favour',
  commit: 'favour',
  praise: 'favour',
  reject: 'against',
  condemn: 'against',
  warn: 'against',
}

/** What these do with whom they name says nothing of where who speaks stands on the matter. */
const LAYS_BLAME: ReadonlySet<string> = new Set(['blame', 'accused', 'thanked'])

/**
 * Senses that one phrase may have besides another: behind a wish a stance is what the matter is passed by, "the need to
 * reject it"; what puts talks off holds the matter up.
 */
const BESIDE: Partial<Record<PositionSense, ReadonlySet<PositionSense>>> = {
  favour: new Set(['through', 'turn']),
  against: new Set(['through', 'turn']),
  turn: new Set(['postpone']),
}

/** How a phrase is put: see `PositionPhrase`. */
interface PutAs {
  readonly side?: 'ahead' | 'behind' | null
  readonly doer?: boolean
  readonly wanted?: boolean
  readonly harm?: boolean
}

const leadingWords = () => ({ letters: [] as string[], phrases: [] as string[][] })

/** The first sense given would hide the others. */
function refuseTwoSenses(path: string, phrases: PositionWords['phrases']): void {
  const first = new Map<string, PositionSense>()
  for (const { words, sense } of [...phrases.values()].flat()) {
    const phrase = words.join(' ')
    const known = first.get(phrase) ?? sense
    first.set(phrase, known)
    if (known !== sense && BESIDE[known]?.has(sense) !== true)
      throw new Error(`${path}: «${phrase}» stands under "${known}" and "${sense}"; leave one of them out`)
  }
}

type FormKind = 'imperfect' | 'verb' | 'masdar' | 'head'

const formOf = (tense: Tense): FormKind => (tense === 'imperfect' || tense === 'masdar' ? tense : 'verb')
const isVerb = (form: FormKind | null): boolean => form === 'imperfect' || form === 'verb'

/**
 * Loads `words/positions.yaml`. Throws, naming file, place and cure, when it is not in order.
 * @param speech the reporting verbs, which tell by their acts what is wanted; what the list has comes before them
 */
export function loadPositionWords(
  root: string,
  fold: (text: string) => string,
  speech: Pick<SpeechWords, 'forms'>,
): PositionWords {
  const path = join(root, 'words', 'positions.yaml')
  const morphology = readList(join(root, 'morphology.yaml'), morphologySchema)
  const phrases = new Map<string, PositionPhrase[]>()
  const [full, short] = [fold(morphology.subjunctive.from), fold(morphology.subjunctive.to)]
  const own = new Set<string>()
  const put = (
    words: readonly string[],
    sense: PositionSense,
    form: FormKind | null = null,
    { side = null, doer = false, wanted = false, harm = false }: PutAs = {},
  ) => {
    const [first = ''] = words
    const known = phrases.get(first) ?? []
    const isSame = (one: PositionPhrase) =>
      one.sense === sense &&
      one.verb === isVerb(form) &&
      one.ahead === (side === 'ahead') &&
      one.behind === (side === 'behind') &&
      one.words.join(' ') === words.join(' ')
    if (known.some(isSame)) return
    phrases.set(
      first,
      [
        ...known,
        {
          words,
          sense,
          imperfect: form === 'imperfect',
          verb: isVerb(form),
          masdar: form === 'masdar' || form === 'head',
          ahead: side === 'ahead',
          behind: side === 'behind',
          head: form === 'head',
          doer,
          wanted,
          harm,
        },
      ].sort((a, b) => b.words.length - a.words.length),
    )
  }
  // "We begin", "and we shall begin"; of "I" without a conjunction, with which it is written like "and he began".
  const putOwn = (first: string, sense: PositionSense, proclitics: readonly string[]) => {
    for (const proclitic of proclitics) {
      const form = fold(proclitic) + first
      // "I agree" is written like "he agreed" where the verb begins with a hamza.
      if (phrases.get(form)?.some(({ verb, words }) => verb && words.length === 1) === true) continue
      put([form], sense, 'imperfect')
      own.add(form)
    }
  }
  const ofWe = morphology.proclitics.imperfect
  const ofI = ofWe.filter((one) => one === '' || !morphology.proclitics.perfect.includes(one))
  const deeds = new Map<string, 'alone' | 'of'>()
  const names: string[][] = []
  const settings: string[][] = []
  const bodies = new Set<string>()
  const occasions: string[][] = []
  const beside = {
    duty: new Set<string>(),
    under: new Set<string>(),
    leads: new Set<string>(),
    partner: new Set<string>(),
  }
  const leading = { toward: leadingWords(), purpose: leadingWords() }
  for (const entry of readList(path, positionsSchema)) {
    const { sense, verbs, heads, nouns, alone, ahead, behind, words, doer, wanted, harm } = entry
    for (const noun of nouns) deeds.set(fold(noun), 'of')
    for (const noun of alone) deeds.set(fold(noun), 'alone')
    // Before the verbs: a noun that tells whose it is stands for itself.
    for (const text of heads) put(fold(text).split(' '), sense, 'head')
    for (const one of verbs) {
      const parts = { ...one, noImpf: false }
      const but = new Set(one.but.map(fold))
      for (const { folded, proclitic, features } of conjugate(parts, morphology, fold)) {
        if (but.has(folded.slice(proclitic.length))) continue
        put([folded], sense, formOf(features.tense))
        // "That they reject": behind "that" the plural is shorter.
        if (features.tense === 'imperfect' && folded.endsWith(full))
          put([folded.slice(0, -full.length) + short], sense, 'imperfect')
      }
      if (one.masdar !== undefined) put([fold(one.masdar)], sense, 'masdar')
      putOwn(firstPluralOf(parts, morphology, fold), sense, ofWe)
      if (!one.noPerf)
        for (const proclitic of morphology.proclitics.perfect) {
          const past = fold(proclitic) + firstPluralPastOf(parts, morphology, fold)
          put([past], sense, 'verb')
          own.add(past)
        }
      // "I announce" is written like "he announced", which is told of others.
      if (sense !== 'deed') putOwn(firstSingularOf(parts, morphology, fold), sense, ofI)
    }
    for (const text of ahead) put(fold(text).split(' '), sense, null, { side: 'ahead' })
    for (const text of behind) put(fold(text).split(' '), sense, null, { side: 'behind' })
    for (const text of words) {
      const phrase = fold(text).split(' ')
      if (sense === 'name') names.push(phrase)
      else if (sense === 'setting') settings.push(phrase)
      else if (sense === 'occasion') occasions.push(phrase)
      else if (sense === 'body') bodies.add(phrase[0] ?? '')
      else if (sense === 'duty' || sense === 'under' || sense === 'leads' || sense === 'partner')
        beside[sense].add(phrase[0] ?? '')
      else if (sense === 'toward' || sense === 'purpose') {
        const [first = ''] = phrase
        if (phrase.length === 1 && first.length === 1) leading[sense].letters.push(first)
        else leading[sense].phrases.push(phrase)
      } else put(phrase, sense, null, { doer, wanted, harm })
    }
  }
  refuseTwoSenses(path, phrases)
  const { masculine, firstPlural, firstSingular } = morphology.prefixes
  for (const [folded, [form]] of speech.forms) {
    // A verb that needs a clause to be a cue, or that lays blame, has other meanings where nothing shows it.
    const isPlain =
      form !== undefined && form.lemma.only === 'all' && !LAYS_BLAME.has(form.lemma.object ?? '')
    const sense = isPlain ? STANCE_BY_ACT[form.lemma.act] : undefined
    if (sense === undefined || form === undefined || phrases.has(folded)) continue
    put([folded], sense, formOf(form.tense))
    if (form.tense !== 'imperfect' || form.proclitic !== '' || !folded.startsWith(fold(masculine))) continue
    putOwn(fold(firstPlural) + folded.slice(1), sense, ofWe)
    putOwn(fold(firstSingular) + folded.slice(1), sense, ofI)
  }
  return {
    phrases,
    deeds,
    own,
    names,
    settings,
    bodies,
    occasions,
    ...beside,
    ...leading,
    stanceByAct: STANCE_BY_ACT,
    and: morphology.proclitics.participle.filter((one) => one !== ''),
    firstLetters: [fold(firstPlural), fold(firstSingular)],
    fold,
  }
}
