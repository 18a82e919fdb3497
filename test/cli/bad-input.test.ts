import { chmodSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HARBOUR, type Place, place } from './run.ts'

let here: Place
beforeEach(() => {
  here = place()
  here.write('good.json', JSON.stringify(HARBOUR))
})
afterEach(() => here.remove())

/** Adds one bad input beside a good one: the good one is read, exit code 1, one line tells of the bad one. */
async function addBad(name: string, text: string | Uint8Array) {
  here.write(name, text)
  const { code, out, err } = await here.run(['add', '--json', name, 'good.json'])
  const report = JSON.parse(out)
  return { code, err, report, messages: report.failed.map((one: { message: string }) => one.message) }
}

describe('bad input: a message each, the rest goes on, exit code 1', () => {
  it.each([
    ['an empty file', 'empty.txt', ''],
    ['blanks only', 'blank.txt', ' \n\n\t'],
    ['a binary file', 'noise.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3])],
    ['a gzip file that is none', 'x.txt.gz', 'not packed'],
    ['a record without words', 'bare.json', '{"title": "x"}'],
    ['an array of nothing', 'none.json', '[]'],
    [
      'HTML without text',
      'void.html',
      '<html><head><title>x</title></head><body><script>1</script></body></html>',
    ],
  ])('%s', async (_, name, text) => {
    const { code, err, report, messages } = await addBad(name, text)
    expect(code).toBe(1)
    expect(messages.length).toBe(1)
    expect(messages[0]).toContain(name)
    expect(err).toContain(name)
    expect(report.statements).toBeGreaterThanOrEqual(1)
  })

  it('broken JSON: with line and column', async () => {
    const { code, messages } = await addBad('broken.json', '{"id": "1",\n "body": "x",\n }')
    expect(code).toBe(1)
    expect(messages[0]).toMatch(/broken\.json.*line 3, column 2/)
  })

  it('a broken line among good ones', async () => {
    const other = { ...HARBOUR, id: 'harbour-2', content: `${HARBOUR.content} انتهى` }
    const { code, report, messages } = await addBad('lines.jsonl', `${JSON.stringify(other)}\n{"id": \n{}\n`)
    expect(code).toBe(1)
    expect(report.items).toBe(2)
    expect(messages.length).toBe(2)
    expect(messages[0]).toMatch(/lines\.jsonl.*line 2/)
  })

  it('a path that is not there', async () => {
    const { code, err } = await here.run(['add', 'nowhere.txt', 'good.json'])
    expect(code).toBe(1)
    expect(err).toContain('nowhere.txt')
  })

  it.skipIf(process.getuid?.() === 0)('a folder without permission', async () => {
    here.write('closed/a.txt', 'x')
    chmodSync(join(here.folder, 'closed'), 0o000)
    const { code, err } = await here.run(['add', 'closed', 'good.json'])
    chmodSync(join(here.folder, 'closed'), 0o755)
    expect(code).toBe(1)
    expect(err).toContain('closed')
  })

  it('two records of one id: both read, told on standard error and in the line', async () => {
    const other = { ...HARBOUR, content: `${HARBOUR.content} انتهى` }
    here.write('twice.jsonl', `${JSON.stringify(HARBOUR)}\n${JSON.stringify(other)}\n`)
    const extracted = await here.run(['extract', 'twice.jsonl'])
    const lines = extracted.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map((line) => line.id)).toEqual(['harbour-1', 'harbour-1#2'])
    const rules = lines.map((line) => line.diagnostics.map((one: { rule: string }) => one.rule))
    expect(rules).toEqual([[], ['record-id-twice']])
    expect(extracted.err).toMatch(/^remark: twice\.jsonl, line 2: the id "harbour-1" was already used/)
    const added = await here.run(['add', 'twice.jsonl'])
    expect([extracted.code, added.code]).toEqual([0, 0])
    expect(added.err).toBe(extracted.err)
    expect(added.out).toMatch(/remarks +1 +record-id-twice/)
  })

  it('a page without text counts once, as failed', async () => {
    here.write('void.html', '<html><head></head><body><script>1</script></body></html>')
    const { code, out } = await here.run(['add', 'void.html'])
    expect(code).toBe(1)
    expect(out).toMatch(/^items +0$/m)
    expect(out).toMatch(/^failed +1 +no-text$/m)
    expect(out).not.toContain('remarks')
  })

  it('a date centuries ahead: read, undated, with a remark', async () => {
    here.write('far.json', JSON.stringify({ ...HARBOUR, date: '2203-05-07' }))
    const { out } = await here.run(['extract', 'far.json'])
    const line = JSON.parse(out)
    expect(line.date).toBeNull()
    expect(line.diagnostics.map((one: { message: string }) => one.message).join()).toContain('2203')
  })

  it('deeply nested HTML and a script in the title do no harm', async () => {
    const deep = `<title>x<script>alert(1)</script></title>${'<div>'.repeat(5000)}<p>${'قال سامي إن الطريق مفتوح. '.repeat(20)}</p>`
    const { report } = await addBad('deep.html', deep)
    expect(report.items + report.failed.length).toBeGreaterThanOrEqual(2)
  })

  it('a private web address is refused', async () => {
    const { code, err } = await here.run(['add', 'http://127.0.0.1:9/x'])
    expect(code).toBe(1)
    expect(err).toContain('127.0.0.1')
    expect(err).toContain('--allow-private')
  })

  it('a private web address is read when that is allowed, with its address kept', async () => {
    const page = `<html><head><title>الجسر</title></head><body><article><h1>الجسر</h1>${'<p>قال وزير النقل سامي الحلو إن الجسر سيبقى مفتوحاً أمام الشاحنات طوال الشتاء المقبل.</p>'.repeat(3)}</article></body></html>`
    const server = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8')
      answer.end(page)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    try {
      const { port } = server.address() as AddressInfo
      const address = `http://127.0.0.1:${port}/bridge.html`
      const { code, out } = await here.run(['add', '--allow-private', '--json', address])
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ items: 1, articles: 1 })
      const { out: found } = await here.run(['search', 'الجسر', '--json'])
      const shown = await here.run(['show', JSON.parse(found).hits[0].item, '--json'])
      expect(JSON.parse(shown.out).origin.from).toBe(address)
    } finally {
      server.close()
    }
  })

  it('shows no control characters of an input on the terminal', async () => {
    const { out } = await here.run(['extract', '-', '--format', 'text'], {
      input: 'قال وزير النقل سامي الحلو إن \u001b[31mالطريق مفتوح\u001b[0m الآن.',
    })
    expect(out).not.toContain('\u001b')
  })
})
