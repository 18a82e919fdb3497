import type { Counts } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { type FilterKey, type FilterValues, toggled, without } from '../state/filters.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useTexts } from '../state/settings.ts'

interface Props {
  readonly filters: FilterValues
  /** Null until they are known. */
  readonly counts: Counts | null
}

interface Choice {
  readonly value: string
  readonly name: string
  readonly statements: number
}

/** The filters with how many statements each would leave. */
export function Facets({ filters, counts }: Props) {
  const texts = useTexts()
  const { facets } = texts.search
  if (counts === null) return null
  const named = (list: Counts['byAct'], names: Readonly<Record<string, string>>): Choice[] =>
    list.map(({ name, statements }) => ({ value: name, name: names[name] ?? name, statements }))
  const asIs = (list: Counts['byOutlet']): Choice[] =>
    list.map(({ name, statements }) => ({ value: name, name, statements }))
  const certainty: Choice[] = [
    { value: 'no', name: texts.search.unsure.no, statements: counts.statements - counts.unsure },
    { value: 'yes', name: texts.search.unsure.yes, statements: counts.unsure },
  ].filter(({ statements, value }) => statements > 0 || filters.unsure === value)
  return (
    <>
      <Facet of="act" title={facets.act} filters={filters} choices={named(counts.byAct, texts.act)} />
      <Facet of="kind" title={facets.kind} filters={filters} choices={named(counts.byKind, texts.kind)} />
      <Facet of="unsure" title={facets.certainty} filters={filters} choices={certainty} />
      <Period filters={filters} />
      <Facet
        of="party"
        title={facets.speaker}
        filters={filters}
        choices={counts.bySpeaker.map(({ party, name, statements }) => ({ value: party, name, statements }))}
      />
      <Facet of="outlet" title={facets.outlet} filters={filters} choices={asIs(counts.byOutlet)} />
    </>
  )
}

/** Choices that are always in sight; the rest is folded away. */
const IN_SIGHT = 7

interface FacetProps {
  readonly of: FilterKey
  readonly title: string
  readonly filters: FilterValues
  readonly choices: readonly Choice[]
}

function Facet({ of, title, filters, choices }: FacetProps) {
  const texts = useTexts()
  if (choices.length === 0) return null
  const list = (some: readonly Choice[]) => (
    <ul>
      {some.map((choice) => (
        <FacetLink key={choice.value} of={of} filters={filters} choice={choice} />
      ))}
    </ul>
  )
  const rest = choices.slice(IN_SIGHT)
  const isChosenHidden = rest.some(({ value }) => value === filters[of])
  return (
    <section class="facet">
      <h2>{title}</h2>
      {list(choices.slice(0, IN_SIGHT))}
      {rest.length > 0 && (
        <details open={isChosenHidden}>
          <summary>{texts.search.more}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  )
}

interface FacetLinkProps {
  readonly of: FilterKey
  readonly filters: FilterValues
  readonly choice: Choice
}

function FacetLink({ of, filters, choice: { value, name, statements } }: FacetLinkProps) {
  const links = useLinks()
  const format = useFormat()
  const isChosen = filters[of] === value
  return (
    <li>
      <a
        href={links.to('/', toggled(filters, of, value))}
        aria-current={isChosen ? 'true' : undefined}
        class="facet-link"
      >
        <bdi>{name}</bdi>
        <span class="num">{format.number(statements)}</span>
      </a>
    </li>
  )
}

function Period({ filters }: { readonly filters: FilterValues }) {
  const texts = useTexts()
  const links = useLinks()
  const { route } = useLocation()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const day = (name: string) => String(form.get(name) ?? '') || undefined
    route(
      links.to('/', { ...without(filters, 'after', 'before'), after: day('after'), before: day('before') }),
    )
  }
  const full = (value: string | undefined) => (value?.length === 10 ? value : '')
  return (
    <section class="facet">
      <h2 id="period">{texts.search.facets.period}</h2>
      <form class="period" onSubmit={submit} aria-labelledby="period">
        <label>
          <span>{texts.search.after}</span>
          <input type="date" name="after" value={full(filters.after)} />
        </label>
        <label>
          <span>{texts.search.before}</span>
          <input type="date" name="before" value={full(filters.before)} />
        </label>
        <button type="submit" class="button button-small">
          {texts.search.apply}
        </button>
      </form>
    </section>
  )
}
