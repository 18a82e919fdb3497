import { describe, expect, it } from 'vitest'
import { loadPack } from '../../eval/reader.ts'
import { type Act, type IssueMark, issueDefinitionSchema } from '../../src/contract/index.ts'
import { issueReader, type LinkMark, type ProposedLink, proposeLinks } from '../../src/issues/index.ts'

const pack = loadPack()
const definition = issueDefinitionSchema.parse({
  id: 'forces',
  name: { ar: 'انسحاب القوات', en: 'Withdrawal of the forces' },
  any: ['انسحاب', 'ينسحب', 'سحب القوات', 'قصف'],
})
const reader = issueReader(pack, definition)

type Given = Partial<Omit<LinkMark, 'mark'>> &
  Partial<Pick<IssueMark, 'act' | 'party' | 'translated' | 'original' | 'from' | 'utterance' | 'unsure'>>

let made = 0
/** A statement of invented people, as the issue reads it. */
function said(day: string | null, text: string, given: Given = {}): LinkMark {
  const { act = 'inform' as Act, cue = null, lane = 'defence', party = 'sami', ...more } = given
  const { from = 'said', translated = false, original = null, unsure = false, ...how } = more
  const id = `s${made++}`
  const nominal = cue !== null
  const read = reader.bearing([text], { act, cue, nominal, led: false, states: new Set(), names: new Set() })
  if (read === null) throw new Error(`does not bear on it: ${text}`)
  const { objects, unsure: _, ...position } = read
  const mark = {
    statement: id,
    item: id,
    part: 0,
    utterance: made,
    day,
    from: day === null ? null : from,
    party,
    speaker: null,
    text: [text],
    outlet: null,
    kind: 'indirect',
    act,
    objects,
    unsure,
    standing: null,
    original,
    translated,
    byHand: false,
    position,
  } as unknown as IssueMark
  return {
    mark,
    lane,
    state: null,
    names: [],
    cue,
    anonymous: false,
    readout: false,
    background: false,
    isPerson: true,
    holder: null,
    ...how,
  }
}

const links = (marks: readonly LinkMark[], beside = ''): readonly ProposedLink[] =>
  proposeLinks(pack, { marks, objects: [], beside: () => beside })
const kinds = (...marks: readonly LinkMark[]) => links(marks).map(({ kind }) => kind)
/** The one link between two statements. */
function one(...marks: readonly LinkMark[]): ProposedLink {
  const [only, ...others] = links(marks)
  if (only === undefined || others.length > 0) throw new Error(`${others.length + Number(!!only)} links`)
  return only
}

