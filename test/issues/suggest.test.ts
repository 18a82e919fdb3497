import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadPack } from '../../eval/reader.ts'
import { PROJECT_ROOT } from '../../src/app/index.ts'
import { phraseCounter } from '../../src/issues/suggest/count.ts'
import { type SaidText, suggestIssues } from '../../src/issues/suggest/index.ts'
import { phraseReader } from '../../src/issues/suggest/phrases.ts'
import { loadSlugs } from '../../src/languages/sections/latin.ts'

const pack = loadPack()
const root = join(PROJECT_ROOT, 'languages', pack.code)
const nouns = pack.issueNouns
const read = phraseReader({ pack, nouns })
const written = (text: string) => read(text).flatMap((one) => (one.sure ? (one.written ?? []) : []))

interface Listed {
  readonly kind: string
  readonly why: string
  readonly example: readonly [string, string]
  readonly not?: readonly [string, string]
}
const listed = parse(readFileSync(join(root, 'words/issue-nouns.yaml'), 'utf8')) as Listed[]

describe('the nouns of which questions are made', () => {
  it.each(listed.map((one) => [one.kind, one.why, one] as const))(
    '%s: %s',
    (_kind, _why, { example, not }) => {
      for (const [text, phrase] of [example, ...(not === undefined ? [] : [not])])
        if (phrase === 'none') expect(written(text)).toEqual([])
        else expect(written(text)).toContain(phrase)
    },
  )

  it('are cut free of what leans on them, and keep their offsets', () => {
    const text = 'وطالب بوقف إطلاق النار، وبالانسحاب من الوادي'
    const found = read(text).filter(({ sure }) => sure)
    expect(found.map((one) => one.written)).toEqual(['وقف إطلاق النار', 'الانسحاب من الوادي'])
    for (const one of found) expect(text.slice(...one.span)).toBe(one.written)
  })

  it('count as one however they lean and whatever their number', () => {
    const [plain] = read('رفع العقوبات')
    for (const text of ['برفع العقوبات', 'لرفع العقوبات', 'ورفع العقوبات'])
      expect(read(text)[0]?.key, text).toBe(plain?.key)
  })

  it('are no part of the name of a ministry, and end at a stop', () => {
    expect(written('وزارة التعليم العالي')).toEqual([])
    expect(written('دعم، المزارعين')).toEqual([])
  })

  it('make an id in Latin letters', () => {
    const { example } = parse(readFileSync(join(root, 'words/latin.yaml'), 'utf8')) as Pick<Listed, 'example'>
    expect(loadSlugs(root, pack.fold)(example[0])).toBe(example[1])
  })
})

let row = 0
const say = (text: string, party: string | null, day = '2021-03-04'): SaidText => ({
  statement: ++row,
  party,
  day,
  outlet: 'صحيفة الوادي',
  text: [text],
})
const suggest = (said: readonly SaidText[], isFollowed: (phrase: string) => boolean = () => false) =>
  suggestIssues({ pack, nouns }, { said: () => said, laneOf: ({ party }) => party, isFollowed, most: 20 })

const SPREAD = [
  say('يجب رفع العقوبات فوراً', 'a', '2020-01-05'),
  say('رفع العقوبات شرطنا', 'b', '2021-06-07'),
  say('لا نرى رفع العقوبات قريباً', 'c', '2022-02-01'),
]

describe('proposed issues', () => {
  it('are ranked by parties and months, not by how often they are said', () => {
    const often = Array.from({ length: 40 }, (_, n) => say('تسعير الخبز مهم', ['x', 'y', 'z'][n % 3] ?? 'x'))
    const found = suggest([...often, ...SPREAD])
    expect(found.map(({ phrase }) => phrase)).toEqual(['رفع العقوبات', 'تسعير الخبز'])
    expect(found[0]).toMatchObject({
      spread: { statements: 3, parties: 3, months: 3, outlets: 1 },
      first: '2020-01-05',
      last: '2022-02-01',
    })
    expect(found[0]?.examples).toEqual(SPREAD.map(({ statement }) => statement))
  })

  it('need three parties who can be told', () => {
    expect(suggest([...SPREAD.slice(0, 2), say('رفع العقوبات', null)])).toEqual([])
  })

  it('keep the longer phrase where it explains the shorter, else the shorter with the longer in it', () => {
    const long = SPREAD.map(({ party, day }) => say('نريد رفع العقوبات الزراعية', party, day))
    const [only, ...others] = suggest(long)
    expect([only?.phrase, only?.alike, others]).toEqual([
      'رفع العقوبات الزراعية',
      ['رفع العقوبات', 'العقوبات الزراعية'],
      [],
    ])
    const [wide, ...rest] = suggest([
      ...long,
      ...[...SPREAD, ...SPREAD].map((one) => say('رفع العقوبات', one.party)),
    ])
    expect([wide?.phrase, wide?.narrower, rest]).toEqual(['رفع العقوبات', ['رفع العقوبات الزراعية'], []])
  })

  it('merge two names of one act', () => {
    const fight = ['مكافحة التهريب', 'محاربة التهريب'].flatMap((text) =>
      SPREAD.map(({ party, day }) => say(text, party, day)),
    )
    expect(suggest(fight).map(({ phrase, alike }) => [phrase, ...alike].sort())).toEqual([
      ['محاربة التهريب', 'مكافحة التهريب'],
    ])
  })

  it('leave out what is followed', () => {
    expect(suggest(SPREAD, (phrase) => phrase.includes('العقوبات'))).toEqual([])
  })

  it('are found however many other phrases pass by, in bounded memory', () => {
    const counter = phraseCounter(200)
    const [phrase] = read('رفع العقوبات')
    for (let n = 0; n < 20_000; n++) {
      counter.add({ party: `p${n}`, day: '' }, [{ key: `k${n}`, span: [0, 1], written: 'x', sure: true }])
      if (n % 20 === 0 && phrase !== undefined)
        counter.add({ party: `p${n % 7}`, day: `20${10 + (n % 9)}-01-01` }, [{ ...phrase, sure: true }])
    }
    const best = counter.best(500)
    expect(best[0]).toBe(phrase?.key)
    expect(best.length).toBeLessThanOrEqual(200)
  })
})
