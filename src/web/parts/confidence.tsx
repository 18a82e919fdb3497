import { useFormat } from '../lib/format.ts'
import { useTexts } from '../state/settings.ts'

/** How likely it is that the statement was read right. @param value 0–1 */
export function Confidence({ value }: { readonly value: number }) {
  const texts = useTexts()
  const format = useFormat()
  const level = value >= 0.8 ? 'high' : value >= 0.6 ? 'middle' : 'low'
  return (
    <span class={`confidence confidence-${level}`}>
      <span class="meta-name">{texts.card.confidence}</span>{' '}
      <span class="confidence-bar" aria-hidden="true">
        <i style={{ inlineSize: `${Math.round(value * 100)}%` }} />
      </span>{' '}
      <span class="num">{format.share(value)}</span>
    </span>
  )
}
