import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { readInputs } from '../../src/intake/index.ts'
import { encodeSingleByte, folderWith, itemsOf, NOW, outline, read, STORY, textOf } from './support.ts'

const record = (fields: object): string => JSON.stringify(fields)

describe('files and folders', () => {
  it('reads a folder in the order of names, passing over other kinds of file', async () => {
    const folder = folderWith({
      'b.txt': STORY,
      'a/z.html': `<p>${STORY}</p>`,
      'a/k.HTM.gz': gzipSync('<p>ك</p>'),
      'a/picture.png': 'x',
      'one.article.json': record({ body: 'متن' }),
      'lines.jsonl': `${record({ body: 'أول' })}\n${record({ id: 'own', content: 'ثان' })}\n`,
      'array.json': `[${record({ body: 'أول' })}, ${record({ body: 'ثان' })}]`,
    })
    const events = await read([folder])
    expect(outline(events)).toEqual([
      'item a/k',
      'skipped unknown-ending',
      'item a/z',
      'item array#1',
      'item array#2',
      'item b',
      'item lines#1',
      'item own',
      'item one.article',
    ])
    expect(await read([folder])).toEqual(events)
  })

  it('names where, when and as what an item came in', async () => {
    const folder = folderWith({ 'x.jsonl': `\n${record({ body: 'متن', title: '', url: 5 })}` })
    const [item] = itemsOf(await read([`${folder}/x.jsonl`]))
    // Nothing tells where the folder lies.
    const from = 'x.jsonl'
    expect(item).toMatchObject({
      recordId: 'x#2',
      encoding: 'utf-8',
      origin: { from, entry: 2, at: NOW.toISOString(), url: null, headers: null },
      record: { id: 'x#2', title: null, body: 'متن', url: '5', date: null, source: null, author: null },
    })
  })

  it('takes ids relative to a file’s own folder, a pattern’s fixed part, a folder given', async () => {
    const folder = folderWith({ 'a/b/c.txt': 'ج', 'a/b/d.txt.gz': gzipSync('د') })
    expect(outline(await read([`${folder}/a/b/c.txt`]))).toEqual(['item c'])
    expect(outline(await read([`${folder}/a/**/*.{txt,gz}`]))).toEqual(['item b/c', 'item b/d'])
    expect(outline(await read([`${folder}/a/*`, `${folder}/`]))).toEqual([
      'item b/c',
      'item b/d',
      'item a/b/c',
      'item a/b/d',
    ])
  })

  it('reads each file once where a pattern matches a folder and what is in it', async () => {
    const folder = folderWith({ 'a/b/c.txt': 'ج' })
    expect(outline(await read([`${folder}/**`]))).toEqual(['item a/b/c'])
  })

  it('reads a name with brackets as the file it is', async () => {
    const folder = folderWith({ 'a[1].txt': 'ج' })
    expect(outline(await read([`${folder}/a[1].txt`]))).toEqual(['item a[1]'])
  })

  it('follows links, but not round in a circle', async () => {
    const folder = folderWith({ 'a/c.txt': 'ج' })
    symlinkSync(folder, path.join(folder, 'a/back'))
    symlinkSync('nowhere', path.join(folder, 'a/broken.txt'))
    expect(outline(await read([folder]))).toEqual(['failed no-such-path', 'item a/c'])
  })

  it('gives the second record of one id in a run an id of its own, and says so', async () => {
    const folder = folderWith({
      'a.txt': 'أ',
      'a.html': '<p>ب</p>',
      'c.jsonl': `${record({ id: 'a', body: 'ج' })}`,
    })
    const items = itemsOf(await read([folder]))
    expect(items.map((item) => item.recordId)).toEqual(['a', 'a#2', 'a#3'])
    expect(items.map((item) => item.diagnostics.map((found) => found.rule))).toEqual([
      [],
      ['record-id-twice'],
      ['record-id-twice'],
    ])
    expect(items[2]).toMatchObject({ record: { id: 'a#3' } })
  })

  it('goes on after each input that failed', async () => {
    const folder = folderWith({
      'binary.txt': Buffer.from([1, 2, 0, 4, 5]),
      'cut.txt.gz': gzipSync(STORY.repeat(50)).subarray(0, 60),
      'empty.txt': '',
      'notgz.html.gz': '<p>لا</p>',
      'paper.txt': '%PDF-1.7 …',
      'picture.png': 'x',
      'white.html': '\ufeff \r\n',
      'z.txt': STORY,
    })
    mkdirSync(path.join(folder, 'hollow'))
    const names = ['missing.txt', 'picture.png', '*.none', 'hollow', '']
    const events = await read(names.map((name) => (name === '' ? folder : `${folder}/${name}`)))
    expect(outline(events)).toEqual([
      'failed no-such-path',
      'failed unknown-ending',
      'failed no-such-path',
      'failed empty-folder',
      'failed binary-file',
      'failed gzip-broken',
      'failed empty-file',
      'skipped empty-folder',
      'failed gzip-broken',
      'failed binary-file',
      'skipped unknown-ending',
      'failed empty-file',
      'item z',
    ])
    for (const event of events) {
      if (event.type === 'item') continue
      expect(event.diagnostic.message.startsWith(`${event.from}: `)).toBe(true)
      expect(event.diagnostic.message).toMatch(/; \w/)
    }
  })

  it('tells the missing permission of a file and a folder, and reads the rest', () => {
    const folder = folderWith({
      'closed.txt': 'أ',
      'closed.txt.gz': gzipSync('أ'),
      'locked/a.txt': 'أ',
      'z.txt': 'أ',
    })
    for (const name of ['closed.txt', 'closed.txt.gz', 'locked']) chmodSync(path.join(folder, name), 0)
    chmodSync(folder, 0o755)
    const run = `
      import { readInputs } from ${JSON.stringify(path.resolve('src/intake/index.ts'))}
      if (process.getuid() === 0) process.setuid(65534)
      for await (const e of readInputs([${JSON.stringify(folder)}], { now: () => new Date(0) }))
        console.log(e.type, e.diagnostic?.message ?? e.item.recordId)`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', run], { encoding: 'utf8' })
    for (const name of ['closed.txt', 'closed.txt.gz', 'locked']) chmodSync(path.join(folder, name), 0o755)
    const refused = 'no permission to read it; change its access rights or copy it to where you may read it'
    expect(stdout.trim().split('\n')).toEqual([
      `failed ${folder}/closed.txt: ${refused}`,
      `failed ${folder}/closed.txt.gz: ${refused}`,
      `failed ${folder}/locked: ${refused}`,
      'item z',
    ])
  })

  it('refuses a text over the limit without reading it, packed ones while unpacking', async () => {
    const folder = folderWith({ 'packed.txt.gz': gzipSync(Buffer.alloc(3_000_000, 'x')), 'z.txt': 'x' })
    const handle = openSync(path.join(folder, 'huge.txt'), 'w')
    // A hole of a terabyte: nobody could read it in.
    ftruncateSync(handle, 2 ** 40)
    closeSync(handle)
    const events = await read([folder], { maxBytes: 1_000_000 })
    expect(outline(events)).toEqual(['failed too-large', 'failed too-large', 'item z'])
    expect(events[0]).toMatchObject({
      diagnostic: { message: expect.stringContaining('huge.txt: 1,099,511.63 MB, over the limit of 1 MB') },
    })
  })

  it('keeps the bytes as they came and their encoding', async () => {
    const bytes = encodeSingleByte(`<meta charset=utf-8><p>${STORY}</p>`, 'windows-1256')
    const folder = folderWith({ 'old.html': bytes })
    const [item] = itemsOf(await read([folder]))
    expect(item?.encoding).toBe('windows-1256')
    expect(textOf(item)).toContain(STORY)
    expect(Buffer.from(item?.bytes ?? []).equals(bytes)).toBe(true)
    expect(item?.diagnostics.map((found) => found.rule)).toEqual(['encoding-declared-wrong'])
  })

  it.skipIf(process.platform !== 'linux')('closes the file when the caller stops early', async () => {
    const folder = folderWith({ 'a.jsonl': `${record({ body: 'أ' })}\n`.repeat(50_000) })
    const isOpen = (): boolean =>
      readdirSync('/proc/self/fd').some((fd) => leadsTo(fd) === `${folder}/a.jsonl`)
    for await (const event of readInputs([folder], { now: () => NOW })) {
      expect(event.type).toBe('item')
      expect(isOpen()).toBe(true)
      break
    }
    await vi.waitFor(() => expect(isOpen()).toBe(false))
  })
})

function leadsTo(fd: string): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return null
  }
}
