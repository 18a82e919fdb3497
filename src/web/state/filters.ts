import type { Filters } from '../../contract/index.ts'

/** The filters in the order in which the page shows them. */
export const FILTER_KEYS = [
  'q',
  'party',
  'speaker',
  'via',
  'outlet',
  'title',
  'act',
  'kind',
  'unsure',
  'in',
  'after',
  'before',
] as const satisfies readonly (keyof Filters)[]

export type FilterKey = (typeof FILTER_KEYS)[number]

/** The filters as an address holds them: strings that the server has yet to believe. */
export type FilterValues = { readonly [K in FilterKey]?: string }

/** The filters that an address holds. */
export function filtersOf(query: Readonly<Record<string, string>>): FilterValues {
  const found: { [K in FilterKey]?: string } = {}
  for (const key of FILTER_KEYS) {
    const value = query[key]?.trim()
    if (value) found[key] = value
  }
  return found
}

/** The same filters with one of them set, or taken away where it has that value already. */
export function toggled(filters: FilterValues, key: FilterKey, value: string): FilterValues {
  const { [key]: before, ...rest } = filters
  return before === value ? rest : { ...rest, [key]: value }
}

export function without(filters: FilterValues, ...keys: readonly FilterKey[]): FilterValues {
  return Object.fromEntries(
    Object.entries(filters).filter(([key]) => !(keys as readonly string[]).includes(key)),
  )
}
