import type { IssueSuggestion, SuggestionsAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { shownName } from '../lib/shown-name.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { useSuggestionTexts } from '../state/suggestion-texts.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { Empty, Failed, Loading } from './states.tsx'

interface Props {
  /** Fills the form with one; null where nobody may define an issue here. */
  readonly onFill: ((suggestion: IssueSuggestion) => void) | null
}

const SHOWN = 30

/** Issues that the ledger proposes, with statements that show what each is about. */
export function IssueSuggestions({ onFill }: Props) {
  const t = useSuggestionTexts()
  const { answer, retry } = useAnswer<SuggestionsAnswer>(`/api/issues/suggestions?limit=${SHOWN}`)
  const suggestions = shownOf(answer)?.suggestions ?? null
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} />
  if (suggestions === null)
    return (
      <>
        <p class="help">{t.working}</p>
        <Loading />
      </>
    )
  if (suggestions.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneHelp}</p>
      </Empty>
    )
  return (
    <>
      <p class="help">{t.help}</p>
      <ol class="suggestions">
        {suggestions.map((one) => (
          <Suggested key={one.definition.id} one={one} onFill={onFill} />
        ))}
      </ol>
    </>
  )
}

function Suggested({ one, onFill }: { readonly one: IssueSuggestion } & Props) {
  const texts = useTexts()
  const t = useSuggestionTexts()
  const format = useFormat()
  const links = useLinks()
  const { lang } = useSettings()
  const { definition, parties, months, outlets, statements, first, last, most } = one
  const spread = [
    format.counted(parties, t.parties),
    format.counted(months, t.months),
    format.counted(outlets, t.outlets),
    format.counted(statements, texts.counts.statements),
    first !== null && last !== null ? `${format.month(first)} – ${format.month(last)}` : '',
  ]
  return (
    <li class="panel">
      <h3 lang="ar">{definition.name.ar}</h3>
      <p class="party-sum">{spread.filter((part) => part !== '').join(' · ')}</p>
      <dl class="suggested-words">
        <dt>{t.most}</dt>
        <dd>
          {most.map(({ party, name }) => (
            <a key={party} href={links.party(party)}>
              <bdi>{shownName(name, lang).name}</bdi>
            </a>
          ))}
        </dd>
        <Words label={t.narrower} words={one.narrower} />
        <Words label={t.alike} words={one.alike} />
      </dl>
      <details>
        <summary>{t.examples}</summary>
        <ul class="issue-list">
          {one.examples.map((example) => (
            <li key={example.statement}>
              <Example example={example} />
            </li>
          ))}
        </ul>
      </details>
      {onFill !== null && (
        <p class="actions">
          <button
            type="button"
            class="button button-quiet"
            aria-label={t.fillFor(definition.name.ar)}
            onClick={() => onFill(one)}
          >
            {t.fill}
          </button>
        </p>
      )}
    </li>
  )
}

const Words = ({ label, words }: { readonly label: string; readonly words: readonly string[] }) =>
  words.length === 0 ? null : (
    <>
      <dt>{label}</dt>
      <dd lang="ar">
        {words.map((word) => (
          <bdi key={word}>{word}</bdi>
        ))}
      </dd>
    </>
  )

function Example({ example }: { readonly example: IssueSuggestion['examples'][number] }) {
  const t = useSuggestionTexts()
  const format = useFormat()
  const links = useLinks()
  const { text, party, speaker, day, outlet, item, part, statement } = example
  return (
    <article class="issue-words">
      <p class="issue-words-head">
        <span class="num">{day === null ? t.undated : format.day(day)}</span>
        {speaker !== null && party !== null ? (
          <a href={links.party(party)}>
            <bdi lang="ar">{speaker}</bdi>
          </a>
        ) : (
          <span>{t.unsure}</span>
        )}
      </p>
      <blockquote lang="ar" dir="rtl" class="naskh">
        {text.map((piece) => (
          <p key={piece}>{piece}</p>
        ))}
      </blockquote>
      <p class="issue-words-foot">
        {outlet !== null && <bdi lang="ar">{outlet}</bdi>}
        <a href={links.article(`${item}#${part}`, statement)}>{t.open}</a>
      </p>
    </article>
  )
}
