import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExtractAnswer } from '../../contract/index.ts'
import { asRefused } from './answers.ts'
import { type Refused, read, type ToRead } from './client.ts'

/** An article as the form holds it; empty where nothing was filled in. */
export interface ArticleFields {
  readonly title: string
  readonly body: string
  readonly date: string
  readonly source: string
}

/** What is to be read: a file where there is one, else the text; date and outlet go with either. */
export interface Given {
  readonly fields: ArticleFields
  readonly file: File | null
}

/** What became of what was given. */
export type Outcome =
  | { readonly is: 'nothing' }
  | { readonly is: 'reading'; readonly last: ExtractAnswer | null }
  | { readonly is: 'read'; readonly answer: ExtractAnswer; readonly from: ToRead }
  | { readonly is: 'refused'; readonly error: Refused }

/** How long after the last key the text is read, in milliseconds. */
const PAUSE = 500

/** Reads what is given, a short pause after it changed last or at once; what is read of older words is dropped. */
export function useReading(given: Given): { readonly outcome: Outcome; readonly readNow: () => void } {
  const [outcome, setOutcome] = useState<Outcome>({ is: 'nothing' })
  const running = useRef<AbortController | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const fileBefore = useRef<File | null>(null)
  const stop = () => {
    clearTimeout(timer.current)
    running.current?.abort()
    running.current = null
  }
  const readNow = () => {
    stop()
    const from = toRead(given)
    if (from === null) return
    const mine = new AbortController()
    running.current = mine
    setOutcome((before) => ({ is: 'reading', last: lastOf(before) }))
    read(from, mine.signal).then(
      (answer) => {
        if (!mine.signal.aborted) setOutcome({ is: 'read', answer, from })
      },
      (error: unknown) => {
        if (!mine.signal.aborted) setOutcome({ is: 'refused', error: asRefused(error) })
      },
    )
  }
  useEffect(() => {
    const isNewFile = given.file !== null && given.file !== fileBefore.current
    fileBefore.current = given.file
    if (toRead(given) === null) setOutcome({ is: 'nothing' })
    else timer.current = setTimeout(readNow, isNewFile ? 0 : PAUSE)
    return stop
  }, [given])
  return { outcome, readNow }
}

/** What was read last, as long as it may still be shown. */
export const lastOf = (outcome: Outcome): ExtractAnswer | null =>
  outcome.is === 'read' ? outcome.answer : outcome.is === 'reading' ? outcome.last : null

/** Null while there is nothing to read. */
function toRead({ fields: { title, body, date, source }, file }: Given): ToRead | null {
  if (file !== null) return { file, date, source: source.trim() }
  if (body.trim() === '') return null
  return {
    body,
    ...(title.trim() === '' ? {} : { title }),
    ...(date === '' ? {} : { date }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
  }
}
