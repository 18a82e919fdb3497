import { useEffect, useState } from 'preact/hooks'
import type { ExtractAnswer, StatsAnswer } from '../../contract/index.ts'
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
        onSubmit={readNow}
        onClear={() => setGiven(NOTHING)}
      />
      <section aria-label={texts.try.result} aria-busy={outcome.is === 'reading'}>
        <Result outcome={outcome} isReadOnly={isReadOnly} retry={readNow} />
      </section>
    </div>
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
        <h2 aria-live="polite">{outcome.is === 'reading' ? texts.try.reading : texts.try.result}</h2>
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
