import { describe, expect, it } from 'vitest'
import { loadPack } from '../../eval/reader.ts'
import { type Act, issueDefinitionSchema } from '../../src/contract/index.ts'
import { type Bearing, BY_ANYBODY, issueReader } from '../../src/issues/index.ts'

const reader = issueReader(
  loadPack(),
  issueDefinitionSchema.parse({
    id: 'forces',
    name: { ar: 'انسحاب القوات', en: 'Withdrawal of the forces' },
    any: ['انسحاب', 'ينسحب', 'سحب القوات', 'مغادرة', 'يغادر'],
    contrary: ['بقاء', 'يبقى'],
    none: ['انسحاب الفريق'],
    objects: [
      { id: 'forces', name: { ar: 'القوات', en: 'The forces' }, any: ['القوات', 'الجنود'] },
      { id: 'base', name: { ar: 'القاعدة', en: 'The base' }, any: ['قاعدة'] },
    ],
  }),
)

interface Given {
  readonly act?: Act
  readonly cue?: string | null
  readonly states?: readonly string[]
  readonly nominal?: boolean
  readonly led?: boolean
  readonly names?: readonly string[]
}

const bearing = (
  text: string,
  { act = 'inform', cue = null, states = [], nominal = cue !== null, led = false, names = [] }: Given = {},
): Bearing => {
  const found = reader.bearing([text], {
    act,
    cue,
    nominal,
    led,
    states: new Set(states),
    names: new Set(names),
  })
  if (found === null) throw new Error(`does not bear on it: ${text}`)
  return found
}
const substance = (text: string, given?: Given) => bearing(text, given).substance
const talks = (text: string, given?: Given) => bearing(text, given).talks

describe('no comment', () => {
  it.each([
    'أنه لا يؤكد ولا ينفي انسحاب القوات',
    'أنه يرفض التعليق على انسحاب القوات',
    'أن وزارته لن تعلق على أنباء انسحاب القوات',
    'لا تعليق على انسحاب القوات',
    'إننا لا نؤكد ولا ننفي مغادرة القوات',
  ])('is an event and no position: %s', (text) => {
    const { event, substance: where, talks: of, evidence } = bearing(text)
    expect([event, where, of]).toEqual(['no-comment', 'not-stated', 'not-stated'])
    const [silent] = evidence.filter(({ kind }) => kind === 'silent')
    expect(text.slice(...(silent?.span ?? [0, 0])).length).toBeGreaterThan(0)
  })

  it.each([
    'أن حكومته لا تنفي انسحاب القوات',
    'أن انسحاب القوات بدأ، وأنه لا يعلق على الخسائر',
    'أن بلاده ترفض انسحاب القوات',
    'أن تعليق الانسحاب خطأ',
  ])('is not what says something: %s', (text) => {
    expect(bearing(text).event).toBeNull()
  })
})

