import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { languages, loadPack } from '../../eval/reader.ts'
import { loadPositionWords } from '../../src/languages/sections/positions.ts'

const root = mkdtempSync(join(tmpdir(), 'positions-'))
cpSync(join(languages, 'ar'), root, { recursive: true })
afterAll(() => rmSync(root, { recursive: true }))

const path = join(root, 'words', 'positions.yaml')
const listed = readFileSync(path, 'utf8')
const { fold } = loadPack()

const loadWith = (entry: string) => {
  writeFileSync(path, `${listed}${entry}`)
  return loadPositionWords(root, fold, { forms: new Map() })
}

it('refuses a phrase under two senses', () => {
  const entry = '- { sense: idle, why: a test, example: أن الانسحاب ضروري, words: [ضرورة] }\n'
  expect(() => loadWith(entry)).toThrow(/positions\.yaml: «ضروره» stands under "favour" and "idle"; leave/u)
})

it('keeps a stance that is passed by behind a wish', () => {
  const senses = loadWith('').phrases.get(fold('محاربة'))
  expect(senses?.map(({ sense }) => sense)).toEqual(['against', 'turn'])
})
