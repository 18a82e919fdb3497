import type { ComparedSide, ExtractLine, Paragraph } from '../contract/index.ts'
import type { Span } from '../core/spans.ts'
import { partyOf, type Register, refOf } from '../identity/register/index.ts'
import type { ArticleView, Hit } from '../ledger/types.ts'
import { isTranslated, laneOf } from './issue-lanes.ts'
import type { IssueTools } from './issues.ts'
import { judgementsFor } from './judgements.ts'
import { officesThen } from './offices-then.ts'
import { utteranceOf } from './witnesses.ts'

/** A side, and the whole text that its spans point into. */
export interface SideRead {
  readonly side: ComparedSide
  readonly record: NonNullable<ArticleView['record']>
}

/** A statement with all that is to be seen of it beside another; null where its article is gone. */
export function sideOf(tools: IssueTools, found: Hit, mark: ComparedSide['mark']): SideRead | null {
  const lookup = tools.ledger.getArticle(found.item)
  const view = lookup.found === 'one' ? lookup.article : null
  const record = view?.record ?? null
  const line = view?.articles.find(({ part }) => part === found.part)
  if (view === null || record === null || line === undefined) return null
  const { statement } = found
  const field = statement.in === 'title' ? (record.title ?? '') : record.body
  const { score: _, ...shown } = found
  const lane = laneOf(tools, found)
  const side: ComparedSide = {
    found: shown,
    lane,
    field: statement.in,
    paragraphs: paragraphsWith(field, spansOf(found)),
    question: questionBefore(field, line, found),
    dates: {
      said: saidOf(found),
      published: { day: found.published, from: line.dateFrom },
      added: view.addedAt,
    },
    offices: officesOf(tools.register, found),
    gender: (found.party === null ? null : partyOf(tools.register, found.party)?.gender) ?? null,
    url: view.url,
    origins: originsOf(found),
    accounts: accountsOf(tools, found.id),
    translated: isTranslated(tools.register, lane?.party ?? null, found.party),
    mark,
    judgements: judgementsFor(tools, { statement: found.id }),
  }
  return { side, record }
}

const spansOf = ({ statement: { content, cue, speaker } }: Hit): Span[] => [
  ...content,
  ...(cue === null ? [] : [cue.span]),
  ...(speaker.span === null ? [] : [speaker.span]),
]

/** The lines of a text that hold something of these spans, whole. */
export function paragraphsWith(text: string, spans: readonly Span[]): Paragraph[] {
  return linesOf(text).filter(({ start, text: line }) =>
    spans.some(([from, to]) => from < start + line.length && to > start),
  )
}

/** The lines of a stretch of a text, with where each begins in the text. */
function linesOf(text: string, from = 0, to = text.length): Paragraph[] {
  const lines: Paragraph[] = []
  for (let start = from; start <= to; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 || at > to ? to : at
    lines.push({ start, text: text.slice(start, end) })
    start = end + 1
  }
  return lines
}

/** The rule by which an interview's answers are read: what stands before such a content is the question. */
const ANSWER = 'interview-answer'
const ASKS = /[?\u061f]/u

/**
 * The question that the article prints before an answer of an interview: from the end of the answer before it, or, of the
 * first answer, the nearest line that asks. Null where no sign of a question stands there.
 */
function questionBefore(field: string, line: ExtractLine, { statement }: Hit): Paragraph | null {
  const start = statement.content[0]?.[0] ?? 0
  if (statement.rule !== ANSWER) return null
  const ends = line.statements
    .filter((one) => one.rule === ANSWER && one.in === statement.in)
    .map(({ content }) => content.at(-1)?.[1] ?? 0)
  const before = Math.max(-1, ...ends.filter((end) => end <= start))
  const lines = linesOf(field, Math.max(0, before), start).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const first = before < 0 ? lines.findLastIndex(({ text }) => ASKS.test(text)) : 0
  const from = lines[first]
  const last = lines.findLast(({ text }) => ASKS.test(text))
  if (from === undefined || last === undefined || first < 0) return null
  return trimmed(field, from.start, last.start + last.text.length)
}

function trimmed(field: string, from: number, to: number): Paragraph {
  const text = field.slice(from, to)
  return { start: from + text.length - text.trimStart().length, text: text.trim() }
}

function saidOf({ statement: { saidOn }, published }: Hit): ComparedSide['dates']['said'] {
  if (saidOn !== null) return { day: saidOn, precision: saidOn.length === 7 ? 'month' : 'day' }
  return { day: published, precision: published === null ? 'unknown' : 'not-later' }
}

/** The offices of the speaker on the day said, else published; of a month those held on its first day and on its last. */
function officesOf(register: Register, { party, dateUsed }: Hit): ComparedSide['offices'] {
  const person = party === null ? null : partyOf(register, party)
  if (person === null || dateUsed === null) return []
  const held = officesThen(person, dateUsed.day)
  const [first = []] = held
  return first
    .filter((office) => held.every((all) => all.includes(office)))
    .flatMap(({ role, of, start, end }) => {
      const body = partyOf(register, of)
      return body === null ? [] : [{ role, of: refOf(body), start, end }]
    })
}

/** Who tells the utterance of a statement, and where they have it from. */
function accountsOf(tools: IssueTools, id: string): ComparedSide['accounts'] {
  const told = utteranceOf(tools, id)
  if (told === null) return { articles: 1, outlets: [], origins: [] }
  const outlets = [...new Set(told.witnesses.flatMap(({ outlet }) => outlet ?? []))]
  return { articles: told.witnesses.length, outlets, origins: told.origins }
}

const ORIGINS: ReadonlySet<string> = new Set(['agency', 'channel', 'newspaper', 'platform'])

/** Whom the article names as having the words first: the agencies and media of the chain, else the outlet itself. */
function originsOf({ statement, outlet }: Hit): ComparedSide['origins'] {
  const named = statement.chain.filter(({ role, name }) => ORIGINS.has(role) && name !== outlet)
  const unique = [...new Map(named.map(({ name, role }) => [name, { name, role }])).values()]
  if (unique.length > 0) return unique
  return outlet === null ? [] : [{ name: outlet, role: 'outlet' }]
}
