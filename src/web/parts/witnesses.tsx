import type { UtteranceAnswer, Wording } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { segmentsOf } from '../lib/segments.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { WITNESSES } from '../text/witnesses.ts'
import { Failed, Loading } from './states.tsx'

const useWitnessTexts = () => WITNESSES[useSettings().lang]

/** The accounts of an utterance: who tells it, from where, and in which words. @param id of one of its statements */
export function Witnesses({ id }: { readonly id: string }) {
  const t = useWitnessTexts()
  const { answer, retry } = useAnswer<UtteranceAnswer>(`/api/statements/${encodeURIComponent(id)}/witnesses`)
  const utterance = shownOf(answer)
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} />
  if (utterance === null) return <Loading lines={1} />
  if (utterance.witnesses.length < 2) return <p class="help">{t.alone}</p>
  return <Accounts utterance={utterance} />
}

interface Props {
  readonly utterance: UtteranceAnswer
}

function Accounts({ utterance }: Props) {
  const t = useWitnessTexts()
  const format = useFormat()
  const { witnesses, origins, sayings, day, from } = utterance
  const when =
    day === null ? t.undated : from === 'said' ? t.said(format.day(day)) : t.notLater(format.day(day))
  const several = sayings.filter((wordings) => wordings.length > 1)
  const alone = sayings.filter((wordings) => wordings.length === 1)
  return (
    <div class="witnesses">
      <p class="witnesses-sum">
        {t.sum(format.counted(witnesses.length, t.accounts), format.counted(origins.length, t.origins))}
        {' · '}
        {when}
      </p>
      <p class="help">{t.help}</p>
      <h4>{t.from}</h4>
      <ul class="tags">
        {origins.map(({ kind, name, witnesses: n }, at) => (
          <li key={at} class="tag">
            {name !== null && <bdi lang="ar">{name}</bdi>} <small>{t.origin[kind]}</small> ·{' '}
            {format.counted(n, t.accounts)}
          </li>
        ))}
      </ul>
      <h4>{t.list}</h4>
      <ol class="witness-list">
        {witnesses.map((one) => (
          <li key={`${one.item}#${one.part}`}>
            <WitnessLine witness={one} origin={origins[one.origin]} />
          </li>
        ))}
      </ol>
      <h4>{t.wordings}</h4>
      <p class="help">{t.differsHelp}</p>
      {several.map((wordings, at) => (
        <section key={at} class="wordings" aria-label={t.saying(format.number(at + 1))}>
          {wordings.map((wording) => (
            <WordingCard key={wording.statement} wording={wording} utterance={utterance} />
          ))}
        </section>
      ))}
      {alone.length > 0 && (
        <>
          <h4>{t.only}</h4>
          <div class="wordings">
            {alone.flat().map((wording) => (
              <WordingCard key={wording.statement} wording={wording} utterance={utterance} />
            ))}
          </div>
        </>
      )}
    </div>
  )
}

interface LineProps {
  readonly witness: UtteranceAnswer['witnesses'][number]
  readonly origin: UtteranceAnswer['origins'][number] | undefined
}

function WitnessLine({ witness, origin }: LineProps) {
  const t = useWitnessTexts()
  const texts = useTexts()
  const links = useLinks()
  const format = useFormat()
  const { item, part, outlet, published, title, source, statements } = witness
  return (
    <>
      <bdi lang="ar">{outlet ?? t.noOutlet}</bdi>
      {published !== null && <time dateTime={published}>{format.day(published)}</time>}
      <span class="tag tag-quiet">{origin?.kind === 'own' ? t.origin.own : t.source[source]}</span>
      {source === 'copy' && origin?.name != null && <bdi lang="ar">{origin.name}</bdi>}
      <span>{format.counted(statements.length, texts.counts.statements)}</span>
      <a href={links.article(`${item}#${part}`, statements[0])}>
        <bdi lang="ar">{title ?? t.open}</bdi>
      </a>
    </>
  )
}

/** A saying as one article words it, the words marked that differ. */
function WordingCard({ wording, utterance }: { readonly wording: Wording } & Props) {
  const t = useWitnessTexts()
  const links = useLinks()
  const format = useFormat()
  const { statement, witness, speaker, cue, chain, text, differs, saidOn } = wording
  const { outlet = null, item = '', part = 0, published = null } = utterance.witnesses[witness] ?? {}
  const day = saidOn ?? published
  return (
    <article class="wording">
      <p class="wording-head">
        <strong>
          <bdi lang="ar">{outlet ?? t.noOutlet}</bdi>
        </strong>
        {day !== null && (
          <span>{saidOn === null ? t.notLater(format.day(day)) : t.said(format.day(day))}</span>
        )}
      </p>
      <p class="wording-cue" lang="ar" dir="rtl">
        {cue === null ? (
          t.noCue
        ) : (
          <>
            <span class="meta-name">{t.cue}</span> <b>{cue.lemma}</b>
            {cue.text !== cue.lemma && ` (${cue.text})`}
          </>
        )}
        {' · '}
        {speaker ?? t.speakerUnsure}
      </p>
      <blockquote lang="ar" dir="rtl" class="naskh">
        {text.map((piece, at) => (
          <p key={at}>
            {segmentsOf(
              piece,
              (differs[at] ?? []).map((range) => ({ range, mark: true })),
            ).map(({ start, text: words, marks }) =>
              marks.length === 0 ? (
                words
              ) : (
                <mark key={start} class="differs" title={t.differs}>
                  {words}
                </mark>
              ),
            )}
          </p>
        ))}
      </blockquote>
      <p class="wording-foot">
        {chain.length > 0 && (
          <span>
            <span class="meta-name">{t.through}</span>{' '}
            <bdi lang="ar">{chain.map(({ name }) => name).join(' ← ')}</bdi>
          </span>
        )}
        <a href={links.article(`${item}#${part}`, statement)}>
          {t.open}
          <span class="unseen"> {outlet}</span>
        </a>
      </p>
    </article>
  )
}
