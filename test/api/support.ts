import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createApi } from '../../src/api/index.ts'
import { type App, createApp, PROJECT_ROOT } from '../../src/app/index.ts'
import { CROSSING, HARBOUR } from '../cli/run.ts'

export const TOKEN = 'the-token-of-this-run'
export const ORIGIN = 'http://127.0.0.1:4350'

/** A registered speaker, and one who is passed on by an agency. */
const RELAY = `بوتين: الطريق مفتوح

قال الرئيس الروسي فلاديمير بوتين اليوم الأربعاء إن الطريق مفتوح.
ونقلت وكالة النور عن وزير النقل سامي الحلو قوله إن الجسر سيفتح غداً.
ونقلت وكالة النور عن مدير الميناء كمال الدرويشي قوله إن السفن وصلت.
`
const UNSURE = 'التقى الوزير السفير. وأكد أن المهلة انتهت.\n'

const FILES: Readonly<Record<string, string>> = {
  'news/a b/crossing.txt': CROSSING,
  'news/relay.json': JSON.stringify({
    id: 'relay',
    content: RELAY,
    date: '2024-05-08',
    source: 'قناة الأفق',
  }),
  'news/harbour.json': JSON.stringify(HARBOUR),
  'news/unsure.txt': UNSURE,
  'again/harbour.json': JSON.stringify({ ...HARBOUR, content: `${HARBOUR.content} وأضاف أن المرسى جاهز.` }),
  'gone/secret.txt': 'قال رئيس النادي وليد الصافي إن المباراة مؤجلة.\n',
  'page/index.html':
    '<!doctype html><meta name="isnad-token" content="%ISNAD_TOKEN%"><script type="module" src="/assets/a-1234.js"></script>',
  'page/assets/a-1234.js': `export const filler = '${'x'.repeat(3000)}'\n`,
  'page/assets/a-1234.css': `body { color: black } /* ${'x'.repeat(3000)} */`,
  'page/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'outside.txt': 'not for anybody',
}

/** A server without a port over a ledger of a few invented articles. */
export interface Place {
  readonly folder: string
  readonly app: App
  /** Mistakes of our own that were told. */
  readonly mistakes: unknown[]
  /** Asks as a browser on this machine would; a body's length is told, as every sender of one in one piece does. */
  readonly ask: (path: string, init?: Asked) => Promise<Response>
  /** The answer's JSON; fails where the status is another. */
  readonly json: <T>(path: string, status?: number, init?: Asked) => Promise<T>
  readonly document: () => Promise<OpenApi>
  readonly remove: () => void
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | FormData
  readonly origin?: string
}

/** What the tests read of the document. */
export interface OpenApi {
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> }
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly { name: string; in: string; schema: Record<string, unknown> }[]
            readonly requestBody?: unknown
            readonly responses: Readonly<Record<string, unknown>>
          }
        >
      >
    >
  >
}

export async function place(options: { readonly readOnly?: boolean } = {}): Promise<Place> {
  const { readOnly = false } = options
  const folder = mkdtempSync(join(tmpdir(), 'isnad-api-'))
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const making = {
    root: PROJECT_ROOT,
    dataFolder: join(folder, 'data'),
    now: () => new Date('2024-05-09T09:00:00Z'),
  }
  let app = createApp(making)
  for (const path of ['news', 'again', 'gone'])
    await app.add([join(folder, path)], { allowPrivate: false }, () => {})
  app.remove('secret', 'the club asked', 'Hala')
  if (readOnly) {
    app.close()
    app = createApp({ ...making, readOnly })
  }
  const mistakes: unknown[] = []
  const api = createApi({
    app,
    readOnly,
    token: TOKEN,
    page: join(folder, 'page'),
    listening: () => ({ host: '127.0.0.1', port: 4350 }),
    onMistake: (error) => mistakes.push(error),
  })
  const ask: Place['ask'] = async (path, { method, headers = {}, body, origin = ORIGIN } = {}) => {
    const request = new Request(`${origin}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      ...(body === undefined ? {} : { body: body as NonNullable<RequestInit['body']> }),
      headers,
    })
    if (body === undefined) return api.request(request)
    const bytes = await request.arrayBuffer()
    const told = new Headers(request.headers)
    if (!told.has('content-length')) told.set('content-length', String(bytes.byteLength))
    return api.request(new Request(request.url, { method: request.method, body: bytes, headers: told }))
  }
  return {
    folder,
    app,
    mistakes,
    ask,
    json: async <T>(path: string, status = 200, init: Asked = {}) => {
      const answer = await ask(path, init)
      const text = await answer.text()
      if (answer.status !== status) throw new Error(`${path}: ${answer.status} instead of ${status}: ${text}`)
      return JSON.parse(text) as T
    },
    document: async () => (await ask('/api/openapi.json')).json() as Promise<OpenApi>,
    remove: () => {
      app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An article as a JSON body. */
export const posted = (value: unknown, headers: Readonly<Record<string, string>> = {}): Asked => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', ...headers },
})

/** A file as a form. */
export function dropped(
  bytes: Uint8Array | string,
  name: string,
  more: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData()
  form.set('file', new File([bytes as string | Uint8Array<ArrayBuffer>], name))
  for (const [key, value] of Object.entries(more)) form.set(key, value)
  return form
}

export const query = (params: Readonly<Record<string, string>>): string => `?${new URLSearchParams(params)}`
