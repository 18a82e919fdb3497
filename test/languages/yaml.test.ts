import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readList } from '../../src/languages/yaml.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-yaml-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const schema = z.strictObject({ words: z.array(z.string()) })
const read = (text: string) => {
  const path = join(folder, 'list.yaml')
  writeFileSync(path, text)
  return readList(path, schema)
}

describe('readList', () => {
  it('gives the data in the schema’s shape', () => expect(read('words: [قال]\n')).toEqual({ words: ['قال'] }))

  it('names file and line of what is no YAML', () =>
    expect(() => read('words: [قال\nx: 1\n')).toThrow(/list\.yaml: not readable as YAML: .*line 2/s))

  it('names file and key of what has another shape', () => {
    expect(() => read('words: [1]\n')).toThrow(/list\.yaml: .*words\[0\]/s)
    expect(() => read('word: [قال]\n')).toThrow(/list\.yaml: .*word/s)
  })

  it('takes no key twice', () => expect(() => read('words: [أ]\nwords: [ب]\n')).toThrow(/list\.yaml/))

  it('says which file is missing', () =>
    expect(() => readList(join(folder, 'no.yaml'), schema)).toThrow(/no\.yaml/))
})
