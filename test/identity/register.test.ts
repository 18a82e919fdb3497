import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDay } from '../../src/core/calendar.ts'
import {
  checkedRegister,
  findHolder,
  findParty,
  loadRegister,
  officesOn,
  type Party,
  partyOf,
} from '../../src/identity/register/index.ts'
import { loadLanguage } from '../../src/languages/pack.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const { fold, demonyms, places } = (() => {
  const pack = loadLanguage(folder('languages'), 'ar')
  return { fold: pack.fold, demonyms: pack.names.demonyms, places: pack.names.places }
})()
const readText = (path: string) => readFileSync(path, 'utf8')
const register = checkedRegister(folder('register'), fold, readText)
const day = (text: string) => text as IsoDay
const who = (name: string, query = {}) => findParty(register, name, query)
const idOf = (name: string, query = {}) => who(name, query).party?.id ?? who(name, query).answer

describe('the register as it stands', () => {
  it('holds at least 600 bodies and outlets each, 2,000 persons and 190 states', () => {
    const count = (kind: string) =>
      [...register.parties.values()].filter((party) => party.kind === kind).length
    expect(count('person')).toBeGreaterThanOrEqual(2000)
    expect(count('body')).toBeGreaterThanOrEqual(600)
    expect(count('outlet')).toBeGreaterThanOrEqual(600)
    expect(count('state')).toBeGreaterThanOrEqual(190)
  })

  it('agrees with the language lists about nationalities and places', () => {
    const ids = new Set(
      [...register.parties.values()].filter(({ kind }) => kind === 'state').map(({ id }) => id),
    )
    for (const { states } of demonyms.values()) for (const id of states) expect(ids).toContain(id)
    for (const { states } of places.values()) for (const id of states) expect(ids).toContain(id)
    for (const party of register.parties.values()) {
      if (party.kind !== 'state') continue
      expect(places.get(fold(party.name.ar))?.states, party.id).toContain(party.id)
      for (const word of party.demonyms) expect(demonyms.get(fold(word))?.states, word).toContain(party.id)
    }
  })
})

