import { describe, expect, it } from 'vitest'
import { loadPack } from '../../eval/reader.ts'
import { wordReader } from '../../src/issues/index.ts'
import { differing, storyOf, type Telling, type Through, utterancesOf } from '../../src/stories/index.ts'

const wordsOf = wordReader(loadPack())

const LEAD =
  'عقد وزير المياه كمال الدرويشي مؤتمرا صحفيا في مدينة الواحة بحضور أهالي القرى المجاورة للسد القديم'
const AGENCY = `${LEAD} وتحدث مطولا عن خطط الوزارة لصيانة القنوات وعن عدد العمال الذين يحتاجهم المشروع خلال الشهور القادمة.`
const OWN =
  'حضر مراسلنا لقاء الوزير كمال الدرويشي مع أهالي القرى قرب السد القديم في الواحة، وسأله عن المياه والقنوات والعمال.'
const TEXTS: Readonly<Record<string, string>> = {
  own: OWN,
  tale: 'افتتح نادي البحيرة معرض الزهور السنوي في الحديقة العامة.',
}
const storyFor = (article: string) =>
  storyOf(
    wordsOf(TEXTS[article.split('-')[0] ?? ''] ?? AGENCY).map(({ facts }) => facts.word),
    (word) => (word.length > 2 ? word : null),
  )

const SAID = 'السد القديم لن يهدم قبل نهاية موسم الأمطار وأن القنوات ستصان كلها هذا العام'

let next = 0
const telling = (article: string, text: string, more: Partial<Telling> = {}): Telling => ({
  id: `s${next++}`,
  article,
  outlet: article,
  outletKey: article,
  party: 'name:كمال الدرويشي',
  name: ['كمال', 'الدرويشي'],
  voice: 'name:كمال الدرويشي',
  vague: false,
  saidOn: null,
  published: '2031-04-02',
  background: false,
  quoted: false,
  text: [text],
  through: null,
  ...more,
})

const gathered = (...tellings: readonly Telling[]) => utterancesOf(tellings, { wordsOf, storyOf: storyFor })
const witnessesOf = (...tellings: readonly Telling[]) =>
  gathered(...tellings).map(({ witnesses }) => witnesses.map(({ article }) => article))
/** Whether two articles tell one utterance by these two statements. */
const isOne = (a: Telling, b: Telling) => gathered(a, b).length === 1

describe('the utterance', () => {
  it('is of several articles where they tell the same saying', () => {
    expect(isOne(telling('a', SAID), telling('b', SAID))).toBe(true)
    const shorter = 'السد القديم لن يهدم قبل نهاية موسم الأمطار'
    expect(isOne(telling('a', SAID), telling('own', shorter))).toBe(true)
  })

  it('is another where it denies, counts or names other states', () => {
    expect(isOne(telling('a', SAID), telling('b', SAID.replace('لن ', 'س')))).toBe(false)
    const counted = (n: number) => `عدد العمال الذين يحتاجهم المشروع الكبير سيبلغ ${n} عاملا في الصيف`
    expect(isOne(telling('a', counted(40)), telling('b', counted(40)))).toBe(true)
    expect(isOne(telling('a', counted(40)), telling('b', counted(90)))).toBe(false)
    const thanked = (state: string) => `الوزارة تشكر حكومة ${state} على دعمها الكبير لمشروع السد القديم`
    expect(isOne(telling('a', thanked('اليابان')), telling('b', thanked('كندا')))).toBe(false)
  })

  it('is another of another speaker, and unsure speakers are taken for one in copies alone', () => {
    const other = { party: 'name:سلمى البحري', voice: 'name:سلمى البحري', name: ['سلمى', 'البحري'] }
    expect(isOne(telling('a', SAID), telling('b', SAID, other))).toBe(false)
    const unsure = { party: null, voice: null, name: [] }
    expect(isOne(telling('a', SAID), telling('b', SAID, unsure))).toBe(true)
    expect(isOne(telling('a', SAID), telling('own', SAID, unsure))).toBe(false)
    const longer = { party: 'name:كمال سعيد الدرويشي', voice: 'x', name: ['كمال', 'سعيد', 'الدرويشي'] }
    expect(isOne(telling('a', SAID), telling('b', SAID, longer))).toBe(true)
  })

  it('is another when it is said again later, or on another day', () => {
    expect(isOne(telling('a', SAID), telling('b', SAID, { published: '2031-04-12' }))).toBe(false)
    expect(
      isOne(telling('a', SAID, { saidOn: '2031-03-01' }), telling('b', SAID, { saidOn: '2031-04-01' })),
    ).toBe(false)
    expect(
      isOne(telling('a', SAID, { published: '2031-04-01' }), telling('b', SAID, { saidOn: '2031-04-02' })),
    ).toBe(false)
    // A day after, copies alone are believed: a series repeats its formulas.
    const late = { published: '2031-04-03' }
    const shorter = 'السد القديم لن يهدم قبل نهاية موسم الأمطار'
    expect(isOne(telling('a', SAID), telling('b', SAID, late))).toBe(true)
    expect(isOne(telling('a', SAID), telling('own', shorter, late))).toBe(false)
  })

  it('is another where the articles tell other stories', () => {
    const thanks = 'أسمى آيات الشكر والتقدير لكل من شارك في إنجاح هذا العمل الكبير'
    expect(isOne(telling('a', thanks), telling('tale', thanks))).toBe(false)
  })

  it('holds all that one voice said that day in an article, whoever lent it', () => {
    const spoken = telling('a', SAID, { voice: 'water-ministry' })
    const body = telling('a', 'الوزارة استعدت للصيف', {
      party: 'water-ministry',
      voice: 'water-ministry',
      name: ['وزارة', 'المياه'],
    })
    const other = telling('b', SAID)
    expect(witnessesOf(spoken, body, other)).toEqual([['a', 'b']])
    const unsure = { party: null, voice: null, name: [] }
    expect(gathered(telling('a', SAID, unsure), telling('a', 'الوزارة استعدت للصيف', unsure))).toHaveLength(2)
  })

  it('aligns a statement with one of each article at most', () => {
    const [all] = gathered(telling('a', SAID), telling('b', SAID), telling('b', `${SAID} بإذن الله`))
    expect(all?.wordings.map((ids) => ids.length)).toEqual([2])
  })
})

