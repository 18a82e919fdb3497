import { z } from 'zod'

export type Tense = 'perfect' | 'imperfect' | 'participle' | 'masdar'
export type Gender = 'm' | 'f'
export type GrammaticalNumber = 's' | 'd' | 'p'

/** What a form says of its subject; null where it leaves it open (a verbal noun's pronoun may be anybody's). */
export interface FormFeatures {
  readonly tense: Tense
  readonly gender: Gender | null
  readonly number: GrammaticalNumber | null
  /** Carries its object as a pronoun. */
  readonly withObject: boolean
}

const endings = z.record(z.string().regex(/^[mf][sdp]$/), z.string())
const paradigm = z.strictObject({
  when: z.string(),
  cut: z.int().min(0),
  forms: endings,
  feminine: endings.optional(),
})
const proclitics = z.array(z.string()).min(1)

/** The shape of `morphology.yaml`. */
export const morphologySchema = z.strictObject({
  perfect: z.array(paradigm).min(1),
  imperfect: z.array(paradigm).min(1),
  prefixes: z.strictObject({
    masculine: z.string().length(1),
    feminine: z.string().length(1),
    firstPlural: z.string().length(1),
    firstSingular: z.string().length(1),
  }),
  past: z.strictObject({
    firstPlural: z.string().min(1),
    hollow: z.string().length(1),
    endings: z.array(z.strictObject({ when: z.string().min(1), cut: z.int().min(0), ending: z.string() })),
  }),
  subjunctive: z.strictObject({ from: z.string().min(1), to: z.string().min(1) }),
  beforePronoun: z.array(z.strictObject({ from: z.string().min(1), to: z.string().min(1) })),
  participle: z.array(paradigm).min(1),
  masdar: z.strictObject({ from: z.string(), to: z.string(), pronouns: z.array(z.string()) }),
  proclitics: z.strictObject({
    perfect: proclitics,
    imperfect: proclitics,
    participle: proclitics,
    masdar: proclitics,
  }),
})
export type Morphology = z.infer<typeof morphologySchema>

/** A verb's principal parts, as a dictionary gives them. */
export interface PrincipalParts {
  readonly lemma: string
  readonly impf: string
  readonly part: string
  readonly partAcc?: string | undefined
  readonly masdar?: string | undefined
  readonly noPerf: boolean
  readonly noImpf: boolean
  readonly noPart: boolean
  /** Also found with an object pronoun. */
  readonly suffixed?: boolean | undefined
}

export interface ConjugatedForm {
  readonly folded: string
  /** Folded proclitic; empty when none. */
  readonly proclitic: string
  readonly features: FormFeatures
  /** The form without vowel marks, and the same with the hamza of its first letter left out. */
  readonly spelled: readonly string[]
}

const stripMarks = (text: string): string => text.normalize('NFC').replace(/\p{M}/gu, '')

/** All forms of a verb with their proclitics. Pure; the rules are `morphology.yaml`'s. */
export function conjugate(
  parts: PrincipalParts,
  morphology: Morphology,
  fold: (text: string) => string,
): ConjugatedForm[] {
  const out: ConjugatedForm[] = []
  for (const { tense, stem, code, withObject = false } of withObjects(
    stems(parts, morphology),
    parts,
    morphology,
    fold,
  )) {
    const gender = code === null ? null : (code.charAt(0) as Gender)
    const number = code === null ? null : (code.charAt(1) as GrammaticalNumber)
    for (const proclitic of morphology.proclitics[tense]) {
      const plain = proclitic + stem
      const folded = fold(plain)
      out.push({
        folded,
        proclitic: fold(proclitic),
        features: { tense, gender, number, withObject },
        spelled: [plain, proclitic + fold(stem.charAt(0)) + stem.slice(1)],
      })
    }
  }
  return out
}

/** The first-person plural of a verb's imperfect, folded: we demand, we reject. */
export const firstPluralOf = (
  parts: PrincipalParts,
  morphology: Morphology,
  fold: (text: string) => string,
): string => fold(morphology.prefixes.firstPlural + stripMarks(parts.impf).slice(1))

