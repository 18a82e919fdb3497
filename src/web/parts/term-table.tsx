import type { ComponentChildren } from 'preact'
import type { Filters, PartyAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { shownName } from '../lib/shown-name.ts'
import { termInWords } from '../lib/term-words.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'

type Office = PartyAnswer['offices'][number]
type Holder = PartyAnswer['holders'][number]

/** A table of a page that is as narrow as a telephone, too. @param columns the heads of the columns */
export const Table = ({
  columns,
  label,
  children,
}: {
  readonly columns: readonly string[]
  readonly label: string
  readonly children: ComponentChildren
}) => (
  <table class="terms" aria-label={label}>
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    {children}
  </table>
)

/** Rows that belong together, below what they have in common. */
export const RowGroup = ({
  name,
  children,
}: {
  readonly name: string
  readonly children: ComponentChildren
}) => (
  <tbody>
    <tr>
      <th class="group" colSpan={3} scope="rowgroup">
        {name}
      </th>
    </tr>
    {children}
  </tbody>
)

/** A party's name as a way to its page. */
export function PartyLink({ id, name }: { readonly id: string; readonly name: PartyAnswer['name'] }) {
  const links = useLinks()
  const { lang } = useSettings()
  const shown = shownName(name, lang)
  return (
    <a href={links.party(id)}>
      <bdi lang={shown.lang}>{shown.name}</bdi>
    </a>
  )
}

/** When an office was held, in words, and what its holder said then as a way to it. @param holder the party's id */
export function TermCells({ term, holder }: { readonly term: Office | Holder; readonly holder: string }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <>
      <td>{termInWords(term, texts, format)}</td>
      <td class="num">
        <Said said={term.said} holder={holder} />
      </td>
    </>
  )
}

function Said({ said, holder }: { readonly said: Office['said']; readonly holder: string }) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  if (said === null) return <>–</>
  const n = format.number(said.statements)
  if (said.statements === 0) return <>{n}</>
  const { after, before } = said
  const filters: Filters = { party: holder, after, ...(before !== null && { before }) }
  return <a href={links.search(filters)}>{before === null ? texts.party.sinceStart(n) : n}</a>
}
