import type { Article } from '../article/types.ts'
import type { FieldName, Span } from '../core/spans.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { withBearers } from './bearers.ts'
import { withBodyEnds } from './body-ends.ts'
import { withCalledInFull } from './called-in-full.ts'
import { withFamilyNames } from './family-names.ts'
import { withGivenBefore } from './given-before.ts'
import { withJoinedTitles } from './joined-titles.ts'
import { withLearnedNames } from './learned-names.ts'
import { findMentions } from './mentions.ts'
import { withNameEdges } from './name-edges.ts'
import { withWholeNames } from './name-ends.ts'
import { withNamesInside } from './names-inside.ts'
import { pairQuotations } from './quotations.ts'
import { sentencesOf } from './sentences.ts'
import { withTitlesBehind } from './titles-behind.ts'
import { type RawToken, tokenise } from './tokens.ts'
import type { Analysis, Field, Quotation } from './types.ts'

/** An article's headline and body cut into words, sentences, quotations and mentions. */
export const analyse = (article: Article, pack: LanguagePack): Analysis =>
  analyseAll([article], pack)[0] as Analysis

/**
 * The same of some articles, step by step: a step's code and tables are at hand for all of them. What the article room
 * cut from the page, and the other stories of the item, are left out; offsets stay those of the untouched record.
 */
export function analyseAll(articles: readonly Article[], pack: LanguagePack): Analysis[] {
  return articles
    .map((article) => rawFieldsOf(article, pack))
    .map((fields) => fields.map((field) => withMentions(field, pack)))
    .map((fields) =>
      fields.map((field) => withBearers(withJoinedTitles(withWholeNames(field, pack), pack), pack)),
    )
    .map((fields) =>
      fields.map((field) =>
        withBodyEnds(
          withWholeNames(
            withNameEdges(
              withCalledInFull(
                withLearnedNames(
                  withGivenBefore(withNamesInside(withTitlesBehind(field, pack), pack), pack),
                  pack,
                ),
                pack,
              ),
              pack,
            ),
            pack,
            true,
          ),
          pack,
        ),
      ),
    )
    .map((fields) => {
      const [body, headline = null] = withFamilyNames(fields, pack) as [Field, Field?]
      return { headline, body }
    })
}

function rawFieldsOf(article: Article, pack: LanguagePack): RawField[] {
  const { headline, record } = article
  const inBody = headline?.in === 'body' ? headline.span : null
  const fields = [
    rawFieldOf('body', record.body, without(article.range, article, 'body', inBody), pack, false),
  ]
  if (headline === null) return fields
  const text = headline.in === 'title' ? (record.title ?? '') : record.body
  const ranges = without(headline.span, article, headline.in)
  fields.push(rawFieldOf(headline.in, text, ranges, pack, !isLead(text, headline.span)))
  return fields
}

/** Words from which a title that ends with a mark is the story's first sentence (150 of 20,000 titles, all of them). */
const LEAD = 22

/** Pages without headlines give their first paragraph as the title: prose, not a headline's clipped speech. */
function isLead(text: string, [start, end]: Span): boolean {
  const title = text.slice(start, end).trim()
  return /\p{P}$/u.test(title) && title.split(/\s+/u).length >= LEAD
}

/** A field of any text: for questions asked of a text that is no article. */
export const fieldOf = (
  name: FieldName,
  text: string,
  ranges: readonly Span[],
  pack: LanguagePack,
  headline = false,
): Field => withMentions(rawFieldOf(name, text, ranges, pack, headline), pack)

/** A field whose mentions are not found yet. */
type RawField = Omit<Field, 'mentions' | 'mentionAt' | 'gluedBodies'>

function rawFieldOf(
  name: FieldName,
  text: string,
  ranges: readonly Span[],
  pack: LanguagePack,
  headline: boolean,
): RawField {
  const tokens = tokenise(text, ranges, pack)
  const quotations = pairQuotations(tokens, pack.punctuation)
  const inside = insideOf(tokens, quotations)
  const sentences = sentencesOf(tokens, quotations, inside, pack.punctuation, headline)
  sentences.forEach((sentence, index) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i] as RawToken
      token.sentence = index
      token.quotation = inside[i] as number
    }
  })
  return { in: name, headline, text, tokens, sentences, quotations }
}

function withMentions(field: RawField, pack: LanguagePack): Field {
  const { in: name, headline, text, tokens, sentences, quotations } = field
  const { mentions, mentionAt } = findMentions(field, pack, headline)
  return { in: name, headline, text, tokens, sentences, quotations, mentions, mentionAt, gluedBodies: [] }
}

/** For each token the innermost quotation whose inside it stands in, or -1. */
function insideOf(raw: readonly RawToken[], quotations: readonly Quotation[]): Int32Array {
  const inside = new Int32Array(raw.length).fill(-1)
  if (quotations.length === 0) return inside
  // Outer quotations come first, so that inner ones overwrite their part; total work is bounded by the depth.
  const around: number[] = []
  let innermost = -1
  let next = 0
  for (let i = 0; i < raw.length; i++) {
    while (innermost >= 0 && (quotations[innermost] as Quotation).close <= i) innermost = around.pop() ?? -1
    inside[i] = innermost
    if (next < quotations.length && (quotations[next] as Quotation).open === i) {
      around.push(innermost)
      innermost = next++
    }
  }
  return inside
}

/** The stretches of a range that are left when the cuts (and one more span) are taken out. */
function without(range: Span, article: Article, name: FieldName, more: Span | null = null): Span[] {
  const holes = article.cuts.filter((cut) => cut.in === name).map((cut) => cut.span)
  if (more) holes.push(more)
  holes.sort((a, b) => a[0] - b[0])
  const out: Span[] = []
  let at = range[0]
  for (const [start, end] of holes) {
    if (end <= at || start >= range[1]) continue
    if (start > at) out.push([at, start])
    at = Math.max(at, end)
  }
  if (at < range[1]) out.push([at, range[1]])
  return out
}
