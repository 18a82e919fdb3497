import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shared } from '../../eval/corpus.ts'
import { type App, createApp, PROJECT_ROOT } from '../../src/app/index.ts'
import { type IssueAnswer, issueDefinitionSchema } from '../../src/contract/index.ts'

const records = ['seed-000', 'seed-004'].map((id) => join(shared, 'gold', 'seeds', `${id}.article.json`))

// Two real articles, four years apart, which are not part of the project: where they are not at hand nothing is asked.
describe.skipIf(!records.every((record) => existsSync(record)))(
  'the withdrawal of US forces from Iraq',
  () => {
    let folder: string
    let app: App
    let issue: IssueAnswer
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'isnad-seeds-'))
      app = createApp({ root: PROJECT_ROOT, dataFolder: folder, now: () => new Date('2026-01-01T09:00:00Z') })
      await app.add(records, { allowPrivate: false }, () => {})
      const text = readFileSync(join(PROJECT_ROOT, 'eval/issues/us-forces-iraq.json'), 'utf8')
      const definition = issueDefinitionSchema.parse(JSON.parse(text))
      const made = app.defineIssue({ definition, by: 'editor', why: 'asked in 2020 and in 2024' })
      if (made.outcome !== 'done') throw new Error(`the issue is not followed: ${made.outcome}`)
      issue = made.issue
    })
    afterAll(() => {
      app.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const yearsOf = (office: string) =>
      issue.lanes
        .flatMap(({ marks }) => marks)
        .filter((mark) => mark.office === office)
        .map(({ day }) => day?.slice(0, 4))
    const laneOf = (party: string) => issue.lanes.find((lane) => lane.party === party)?.marks ?? []

    it('has the lanes of those who spoke, by body and office', () => {
      expect(issue.offices.map(({ id }) => id).sort()).toEqual([
        'head-of-state/usa',
        'iraq-defence-ministry',
        'iraq-government',
        'us-defence-department',
        'us-state-department',
      ])
      expect([...new Set(yearsOf('us-state-department'))]).toEqual(['2020', '2024'])
      expect([...new Set(yearsOf('us-defence-department'))].sort()).toEqual(['2020', '2024'])
      expect([...new Set(yearsOf('head-of-state/usa'))]).toEqual(['2020'])
      expect([...new Set(yearsOf('iraq-defence-ministry'))]).toEqual(['2024'])
    })

    it('tells who held the ministry when each spoke', () => {
      const holders = issue.offices.find(({ id }) => id === 'us-defence-department')?.holders ?? []
      expect(holders.map(({ party }) => party.id)).toEqual(['mark-esper', 'lloyd-austin'])
    })

    it('counts the release and its spokeswoman’s words as one utterance', () => {
      const release = laneOf('us-state-department').filter(({ day }) => day === '2020-01-10')
      expect(new Set(release.map(({ speaker }) => speaker)).size).toBe(2)
      expect(new Set(release.map(({ utterance }) => utterance)).size).toBe(1)
    })

    it('tells that talks were refused in 2020 and denied in 2024', () => {
      const talks = laneOf('us-state-department')
        .map(({ day, position }) => [day?.slice(0, 4), position.talks])
        .filter(([, said]) => said !== 'not-stated')
      expect(new Set(talks.map(([year, said]) => `${year} ${said}`))).toEqual(
        new Set(['2020 refuses', '2024 denies']),
      )
    })

    it('proposes what was said of talks in 2024 as softer than in 2020, doubtful since no original was seen', () => {
      const dayOf = new Map(laneOf('us-state-department').map(({ statement, day }) => [statement, day]))
      const across = issue.links.filter(
        ({ from, to }) => dayOf.get(from)?.startsWith('2020') && dayOf.get(to)?.startsWith('2024'),
      )
      expect(across.map(({ kind }) => kind)).toContain('worded-softer')
      for (const link of across)
        expect(link).toMatchObject({ doubtful: true, doubts: expect.arrayContaining(['translated']) })
    })

    it('has no material of the years between', () => {
      const articles = (year: string) =>
        issue.coverage.filter(({ month }) => month.startsWith(year)).map((month) => month.articles)
      expect(articles('2020')).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
      for (const year of ['2021', '2022', '2023']) expect(articles(year)).toEqual(Array(12).fill(0))
      expect(articles('2024')).toEqual([1])
    })
  },
)