describe('finding a party', () => {
  it('is blind to spelling', () => {
    for (const name of ['دونالد ترامب', 'دونالد ترمب', 'ترمب', 'تَرامب', 'Donald Trump'])
      expect(idOf(name), name).toBe('donald-trump')
    for (const name of ['مايك بومبيو', 'بوميو', 'بومبيو']) expect(idOf(name), name).toBe('mike-pompeo')
    for (const name of ['رجب طيب إردوغان', 'اردوغان', 'رجب أردوغان'])
      expect(idOf(name), name).toBe('recep-tayyip-erdogan')
    for (const name of ['عبد الفتاح السيسي', 'عبدالفتاح السيسى'])
      expect(idOf(name), name).toBe('abdel-fattah-el-sisi')
    expect(idOf('أ.ف.ب')).toBe('afp')
    expect(idOf('«رويترز»')).toBe('reuters')
  })

  it('finds a person behind a title or the adjective of a state that was left on a full name, not on a surname', () => {
    for (const name of ['د. سيرغي لافروف', 'الروسي سيرغي لافروف', 'الوزير سيرغي لافروف'])
      expect(idOf(name, { kind: 'person' }), name).toBe('sergey-lavrov')
    expect(idOf('الوزير لافروف')).not.toBe('sergey-lavrov')
    expect(idOf('شقيق سيرغي لافروف')).toBe('unknown')
    expect(idOf('العماد محمد إبراهيم')).toBe('unsure')
  })

  it('passes over a second name in brackets, also before the adjective of its state, unless it is another', () => {
    expect(idOf('صحيفة لوموند (Le Monde) الفرنسية')).toBe('le-monde')
    expect(idOf('صحيفة لوموند (اليومية) الفرنسية')).toBe('le-monde')
    expect(idOf('صحيفة لوموند (رويترز) الفرنسية')).toBe('unknown')
  })

  it('takes letters of foreign names in turn only in a full name', () => {
    expect(idOf('سيرقي لافروف')).toBe('sergey-lavrov')
    expect(idOf('شويقو')).toBe('unknown')
  })

  it('takes a foreign name with other vowels, a surname only of whoever is in office that day', () => {
    for (const name of ['أنجيلا ميريكيل', 'فولوديمر زيلينسكي', 'أنطوني بلينكيين'])
      expect(who(name).answer, name).toBe('same')
    expect(idOf('بلينكيين', { on: day('2023-01-01') })).toBe('antony-blinken')
    expect(idOf('بلينكيين', { on: day('2026-01-01') })).toBe('unsure')
    for (const name of [
      'النادي',
      'أبو أحمد',
      'جون كاري',
      'خالد العبادي',
      'سليمان بن عبدالعزيز',
      'كريستيان لاغارد',
    ])
      expect(who(name).answer, name).not.toBe('same')
  })

  it('passes over words behind a foreign name, not behind an Arabic one, which may go on, nor a second name', () => {
    expect(idOf('أنجيلا ميركل زعيمة')).toBe('angela-merkel')
    expect(idOf('أنجيلا ميركل وسامي الحلو')).toBe('unknown')
    expect(idOf('محمود عباس الحلو')).toBe('unknown')
  })

  it('never merges two names by their consonants', () => {
    expect(idOf('جون كوري')).toBe('unknown')
    expect(idOf('حسين روحاني')).toBe('unknown')
    expect(idOf('فؤاد حسن')).toBe('unknown')
  })

  it('does not credit a surname to a man of another given name', () => {
    const answer = who('سمير كيري')
    expect(answer).toMatchObject({ answer: 'unknown', party: null })
    expect(answer.candidates.map(({ id }) => id)).toEqual(['john-kerry'])
  })

  it('leaves a surname of two men, and one of three letters or that is a word, unsure with the contenders', () => {
    expect(who('المالكي')).toMatchObject({ answer: 'unsure', party: null })
    expect(who('المالكي').candidates.map(({ id }) => id)).toEqual(['nouri-al-maliki', 'riyad-al-maliki'])
    expect(who('بري')).toMatchObject({ answer: 'unsure' })
    expect(who('رئيسي').candidates.map(({ id }) => id)).toEqual(['ebrahim-raisi'])
    expect(who('باراك').answer).toBe('unsure')
    expect(idOf('إبراهيم رئيسي')).toBe('ebrahim-raisi')
    expect(idOf('نوري المالكي')).toBe('nouri-al-maliki')
  })

  it('tells father and son by the office on the day, not on a day when neither held it', () => {
    expect(idOf('الأسد')).toBe('unsure')
    expect(idOf('الأسد', { on: day('2015-07-21') })).toBe('bashar-al-assad')
    expect(idOf('الأسد', { on: day('1990-01-01') })).toBe('hafez-al-assad')
    expect(idOf('الأسد', { on: day('2025-01-01') })).toBe('unsure')
  })

  it('takes a full name that others bear, or that is put together, only of whoever is in office', () => {
    expect(who('محمد إبراهيم').answer).toBe('unsure')
    expect(idOf('محمد إبراهيم', { on: day('2014-06-01') })).toBe('mohamed-ibrahim-moustafa')
    expect(idOf('محمد إبراهيم', { on: day('2016-06-01') })).toBe('unsure')
    const derived = who('عماد خميس')
    expect(derived).toMatchObject({ answer: 'unsure', party: null })
    expect(derived.candidates.map(({ id }) => id)).toEqual(['imad-khamis'])
    expect(idOf('عماد خميس', { on: day('2018-06-01') })).toBe('imad-khamis')
  })

  it('takes the ends of a long name only where the surname is its bearer’s alone, in office or not', () => {
    expect(idOf('رجب أردوغان')).toBe('recep-tayyip-erdogan')
    expect(who('حمد خليفة', { on: day('2015-06-01') })).toMatchObject({ party: null })
  })

  it('tells a capital from a state, a channel from a newspaper', () => {
    expect(idOf('واشنطن')).toBe('usa')
    expect(idOf('البيت الأبيض')).toBe('white-house')
    expect(who('عمان').candidates.map(({ id }) => id)).toEqual(['oman', 'jordan'])
    expect(idOf('سلطنة عمان')).toBe('oman')
    expect(idOf('الجزيرة')).toBe('unsure')
    expect(idOf('صحيفة الجزيرة')).toBe('al-jazirah-newspaper')
    expect(idOf('قناة الجزيرة')).toBe('al-jazeera-channel')
    expect(idOf('جبهة العمل الإسلامي')).toBe('unsure')
    expect(idOf('حزب جبهة العمل الإسلامي')).toBe('jordan-iaf')
    expect(idOf('جبهة العمل الإسلامي في لبنان')).toBe('lebanon-iaf')
  })

  it('knows the bodies that every state has by their rule, and a record that stands for one', () => {
    for (const name of ['وزارة الداخلية التركية', 'الداخلية التركية', 'وزارة داخلية تركيا'])
      expect(idOf(name), name).toBe('turkey-interior-ministry')
    for (const name of ['وزارة الشؤون الخارجية التركية', 'خارجية تركيا'])
      expect(idOf(name), name).toBe('turkey-foreign-ministry')
    expect(idOf('وزارة الدفاع الكورية الجنوبية')).toBe('south-korea-defence-ministry')
    expect(idOf('الاتحاد النرويجي لكرة القدم')).toBe('norway-football-association')
    expect(who('الحكومة الكونغولية').candidates).toHaveLength(2)
    expect(idOf('وزارة الداخلية')).toBe('unknown')
    expect(idOf('وزارة البهجة التركية')).toBe('unknown')
    expect(idOf('وزارة الداخلية التركية', { kind: 'person' })).toBe('unknown')
    expect(partyOf(register, 'norway-police')).toMatchObject({
      kind: 'body',
      state: 'norway',
      sort: 'agency',
    })
    expect(partyOf(register, 'nowhere-police')).toBeNull()
  })

  it('knows a body with its kind, its state or a second name beside its name', () => {
    for (const name of ['جريدة هآرتس', 'صحيفة هآرتس الإسرائيلية', 'هآرتس العبرية'])
      expect(idOf(name), name).toBe('haaretz')
    expect(idOf('صحيفة هآرتس البلجيكية')).toBe('unknown')
    expect(idOf('وزارة الدفاع الأميركية (البنتاغون)')).toBe('us-defence-department')
    expect(idOf('منظمة الأمم المتحدة للطفولة (اليونيسف)')).toBe('unicef')
    expect(idOf('اليونيسف (الأونروا)')).toBe('unknown')
    expect(idOf('صحيفة الوطن')).toBe('unsure')
    expect(idOf('صحيفة الوطن القطرية')).toBe('al-watan-qatar')
  })

  it('keeps to the kind asked for', () => expect(idOf('رويترز', { kind: 'person' })).toBe('unknown'))

  it('answers nonsense with unknown', () => {
    for (const name of ['', ' «» ', 'راكان المرواني']) expect(who(name).answer).toBe('unknown')
    fc.assert(
      fc.property(fc.string(), (name) => {
        const { answer, party, why } = who(name)
        return (answer === 'same') === (party !== null) && why !== ''
      }),
    )
  })

  it('finds every record under each of its full names', () => {
    for (const party of register.parties.values()) {
      const { answer, candidates } = who(party.name.en)
      expect(answer === 'same' || candidates.some(({ id }) => id === party.id), party.id).toBe(true)
    }
  })
})

