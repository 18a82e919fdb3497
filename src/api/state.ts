import type { App } from '../app/index.ts'

/** What the routes work with. */
export interface ApiState {
  readonly app: App
  /** Whether nothing may be taken in. */
  readonly readOnly: boolean
  /** Made anew for every run of the server; whoever writes must know it. */
  readonly token: string
  /** Told of our own mistakes, which answers do not show. */
  readonly onMistake: (error: unknown) => void
}
