// The issues over which links are measured, laid over a ledger: their statements, links and lanes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, createApp } from '../src/app/index.ts'
import { type IssueAnswer, type IssueMark, issueDefinitionSchema } from '../src/contract/index.ts'
import { root } from './reader.ts'

/** Where a statement stands, without its words. */
export interface StatementPlace {
  readonly record: string
  readonly part: number
  readonly in: 'title' | 'body'
  readonly content: readonly (readonly [number, number])[]
}

/** The definitions of a folder, each an issue's JSON. */
export const definitionsIn = (folder: string = join(root, 'eval', 'issues')) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => issueDefinitionSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

/**
 * Opens a ledger with the project's measured issues in it. An issue that is not followed there so far is defined in it:
 * give a ledger of your own.
 */
export function openIssues(dataFolder: string): {
  readonly app: App
  readonly issues: readonly IssueAnswer[]
} {
  const app = createApp({ root, dataFolder, now: () => new Date() })
  const issues = definitionsIn().map((definition) => {
    const known = app.issue(definition.id)
    if (known !== null && JSON.stringify(known.definition) === JSON.stringify(definition)) return known
    const made = app.defineIssue({ definition, by: 'eval', why: 'to measure links' })
    if (made.outcome !== 'done') throw new Error(`issue ${definition.id}: ${made.outcome}`)
    return made.issue
  })
  return { app, issues }
}

/** An issue's marks by the statement's id, with the lane on which each stands. */
export const marksOf = ({ lanes, unattributed }: IssueAnswer) =>
  new Map<string, { readonly mark: IssueMark; readonly lane: string | null }>([
    ...lanes.flatMap(({ party, marks }) =>
      marks.map((mark) => [mark.statement, { mark, lane: party }] as const),
    ),
    ...unattributed.map((mark) => [mark.statement, { mark, lane: null }] as const),
  ])

/** Where a statement stands. Throws where the ledger does not hold it. */
export function placeOf(app: App, statement: string): StatementPlace {
  const hit = app.statement(statement)
  if (hit === null) throw new Error(`no statement ${statement} in the ledger`)
  const { recordId, part } = hit
  return { record: recordId, part, in: hit.statement.in, content: hit.statement.content }
}

/** The same for two places that are one. */
export const placeKey = ({ record, part, in: field, content }: StatementPlace): string =>
  JSON.stringify([record, part, field, content])

/** The lines of the article in which a statement stands. */
export function paragraphOf(from: App, id: string): string {
  const hit = from.statement(id)
  const lookup = hit === null ? null : from.show(hit.item)
  if (hit === null || lookup?.found !== 'one') return ''
  const { record } = lookup.article
  const text = (hit.statement.in === 'title' ? record?.title : record?.body) ?? ''
  const spans = hit.statement.content
  const first = text.lastIndexOf('\n', Math.max(0, (spans[0]?.[0] ?? 0) - 1)) + 1
  const end = text.indexOf('\n', spans.at(-1)?.[1] ?? 0)
  return text.slice(first, end < 0 ? text.length : end)
}
