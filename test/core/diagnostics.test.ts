import { expect, it } from 'vitest'
import { diagnosticSchema } from '../../src/contract/index.ts'
import { diagnostic } from '../../src/core/diagnostics.ts'

it('a diagnostic has its place in full or not at all, and is of the contract', () => {
  expect(diagnostic('json-syntax', 'x.json: not JSON')).toEqual({
    rule: 'json-syntax',
    message: 'x.json: not JSON',
    in: null,
    span: null,
  })
  const placed = diagnostic('no-anchor-date', 'x: no date', { in: 'body', span: [3, 6] })
  expect(placed).toMatchObject({ in: 'body', span: [3, 6] })
  expect(diagnosticSchema.parse(placed)).toEqual(placed)
})
