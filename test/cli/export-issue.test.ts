import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { DOMParser } from 'linkedom'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IssueAnswer, IssueMark } from '../../src/contract/index.ts'
import { type Place, place } from './run.ts'

/** Invented words of invented people; the third with signs that a picture may not take for its own. */
const SAID = [
  [
    '2020-01-16',
    'قال وزير الدفاع سامي الحلو إن بلاده ترفض انسحاب القوات من الوادي، مؤكداً أن القوات لن تنسحب.',
  ],
  ['2022-02-03', 'طالب النائب مازن الشطي بخروج القوات من الوادي.'],
  ['2022-05-02', 'قال النائب مازن الشطي إن انسحاب القوات <b>"ضروري"</b> & عاجل.'],
  ['2022-06-11', 'وأكد أن انسحاب القوات قريب.'],
  [null, 'قال وزير الدفاع سامي الحلو إن انسحاب القوات غير وارد.'],
] as const

let here: Place
let issue: IssueAnswer
let marks: readonly IssueMark[]
beforeAll(async () => {
  here = place()
  const records = SAID.map(([date, content], n) =>
    JSON.stringify({ id: `said-${n}`, ...(date && { date }), source: 'صحيفة <الوادي>', content }),
  )
  here.write('said.jsonl', records.join('\n'))
  await here.run(['add', 'said.jsonl'])
  const words = ['--any', 'انسحاب، خروج، تنسحب', '--ar', 'انسحاب <القوات>', '--en', 'Withdrawal & after']
  await here.run(['issue', 'add', 'valley', ...words, '--why', 'followed', '--by', 'Nour'])
  issue = JSON.parse((await here.run(['issue', 'show', 'valley', '--json'])).out)
  marks = [...issue.lanes.flatMap((lane) => lane.marks), ...issue.unattributed]
})
afterAll(() => here.remove())

const exported = async (...args: string[]) => {
  const { code, out, err } = await here.run(['issue', 'export', 'valley', ...args])
  expect(code, err).toBe(0)
  return out
}