describe('what changes on a lane', () => {
  const REFUSES = 'أن بلاده ترفض انسحاب القوات من وادي السنديان'
  it.each([
    ['renews', REFUSES, 'أن بلاده ما زالت ترفض انسحاب القوات من وادي السنديان'],
    ['conflict', REFUSES, 'أن بلاده تؤيد انسحاب القوات من وادي السنديان'],
    ['conflict', REFUSES, 'أن بلاده لا ترفض انسحاب القوات من وادي السنديان'],
    ['worded-harder', REFUSES, 'أن بلاده ترفض قطعا انسحاب القوات من وادي السنديان'],
    ['worded-softer', 'أن بلاده ترفض نهائيا انسحاب القوات من وادي السنديان', REFUSES],
    [
      'worded-softer',
      'أن بلاده تؤيد انسحاب القوات من وادي السنديان',
      'أن بلاده تؤيد انسحاب القوات من وادي السنديان بشرط وقف الهجمات',
    ],
    [
      'worded-harder',
      'أن بلاده تؤيد انسحاب القوات من وادي السنديان لاحقا',
      'أن بلاده تؤيد انسحاب القوات من وادي السنديان قبل نهاية العام',
    ],
    [
      'worded-harder',
      'أن بلاده لا تبحث انسحاب القوات من وادي السنديان',
      'أن بلاده لن تبحث انسحاب القوات من وادي السنديان',
    ],
  ] as const)('%s: %s | %s', (kind, a, b) => {
    const link = one(said('2020-01-16', a), said('2023-05-02', b))
    expect(link.kind).toBe(kind)
    expect(link).toMatchObject({ doubtful: false, doubts: [] })
  })

  it('is told anew where anything of its statements is another, and else as before', () => {
    const a = said('2020-01-16', REFUSES)
    const b = said('2023-05-02', 'أن بلاده تؤيد انسحاب القوات من وادي السنديان')
    const first = links([a, b])
    const withMark = (more: Partial<IssueMark>): LinkMark => ({ ...b, mark: { ...b.mark, ...more } })
    expect(links([a, { ...b, anonymous: true }])[0]?.doubts).toContain('anonymous')
    expect(links([a, withMark({ unsure: true })])[0]?.doubts).toContain('object')
    expect(links([a, withMark({ utterance: a.mark.utterance })])).toEqual([])
    expect(kinds(a, withMark({ position: a.mark.position }))).not.toContain('conflict')
    expect(links([a, withMark({ day: '2020-01-10' })])[0]?.to).toBe(a.mark.statement)
    expect(links([a, withMark({ utterance: 1000 })])).toEqual(first)
    expect(first).toMatchObject([{ kind: 'conflict', doubts: [] }])
  })

  it('by the scale of what is done by saying it', () => {
    const village = 'قصف القوات لقرية السنديان'
    const a = said('2020-01-16', village, { act: 'condemn', cue: 'انتقد' })
    const b = said('2020-03-16', village, { act: 'condemn', cue: 'أدان' })
    expect(one(a, b)).toMatchObject({ kind: 'worded-harder', doubtful: false })
    expect(one(a, b).evidence.find(({ kind }) => kind === 'strength')?.scale).toBe('blame')
    const back = said('2020-05-16', village, { act: 'condemn', cue: 'انتقد' })
    expect(kinds(a, b, back)).toEqual(['worded-harder', 'worded-softer'])
  })

  it('is doubtful where two positions share little beside the words of the issue', () => {
    const link = one(said('2020-01-16', 'بلاده ترفض سحب القوات'), said('2023-05-02', 'بلاده تؤيد سحب القوات'))
    expect(link).toMatchObject({ kind: 'conflict', doubtful: true, doubts: ['matter-alone'] })
    const near = said('2021-05-02', 'بلاده ترفض سحب القوات')
    const far = said('2020-01-16', REFUSES)
    // What shares more goes before what is only nearer.
    const later = links([far, near, said('2023-05-02', 'أن بلاده تؤيد انسحاب القوات من وادي السنديان')]).find(
      ({ kind }) => kind === 'conflict',
    )
    expect(later).toMatchObject({ kind: 'conflict', from: far.mark.statement, doubts: [] })
  })

  it('is proposed, doubtful, of contrary positions on one object in other words', () => {
    const onForces = ({ mark, ...how }: LinkMark) => ({ ...how, mark: { ...mark, objects: ['forces'] } })
    const a = onForces(said('2020-01-16', 'أن بلاده ترفض انسحاب الجنود'))
    const b = onForces(said('2023-05-02', 'أن بلاده تؤيد سحب القوات من الإقليم'))
    const asked = { marks: [a, b], beside: () => '' }
    expect(proposeLinks(pack, { ...asked, objects: ['forces'] })).toMatchObject([
      { kind: 'conflict', object: 'forces', doubtful: true, doubts: ['matter-alone'] },
    ])
    expect(proposeLinks(pack, { ...asked, objects: [] })).toEqual([])
  })

  it('is of one thing, one lane, and later', () => {
    const a = said('2020-01-16', REFUSES)
    const other = 'أن بلاده تؤيد انسحاب الموظفين من نقابة المعلمين'
    expect(kinds(a, said('2023-05-02', other))).toEqual([])
    expect(kinds(a, said('2023-05-02', REFUSES, { lane: 'health', party: 'lina' }))).toEqual([])
    expect(kinds(a, said(null, REFUSES))).toEqual([])
    expect(kinds(a, said('2020-01-16', REFUSES))).toEqual([])
    expect(kinds(a, said('2020-01', REFUSES))).toEqual([])
  })

  it('is no change where one text is printed again within days', () => {
    const text = 'أن بلاده ترفض انسحاب القوات من وادي السنديان وتل الزعتر ومعبر الصنوبر'
    const a = said('2020-01-16', text, { from: 'published' })
    expect(kinds(a, said('2020-01-20', text, { from: 'published' }))).toEqual([])
    expect(kinds(a, said('2020-03-20', text, { from: 'published' }))).toEqual(['renews'])
  })

  it('renews a stand whose position is not read, in mostly the same words', () => {
    const deny = { act: 'deny', cue: 'نفى' } as const
    const a = said('2020-01-16', 'الاتهامات التي وجهتها لها قرى السنديان بتمويل قصف الوادي', deny)
    const b = said('2020-03-26', 'اتهامات القرى لها بتمويل قصف وادي السنديان', deny)
    expect(kinds(a, b)).toEqual(['renews'])
  })

  it('renews nothing where what happened is told in the same words again', () => {
    const found = 'أن فرق الإنقاذ عثرت على جرحى تحت الركام بعد قصف قرية السنديان'
    expect(kinds(said('2020-01-16', found), said('2020-03-26', found))).toEqual([])
    const will = 'أن فرق الإنقاذ ستبحث عن جرحى تحت الركام بعد قصف قرية السنديان'
    expect(kinds(said('2020-01-16', will), said('2020-03-26', will))).toEqual(['renews'])
  })

  it('is no change where another report of the speech has it in words as strong', () => {
    const speech = { from: 'published', utterance: 7001 } as const
    const a = said('2020-01-16', 'أرفض رفضا قاطعا تمويل قصف قرية السنديان', speech)
    const abridged = said('2020-01-16', 'رفضه تمويل قصف قرية السنديان', { ...speech, act: 'reject' })
    const b = said('2020-03-26', 'أنا ضد تمويل قصف قرية السنديان')
    expect(kinds(a, b)).toEqual(['worded-softer'])
    expect(kinds(a, abridged, b)).toEqual(['renews'])
  })

  it('renews nothing where one demands in words what the other rejects', () => {
    const text = 'فتح تحقيق في قصف قرية السنديان'
    const a = said('2020-01-16', text, { act: 'demand', cue: 'طالب' })
    const b = said('2020-03-26', text, { act: 'reject', cue: 'رفض' })
    expect(kinds(a, b)).not.toContain('renews')
  })

  it.each([
    ['worded-harder', 'من الوارد إجراء انسحاب القوات صيفا', 'إجراء انسحاب القوات صيفا'],
    ['worded-softer', 'إجراء انسحاب القوات صيفا', 'إجراء انسحاب القوات صيفا إذا وافقت القرى'],
    ['worded-harder', 'عن قلقها من قصف قرية السنديان', 'عن قلقها البالغ من قصف قرية السنديان'],
    ['worded-softer', 'عن إدانتها لقصف قرية السنديان', 'عن قلقها البالغ من قصف قرية السنديان'],
  ] as const)('%s by a word more: %s | %s', (kind, a, b) => {
    expect(kinds(said('2020-01-16', a), said('2020-03-26', b))).toEqual([kind])
  })

  it('is told with the words that differ, in each text', () => {
    const link = one(
      said('2020-01-16', REFUSES),
      said('2023-05-02', 'أن بلاده ترفض قطعا انسحاب القوات من وادي السنديان'),
    )
    expect(link.evidence[0]).toEqual({
      kind: 'strength',
      scale: 'certainty',
      from: [],
      to: [{ piece: 0, span: [14, 18] }],
      words: null,
    })
    expect(link.evidence.at(-1)?.kind).toBe('shared')
  })
})

