import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/app/index.ts'
import { bodiesOf, partyLookup, registerOf } from '../../src/app/register.ts'
import type { SpeakerKind } from '../../src/contract/statement.ts'
import { loadLanguage } from '../../src/languages/pack.ts'

const register = join(PROJECT_ROOT, 'register')
const { fold } = loadLanguage(join(PROJECT_ROOT, 'languages'), 'ar')
const find = partyLookup(register, fold)
interface Facts {
  readonly outlet?: string
  readonly titles?: readonly string[]
  readonly behind?: readonly string[]
  readonly headline?: readonly string[]
  readonly headlineCities?: readonly string[]
  readonly places?: readonly string[]
  readonly adjectives?: readonly string[]
}
const lookup = (
  name: string,
  kind: SpeakerKind,
  on: string | null,
  { outlet, titles, behind, headline, headlineCities, places, adjectives }: Facts = {},
) =>
  find(name, kind, {
    on,
    outlet: outlet ?? null,
    titles: titles ?? [],
    behind: () => behind ?? [],
    states: () => ({
      headline:
        headline === undefined
          ? null
          : { places: new Set(headline), adjectives: new Set(), cities: new Set(headlineCities) },
      lead: { places: new Set(places), adjectives: new Set(adjectives), cities: new Set() },
    }),
  })
const firstOf = (file: string) => JSON.parse(readFileSync(join(register, file), 'utf8').split('\n')[0] ?? '')

describe('looking speakers up', () => {
  it('knows a state by its name, as a body, and not as a person', () => {
    const state = firstOf('states.jsonl')
    expect(lookup(state.name.ar, 'body', null)).toBe(state.id)
    expect(lookup(state.name.ar, 'person', null)).toBeNull()
  })

  it('knows a person', () => {
    const person = firstOf('persons.jsonl')
    expect(lookup(person.name.ar, 'person', '2015-01-01')).toBe(person.id)
  })

  it('knows nobody invented, no group and no anonymous source', () => {
    expect(lookup('سامي الحلو', 'person', null)).toBeNull()
    const state = firstOf('states.jsonl')
    expect(lookup(state.name.ar, 'group', null)).toBeNull()
    expect(lookup(state.name.ar, 'anonymous', null)).toBeNull()
  })

  it('takes a person whose name was read as that of a body for the person', () =>
    expect(lookup('رجب طيب أردوغان', 'body', null)).toBe('recep-tayyip-erdogan'))

  it('tells a ministry without a state by the head of the story, else by the outlet that writes of its own state', () => {
    const ministry = (facts: Facts) => lookup('وزارة الداخلية', 'body', null, facts)
    const home = 'Jawhara FM'
    expect(ministry({})).toBeNull()
    expect(ministry({ outlet: home })).toBe('tunisia-interior-ministry')
    expect(ministry({ outlet: home, places: ['tunisia'] })).toBe('tunisia-interior-ministry')
    expect(ministry({ outlet: home, places: ['morocco'] })).toBe('morocco-interior-ministry')
    expect(ministry({ outlet: home, headline: ['morocco'], adjectives: ['morocco'] })).toBe(
      'morocco-interior-ministry',
    )
    expect(ministry({ outlet: home, adjectives: ['morocco'] })).toBeNull()
    expect(ministry({ outlet: home, headline: [], places: ['morocco'] })).toBeNull()
    expect(ministry({ outlet: home, headline: ['morocco'] })).toBeNull()
    expect(
      ministry({ outlet: home, headline: [], headlineCities: ['morocco'], places: ['morocco'] }),
    ).toBeNull()
    expect(ministry({ outlet: home, places: ['tunisia', 'libya'] })).toBeNull()
    expect(ministry({ outlet: 'Reuters' })).toBeNull()
    expect(ministry({ outlet: 'Reuters', adjectives: ['egypt'] })).toBe('egypt-interior-ministry')
    expect(lookup('وزارة البهجة', 'body', null, { outlet: home })).toBeNull()
    expect(lookup('وزير الداخلية', 'person', '2020-05-08', { places: ['egypt'] })).toBe('mahmoud-tawfik')
  })

  it('takes words behind a name to it where the register lists the longer name', () => {
    const european = (behind: readonly string[]) => lookup('الاتحاد الأوروبي', 'body', null, { behind })
    expect(european([])).toBe('european-union')
    expect(european(['أمس', 'لكرة'])).toBe('european-union')
    expect(european(['لكرة', 'القدم', 'أمس'])).toBe('uefa')
    expect(lookup('وزارة الداخلية', 'body', null, { behind: ['في', 'تونس'] })).toBe(
      'tunisia-interior-ministry',
    )
    expect(lookup('روسيا', 'body', null, { behind: ['اليوم'] })).toBe('russia')
    expect(lookup('منوشهر', 'person', null, { behind: ['متكي', 'إن'] })).toBe('manouchehr-mottaki')
  })

  it('tells a name that others bear by an office that a title gives, not by one that belongs to another', () => {
    const minister = (title: string, on: string | null = null) =>
      lookup('محمد إبراهيم', 'person', on, { titles: [title] })
    expect(minister('وزير الداخلية المصري')).toBe('mohamed-ibrahim-moustafa')
    expect(minister('وزير الداخلية', '2014-03-01')).toBe('mohamed-ibrahim-moustafa')
    expect(minister('وزير الداخلية', '2019-03-01')).toBeNull()
    expect(minister('وزير الداخلية السابق', '2019-03-01')).toBe('mohamed-ibrahim-moustafa')
    for (const title of [
      'وزير الداخلية المغربي',
      'وزير الدفاع المصري',
      'نائب وزير الداخلية المصري',
      'الشاعر',
    ])
      expect(minister(title), title).toBeNull()
  })
})

