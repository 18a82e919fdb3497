import type { Statement } from '../../src/contract/index.ts'
import type { Span } from '../../src/core/spans.ts'

/** A statement as the engine would have found it in a body, by default without a cue and beyond doubt. */
export const foundAt = (
  body: string,
  content: Span,
  name: string | null,
  more: Partial<Statement> = {},
): Statement => ({
  in: 'body',
  content: [content],
  text: [body.slice(...content)],
  cue: null,
  speaker: { span: null, name, kind: 'person', for: null, party: null, why: 'test', candidates: [] },
  chain: [],
  via: [],
  kind: 'indirect',
  act: 'inform',
  venue: null,
  saidOn: null,
  background: false,
  confidence: 0.9,
  rule: 'one',
  ...more,
})
