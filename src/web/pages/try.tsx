import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExtractAnswer, StatsAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { Kept } from '../parts/kept.tsx'
import { Reading } from '../parts/reading.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { Told } from '../parts/told.tsx'
import { TryForm } from '../parts/try-form.tsx'
import { useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { type ArticleFields, type Given, lastOf, type Outcome, useReading } from '../state/use-reading.ts'
import { usePageTitle } from '../state/use-title.ts'

const NOTHING: Given = { fields: { title: '', body: '', date: '', source: '' }, file: null }

/** What was given last: it is there again when one comes back from another page. */
let draft = NOTHING

/** Paste an article, or drop a file, and see it read. */
export function TryPage() {
  const texts = useTexts()
  usePageTitle(texts.try.title)
  const [given, setGiven] = useState(draft)
  useEffect(() => {
    draft = given
  }, [given])
  const { outcome, readNow } = useReading(given)
  const [result, showNext] = useShownResult(outcome)
  const { answer } = useAnswer<StatsAnswer>('/api/stats')
  const isReadOnly = shownOf(answer)?.readOnly ?? false
  // Date and outlet go with a file as they do with a text; another text takes the file's place.
  const onFields = (fields: ArticleFields) =>
    setGiven((before) => {
      const isOtherText = fields.title !== before.fields.title || fields.body !== before.fields.body
      return { fields, file: isOtherText ? null : before.file }
    })
  return (
    <div class="try">
      <h1>{texts.try.title}</h1>
      <p class="lead">{texts.try.lead}</p>
      <TryForm
        fields={given.fields}
        file={given.file}
        onFields={onFields}
        onFile={(file) => setGiven((before) => ({ ...before, file }))}
        onSubmit={() => {
          showNext()
          readNow()
        }}
        onClear={() => setGiven(NOTHING)}
      />
      <section
        ref={result}
        class="try-result"
        aria-label={texts.try.result}
        aria-busy={outcome.is === 'reading'}
      >
        <Announced outcome={outcome} />
        <Result outcome={outcome} isReadOnly={isReadOnly} retry={readNow} />
      </section>
    </div>
  )
}

/** Brings the result into sight where it was asked for and stands below. @returns the place, and how one asks for it */
function useShownResult(outcome: Outcome) {
  const place = useRef<HTMLElement>(null)
  const isAsked = useRef(false)
  useEffect(() => {
    if (!isAsked.current || outcome.is === 'reading' || outcome.is === 'nothing') return
    isAsked.current = false
    if (place.current !== null && place.current.getBoundingClientRect().top > innerHeight / 2)
      place.current.scrollIntoView({ block: 'start' })
  }, [outcome])
  const showNext = () => {
    isAsked.current = true
  }
  return [place, showNext] as const
}

/** How many statements were read, for those who do not see them come. */
function Announced({ outcome }: { readonly outcome: Outcome }) {
  const texts = useTexts()
  const format = useFormat()
  const count =
    outcome.is === 'read' &&
    outcome.answer.records
      .flatMap(({ articles }) => articles)
      .reduce((sum, { statements }) => sum + statements.length, 0)
  return (
    <p class="unseen" role="status">
      {count === false ? '' : format.counted(count, texts.counts.statements)}
    </p>
  )
}

interface ResultProps {
  readonly outcome: Outcome
  readonly isReadOnly: boolean
  readonly retry: () => void
}

function Result({ outcome, isReadOnly, retry }: ResultProps) {
  const texts = useTexts()
  if (outcome.is === 'nothing') return <p class="help waiting">{texts.try.waiting}</p>
  if (outcome.is === 'refused') return <Failed error={outcome.error} retry={retry} />
  const answer = lastOf(outcome)
  if (answer === null) return <Loading lines={1} />
  return (
    <>
      <div class="try-head">
        <h2>{outcome.is === 'reading' ? texts.try.reading : texts.try.result}</h2>
        {outcome.is === 'read' && answer.records.length > 0 && (
          <Kept from={outcome.from} isReadOnly={isReadOnly} />
        )}
      </div>
      {answer.failed.map(({ rule, message }, i) => (
        <p key={i} class="note" role="alert">
          <Told rule={rule} message={message} />
        </p>
      ))}
      {answer.records.map((one, i) => (
        <ReadRecord key={i} record={one} />
      ))}
    </>
  )
}

function ReadRecord({ record: { record, articles } }: { readonly record: ExtractAnswer['records'][number] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  return <Reading record={record} articles={articles} chosen={chosen} onChoose={setChosen} />
}
