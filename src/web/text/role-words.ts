import type { Lang } from './plural.ts'

// Words with which a name says itself what its bearer is: the role beside it would say it twice.
const WORDS: Readonly<Record<string, readonly string[]>> = {
  spokesperson: ['متحدث', 'المتحدث', 'متحدثة', 'المتحدثة', 'ناطق', 'الناطق', 'الناطقة'],
  agency: ['وكالة', 'الوكالة', 'وكالات'],
  channel: ['قناة', 'القناة', 'تلفزيون', 'التلفزيون', 'إذاعة', 'الإذاعة', 'راديو', 'فضائية'],
  newspaper: ['صحيفة', 'الصحيفة', 'جريدة', 'الجريدة', 'مجلة', 'المجلة'],
  platform: ['منصة', 'المنصة', 'موقع', 'الموقع'],
  document: ['وثيقة', 'بيان', 'البيان', 'تقرير', 'رسالة', 'برقية'],
  outlet: ['وكالة', 'قناة', 'صحيفة', 'جريدة', 'مجلة', 'موقع', 'إذاعة', 'شبكة', 'تلفزيون'],
  group: ['مجموعة', 'جماعة'],
  body: ['مؤسسة', 'هيئة', 'وزارة', 'مكتب'],
}

/** Whether an Arabic name begins with the word of its role, as that of an agency often does. */
export const saysItsRole = (name: string, role: string): boolean =>
  WORDS[role]?.includes(name.trim().split(/\s+/)[0] ?? '') ?? false

/** How an office is called: in Arabic of a man and of a woman, and in English. */
interface OfficeName {
  readonly m: string
  readonly f: string
  readonly en: string
}

const office = (m: string, f: string, en: string): OfficeName => ({ m, f, en })
const minister = (of: string, en: string): OfficeName => office(`وزير ${of}`, `وزيرة ${of}`, `${en} minister`)

/** The offices of the register, in the order in which a page lists them: deputies behind those they stand in for. */
const OFFICES: Readonly<Record<string, OfficeName>> = {
  'supreme-leader': office('المرشد الأعلى', 'المرشدة العليا', 'supreme leader'),
  'head-of-state': office('رئيس الدولة', 'رئيسة الدولة', 'head of state'),
  'crown-prince': office('ولي العهد', 'ولية العهد', 'crown prince'),
  'deputy-crown-prince': office('ولي ولي العهد', 'ولية ولي العهد', 'deputy crown prince'),
  'vice-president': office('نائب الرئيس', 'نائبة الرئيس', 'vice-president'),
  'head-of-government': office('رئيس الحكومة', 'رئيسة الحكومة', 'head of government'),
  'deputy-head-of-government': office('نائب رئيس الحكومة', 'نائبة رئيس الحكومة', 'deputy head of government'),
  leader: office('المسؤول الأول', 'المسؤولة الأولى', 'head'),
  'secretary-general': office('الأمين العام', 'الأمينة العامة', 'secretary-general'),
  'director-general': office('المدير العام', 'المديرة العامة', 'director-general'),
  'commission-president': office('رئيس المفوضية', 'رئيسة المفوضية', 'president of the commission'),
  'high-representative': office('الممثل الأعلى', 'الممثلة العليا', 'high representative'),
  speaker: office('رئيس البرلمان', 'رئيسة البرلمان', 'speaker of parliament'),
  'foreign-minister': minister('الخارجية', 'foreign'),
  'defence-minister': minister('الدفاع', 'defence'),
  'interior-minister': minister('الداخلية', 'interior'),
  'internal-security-minister': minister('الأمن الداخلي', 'internal security'),
  'national-security-minister': minister('الأمن القومي', 'national security'),
  'finance-minister': minister('المالية', 'finance'),
  'economy-minister': minister('الاقتصاد', 'economy'),
  'justice-minister': minister('العدل', 'justice'),
  'energy-minister': minister('الطاقة', 'energy'),
  'oil-minister': minister('النفط', 'oil'),
  'trade-minister': minister('التجارة', 'trade'),
  'health-minister': minister('الصحة', 'health'),
  'education-minister': minister('التعليم', 'education'),
  'social-affairs-minister': minister('الشؤون الاجتماعية', 'social affairs'),
  'agriculture-minister': minister('الزراعة', 'agriculture'),
  'transport-minister': minister('النقل', 'transport'),
  'information-minister': minister('الإعلام', 'information'),
  'culture-minister': minister('الثقافة', 'culture'),
  'tourism-minister': minister('السياحة', 'tourism'),
  'army-chief': office('رئيس الأركان', 'رئيسة الأركان', 'chief of staff'),
  'national-security-adviser': office(
    'مستشار الأمن القومي',
    'مستشارة الأمن القومي',
    'national security adviser',
  ),
  'national-intelligence-director': office(
    'مدير الاستخبارات الوطنية',
    'مديرة الاستخبارات الوطنية',
    'director of national intelligence',
  ),
  'intelligence-chief': office('رئيس المخابرات', 'رئيسة المخابرات', 'head of intelligence'),
  'central-bank-governor': office('محافظ البنك المركزي', 'محافظة البنك المركزي', 'central bank governor'),
  'provincial-governor': office(
    'أمير المنطقة أو محافظها',
    'أميرة المنطقة أو محافظتها',
    'provincial governor',
  ),
  governor: office('المحافظ', 'المحافظة', 'governor'),
  'special-envoy': office('المبعوث الخاص', 'المبعوثة الخاصة', 'special envoy'),
  ambassador: office('السفير', 'السفيرة', 'ambassador'),
  'ambassador-to-un': office(
    'المندوب لدى الأمم المتحدة',
    'المندوبة لدى الأمم المتحدة',
    'ambassador to the United Nations',
  ),
  spokesperson: office('متحدث', 'متحدثة', 'spokesperson'),
}

const ORDER = Object.keys(OFFICES)

/** What an office is called, of a man unless it is told that a woman holds it; the register's word where none is known. */
export function officeName(role: string, gender: 'm' | 'f' | null, lang: Lang): string {
  const known = Object.hasOwn(OFFICES, role) ? OFFICES[role] : undefined
  if (known === undefined) return role
  return lang === 'en' ? known.en : known[gender ?? 'm']
}

/** Whether an office has a name of its own on the screen. */
export const isNamedOffice = (role: string): boolean => ORDER.includes(role)

/** The place of an office in a list: heads first, spokespersons and unknown ones last. */
export const officeRank = (role: string): number => (isNamedOffice(role) ? ORDER.indexOf(role) : ORDER.length)
