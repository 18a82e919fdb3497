import type { Article } from '../article/types.ts'
import type { ChainLink, ExtractLine, Speaker, SpeechEvent, Statement } from '../contract/index.ts'
import { type Diagnostic, diagnostic } from '../core/diagnostics.ts'
import { sliceOf } from '../core/spans.ts'
import { spanOf, textOf } from '../core/tokens.ts'
import { ENGINE_VERSION } from '../core/versions.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft, DraftEvent, DraftLink, Drafts, Occasioned } from '../statements/types.ts'
import { confidences, withheld } from './confidence.ts'
import { type Features, featuresOf } from './confidence-features.ts'
import type { Who } from './types.ts'

/**
 * An article's reading in the form of the contract: drafts, identities and occasions put together. A reading that is
 * traced keeps the names that are else withheld, since what is told of them decides which are.
 */
export function lineOf(
  article: Article,
  drafts: Drafts,
  who: { readonly statements: readonly Who[]; readonly events: readonly Who[] },
  occasions: readonly Occasioned[],
  pack: LanguagePack,
  trace: ((statement: Statement, features: Features) => void) | null = null,
): ExtractLine {
  const sure = confidences(drafts, who.statements, pack)
  const speakers =
    trace === null ? who.statements.map((one, k) => withheld(one, sure[k] ?? 0)) : who.statements
  const featuresAt = trace === null ? null : featuresOf(drafts, who.statements, pack)
  const statements = drafts.statements.map((draft, k) => {
    const speaker = speakers[k]
    const occasion = occasions[k]
    if (!speaker || !occasion)
      throw new Error(`statement ${k} of ${drafts.statements.length} has no speaker or occasion`)
    const outer = draft.inside >= 0 ? (speakers[draft.inside] ?? null) : null
    const statement = statementOf(
      article,
      draft,
      speaker,
      occasion,
      outer,
      draft.inside >= 0 ? (occasions[draft.inside] ?? null) : null,
      sure[k] ?? 0,
    )
    if (featuresAt !== null) trace?.(statement, featuresAt(k, 0))
    return statement
  })
  return {
    id: article.recordId,
    part: article.part,
    record: article.record,
    title: article.title,
    date: article.date,
    dateFrom: article.dateFrom,
    outlet: article.outlet,
    cut: article.cuts.map(({ in: field, span, as }) => ({ in: field, span, as })),
    statements: dedupe(statements),
    events: drafts.events.map((event, k) => eventOf(event, who.events[k])),
    diagnostics: [...article.diagnostics, ...undatedIn(article, drafts)].map(
      ({ rule, message, in: field, span }) => ({ rule, message, in: field, span }),
    ),
    engine: ENGINE_VERSION,
  }
}

function statementOf(
  article: Article,
  draft: Draft,
  who: Who,
  occasion: Occasioned,
  outer: Who | null,
  outerOccasion: Occasioned | null,
  confidence: number,
): Statement {
  const { field } = draft
  const content = draft.content.map(({ from, to }) => spanOf(field, from, to))
  const nested: ChainLink[] = outer?.name
    ? [
        {
          name: outer.name,
          span: outer.span,
          role: outer.kind === 'person' ? 'person' : outer.kind === 'body' ? 'body' : 'group',
          from: 'text',
        },
      ]
    : []
  const links = [
    ...occasion.links.map((link) => linkOf(draft, link)),
    ...nested,
    ...(outerOccasion?.links ?? []).map((link) => linkOf(draft, link)),
  ]
  const chain = uniqueLinks([
    ...links.filter(({ name }) => who.kind === 'anonymous' || !isWithin(name, who.name)),
    ...pageLinks(article),
  ])
  return {
    in: field.in,
    content,
    text: content.map((span) => sliceOf(field.text, span)),
    cue:
      draft.cue === null ? null : { span: spanOf(field, draft.cue.from, draft.cue.to), lemma: draft.lemma },
    speaker: speakerOf(who),
    chain,
    via: chain.filter(({ from }) => from === 'text').map(({ name }) => name),
    kind: draft.kind,
    act: draft.act,
    venue: occasion.venue,
    saidOn: occasion.saidOn,
    background: draft.background,
    confidence,
    rule: draft.rule,
  }
}

/** The speaker himself, by his name or by some words of it: nobody passes on what he says himself, but "sources of X". */
const isWithin = (name: string, speaker: string | null): boolean =>
  speaker !== null && ` ${speaker} `.includes(` ${name} `)

const speakerOf = ({ span, name, kind, for: body, party, why, candidates }: Who): Speaker => ({
  span,
  name,
  kind,
  for: body,
  party,
  why,
  candidates: [...new Set(candidates)],
})

const linkOf = (draft: Draft, link: DraftLink): ChainLink => ({
  name:
    (link.name ?? textOf(link.field, link.range.from, link.range.to)).replace(/["«»“”]/gu, '').trim() ||
    textOf(link.field, link.range.from, link.range.to),
  span: link.field === draft.field ? spanOf(draft.field, link.range.from, link.range.to) : null,
  role: link.role,
  from: 'text',
})

/** The hops that the page names hold for every statement: agency of dateline or byline, source line. */
const pageLinks = (article: Article): ChainLink[] =>
  article.hops.map(({ name, span, role, from }) => ({ name, span, role, from }))

function uniqueLinks(links: readonly ChainLink[]): ChainLink[] {
  const seen = new Set<string>()
  return links.filter(({ name, from }) => {
    const key = `${name}|${from}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** One statement a content and speaker: a second frame over the same words adds nothing. */
function dedupe(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>()
  return statements.filter((one) => {
    const key = `${one.in}|${JSON.stringify(one.content)}|${one.speaker.name ?? ''}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function eventOf({ field, range }: DraftEvent, who: Who | undefined): SpeechEvent {
  if (!who) throw new Error('an event has no speaker')
  return {
    kind: 'no-comment',
    in: field.in,
    span: spanOf(field, range.from, range.to),
    speaker: speakerOf(who),
  }
}

/** Relative dates of a story without a date of its own stay unresolved, and say so. */
const undatedIn = (article: Article, drafts: Drafts): Diagnostic[] =>
  drafts.undated.map(({ in: field, span }) => {
    const text = (field === 'title' ? article.record.title : article.record.body) ?? ''
    return diagnostic(
      'no-anchor-date',
      `${article.recordId}: "${sliceOf(text, span)}" counts from a publication date that this story does not give`,
      { in: field, span },
    )
  })