describe('offices at a date', () => {
  it('gives the holder of the day', () => {
    const defence = (on: string) => findHolder(register, 'defence-minister', 'usa', day(on)).party?.id
    expect(defence('2020-01-15')).toBe('mark-esper')
    expect(defence('2024-05-01')).toBe('lloyd-austin')
    const foreign = (on: string) => findHolder(register, 'foreign-minister', 'usa', day(on)).party?.id
    expect(foreign('2020-01-15')).toBe('mike-pompeo')
    expect(foreign('2025-04-15')).toBe('marco-rubio')
  })

  it('is unsure on the day of a handover and unknown where the office stood empty', () => {
    const on = (text: string) => findHolder(register, 'head-of-state', 'usa', day(text))
    expect(
      on('2017-01-20')
        .candidates.map(({ id }) => id)
        .sort(),
    ).toEqual(['barack-obama', 'donald-trump'])
    expect(findHolder(register, 'head-of-state', 'lebanon', day('2015-06-01')).answer).toBe('unknown')
  })

  it('does not take an open end for good where the source vouches to a day only', () => {
    const someone = partyOf(register, 'john-kerry') as Party
    const office = {
      role: 'speaker',
      of: 'usa',
      start: '2020',
      end: null,
      first: null,
      known: '2022-12-31',
      rival: false,
    }
    const party = { ...someone, offices: [office] }
    expect(officesOn(party, day('2022-06-01'))).toHaveLength(1)
    expect(officesOn(party, day('2023-06-01'))).toEqual([])
  })

  it('gives what a person was on a day', () => {
    const kerry = register.parties.get('john-kerry')
    expect(kerry && officesOn(kerry, day('2015-07-14')).map(({ role }) => role)).toEqual(['foreign-minister'])
    expect(kerry && officesOn(kerry, day('2018-01-01'))).toEqual([])
  })
})

