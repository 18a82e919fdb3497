import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractLineSchema } from '../../src/contract/index.ts'
import { CROSSING, HARBOUR, type Place, place } from './run.ts'

let here: Place
beforeAll(() => {
  here = place()
  here.write('crossing.txt', CROSSING)
  here.write('harbour.json', JSON.stringify(HARBOUR))
})
afterAll(() => here.remove())

const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => extractLineSchema.parse(JSON.parse(line)))

describe('extract', () => {
  it('writes lines by the contract and makes no ledger', async () => {
    const { code, out, err } = await here.run([
      'extract',
      'crossing.txt',
      'harbour.json',
      '--date',
      '2024-05-08',
    ])
    expect([code, err]).toEqual([0, ''])
    const [crossing, harbour] = lines(out)
    expect(crossing).toMatchObject({ id: 'crossing', date: '2024-05-08', dateFrom: 'option' })
    expect(harbour).toMatchObject({ id: 'harbour-1', date: '2024-05-07', outlet: 'صحيفة المرفأ' })
    for (const line of [crossing, harbour])
      for (const one of line?.statements ?? [])
        expect(one.content.map(([s, e]) => (line?.record[one.in] ?? '').slice(s, e))).toEqual(one.text)
    expect(existsSync(join(here.folder, 'data'))).toBe(false)
  })

  it('fills in --source only where the record has none', async () => {
    const { out } = await here.run(['extract', 'crossing.txt', 'harbour.json', '--source', 'الأفق'])
    expect(lines(out).map((line) => line.outlet)).toEqual(['الأفق', 'صحيفة المرفأ'])
  })

  it('gives the same bytes twice', async () => {
    const first = await here.run(['extract', '.'], { spawn: true })
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).not.toBe('')
    expect((await here.run(['extract', '.'])).out).toBe(first.out)
  })

  it('reads a windows-1256 page without mojibake', async () => {
    const head = '<!doctype html><html><head><meta charset="windows-1256"></head><body><article><p>'
    const words = [0xde, 0xc7, 0xe1, 0x20, 0xd3, 0xc7, 0xe3, 0xed] // qaf alef lam, blank, sin alef mim ya
    const page = Buffer.concat([
      Buffer.from(head),
      ...Array.from({ length: 40 }, () => Buffer.from([...words, 0x20])),
      Buffer.from('.</p></article></body></html>'),
    ])
    here.write('old.html', page)
    const { code, out } = await here.run(['extract', 'old.html'])
    expect(code).toBe(0)
    expect(lines(out)[0]?.record.body).toContain('قال سامي قال سامي')
  })

  it('reads packed lines and names each record', async () => {
    const { id: _, ...bare } = HARBOUR
    here.write(
      'many.jsonl.gz',
      gzipSync(`${JSON.stringify(bare)}\n${JSON.stringify({ ...bare, title: 'x' })}\n`),
    )
    const { out } = await here.run(['extract', 'many.jsonl.gz'])
    expect(lines(out).map((line) => line.id)).toEqual(['many#1', 'many#2'])
  })

  it('writes CSV with a byte order mark and one row a statement', async () => {
    const [{ out: csv }, { out: jsonl }] = await Promise.all([
      here.run(['extract', 'crossing.txt', '--format', 'csv']),
      here.run(['extract', 'crossing.txt']),
    ])
    expect(csv.startsWith('\ufeffid,part,')).toBe(true)
    expect(csv.trimEnd().split('\r\n').length).toBe(1 + (lines(jsonl)[0]?.statements.length ?? Number.NaN))
  })

  it('writes to a file that appears only when it is whole', async () => {
    const { code, out } = await here.run(['extract', 'crossing.txt', '--out', 'lines.jsonl'])
    expect([code, out]).toEqual([0, ''])
    expect(lines(readFileSync(join(here.folder, 'lines.jsonl'), 'utf8')).length).toBe(1)
    expect(readdirSync(here.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('ends quietly when its reader goes away', async () => {
    here.write('wide.jsonl', `${JSON.stringify(HARBOUR)}\n`.repeat(1500))
    const { err } = await here.run(['extract', 'wide.jsonl'], { closeEarly: true })
    expect(err).not.toContain('EPIPE')
  })
})

describe('explain', () => {
  it('says the rule, the cue and how the speaker was found', async () => {
    const { code, out } = await here.run(['explain', 'crossing.txt'])
    expect(code).toBe(0)
    for (const word of ['rule', 'cue', 'named by', 'because', 'سامي الحلو']) expect(out).toContain(word)
  })

  it('says so where nothing was said', async () => {
    here.write('walk.txt', 'نزهة\n\nسار سامي الحلو إلى الجسر ثم عاد إلى بيته.\n')
    const { code, out } = await here.run(['explain', 'walk.txt'])
    expect(code).toBe(0)
    expect(out).toContain('no statement found')
    expect((await here.run(['explain', 'crossing.txt'])).out).not.toContain('no statement found')
  })

  it('says it as JSON too', async () => {
    const { out } = await here.run(['explain', 'crossing.txt', '--json'])
    const [first] = out.split('\n')
    const explained = JSON.parse(first ?? '')
    const body = explained.statements.find((one: { text: string[] }) => one.text[0] === 'المعبر سيبقى مفتوحاً')
    expect(body.cue.words).toBe('قال')
    expect(body.speaker.words).toContain('سامي الحلو')
    expect(body.rule).not.toBe('')
  })
})
