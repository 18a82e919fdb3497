import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ArticleAnswer,
  ErrorAnswer,
  FoundStatement,
  PartyAnswer,
  StatementsAnswer,
  StatsAnswer,
  WhoAnswer,
} from '../../src/contract/index.ts'
import { type Place, place, query } from './support.ts'

let here: Place
beforeAll(async () => {
  here = await place()
})
afterAll(() => here.remove())

const search = (params: Readonly<Record<string, string>>) =>
  here.json<StatementsAnswer>(`/api/statements${query(params)}`)
const texts = ({ hits }: StatementsAnswer) => hits.map(({ statement }) => statement.text.join(' ')).sort()
const stats = (params: Readonly<Record<string, string>> = {}) =>
  here.json<StatsAnswer>(`/api/stats${query(params)}`)

describe('GET /api/statements', () => {
  it('gives everything, newest first and the undated last, where nothing is asked', async () => {
    const { total, hits, order, next } = await search({})
    expect([total, order, next]).toEqual([13, 'date', null])
    const days = hits.map((hit) => hit.dateUsed?.day ?? '')
    expect(days).toEqual([...days].sort().reverse())
    expect(days).toContain('')
  })

  it.each([
    [{ q: 'سيبقي مفتوحا' }, ['المعبر سيبقى مفتوحاً']],
    [{ q: '"الطريق مفتوح"' }, ['الطريق مفتوح']],
    [{ speaker: 'بوتين' }, ['الطريق مفتوح']],
    [{ party: 'vladimir-putin' }, ['الطريق مفتوح']],
    [{ party: 'name:كَمَال الدرويشى', outlet: 'الأفق' }, ['السفن وصلت']],
    [{ q: 'party:"name:سامي الحلو" in:title' }, ['لن نغلق المعبر']],
    [{ via: 'وكالة النّور' }, ['الجسر سيفتح غداً', 'السفن وصلت']],
    [{ q: 'via:"وكالة النور" speaker:الحلو' }, ['الجسر سيفتح غداً']],
    [{ via: 'النور' }, []],
    [{ for: 'name:بلدية عين الورد' }, ['الأشغال ستنتهي في نهاية الشهر']],
    [{ outlet: 'المرفأ', q: 'المرسى' }, ['المرسى جاهز']],
    [{ title: 'سفينة', q: 'المرسى' }, ['المرسى جاهز']],
    [{ act: 'deny' }, ['لن نغلق المعبر']],
    [{ kind: 'direct' }, ['لن نغلق المعبر']],
    [{ in: 'title' }, ['لن نغلق المعبر']],
    [{ unsure: 'yes' }, ['المهلة انتهت']],
    [{ after: '2024-05-08', q: 'الطريق' }, ['الطريق مفتوح']],
    [{ before: '2024-05-08', q: 'المرسى' }, ['المرسى جاهز']],
    [{ after: '2025' }, []],
    [{ q: 'outlet:الأفق', outlet: 'المرفأ', title: 'الميناء', unsure: 'no', act: 'inform' }, 5],
  ] as const)('finds by %o', async (params, found) => {
    const answer = await search(params)
    expect(typeof found === 'number' ? answer.total : texts(answer)).toEqual(
      typeof found === 'number' ? found : [...found],
    )
  })

  it('says who speaks, and nothing of it where that is unsure', async () => {
    const parties = async (params: Record<string, string>) =>
      (await search(params)).hits.map((hit) => hit.party)
    expect(await parties({ speaker: 'بوتين' })).toEqual(['vladimir-putin'])
    expect(await parties({ in: 'title' })).toEqual(['name:سامي الحلو'])
    expect(await parties({ unsure: 'yes' })).toEqual([null])
  })

  it('gives page after page without a hit twice, in both orders', async () => {
    for (const params of [{ order: 'date' }, { order: 'rank', q: 'السفينة' }, { q: 'العمل' }]) {
      const whole = await search({ ...params, limit: '200' })
      expect(whole.total).toBeGreaterThan(1)
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: StatementsAnswer = await search({ ...params, limit: '1', ...(cursor && { cursor }) })
        expect(page.total).toBe(whole.total)
        seen.push(...page.hits.map((hit) => hit.id))
        cursor = page.next
      }
      expect(seen).toEqual(whole.hits.map((hit) => hit.id))
    }
  })

  it('names the search for a speaker where no statement holds the words', async () => {
    expect((await search({ q: 'الدرويشي' })).suggestions).toEqual(['speaker:الدرويشي'])
  })

  it('searches words and tells what could not be read as it was meant', async () => {
    const { total, diagnostics } = await search({ q: 'speeker:المرسى' })
    expect([total, diagnostics.map((one) => one.rule)]).toEqual([0, ['unknown-key']])
  })

  it.each([
    [{ q: 'after:never' }, 'bad-query', 'q'],
    [{ q: '?!' }, 'bad-query', 'q'],
    [{ q: 'act:shout' }, 'bad-query', 'q'],
    [{ after: '2024-13' }, 'bad-query', 'after'],
    [{ before: '2023-02-29' }, 'bad-query', 'before'],
    [{ cursor: 'x' }, 'bad-query', 'cursor'],
    [{ act: 'shout' }, 'bad-request', 'act'],
    [{ limit: '0' }, 'bad-request', 'limit'],
    [{ limit: '201' }, 'bad-request', 'limit'],
    [{ order: 'best' }, 'bad-request', 'order'],
    [{ speaker: ' ' }, 'bad-request', 'speaker'],
    [{ q: 'x'.repeat(501) }, 'bad-request', 'q'],
    [{ speeker: 'x' }, 'bad-request', 'query'],
  ] as const)('refuses %o rather than answer another question', async (params, rule, place) => {
    const { error } = await here.json<ErrorAnswer>(`/api/statements${query(params)}`, 400)
    expect([error.rule, error.issues.map((one) => one.place)]).toEqual([rule, [place]])
    expect(error.message.length).toBeGreaterThan(15)
  })

  it('refuses one parameter given twice', async () => {
    const { error } = await here.json<ErrorAnswer>('/api/statements?act=deny&act=warn', 400)
    expect(error.issues[0]?.place).toBe('act')
  })
})