describe('looking up bodies that somebody spoke for', () => {
  const bodyIdOf = bodiesOf(() => registerOf(register, fold))

  it('knows a body by any of its names, each time alike', () => {
    const body = firstOf('bodies.jsonl')
    expect([bodyIdOf(body.name.ar), bodyIdOf(body.name.en), bodyIdOf(body.name.ar)]).toEqual([
      body.id,
      body.id,
      body.id,
    ])
  })

  it('knows no person, and no body without its state', () => {
    expect(bodyIdOf(firstOf('persons.jsonl').name.ar)).toBeNull()
    expect(bodyIdOf('الوزارة')).toBeNull()
  })

  it('tells a given name alone by the office that the article gives its bearer', () => {
    const titles = ['الرئيس التركي']
    expect(lookup('رجب', 'person', '2016-02-01', { titles })).toBe('recep-tayyip-erdogan')
    expect(lookup('رجب', 'person', '2012-02-01', { titles })).toBeNull()
    expect(lookup('رجب', 'person', null, { titles: ['نائب الرئيس التركي'] })).toBeNull()
  })

  it('leaves forms of respect before an office out, and takes a monarchy’s office as that of the only one near', () => {
    const heir = (places: readonly string[]) => lookup('سمو ولي العهد', 'person', '2015-07-21', { places })
    expect(heir(['saudi-arabia', 'chad'])).toBe('muhammad-bin-nayef')
    expect(heir(['saudi-arabia', 'bahrain'])).toBeNull()
    expect(heir([])).toBeNull()
  })

  it('passes words behind a name over where the surname is its bearer’s alone, but not a second name', () => {
    expect(lookup('سعد الحريري مبتسما', 'person', null)).toBeNull()
    expect(lookup('جبران باسيل مبتسما', 'person', null)).toBe('gebran-bassil')
    expect(lookup('جبران باسيل وسامي الحلو', 'person', null)).toBeNull()
    expect(lookup('سماحة رئيس اللجنة الشيخ عبدالعزيز آل الشيخ', 'person', null)).toBe(
      'abdulaziz-al-ash-sheikh',
    )
    expect(lookup('نجل الوزير جبران باسيل', 'person', null)).toBeNull()
  })

  it('takes the name right behind an office that he held, and the word that a house’s particle needs', () => {
    const behind = ['فلاديمير', 'بوتين', 'أن']
    expect(lookup('الرئيس الروسي', 'person', null, { behind })).toBe('vladimir-putin')
    expect(lookup('الرئيس الأميركي', 'person', null, { behind })).toBeNull()
    expect(lookup('نائب الرئيس الروسي', 'person', null, { behind })).toBeNull()
    expect(lookup('عبدالعزيز آل', 'person', null, { behind: ['الشيخ', 'إن'] })).toBe(
      'abdulaziz-al-ash-sheikh',
    )
  })
})
