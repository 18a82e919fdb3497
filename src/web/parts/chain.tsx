import type { ChainLink, Speaker } from '../../contract/index.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'

interface Props {
  readonly speaker: Speaker
  readonly chain: readonly ChainLink[]
  readonly outlet: string | null
}

/** The way of the words, link by link: from the speaker outwards to the outlet that printed them. */
export function Chain({ speaker, chain, outlet }: Props) {
  const texts = useTexts()
  const links = useLinks()
  const last = chain.at(-1)
  const printedBy = outlet !== null && last?.name !== outlet ? outlet : null
  if (chain.length === 0 && printedBy === null) return null
  return (
    <ol class="chain" aria-label={`${texts.card.chain}: ${texts.card.chainHelp}`}>
      <li class="link link-speaker">
        {speaker.name === null ? texts.card.unsure : <bdi lang="ar">{speaker.name}</bdi>}
      </li>
      {chain.map((link, i) => (
        <li key={i} class={`link link-${link.from}`} title={texts.linkFrom[link.from]}>
          <a href={links.search({ via: link.name })}>
            <bdi lang="ar">{link.name}</bdi>
          </a>
          <small>{texts.role[link.role]}</small>
        </li>
      ))}
      {printedBy !== null && (
        <li class="link link-outlet">
          <a href={links.search({ outlet: printedBy })}>
            <bdi lang="ar">{printedBy}</bdi>
          </a>
          <small>{texts.role.outlet}</small>
        </li>
      )}
    </ol>
  )
}
