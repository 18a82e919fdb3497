const KEY = 'isnad-reviewer'

let given = ''

/** Who judges on this machine, as was said last; empty where nobody said. */
export function reviewer(): string {
  try {
    return localStorage.getItem(KEY) ?? given
  } catch {
    // A browser may keep its storage shut: then the name lasts as long as the page.
    return given
  }
}

/** Remembers who judges on this machine. */
export function rememberReviewer(name: string): void {
  given = name
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // As above.
  }
}
