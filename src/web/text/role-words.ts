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
