import type { Counts } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { type Asked, type FilterKey, toggled } from '../state/filters.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { Period } from './period.tsx'

interface Props {
  readonly asked: Asked
  /** Null until they are known. */
  readonly counts: Counts | null
}

interface Choice {
  readonly value: string
  readonly name: string
  readonly statements: number
}

/** The filters with how many statements each would leave. */
export function Facets({ asked, counts }: Props) {
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
  ].filter(({ statements, value }) => statements > 0 || asked.unsure === value)
  return (
    <>
      <Facet of="act" title={facets.act} asked={asked} choices={named(counts.byAct, texts.act)} />
      <Facet of="kind" title={facets.kind} asked={asked} choices={named(counts.byKind, texts.kind)} />
      <Facet of="unsure" title={facets.certainty} asked={asked} choices={certainty} />
      <Period asked={asked} />
      <Facet
        of="party"
        title={facets.speaker}
        asked={asked}
        choices={counts.bySpeaker.map(({ party, name, statements }) => ({ value: party, name, statements }))}
      />
      <Facet of="outlet" title={facets.outlet} asked={asked} choices={asIs(counts.byOutlet)} />
    </>
  )
}

/** Choices that are always in sight; the rest is folded away. */
const IN_SIGHT = 7

interface FacetProps {
  readonly of: FilterKey
  readonly title: string
  readonly asked: Asked
  readonly choices: readonly Choice[]
}

function Facet({ of, title, asked, choices }: FacetProps) {
  const texts = useTexts()
  if (choices.length === 0) return null
  const list = (some: readonly Choice[]) => (
    <ul>
      {some.map((choice) => (
        <FacetLink key={choice.value} of={of} asked={asked} choice={choice} />
      ))}
    </ul>
  )
  const rest = choices.slice(IN_SIGHT)
  const isChosenHidden = rest.some(({ value }) => value === asked[of])
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

/** Filters whose choices are names, as Arabic as the news. */
const NAMES: readonly FilterKey[] = ['party', 'outlet']

interface FacetLinkProps {
  readonly of: FilterKey
  readonly asked: Asked
  readonly choice: Choice
}

function FacetLink({ of, asked, choice: { value, name, statements } }: FacetLinkProps) {
  const links = useLinks()
  const format = useFormat()
  const isChosen = asked[of] === value
  return (
    <li>
      <a
        href={links.to('/', toggled(asked, of, value))}
        aria-current={isChosen ? 'true' : undefined}
        class="facet-link"
      >
        <bdi lang={NAMES.includes(of) ? 'ar' : undefined}>{name}</bdi>
        <span class="num">{format.number(statements)}</span>
      </a>
    </li>
  )
}
