import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { type Ledger, openLedger, parseQuery } from '../../src/ledger/index.ts'
import {
  add,
  lineOf,
  newFolder,
  newLedger,
  options,
  removeFolders,
  type Said,
  statementIn,
  textItem,
} from './support.ts'

afterEach(removeFolders)

const link = (name: string, role: 'agency' | 'spokesperson' | 'person' = 'agency') =>
  ({ name, span: null, role, from: 'text' }) as const

/** A statement whose speaker the register knows. */
const by = (name: string, party: string, said: Omit<Said, 'by'>): Said => {
  const { speaker } = statementIn({ title: null, body: said.says }, { ...said, by: name })
  return { ...said, by: name, speaker: { ...speaker, party } } as Said
}

function filled(): { ledger: Ledger; folder: string } {
  const made = newLedger()
  const body = 'المعبر مفتوح. القرار نهائي. الطريق مغلق. المهلة انتهت. الجسر باق.'
  add(made.ledger, 'one', body, [
    { says: 'المعبر مفتوح', chain: [link('وكالة النور'), link('قناة الأفق')], saidOn: '2024-05-07' },
    { says: 'القرار نهائي', by: 'سامى الحلو', act: 'deny', chain: [link('وكالةُ النور'), link('قناة الأفق')] },
    by('الوزير كريم', 'karim', {
      says: 'الطريق مغلق',
      chain: [link('سامي الحلو', 'spokesperson')],
      saidOn: '2024-04',
    }),
    { says: 'المهلة انتهت', by: null, chain: [link('سامي الحلو', 'person')] },
    by('كريم', 'karim', { says: 'الجسر باق', kind: 'direct' }),
  ])
  return made
}

const search = (ledger: Ledger, line: string) => ledger.search(parseQuery(line).query, { limit: 50 }).hits
const counts = (ledger: Ledger, line: string) => ledger.counts(parseQuery(line).query)

describe('who speaks', () => {
  it('is the register’s id, else the name without its spelling, else nobody', () => {
    const { ledger } = filled()
    const parties = search(ledger, 'in:body').map((hit) => [hit.statement.text[0], hit.party])
    expect(Object.fromEntries(parties)).toEqual({
      'المعبر مفتوح': 'name:سامي الحلو',
      'القرار نهائي': 'name:سامي الحلو',
      'الطريق مغلق': 'karim',
      'الجسر باق': 'karim',
      'المهلة انتهت': null,
    })
    const shown = ledger.getArticle('one')
    if (shown.found !== 'one') throw new Error('not found')
    expect(shown.article.parties).toEqual([['name:سامي الحلو', 'name:سامي الحلو', 'karim', null, 'karim']])
    ledger.close()
  })

  it.each([
    ['party:karim', 2],
    ['party:KARIM', 0],
    ['party:"name:سامي الحلو"', 2],
    ['party:"name: سامى  الحُلو"', 2],
    ['party:name:كريم', 0],
    ['party:nobody', 0],
    ['via:"وكالة النور"', 2],
    ['via:"وكاله النور"', 2],
    ['via:النور', 0],
    ['via:"سامي الحلو"', 2],
    ['via:"سامي الحلو" unsure:yes', 1],
    ['via:"!"', 0],
    ['party:karim via:"سامي الحلو" act:inform', 1],
  ])('is found by %s: %i', (line, total) => {
    const { ledger } = filled()
    expect(search(ledger, line).length).toBe(total)
    expect(counts(ledger, line).statements).toBe(total)
    ledger.close()
  })
})

