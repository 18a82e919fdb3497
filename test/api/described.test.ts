import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenApi, type Place, place } from './support.ts'

let here: Place
let document: OpenApi
beforeAll(async () => {
  here = await place()
  document = await here.document()
})
afterAll(() => here.remove())

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Where in the document a property or parameter stands that nobody described. */
function* undescribed(node: Node, path: string): Generator<string> {
  for (const [name, value] of Object.entries(node)) {
    if (!isNode(value)) continue
    if (name === 'properties')
      for (const [field, schema] of Object.entries(value))
        if (isNode(schema) && !schema.description) yield `${path}.${field}`
    if (name === 'parameters' && Array.isArray(value))
      for (const one of value as Node[])
        if (!one.description && !(isNode(one.schema) && one.schema.description)) yield `${path} ${one.name}`
    yield* undescribed(value, `${path}.${name}`)
  }
}

it('every field of every shape and every parameter says what it is', () => {
  expect([...undescribed(document as unknown as Node, '')]).toEqual([])
})

it('every address says what it answers to another method', () => {
  for (const [path, routes] of Object.entries(document.paths))
    for (const [method, { responses }] of Object.entries(routes))
      expect(Object.keys(responses), `${method} ${path}`).toContain('405')
})
