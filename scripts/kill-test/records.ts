/** A record made for the kill test: invented persons and places, no two records alike. */
export interface InventedRecord {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly date: string
  readonly source: string
}

const SPEAKERS = [
  'وزير النقل سامي الحلو',
  'رئيسة بلدية عين الورد هالة النجار',
  'المتحدث باسم هيئة الموانئ كمال الطويل',
  'مدير المستشفى وليد الصافي',
  'مصدر أمني',
]
const TOPICS = ['المعبر', 'الجسر', 'الميناء', 'السد', 'المطار', 'السوق', 'الطريق الساحلي']
const VERDICTS = ['سيبقى مفتوحاً', 'يحتاج إلى صيانة', 'سيغلق أسبوعاً', 'أصبح جاهزاً', 'لن يتأثر بالأمطار']
const OUTLETS = ['صحيفة المرفأ', 'وكالة النور', 'موقع الأفق']

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** So many records, always the same ones. */
export const inventedRecords = (count: number): InventedRecord[] =>
  Array.from({ length: count }, (_, n) => {
    const topic = pick(TOPICS, n)
    const speaker = pick(SPEAKERS, Math.floor(n / 7))
    const other = pick(SPEAKERS, Math.floor(n / 3) + 1)
    return {
      id: `record-${n}`,
      title: `${topic} رقم ${n} أمام المجلس`,
      body: [
        `قال ${speaker} إن ${topic} رقم ${n} ${pick(VERDICTS, n)}، مضيفاً أن العمل مستمر منذ ${n + 2} يوماً.`,
        `من جهته أكد ${other} أن الكلفة بلغت ${n * 3 + 7} ألفاً.`,
        `وأوضح أن المرحلة المقبلة تبدأ بعد ${(n % 11) + 2} أسابيع.`,
      ].join('\n'),
      date: `2024-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
      source: pick(OUTLETS, n),
    }
  })