describe('a register that is not in order', () => {
  const outlet = (id: string, ar: string, more = {}) =>
    JSON.stringify({
      id,
      name: { ar, en: id },
      spellings: [],
      sort: 'newspaper',
      state: null,
      wikidata: null,
      source: 'editor',
      ...more,
    })
  const person = (id: string, offices: object[]) =>
    JSON.stringify({
      id,
      name: { ar: 'راكان المرواني', en: id },
      spellings: [],
      short: [],
      gender: 'm',
      wikidata: null,
      offices,
      source: 'editor',
    })
  const textOf =
    (outlets: string[], persons: string[] = []) =>
    (path: string) =>
      path.endsWith('outlets.jsonl')
        ? outlets.join('\n')
        : path.endsWith('persons.jsonl')
          ? persons.join('\n')
          : ''
  const load = (outlets: string[], persons: string[] = []) =>
    checkedRegister('here', fold, textOf(outlets, persons))
  const trust = (outlets: string[], persons: string[] = []) =>
    loadRegister('here', fold, textOf(outlets, persons))

  it('refuses an id used twice', () =>
    expect(() => load([outlet('marsa', 'المرسى'), outlet('marsa', 'المرفأ')])).toThrow(
      /"marsa" is used twice/,
    ))

  it('refuses one spelling of two records unless both say what tells them apart', () => {
    const apart = { shared: { المرسى: 'the country tells' } }
    expect(() => load([outlet('marsa', 'المرسى'), outlet('marsa-daily', 'المرسي')])).toThrow(
      /marsa and marsa-daily/,
    )
    expect(() => load([outlet('marsa', 'المرسى', apart), outlet('marsa-daily', 'المرسي')])).toThrow(
      /marsa-daily what/,
    )
    expect(
      load([outlet('marsa', 'المرسى', apart), outlet('marsa-daily', 'المرسي', apart)]).parties.size,
    ).toBe(2)
  })

  it('refuses an office that ends before it starts, and one of nobody', () => {
    const office = { role: 'leader', of: 'marsa', start: '2020-05-01', end: '2019' }
    const body = outlet('marsa', 'المرسى')
    expect(() => load([body], [person('rakan', [office])])).toThrow(
      /here\/persons.jsonl:1.*ends after it starts/s,
    )
    expect(() => load([body], [person('rakan', [{ role: 'leader', of: 'nobody' }])])).toThrow(/"nobody"/)
    expect(load([body], [person('rakan', [{ ...office, end: '2020' }])]).parties.size).toBe(2)
  })

  it('names file and line of what is no JSON', () => {
    expect(() => load([outlet('marsa', 'المرسى'), '{'])).toThrow(/here\/outlets.jsonl:2: not JSON/)
    expect(() => trust([outlet('marsa', 'المرسى'), '', '{'])).toThrow(/here\/outlets.jsonl:3: not JSON/)
  })

  it('checks each record where the files cannot be used on trust', () => {
    const { spellings: _, ...broken } = JSON.parse(outlet('marsa', 'المرسى'))
    expect(() => trust([outlet('mina', 'الميناء'), JSON.stringify(broken)])).toThrow(
      /here\/outlets.jsonl:2: .*spellings/s,
    )
    expect(() => trust([outlet('marsa', 'المرسى'), outlet('marsa', 'المرفأ')])).toThrow(
      /"marsa" is used twice/,
    )
    expect(trust([outlet('marsa', 'المرسى')], [person('rakan', [])])).toEqual(
      expect.objectContaining({ parties: load([outlet('marsa', 'المرسى')], [person('rakan', [])]).parties }),
    )
  })
})