describe('the substance', () => {
  it.each([
    ['أن بلاده تؤيد انسحاب القوات', 'supports'],
    ['أن خروج الجنود ومغادرة القوات ضروريان وأن انسحاب القوات ضروري', 'supports'],
    ['أن حكومته ترفض انسحاب القوات', 'opposes'],
    ['أن حكومته لا ترفض انسحاب القوات', 'supports'],
    ['أن الانسحاب خطأ', 'opposes'],
    ['أن تأجيل الانسحاب خطأ', 'supports'],
    ['ضرورة استئناف عملية انسحاب القوات', 'supports'],
    ['أن لا حل إلا بانسحاب القوات', 'supports'],
    ['أن بلاده ستبدأ سحب القوات', 'supports'],
    ['إننا سنبدأ سحب القوات', 'supports'],
    ['لن نبدأ سحب القوات', 'opposes'],
    ['أن العدو سيبدأ سحب القوات', 'not-stated'],
    ['سننسحب من الوادي', 'supports'],
    ['أن بلاده ستنسحب من الوادي', 'supports'],
    ['أن القوات ستنسحب من الوادي', 'not-stated'],
    ['هل ننسحب من الوادي؟', 'not-stated'],
    ['يريدون أن ننسحب', 'not-stated'],
    ['لو ننسحب لسقطت المدينة', 'not-stated'],
    ['قررنا ألا ننسحب', 'opposes'],
    ['أن بلاده قد تنسحب', 'not-stated'],
    ['أنها دانت المسلحين لأنهم يرفضون الانسحاب', 'not-stated'],
    ['أن العدو جاء واعترض على الانسحاب', 'not-stated'],
    ['أن العدو عازم على الانسحاب', 'not-stated'],
    ['أن بلاده عازمة على الانسحاب', 'supports'],
    ['أن الانسحاب ليس الحل الوحيد', 'not-stated'],
    ['أن الانسحاب هو الحل الوحيد', 'supports'],
    ['أن العدو أعلن سحب القوات', 'not-stated'],
    ['أن بقاء القوات ضروري', 'opposes'],
    ['أنهم يرفضون بقاء القوات', 'supports'],
    ['أن قواتنا لن تنسحب', 'opposes'],
    ['أن القوات لن تنسحب', 'not-stated'],
    ['أن المعارضة ترفض انسحاب القوات', 'not-stated'],
    ['لا انسحاب من الوادي', 'opposes'],
    ['إننا نطالب بانسحاب القوات', 'supports'],
    ['أن سحب القوات ليس مطروحاً', 'opposes'],
    ['أنها توافق على الانسحاب بشرط وقف الهجمات', 'supports-with-conditions'],
    ['أن الانسحاب ضروري، إذا توقفت الهجمات', 'supports-with-conditions'],
    ['أن بلاده لم تستبعد الانسحاب', 'leaves-open'],
    ['أن الانسحاب غير مستبعد', 'leaves-open'],
    ['أن القوات انسحبت أمس، وأن الانسحاب جرى ليلاً', 'not-stated'],
    ['أن ثلاثة جنود جرحوا خلال الانسحاب', 'not-stated'],
  ])('%s: %s', (text, expected) => expect(substance(text)).toBe(expected))

  it.each([
    // What is expected, or a danger, is told.
    ['أن مخاطر الانسحاب قللت من التجارة', 'not-stated'],
    ['أن الاتفاق قلل من خطر انسحاب القوات', 'not-stated'],
    ['أن الانسحاب خطأ فادح', 'opposes'],
    ['أن الانسحاب خطوة إيجابية', 'supports'],
    // Another's wish that is told.
    ['أن المبعوث سيزور الوادي للتأكيد على ضرورة الانسحاب', 'not-stated'],
    ['أن المعارضة أكدت ضرورة انسحاب القوات', 'not-stated'],
    // What whoever must do it shall do.
    ['أن النواب يجب أن يرفضوا انسحاب القوات', 'opposes'],
    // How, or what stands for it, between a wish and its object.
    ['أن بلاده تؤيد بشكل كامل انسحاب القوات', 'supports'],
    ['أن بلاده ترفض بشدة هذا الانسحاب', 'opposes'],
    ['ضرورة الإسراع في تنفيذ الانسحاب', 'supports'],
    // Behind a wish a stance is what is wished.
    ['ضرورة رفض الانسحاب', 'opposes'],
    // What is rejected is what somebody does with it.
    ['رفضنا لإسناد الانسحاب إلى الوفد', 'not-stated'],
    ['ضرورة محاربة الانسحاب', 'opposes'],
    ['ضرورة التزام الانسحاب', 'supports'],
    ['أن بلاده ترفض دعم الانسحاب', 'opposes'],
    ['أنه يدعو النواب إلى رفض الانسحاب', 'opposes'],
    ['محاربة الانسحاب', 'opposes'],
    // Whose interest it serves, and what others are told to hold.
    ['أن الانسحاب يخدم مصالح العدو', 'not-stated'],
    ['أن خصومه يدعون ضرورة الانسحاب', 'not-stated'],
    ['رفضنا انسحاب القوات', 'opposes'],
    ['دعونا إلى انسحاب القوات', 'supports'],
    ['أنها تعتبر الانسحاب خطأ', 'opposes'],
    ['نعتبر الانسحاب خطأ', 'opposes'],
    ['أن الانسحاب ينبغي أن يتوقف', 'opposes'],
    ['لا حل في الوادي، ولا انسحاب', 'not-stated'],
    ['إذا كان من المطلوب انسحاب القوات فالجسر ضيق', 'not-stated'],
    ['أن الوزير قرر زيارة مركز الانسحاب', 'not-stated'],
  ])('%s: %s', (text, expected) => expect(substance(text)).toBe(expected))

  it('of each thing in a list of what is demanded', () => {
    const demand = { act: 'demand', cue: 'دعا' } as const
    expect(substance('العمل من أجل السلام واستكمال الانسحاب', demand)).toBe('supports')
    expect(substance('حماية القرى وسكان الوادي، وكان الانسحاب قريبا', demand)).toBe('not-stated')
    expect(substance('حماية القرى وتأجيل الانسحاب', demand)).toBe('opposes')
  })

  it('is not what is congratulated on, nor what those who do it hold up', () => {
    expect(substance('الوزير بانسحاب القوات', { act: 'praise', cue: 'هنّأ' })).toBe('not-stated')
    expect(substance('تعليق الانسحاب', { cue: 'أعلن' })).toBe('not-stated')
  })

  it.each(['يكون انسحاب القوات ضروري', 'تكون بلاده تؤيد انسحاب القوات'])(
    'not by what is denied: %s',
    (text) => {
      expect(substance(text, { act: 'deny', cue: 'نفى', nominal: false })).toBe('not-stated')
      expect(substance(text)).toBe('supports')
    },
  )

  it('by what is done with a content that is the matter itself', () => {
    expect(substance('بانسحاب فوري للقوات', { act: 'demand', cue: 'طالب' })).toBe('supports')
    expect(substance('من انسحاب سريع', { act: 'warn', cue: 'حذّر' })).toBe('opposes')
    expect(substance('سحب القوات من الوادي', { act: 'deny', cue: 'استبعد' })).toBe('opposes')
    expect(substance('بالانسحاب من المحادثات', { act: 'warn', cue: 'هدّد' })).toBe('not-stated')
    expect(substance('تأجيل الانسحاب', { act: 'warn', cue: 'حذّر' })).toBe('supports')
    expect(substance('الشروع في عملية انسحاب القوات', { act: 'demand', cue: 'دعا' })).toBe('supports')
    expect(substance('الانسحاب من الوادي اعتبارا من السبت', { cue: 'أعلن' })).toBe('supports')
    expect(substance('بدء انسحاب قواته من الوادي', { cue: 'أعلن' })).toBe('supports')
    expect(substance('سحب القوات من الوادي', { cue: 'أعلن' })).toBe('supports')
    for (const others of ['انسحاب القوات من الوادي', 'انسحاب العدو', 'مغادرة المسلحين'])
      expect(substance(others, { cue: 'أعلن' })).toBe('not-stated')
    expect(substance('دعمه لمبادرة الانسحاب', { act: 'opine', cue: 'أعرب' })).toBe('supports')
    expect(substance('انسحاب القوات الروسية من الوادي', { cue: 'أعلن' })).toBe('not-stated')
    expect(substance('نتائج الانسحاب', { cue: 'أعلن' })).toBe('not-stated')
    expect(substance('بحماية القرى، بعد انسحاب القوات', { act: 'demand', cue: 'طالب' })).toBe('not-stated')
  })

  it('of a clause is told by its words alone, unless it is demanded or promised', () => {
    const clause = { cue: 'حذّر', nominal: false } as const
    expect(substance('أن الانسحاب بدأ', { ...clause, act: 'warn' })).toBe('not-stated')
    expect(substance('ينسحب الجنود من القاعدة', { act: 'demand', cue: 'طالب', nominal: false })).toBe(
      'supports',
    )
  })

  it('of another who is named beside the verb is not the speaker’s', () => {
    const other = bearing('أن إيران ترفض انسحاب القوات', { states: ['iraq'] })
    expect(other).toMatchObject({ substance: 'not-stated', doubts: ['other-party'] })
    expect(substance('أن العراق يرفض انسحاب القوات', { states: ['iraq'] })).toBe('opposes')
  })

  it('of whoever the words lead on to, or are called by his name, is his', () => {
    const led = { act: 'inform', cue: 'قال', nominal: false, led: true } as const
    expect(substance('يرفض انسحاب القوات', led)).toBe('opposes')
    expect(substance('يرفض انسحاب القوات', { ...led, led: false })).toBe('not-stated')
    expect(substance('يرفض المقاتلون انسحاب القوات', { ...led, act: 'demand' })).not.toBe('opposes')
    const names = ['رابطه', 'السنديان']
    expect(substance('أن رابطة السنديان تؤيد انسحاب القوات', { names })).toBe('supports')
    expect(substance('أن رابطة البلوط تؤيد انسحاب القوات', { names })).toBe('not-stated')
  })

  describe('through what leads to the matter', () => {
    const demand = { act: 'demand', cue: 'طالب' } as const
    const reject = { act: 'condemn', cue: 'دان' } as const
    it.each([
      // Who does it stands between what is wanted and the matter.
      ['بالتزام الأطراف المسلحة بالانسحاب', demand, 'supports'],
      ['بموافقة الحكومة على سحب القوات', { act: 'praise', cue: 'رحّب' }, 'supports'],
      ['إقدام المسلحين على خرق الانسحاب', reject, 'supports'],
      ['على الوفد أن يبقي على الالتزام بالانسحاب', {}, 'supports'],
      // For the sake of the matter, or of its end.
      ['بوجود إرادة صادقة وخطة واضحة لوقف الانسحاب', demand, 'opposes'],
      ['ضرورة تعاون سكان الوادي من أجل إنجاح الانسحاب', {}, 'supports'],
      ['بدور الأهالي في مقاومة الانسحاب', { act: 'praise', cue: 'أشاد' }, 'opposes'],
      ['بفتح الجسر لسحب القوات', demand, 'supports'],
      ['استمرار الانسحاب', reject, 'opposes'],
      // What is not wanted for the sake of something tells nothing of that.
      ['فتح الجسر لسحب القوات', { act: 'reject', cue: 'رفض' }, 'not-stated'],
      ['مشاركة الأهالي في الانسحاب', { act: 'reject', cue: 'رفض' }, 'not-stated'],
      ['قصف الجسر لمواجهة الانسحاب', reject, 'not-stated'],
      ['مواجهة الانسحاب', reject, 'not-stated'],
      ['بصمود الأهالي لهجمات الانسحاب', { act: 'praise', cue: 'أشاد' }, 'not-stated'],
      // Denied, interrupted, or of whoever the chain does not know.
      ['بعدم فتح الجسر لوقف الانسحاب', demand, 'not-stated'],
      ['بفتح الجسر، لوقف الانسحاب', demand, 'not-stated'],
      ['بتعويض سكان قرى الانسحاب', demand, 'not-stated'],
    ] as const)('%s: %s', (text, given, expected) => expect(substance(text, given)).toBe(expected))

    it('but what nobody decides is only held for unlikely', () => {
      const unlikely = { act: 'deny', cue: 'استبعد' } as const
      expect(substance('انسحاب القوات', unlikely)).toBe('not-stated')
      expect(substance('احتمال انسحاب القوات', unlikely)).toBe('not-stated')
      expect(substance('أن بلاده تستبعد انسحاب العدو')).toBe('not-stated')
      expect(substance('أن بلاده تستبعد سحب القوات')).toBe('opposes')
    })

    it('by the body for which somebody speaks, called by its first word', () => {
      const names = ['حزب', 'السنديان']
      expect(substance('أن الحزب لا يعترض على انسحاب القوات', { names })).toBe('supports')
      expect(substance('أن الاتحاد لا يعترض على انسحاب القوات', { names })).toBe('not-stated')
    })
  })

  it('is what somebody is asked for; what belongs to another thing is not', () => {
    expect(substance('على الوفد تنفيذ انسحاب القوات')).toBe('supports')
    expect(substance('أن الانسحاب لا يقلل من خطر الحرب')).toBe('not-stated')
    expect(substance('أن الانسحاب جرى ويجب ترميم الجسر')).toBe('not-stated')
    expect(substance('أن تفتيش القرى الواقعة قرب الانسحاب خطأ')).toBe('not-stated')
  })

  it('is not what a question asks, nor what stands in a condition', () => {
    expect(substance('هل يجب الانسحاب؟')).toBe('not-stated')
    expect(substance('أن بلاده لن تنسحب ما دام فيها خطر')).toBe('opposes')
    expect(bearing('أن بلاده لن تنسحب ما دام فيها خطر').doubts).toEqual(['condition'])
  })

  it('is doubtful where its clauses differ, or where it holds for now alone', () => {
    expect(bearing('أنه يؤيد انسحاب القوات، لكنه يرفض الانسحاب الكامل')).toMatchObject({
      substance: 'not-stated',
      doubts: ['two'],
    })
    expect(bearing('أن الانسحاب غير وارد حالياً')).toMatchObject({ substance: 'opposes', doubts: ['for-now'] })
  })
})

