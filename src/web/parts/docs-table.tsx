import type { ComponentChildren } from 'preact'
import { type Schema, typeOf } from '../lib/openapi.ts'
import { useSettings, useTexts } from '../state/settings.ts'

/** Words of the page itself, in the reader's language: what the document says is English. */
export function Own({ children }: { readonly children: ComponentChildren }) {
  return <span lang={useSettings().lang}>{children}</span>
}

/** A table of fields or parameters. */
export function Table({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const texts = useTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroll" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Own>{texts.docs.name}</Own>
            </th>
            <th scope="col">
              <Own>{texts.docs.type}</Own>
            </th>
            <th scope="col">
              <Own>{texts.docs.meaning}</Own>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly note: string
  readonly type: ComponentChildren
  readonly meaning: string | undefined
}

/** A field or parameter: its name, type and meaning. */
export const Row = ({ name, note, type, meaning }: RowProps) => (
  <tr>
    <th scope="row">
      <code>{name}</code>
      {note !== '' && (
        <small>
          {' '}
          <Own>{note}</Own>
        </small>
      )}
    </th>
    <td>{type}</td>
    <td>{meaning}</td>
  </tr>
)

/** A type in one line; the shapes in it lead to where they are told. */
export const Type = ({ schema }: { readonly schema: Schema | undefined }) => (
  <code>
    {typeOf(schema)
      .split(/([A-Z]\w+)/)
      .map((part, i) =>
        i % 2 === 1 ? (
          <a key={part} href={`#shape-${part}`}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
  </code>
)