describe('origins', () => {
  const agency: Through = { name: 'وكالة النور', key: 'nur', kind: 'agency', unnamed: false }
  const counted = (...tellings: readonly Telling[]) => {
    const [all, ...more] = gathered(...tellings)
    expect(more).toEqual([])
    return all
  }

  it('count copies of one agency as one, and a report of its own as another', () => {
    const shorter = 'السد القديم لن يهدم قبل نهاية موسم الأمطار'
    const all = counted(telling('a', SAID, { through: agency }), telling('b', SAID), telling('own', shorter))
    expect(all?.origins).toEqual([
      { kind: 'agency', name: 'وكالة النور' },
      { kind: 'own', name: 'own' },
    ])
    expect(all?.witnesses.map(({ source }) => source)).toEqual(['copy', 'copy', 'first'])
  })

  it('tell the first source where it is among the witnesses, and that nothing tells it', () => {
    const first = counted(telling('a', SAID, { through: agency }), telling('nur', SAID))
    expect(first?.witnesses.map(({ article, source }) => [article, source])).toEqual([
      ['a', 'copy'],
      ['nur', 'first'],
    ])
    const nobody = counted(telling('a', SAID), telling('b', SAID))
    expect(nobody?.origins).toEqual([{ kind: 'text', name: null }])
    expect(nobody?.witnesses.map(({ source }) => source)).toEqual(['unsure', 'unsure'])
  })

  it('never count agencies without a name beside one that is named', () => {
    const unnamed: Through = { name: 'وكالات', key: 'x', kind: 'agency', unnamed: true }
    const shorter = 'السد القديم لن يهدم قبل نهاية موسم الأمطار'
    const all = counted(
      telling('a', SAID, { through: agency }),
      telling('own', shorter, { through: unnamed }),
    )
    expect(all?.origins).toEqual([{ kind: 'agency', name: 'وكالة النور' }])
  })
})

describe('differing words', () => {
  it('are those that the other wording has not, in order', () => {
    const [spans = []] = differing(['السد القديم لن يهدم أبدا'], [['السد لن يهدم']], wordsOf)
    expect(spans.map(([from, to]) => 'السد القديم لن يهدم أبدا'.slice(from, to))).toEqual(['القديم', 'أبدا'])
    expect(differing(['السد'], [['السد']], wordsOf)).toEqual([[]])
    // Marked is what none of several has.
    const both = differing(['السد القديم باق'], [['السد القديم'], ['السد باق']], wordsOf)
    expect(both).toEqual([[]])
    expect(differing(['السد'], [], wordsOf)).toEqual([[]])
  })
})
