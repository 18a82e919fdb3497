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
    expect(() => read('words: [قال\nx: 1\n')).toThrow(/list\.yaml:2: not readable as YAML: /))

  it('names file and key of what has another shape', () => {
    expect(() => read('\nwords:\n  - قال\n  - 1\n')).toThrow(/list\.yaml:4: words\[1\]: must be words$/)
    expect(() => read('{}\n')).toThrow(/list\.yaml:1: words: is missing; write it, as a list/)
  })

  it('tells each fault at its own line, with what may stand there', () => {
    const path = join(folder, 'entries.yaml')
    writeFileSync(path, '- { act: warn }\n- { act: wran,\n    exmaple: قال }\n')
    const entries = z.array(z.strictObject({ act: z.enum(['warn', 'deny']), example: z.string().optional() }))
    expect(() => readList(path, entries)).toThrow(
      `${path}:2: act: must be one of: warn, deny\n${path}:3: no such key: exmaple; `,
    )
  })

  it('tells the faults of the nearest of several shapes', () => {
    const path = join(folder, 'either.yaml')
    writeFileSync(path, '- قال\n- { word: 1 }\n')
    const either = z.array(z.union([z.string(), z.strictObject({ word: z.string() })]))
    expect(() => readList(path, either)).toThrow(/either\.yaml:2: /)
  })

  it('takes no key twice', () => expect(() => read('words: [أ]\nwords: [ب]\n')).toThrow(/list\.yaml/))

  it('says which file is missing', () =>
    expect(() => readList(join(folder, 'no.yaml'), schema)).toThrow(/no\.yaml/))
})
