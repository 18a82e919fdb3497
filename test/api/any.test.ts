// Whatever is sent to whatever address the document names: an answer that the document declares, in its shape.
import { z } from '@hono/zod-openapi'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asked, type OpenApi, type Place, place, posted, TOKEN } from './support.ts'

let here: Place
let document: OpenApi
let schemas: Map<string, z.ZodType>
beforeAll(async () => {
  here = await place()
  document = await here.document()
  schemas = new Map()
})
afterAll(() => here.remove())

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'options'] as const

/** What the document says of one answer: its schema, null for an answer without a body. */
function declared(path: string, method: string, status: number): z.ZodType | null {
  const answer = document.paths[path]?.[method]?.responses[status] as
    | { content?: Record<string, { schema: object }> }
    | undefined
  if (answer === undefined)
    throw new Error(`${method} ${path} answered ${status}, which the document does not name`)
  const schema = Object.values(answer.content ?? {})[0]?.schema
  if (schema === undefined) return null
  const key = `${path} ${method} ${status}`
  const known = schemas.get(key) ?? z.fromJSONSchema(alone(schema))
  schemas.set(key, known)
  return known
}

/** A schema with all that it refers to in itself. */
function alone(schema: object): Parameters<typeof z.fromJSONSchema>[0] {
  const whole = { ...schema, $defs: document.components?.schemas }
  return JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/'))
}

/** Whether an answer is a file of a type that the document names for it. */
function isFile(path: string, method: string, answer: Response): boolean {
  const [type = ''] = (answer.headers.get('content-type') ?? '').split(';')
  const declared = document.paths[path]?.[method]?.responses[answer.status] as
    | { content?: Record<string, unknown> }
    | undefined
  return type !== 'application/json' && declared?.content?.[type] !== undefined
}

async function check(path: string, method: string, answer: Response): Promise<void> {
  expect(here.mistakes, 'mistakes of our own').toEqual([])
  const text = await answer.text()
  expect(answer.status, text).toBeLessThan(500)
  if (isFile(path, method, answer)) {
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=isnad/)
    return
  }
  const schema = declared(path, method, answer.status)
  if (schema === null) return expect(text).toBe('')
  const type = answer.headers.get('content-type')
  const isFeed = answer.status === 200 && path.includes('/feed.')
  expect(type).toMatch(
    isFeed ? /^application\/(?:feed\+json|atom\+xml; charset=utf-8)$/ : /^application\/json$/,
  )
  const { error } = schema.safeParse(type?.includes('xml') ? text : JSON.parse(text))
  if (error)
    throw new Error(`${method} ${path} ${answer.status}: ${z.prettifyError(error)}\n${text.slice(0, 500)}`)
}

const HOSTILE = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '99999999999999999999',
  '0x10',
  "' OR 1=1 --",
  '"',
  '«',
  'NEAR(a b)',
  'content:*',
  '{"$ne":1}',
  '\u0000',
  '\u202e',
  '\ufeff',
  '%',
  '../../etc/passwd',
  'name:',
  'name:سامي الحلو',
  'vladimir-putin',
  'a b/crossing',
  'harbour-1',
  'relay#0',
  'act:deny',
  'speaker:"',
  'after:2024-13',
  'x'.repeat(501),
  '\u0661\u0662',
] as const

/** Percent signs that are no UTF-8: half a surrogate pair, half a letter, nothing at all. */
const BROKEN = ['%ED%A0%80', '%D9', '%', '%zz', '%00', '%F0%9F%98']

const word = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 20 }),
  fc.integer().map(String),
)
const encoded = fc.oneof(
  { weight: 6, arbitrary: word.map((text) => encodeURIComponent(text.toWellFormed())) },
  { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
)

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: Readonly<Record<string, unknown>>
}

/** A value that the schema allows, or one that may not be. */
const someOf = ({ schema }: Parameter): fc.Arbitrary<string> => {
  if (Array.isArray(schema.enum))
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...(schema.enum as string[])) }, encoded)
  if (schema.type === 'integer') return fc.oneof(fc.integer({ min: 1, max: 200 }).map(String), encoded)
  if (schema.pattern !== undefined)
    return fc.oneof(
      fc.constantFrom('2024', '2024-05', '2024-5-8', '2024-02-31', '0000', '9999-99-99'),
      encoded,
    )
  return encoded
}

