import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkRegister, loadRegister, planImport, readEntities } from '../../src/identity/register/index.ts'
import { loadLanguage } from '../../src/languages/pack.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const { fold } = loadLanguage(folder('languages'), 'ar')

const person = (id: string, ar: string, more = {}) =>
  JSON.stringify({
    id,
    name: { ar, en: id },
    spellings: [],
    short: [],
    gender: 'm',
    wikidata: null,
    offices: [],
    source: 'editor',
    ...more,
  })
const state = JSON.stringify({
  id: 'marsia',
  name: { ar: 'مرسيا', en: 'Marsia' },
  spellings: [],
  capital: { ar: 'المرسى', en: 'Marsa' },
  metonyms: [],
  demonyms: [],
  wikidata: null,
  source: 'editor',
})
const registerOf = (...persons: string[]) =>
  loadRegister('here', fold, (path) =>
    path.endsWith('persons.jsonl') ? persons.join('\n') : path.endsWith('states.jsonl') ? state : '',
  )
const entity = (id: string, ar: string, more = {}) => ({
  id,
  labels: { ar, en: `Person ${id}` },
  aliases: {},
  claims: { P31: ['Q5'], P21: ['Q6581072'] },
  ...more,
})
const plan = (register: ReturnType<typeof registerOf>, data: unknown) =>
  planImport(register, readEntities(data))

describe('reading entities', () => {
  it('takes one, a list, or an object by id, also under "entities"', () => {
    const one = entity('Q1', 'لمى الحداد')
    for (const data of [one, [one], { Q1: one }, { entities: { Q1: one } }])
      expect(readEntities(data).map(({ id }) => id)).toEqual(['Q1'])
  })

  it('refuses what is none', () => {
    for (const data of [null, 7, 'Q1', [{ id: 'P31' }], { a: { b: 1 } }])
      expect(() => readEntities(data)).toThrow(/wikibase-sdk/)
  })
})

describe('what entities would change', () => {
  it('adds a person of two names in Arabic, with gender; aliases of one word are nobody’s', () => {
    const [change] = plan(
      registerOf(),
      entity('Q7', 'لمى الحداد', { aliases: { ar: ['لمى', 'لمى سامي الحداد'] } }),
    )
    expect(change).toMatchObject({
      does: 'add',
      add: { id: 'person-q7', name: { ar: 'لمى الحداد' }, gender: 'f', wikidata: 'Q7' },
    })
    expect(change?.add?.spellings).toEqual(['لمى سامي الحداد'])
  })

  it('extends a known person by id or by name, never with a name that means another', () => {
    const register = registerOf(
      person('lama', 'لمى الحداد', { wikidata: 'Q7', gender: 'f' }),
      person('rakan', 'راكان المرواني'),
    )
    const data = [
      entity('Q7', 'لمى الحدّاد', { aliases: { ar: ['لمى سامي الحداد', 'راكان المرواني'] } }),
      entity('Q8', 'راكان المرواني', { aliases: { ar: ['راكان سالم المرواني'] } }),
    ]
    const [lama, rakan] = plan(register, data)
    expect(lama).toMatchObject({
      does: 'extend',
      party: 'lama',
      spellings: ['لمى سامي الحداد'],
      wikidata: null,
    })
    expect(lama?.why.join()).toContain('it means rakan')
    expect(rakan).toMatchObject({ does: 'extend', party: 'rakan', wikidata: 'Q8' })
    expect(rakan?.why.join()).toContain('gender')
  })

  it('refuses a namesake, who is no person, who has no Arabic name, and an id twice', () => {
    const register = registerOf(person('lama', 'لمى الحداد', { wikidata: 'Q7' }))
    const does = plan(register, [
      entity('Q9', 'لمى الحداد'),
      entity('Q10', 'نادي المرسى', { claims: { P31: ['Q476028'] } }),
      { id: 'Q11', labels: { en: 'Nobody' }, claims: { P31: ['Q5'] } },
      entity('Q12', 'سامي الحلو'),
      { ...entity('Q12', 'سامي المر'), labels: { ar: 'سامي المر', en: 'Person Q12' } },
    ]).map((change) => change.does)
    expect(does).toEqual(['refuse', 'refuse', 'refuse', 'add', 'refuse'])
  })

  it('says nothing new of what it knows', () => {
    const register = registerOf(person('lama', 'لمى الحداد', { wikidata: 'Q7', gender: 'f' }))
    expect(plan(register, entity('Q7', 'لمي الحداد'))).toMatchObject([{ does: 'none', why: [] }])
  })
})

describe('checking a register', () => {
  it('tells terms that overlap and surnames of several, not the day of a handover', () => {
    const term = (start: string, end: string) => ({ role: 'head-of-state', of: 'marsia', start, end })
    const report = checkRegister(
      registerOf(
        person('one', 'راكان المرواني', { short: ['المرواني'], offices: [term('2001-02-03', '2005-01-01')] }),
        person('two', 'سالم المرواني', { short: ['المرواني'], offices: [term('2005-01-01', '2009')] }),
        person('three', 'سامي الحلو', { derived: true, offices: [term('2008', '2010')] }),
      ),
    )
    expect(report.counts).toMatchObject({ person: 3, state: 1 })
    expect(report.derived).toBe(1)
    expect(report.overlaps).toEqual([
      { role: 'head-of-state', of: 'marsia', parties: ['two', 'three'], from: '2008' },
    ])
    expect(report.sharedSurnames).toMatchObject([{ parties: ['one', 'two'] }])
  })

  it('passes over terms of rivals, not over one of whom only one is marked', () => {
    const term = (rival: boolean) => ({ role: 'head-of-state', of: 'marsia', start: '2001', rival })
    const overlaps = (rival: boolean) =>
      checkRegister(
        registerOf(
          person('one', 'راكان المرواني', { offices: [term(true)] }),
          person('two', 'سامي الحلو', { offices: [term(rival)] }),
        ),
      ).overlaps
    expect(overlaps(true)).toEqual([])
    expect(overlaps(false)).toHaveLength(1)
  })

  it('finds the project’s own in order', () => {
    const own = loadRegister(folder('register'), fold, (path) => readFileSync(path, 'utf8'))
    const { counts, overlaps } = checkRegister(own)
    expect(counts.person).toBeGreaterThanOrEqual(2000)
    expect(overlaps).toEqual([])
  })
})
