/** The parameters of one query. */
export type Asked = Readonly<Record<string, string>>

const page = (asked: Asked): Asked => ({ limit: '50', ...asked })
const lines = (...list: string[]): Asked[] => list.map((q) => page({ q }))

/** What is asked: words of news, the outlets and names of the corpus. Each is asked with its second page. */
export const MIX: Readonly<Record<string, readonly Asked[]>> = {
  'the most frequent words': lines('في', 'أن', 'من'),
  'the same by date': lines('في', 'أن', 'من').map((one) => ({ ...one, order: 'date' })),
  'frequent words': lines('الحكومة', 'رئيس', 'مليون', 'القانون'),
  'the same, by date': lines('الحكومة', 'رئيس', 'مليون', 'القانون').map((one) => ({ ...one, order: 'date' })),
  'middling words': lines('الانتخابات', 'المفاوضات', 'استقالة', 'الأسعار', 'المعارضة'),
  'rare words': lines('الزلزال', 'الجسر', 'المعبر', 'الفيضانات', 'قزحية'),
  phrases: lines('"رئيس الحكومة"', '"مجلس الأمن"', '"حقوق الإنسان"', '"في هذا"', '"على أن"'),
  'two words': lines('الحكومة الانتخابات', 'مجلس الأمن', 'ارتفاع الأسعار', 'وزير الخارجية'),
  'word and act': lines('الحكومة act:reject', 'النفط act:warn', 'رئيس act:demand', 'الانتخابات act:deny'),
  'act alone': ['inform', 'deny', 'condemn', 'opine'].map((act) => page({ act })),
  'kind, field, unsure': [page({ kind: 'direct' }), page({ in: 'title' }), page({ unsure: 'yes' })],
  party: ['barack-obama', 'adel-al-jubeir', 'name:المصدر'].map((party) => page({ party })),
  outlet: ['aawsat', 'Jawhara FM', 'Al Jazeera', 'jazeera'].map((outlet) => page({ outlet })),
  period: [
    page({ after: '2015-07', before: '2015-08' }),
    page({ after: '2012', before: '2016' }),
    page({ q: 'الحكومة', after: '2014', before: '2015' }),
  ],
  via: ['وكالات', 'أ ف ب', 'واس', 'barack-obama'].map((via) => page({ via })),
  speaker: lines('speaker:أوباما', 'speaker:"وزير الخارجية"', 'speaker:محمد', 'speaker:الرئيس الحكومة'),
  everything: [page({}), page({ limit: '200' })],
}
