import type {
  ErrorAnswer,
  ExtractAnswer,
  GivenIssue,
  GivenJudgement,
  IssueAnswer,
  JudgementAnswer,
  KeepAnswer,
  Pasted,
} from '../../contract/index.ts'
import type { Params } from './links.ts'

/** An answer of the server that says what was wrong; `status` 0 where it gave none. */
export class Refused extends Error {
  readonly status: number
  readonly rule: string
  constructor(status: number, rule: string, message: string) {
    super(message)
    this.status = status
    this.rule = rule
  }
}

/** The address of an API route. */
export function apiUrl(path: string, params: Params = {}): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const query = new URLSearchParams(given).toString()
  return query === '' ? `/api${path}` : `/api${path}?${query}`
}

/** Asks the server. Throws `Refused` for any answer but a good one; an abort passes through. */
export async function ask<T>(url: string, init: RequestInit = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, { ...init, headers: { accept: 'application/json', ...init.headers } })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refused(0, 'offline', String(error))
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as T
  const error = (body as ErrorAnswer | null)?.error
  throw new Refused(response.status, error?.rule ?? 'unknown', error?.message ?? response.statusText)
}

/** What is to be read: an article as fields, or a file with what it may lack. */
export type ToRead = Pasted | { readonly file: File; readonly date?: string; readonly source?: string }

function bodyOf(given: ToRead): RequestInit {
  if (!('file' in given))
    return { body: JSON.stringify(given), headers: { 'content-type': 'application/json' } }
  const form = new FormData()
  form.set('file', given.file)
  if (given.date) form.set('date', given.date)
  if (given.source) form.set('source', given.source)
  return { body: form }
}

/** Reads an article; nothing of it is stored. */
export const read = (given: ToRead, signal: AbortSignal): Promise<ExtractAnswer> =>
  ask('/api/extract', { method: 'POST', signal, ...bodyOf(given) })

const tokenPlace = (): HTMLMetaElement | null => document.querySelector('meta[name="isnad-token"]')
const token = (): string => tokenPlace()?.content ?? ''

/** The server was started anew since it gave this page: its new token stands in the page as it gives it now. */
async function renewToken(): Promise<void> {
  const page = await fetch('/', { cache: 'no-store' }).then(
    (answer) => answer.text(),
    () => '',
  )
  const fresh = /name="isnad-token" content="([^"]*)"/.exec(page)?.[1]
  const place = tokenPlace()
  if (fresh !== undefined && place !== null) place.content = fresh
}

/** Sends what changes the ledger; the token is that of the running server, asked for anew if it is refused. */
export async function write<T>(url: string, given: RequestInit): Promise<T> {
  try {
    return await send<T>(url, given)
  } catch (error) {
    if (!(error instanceof Refused) || error.rule !== 'no-token') throw error
    await renewToken()
    return await send<T>(url, given)
  }
}

const send = <T>(url: string, { body, headers }: RequestInit): Promise<T> =>
  ask(url, {
    method: 'POST',
    body: body ?? null,
    headers: { ...(headers as Record<string, string> | undefined), 'x-isnad-token': token() },
  })

/** Takes an article into the ledger. */
export const keep = (given: ToRead): Promise<KeepAnswer> => write('/api/articles', bodyOf(given))

/** Records an issue as somebody defines it. */
export const defineIssue = (given: GivenIssue): Promise<IssueAnswer> =>
  write('/api/issues', { body: JSON.stringify(given), headers: { 'content-type': 'application/json' } })

/** Records what somebody decides. */
export async function judge(given: GivenJudgement): Promise<JudgementAnswer> {
  const init = { body: JSON.stringify(given), headers: { 'content-type': 'application/json' } }
  return (await write<{ readonly judgement: JudgementAnswer }>('/api/judgements', init)).judgement
}
