import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExtractAnswer, StatsAnswer } from '../../contract/index.ts'
import { Kept } from '../parts/kept.tsx'
import { type ArticleFields, ReadForm } from '../parts/read-form.tsx'
import { Reading } from '../parts/reading.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { type Refused, read, type ToRead } from '../state/client.ts'
import { useTexts } from '../state/settings.ts'
import { asRefused, shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

/** How long after the last key the text is read, in milliseconds. */
const PAUSE = 500
const NOTHING: ArticleFields = { title: '', body: '', date: '', source: '' }

type Outcome =
  | { readonly is: 'nothing' }
  | { readonly is: 'reading'; readonly last: ExtractAnswer | null }
  | { readonly is: 'read'; readonly answer: ExtractAnswer; readonly from: ToRead }
  | { readonly is: 'refused'; readonly error: Refused }

/** Paste an article, or drop a file, and see it read. */
export function ReadPage() {
  const texts = useTexts()
  usePageTitle(texts.read.title)
  const [fields, setFields] = useState(NOTHING)
  const [file, setFile] = useState<File | null>(null)
  const { outcome, readNow, clear } = useReading(fields, file)
  const { answer } = useAnswer<StatsAnswer>('/api/stats')
  const isReadOnly = shownOf(answer)?.readOnly ?? false
  return (
    <div class="read">
      <h1>{texts.read.title}</h1>
      <p class="lead">{texts.read.lead}</p>
      <ReadForm
        fields={fields}
        file={file}
        onFields={(next) => {
          setFile(null)
          setFields(next)
        }}
        onFile={setFile}
        onSubmit={readNow}
        onClear={() => {
          setFields(NOTHING)
          setFile(null)
          clear()
        }}
      />
      <section aria-label={texts.read.result} aria-busy={outcome.is === 'reading'} class="read-result">
        <Result outcome={outcome} isReadOnly={isReadOnly} retry={readNow} />
      </section>
    </div>
  )
}

function useReading(fields: ArticleFields, file: File | null) {
  const [outcome, setOutcome] = useState<Outcome>({ is: 'nothing' })
  const running = useRef<AbortController | null>(null)
  const given = toRead(fields, file)
  const readNow = () => {
    running.current?.abort()
    if (given === null) return
    const stop = new AbortController()
    running.current = stop
    setOutcome((before) => ({ is: 'reading', last: lastOf(before) }))
    read(given, stop.signal).then(
      (answer) => setOutcome({ is: 'read', answer, from: given }),
      (error: unknown) => {
        if (!stop.signal.aborted) setOutcome({ is: 'refused', error: asRefused(error) })
      },
    )
  }
  const clear = () => {
    running.current?.abort()
    setOutcome({ is: 'nothing' })
  }
  useEffect(() => {
    if (given === null) {
      clear()
      return
    }
    const timer = setTimeout(readNow, file === null ? PAUSE : 0)
    return () => clearTimeout(timer)
  }, [fields, file])
  useEffect(() => () => running.current?.abort(), [])
  return { outcome, readNow, clear }
}

const lastOf = (outcome: Outcome): ExtractAnswer | null =>
  outcome.is === 'read' ? outcome.answer : outcome.is === 'reading' ? outcome.last : null

/** Null while there is nothing to read. */
function toRead({ title, body, date, source }: ArticleFields, file: File | null): ToRead | null {
  if (file !== null) return { file, date, source: source.trim() }
  if (body.trim() === '') return null
  return {
    body,
    ...(title.trim() === '' ? {} : { title }),
    ...(date === '' ? {} : { date }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
  }
}

interface ResultProps {
  readonly outcome: Outcome
  readonly isReadOnly: boolean
  readonly retry: () => void
}

function Result({ outcome, isReadOnly, retry }: ResultProps) {
  const texts = useTexts()
  if (outcome.is === 'nothing') return <p class="help waiting">{texts.read.waiting}</p>
  if (outcome.is === 'refused') return <Failed error={outcome.error} retry={retry} />
  const answer = lastOf(outcome)
  if (answer === null) return <Loading lines={1} />
  return (
    <>
      <div class="read-head">
        <h2 aria-live="polite">{outcome.is === 'reading' ? texts.read.reading : texts.read.result}</h2>
        {outcome.is === 'read' && answer.records.length > 0 && (
          <Kept from={outcome.from} isReadOnly={isReadOnly} />
        )}
      </div>
      {answer.failed.map(({ from, message }) => (
        <p key={from} class="note" role="alert">
          <bdi lang="en" dir="ltr">
            {message}
          </bdi>
        </p>
      ))}
      {answer.records.map((one) => (
        <ReadRecord key={one.recordId} record={one} />
      ))}
    </>
  )
}

function ReadRecord({ record: { record, articles } }: { readonly record: ExtractAnswer['records'][number] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  return <Reading record={record} articles={articles} chosen={chosen} onChoose={setChosen} />
}
