import { useState } from 'preact/hooks'
import { dayAfter, firstDayOf, lastDayBefore } from '../lib/months.ts'
import { type Asked, without } from '../state/filters.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useTexts } from '../state/settings.ts'

type End = 'after' | 'before'

/** The days between which statements count. */
export function Period({ asked }: { readonly asked: Asked }) {
  const texts = useTexts()
  return (
    <section class="facet">
      <h2 id="period">{texts.search.facets.period}</h2>
      <PeriodForm key={`${asked.after ?? ''} ${asked.before ?? ''}`} asked={asked} />
    </section>
  )
}

/** What is chosen and not applied yet is its own; an end that was not touched stays as the address has it. */
function PeriodForm({ asked }: { readonly asked: Asked }) {
  const texts = useTexts()
  const links = useLinks()
  const { route } = useLocation()
  const [chosen, setChosen] = useState<{ readonly [E in End]?: string }>({})
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const { after } = { after: asked.after, ...chosen }
    // The last day is part of the period; the API counts up to the day after it.
    const last = chosen.before
    const before = last === undefined ? asked.before : last && dayAfter(last, 1)
    route(links.to('/', { ...without(asked, 'after', 'before'), after, before }))
  }
  const field = (end: End) => (
    <label>
      <span>{texts.search[end]}</span>
      <input
        type="date"
        name={end}
        value={chosen[end] ?? (end === 'after' ? firstDayOf : lastDayBefore)(asked[end] ?? '')}
        onInput={(event) => setChosen({ ...chosen, [end]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <form class="period" onSubmit={submit} aria-labelledby="period">
      {field('after')}
      {field('before')}
      <button type="submit" class="button button-small">
        {texts.search.apply}
      </button>
    </form>
  )
}
