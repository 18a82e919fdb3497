import { growingGroups } from './groups.ts'
import type { Origin, Telling, Through, Witness } from './types.ts'

/** An article as it tells an utterance, its origin not known yet. */
export interface Told {
  readonly article: string
  readonly outlet: string | null
  readonly outletKey: string | null
  readonly published: string | null
  readonly tellings: readonly Telling[]
}

/**
 * Where the witnesses of an utterance have it from. Witnesses count as one origin where they name one medium, where one
 * copies the other's text, where they are one outlet's, and where they name agencies without a name: what may depend on
 * each other is not counted twice.
 * @param isOneText whether two articles took their words from one text
 */
export function originsOf(
  told: readonly Told[],
  isOneText: (a: string, b: string) => boolean,
): { readonly origins: readonly Origin[]; readonly witnesses: readonly Witness[] } {
  const groups = growingGroups<Told>()
  const throughs = new Map(told.map((one) => [one, throughOf(one)]))
  told.forEach((one, at) => {
    for (const other of told.slice(0, at))
      if (dependsOn(one, other, throughs) || isOneText(one.article, other.article)) groups.tie(other, one)
  })
  tieUnnamed(told, throughs, groups.tie)
  const clusters = [...Map.groupBy(told, (one) => groups.of(one)).values()]
  const origins = clusters.map((cluster) => originOf(cluster, throughs))
  const witnesses = told.map((one): Witness => {
    const origin = clusters.findIndex((cluster) => cluster.includes(one))
    const { article, outlet, published, tellings } = one
    const source = sourceOf(one, origins[origin] as Named)
    return { article, outlet, published, tellings: tellings.map(({ id }) => id), origin, source }
  })
  return { origins: origins.map(({ kind, name }) => ({ kind, name })), witnesses }
}

interface Named extends Origin {
  readonly key: string | null
}

/** Whom an article names as having passed it on; null where it names nobody but itself. */
function throughOf({ tellings, outletKey }: Told): Through | null {
  const named = tellings.flatMap(({ through }) => through ?? []).filter(({ key }) => key !== outletKey)
  return named.find(({ unnamed }) => !unnamed) ?? named[0] ?? null
}

type Throughs = ReadonlyMap<Told, Through | null>

function dependsOn(a: Told, b: Told, throughs: Throughs): boolean {
  const [x = null, y = null] = [throughs.get(a), throughs.get(b)]
  if (x !== null && y !== null) return x.key === y.key
  if (x === null && y === null) return a.outletKey !== null && a.outletKey === b.outletKey
  // One tells what the other has published itself.
  return x === null ? a.outletKey === y?.key : b.outletKey === x.key
}

/** Agencies without a name may be the one that another names, or each other. */
function tieUnnamed(told: readonly Told[], throughs: Throughs, tie: (a: Told, b: Told) => void): void {
  const [first, ...more] = told.filter((one) => throughs.get(one)?.unnamed === true)
  if (first === undefined) return
  for (const one of more) tie(first, one)
  const agency = told.find(
    (one) => throughs.get(one)?.kind === 'agency' && throughs.get(one)?.unnamed === false,
  )
  if (agency !== undefined) tie(agency, first)
}

function originOf(cluster: readonly Told[], throughs: Throughs): Named {
  const named = cluster.flatMap((one) => throughs.get(one) ?? [])
  const best = mostNamed(named.filter(({ unnamed }) => !unnamed))
  if (best !== null) return { kind: best.kind, name: best.name, key: best.key }
  if (named.length > 0) return { kind: 'agencies', name: null, key: null }
  const [first] = cluster
  const isOwn = cluster.every(({ outletKey }) => outletKey !== null && outletKey === first?.outletKey)
  if (isOwn || cluster.length === 1)
    return { kind: 'own', name: first?.outlet ?? null, key: first?.outletKey ?? null }
  return { kind: 'text', name: null, key: null }
}

/** The one that most articles name; of as many the one named first. */
function mostNamed(named: readonly Through[]): Through | null {
  const counted = [...Map.groupBy(named, ({ key }) => key).values()].sort((a, b) => b.length - a.length)
  return counted[0]?.[0] ?? null
}

function sourceOf({ outletKey }: Told, { kind, key }: Named): Witness['source'] {
  if (kind === 'own') return 'first'
  if (kind === 'text') return 'unsure'
  return key !== null && key === outletKey ? 'first' : 'copy'
}
