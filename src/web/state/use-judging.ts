import { useState } from 'preact/hooks'
import type { GivenJudgement, JudgementAnswer } from '../../contract/index.ts'
import { asRefused, forgetAnswers } from './answers.ts'
import { judge, type Refused } from './client.ts'
import { rememberReviewer } from './reviewer.ts'

/** Sends judgements, one at a time. */
export interface Judging {
  readonly isSending: boolean
  /** Why the last one was refused; null where it was not. */
  readonly error: Refused | null
  readonly send: (given: GivenJudgement) => void
}

/** Sends judgements; what answers the page remembers is then forgotten. @param onDone is given it as it was recorded */
export function useJudging(onDone: (made: JudgementAnswer) => void): Judging {
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<Refused | null>(null)
  const send = (given: GivenJudgement) => {
    if (isSending) return
    setSending(true)
    setError(null)
    rememberReviewer(given.by)
    judge(given).then(
      (made) => {
        forgetAnswers()
        setSending(false)
        onDone(made)
      },
      (thrown: unknown) => {
        setSending(false)
        setError(asRefused(thrown))
      },
    )
  }
  return { isSending, error, send }
}