/** The first-person singular likewise: I demand, I reject. */
export const firstSingularOf = (
  parts: PrincipalParts,
  morphology: Morphology,
  fold: (text: string) => string,
): string => fold(morphology.prefixes.firstSingular + stripMarks(parts.impf).slice(1))

/** The first-person plural of a verb's perfect, folded: we demanded, we rejected, we wanted. */
export function firstPluralPastOf(
  parts: PrincipalParts,
  { past }: Morphology,
  fold: (text: string) => string,
): string {
  const lemma = stripMarks(parts.lemma)
  const ending = past.endings.find(({ when }) => lemma.endsWith(when)) ?? { cut: 0, ending: '' }
  const stem = lemma.slice(0, lemma.length - ending.cut) + ending.ending
  // A long vowel before the last letter falls out: we | wanted.
  const short = ending.cut === 0 && stem.at(-2) === past.hollow ? stem.slice(0, -2) + stem.slice(-1) : stem
  return fold(short + past.firstPlural)
}

interface Stem {
  readonly tense: Tense
  readonly stem: string
  readonly code: string | null
  readonly withObject?: true
}

/**
 * The singular and plural finite forms of a suffixed verb once more with each pronoun, but what is spelled like its
 * verbal noun (they called him, a call).
 */
function* withObjects(
  list: Iterable<Stem>,
  parts: PrincipalParts,
  morphology: Morphology,
  fold: (text: string) => string,
): Generator<Stem> {
  const masdar = parts.masdar === undefined ? null : fold(stripMarks(parts.masdar))
  for (const one of list) {
    yield one
    if (!parts.suffixed || (one.tense !== 'perfect' && one.tense !== 'imperfect') || one.code?.endsWith('d'))
      continue
    const ending = morphology.beforePronoun.find(({ from }) => one.stem.endsWith(from))
    const stem = ending === undefined ? one.stem : one.stem.slice(0, -ending.from.length) + ending.to
    for (const pronoun of morphology.masdar.pronouns)
      if (fold(stem + pronoun) !== masdar) yield { ...one, stem: stem + pronoun, withObject: true }
  }
}

function* stems(parts: PrincipalParts, morphology: Morphology): Generator<Stem> {
  if (!parts.noPerf) yield* inflect('perfect', stripMarks(parts.lemma), morphology.perfect, 'forms', '')
  if (!parts.noImpf) {
    const base = stripMarks(parts.impf)
    const { masculine, feminine } = morphology.prefixes
    yield* inflect('imperfect', base.slice(1), morphology.imperfect, 'forms', masculine)
    yield* inflect('imperfect', base.slice(1), morphology.imperfect, 'feminine', feminine)
  }
  if (!parts.noPart) {
    const base = parts.partAcc === undefined ? stripMarks(parts.part) : stripMarks(parts.partAcc).slice(0, -1)
    yield* inflect('participle', base, morphology.participle, 'forms', '')
  }
  if (parts.masdar !== undefined) {
    const { from, to, pronouns } = morphology.masdar
    const base = stripMarks(parts.masdar)
    const joined = base.endsWith(from) ? base.slice(0, -from.length) + to : base
    for (const pronoun of pronouns) yield { tense: 'masdar', stem: joined + pronoun, code: null }
  }
}

function* inflect(
  tense: Tense,
  base: string,
  rules: Morphology['perfect'],
  table: 'forms' | 'feminine',
  prefix: string,
): Generator<Stem> {
  const rule = rules.find(({ when }) => base.endsWith(when))
  if (!rule) throw new Error(`morphology.yaml: no ${tense} paradigm for ${JSON.stringify(base)}`)
  const stem = prefix + base.slice(0, base.length - rule.cut)
  for (const [code, ending] of Object.entries(rule[table] ?? {})) yield { tense, stem: stem + ending, code }
}
