import type { FoundStatement } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { lastDayBefore } from '../lib/months.ts'
import { type Asked, FILTER_KEYS, type FilterKey, without } from '../state/filters.ts'
import { useLinks } from '../state/links.ts'
import { partyName } from '../state/names.ts'
import { useTexts } from '../state/settings.ts'
import { CrossIcon } from './icons.tsx'

interface Props {
  readonly asked: Asked
  /** What was found tells the name of a party that the address only has the id of. */
  readonly hits: readonly FoundStatement[]
}

/** The filters in force, each with a way to take it off. */
export function FilterChips({ asked, hits }: Props) {
  const texts = useTexts()
  const links = useLinks()
  const shown = useShown(hits)
  const keys = FILTER_KEYS.filter((key) => key !== 'q' && asked[key] !== undefined)
  if (keys.length === 0) return null
  return (
    <ul class="chips" aria-label={texts.search.active}>
      {keys.map((key) => {
        const { name, value } = shown(key, asked[key] as string)
        return (
          <li key={key}>
            <a class="chip" href={links.to('/', without(asked, key))}>
              <span class="unseen">{`${texts.search.remove} `}</span>
              <span class="chip-name">{name}</span> <bdi>{value}</bdi>
              <CrossIcon />
            </a>
          </li>
        )
      })}
      {keys.length > 1 && (
        <li>
          <a class="chip chip-all" href={links.to('/', { q: asked.q, order: asked.order })}>
            {texts.search.removeAll}
          </a>
        </li>
      )}
    </ul>
  )
}

function useShown(hits: readonly FoundStatement[]) {
  const texts = useTexts()
  const format = useFormat()
  const { facets } = texts.search
  const oneOf = (names: Readonly<Record<string, string>>, value: string) => names[value] ?? value
  return (key: FilterKey, value: string): { name: string; value: string } => {
    switch (key) {
      case 'party': {
        const name = hits.find(({ party }) => party === value)?.statement.speaker.name
        return { name: facets.party, value: name ?? partyName(value) }
      }
      case 'via':
        return { name: facets.via, value: partyName(value) }
      case 'for': {
        const known = partyName(value)
        const named = known === value ? hits[0]?.statement.speaker.for : null
        return { name: facets.for, value: named ?? known }
      }
      case 'act':
        return { name: facets.act, value: oneOf(texts.act, value) }
      case 'kind':
        return { name: facets.kind, value: oneOf(texts.kind, value) }
      case 'unsure':
        return { name: facets.certainty, value: oneOf(texts.search.unsure, value) }
      case 'in':
        return { name: facets.place, value: oneOf(texts.search.in, value) }
      case 'after':
        return { name: texts.search.after, value: format.day(value) }
      case 'before':
        return { name: texts.search.before, value: format.day(lastDayBefore(value) || value) }
      case 'q':
        return { name: texts.search.label, value }
      default:
        return { name: facets[key], value }
    }
  }
}