describe('what a party said', () => {
  it('is told with its names, days, chains, and what it passed on', () => {
    const { ledger } = filled()
    expect(ledger.party('name:سامى الحلو')).toEqual({
      id: 'name:سامي الحلو',
      name: 'سامى الحلو',
      kind: 'person',
      statements: 2,
      first: '2024-05-07',
      last: '2024-05-08',
      names: [
        { name: 'سامى الحلو', statements: 1 },
        { name: 'سامي الحلو', statements: 1 },
      ],
      spokeFor: [],
      spokenForBy: [],
      byMonth: [
        { month: '2024-05', act: 'deny', statements: 1 },
        { month: '2024-05', act: 'inform', statements: 1 },
      ],
      direct: 0,
      chains: [{ names: ['وكالة النور', 'قناة الأفق'], statements: 2 }],
      passedOn: 2,
      passedOnFor: [
        { party: null, name: null, statements: 1 },
        { party: 'karim', name: 'الوزير كريم', statements: 1 },
      ],
      linkIn: [{ names: ['سامي الحلو'], statements: 2 }],
      others: [],
    })
    expect(ledger.party('karim')).toMatchObject({
      statements: 2,
      first: '2024-04',
      last: '2024-05-08',
      direct: 1,
      passedOn: 0,
      passedOnFor: [],
      linkIn: [],
    })
    expect(ledger.party('karim', ['سامي الحلو'])).toMatchObject({ passedOn: 1 })
    ledger.close()
  })

  it('is counted between two days as a search finds it', () => {
    const { ledger } = filled()
    const between = (after: string, before: string | null) => ledger.saidBetween('karim', after, before)
    expect(between('2024-01-01', null)).toBe(2)
    expect(between('2024-04-20', '2024-04-21')).toBe(1)
    expect(between('2024-05-01', null)).toBe(1)
    expect(between('2024-05-08', '2024-05-09')).toBe(1)
    expect(between('2024-05-09', null)).toBe(0)
    expect(search(ledger, 'party:karim after:2024-04-20 before:2024-04-21').length).toBe(1)
    expect(ledger.saidBetween('name: سامى  الحُلو', '2024-05-07', '2024-05-08')).toBe(1)
    ledger.close()
  })

  it('is nothing of somebody who only stands in chains, or nowhere', () => {
    const { ledger } = filled()
    expect(ledger.party('name:قناة الأفق')).toMatchObject({
      statements: 0,
      passedOn: 2,
      kind: 'body',
      first: null,
    })
    expect(ledger.party('name:النور')).toBeNull()
    expect(ledger.party('name:')).toBeNull()
    ledger.close()
  })
})

describe('who spoke for a body', () => {
  const spoken = (name: string, says: string, said: Partial<Said> = {}): Said => {
    const body = { title: null, body: 'المعبر مفتوح. القرار نهائي. الطريق مغلق. المهلة انتهت.' }
    const { speaker } = statementIn(body, { says, by: 'هند الصياد' })
    return { says, by: 'هند الصياد', ...said, speaker: { ...speaker, for: name } } as Said
  }
  /** The register knows the harbour, by two names. */
  function ofSpokespersons(): Ledger {
    const { ledger } = newLedger({
      bodyIdOf: (name) => (['هيئة الميناء', 'إدارة الميناء'].includes(name) ? 'harbour' : null),
    })
    add(ledger, 'one', 'المعبر مفتوح. القرار نهائي. الطريق مغلق. المهلة انتهت.', [
      spoken('هيئة الميناء', 'المعبر مفتوح', { saidOn: '2024-05-07' }),
      spoken('إدارة الميناء', 'القرار نهائي', { saidOn: '2024-04' }),
      spoken('نادى المرسى', 'الطريق مغلق', { saidOn: '2024-05-06' }),
      spoken('نادي المَرسى', 'المهلة انتهت', { saidOn: '2024-05-06' }),
    ])
    return ledger
  }

  it('is told with the days, under all names of the body', () => {
    const ledger = ofSpokespersons()
    expect(ledger.party('harbour')).toMatchObject({
      statements: 0,
      kind: 'body',
      spokenForBy: [
        {
          party: 'name:هند الصياد',
          name: 'هند الصياد',
          statements: 2,
          first: '2024-04',
          last: '2024-05-07',
        },
      ],
    })
    expect(ledger.party('name:نادي المرسى')).toMatchObject({
      spokenForBy: [{ statements: 2, first: '2024-05-06', last: '2024-05-06' }],
    })
    ledger.close()
  })

  it.each([
    ['for:harbour', 2],
    ['for:harbour party:"name:هند الصياد" before:2024-05', 1],
    ['for:"name:نادى المَرسي"', 2],
    ['for:هيئة', 0],
  ])('is found by %s: %i', (line, total) => {
    const ledger = ofSpokespersons()
    expect(search(ledger, line).length).toBe(total)
    expect(counts(ledger, line).statements).toBe(total)
    ledger.close()
  })

  it('is told of the speaker as well, the names of one body taken together', () => {
    const ledger = ofSpokespersons()
    expect(
      ledger.party('name:هند الصياد')?.spokeFor.map(({ party, statements }) => [party, statements]),
    ).toEqual([
      ['harbour', 2],
      ['name:نادي المرسي', 2],
    ])
    ledger.close()
  })
})

