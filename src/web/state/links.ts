import type { Filters } from '../../contract/index.ts'
import { type Settings, settingParams, useSettings } from './settings.ts'

/** What an address asks for besides its path. */
export type Params = Readonly<Record<string, string | undefined>>

/** An address within the page: path, parameters that are set, settings. */
export function address(settings: Settings, path: string, params: Params = {}): string {
  const given = Object.entries({ ...params, ...settingParams(settings) })
  const query = new URLSearchParams(
    given.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  ).toString()
  return query === '' ? path : `${path}?${query}`
}

const segment = encodeURIComponent

/** Addresses of the pages, with the reader's settings in them. */
export interface Links {
  readonly to: (path: string, params?: Params) => string
  readonly search: (filters?: Filters & { readonly order?: string | undefined }) => string
  /** @param statement id of the statement to be shown */
  readonly article: (item: string, statement?: string | null) => string
  readonly party: (id: string) => string
  readonly issue: (id: string) => string
  readonly dossier: (id: string) => string
  readonly compare: (a: string, b: string, issue?: string | null) => string
}

/** The addresses of the pages for a reader who wants them so. */
export function linksFor(settings: Settings): Links {
  const to = (path: string, params?: Params) => address(settings, path, params)
  return {
    to,
    search: (filters = {}) => to('/', filters),
    article: (item, statement) => to(`/articles/${segment(item)}`, { s: statement ?? undefined }),
    party: (id) => to(`/parties/${segment(id)}`),
    issue: (id) => to(`/issues/${segment(id)}`),
    dossier: (id) => to(`/dossiers/${segment(id)}`),
    compare: (a, b, issue) => to('/compare', { a, b, issue: issue ?? undefined }),
  }
}

/** The addresses of the pages, with the settings of this one. */
export const useLinks = (): Links => linksFor(useSettings())