/** Some of the parameters, some twice, now and then one that nobody knows. */
const queryOf = (parameters: readonly Parameter[]): fc.Arbitrary<string> => {
  const known = parameters.map((one) =>
    someOf(one).map((value) => `${encodeURIComponent(one.name)}=${value}`),
  )
  const some = known.length === 0 ? fc.constant<string[]>([]) : fc.array(fc.oneof(...known), { maxLength: 4 })
  const unknown = fc.oneof(
    { weight: 8, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.tuple(encoded, encoded).map(([name, value]) => [`${name}=${value}`]) },
  )
  return fc.tuple(some, unknown).map(([a, b]) => [...a, ...b].join('&'))
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    'قال وزير النقل سامي الحلو إن المعبر سيبقى مفتوحاً.',
    'قال وزير النقل \ud800 إن المعبر \u0000 مفتوح.',
    '<html><body><p>قال الوزير إن الأمر انتهى.</p>',
    ...HOSTILE,
  ),
)
const field = fc.oneof({ weight: 4, arbitrary: text }, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>)
const record = fc.oneof(
  fc.record(
    { body: text, title: text, date: fc.constantFrom('', '2024-05-08'), source: text },
    { requiredKeys: ['body'] },
  ),
  fc.record(
    { title: field, body: field, date: field, source: field, url: field, x: field },
    { requiredKeys: [] },
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

const form = fc
  .record(
    {
      file: fc.tuple(
        fc.oneof(
          text.map((t) => Buffer.from(t)),
          fc.uint8Array({ maxLength: 300 }),
        ),
        word,
      ),
      date: fc.oneof(fc.constantFrom('2024-05-08', ''), word),
      source: word,
      x: word,
    },
    { requiredKeys: [] },
  )
  .map(({ file, ...rest }) => {
    const made = new FormData()
    if (file) made.set('file', new File([file[0] as Uint8Array<ArrayBuffer>], `${file[1]}.json`))
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) made.set(name, value)
    return made
  })

const terms = fc.array(text, { maxLength: 3 })
const issue = fc.record({
  definition: fc.record(
    {
      id: fc.constantFrom('road', 'road-2', ...HOSTILE),
      name: fc.record({ ar: text, en: text }),
      any: fc.oneof(fc.constant(['الطريق']), terms),
      contrary: terms,
      none: terms,
      objects: fc.array(fc.record({ id: word, name: fc.record({ ar: text, en: text }), any: terms }), {
        maxLength: 2,
      }),
      parties: fc.array(word, { maxLength: 2 }),
      after: fc.constantFrom(null, '2024-05-08', 'x'),
    },
    { requiredKeys: ['id', 'name', 'any'] },
  ),
  by: text,
  why: text,
})

const body: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 2, arbitrary: issue.map((value) => posted(value)) },
  { weight: 4, arbitrary: record.map((value) => posted(value)) },
  { weight: 3, arbitrary: form.map((made) => ({ body: made })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.uint8Array({ maxLength: 100 }),
        fc.constantFrom(
          'application/json',
          'text/plain',
          'multipart/form-data',
          'application/x-www-form-urlencoded',
          'x',
        ),
      )
      .map(([bytes, type]) => ({ body: bytes, headers: { 'content-type': type } })),
  },
)

const ROUTES = [
  ['get', '/api/statements'],
  ['get', '/api/statements/{id}'],
  ['get', '/api/statements/{id}/witnesses'],
  ['get', '/api/articles/{id}'],
  ['get', '/api/articles/{id}/earlier'],
  ['get', '/api/parties'],
  ['get', '/api/parties/{id}'],
  ['get', '/api/review'],
  ['get', '/api/judgements'],
  ['get', '/api/commitments'],
  ['get', '/api/issues'],
  ['get', '/api/issues/suggestions'],
  ['get', '/api/export'],
  ['get', '/api/statements/{id}/export'],
  ['get', '/api/articles/{id}/export'],
  ['get', '/api/issues/{id}/export'],
  ['get', '/api/issues/{id}'],
  ['get', '/api/compare'],
  ['get', '/api/issues/{id}/changes'],
  ['get', '/api/issues/{id}/feed.atom'],
  ['get', '/api/issues/{id}/feed.json'],
  ['get', '/api/dossiers'],
  ['get', '/api/dossiers/{id}'],
  ['get', '/api/stats'],
  ['post', '/api/extract'],
  ['post', '/api/articles'],
  ['post', '/api/judgements'],
  ['post', '/api/issues'],
  ['post', '/api/dossiers'],
  ['post', '/api/dossiers/{id}/corrections'],
] as const

describe('the document', () => {
  it('names the routes that are tested here, and no other', () => {
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(named.sort()).toEqual(ROUTES.map(([method, path]) => `${method} ${path}`).sort())
  })

  it('names every filter of a search, with the values it takes', () => {
    const parameters = document.paths['/api/statements']?.get?.parameters ?? []
    expect(parameters.map((one) => one.name)).toEqual(
      expect.arrayContaining(['q', 'party', 'via', 'act', 'after', 'limit', 'cursor']),
    )
    expect(parameters.find((one) => one.name === 'kind')?.schema.enum).toEqual([
      'direct',
      'indirect',
      'mixed',
    ])
  })
})

describe.each(ROUTES)('%s %s', (method, path) => {
  it('answers anything at all as the document says', async () => {
    const parameters = (document.paths[path]?.[method]?.parameters ?? []) as readonly Parameter[]
    const [hit] = here.app.search('', { limit: 1, cursor: null, order: null, filters: {} }).hits
    const there = [hit?.id, hit?.item, hit?.recordId, hit?.party]
      .filter((id) => id != null)
      .map(encodeURIComponent)
    const ids = fc.oneof(
      { weight: 6, arbitrary: encoded.filter((id) => !/^(?:\.|%2e){0,2}$/i.test(id)) },
      { weight: 1, arbitrary: fc.constantFrom(...there) },
    )
    const sent = method === 'post' ? body : fc.constant<Asked>({})
    await fc.assert(
      fc.asyncProperty(
        queryOf(parameters.filter((one) => one.in === 'query')),
        ids,
        sent,
        fc.boolean(),
        async (query, id, init, hasToken) => {
          const address = `${path.replace('{id}', id)}${query === '' ? '' : `?${query}`}`
          const headers = { ...init.headers, ...(hasToken ? { 'x-isnad-token': TOKEN } : {}) }
          await check(
            path,
            method,
            await here.ask(address, { ...init, method: method.toUpperCase(), headers }),
          )
        },
      ),
      { numRuns: method === 'post' ? 120 : 250 },
    )
  })

  it('is refused by any other method', async () => {
    for (const other of METHODS.filter((one) => !document.paths[path]?.[one])) {
      const answer = await here.ask(path.replace('{id}', 'x'), { method: other.toUpperCase() })
      expect([other, answer.status]).toEqual([other, 405])
    }
  })
})
