import type { Filters } from '../../contract/index.ts'

/** The filters in the order in which the page shows them. */
export const FILTER_KEYS = [
  'q',
  'party',
  'speaker',
  'for',
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

/** What a search can be narrowed by. */
export type FilterKey = (typeof FILTER_KEYS)[number]

/** The filters as an address holds them: strings that the server has yet to believe. */
export type FilterValues = { readonly [K in FilterKey]?: string }

/** What an address asks of the search: the filters, and the order in which their answers are wanted. */
export type Asked = FilterValues & { readonly order?: string }
type AskedKey = keyof Asked

/** What an address asks for. */
export function askedOf(query: Readonly<Record<string, string>>): Asked {
  const found: { [K in AskedKey]?: string } = {}
  for (const key of [...FILTER_KEYS, 'order'] as const) {
    const value = query[key]?.trim()
    if (value) found[key] = value
  }
  return found
}

/** The same search with one filter set, or taken away where it has that value already. */
export function toggled(filters: Asked, key: FilterKey, value: string): Asked {
  const { [key]: before, ...rest } = filters
  return before === value ? rest : { ...rest, [key]: value }
}

/** The same search without some of its filters. */
export function without(filters: Asked, ...keys: readonly AskedKey[]): Asked {
  return Object.fromEntries(
    Object.entries(filters).filter(([key]) => !(keys as readonly string[]).includes(key)),
  )
}
