import type { PartyAnswer } from '../../contract/index.ts'
import { hasDates } from '../lib/office-spans.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { officeName } from '../text/index.ts'
import { PartyLink, RowGroup, Table, TermCells } from './term-table.tsx'

type Office = PartyAnswer['offices'][number]

/** The offices of a person: when, of whom, and what was said in these days; former ones apart, those without dates below. */
export function PartyOffices({ party }: { readonly party: PartyAnswer }) {
  const texts = useTexts()
  const t = texts.party
  const dated = party.offices.filter(hasDates)
  const groups = [
    { name: t.noEnd, of: dated.filter(({ end }) => end === null) },
    { name: t.formerOffices, of: dated.filter(({ end }) => end !== null) },
  ].filter(({ of }) => of.length > 0)
  const undated = party.offices.filter((office) => !hasDates(office))
  return (
    <section class="panel">
      <h2>{t.offices}</h2>
      {dated.length > 0 && (
        <>
          <Table columns={[t.office, t.term, t.inTerm]} label={t.offices}>
            {groups.map(({ name, of }) => (
              <RowGroup key={name} name={name}>
                {of.map((office, i) => (
                  <tr key={i}>
                    <th scope="row">
                      <Named office={office} gender={party.gender} />
                    </th>
                    <TermCells term={office} holder={party.id} />
                  </tr>
                ))}
              </RowGroup>
            ))}
          </Table>
          <p class="help">{t.inTermHelp}</p>
        </>
      )}
      {undated.length > 0 && (
        <>
          <h3>{t.undated}</h3>
          <ul class="offices">
            {undated.map((office, i) => (
              <li key={i}>
                <Named office={office} gender={party.gender} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Named({ office, gender }: { readonly office: Office; readonly gender: PartyAnswer['gender'] }) {
  const { lang } = useSettings()
  return (
    <>
      {officeName(office.role, gender, lang)} · <PartyLink id={office.of.id} name={office.of.name} />
    </>
  )
}
