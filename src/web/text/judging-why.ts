import { whyInArabic } from './why.ts'

// Why the queue asks, and what the register says of a name (src/app/review.ts, src/identity/register): a closed list of
// sentences, some with a name, a number or a day in them, and what may follow them behind a semicolon.
const AR: Readonly<Record<string, string>> = {
  'in no register': 'ليس في الدليل',
  'one name, and nothing else that ties the two together': 'الاسم واحد، ولا شيء غيره يجمع بينهما',
  'one name, but for letters that foreign names are spelled with in turn':
    'الاسم واحد، إلا أحرفاً تُكتب بها الأسماء الأجنبية على وجهين',
  'the one name lies within the other': 'أحد الاسمين جزء من الآخر',
  'the article was read anew, and no statement there is the one that was judged':
    'قُرئت المادة من جديد، وليس فيها التصريح الذي صدر فيه القرار',
  'the ledger holds no such statement': 'لا تصريح كهذا في السجل',
  'no letters to go by': 'لا حرف فيه يُستدل به',
  'the full name, behind a title': 'الاسم الكامل بعد لقب',
  'the full name, with words behind it': 'الاسم الكامل وبعده كلمات',
  'the name, in a spelling the register lists': 'الاسم بإملاء وارد في الدليل',
  'a capital that stands for its government': 'عاصمة يُراد بها حكومتها',
  'a body that every state has, named by its state': 'مؤسسة في كل دولة، مسمّاة بدولتها',
  'the name of a body, with its kind or its state beside it': 'اسم مؤسسة ومعه نوعها أو دولتها',
  'a surname that one person of the register bears': 'لقب عائلة لشخص واحد في الدليل',
  'a surname': 'لقب عائلة',
  'a name that is also a common word, or borne by many': 'اسم هو أيضاً كلمة شائعة، أو يحمله كثيرون',
  'a name put together from its parts': 'اسم مركّب من أجزائه',
  'given name and surname of a longer name': 'الاسم الأول ولقب العائلة من اسم أطول',
  'the full name, but for letters that foreign names are spelled with in turn':
    'الاسم الكامل، إلا أحرفاً تُكتب بها الأسماء الأجنبية على وجهين',
  'a foreign name, but for its vowels': 'اسم أجنبي، إلا حروف المد فيه',
  'no record of the register bears this name': 'لا أحد في الدليل بهذا الاسم',
  'somebody who held the office once; which one the words do not say':
    'من شغل المنصب سابقاً، ولا تقول العبارة من هو',
  'somebody who is about to hold the office; which one the words do not say':
    'من سيشغل المنصب، ولا تقول العبارة من هو',
  'somebody beside the holder of the office, not the holder': 'من هو إلى جانب شاغل المنصب، لا شاغله',
  'an office whose state or body the words do not name': 'منصب لا تسمّي العبارة دولته أو مؤسسته',
  'the register knows nobody who held the office': 'لا أحد في الدليل شغل المنصب',
  'an office that several hold at once': 'منصب يشغله أكثر من واحد معاً',
  'a body of the state that the article is about or comes from':
    'مؤسسة في الدولة التي تتحدث عنها المادة أو تصدر منها',
  'an office held by several in turn; the day tells by whom':
    'منصب تعاقب عليه أكثر من واحد، واليوم يبيّن من منهم',
  'the surname is others’ too': 'ولقب العائلة لغيره أيضاً',
  'part of the name of whoever held the office that a title gives':
    'جزء من اسم من شغل المنصب الذي تذكره الصفة',
  'of them one held the office that a title gives': 'وواحد منهم شغل المنصب الذي تذكره الصفة',
  'of them one held the office named': 'وواحد منهم شغل المنصب المذكور',
}

/** Sentences with something of the case in them; what was found stands for $1 and $2. */
const WITH: readonly (readonly [RegExp, string])[] = [
  [/^(\d+) in the register bear it$/, 'يحمله في الدليل أكثر من واحد ($1)'],
  [/^in office on (\S+)$/, 'وكان في المنصب يوم $1'],
  [/^of (\d+) the one in office on (\S+)$/, 'وهو من بين $1 من كان في المنصب يوم $2'],
  [/^a surname of (\d+) letters is too often another word$/, 'لقب قصير ($1) كثيراً ما يكون كلمة أخرى'],
  [
    /^the surname is known, but with another given name than "(.*)"$/,
    'لقب العائلة معروف، لكن باسم أول غير «$1»',
  ],
  [
    /^name and office contradict each other: on (\S+) the office was (.*)'s$/,
    'الاسم والمنصب متعارضان: كان المنصب يوم $1 لـ$2',
  ],
  [/^held the office on (\S+)$/, 'شغل المنصب يوم $1'],
  [/^(\d+) held the office on (\S+)$/, 'شغل المنصب يوم $2 أكثر من واحد ($1)'],
  [/^the register knows nobody in the office on (\S+)$/, 'لا أحد في الدليل كان في المنصب يوم $1'],
]

/** Why the queue asks, or what the register says of a name, in Arabic; null where only the English is known. */
export function askedWhyInArabic(why: string): string | null {
  const whole = part(why)
  if (whole !== null) return whole
  const parts = why.split('; ').map(part)
  return parts.every((one) => one !== null) ? parts.join('؛ ') : null
}

function part(why: string): string | null {
  const known = AR[why.replaceAll("'", '’')] ?? AR[why] ?? whyInArabic(why)
  if (known !== null) return known
  const [pattern, arabic] = WITH.find(([one]) => one.test(why)) ?? []
  return pattern === undefined || arabic === undefined ? null : why.replace(pattern, arabic)
}
