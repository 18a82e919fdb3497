const KEY = 'isnad-issue-view'

/** How an issue is shown: as a picture, or as a table that says the same. */
export type IssueView = 'picture' | 'table'

let chosen: IssueView = 'picture'

/** How it was shown last on this machine. */
export function issueView(): IssueView {
  try {
    return localStorage.getItem(KEY) === 'table' ? 'table' : chosen
  } catch {
    // A browser may keep its storage shut: then the choice lasts as long as the page.
    return chosen
  }
}

/** Remembers how it is to be shown. */
export function rememberIssueView(view: IssueView): void {
  chosen = view
  try {
    localStorage.setItem(KEY, view)
  } catch {
    // As above.
  }
}
