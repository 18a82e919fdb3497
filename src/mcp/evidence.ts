import type { App } from '../app/index.ts'
import type { ArticleAnswer, FoundStatement } from '../contract/index.ts'
import type { EvidenceAsked, EvidenceTold } from '../contract/mcp/index.ts'
import { aroundOf, type RecordText, wordsAt } from './around.ts'
import { caveatsOf, MACHINE_READ } from './caveats.ts'
import { boundsText, caveatLines, harmless, OFFSETS, OFFSETS_TEXT, quoted, speakerText } from './text.ts'
import { boundsOf, type Outcome, refusal } from './tool.ts'

/** A statement with its exact words, the paragraph around, who said it through whom, when, and where it stands. */
export function getEvidence(app: App, { statement: id }: EvidenceAsked): Outcome<EvidenceTold> {
  const hit = app.statement(id)
  if (hit === null)
    return refusal(
      'not-found',
      `no statement has the id ${JSON.stringify(id)}, or its article was taken down; search_statements gives the ids`,
    )
  const { score: _, ...found } = hit
  const lookup = app.article(hit.item)
  if (lookup.found !== 'one' || lookup.article.record === null)
    throw new Error(`statement ${id} has no article of item ${hit.item}`)
  const told = toldOf(app, found, lookup.article, lookup.article.record)
  return { done: true, told, text: textOf(told, found) }
}

function toldOf(app: App, found: FoundStatement, article: ArticleAnswer, record: RecordText): EvidenceTold {
  const { statement } = found
  const at = (span: readonly [number, number]) => wordsAt(record, statement.in, span)
  const reading = article.articles.find(({ part }) => part === found.part)
  const { kind, act, venue, background, rule, confidence, chain, speaker, saidOn } = statement
  return {
    statement: found.id,
    words: statement.content.map(at),
    ...aroundOf(record, found),
    cue: statement.cue === null ? null : at(statement.cue.span),
    speaker,
    speakerWords: speaker.span === null ? null : at(speaker.span),
    party: found.party,
    judged: found.judged,
    standing: found.standing,
    original: found.original,
    chain,
    kind,
    act,
    venue,
    background,
    dates: {
      said: { day: saidOn, precision: saidOn === null ? 'unknown' : saidOn.length === 7 ? 'month' : 'day' },
      published: { day: found.published, from: reading?.dateFrom ?? null },
      added: article.addedAt,
    },
    article: {
      item: found.item,
      part: found.part,
      recordId: found.recordId,
      title: found.title,
      outlet: found.outlet,
      url: article.url,
      from: article.from,
    },
    engine: found.engine,
    rule,
    confidence,
    judgements: app.judgements({ statement: found.id }),
    offsets: OFFSETS,
    coverage: boundsOf(app),
    caveats: [...caveatsOf(found), MACHINE_READ],
  }
}

function textOf(told: EvidenceTold, found: FoundStatement): string {
  const { words, around, isWhole, cue, chain, kind, act, venue, dates, article, judgements } = told
  const { said, published, added } = dates
  const through = chain.map(({ name, role, from }) => `${harmless(name)} (${role}, ${from})`)
  const where = [article.outlet, article.title, article.url].flatMap((one) =>
    one === null ? [] : harmless(one),
  )
  return [
    `${speakerText(found)}: ${quoted(words.map(({ text }) => text))}`,
    `Stands in: ${around.in} ${words.map(({ span }) => span.join('–')).join(', ')} of item ${article.item}, article ${article.part}`,
    `Around it${isWhole ? '' : ' (cut)'}: ${quoted([around.text])}`,
    `Cue: ${cue === null ? 'none in the text' : `${quoted([cue.text])} at ${cue.span.join('–')}`}. Speaker found by: ${harmless(told.speaker.why)}`,
    `Through: ${through.length === 0 ? 'nobody named' : through.join(' → ')}`,
    `${kind}, ${act}${venue === null ? '' : `, ${venue}`}${told.background ? ', background' : ''}`,
    `Said: ${said.day ?? 'unknown'} (${said.precision}); published: ${published.day ?? 'unknown'} (${published.from ?? 'nowhere told'}); added: ${added}`,
    `Article: ${where.join(' | ') || harmless(article.recordId)}`,
    `Engine ${told.engine}, rule ${told.rule}, confidence ${told.confidence.toFixed(2)}`,
    ...judgements.map(
      ({ id, kind: what, by, at, why, undone }) =>
        `Judgement ${id} (${what}${undone ? ', taken back' : ''}) by ${harmless(by)} at ${at}: ${harmless(why)}`,
    ),
    boundsText(told.coverage),
    OFFSETS_TEXT,
    ...caveatLines(told.caveats),
  ].join('\n')
}
