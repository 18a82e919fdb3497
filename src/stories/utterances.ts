import { type AligningTools, alignTellings } from './align.ts'
import { growingGroups } from './groups.ts'
import { originsOf, type Told } from './origins.ts'
import { areCopies } from './story.ts'
import type { Alignment, Telling, Utterance } from './types.ts'

/**
 * The utterances that statements are of, each statement in one. In an article the statements of one voice and day are of
 * one speech event; articles tell the same one where they have a saying of it in common.
 * @param tellings in the order of their articles' texts
 */
export function utterancesOf(tellings: readonly Telling[], tools: AligningTools): readonly Utterance[] {
  const alignments = alignTellings(tellings, tools)
  const events = growingGroups<string>()
  for (const [first, ...more] of eventsIn(tellings))
    for (const one of more) if (first) events.tie(first.id, one.id)
  const sayings = growingGroups<string>()
  for (const { a, b } of alignments) {
    events.tie(a, b)
    sayings.tie(a, b)
  }
  const aligned = new Set(alignments.flatMap(({ a, b }) => [a, b]))
  const bySaying = Map.groupBy(
    tellings.filter(({ id }) => aligned.has(id)),
    ({ id }) => sayings.of(id),
  )
  const isOneText = oneText(tellings, alignments, tools)
  return [...Map.groupBy(tellings, ({ id }) => events.of(id)).values()].map((all) => {
    const keys = new Set(all.map(({ id }) => sayings.of(id)))
    const wordings = [...keys].flatMap((key) => {
      const found = bySaying.get(key)
      return found === undefined ? [] : [found.map(({ id }) => id)]
    })
    return { tellings: all.map(({ id }) => id), ...originsOf(toldOf(all), isOneText), wordings }
  })
}

/** The statements of one speech event of one article; what nobody is known to have said is an event of its own. */
function eventsIn(tellings: readonly Telling[]): Iterable<readonly Telling[]> {
  return Map.groupBy(tellings, ({ id, article, voice, saidOn, published, background }) =>
    JSON.stringify(voice === null ? [id] : [article, voice, saidOn ?? published, background]),
  ).values()
}

/** The articles of an utterance, the earliest first. */
function toldOf(tellings: readonly Telling[]): readonly Told[] {
  const byArticle = Map.groupBy(tellings, ({ article }) => article)
  const told = [...byArticle].map(([article, own]): Told => {
    const { outlet = null, outletKey = null, published = null } = own[0] ?? {}
    return { article, outlet, outletKey, published, tellings: own }
  })
  return told.sort((a, b) => compare(a.published ?? '~', b.published ?? '~') || compare(a.article, b.article))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether two articles took their words from one text: where a saying of both shows it, or one copies the other. */
function oneText(
  tellings: readonly Telling[],
  alignments: readonly Alignment[],
  { storyOf }: AligningTools,
): (a: string, b: string) => boolean {
  const articleOf = new Map(tellings.map(({ id, article }) => [id, article]))
  const shown = new Set(
    alignments.flatMap(({ a, b, sameText }) => (sameText ? [`${articleOf.get(a)} ${articleOf.get(b)}`] : [])),
  )
  return (a, b) => shown.has(`${a} ${b}`) || shown.has(`${b} ${a}`) || areCopies(storyOf(a), storyOf(b))
}
