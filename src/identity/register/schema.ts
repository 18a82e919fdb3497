import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case')
const name = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) })
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD')
const base = {
  id,
  name,
  spellings: z.array(z.string().min(1)),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .nullable(),
  source: z.enum(['wikidata', 'editor']),
  /** Spellings that another record claims too, and what tells them apart. */
  shared: z.record(z.string(), z.string().min(1)).default({}),
}
/** An office that a person held. */
const term = z
  .strictObject({
    role: id,
    of: id,
    start: date.optional(),
    end: date.optional(),
    first: date.optional(),
    known: date.optional(),
    /** Two claim the office at one time; neither term is a mistake. */
    rival: z.boolean().optional(),
  })
  .refine(({ start, end }) => !start || !end || isOrdered(start, end), 'an office ends after it starts')

/** Dates of unequal precision are compared as far as both go. */
export function isOrdered(start: string, end: string): boolean {
  const length = Math.min(start.length, end.length)
  return start.slice(0, length) <= end.slice(0, length)
}

const words = z.array(z.string().min(1))
/** An adjective of nationality, by gender and number; `the` with the article, as it follows a definite noun. */
const demonym = z.strictObject({
  m: z.string().min(1),
  f: z.string().min(1),
  the: z.strictObject({ m: words, f: words }),
  plural: z.strictObject({ m: words, f: words }),
})

export const stateSchema = z.strictObject({
  ...base,
  capital: name,
  metonyms: z.array(z.string().min(1)),
  /** Its officials speak the language of the articles. */
  native: z.literal(true).optional(),
  demonyms: z.array(demonym),
})
export const personSchema = z.strictObject({
  ...base,
  short: z.array(z.string().min(1)),
  /** Names that are common words too, or borne by many: a surname among them is never sure alone, a full name only in office. */
  doubtful: z.array(z.string().min(1)).default([]),
  gender: z.enum(['m', 'f']),
  offices: z.array(term),
  /** The Arabic name is put together from name parts; nobody has seen it written. */
  derived: z.boolean().default(false),
})
const institution = { ...base, state: id.nullable() }
const bodySort = z.enum([
  'office',
  'ministry',
  'parliament',
  'agency',
  'army',
  'government',
  'religious',
  'movement',
  'party',
  'union',
  'company',
  'court',
  'ngo',
  'sport',
  'un',
  'international',
])
export const bodySchema = z.strictObject({ ...institution, sort: bodySort })
/** A line of `register/state-bodies.jsonl`: a body that every state has, with slots for the state in its names. */
export const stateBodySchema = z.strictObject({
  id,
  sort: bodySort,
  name,
  spellings: words,
  /** Names without the state, by which an outlet of the state calls it. */
  bare: words.default([]),
  /** Offices of the state whose holder is at its head. */
  heads: z.array(id).default([]),
  why: z.string().min(1),
})
export const outletSchema = z.strictObject({
  ...institution,
  /** Writes of its own state's bodies without naming the state. */
  home: z.boolean().default(false),
  sort: z.enum(['agency', 'channel', 'newspaper', 'platform', 'outlet']),
})
/** A line of `register/forms.jsonl`: words that stand before names of a sort of body, or after any name. */
export const formSchema = z.strictObject({
  form: z.enum(['kind', 'tail']),
  sort: z.string().nullable(),
  words,
  why: z.string().min(1),
})
/** A line of `register/offices.jsonl`: how an office is named, with a slot for its state or body. */
export const officeSchema = z.strictObject({
  role: id,
  /** `state` or `body` where the slot names it; else the id of the one body or state. */
  of: id,
  name: z.strictObject({ en: z.string().min(1) }),
  names: words,
  /** Several hold it at once, so that no day tells which. */
  several: z.boolean().default(false),
  /** The only states of which the words mean this office. */
  states: z.array(id).optional(),
  why: z.string().min(1),
})
/** A line of `register/ranks.jsonl`: words around an office that say that somebody else is meant. */
export const rankSchema = z.strictObject({
  rank: z.enum(['former', 'coming', 'other', 'glue']),
  words,
  why: z.string().min(1),
})
/** A line of `register/spelling.jsonl`. */
export const spellingSchema = z.union([
  z.strictObject({ letters: z.string().min(2), why: z.string().min(1) }),
  /** Letters for vowels, which foreign names are spelled with or without; `native`: the states whose names are not foreign. */
  z.strictObject({ and: z.string().min(1), why: z.string().min(1) }),
  z.strictObject({ house: z.string().min(1), why: z.string().min(1) }),
  z.strictObject({ vowels: z.string().min(1), native: z.array(id).min(1), why: z.string().min(1) }),
])

export type TermRecord = z.infer<typeof term>
export type StateRecord = z.infer<typeof stateSchema>
export type StateBodyRecord = z.infer<typeof stateBodySchema>
export type FormRecord = z.infer<typeof formSchema>
export type RegisterRecord =
  | ({ kind: 'state' } & z.infer<typeof stateSchema>)
  | ({ kind: 'person' } & z.infer<typeof personSchema>)
  | ({ kind: 'body' } & z.infer<typeof bodySchema>)
  | ({ kind: 'outlet' } & z.infer<typeof outletSchema>)

export type OfficeRecord = z.infer<typeof officeSchema>
export type SpellingRecord = z.infer<typeof spellingSchema>
export type RankRecord = z.infer<typeof rankSchema>
