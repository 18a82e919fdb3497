import type { PartyAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { hasDates } from '../lib/office-spans.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { officeName, officeRank } from '../text/index.ts'
import { PartyLink, RowGroup, Table, TermCells } from './term-table.tsx'

type Holder = PartyAnswer['holders'][number]

/** Of more holders than this, each office is opened by itself. */
const MOST_OPEN = 8

const isSpokesperson = ({ role }: Holder): boolean => role === 'spokesperson'

/** Who held offices of a state or body, office by office, and who spoke for it. */
export function PartyHolders({ party }: { readonly party: PartyAnswer }) {
  const texts = useTexts()
  const { lang } = useSettings()
  const holders = party.holders.filter((one) => !isSpokesperson(one))
  const spokespersons = party.holders.filter(isSpokesperson)
  const offices = [...Map.groupBy(holders, ({ role }) => role)].sort(
    ([a], [b]) => officeRank(a) - officeRank(b),
  )
  return (
    <>
      {holders.length > 0 && (
        <section class="panel">
          <h2>{texts.party.holders}</h2>
          <p class="help">{texts.party.inTermHelp}</p>
          <div class="holders">
            {offices.map(([role, held]) => (
              <Office
                key={role}
                name={officeName(role, genderOf(held), lang)}
                holders={held}
                isOpen={holders.length <= MOST_OPEN}
              />
            ))}
          </div>
        </section>
      )}
      {(spokespersons.length > 0 || party.spokenForBy.length > 0) && (
        <Spokespersons party={party} registered={spokespersons} />
      )}
    </>
  )
}

/** A woman's where only women held the office. */
const genderOf = (held: readonly Holder[]): 'm' | 'f' =>
  held.every(({ gender }) => gender === 'f') ? 'f' : 'm'

interface OfficeProps {
  readonly name: string
  readonly holders: readonly Holder[]
  readonly isOpen: boolean
}

function Office({ name, holders, isOpen }: OfficeProps) {
  const format = useFormat()
  return (
    <details open={isOpen}>
      <summary>
        {name} <span class="num help">{format.number(holders.length)}</span>
      </summary>
      <Terms label={name} holders={holders} />
    </details>
  )
}

/** Those of whom no end is known, those who held the office once, and those without dates, each apart. */
function Terms({ label, holders }: { readonly label: string; readonly holders: readonly Holder[] }) {
  const texts = useTexts()
  const t = texts.party
  const groups = [
    { name: t.noEnd, of: holders.filter(({ start, end }) => start !== null && end === null) },
    { name: t.former, of: holders.filter(({ end }) => end !== null) },
    { name: t.undatedTerms, of: holders.filter((holder) => !hasDates(holder)) },
  ].filter(({ of }) => of.length > 0)
  return (
    <Table columns={[t.who, t.term, t.inTerm]} label={label}>
      {groups.map(({ name, of }) => (
        <RowGroup key={name} name={name}>
          {of.map((holder, i) => (
            <tr key={i}>
              <th scope="row">
                <PartyLink id={holder.party.id} name={holder.party.name} />
              </th>
              <TermCells term={holder} holder={holder.party.id} />
            </tr>
          ))}
        </RowGroup>
      ))}
    </Table>
  )
}

interface SpokespersonsProps {
  readonly party: PartyAnswer
  readonly registered: readonly Holder[]
}

/** The register's spokespersons, and those whom articles call so: told apart. */
function Spokespersons({ party, registered }: SpokespersonsProps) {
  const texts = useTexts()
  const t = texts.party
  return (
    <section class="panel">
      <h2>{t.spokespersons}</h2>
      {party.registered && <h3>{t.inRegister}</h3>}
      {registered.length > 0 && <Terms label={`${t.spokespersons}: ${t.inRegister}`} holders={registered} />}
      {party.registered && registered.length === 0 && <p class="help">{t.inRegisterNone}</p>}
      {party.spokenForBy.length > 0 && (
        <>
          <h3>{t.inArticles}</h3>
          <p class="help">{t.inArticlesHelp}</p>
          <SpokenForBy list={party.spokenForBy} body={party.id} />
        </>
      )}
    </section>
  )
}

interface SpokenForByProps {
  readonly list: PartyAnswer['spokenForBy']
  /** The id of the body. */
  readonly body: string
}

function SpokenForBy({ list, body }: SpokenForByProps) {
  const texts = useTexts()
  const links = useLinks()
  const format = useFormat()
  const t = texts.party
  return (
    <Table columns={[t.who, t.days, t.asSuch]} label={`${t.spokespersons}: ${t.inArticles}`}>
      <tbody>
        {list.map(({ party, name, statements, first, last }, i) => (
          <tr key={i}>
            <th scope="row">
              {party === null || name === null ? t.someone : <PartyLink id={party} name={name} />}
            </th>
            <td>
              {first === null || last === null
                ? texts.card.undated
                : first === last
                  ? format.day(first)
                  : t.fromTo(format.day(first), format.day(last))}
            </td>
            <td class="num">
              <a href={links.search(party === null ? { for: body, unsure: 'yes' } : { for: body, party })}>
                {format.number(statements)}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
