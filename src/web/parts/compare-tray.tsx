import { useLayoutEffect } from 'preact/hooks'
import { chooseToCompare, useToCompare } from '../state/to-compare.ts'
import { useToCompareTexts } from '../state/to-compare-texts.ts'

/** The statement that waits for another, at the foot of every page until it is compared or let go. Escape lets it go. */
export function CompareTray() {
  const t = useToCompareTexts()
  const chosen = useToCompare()
  const isShown = chosen !== null
  // Whoever sees the tray can let it go at once.
  useLayoutEffect(() => {
    if (!isShown) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) chooseToCompare(null)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isShown])
  return (
    <div class="compare-tray-place no-print" role="status">
      {chosen !== null && (
        <div class="compare-tray">
          <p>
            <b>{t.waits}</b>{' '}
            <bdi lang="ar" class="compare-tray-words">
              {chosen.words}
            </bdi>
          </p>
          <button type="button" class="quiet" onClick={() => chooseToCompare(null)}>
            {t.letGo}
          </button>
        </div>
      )}
    </div>
  )
}
