import { z } from 'zod'
import { cutKindSchema, dateFromSchema, diagnosticSchema, eventSchema } from './line.ts'
import {
  actSchema,
  fieldSchema,
  isoDaySchema,
  spanSchema,
  speakerKindSchema,
  statementKindSchema,
  statementSchema,
} from './statement.ts'

const count = z.int().min(0)
const id = z.string().min(1)

/** Longest query, name or title that a filter may hold, in UTF-16 code units. */
export const MAX_QUERY_CHARS = 500
/** Most statements on one page of a search. */
export const MAX_PAGE = 200
/** Most bytes of an article that is pasted or dropped to be read; of a packed file, unpacked. */
export const MAX_PASTE_BYTES = 1_000_000
/** Most records of a file that is dropped to be read. */
export const MAX_PASTE_RECORDS = 500

/**
 * How a party is named in addresses: its id in the register; or, for a name that is not in it, `name:` and the name in
 * its spelling-blind form. Whoever bears such a name is one party until the register tells them apart.
 */
export const partyIdSchema = z.string().min(1)
const askedParty = partyIdSchema.max(MAX_QUERY_CHARS)

const filterText = z.string().trim().min(1).max(MAX_QUERY_CHARS)
const filterDay = z.string().regex(/^\d{4}(-\d{1,2}(-\d{1,2})?)?$/, 'needs YYYY-MM-DD, YYYY-MM or YYYY')

/**
 * What narrows a search; all that is given must hold. Values are strings, as an address holds them. An unknown
 * parameter is an error: a search without a criterion that was meant would answer another question.
 */
export const filtersSchema = z.strictObject({
  q: z
    .string()
    .max(MAX_QUERY_CHARS)
    .optional()
    .describe('A query line as `isnad search` takes it: words, "a phrase", speaker:NAME and the other keys.'),
  speaker: filterText.optional().describe('Words of the speaker’s name, in any spelling.'),
  party: partyIdSchema
    .optional()
    .describe('A party’s id: one of the register, or `name:` and a name in its spelling-blind form.'),
  via: filterText.optional().describe('A name that stands in the statement’s chain.'),
  outlet: filterText.optional().describe('Words of the outlet’s name.'),
  title: filterText.optional().describe('Words of the article’s headline.'),
  act: actSchema.optional().describe('What was done by saying it.'),
  kind: statementKindSchema.optional().describe('Verbatim, reported in the outlet’s words, or both.'),
  in: fieldSchema.optional().describe('Where the statement stands.'),
  unsure: z.enum(['yes', 'no']).optional().describe('Whether the speaker is unsure.'),
  after: filterDay.optional().describe('First day that counts: YYYY-MM-DD, YYYY-MM or YYYY.'),
  before: filterDay.optional().describe('First day that no longer counts: YYYY-MM-DD, YYYY-MM or YYYY.'),
})

/** A search and the page of it that is wanted. `rank` orders by match, `date` newest first, the undated last. */
export const statementsQuerySchema = filtersSchema.extend({
  order: z
    .enum(['rank', 'date'])
    .optional()
    .describe('By match, or newest first with the undated last; by match where words are given.'),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50).describe('Statements on the page.'),
  cursor: z.string().min(1).max(1000).optional().describe('`next` of the page before.'),
})

/** Longest id in an address: a record id may be a path. */
const addressId = z.string().min(1).max(2000)

/** The id of a statement, as a search gives it. */
export const statementParamsSchema = z.object({ id: addressId })
/** An item id, its first six digits or more, or a record id; `#part` may follow. */
export const articleParamsSchema = z.object({ id: addressId })
/** A party's id. */
export const partyParamsSchema = z.object({ id: askedParty })
/** What proves that whoever writes was given the page by this server. */
export const tokenHeadersSchema = z.object({ 'x-isnad-token': z.string().max(200).optional() })

/** A statement found, with where it stands and which party its speaker is. */
export const hitSchema = z
  .strictObject({
    id,
    item: id,
    recordId: id,
    part: count,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: isoDaySchema.nullable(),
    /** The date that filters and order use; `day` is `YYYY-MM` where only the month is known. */
    dateUsed: z
      .strictObject({ day: z.string(), from: z.enum(['said', 'published']) })
      .readonly()
      .nullable(),
    /** Null where the speaker is unsure. */
    party: partyIdSchema.nullable(),
    statement: statementSchema,
    /** Where words of the search stand: for each piece of `statement.text` the spans in it, UTF-16, half-open. */
    matches: z.array(z.array(spanSchema).readonly()).readonly(),
    engine: z.string().min(1),
  })
  .readonly()
  .meta({ id: 'FoundStatement' })