describe('counts', () => {
  it('leave out of each list its own criterion alone', () => {
    const { ledger } = filled()
    const all = counts(ledger, '')
    expect(all).toMatchObject({ statements: 5, unsure: 1 })
    expect(all.bySpeaker).toEqual([
      { party: 'karim', name: 'الوزير كريم', statements: 2 },
      { party: 'name:سامي الحلو', name: 'سامى الحلو', statements: 2 },
    ])
    expect(all.byMonth).toEqual([
      { month: '2024-04', statements: 1, unsure: 0 },
      { month: '2024-05', statements: 4, unsure: 1 },
    ])
    const one = counts(ledger, 'party:karim kind:direct after:2024-05')
    expect(one.statements).toBe(1)
    expect(one.byKind).toEqual([{ name: 'direct', statements: 1 }])
    expect(one.bySpeaker).toEqual([{ party: 'karim', name: 'الوزير كريم', statements: 1 }])
    expect(counts(ledger, 'party:karim').byKind).toEqual([
      { name: 'direct', statements: 1 },
      { name: 'indirect', statements: 1 },
    ])
    expect(counts(ledger, 'speaker:كريم').bySpeaker).toEqual(all.bySpeaker)
    expect(counts(ledger, 'outlet:nobody').byOutlet).toEqual(all.byOutlet)
    expect(counts(ledger, 'act:deny').byAct).toEqual(all.byAct)
    expect(counts(ledger, 'act:deny').byOutlet).toEqual([{ name: 'صدى الساحل', statements: 1 }])
    expect(counts(ledger, 'before:2024-05').byMonth).toEqual(all.byMonth)
    expect(counts(ledger, 'المعبر').statements).toBe(1)
    ledger.close()
  })

  it('agree with the totals, and are nothing of an empty ledger', () => {
    const { ledger } = newLedger()
    expect(counts(ledger, '')).toEqual({
      statements: 0,
      unsure: 0,
      byAct: [],
      byKind: [],
      byOutlet: [],
      bySpeaker: [],
      byMonth: [],
    })
    expect(ledger.totals()).toEqual({ items: 0, articles: 0, statements: 0, events: 0, withheld: 0 })
    ledger.close()
    const full = filled().ledger
    expect(full.totals()).toEqual({ items: 1, articles: 1, statements: 5, events: 0, withheld: 0 })
    expect(full.stats()).toMatchObject(full.totals())
    full.close()
  })
})

