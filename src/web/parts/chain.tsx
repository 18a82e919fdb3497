import type { ChainLink, Speaker } from '../../contract/index.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { saysItsRole } from '../text/index.ts'

interface Props {
  /** Its first link; the name as judged where somebody judged it. */
  readonly speaker: Pick<Speaker, 'name'>
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
          <As name={link.name} is={link.role} />
        </li>
      ))}
      {printedBy !== null && (
        <li class="link link-outlet">
          <a href={links.search({ outlet: printedBy })}>
            <bdi lang="ar">{printedBy}</bdi>
          </a>
          <As name={printedBy} is="outlet" />
        </li>
      )}
    </ol>
  )
}

/** What a link is, unless its name says so in the reader's language. */
function As({ name, is }: { readonly name: string; readonly is: ChainLink['role'] }) {
  const texts = useTexts()
  const { lang } = useSettings()
  return lang === 'ar' && saysItsRole(name, is) ? null : <small>{texts.role[is]}</small>
}
