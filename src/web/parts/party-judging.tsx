import { useRef, useState } from 'preact/hooks'
import type { JudgementAnswer, PartyAnswer, PartySideAnswer } from '../../contract/index.ts'
import { onePair } from '../lib/answers-to.ts'
import { decisionText } from '../lib/judgements.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useLinks } from '../state/links.ts'
import { useReadOnly } from '../state/server.ts'
import { Answers } from './judge-answers.tsx'
import { Judgements } from './judge-list.tsx'
import { SideSum } from './judge-side.tsx'
import { PartySplit } from './party-split.tsx'

interface Props {
  readonly party: PartyAnswer
  /** Asks for the page anew. */
  readonly renew: () => void
}

/** Who else bears the name, what was decided about a party, and the ways to decide that it is one, or two. */
export function PartyJudging({ party, renew }: Props) {
  const t = useJudgingTexts()
  const isReadOnly = useReadOnly() !== false
  const [{ told, times }, setDone] = useState({ told: '', times: 0 })
  const line = useRef<HTMLParagraphElement>(null)
  const onDone = (text: string) => {
    setDone({ told: text, times: times + 1 })
    line.current?.focus()
    renew()
  }
  const onJudged = (made: JudgementAnswer) => onDone(`${t.recorded} ${decisionText(made, t)}`)
  const decisions = party.judgements.filter(({ kind }) => kind !== 'undo')
  return (
    <div class="party-judging">
      <p ref={line} role="status" tabIndex={-1} class={told === '' ? 'unseen' : 'last'}>
        {told}
      </p>
      {party.others.length > 0 && (
        <section class="panel">
          <h2>{t.others}</h2>
          <p class="help">{t.othersHelp}</p>
          <ul class="judgements">
            {party.others.map((other) => (
              <li key={other.id} class="judgement">
                <Other party={party.id} other={other} isReadOnly={isReadOnly} onJudged={onJudged} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {decisions.length > 0 && (
        <section class="panel">
          <h2>{t.decisions}</h2>
          <Judgements judgements={decisions} onUndone={() => onDone(t.undoneNow)} />
        </section>
      )}
      {!isReadOnly && party.statements > 1 && <PartySplit key={times} party={party} onJudged={onJudged} />}
    </div>
  )
}

interface OtherProps {
  readonly party: string
  readonly other: PartySideAnswer
  readonly isReadOnly: boolean
  readonly onJudged: (made: JudgementAnswer) => void
}

/** Another bearer of the name: what it is called, and whether the two are one. */
function Other({ party, other, isReadOnly, onJudged }: OtherProps) {
  const t = useJudgingTexts()
  const links = useLinks()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <p>
        <a href={links.party(other.id)}>
          <bdi lang="ar">{other.name.ar}</bdi>
        </a>
      </p>
      <SideSum side={other} />
      {other.seenAs.length > 0 && (
        <p>
          <span class="meta-name">{t.seenAs}</span> <bdi lang="ar">{other.seenAs.join(' · ')}</bdi>
        </p>
      )}
      {!isReadOnly && (
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t.areOne}
        </button>
      )}
      {isOpen && <Answers answers={onePair(other.id, party, t)} another={null} onDone={onJudged} />}
    </>
  )
}
