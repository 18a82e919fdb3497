import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf, folderWith, itemsOf, outline, read, textOf, utf16 } from './support.ts'

const file = (name: string, content: string | Uint8Array): string =>
  `${folderWith({ [name]: content })}/${name}`
const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex')
const messages = async (name: string, content: string): Promise<string[]> => {
  const events = await read([file(name, content)])
  return events.flatMap((event) =>
    event.type === 'item' ? [] : [event.diagnostic.message.replace(/^.*\//, '')],
  )
}

describe('JSON', () => {
  it('names an object by the file’s bytes, an element by its canonical JSON', async () => {
    const [one] = itemsOf(await read([file('a.json', '{ "body":"ب", "x": 1 }\n')]))
    expect(one).toMatchObject({
      id: sha256('{ "body":"ب", "x": 1 }\n'),
      recordId: 'a',
      origin: { entry: null },
    })
    const [first] = itemsOf(await read([file('a.json', '[{ "x": 1, "body":"ب" }]')]))
    expect(first).toMatchObject({ id: sha256('{"body":"ب","x":1}'), recordId: 'a#1', origin: { entry: 1 } })
  })

  it('lets body win over content and takes an empty field as absent', async () => {
    const list = [
      { body: 'أ', content: 'ب' },
      { body: '', content: 'ب', id: '', title: '' },
    ]
    const items = itemsOf(await read([file('a.json', JSON.stringify(list))]))
    expect(items.map(textOf)).toEqual(['أ', 'ب'])
    expect(items[1]).toMatchObject({ recordId: 'a#2', record: { title: null } })
  })

  it('keeps line breaks inside a body and drops the file’s byte order mark', async () => {
    const [item] = itemsOf(await read([file('a.json', `\ufeff${JSON.stringify({ body: 'أ\r\nب\n' })}`)]))
    expect(textOf(item)).toBe('أ\r\nب\n')
  })

  it('says what is wrong with each record that is none', async () => {
    const list = [
      { title: 'بلا متن' },
      'نص',
      null,
      [1],
      { body: ['x'] },
      { body: 'أ' },
      { body: 'أ', date: {} },
    ]
    expect(await messages('a.json', JSON.stringify(list))).toEqual([
      'a.json, record 1: the record has neither "body" nor "content"; give it one of them',
      'a.json, record 2: a string where a record was expected; write {"title": …, "body": …}',
      'a.json, record 3: null where a record was expected; write {"title": …, "body": …}',
      'a.json, record 4: an array where a record was expected; write {"title": …, "body": …}',
      'a.json, record 5: the field "body" is not text; write it as a string',
      'a.json, record 7: the field "date" is not text; write it as a string',
    ])
    expect(await messages('a.json', '[]')).toEqual([
      'a.json: an array without records; give one with records in it',
    ])
  })

  it('names line and column of broken JSON', async () => {
    expect(await messages('a.json', '{\n  "body": "أ",\n}')).toEqual([
      'a.json, line 3, column 1: "}" where a name in double quotes was expected; correct the JSON there and add it again',
    ])
    expect(await messages('a.jsonl', '{"body": "أ"}\n{"body": "ب"\n{"body": "ج"}')).toEqual([
      'a.jsonl, line 2, column 13: the end of the text where , or } was expected; correct the JSON there and add it again',
    ])
  })

  it('survives any depth', async () => {
    const deep = `{"body": "أ", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect(outline(await read([file('a.jsonl', deep)]))).toEqual(['item a#1'])
    expect(outline(await read([file('a.json', `[${deep}]`)]))).toEqual(['failed json-too-deep'])
    expect(outline(await read([file('a.json', '['.repeat(100_000))]))).toEqual(['failed json-syntax'])
  })

  it('reads half a surrogate pair as one replacement character', async () => {
    const [item] = itemsOf(await read([file('a.json', '{"body": "أ\\ud83dب"}')]))
    expect(textOf(item)).toBe('أ\ufffdب')
    expect(item?.diagnostics.map((found) => found.rule)).toEqual(['lone-surrogate'])
  })
})

describe('JSON Lines', () => {
  it('names a record by its own bytes, without line break and mark', async () => {
    const line = '{"body":"ب" , "x":1}'
    const [item] = itemsOf(await read([file('a.jsonl', `\ufeff${line}\r\n`)]))
    expect(item?.id).toBe(sha256(line))
    expect(Buffer.from(item?.bytes ?? []).toString()).toBe(line)
  })

  it('refuses a line over the limit and reads the rest, whatever the whole is long', async () => {
    const lines = ['{"body":"أول"}', JSON.stringify({ body: 'ط'.repeat(600) }), '{"body":"آخر"}']
    const events = await read([file('a.jsonl', `${lines.join('\n')}\n${'{"body":"م"}\n'.repeat(200)}`)], {
      maxBytes: 1000,
    })
    expect(outline(events).slice(0, 4)).toEqual(['item a#1', 'failed too-large', 'item a#3', 'item a#4'])
    expect(events.length).toBe(203)
  })

  it('reads the lines before a packed file breaks off, and says where it did', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) =>
      JSON.stringify({ id: `n${i}`, body: `${Math.imul(i, 2654435761)}` }),
    )
    const whole = gzipSync(lines.join('\n'))
    const events = await read([file('a.jsonl.gz', whole.subarray(0, whole.length - 10_000))])
    const last = events.at(-1)
    expect(events.length).toBeGreaterThan(1000)
    expect(last).toMatchObject({
      type: 'failed',
      diagnostic: {
        rule: 'gzip-broken',
        message: expect.stringContaining(`, after line ${events.length - 1}: `),
      },
    })
  })

  it('reads UTF-16', async () => {
    // The last line alone would not pass for UTF-16: the file's beginning decides.
    const text = '{"body":"الأول"}\r\n{"body":"الثاني"}\r\n{"body":"Čž"}'
    for (const order of ['le', 'be'] as const) {
      for (const mark of [true, false]) {
        expect(itemsOf(await read([file('a.jsonl', utf16(text, order, mark))])).map(textOf)).toEqual([
          'الأول',
          'الثاني',
          'Čž',
        ])
      }
    }
  })

  it.each([
    ['', 'empty-file'],
    ['\n \n', 'empty-file'],
    ['\0\0\0', 'binary-file'],
  ])('finds no records in %j', async (content, rule) => {
    expect(outline(await read([file('a.jsonl', content)]))).toEqual([`failed ${rule}`])
  })

  it('law: as many events as lines that are not blank, in their order, with unique ids', async () => {
    const line = fc.oneof(
      fc
        .record({ id: fc.constantFrom('', 'a', 'b', 'a#2', '-#1'), body: fc.string() })
        .map((r) => JSON.stringify(r)),
      fc.constantFrom('', '  ', '{', '[]', '{"body": "x"} y'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        async (lines, size) => {
          const stdin = chunksOf(`{"body":"0"}\n{"body":"1"}\n${lines.join('\n')}`, size)
          const events = (await read(['-'], { stdin })).slice(2)
          const numbers = lines.flatMap((text, i) => (text.trim() === '' ? [] : [i + 3]))
          expect(events.length).toBe(numbers.length)
          const items = itemsOf(events)
          expect(new Set(items.map((item) => item.recordId)).size).toBe(items.length)
          for (const item of items) {
            const at = item.origin.entry ?? 0
            expect(numbers).toContain(at)
            expect(Buffer.from(item.bytes).toString()).toBe(lines[at - 3])
          }
        },
      ),
    )
  })
})
