import type { ComponentChildren } from 'preact'
import type { Refused } from '../state/client.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { Told } from './told.tsx'

/** A place that will be filled; told to screen readers once. */
export function Loading({ lines = 3 }: { readonly lines?: number }) {
  const texts = useTexts()
  return (
    <div class="loading" role="status">
      <span class="unseen">{texts.state.loading}</span>
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} class="loading-card" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}

/** Nothing to show, and why. */
export const Empty = ({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ComponentChildren
}) => (
  <div class="empty" role="status">
    <p class="empty-title">{title}</p>
    {children}
  </div>
)

interface FailedProps {
  readonly error: Refused
  readonly retry?: (() => void) | undefined
  /** What a 404 means here. */
  readonly missing?: string
}

/** What the server refused, and what can be done. */
export function Failed({ error, retry, missing }: FailedProps) {
  const texts = useTexts()
  const links = useLinks()
  const isMissing = error.status === 404 && missing !== undefined
  return (
    <div class="failed" role="alert">
      <p class="empty-title">
        {isMissing ? missing : error.status === 0 ? texts.state.offline : texts.state.error}
      </p>
      {!isMissing && error.status !== 0 && (
        <p class="failed-why">
          <Told rule={error.rule} message={error.message} />
        </p>
      )}
      <p class="actions">
        {!isMissing && retry && (
          <button type="button" class="button" onClick={retry}>
            {texts.state.retry}
          </button>
        )}
        {isMissing && (
          <a class="button" href={links.search()}>
            {texts.state.home}
          </a>
        )}
      </p>
    </div>
  )
}

/** What the server refused, in a line where it was asked for. */
export function RefusedNote({ error }: { readonly error: Refused }) {
  const texts = useTexts()
  return (
    <p class="note" role="alert">
      {error.status === 0 ? texts.state.offline : <Told rule={error.rule} message={error.message} />}
    </p>
  )
}
