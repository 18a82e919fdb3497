import {
  type EarlierAnswer,
  type EarlierArticle,
  type IssueAnswer,
  type IssueMark,
  MAX_EARLIER,
} from '../contract/index.ts'
import type { ArticleView, Ledger } from '../ledger/types.ts'

/** What looking for earlier coverage needs. */
export interface EarlierTools {
  readonly ledger: Ledger
  /** Every issue that is followed. */
  readonly issues: () => readonly IssueAnswer[]
}

/** A statement on an issue, and on whose lane it stands. */
interface Placed {
  readonly mark: IssueMark
  readonly lane: IssueAnswer['lanes'][number] | null
}

/** What another article says on issues of this one. */
interface Other {
  readonly item: string
  readonly part: number
  readonly first: IssueMark
  readonly issues: EarlierArticle['issues'][number][]
}

/**
 * What was published before an article on the issues on which its own statements bear. Stories that were cut out of its
 * page are other articles: they have no say. @param part which article of the item
 */
export function earlierCoverage(tools: EarlierTools, view: ArticleView, part: number): EarlierAnswer {
  const own = view.articles.find((article) => article.part === part)
  const published = own?.date ?? null
  if (own === undefined || published === null) return { earlier: [], undated: own !== undefined }
  const others = new Map<string, Other>()
  for (const issue of tools.issues()) {
    const byArticle = Map.groupBy(placedOn(issue), ({ mark }) => articleKey(mark))
    const ours = byArticle.get(articleKey({ item: view.item, part }))
    if (ours === undefined) continue
    const parties = new Set(ours.flatMap(({ lane }) => lane?.party ?? []))
    for (const [key, theirs] of byArticle) {
      const [first] = theirs
      if (first === undefined || first.mark.item === view.item) continue
      const other = others.get(key) ?? { ...articleOf(first.mark), first: first.mark, issues: [] }
      other.issues.push(onIssue(issue, theirs, parties))
      others.set(key, other)
    }
  }
  const ranked = [...others.values()].sort((a, b) => weightOf(b) - weightOf(a))
  return { earlier: before(tools.ledger, ranked, published), undated: false }
}

const placedOn = ({ lanes, unattributed }: IssueAnswer): Placed[] => [
  ...lanes.flatMap((lane) => lane.marks.map((mark) => ({ mark, lane }))),
  ...unattributed.map((mark) => ({ mark, lane: null })),
]

const articleOf = ({ item, part }: Pick<IssueMark, 'item' | 'part'>) => ({ item, part })
const articleKey = ({ item, part }: Pick<IssueMark, 'item' | 'part'>): string => `${item}#${part}`

function onIssue(
  { definition: { id, name } }: IssueAnswer,
  theirs: readonly Placed[],
  ours: ReadonlySet<string>,
): EarlierArticle['issues'][number] {
  const shared = new Map(
    theirs.flatMap(({ lane }) => (lane !== null && ours.has(lane.party) ? [[lane.party, lane.name.ar]] : [])),
  )
  const parties = [...shared].map(([party, name]) => ({ id: party, name }))
  return { id, name, statements: theirs.length, parties }
}

/** A party that speaks in both tells more than another statement. */
const weightOf = ({ issues }: Other): number =>
  issues.reduce(
    (sum, { parties, statements }) => sum + 1 + 3 * parties.length + Math.min(3, statements) / 10,
    0,
  )

/** The first of these that were published before a day; those of one weight by day, the latest first. */
function before(ledger: Ledger, ranked: readonly Other[], day: string): EarlierArticle[] {
  const found: { readonly weight: number; readonly article: EarlierArticle }[] = []
  for (const other of ranked) {
    const weight = weightOf(other)
    // Those of the last weight are all looked at: the day decides among them.
    if (found.length >= MAX_EARLIER && weight < (found.at(-1)?.weight ?? 0)) break
    const lookup = ledger.getArticle(`${other.item}#${other.part}`)
    const article = lookup.found === 'one' ? lookup.article.articles[0] : undefined
    if (article?.date == null || article.date >= day) continue
    const { item, part, issues, first } = other
    const { title, outlet, date } = article
    found.push({
      weight,
      article: { item, part, title, outlet, published: date, statement: first.statement, issues },
    })
  }
  return found
    .sort((a, b) => b.weight - a.weight || (a.article.published < b.article.published ? 1 : -1))
    .slice(0, MAX_EARLIER)
    .map(({ article }) => article)
}