/** One page of a search. */
export const statementsAnswerSchema = z
  .strictObject({
    hits: z.array(hitSchema).readonly(),
    /** All hits of the search, on every page. */
    total: count,
    /** Cursor of the next page; null on the last. */
    next: z.string().nullable(),
    order: z.enum(['rank', 'date']),
    /** What of the query line could not be read as it was meant. */
    diagnostics: z.array(diagnosticSchema).readonly(),
    /** Query lines that would find something, where this one found nothing. */
    suggestions: z.array(z.string()).readonly(),
  })
  .readonly()
  .meta({ id: 'StatementsAnswer' })

const counted = z.strictObject({ name: z.string(), statements: count }).readonly()

/** Counts of the statements that a search finds. Each list leaves its own filter out, so that others can be chosen. */
export const countsSchema = z
  .strictObject({
    statements: count,
    unsure: count,
    byAct: z.array(counted).readonly(),
    byKind: z.array(counted).readonly(),
    /** The most frequent first. */
    byOutlet: z.array(counted).readonly(),
    /** The most frequent first. */
    bySpeaker: z
      .array(z.strictObject({ party: partyIdSchema, name: z.string(), statements: count }).readonly())
      .readonly(),
    /** In order of time, `YYYY-MM` by the date said, else published; `''` for the undated. */
    byMonth: z
      .array(z.strictObject({ month: z.string(), statements: count, unsure: count }).readonly())
      .readonly(),
  })
  .readonly()
  .meta({ id: 'Counts' })

/** What the ledger holds, and the counts of what a search finds in it. */
export const statsAnswerSchema = z
  .strictObject({
    ledger: z
      .strictObject({ items: count, articles: count, statements: count, events: count, withheld: count })
      .readonly(),
    counts: countsSchema,
    engine: z.string().min(1),
    /** Whether this server takes articles in. */
    readOnly: z.boolean(),
  })
  .readonly()
  .meta({ id: 'StatsAnswer' })

/** A statement of an article, with its id in the ledger; both ids null where the article was read and not kept. */
export const placedStatementSchema = z
  .strictObject({ id: id.nullable(), party: partyIdSchema.nullable(), statement: statementSchema })
  .readonly()
  .meta({ id: 'PlacedStatement' })

