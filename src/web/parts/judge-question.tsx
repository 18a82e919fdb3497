import { useRef } from 'preact/hooks'
import type { JudgementAnswer, Question } from '../../contract/index.ts'
import { answersTo, isAnother, speaks } from '../lib/answers-to.ts'
import { useFormat } from '../lib/format.ts'
import { questionKey } from '../lib/judgements.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { askedWhyInArabic } from '../text/judging-why.ts'
import { FoundCard } from './card.tsx'
import { Answers } from './judge-answers.tsx'
import { Judgement } from './judge-list.tsx'
import { Side } from './judge-side.tsx'

interface Props {
  readonly question: Question
  readonly isReadOnly: boolean
  readonly onDone: (question: Question, made: JudgementAnswer) => void
}

/** A question with its evidence and the answers to it. */
export function QuestionCard({ question, isReadOnly, onDone }: Props) {
  const t = useJudgingTexts()
  const texts = useTexts()
  const format = useFormat()
  const frame = useRef<HTMLElement>(null)
  const { kind, party, statements, statement } = question
  const key = questionKey(question)
  return (
    <article ref={frame} class="question" tabIndex={-1} data-question={key} aria-labelledby={`q-${key}`}>
      <header>
        <h2 id={`q-${key}`}>{t.ask[kind]}</h2>
        <p class="help">
          <Why why={question.why} />
          {party !== null && ` · ${t.bearsOn} ${format.counted(statements, texts.counts.statements)}`}
        </p>
      </header>
      <Evidence question={question} />
      {!isReadOnly && (
        <Answers
          keysIn={frame}
          answers={answersTo(question, t)}
          another={
            statement !== null
              ? (named) => speaks(statement.id, named, t)
              : party !== null
                ? (named) => isAnother(party.id, named, t)
                : null
          }
          {...(party === null ? {} : { but: party.id })}
          takesNames={statement !== null}
          onDone={(made) => onDone(question, made)}
        />
      )}
    </article>
  )
}

function Evidence({ question: { party, other, statement, judgement } }: { readonly question: Question }) {
  if (party !== null)
    return (
      <div class={other === null ? 'sides sides-one' : 'sides'}>
        <Side side={party} />
        {other !== null && <Side side={other} />}
      </div>
    )
  if (statement !== null) return <FoundCard found={statement} canJudge={false} />
  return judgement === null ? null : (
    <div class="judgement">
      <Judgement judgement={judgement} />
    </div>
  )
}

function Why({ why }: { readonly why: string }) {
  const { lang } = useSettings()
  const arabic = lang === 'ar' ? askedWhyInArabic(why) : null
  return arabic === null ? <bdi lang="en">{why}</bdi> : <>{arabic}</>
}
