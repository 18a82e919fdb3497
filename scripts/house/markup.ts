import { type Finding, roomOf, type SourceFile } from './rules.ts'
import { blankComments, lineAt } from './source.ts'

const NAMES = [
  'dangerouslySetInnerHTML',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'srcdoc',
  'document.write',
  'DOMParser',
  'createContextualFragment',
]
const RAW = new RegExp(`\\b(?:${NAMES.join('|').replaceAll('.', '\\.')})`, 'gi')

/** The page shows strangers' words: it writes them as text and elements, never as markup. */
export function checkMarkup(file: SourceFile): Finding[] {
  if (roomOf(file.path) !== 'web') return []
  const text = blankComments(file.text)
  return [...text.matchAll(RAW)].map((m) => ({
    level: 'error',
    rule: 'markup',
    file: file.path,
    line: lineAt(text, m.index),
    message: `${m[0]}: the page writes text and elements, never markup`,
  }))
}