describe('a number and what stands behind it', () => {
  it('of what a party passed on, is one', () => {
    const { ledger } = filled()
    for (const [party, names] of [
      ['karim', ['سامي الحلو']],
      ['name:سامي الحلو', []],
      ['name:قناة الأفق', []],
      ['karim', []],
    ] as const) {
      const found = ledger.search({ words: [], phrases: [], relay: { party, names } }, { limit: 9 })
      expect(ledger.party(party, names)?.passedOn, party).toBe(found.total)
    }
    ledger.close()
  })

  it('of a facet, is one: an outlet whose name holds another’s, too', () => {
    const { ledger } = filled()
    add(ledger, 'two', 'السوق عاد', [{ says: 'السوق عاد' }], { outlet: 'صدى الساحل الجديد' })
    add(ledger, 'three', 'الحي عاد', [{ says: 'الحي عاد' }], { outlet: 'صَدى الساحل' })
    const { byAct, byKind, byOutlet, bySpeaker, byMonth } = counts(ledger, '')
    expect(byOutlet).toContainEqual({ name: 'صدى الساحل', statements: 6 })
    const next = (month: string) =>
      `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}`
    const lines = [
      ...byAct.map(({ name, statements }) => [`act:${name}`, statements] as const),
      ...byKind.map(({ name, statements }) => [`kind:${name}`, statements] as const),
      ...byOutlet.map(({ name, statements }) => [`outlet:"${name}"`, statements] as const),
      ...bySpeaker.map(({ party, statements }) => [`party:"${party}"`, statements] as const),
      ...byMonth.map(
        ({ month, statements }) => [`after:${month} before:${next(month)}`, statements] as const,
      ),
    ]
    for (const [line, statements] of lines) expect(search(ledger, line).length, line).toBe(statements)
    expect(search(ledger, 'outlet:الساحل').length, 'words of a name').toBe(7)
    ledger.close()
  })
})

describe('where an item came from', () => {
  it('is told without where that lies, also of ledgers that kept it', () => {
    const { ledger } = newLedger()
    for (const [name, from, told] of [
      ['one', '/home/somebody/news/one.txt', 'one.txt'],
      ['two', 'C:\\Users\\somebody\\two.txt', 'two.txt'],
      ['three', 'a b/three.txt', 'a b/three.txt'],
      ['four', 'https://news.example/four', 'https://news.example/four'],
    ] as const) {
      const item = textItem(name, name)
      ledger.addItem({ ...item, origin: { ...item.origin, from } }, [], { engine: 'e1' })
      expect(ledger.getArticle(name)).toMatchObject({ article: { origin: { from: told } } })
      expect(ledger.withhold(name, 'why', 'who').outcome).toBe('withheld')
    }
    ledger.close()
  })
})

describe('derived rows of chains', () => {
  it('go with a takedown, and with a re-reading', () => {
    const { ledger, folder } = newLedger()
    const item = add(ledger, 'one', 'المعبر مفتوح', [{ says: 'المعبر مفتوح', chain: [link('zyxwvsecret')] }])
    const line = lineOf(
      item,
      { title: null, body: 'المعبر مفتوح' },
      [{ says: 'المعبر', chain: [link('second')] }],
      {
        engine: 'e2',
      },
    )
    ledger.addReading(item.id, [line], { engine: 'e2' })
    expect([search(ledger, 'via:zyxwvsecret').length, search(ledger, 'via:second').length]).toEqual([0, 1])
    ledger.withhold('one', 'why', 'who')
    expect(search(ledger, 'via:second').length).toBe(0)
    expect(ledger.integrity('full').ok).toBe(true)
    ledger.close()
    const bytes = readFileSync(`${folder}/ledger.sqlite`)
    for (const word of ['zyxwvsecret', 'second']) expect(bytes.includes(word), word).toBe(false)
  })

  it.each([
    ["UPDATE link SET key = 'x' WHERE n = 0", 'index content'],
    ["UPDATE hit SET party = 'x'", 'index content'],
    ['DELETE FROM link WHERE n = 1', 'index content'],
    ["INSERT INTO link VALUES (999, 0, 'a', 'a', 'agency')", 'index rows'],
  ])('are checked: %s', (sql, check) => {
    const { ledger } = filled()
    const before = [...ledger.dump({ derived: true })]
    const other = new DatabaseSync(ledger.file)
    other.exec(sql)
    other.close()
    const report = ledger.integrity('full')
    expect(report.checks.filter((one) => !one.ok).map((one) => one.name)).toEqual([check])
    ledger.rebuild()
    expect(ledger.integrity('full').ok).toBe(true)
    expect([...ledger.dump({ derived: true })]).toEqual(before)
    ledger.close()
  })
})

