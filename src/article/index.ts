import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { type Place, type Span, trimSpan } from '../core/spans.ts'
import type { Item } from '../intake/types.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { authorHops } from './author.ts'
import { type Fields, fieldsOf, nameOf, urlClues } from './fields.ts'
import { partition, type StoryLines } from './glue.ts'
import { hasWord, type Sheet, sheetOf } from './lines.ts'
import { headDays, readStory, type StoryReading } from './story.ts'
import { toldDays } from './told-days.ts'
import type { Article, PageHop } from './types.ts'
import { chooseDate, type DateClue, dayOfUrl } from './when.ts'

/** What a run gives beside the item: `date` and `source` fill what the item lacks, for part 0 only. */
export interface ArticleOptions {
  readonly date?: string
  readonly source?: string
  /** The clock: dates beyond it are not believed. */
  readonly now: Date
}

/** The articles of one item, in the order of the text. */
export interface ArticlesFound {
  readonly articles: readonly Article[]
  /** What kept the item from giving an article; what concerns one article stands there. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Finds the articles of an item: the host story as part 0 and each story glued below a "read also" label as a part of
 * its own. Everything that is not a story's own text is a cut; the text itself is never altered. Pure, linear.
 */
export function articlesOf(item: Item, pack: LanguagePack, options: ArticleOptions): ArticlesFound {
  const fields = fieldsOf(item, pack)
  if (!hasWord(fields.body) && !hasWord(fields.title ?? '')) {
    const told = diagnostic(
      'no-text',
      `${nameOf(item)}: no text found; give a page or file that holds a story`,
    )
    return { articles: [], diagnostics: [...item.diagnostics, ...fields.diagnostics, told] }
  }
  const sheet = sheetOf(fields.body, pack)
  const { stories, teasers } = partition(sheet.lines, pack)
  const others: ReadonlySet<number> = new Set(teasers)
  const record = { title: fields.title, body: fields.body }
  const articles = stories.map((story, part): Article => {
    const headline = headlineOf(sheet, story, fields.title)
    const title = part === 0 ? fields.title : sliceOrNull(fields.body, headline)
    const beside = { title: part === 0 ? title : null, author: fields.author, known: fields.known }
    const reading = readStory(sheet, story, others, beside, pack)
    const base = {
      item: item.id,
      recordId: item.recordId,
      part,
      record,
      headline,
      title,
      range: reading.range,
    }
    const rest = { url: fields.url, cuts: reading.cuts, truncated: reading.truncated }
    return {
      ...base,
      ...(part === 0 ? hostFacts(item, fields, reading, sheet, pack, options) : gluedFacts(fields, reading)),
      ...rest,
    }
  })
  return { articles, diagnostics: [] }
}

type Facts = Pick<Article, 'date' | 'dateFrom' | 'outlet' | 'author' | 'hops' | 'diagnostics'>

function hostFacts(
  item: Item,
  fields: Fields,
  reading: StoryReading,
  { folded }: Sheet,
  pack: LanguagePack,
  options: ArticleOptions,
): Facts {
  const told = reading.dates.length === 0 ? [] : toldDays(folded, pack)
  const head = headDays(reading.dates, told, fields.url === null ? null : dayOfUrl(fields.url))
  const clues: DateClue[] = [
    ...fields.dates,
    ...head.filter(({ from }) => from === 'date-line'),
    ...fields.pageDates,
    ...head.filter(({ from }) => from === 'dateline'),
    ...urlClues(fields.url),
    ...(options.date === undefined ? [] : [{ from: 'option' as const, text: options.date }]),
  ]
  const { date, dateFrom, diagnostics } = chooseDate(clues, options.now, pack, nameOf(item))
  return {
    date,
    dateFrom,
    outlet: fields.outlet ?? reading.outlet ?? options.source ?? null,
    author: fields.author,
    hops: withAuthor(reading.hops, fields, pack),
    diagnostics: [...item.diagnostics, ...fields.diagnostics, ...diagnostics],
  }
}

/** A glued story's day is unknown: the host's date, and any the page's frame gives, are not its own. */
const gluedFacts = (fields: Fields, reading: StoryReading): Facts => ({
  date: null,
  dateFrom: null,
  outlet: fields.outlet,
  author: null,
  hops: reading.hops,
  diagnostics: [],
})

/** The author field's agencies, those that the body's own dateline does not name already; agencies first. */
function withAuthor(hops: readonly PageHop[], { author }: Fields, pack: LanguagePack): PageHop[] {
  const more = authorHops(author, pack).filter((hop) => !hops.some(({ name }) => name === hop.name))
  const all = [...hops, ...more]
  return [...all.filter(({ role }) => role === 'agency'), ...all.filter(({ role }) => role !== 'agency')]
}

function headlineOf(sheet: Sheet, story: StoryLines, title: string | null): Place | null {
  if (story.headline === null) {
    const span = title === null ? null : trimSpan(title, [0, title.length])
    return span === null || span[0] === span[1] ? null : { in: 'title', span }
  }
  const line = sheet.lines[story.headline]
  if (line === undefined) return null
  const span: Span = trimSpan(sheet.body, sheet.spanOf(line.start, line.end))
  return { in: 'body', span }
}

const sliceOrNull = (body: string, place: Place | null): string | null =>
  place === null ? null : body.slice(place.span[0], place.span[1])