describe('a link is doubtful', () => {
  const A = 'أن بلاده ترفض انسحاب القوات من وادي السنديان'
  const B = 'أن بلاده تؤيد انسحاب القوات من وادي السنديان'
  const told = (a: Given, b: Given, text = B, day = '2023-05-02') =>
    one(said('2020-01-16', A, a), said(day, text, b))
  it.each([
    ['translated', { translated: true }, { translated: true }],
    ['others-readout', {}, { readout: true }],
    ['anonymous', {}, { anonymous: true }],
    ['new-holder', {}, { party: 'majid' }],
    ['new-holder', { isPerson: false, holder: 'a' }, { isPerson: false, holder: 'b' }],
    ['order', {}, { background: true, from: 'published' }],
    ['object', {}, { unsure: true }],
  ] as const)('%s', (doubt, a, b) => {
    const link = told(a, b)
    expect(link.kind).toBe('conflict')
    expect(link.doubts).toContain(doubt)
    expect(link.doubtful).toBe(true)
  })

  it.each([
    ['for-now', 'أن انسحاب القوات من وادي السنديان غير وارد حاليا'],
    ['leaves-open', 'أن بلاده لم تستبعد انسحاب القوات من وادي السنديان'],
    ['hypothetical', 'أن بلاده تؤيد انسحاب القوات من وادي السنديان لو طلبت القرى ذلك'],
  ] as const)('%s', (doubt, text) => {
    const from = doubt === 'for-now' ? B : A
    const link = one(said('2020-01-16', from), said('2023-05-02', text))
    expect(link.doubts).toContain(doubt)
    expect(link.doubtful).toBe(true)
  })

  it('where it may be one occasion, told twice', () => {
    expect(told({}, {}, B, '2020-01-18').doubts).toContain('same-occasion')
    expect(told({}, {}, B, '2020-01-26').doubts).toEqual([])
    expect(told({}, { from: 'published' }, B, '2020-01-26').doubts).toEqual(['same-occasion'])
    expect(told({}, { from: 'published' }, B, '2020-02-26').doubts).toEqual([])
  })

  it('no longer where somebody attached the original of a translation', () => {
    const original = {} as IssueMark['original']
    expect(told({ translated: true, original }, { translated: true }).doubts).toEqual([])
  })
})

