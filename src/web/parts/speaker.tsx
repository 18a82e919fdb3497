import type { Speaker } from '../../contract/index.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'

interface Props {
  readonly speaker: Speaker
  /** Id of the party's page; null where there is none. */
  readonly party: string | null
}

/** Who said it; where the text does not decide, that it does not, and who could be meant. */
export function SpeakerLine({ speaker, party }: Props) {
  const texts = useTexts()
  const links = useLinks()
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
      {party === null ? (
        <bdi lang="ar" class="speaker-name">
          {speaker.name}
        </bdi>
      ) : (
        <a class="speaker-name" href={links.party(party)}>
          <bdi lang="ar">{speaker.name}</bdi>
        </a>
      )}
      {speaker.kind !== 'person' && <span class="tag tag-quiet">{texts.speakerKind[speaker.kind]}</span>}
      {speaker.for !== null && (
        <span class="speaker-for">
          {texts.card.for} <bdi lang="ar">{speaker.for}</bdi>
        </span>
      )}
    </p>
  )
}
