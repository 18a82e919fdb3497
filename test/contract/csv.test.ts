import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvHead, csvRows, type ExtractLine, type Statement } from '../../src/contract/index.ts'

const statement = (text: string): Statement => ({
  in: 'body',
  content: [[0, text.length]],
  text: [text],
  cue: null,
  speaker: {
    span: null,
    name: null,
    kind: 'person',
    for: null,
    party: null,
    why: 'two speakers possible',
    candidates: ['الوزير', 'السفير'],
  },
  chain: [],
  via: [],
  kind: 'direct',
  act: 'inform',
  venue: null,
  saidOn: null,
  background: false,
  confidence: 0.5,
  rule: 'test',
})

const line = (statements: Statement[], title: string | null = null): ExtractLine => ({
  id: 'a',
  part: 0,
  record: { title, body: '' },
  title,
  date: null,
  dateFrom: null,
  outlet: null,
  cut: [],
  statements,
  events: [],
  diagnostics: [],
  engine: 'test',
})

/** A reader of CSV by RFC 4180, written for this test only. */
function parse(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let m = field.exec(csv); m; m = field.exec(csv)) {
    row.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'))
    if (m[3] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

const columns = parse(csvHead().slice(1))[0] ?? []

describe('CSV', () => {
  it('begins with a byte order mark', () => {
    expect(csvHead().charCodeAt(0)).toBe(0xfeff)
    expect(columns).toContain('speaker.name')
  })

  it('has no row for an article without statements', () => {
    expect(csvRows(line([]))).toBe('')
  })

  it('gives every text back, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string(), (text, title) => {
        const [row] = parse(csvRows(line([statement(text)], title)))
        expect(row?.length).toBe(columns.length)
        expect(row?.[columns.indexOf('text')]?.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(text)
      }),
    )
  })

  it('keeps a spreadsheet from running a cell', () => {
    const [row] = parse(csvRows(line([statement('=HYPERLINK("http://x.example")')])))
    expect(row?.[columns.indexOf('text')]).toBe(`'=HYPERLINK("http://x.example")`)
  })

  it('leaves a number and an id as they are', () => {
    const [row] = parse(csvRows({ ...line([statement('-12.5')]), id: '-7' }))
    expect([row?.[columns.indexOf('text')], row?.[columns.indexOf('id')]]).toEqual(['-12.5', '-7'])
    const [sum] = parse(csvRows(line([statement('-1+1')])))
    expect(sum?.[columns.indexOf('text')]).toBe("'-1+1")
  })

  it('joins candidates and leaves what is null empty', () => {
    const [row] = parse(csvRows(line([statement('x')])))
    expect(row?.[columns.indexOf('speaker.candidates')]).toBe('الوزير | السفير')
    expect(row?.[columns.indexOf('speaker.name')]).toBe('')
  })
})