describe('a ledger of the schema before', () => {
  /** What version 0.1 left: no party, no link. */
  function older(): { folder: string; dump: unknown } {
    const { ledger, folder } = filled()
    const dump = [...ledger.dump({ derived: true })]
    ledger.close()
    const db = new DatabaseSync(ledger.file)
    db.exec(`DROP TABLE dossier_words; DROP TABLE dossier; DROP TABLE issue; DROP TABLE hit_mark; DROP TABLE hit_issue; DROP TABLE hit_change; DROP TABLE hit_kept; DROP TABLE link; DROP TABLE hit_stale; DROP TABLE bearer; DROP INDEX hit_party; DROP INDEX hit_outlet;
      DROP INDEX hit_kind; DROP INDEX hit_order; DROP INDEX hit_outlet_name; DROP INDEX hit_speaker_name; DROP INDEX hit_title; DROP INDEX hit_unsure;
      DROP INDEX statement_spoken_for; DROP INDEX hit_party_read; ALTER TABLE hit DROP COLUMN part; ALTER TABLE hit DROP COLUMN party_read;
      ALTER TABLE hit DROP COLUMN judgement; ALTER TABLE hit DROP COLUMN party; PRAGMA user_version = 2`)
    db.close()
    return { folder, dump }
  }

  it('is brought up to date when it is opened for writing', () => {
    const { folder, dump } = older()
    const told: unknown[] = []
    const ledger = openLedger(folder, options({ onUpgrade: (progress) => told.push(progress) }))
    expect(told).toEqual([
      { done: 0, total: 5 },
      { done: 5, total: 5 },
    ])
    expect([...ledger.dump({ derived: true })]).toEqual(dump)
    expect(ledger.integrity('full').ok).toBe(true)
    ledger.close()
    const again = openLedger(folder, options({ readOnly: true }))
    expect(search(again, 'party:karim').length).toBe(2)
    again.close()
  })

  it('is not, where it may only be read: that is told', () => {
    const { folder } = older()
    expect(() => openLedger(folder, options({ readOnly: true }))).toThrow(/open it once for writing/)
  })

  it('is, also where the schema was brought up to date and the rows were not', () => {
    const { folder, dump } = older()
    const ledger = openLedger(folder, options())
    ledger.close()
    const db = new DatabaseSync(ledger.file)
    db.exec('UPDATE hit SET party = NULL; DELETE FROM link; INSERT INTO hit_stale VALUES (3)')
    db.close()
    expect(() => openLedger(folder, options({ readOnly: true }))).toThrow(/open it once for writing/)
    const mended = openLedger(folder, options())
    expect([...mended.dump({ derived: true })]).toEqual(dump)
    mended.close()
  })

  it('has its indexes made, and no row anew, where they alone are older', () => {
    const { ledger, folder } = filled()
    const dump = [...ledger.dump({ derived: true })]
    ledger.close()
    const indexes = (file: string): unknown[] => {
      const db = new DatabaseSync(file)
      const rows = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY 1").all()
      db.close()
      return rows
    }
    const before = indexes(ledger.file)
    const db = new DatabaseSync(ledger.file)
    db.exec('DROP INDEX hit_title; DROP INDEX hit_unsure; PRAGMA user_version = 9')
    db.close()
    const told: unknown[] = []
    const again = openLedger(folder, options({ onUpgrade: (progress) => told.push(progress) }))
    expect(told).toEqual([])
    expect([...again.dump({ derived: true })]).toEqual(dump)
    again.close()
    expect(indexes(ledger.file)).toEqual(before)
  })

  it('is left alone where it is empty', () => {
    const folder = newFolder()
    openLedger(folder, options()).close()
    openLedger(folder, options({ readOnly: true })).close()
  })
})