describe('what answers, denies and disowns', () => {
  const DEMAND = 'بانسحاب القوات من وادي السنديان قبل الصيف'
  const demand = (given: Given = {}) =>
    said('2020-01-10', DEMAND, {
      act: 'demand',
      cue: 'طالب',
      lane: 'council',
      party: 'mazen',
      names: [pack.fold('مازن الشطي')],
      ...given,
    })

  it('replies where the words beside it name whom it answers', () => {
    const reply = said('2020-01-12', 'أن انسحاب القوات من وادي السنديان بدأ')
    const [link] = links(
      [demand(), reply],
      'ردا على مطالبة النائب مازن الشطي بانسحاب القوات من وادي السنديان',
    )
    expect(link).toMatchObject({ kind: 'replies', doubtful: false })
    expect(link?.evidence[0]).toMatchObject({ kind: 'cue' })
    expect(link?.evidence[0]?.words).toContain('مازن الشطي')
    expect(links([demand(), reply], 'ردا على سؤال صحفي')).toEqual([])
    expect(
      links([demand(), { ...reply, mark: { ...reply.mark, day: '2020-03-12' } }], 'ردا على مازن الشطي'),
    ).toEqual([])
  })

  it('replies to nobody where a reporter asks, or who is named is the one who replies', () => {
    const reply = said('2020-01-12', 'أن انسحاب القوات من وادي السنديان بدأ')
    expect(links([demand(), reply], 'ردا على سؤال للنائب مازن الشطي عن انسحاب القوات')).toEqual([])
    expect(links([demand(), reply], 'ردا على هجوم النائب مازن الشطي في وادي السنديان')).toEqual([])
    expect(links([demand(), reply], 'ردا على الدعوة، ذكر النائب مازن الشطي أن القوات بدأت')).toEqual([])
  })

  it('contradicts once on a day, and doubtfully in other words on one object', () => {
    const onForces = ({ mark, ...how }: LinkMark) => ({ ...how, mark: { ...mark, objects: ['forces'] } })
    const a = onForces(said('2020-01-12', 'انسحاب الجنود', { act: 'reject', cue: 'رفض' }))
    const wish = { act: 'demand', cue: 'طالب', lane: 'council', party: 'mazen' } as const
    const b = onForces(said('2020-01-12', 'بسحب القوات من الإقليم', wish))
    const asked = { marks: [a, b], beside: () => '', objects: ['forces'] }
    expect(proposeLinks(pack, asked)).toMatchObject([
      { kind: 'contradicts', object: 'forces', doubtful: true, doubts: ['matter-alone'] },
    ])
  })

  it('contradicts between parties, doubtful within one state', () => {
    const against = (given: Given = {}) =>
      said('2020-01-12', 'انسحاب القوات من وادي السنديان قبل الصيف', { act: 'reject', cue: 'رفض', ...given })
    expect(one(demand(), against())).toMatchObject({ kind: 'contradicts', doubtful: false })
    expect(one(demand({ state: 'plain' }), against({ state: 'plain' })).doubts).toEqual(['one-state'])
  })

  it('denies the content of another', () => {
    const claim = said('2020-01-10', 'أن سحب القوات من وادي السنديان بدأ ليلا بسبعين شاحنة', {
      lane: 'council',
      party: 'mazen',
      names: [pack.fold('مازن الشطي')],
    })
    const denial = said(
      '2020-01-11',
      'ما قاله مازن الشطي عن أن سحب القوات من وادي السنديان بدأ ليلا بسبعين شاحنة',
      { act: 'deny', cue: 'نفى' },
    )
    expect(one(claim, denial)).toMatchObject({ kind: 'denies-content', doubtful: false })
  })

  it('denies having said it, explains it, disowns it', () => {
    const earlier = said('2020-01-10', 'أن بلاده تؤيد انسحاب القوات من وادي السنديان', {
      names: [pack.fold('سامي الحلو')],
    })
    const denial = said('2020-01-12', 'صدور أي تصريح عنه يؤيد انسحاب القوات من وادي السنديان', {
      act: 'deny',
      cue: 'نفى',
    })
    expect(one(earlier, denial).kind).toBe('denies-saying')
    const clear = said('2020-01-12', 'أن تصريحاته عن انسحاب القوات من وادي السنديان أخرجت من سياقها')
    expect(kinds(earlier, clear)).toEqual(['clarifies'])
    const crafts = said('2020-01-12', 'أن معرض الحرف يقام بعد انسحاب القوات من وادي السنديان')
    expect(kinds(earlier, crafts)).toEqual([])
    const body = said('2020-01-13', 'أن كلام سامي الحلو عن انسحاب القوات لا يعبر عن موقف الحكومة', {
      lane: 'government',
      party: 'government',
      isPerson: false,
    })
    expect(one(earlier, body).kind).toBe('disowns')
  })
})