describe('GET /api/statements/{id}', () => {
  it('gives a statement that a search found', async () => {
    const [hit] = (await search({ in: 'title' })).hits
    expect(await here.json<FoundStatement>(`/api/statements/${hit?.id}`)).toEqual(hit)
  })

  it('knows no other', async () => {
    for (const id of ['0'.repeat(24), '__proto__', '%00', 'x'.repeat(2000)])
      expect((await here.json<ErrorAnswer>(`/api/statements/${id}`, 404)).error.rule).toBe('not-found')
  })
})

describe('GET /api/articles/{id}', () => {
  const article = (id: string) => here.json<ArticleAnswer>(`/api/articles/${encodeURIComponent(id)}`)

  it('takes a record id with slashes and blanks, an item id, and its first digits', async () => {
    const one = await article('a b/crossing')
    expect(one.recordId).toBe('a b/crossing')
    expect(await article(one.item)).toEqual(one)
    expect(await article(one.item.slice(0, 6))).toEqual(one)
    expect(await article(`${one.item}#0`)).toEqual(one)
  })

  it('gives text, articles and statements with their ids, and spans that fit', async () => {
    const { record, articles, item, withheld } = await article('relay')
    expect([articles.length, withheld]).toEqual([1, null])
    const found = (await search({ outlet: 'الأفق' })).hits
    const statements = articles.flatMap((one) => one.statements)
    expect(statements.map((one) => one.id).sort()).toEqual(found.map((hit) => hit.id).sort())
    expect(statements.map((one) => one.party)).toContain('vladimir-putin')
    for (const { statement } of statements)
      expect(statement.content.map(([s, e]) => record?.[statement.in]?.slice(s, e))).toEqual(statement.text)
    expect(found.every((hit) => hit.item === item)).toBe(true)
  })

  it('names the items where several are called so', async () => {
    const { error } = await here.json<ErrorAnswer>('/api/articles/harbour-1', 409)
    expect([error.rule, error.issues.length]).toEqual(['several', 2])
    for (const { place } of error.issues) expect((await article(place)).recordId).toBe('harbour-1')
  })

  it('shows that an article was withheld, and none of its words', async () => {
    const { withheld, record, articles } = await article('secret')
    expect([withheld?.why, record, articles]).toEqual(['the club asked', null, []])
  })

  it('knows no other', async () => {
    for (const id of ['nobody', 'ffffff', 'fffff', '%2e%2e%2fetc', 'relay%239', '%E0%A4%A'])
      await here.json<ErrorAnswer>(`/api/articles/${id}`, 404)
  })
})