describe('export of an issue', () => {
  it('gives each statement with its lane and position, lane by lane', async () => {
    expect(marks.length).toBeGreaterThan(4)
    const { data } = Papa.parse<Record<string, string>>((await exported()).slice(1), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data.map(({ id }) => id)).toEqual(marks.map(({ statement }) => statement))
    for (const [n, row] of data.entries()) {
      const { position, day, utterance } = marks[n] as IssueMark
      expect(row).toMatchObject({
        issue: 'valley',
        day: day ?? '',
        'position.substance': position.substance,
        'position.talks': position.talks,
        'position.doubts': position.doubts.join(' | '),
        utterance: String(utterance),
      })
    }
    const lanes = issue.lanes.flatMap(({ party, marks: own }) => own.map(() => party))
    expect(data.map((row) => row['lane.party'])).toEqual([...lanes, ...issue.unattributed.map(() => '')])
  })

  it('is the same by export --issue, and in every format', async () => {
    const same = await here.run(['export', '--issue', 'valley'])
    expect(same.out).toBe(await exported())
    const lines = (await exported('--json'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ mark }) => mark.position)).toEqual(marks.map(({ position }) => position))
    const { items } = JSON.parse(await exported('--format', 'annotations'))
    expect(
      items.map((one: Record<string, Record<string, unknown>>) => one['isnad:mark']?.['isnad:substance']),
    ).toEqual(marks.map(({ position }) => position.substance))
    const [dataset, ...entries] = JSON.parse(await exported('--format', 'quotations'))['@graph']
    expect(dataset).toMatchObject({ identifier: 'valley', name: 'Withdrawal & after' })
    expect(entries.length).toBe(marks.length)
    await exported('--format', 'parquet', '--out', 'valley.parquet')
    const rows = await parquetReadObjects({
      file: await asyncBufferFromFile(join(here.folder, 'valley.parquet')),
    })
    expect(rows.map(({ substance, doubts }) => ({ substance, doubts }))).toEqual(
      marks.map(({ position: { substance, doubts } }) => ({ substance, doubts: [...doubts] })),
    )
    expect(await exported('--format', 'citations', '--language', 'en')).toContain(
      'opposes (read by a machine',
    )
  })

  it('tells in every citation that a statement was disowned, and takes its position away', async () => {
    const [first] = marks
    const disowned = place()
    disowned.write('said.jsonl', readFileSync(join(here.folder, 'said.jsonl')))
    await disowned.run(['add', 'said.jsonl'])
    await disowned.run([
      'issue',
      'add',
      'valley',
      '--any',
      'انسحاب',
      '--ar',
      'س',
      '--en',
      'Q',
      '--why',
      'w',
      '--by',
      'N',
    ])
    const judged = await disowned.run([
      ...['judge', 'standing', first?.statement ?? '', 'disowned', '--on', '2020-01-18'],
      ...['--evidence', 'https://defence.example/denial', '--why', 'its own denial', '--by', 'Nour'],
    ])
    expect(judged.code, judged.err).toBe(0)
    const all = async (...args: string[]) =>
      (await disowned.run(['export', '--issue', 'valley', ...args])).out
    const [row] = Papa.parse<Record<string, string>>((await all()).slice(1), { header: true }).data.filter(
      ({ id }) => id === first?.statement,
    )
    expect(row).toMatchObject({
      standing: 'disowned',
      'standing.on': '2020-01-18',
      'position.substance': 'not-stated',
    })
    expect(await all('--format', 'citations', '--language', 'en')).toContain(
      'Standing: disowned on 18 January 2020',
    )
    expect(await all('--format', 'citations')).toContain('الحالة: متنصَّل منه')
    expect(await all('--format', 'quotations')).toContain('"isnad:is":"disowned"')
    expect(await all('--format', 'svg')).toContain('متنصَّل منه،')
    disowned.remove()
  })

  it.each(['ar', 'en'] as const)(
    'draws its timeline as a picture that stands alone: %s',
    async (language) => {
      const text = await exported('--format', 'svg', '--language', language)
      expect(text).not.toMatch(/<b>|<القوات>|href|<script|<style/)
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
      expect(svg?.getAttribute('direction')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      const texts = [...(svg?.querySelectorAll('text') ?? [])].map((one) => one.textContent)
      expect(texts).toContain(language === 'ar' ? 'انسحاب <القوات>' : 'Withdrawal & after')
      for (const { name } of issue.lanes) expect(texts.some((one) => one?.includes(name.ar))).toBe(true)
      const drawn = [...(svg?.querySelectorAll('g > title') ?? [])]
      const dated = issue.lanes.flatMap((lane) => lane.marks.filter(({ day }) => day !== null))
      expect(drawn.length).toBe(new Set(dated.map(({ utterance }) => utterance)).size)
      for (const { text: pieces } of dated)
        expect(drawn.some((one) => one.textContent?.includes(pieces.join(' … ')))).toBe(true)
      const of = (at: number) =>
        Number(/translate\(([\d.]+)/.exec(drawn[at]?.parentElement?.getAttribute('transform') ?? '')?.[1])
      const [early, late] = [
        drawn.findIndex((one) => one.textContent?.includes('2020')),
        drawn.findIndex((one) => one.textContent?.includes('2022')),
      ]
      expect(of(early) > of(late)).toBe(language === 'ar')
      expect(texts.join(' ')).toContain(language === 'ar' ? 'المواد المقروءة 5' : '5 articles read')
    },
  )

  it('is refused where nobody follows it', async () => {
    const { code, err } = await here.run(['issue', 'export', 'none'])
    expect(code).toBe(1)
    expect(err).toContain('isnad issue list')
    expect((await here.run(['export', 'ماء', '--issue', 'valley'])).code).toBe(2)
  })
})
