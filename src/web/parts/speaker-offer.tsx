import type { StatementsAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { apiUrl } from '../state/client.ts'
import { type Asked, without } from '../state/filters.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { nameAsked } from '../state/speaker-asked.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'

interface Props {
  readonly asked: Asked
  /** The first page of the search; null while it is on its way. */
  readonly first: StatementsAnswer | null
}

/** Where the words of a search name somebody who speaks: the way to what was said by them. */
export function SpeakerOffer({ asked, first }: Props) {
  const name = first === null || asked.speaker !== undefined ? null : nameAsked(asked.q, first.suggestions)
  return name === null ? null : <Offer key={name} name={name} rest={without(asked, 'q', 'order')} />
}

function Offer({ name, rest }: { readonly name: string; readonly rest: Asked }) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const { answer } = useAnswer<StatementsAnswer>(
    apiUrl('/statements', { ...rest, speaker: name, limit: '1' }),
  )
  const total = shownOf(answer)?.total ?? 0
  if (total === 0) return null
  return (
    <p class="offer" role="status">
      <a class="button" href={links.to('/', { ...rest, speaker: name })}>
        <span>
          {texts.search.statementsOf} <bdi>{name}</bdi> ({format.number(total)})
        </span>
      </a>
    </p>
  )
}