describe('GET /api/parties/{id}', () => {
  const party = (id: string) => here.json<PartyAnswer>(`/api/parties/${encodeURIComponent(id)}`)

  it('knows a registered party: names, offices, what it said', async () => {
    const one = await party('vladimir-putin')
    expect(one).toMatchObject({
      registered: true,
      kind: 'person',
      name: { ar: 'فلاديمير بوتين', en: 'Vladimir Putin' },
      wikidata: 'Q7747',
      statements: 1,
      first: '2024-05-08',
      last: '2024-05-08',
      names: [{ name: 'فلاديمير بوتين', statements: 1 }],
      byMonth: [{ month: '2024-05', act: 'inform', statements: 1 }],
      chains: [],
    })
  })

  it('knows the offices of a person, the latest first, with what a search finds of these days', async () => {
    const { offices, gender, state } = await party('vladimir-putin')
    expect([gender, state]).toEqual(['m', null])
    expect(offices.map(({ role, of, start, end }) => [role, of.id, start, end])).toEqual([
      ['head-of-state', 'russia', '2012-05-07', null],
      ['head-of-government', 'russia', '2008-05-08', '2012-05-07'],
    ])
    expect(offices.map(({ said }) => said)).toEqual([
      { after: '2012-05-07', before: null, statements: 1 },
      { after: '2008-05-08', before: '2012-05-08', statements: 0 },
    ])
    const months = await party('john-kirby')
    expect(months.offices.map(({ said }) => said)).toEqual([
      { after: '2015-05-01', before: '2017-01-21', statements: 0 },
      null,
    ])
  })

  it('knows who held the offices of a state or body, its state, and that their days may be unknown', async () => {
    const state = await party('russia')
    expect(state).toMatchObject({ sort: 'state', state: null, gender: null, offices: [] })
    expect(state.holders).toContainEqual({
      role: 'head-of-state',
      party: { id: 'vladimir-putin', name: expect.anything(), wikidata: 'Q7747' },
      gender: 'm',
      start: '2012-05-07',
      end: null,
      known: null,
      said: { after: '2012-05-07', before: null, statements: 1 },
    })
    const starts = state.holders.map(({ start }) => start ?? '')
    expect(starts).toEqual(starts.toSorted().reverse())
    expect(await party('kremlin')).toMatchObject({
      sort: 'office',
      state: { id: 'russia', name: { en: 'Russia' } },
      holders: [{ role: 'spokesperson', party: { id: 'dmitry-peskov' }, start: null, said: null }],
    })
  })

  it('knows who spoke for a body in articles, and the body of whoever did', async () => {
    expect(await party('name:بلدية عين الورد')).toMatchObject({
      name: { ar: 'بلدية عين الورد', en: null },
      registered: false,
      sort: null,
      kind: 'body',
      statements: 0,
      spokenForBy: [{ party: 'name:هاله النجار', name: { ar: 'هالة النجار', en: null }, statements: 1 }],
    })
    expect((await party('name:هالة النجار')).spokeFor).toEqual([
      {
        party: 'name:بلديه عين الورد',
        name: { ar: 'بلدية عين الورد', en: null },
        statements: 1,
      },
    ])
  })

  it('knows a body that every state has by its rule, under one id', async () => {
    const one = await party('egypt-presidency')
    expect(one).toMatchObject({ registered: true, state: { id: 'egypt' } })
    expect(one.holders.length).toBeGreaterThan(0)
  })

  it('knows who bears a name, in any spelling of it, with the chains that passed it on', async () => {
    const one = await party('name:كمال الدرويشي')
    expect(one).toMatchObject({
      id: 'name:كمال الدرويشي',
      registered: false,
      name: { ar: 'كمال الدرويشي', en: null },
      statements: 6,
      offices: [],
      chains: [{ names: ['وكالة النور'], statements: 1 }],
      passedOn: 0,
    })
    expect(await party('name:كَمال  الدرويشى')).toEqual(one)
  })

  it('knows who only passed on', async () => {
    expect(await party('name:وكالة النور')).toMatchObject({
      name: { ar: 'وكالة النور' },
      kind: 'body',
      statements: 0,
      first: null,
      passedOn: 2,
    })
  })

  it('tells news agencies from authorities', async () => {
    expect((await party('reuters')).sort).toBe('news-agency')
    expect((await party('iaea')).sort).toBe('un')
  })

  it('knows a registered party that never spoke, and nobody else', async () => {
    expect(await party('russia')).toMatchObject({ registered: true, kind: 'body', statements: 0 })
    for (const id of ['nobody', 'name:', 'name:%20', 'name:%D9%85', '__proto__', 'constructor'])
      await here.json<ErrorAnswer>(`/api/parties/${id}`, 404)
  })
})

