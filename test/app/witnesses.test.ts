import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, createApp, PROJECT_ROOT } from '../../src/app/index.ts'
import { issueDefinitionSchema, utteranceAnswerSchema } from '../../src/contract/index.ts'

const SAID = 'السد القديم لن يهدم قبل نهاية موسم الأمطار'
/** The same in the words of a reporter of his own. */
const OWN_WORDS = 'السد القديم لن يهدم أبدا قبل نهاية موسم الأمطار'
const WIRE = `قال وزير المياه كمال الدرويشي إن ${SAID}، وأكد أن القنوات ستصان كلها قبل الصيف القادم بأيدي عمال القرى.
وحضر اللقاء أهالي القرى المجاورة وعدد من المهندسين الذين يعملون في صيانة القنوات منذ سنوات طويلة.`
const RECORDS = [
  {
    id: 'wire-1',
    source: 'صحيفة المرسى',
    author: 'وكالة الأناضول',
    title: 'الوزير: السد باق',
    content: WIRE,
  },
  { id: 'wire-2', source: 'صحيفة الضفة', title: 'لا هدم للسد', content: WIRE },
  {
    id: 'own',
    source: 'صحيفة الوادي',
    title: 'أهالي القرى يسألون عن القنوات',
    content: `سأل مراسلنا وزير المياه كمال الدرويشي عن صيانة القنوات والسد القديم بحضور أهالي القرى والمهندسين، فزعم الوزير كمال الدرويشي أن ${OWN_WORDS}.`,
  },
  {
    id: 'later',
    source: 'صحيفة المرسى',
    date: '2031-05-20',
    title: 'الوزير يجدد موقفه',
    content: `قال وزير المياه كمال الدرويشي إن ${SAID}.`,
  },
]

let folder: string
let app: App
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-witnesses-'))
  const file = join(folder, 'news.jsonl')
  writeFileSync(file, RECORDS.map((one) => JSON.stringify({ date: '2031-04-02', ...one })).join('\n'))
  app = createApp({
    root: PROJECT_ROOT,
    dataFolder: join(folder, 'data'),
    now: () => new Date('2031-06-01T09:00:00Z'),
  })
  await app.add([file], { allowPrivate: false }, () => {})
})
afterAll(() => {
  app.close()
  rmSync(folder, { recursive: true, force: true })
})

const said = (record: string) => {
  const { hits } = app.search(SAID, { limit: 20, order: 'date', cursor: null })
  const hit = hits.find(({ recordId, statement }) => recordId === record && statement.in === 'body')
  if (hit === undefined) throw new Error(`${record} does not say it`)
  return hit
}

it('gives a statement its witnesses, wordings side by side and origins', () => {
  const utterance = utteranceAnswerSchema.parse(app.utterance(said('own').id))
  expect(utterance).toMatchObject({ day: '2031-04-02', from: 'published' })
  expect(new Set(utterance.witnesses.map(({ outlet }) => outlet))).toEqual(
    new Set(['صحيفة المرسى', 'صحيفة الضفة', 'صحيفة الوادي']),
  )
  expect(utterance.origins).toHaveLength(2)
  expect(utterance.origins).toContainEqual({ kind: 'agency', name: 'الأناضول', witnesses: 2 })
  const [first = []] = utterance.sayings
  expect(first).toHaveLength(3)
  const own = first.find(({ statement }) => statement === said('own').id)
  expect(own?.cue?.lemma).toBe('زعم')
  expect(own?.cue?.text).toContain('زعم')
  // The copies tell a second saying, which the reporter has not; one headline has its own words.
  expect(utterance.sayings.map((wordings) => wordings.length)).toEqual([3, 2, 1])
})

it('is the same from each of its statements; what is said later is another', () => {
  const [a, b] = [app.utterance(said('wire-1').id), app.utterance(said('wire-2').id)]
  expect(a?.witnesses).toEqual(b?.witnesses)
  expect(app.utterance(said('later').id)?.witnesses).toHaveLength(1)
  expect(app.utterance('none')).toBeNull()
})

it('numbers the marks of an issue by utterance and counts who tells it', () => {
  const definition = issueDefinitionSchema.parse({
    id: 'dam',
    name: { ar: 'السد', en: 'The dam' },
    any: ['السد'],
  })
  app.defineIssue({ definition, by: 'نور', why: 'نتابعه' })
  const issue = app.issue('dam')
  const marks = issue?.lanes.flatMap((lane) => lane.marks) ?? []
  const numberOf = (record: string) => marks.find(({ statement }) => statement === said(record).id)?.utterance
  expect(numberOf('wire-1')).toBe(numberOf('own'))
  expect(numberOf('wire-2')).toBe(numberOf('own'))
  expect(numberOf('later')).not.toBe(numberOf('own'))
  expect(issue?.utterances).toEqual([{ utterance: numberOf('own'), witnesses: 3, outlets: 3, origins: 2 }])
})
