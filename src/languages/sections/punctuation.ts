import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

const punctuationSchema = z.strictObject({
  stops: z.string(),
  paragraph: z.string(),
  commas: z.string(),
  colons: z.string(),
  dashes: z.string(),
  brackets: z.array(z.string().length(2)),
  quotes: z.array(
    z.strictObject({ class: z.string(), neutral: z.string(), open: z.string(), close: z.string() }),
  ),
  doubled: z.array(z.string().length(2)),
  entities: z.array(z.strictObject({ text: z.string().min(1), as: z.string().length(1) })),
  abbreviations: z.array(z.string().min(1)),
  titles: z.array(z.string().length(1)),
  titleSigns: z.array(z.string().length(1)),
  lostComma: z.strictObject({ sign: z.string().length(1), before: z.array(z.string().min(1)) }),
  furtherQuestions: z.strictObject({ sign: z.string().length(1), before: z.array(z.string().min(1)) }),
  furtherClauses: z.strictObject({
    before: z.array(z.string().min(1)),
    unless: z.array(z.string().min(1)),
  }),
  lostPercent: z.string().length(1),
})

/** What a sign does in a sentence. */
export type SignKind =
  | 'stop'
  | 'break'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'open-bracket'
  | 'close-bracket'
  | 'quote'
  | 'other'

/** A quotation mark's class (marks pair within a class) and which side its glyph belongs to. */
export interface QuoteSign {
  readonly class: string
  readonly side: 'open' | 'close' | 'neutral'
}

/** The signs that end, part and mark, by character. */
export interface Punctuation {
  readonly signs: ReadonlyMap<string, SignKind>
  readonly quotes: ReadonlyMap<string, QuoteSign>
  /** Two signs in a row that count as one mark, e.g. two apostrophes. */
  readonly doubled: ReadonlySet<string>
  /** First character → leftovers of HTML entities that stand for a mark. */
  readonly entities: readonly { readonly text: string; readonly as: string }[]
  /** Folded words after which a full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** Folded single letters that are titles: a stop behind one ends nothing, however it is set apart. */
  readonly titles: ReadonlySet<string>
  /** Signs between a title and its bearer's name that mean nothing. */
  readonly titleSigns: ReadonlySet<string>
  /** What pages write for a comma that they could not encode, and words (as spelled) that show so behind it. */
  readonly lostComma: { readonly sign: string; readonly before: ReadonlySet<string> }
  /** The sign of a question, and folded words by which a further one goes on behind it. */
  readonly furtherQuestions: { readonly sign: string; readonly before: ReadonlySet<string> }
  /** Folded words by which what was said goes on behind a full stop, unless one of the others follows them. */
  readonly furtherClauses: { readonly before: ReadonlySet<string>; readonly unless: ReadonlySet<string> }
  /** What pages write for a percent sign that they could not encode: beside a number it ends nothing. */
  readonly lostPercent: string
}

/** Loads `punctuation.yaml`. Throws when it is not in order. */
export function loadPunctuation(root: string, fold: (text: string) => string): Punctuation {
  const data = readList(join(root, 'punctuation.yaml'), punctuationSchema)
  const signs = new Map<string, SignKind>()
  const add = (kind: SignKind, characters: string) => {
    for (const sign of characters) signs.set(sign, kind)
  }
  add('stop', data.stops)
  add('break', data.paragraph)
  add('comma', data.commas)
  add('colon', data.colons)
  add('dash', data.dashes)
  for (const pair of data.brackets) {
    signs.set(pair.charAt(0), 'open-bracket')
    signs.set(pair.charAt(1), 'close-bracket')
  }
  const quotes = new Map<string, QuoteSign>()
  for (const row of data.quotes)
    for (const side of ['neutral', 'open', 'close'] as const)
      for (const sign of row[side]) {
        quotes.set(sign, { class: row.class, side })
        signs.set(sign, 'quote')
      }
  return {
    signs,
    quotes,
    doubled: new Set(data.doubled),
    entities: data.entities,
    abbreviations: new Set(data.abbreviations.map(fold)),
    titles: new Set(data.titles.map(fold)),
    titleSigns: new Set(data.titleSigns),
    lostComma: { sign: data.lostComma.sign, before: new Set(data.lostComma.before) },
    furtherQuestions: {
      sign: data.furtherQuestions.sign,
      before: new Set(data.furtherQuestions.before.map(fold)),
    },
    furtherClauses: {
      before: new Set(data.furtherClauses.before.map(fold)),
      unless: new Set(data.furtherClauses.unless.map(fold)),
    },
    lostPercent: data.lostPercent,
  }
}
