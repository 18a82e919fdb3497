import { useEffect, useRef, useState } from 'preact/hooks'
import { type FilterValues, without } from '../state/filters.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useTexts } from '../state/settings.ts'
import { CrossIcon, SearchIcon } from './icons.tsx'

/** How long after the last key the search is run, in milliseconds. */
const PAUSE = 350

/** The query line. What is typed is searched after a short pause; the filters stay. */
export function SearchField({ filters }: { readonly filters: FilterValues }) {
  const texts = useTexts()
  const links = useLinks()
  const { route } = useLocation()
  const asked = filters.q ?? ''
  const [text, setText] = useState(asked)
  const sent = useRef(asked)
  const field = useRef<HTMLInputElement>(null)

  // The address changed by other means: a link, the way back.
  useEffect(() => {
    if (asked === sent.current) return
    sent.current = asked
    setText(asked)
  }, [asked])

  const search = (line: string, replace: boolean) => {
    const q = line.trim()
    if (q === sent.current) return
    sent.current = q
    const rest = without(filters, 'q')
    route(links.to('/', q === '' ? rest : { ...rest, q }), replace)
  }
  useEffect(() => {
    if (text.trim() === sent.current) return
    const timer = setTimeout(() => search(text, true), PAUSE)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <search>
      <form
        class="search-field"
        onSubmit={(event) => {
          event.preventDefault()
          search(text, false)
        }}
      >
        <label class="unseen" for="q">
          {texts.search.label}
        </label>
        <input
          ref={field}
          id="q"
          name="q"
          type="search"
          dir={text === '' ? undefined : 'auto'}
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          value={text}
          placeholder={texts.search.placeholder}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {text !== '' && (
          <button
            type="button"
            class="clear"
            aria-label={texts.search.clear}
            onClick={() => {
              setText('')
              search('', true)
              field.current?.focus()
            }}
          >
            <CrossIcon />
          </button>
        )}
        <button type="submit" class="go">
          <SearchIcon />
          <span>{texts.search.submit}</span>
        </button>
      </form>
    </search>
  )
}
