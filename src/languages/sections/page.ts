/** Words of a news page that are not the story's own. Filled from `words/page.yaml`. */
export type PageWords = Record<string, never>

export function loadPageWords(_root: string, _fold: (text: string) => string): PageWords {
  return {}
}
