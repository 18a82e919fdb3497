import type { ComponentChildren } from 'preact'

interface Props {
  readonly children: ComponentChildren
  /** Whether it points somewhere and so must turn with the direction of the script. */
  readonly turns?: boolean
}

const Icon = ({ children, turns = false }: Props) => (
  <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    {children}
  </svg>
)

/** A glass to look through. */
export const SearchIcon = () => (
  <Icon turns>
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="m13 13 4.5 4.5" />
  </Icon>
)
/** Takes something away. */
export const CrossIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
)
/** Ever fewer lines. */
export const FilterIcon = () => (
  <Icon>
    <path d="M3 5h14M6 10h8M8.5 15h3" />
  </Icon>
)
/** Two links of a chain. */
export const LinkIcon = () => (
  <Icon>
    <path d="M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5l-1 1M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1-1" />
  </Icon>
)
/** A printer. */
export const PrintIcon = () => (
  <Icon>
    <path d="M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z" />
  </Icon>
)
