import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chunksOf, encodeSingleByte, itemsOf, outline, read, STORY, textOf, utf16 } from './support.ts'

const pipe = (bytes: string | Uint8Array, maxBytes = 1_000_000) =>
  read(['-'], { stdin: chunksOf(bytes, 100), maxBytes })
const kinds = async (bytes: string | Uint8Array) =>
  (await pipe(bytes)).map((event) =>
    event.type === 'item' ? `${event.item.kind} ${event.item.recordId}` : event.diagnostic.rule,
  )

describe('standard input', () => {
  it.each([
    [STORY, ['text -']],
    [`[عاجل] ${STORY}`, ['text -']],
    ['{هكذا} قال', ['text -']],
    [`<!DOCTYPE html>\n<p>${STORY}`, ['html -']],
    [`\ufeff\n<html><p>${STORY}`, ['html -']],
    ['<< افتتاح المعبر >>', ['text -']],
    ['{"body": "أ"}', ['record -']],
    ['{"body": "أ"}\n', ['record -']],
    ['{\n  "title": "ع",\n  "body": "أ"\n}\n', ['record -']],
    ['[\n{"body": "أ"}, {"body": "ب"}]', ['record -#1', 'record -#2']],
    ['{"body": "أ"}\n\n{"body": "ب"}\n', ['record -#1', 'record -#3']],
    ['{"body": "أ"\n}\n', ['record -']],
    ['{"body": أ}\n{"body": "ب"}\n', ['json-syntax', 'record -#2']],
    ['', ['empty-file']],
    [' \n ', ['empty-file']],
    ['\0\u0001\u0002 binary', ['binary-file']],
  ])('tells the kind of %j', async (bytes, expected) => {
    expect(await kinds(bytes)).toEqual(expected)
  })

  it('unpacks gzip and tells encodings apart', async () => {
    for (const bytes of [
      gzipSync(STORY),
      utf16(STORY, 'le', false),
      encodeSingleByte(STORY, 'windows-1256'),
    ]) {
      expect(itemsOf(await pipe(bytes)).map(textOf)).toEqual([STORY])
    }
    expect(outline(await pipe(gzipSync(STORY).subarray(0, 40)))).toEqual(['failed gzip-broken'])
  })

  it('streams many records past the limit of one, refuses one text past it', async () => {
    const many = `${JSON.stringify({ body: STORY })}\n`.repeat(30)
    expect((await pipe(many, 500)).every((event) => event.type === 'item')).toBe(true)
    expect(outline(await pipe(STORY.repeat(30), 500))).toEqual(['failed too-large'])
    expect(outline(await pipe(JSON.stringify({ body: STORY.repeat(30) }), 500))).toEqual(['failed too-large'])
  })

  it('calls it by its name and shares ids with the other inputs', async () => {
    const events = await read(['-', '/nowhere/at/all.txt'], { stdin: chunksOf('', 1) })
    expect(events.map((event) => event.type !== 'item' && event.from)).toEqual(['-', '/nowhere/at/all.txt'])
  })
})
