// The engine says in English why a statement went to its speaker (a closed list, in src/identity). Here it is said in
// Arabic; what is not listed is shown as the engine says it.
const AR: Readonly<Record<string, string>> = {
  'the words name the speaker; the article gives no fuller form':
    'العبارة تسمّي صاحب التصريح، ولا صيغة أوفى له في المادة',
  'named here': 'مسمّى هنا',
  'goes on with the speaker of its sentence': 'تتمة لصاحب التصريح في الجملة نفسها',
  'the last speaker': 'آخر من تحدث',
  'the last speaker, in the same paragraph': 'آخر من تحدث في الفقرة نفسها',
  'a part of a name given in full elsewhere': 'جزء من اسم ورد كاملاً في موضع آخر',
  'a short form of a body named in full in the article': 'صيغة مختصرة لمؤسسة ورد اسمها كاملاً في المادة',
  'a short form of a body named in full elsewhere': 'صيغة مختصرة لمؤسسة ورد اسمها كاملاً في موضع آخر',
  'the title of the last speaker': 'صفة آخر من تحدث',
  'a short form of the last speaker': 'صيغة مختصرة لآخر من تحدث',
  'the last speaker, described': 'آخر من تحدث، موصوفاً',
  'the last speaker, called by the part he plays': 'آخر من تحدث، مسمّى بدوره',
  'the paper of the last speaker': 'وثيقة آخر من تحدث',
  'a part of the last speaker’s name': 'جزء من اسم آخر من تحدث',
  'the subject of its sentence': 'فاعل الجملة',
  'named right before the words': 'مسمّى قبل العبارة مباشرة',
  'named right behind the words': 'مسمّى بعد العبارة مباشرة',
  'whom the relative clause describes': 'من تصفه جملة الصلة',
  'the relative clause describes somebody whom no list knows': 'جملة الصلة تصف من لا تعرفه القوائم',
  'the subject of the headline': 'فاعل العنوان',
  'the agent of the sentence before': 'فاعل الجملة السابقة',
  'a form of respect for the person last spoken of': 'صيغة احترام لآخر من ذُكر',
  'a form of respect, and nobody before who bears it': 'صيغة احترام لم يُذكر قبلها من يحملها',
  'the same source as before': 'المصدر نفسه',
  'the family name of somebody named in full': 'لقب عائلة لشخص ورد اسمه كاملاً',
  'the body that issued the paper': 'المؤسسة التي أصدرت الوثيقة',
  'the body that issued the paper, named with it elsewhere':
    'المؤسسة التي أصدرت الوثيقة، مذكورة معها في موضع آخر',
  'the only speaker of the story who bears this title': 'المتحدث الوحيد في المادة بهذه الصفة',
  'the only one who bears this title': 'الوحيد بهذه الصفة',
  'the two who bear this title': 'الاثنان اللذان يحملان هذه الصفة',
  'the only one who bears a title like this one': 'الوحيد بصفة قريبة من هذه',
  'the only body mentioned before that agrees': 'المؤسسة الوحيدة المذكورة قبله التي تطابق الفعل',
  'the only person mentioned before that agrees': 'الشخص الوحيد المذكور قبله الذي يطابق الفعل',
  'the name that ends the words': 'الاسم الذي تنتهي به العبارة',
  'the verb does not agree with the last speaker': 'الفعل لا يطابق آخر من تحدث',
  'the last speaker; the words behind the verb are its object': 'آخر من تحدث؛ والكلمات بعد الفعل مفعوله',
  'no speaker is named before': 'لم يُسمَّ قبله متحدث',
  'the headline names no speaker': 'العنوان لا يسمّي متحدثاً',
  'several people of the article bear this title': 'أكثر من شخص في المادة بهذه الصفة',
  'several people of the article bear this name': 'أكثر من شخص في المادة بهذا الاسم',
  'several bodies of the article bear this short name': 'أكثر من مؤسسة في المادة بهذا الاسم المختصر',
  'two speakers possible: same gender and number, no cue before':
    'متحدثان محتملان: الجنس والعدد نفسهما ولا عبارة إسناد قبله',
  'the words break off before the name': 'انقطعت العبارة قبل الاسم',
  'words that no list knows as a speaker': 'كلمات لا تعرفها القوائم متحدثاً',
}

/** Why the engine chose a speaker, in Arabic; null where only the engine's English is known. */
export const whyInArabic = (why: string): string | null => AR[why] ?? null
