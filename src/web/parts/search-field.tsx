import { useEffect, useRef, useState } from 'preact/hooks'
import { MAX_QUERY_CHARS } from '../../contract/limits.ts'
import { useMedia } from '../lib/media.ts'
import { type Asked, without } from '../state/filters.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useTexts } from '../state/settings.ts'
import { CrossIcon, SearchIcon } from './icons.tsx'

/** How long after the last key the search is run, in milliseconds. */
const PAUSE = 350

/** The query line. What is typed is searched after a short pause; the filters stay. */
export function SearchField({ asked }: { readonly asked: Asked }) {
  const texts = useTexts()
  const { text, setText, search } = useQueryLine(asked)
  const field = useRef<HTMLInputElement>(null)
  const isNarrow = useMedia('(max-width: 40rem)')
  return (
    <search>
      <form
        class="search-field"
        onSubmit={(event) => {
          event.preventDefault()
          search(text, 'ended')
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
          maxLength={MAX_QUERY_CHARS}
          value={text}
          placeholder={isNarrow ? texts.search.placeholderShort : texts.search.placeholder}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {text !== '' && (
          <button
            type="button"
            class="clear"
            aria-label={texts.search.clear}
            onClick={() => {
              setText('')
              search('', 'ended')
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

/**
 * The line as it is typed, and how it is searched. The first search of a line is a step of the way back; those that
 * follow while one goes on typing take its place.
 */
function useQueryLine(asked: Asked) {
  const links = useLinks()
  const { route, url } = useLocation()
  const q = asked.q ?? ''
  const [text, setText] = useState(q)
  const sent = useRef(q)
  /** The address that typing made, as long as the same line goes on. */
  const typed = useRef<string | null>(null)

  // The address changed by other means: a link, the way back.
  useEffect(() => {
    if (q === sent.current) return
    sent.current = q
    setText(q)
  }, [q])

  const search = (line: string, how: 'typing' | 'ended') => {
    const goesOn = typed.current !== null && typed.current === url
    const next = line.trim()
    if (next !== sent.current) {
      sent.current = next
      const rest = without(asked, 'q')
      const to = links.to('/', next === '' ? rest : { ...rest, q: next })
      typed.current = to
      route(to, goesOn)
    }
    if (how === 'ended') typed.current = null
  }
  // The pause may end after a filter was clicked: what counts is what the address holds then.
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    if (text.trim() === sent.current) return
    const timer = setTimeout(() => latest.current(text, 'typing'), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return { text, setText, search }
}
