import { useState } from 'preact/hooks'
import type { FoundStatement, JudgementAnswer, PartyAnswer, StatementsAnswer } from '../../contract/index.ts'
import type { KeyedAnswer } from '../lib/answers-to.ts'
import { useFormat } from '../lib/format.ts'
import type { Choice } from '../lib/judgements.ts'
import { apiUrl } from '../state/client.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { Answers } from './judge-answers.tsx'
import { Failed, Loading } from './states.tsx'

/** Statements whose articles are shown: the latest. */
const MOST = 100

interface Props {
  readonly party: PartyAnswer
  readonly onJudged: (made: JudgementAnswer) => void
}

/** The way to say that in some of its articles a party is another. */
export function PartySplit(props: Props) {
  const t = useJudgingTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.split}</summary>
      {isOpen && <Split {...props} />}
    </details>
  )
}

/** An article in which the party speaks, with the first statement found there. */
interface Place {
  readonly key: string
  readonly first: FoundStatement
}

function Split({ party, onJudged }: Props) {
  const t = useJudgingTexts()
  const format = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { answer, retry } = useAnswer<StatementsAnswer>(
    apiUrl('/statements', { party: party.id, order: 'date', limit: String(MOST) }),
  )
  const page = shownOf(answer)
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} />
  if (page === null) return <Loading lines={1} />
  const places = placesOf(page.hits)
  const toggle = (key: string) =>
    setChosen(
      (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
    )
  const here = places.filter(({ key }) => chosen.has(key))
  return (
    <div class="judge split">
      <p class="help">
        {t.splitHelp} {page.total > MOST && t.splitMost(format.number(MOST))}
      </p>
      <fieldset class="split-places">
        <legend class="unseen">{t.articles}</legend>
        {places.map(({ key, first }) => (
          <PlaceBox key={key} first={first} isChosen={chosen.has(key)} toggle={() => toggle(key)} />
        ))}
      </fieldset>
      {here.length === 0 ? (
        <p class="help">{t.splitNone}</p>
      ) : (
        <>
          <p>{t.splitInto}</p>
          <Into key={[...chosen].join(' ')} party={party} places={here} onJudged={onJudged} />
        </>
      )}
    </div>
  )
}

function placesOf(hits: readonly FoundStatement[]): Place[] {
  const places = new Map<string, Place>()
  for (const hit of hits) {
    const key = `${hit.item}#${hit.part}`
    if (!places.has(key)) places.set(key, { key, first: hit })
  }
  return [...places.values()]
}

interface BoxProps {
  readonly first: FoundStatement
  readonly isChosen: boolean
  readonly toggle: () => void
}

function PlaceBox({ first, isChosen, toggle }: BoxProps) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const { item, id, title, outlet, dateUsed, statement } = first
  const facts = [
    statement.speaker.name,
    outlet,
    dateUsed === null ? texts.card.undated : format.day(dateUsed.day),
  ].filter((one) => one !== null)
  return (
    <div class="split-place">
      <label>
        <input type="checkbox" checked={isChosen} onChange={toggle} />
        <bdi lang="ar">{title ?? texts.article.untitled}</bdi>
      </label>
      <p class="help">
        {facts.map((one, i) => (
          <span key={i}>
            {i > 0 && ' · '}
            <bdi>{one}</bdi>
          </span>
        ))}
        {' · '}
        <a href={links.article(item, id)}>
          {texts.card.open}
          <span class="unseen"> {title}</span>
        </a>
      </p>
    </div>
  )
}

interface IntoProps extends Props {
  readonly places: readonly Place[]
}

/** Who it is there: another of the name, one of those who are known, or somebody found by name. */
function Into({ party, places, onJudged }: IntoProps) {
  const t = useJudgingTexts()
  const into = (other: { readonly id: string; readonly name: string } | null): Choice => ({
    label: other?.name ?? t.splitOwn,
    draft: {
      kind: 'split',
      party: party.id,
      places: places.map(({ first: { item, part } }) => ({ item, part })),
      into: other?.id ?? null,
    },
    why: other === null ? t.reason.split : t.reason.another(other.name),
  })
  const answers: KeyedAnswer[] = [
    { code: 'own', key: '', label: t.splitOwn, choice: into(null) },
    { code: 'other', key: '', label: t.answer.otherSpeaker, choice: null },
  ]
  return <Answers answers={answers} another={into} but={party.id} onDone={onJudged} />
}
