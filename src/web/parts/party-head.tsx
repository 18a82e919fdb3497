import type { PartyAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { nameIn, shownName } from '../lib/shown-name.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'

/** Whether a party is known by one word alone, such as a title: many may be called so. */
const isBare = ({ registered, name }: PartyAnswer): boolean => !registered && !/\s/.test(name.ar.trim())

/** Who a party is, and how much is known of it. */
export function PartyHead({ party }: { readonly party: PartyAnswer }) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const { lang } = useSettings()
  const other = lang === 'ar' ? party.name.en : party.name.ar
  const shown = nameIn(party, lang)
  return (
    <header class="party-head">
      <h1>
        <bdi>{shown}</bdi>
      </h1>
      {other !== null && other !== shown && (
        <p class="other-name">
          <bdi>{other}</bdi>
        </p>
      )}
      <ul class="tags">
        <li class="tag tag-quiet">{texts.party.sorts[party.sort ?? ''] ?? texts.speakerKind[party.kind]}</li>
        <li class="tag tag-quiet" title={party.registered ? undefined : texts.party.byNameHelp}>
          {party.registered ? texts.party.registered : texts.party.byName}
        </li>
        {party.state !== null && (
          <li class="tag tag-quiet">
            {texts.party.state}{' '}
            <a href={links.party(party.state.id)}>
              <bdi>{shownName(party.state.name, lang).name}</bdi>
            </a>
          </li>
        )}
        {party.wikidata !== null && (
          <li>
            <a
              class="tag tag-quiet"
              href={`https://www.wikidata.org/wiki/${encodeURIComponent(party.wikidata)}`}
              rel="noreferrer noopener"
              target="_blank"
            >
              {texts.party.wikidata}
            </a>
          </li>
        )}
      </ul>
      <p class="party-sum">
        {(party.statements > 0 || party.passedOn === 0) &&
          format.counted(party.statements, texts.counts.statements)}
        {party.first !== null &&
          party.last !== null &&
          ` · ${party.first === party.last ? format.day(party.first) : texts.party.firstLast(format.day(party.first), format.day(party.last))}`}
        {party.passedOn > 0 && (
          <>
            {party.statements > 0 && ' · '}
            <a href={links.search({ via: party.id })}>
              {texts.party.passedOn}: {format.counted(party.passedOn, texts.counts.times)}
            </a>
          </>
        )}
      </p>
      {isBare(party) && (
        <p class="note">{party.kind === 'body' ? texts.party.bareBodyHelp : texts.party.bareHelp}</p>
      )}
      {!party.registered && <p class="help">{texts.party.byNameHelp}</p>}
    </header>
  )
}