describe('GET /api/parties', () => {
  const who = (query: string) => here.json<WhoAnswer>(`/api/parties?${query}`)

  it('says who a name or an office is, on its day', async () => {
    const office = encodeURIComponent('وزير الخارجية الأميركي')
    expect(await who(`q=${office}&on=2020-01-10`)).toMatchObject({
      answer: 'same',
      party: { id: 'mike-pompeo' },
    })
    expect(await who(`q=${office}&on=2025-04-10`)).toMatchObject({ party: { id: 'marco-rubio' } })
    expect(await who(`q=${office}`)).toMatchObject({ answer: 'unsure', party: null })
    expect(await who(`q=${encodeURIComponent('سامي الحلو')}`)).toMatchObject({
      query: 'سامي الحلو',
      on: null,
      answer: 'unknown',
      candidates: [],
    })
  })

  it('refuses a day that is none, and a question without words', async () => {
    await here.json<ErrorAnswer>('/api/parties?q=%D9%85&on=2020-02-30', 400)
    await here.json<ErrorAnswer>('/api/parties', 400)
  })
})

describe('GET /api/stats', () => {
  it('counts the ledger and everything in it', async () => {
    const { ledger, counts, readOnly } = await stats()
    expect(ledger).toEqual({ items: 6, articles: 5, statements: 13, events: 0, withheld: 1 })
    expect(readOnly).toBe(false)
    expect([counts.statements, counts.unsure]).toEqual([13, 1])
    const sum = (list: readonly { statements: number }[]) => list.reduce((n, one) => n + one.statements, 0)
    expect([sum(counts.byAct), sum(counts.byKind), sum(counts.byMonth)]).toEqual([13, 13, 13])
    expect(sum(counts.bySpeaker)).toBe(12)
  })

  it('leaves out of each list its own filter, and no other', async () => {
    const all = (await stats()).counts
    const deny = (await stats({ act: 'deny' })).counts
    expect(deny.byAct).toEqual(all.byAct)
    expect(deny.byKind).toEqual([{ name: 'direct', statements: 1 }])
    expect(deny.statements).toBe(1)
    const speaker = (await stats({ party: 'vladimir-putin', before: '2024-05-08' })).counts
    expect(speaker.statements).toBe(0)
    expect(speaker.bySpeaker).toEqual([{ party: 'name:كمال الدرويشي', name: 'كمال الدرويشي', statements: 5 }])
    expect(speaker.byMonth).toEqual([{ month: '2024-05', statements: 1, unsure: 0 }])
    expect((await stats({ outlet: 'المرفأ', act: 'deny' })).counts.byOutlet).toEqual([])
    expect((await stats({ outlet: 'المرفأ' })).counts.byOutlet).toEqual(all.byOutlet)
  })

  it('counts what a search finds', async () => {
    for (const params of [
      { q: 'الوزير' },
      { q: 'المرسى' },
      { via: 'وكالة النور' },
      { unsure: 'yes' },
      { title: 'بوتين' },
    ])
      expect((await stats(params)).counts.statements).toBe((await search(params)).total)
  })

  it('names a registered speaker as the register does', async () => {
    const { bySpeaker } = (await stats()).counts
    expect(bySpeaker).toContainEqual({ party: 'vladimir-putin', name: 'فلاديمير بوتين', statements: 1 })
  })

  it('refuses what a search refuses', async () => {
    await here.json<ErrorAnswer>('/api/stats?after=2024-13', 400)
    await here.json<ErrorAnswer>('/api/stats?limit=3', 400)
  })
})

describe('what is no address of the API', () => {
  it('is told in the one shape of errors', async () => {
    for (const path of ['/api', '/api/', '/api/nothing', '/api/statements/'])
      expect((await here.json<ErrorAnswer>(path, 404)).error.rule).toBe('not-found')
    for (const [path, method, allow] of [
      ['/api/stats', 'PUT', 'GET, HEAD'],
      ['/api/stats', 'OPTIONS', 'GET, HEAD'],
      ['/api/statements/x', 'DELETE', 'GET, HEAD'],
      ['/api/extract', 'GET', 'POST'],
      ['/api/openapi.json', 'POST', 'GET, HEAD'],
    ] as const) {
      const answer = await here.ask(path, { method, headers: { 'content-length': '0' } })
      expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, allow])
      expect(((await answer.json()) as ErrorAnswer).error.rule).toBe('bad-method')
    }
  })

  it('is refused where it is too long to be read', async () => {
    const { error } = await here.json<ErrorAnswer>(`/api/statements?q=${'x'.repeat(9000)}`, 414)
    expect(error.rule).toBe('too-long')
  })
})
