import type { FoundStatement, Speaker } from '../../contract/index.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'

interface Props {
  readonly speaker: Speaker
  /** Id of the party's page; null where there is none. */
  readonly party: string | null
  /** Who it is by somebody's judgement; null where nobody judged. */
  readonly judged: FoundStatement['judged']
}

/** Who said it, as read or as judged; where the text does not decide, that it does not, and who could be meant. */
export function SpeakerLine({ speaker, party, judged }: Props) {
  const texts = useTexts()
  if (judged !== null)
    return (
      <p class={judged.name === null ? 'speaker unsure' : 'speaker'}>
        {judged.name === null ? (
          <span class="unsure-mark">{texts.card.notToBeKnown}</span>
        ) : (
          <Name name={judged.name} party={party} />
        )}
        <span class="tag tag-judged" title={texts.card.judgedHelp}>
          {texts.card.judged}
        </span>
      </p>
    )
  if (speaker.name === null)
    return (
      <p class="speaker unsure" title={texts.card.unsureHelp}>
        <span class="unsure-mark">{texts.card.unsure}</span>
        {speaker.candidates.length > 0 && (
          <span class="candidates">
            {texts.card.candidates}{' '}
            {speaker.candidates.map((name, i) => (
              <span key={i}>
                {i > 0 && ` ${texts.card.or} `}
                <bdi lang="ar">{name}</bdi>
              </span>
            ))}
          </span>
        )}
      </p>
    )
  return (
    <p class="speaker">
      <Name name={speaker.name} party={party} />
      {speaker.kind !== 'person' && <span class="tag tag-quiet">{texts.speakerKind[speaker.kind]}</span>}
      {speaker.for !== null && (
        <span class="speaker-for">
          {texts.card.for} <bdi lang="ar">{speaker.for}</bdi>
        </span>
      )}
    </p>
  )
}

function Name({ name, party }: { readonly name: string; readonly party: string | null }) {
  const links = useLinks()
  if (party === null)
    return (
      <bdi lang="ar" class="speaker-name">
        {name}
      </bdi>
    )
  return (
    <a class="speaker-name" href={links.party(party)}>
      <bdi lang="ar">{name}</bdi>
    </a>
  )
}
