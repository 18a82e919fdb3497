import type { PartyAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { BarList } from './bar-list.tsx'

type ChainCounts = PartyAnswer['chains']

/** Through whom a party's words came, and whose words it passed on itself. */
export function PartyChains({ party }: { readonly party: PartyAnswer }) {
  const texts = useTexts()
  const links = useLinks()
  const own = party.chains.filter(({ names }) => names.length > 0)
  return (
    <>
      {(own.length > 0 || party.direct > 0) && (
        <section class="panel">
          <h2>{texts.party.chains}</h2>
          <Chains
            chains={own}
            direct={party.direct}
            hrefOf={(name) => links.search({ party: party.id, via: name })}
          />
        </section>
      )}
      {party.linkIn.length > 0 && (
        <section class="panel">
          <h2>{texts.party.linkIn}</h2>
          <p class="help">{texts.party.linkInHelp}</p>
          <Chains chains={party.linkIn} direct={0} hrefOf={(name) => links.search({ via: name })} />
        </section>
      )}
      {party.passedOnFor.length > 0 && (
        <section class="panel">
          <h2>{texts.party.passedOnFor}</h2>
          <BarList
            label={texts.party.passedOnFor}
            bars={party.passedOnFor.map(({ party: of, name, statements }) => ({
              name: name ?? texts.party.someone,
              lang: name === null ? undefined : 'ar',
              statements,
              href: links.search(
                of === null ? { via: party.id, unsure: 'yes' } : { via: party.id, party: of },
              ),
            }))}
          />
        </section>
      )}
    </>
  )
}

interface ChainsProps {
  readonly chains: ChainCounts
  /** Statements that came without a relay named. */
  readonly direct: number
  readonly hrefOf: (name: string) => string
}

function Chains({ chains, direct, hrefOf }: ChainsProps) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <ul class="chain-counts">
      {direct > 0 && (
        <li>
          <span class="help">{texts.party.direct}</span>
          <span class="num">{format.number(direct)}</span>
        </li>
      )}
      {chains.map(({ names, statements }, i) => (
        <li key={i}>
          <ol class="chain">
            {names.map((name, at) => (
              <li key={at} class="link">
                <a href={hrefOf(name)}>
                  <bdi lang="ar">{name}</bdi>
                </a>
              </li>
            ))}
          </ol>
          <span class="num">{format.number(statements)}</span>
        </li>
      ))}
    </ul>
  )
}