describe('talks about it', () => {
  it.each([
    ['أن الوفدين يناقشان الانسحاب', 'confirms'],
    ['أن المحادثات تتناول انسحاب القوات', 'confirms'],
    ['أن بلاده لا تبحث الانسحاب', 'denies'],
    ['أن المحادثات لم تتناول الانسحاب', 'denies'],
    ['أن الوفد لن يناقش الانسحاب', 'refuses'],
    ['لا مفاوضات على الانسحاب', 'refuses'],
    ['أنها ترفض التفاوض على الانسحاب', 'refuses'],
    ['أن الوفد سيبحث التعاون، وليس الانسحاب', 'refuses'],
    ['أن مفاوضات الانسحاب مؤجلة', 'postpones'],
    ['إن إجراء محادثات عن الانسحاب غير مطروح', 'refuses'],
    ['أن اللجنة درست الانسحاب وبحث الوفد السدود', 'not-stated'],
    ['أن الوفد ناقش السدود مع انسحاب القوات', 'not-stated'],
    ['أن الانسحاب بدأ', 'not-stated'],
  ])('%s: %s', (text, expected) => expect(talks(text)).toBe(expected))

  it('are denied by a denial, and not confirmed by whoever demands them', () => {
    expect(talks('وجود مفاوضات على الانسحاب', { act: 'deny', cue: 'نفى' })).toBe('denies')
    expect(talks('إلى مفاوضات على الانسحاب', { act: 'demand', cue: 'دعا' })).toBe('not-stated')
  })
})

