import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/app/index.ts'
import { registerOf } from '../../src/app/register.ts'
import { importEntities, lineOf } from '../../src/app/register-files.ts'
import { loadLanguage } from '../../src/languages/pack.ts'

const { fold } = loadLanguage(join(PROJECT_ROOT, 'languages'), 'ar')
const root = mkdtempSync(join(tmpdir(), 'isnad-register-'))
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('writes only when told to, adds a line and leaves the others as they are', () => {
  cpSync(join(PROJECT_ROOT, 'register'), join(root, 'register'), { recursive: true })
  const persons = join(root, 'register/persons.jsonl')
  const before = readFileSync(persons, 'utf8')
  const file = join(root, 'entities.json')
  const claims = { P31: ['Q5'], P21: ['Q6581097'] }
  const labels = { ar: 'راكان سالم المرواني', en: 'Rakan Salim al-Marwani' }
  writeFileSync(file, JSON.stringify({ entities: { Q999999999: { id: 'Q999999999', labels, claims } } }))
  const load = () => registerOf(join(root, 'register'), fold)

  expect(importEntities(root, load(), file, false)).toMatchObject([{ does: 'add' }])
  expect(readFileSync(persons, 'utf8')).toBe(before)

  importEntities(root, load(), file, true)
  const after = readFileSync(persons, 'utf8')
  expect(after.startsWith(before)).toBe(true)
  expect(load().parties.get('rakan-salim-al-marwani')?.wikidata).toBe('Q999999999')
  expect(importEntities(root, load(), file, true)).toMatchObject([{ does: 'none' }])
  expect(readFileSync(persons, 'utf8')).toBe(after)
})

it('writes a record as the files have it', () => {
  const line = readFileSync(join(PROJECT_ROOT, 'register/persons.jsonl'), 'utf8').split('\n')[0] as string
  expect(lineOf(JSON.parse(line))).toBe(line)
})
