import { useFormat } from '../lib/format.ts'
import { useTexts } from '../state/settings.ts'
import type { Pages } from '../state/use-pages.ts'
import { FoundCard } from './card.tsx'

/** All statements of a search that have come in so far, one below the other, and how many of how many they are. */
export function PrintedList({ pages: { hits, first } }: { readonly pages: Pages }) {
  const texts = useTexts()
  const format = useFormat()
  const total = first?.total ?? hits.length
  return (
    <div>
      <p class="printed">{texts.search.printed(format.number(hits.length), format.number(total))}</p>
      {hits.map((found) => (
        <article key={found.id} class="printed-row" aria-labelledby={`w-${found.id}`}>
          <FoundCard found={found} />
        </article>
      ))}
    </div>
  )
}