describe('what bears on an issue', () => {
  const objects = (text: string) => bearing(text).objects

  it('in every form that light stems cover, on the objects whose words it holds', () => {
    expect(objects('بانسحابهم من القاعدة مع القوات')).toEqual(['forces', 'base'])
    expect(objects('سنغادر القاعدة')).toEqual(['base'])
    expect(bearing('أن الانسحاب قريب')).toMatchObject({ objects: [], unsure: true })
  })

  it('only filters by what must all occur, and takes no sign for a word', () => {
    const asked = { id: 'x', name: { ar: 'ا', en: 'x' }, any: ['انسحاب', 'سد'], all: ['الوادي'] }
    const other = issueReader(loadPack(), issueDefinitionSchema.parse(asked))
    const said = {
      act: 'inform',
      cue: null,
      nominal: false,
      led: false,
      states: new Set<string>(),
      names: new Set<string>(),
    } as const
    expect(other.bearing(['أنه يؤيد الوادي، وأن انسحاب القوات جرى أمس'], said)?.substance).toBe('not-stated')
    expect(other.bearing(['أن السد في الوادي'], said)).not.toBeNull()
    expect(other.bearing(['أن الانسحاب جرى'], said)).toBeNull()
    expect(issueDefinitionSchema.safeParse({ ...asked, contrary: ['…'] }).success).toBe(false)
    expect(issueDefinitionSchema.safeParse({ ...asked, contrary: ['سد'] }).success).toBe(false)
  })

  it('where what must all occur may stand around it, and a state by another of its words', () => {
    const asked = { id: 'x', name: { ar: 'ا', en: 'x' }, any: ['انسحاب'], all: ['العراق'] }
    const other = issueReader(loadPack(), issueDefinitionSchema.parse(asked))
    const bears = (text: string, around: string) =>
      other.bearing([text], { ...BY_ANYBODY, act: 'inform' }, () => around) !== null
    expect(bears('أن الانسحاب من العراق جرى', '')).toBe(true)
    expect(bears('أن الانسحاب جرى', 'قوات في العراق')).toBe(true)
    expect(bears('أن الانسحاب جرى', 'قال وزير الدفاع العراقي')).toBe(true)
    expect(bears('أن الانسحاب جرى', 'قال وزير الدفاع')).toBe(false)
    expect(bears('أن الجسر بني', 'الانسحاب من العراق')).toBe(false)
  })

  it('holds one word of the matter and none that is excluded', () => {
    const nothing = (text: string) =>
      reader.bearing([text], {
        act: 'inform',
        cue: null,
        nominal: false,
        led: false,
        states: new Set(),
        names: new Set(),
      })
    expect(nothing('أن القوات بخير')).toBeNull()
    expect(nothing('أن انسحاب الفريق من البطولة قرار نهائي')).toBeNull()
  })

  it('names the words from which it was read, verbatim', () => {
    const text = 'أن حكومته لا ترفض انسحاب القوات'
    const words = bearing(text).evidence.map(({ kind, span }) => [kind, text.slice(...span)])
    expect(words).toEqual([
      ['negation', 'لا'],
      ['against', 'ترفض'],
      ['matter', 'انسحاب'],
      ['object', 'القوات'],
    ])
  })
})