/** One article as it was read; all spans point into the record that it stands in. */
export const articleReadingSchema = z
  .strictObject({
    part: count,
    title: z.string().nullable(),
    date: isoDaySchema.nullable(),
    dateFrom: dateFromSchema.nullable(),
    outlet: z.string().nullable(),
    cut: z
      .array(
        z
          .strictObject({
            in: fieldSchema,
            span: z.tuple([count, count]).readonly(),
            as: cutKindSchema,
          })
          .readonly(),
      )
      .readonly(),
    statements: z.array(placedStatementSchema).readonly(),
    events: z.array(eventSchema).readonly(),
    diagnostics: z.array(diagnosticSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'ArticleReading' })

const recordTextSchema = z.strictObject({ title: z.string().nullable(), body: z.string() }).readonly()

/** An item of the ledger with its current reading: the text untouched, and the articles found in it. */
export const articleAnswerSchema = z
  .strictObject({
    item: id,
    recordId: id,
    /** Where it came from: a path, a web address, or `-` for standard input. */
    from: z.string(),
    url: z.string().nullable(),
    addedAt: z.string(),
    readAt: z.string(),
    engine: z.string().min(1),
    /** Readings by other engines before the current one. */
    earlierReadings: count,
    /** Set where its words were taken down: then there is no record and no article. */
    withheld: z.strictObject({ why: z.string(), at: z.string() }).readonly().nullable(),
    record: recordTextSchema.nullable(),
    articles: z.array(articleReadingSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'ArticleAnswer' })

/** An article to be read, as a record of a JSON file would hold it. */
export const pastedSchema = z
  .strictObject({
    title: z.string().max(2000).optional(),
    body: z.string().min(1),
    date: z.union([isoDaySchema, z.literal('')]).optional(),
    source: z.string().max(300).optional(),
    url: z.string().max(2000).optional(),
  })
  .readonly()
  .meta({ id: 'Pasted' })

/** A file that is dropped to be read, as the fields of a form; `date` and `source` fill what it lacks. */
export const droppedSchema = z.strictObject({
  file: z.file().max(MAX_PASTE_BYTES).meta({ type: 'string', format: 'binary' }),
  date: z.union([isoDaySchema, z.literal('')]).optional(),
  source: z.string().max(300).optional(),
})

const failedInput = z.strictObject({ from: z.string(), rule: z.string(), message: z.string() }).readonly()

/** What was read and not kept: a record each, and the inputs that gave nothing. */
export const extractAnswerSchema = z
  .strictObject({
    records: z
      .array(
        z
          .strictObject({
            recordId: id,
            record: recordTextSchema,
            articles: z.array(articleReadingSchema).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    failed: z.array(failedInput).readonly(),
    engine: z.string().min(1),
  })
  .readonly()
  .meta({ id: 'ExtractAnswer' })

/** That an article was taken into the ledger, or was there already. */
export const keptAnswerSchema = z
  .strictObject({ item: id, outcome: z.enum(['added', 'known', 'withheld']) })
  .readonly()
  .meta({ id: 'KeptAnswer' })

/** What became of each record that was given to be kept, in order, and of what could not be read. */
export const keepAnswerSchema = z
  .strictObject({ kept: z.array(keptAnswerSchema).readonly(), failed: z.array(failedInput).readonly() })
  .readonly()
  .meta({ id: 'KeepAnswer' })

/** Whoever spoke: names seen, what was said when, and through whom it was passed on. */
export const partyAnswerSchema = z
  .strictObject({
    id: partyIdSchema,
    name: z.strictObject({ ar: z.string(), en: z.string().nullable() }).readonly(),
    /** Whether the register knows the party; else one spelling-blind name stands for whoever bears it. */
    registered: z.boolean(),
    kind: speakerKindSchema,
    wikidata: z.string().nullable(),
    /** Offices held, as the register has them; days are null where they are not known. */
    offices: z
      .array(
        z
          .strictObject({
            role: z.string(),
            of: z.string().nullable(),
            start: z.string().nullable(),
            end: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    statements: count,
    /** First and last day on which a statement is dated; null where none is. */
    first: z.string().nullable(),
    last: z.string().nullable(),
    /** Names under which the party speaks, the most frequent first. */
    names: z.array(counted).readonly(),
    /** Bodies spoken for, the most frequent first. */
    spokeFor: z.array(counted).readonly(),
    /** Statements by month and act, in order of time; `''` for the undated. */
    byMonth: z
      .array(z.strictObject({ month: z.string(), act: actSchema, statements: count }).readonly())
      .readonly(),
    /** The chains that passed the party's words on, from the speaker outwards, the most frequent first. */
    chains: z
      .array(z.strictObject({ names: z.array(z.string()).readonly(), statements: count }).readonly())
      .readonly(),
    /** How many statements of others the party passed on. */
    passedOn: count,
  })
  .readonly()
  .meta({ id: 'PartyAnswer' })

/** The one shape in which the API says that something was wrong. */
export const errorAnswerSchema = z
  .strictObject({
    error: z
      .strictObject({
        /** A name for programs: `bad-query`, `not-found`, `too-large`, `forbidden`, `read-only`, `internal`, … */
        rule: z.string().min(1),
        /** What was wrong, where, and what to do. */
        message: z.string().min(1),
        /** The parameters that could not be read. */
        issues: z.array(z.strictObject({ place: z.string(), message: z.string() }).readonly()).readonly(),
      })
      .readonly(),
  })
  .readonly()
  .meta({ id: 'ErrorAnswer' })

export type Filters = z.infer<typeof filtersSchema>
export type StatementsQuery = z.infer<typeof statementsQuerySchema>
export type FoundStatement = z.infer<typeof hitSchema>
export type StatementsAnswer = z.infer<typeof statementsAnswerSchema>
export type Counts = z.infer<typeof countsSchema>
export type StatsAnswer = z.infer<typeof statsAnswerSchema>
export type PlacedStatement = z.infer<typeof placedStatementSchema>
export type ArticleReading = z.infer<typeof articleReadingSchema>
export type ArticleAnswer = z.infer<typeof articleAnswerSchema>
export type Pasted = z.infer<typeof pastedSchema>
export type ExtractAnswer = z.infer<typeof extractAnswerSchema>
export type KeptAnswer = z.infer<typeof keptAnswerSchema>
export type Dropped = z.infer<typeof droppedSchema>
export type KeepAnswer = z.infer<typeof keepAnswerSchema>
export type PartyAnswer = z.infer<typeof partyAnswerSchema>
export type ErrorAnswer = z.infer<typeof errorAnswerSchema>
