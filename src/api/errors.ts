import type { Context } from 'hono'
import type { ErrorAnswer } from '../contract/index.ts'

type Issues = ErrorAnswer['error']['issues']

/** The statuses of answers that say that something was wrong. */
export type ErrorStatus = 400 | 403 | 404 | 405 | 409 | 411 | 413 | 414 | 415 | 422 | 500 | 503

/** The one shape of an error. */
export const errorAnswer = (rule: string, message: string, issues: Issues = []): ErrorAnswer => ({
  error: { rule, message, issues },
})

/** Answers that something was wrong. */
export const refuse = <S extends ErrorStatus>(
  c: Context,
  status: S,
  rule: string,
  message: string,
  issues: Issues = [],
) => c.json(errorAnswer(rule, message, issues), status)

/** The least of an issue of a schema that is told. */
interface SchemaIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Answers which parameters could not be read, and how they should be. */
export function refuseIssues(c: Context, where: string, found: readonly SchemaIssue[]) {
  const issues = found.map(({ path, message }) => ({ place: path.map(String).join('.') || where, message }))
  const told = issues.map(({ place, message }) => `${place}: ${message}`).join('; ')
  return refuse(c, 400, 'bad-request', `the request cannot be read (${told})`, issues)
}
