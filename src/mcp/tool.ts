import type { App } from '../app/index.ts'
import type { Bounds } from '../contract/mcp/index.ts'

/** What a tool answers, as data and as text to read; or why it did not, with the cure. */
export type Outcome<T extends object> =
  | { readonly done: true; readonly told: T; readonly text: string }
  | { readonly done: false; readonly rule: string; readonly message: string }

export const refusal = (rule: string, message: string) => ({ done: false, rule, message }) as const

/** What was read at all. */
export function boundsOf(app: Pick<App, 'coverage'>): Bounds {
  const { months, undatedArticles } = app.coverage()
  const outlets = new Set(months.flatMap(({ outlets }) => outlets.flatMap(({ name }) => name ?? [])))
  return {
    articles: months.reduce((sum, { articles }) => sum + articles, 0),
    undatedArticles,
    first: months[0]?.month ?? null,
    last: months.at(-1)?.month ?? null,
    emptyMonths: months.filter(({ articles }) => articles === 0).length,
    outlets: outlets.size,
  }
}
