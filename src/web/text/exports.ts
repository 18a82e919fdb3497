import type { Lang } from './plural.ts'

/** The words of exports and citations in English. */
const en = {
  export: 'Export',
  exportOf: 'Export as a file',
  formats: {
    csv: ['CSV', 'a table for spreadsheets'],
    jsonl: ['JSON Lines', 'each statement whole, for programs'],
    parquet: ['Parquet', 'a table with types, for data tools'],
    annotations: ['Web Annotations', 'places and quotes by the W3C’s model'],
    quotations: ['JSON-LD', 'claims and quotations by schema.org'],
    citations: ['Citations', 'entries that are ready to print'],
    links: ['Links', 'what later statements are to earlier ones'],
    svg: ['SVG', 'the timeline as a picture that can be scaled'],
    png: ['PNG', 'the timeline as a picture of pixels'],
  },
  bounds: 'Each file says what was read, and what people found out about a statement.',
  pngFailed: 'The picture could not be made; take the SVG.',
  cite: 'Cite',
  citation: { ar: 'In Arabic', en: 'In English' },
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying is not allowed here; mark the text and copy it by hand.',
  failed: 'The citation did not come; close and open it again.',
}

/** The same in Arabic. */
const ar: typeof en = {
  export: 'تصدير',
  exportOf: 'تصدير إلى ملف',
  formats: {
    csv: ['CSV', 'جدول لبرامج الجداول'],
    jsonl: ['JSON Lines', 'كل تصريح كاملاً، للبرامج'],
    parquet: ['Parquet', 'جدول بأنواع البيانات، لأدوات التحليل'],
    annotations: ['Web Annotations', 'المواضع والاقتباسات بحسب نموذج W3C'],
    quotations: ['JSON-LD', 'الأقوال والاقتباسات بحسب schema.org'],
    citations: ['توثيقات', 'مداخل جاهزة للنشر'],
    links: ['الروابط', 'صلة التصريحات اللاحقة بالسابقة'],
    svg: ['SVG', 'الخط الزمني صورةً قابلة للتكبير'],
    png: ['PNG', 'الخط الزمني صورةً نقطية'],
  },
  bounds: 'في كل ملف ما قُرئ، وما تبيّن عن حالة كل تصريح.',
  pngFailed: 'تعذّر رسم الصورة؛ خذ ملف SVG.',
  cite: 'توثيق',
  citation: { ar: 'بالعربية', en: 'بالإنكليزية' },
  copy: 'نسخ',
  copied: 'نُسخ',
  copyFailed: 'النسخ غير مسموح هنا؛ ظلّل النص وانسخه بنفسك.',
  failed: 'لم يصل التوثيق؛ أغلقه وافتحه من جديد.',
}

/** The words of exports; every language gives the same keys. */
export type ExportTexts = typeof en
/** The words of exports by the language of the screen. */
export const EXPORTS: Readonly<Record<Lang, ExportTexts>> = { ar, en }
