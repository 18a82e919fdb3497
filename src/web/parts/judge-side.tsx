import type { PartySideAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { shownName } from '../lib/shown-name.ts'
import { termInWords } from '../lib/term-words.ts'
import { useJudgingTexts } from '../state/judging-texts.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { officeName } from '../text/index.ts'
import { Words } from './card.tsx'

/** Examples that are shown. */
const MOST = 3
/** Offices that are shown: the latest. */
const MOST_OFFICES = 4

/** What tells a party from others: names, outlets, days, and some of its words. */
export function Side({ side }: { readonly side: PartySideAnswer }) {
  const t = useJudgingTexts()
  const { name, registered, seenAs, outlets, examples } = side
  return (
    <section class="side" aria-label={name.ar}>
      <SideHead side={side} />
      <div>
        <p class="tags">
          <span class="tag tag-quiet">{registered ? t.registered : t.byName}</span>
        </p>
        <SideSum side={side} />
      </div>
      <div>
        {side.offices.length > 0 && <SideOffices side={side} />}
        <SideNames name={t.seenAs} list={seenAs} />
      </div>
      <SideNames name={t.outlets} list={outlets} />
      <div class="side-examples">
        <h4>{t.examples}</h4>
        {examples.length === 0 && <p class="help">{t.noExamples}</p>}
        {examples.slice(0, MOST).map((found) => (
          <Example key={found.id} found={found} />
        ))}
      </div>
    </section>
  )
}

function SideHead({ side }: { readonly side: PartySideAnswer }) {
  const links = useLinks()
  const { lang } = useSettings()
  const shown = shownName(side.name, lang)
  const other = lang === 'ar' ? side.name.en : side.name.ar
  return (
    <div>
      <h3>
        <a href={links.party(side.id)}>
          <bdi lang={shown.lang}>{shown.name}</bdi>
        </a>
      </h3>
      {other !== null && other !== shown.name && (
        <p class="other-name">
          <bdi>{other}</bdi>
        </p>
      )}
    </div>
  )
}

/** How much a party says, and when; leads to its page. */
export function SideSum({ side: { id, statements, first, last } }: { readonly side: PartySideAnswer }) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  return (
    <p>
      <a href={links.party(id)}>{format.counted(statements, texts.counts.statements)}</a>
      {first !== null &&
        last !== null &&
        ` · ${first === last ? format.day(first) : texts.party.firstLast(format.day(first), format.day(last))}`}
    </p>
  )
}

/** The offices that a party of the register held, the latest first. */
function SideOffices({ side: { offices, gender } }: { readonly side: PartySideAnswer }) {
  const t = useJudgingTexts()
  const texts = useTexts()
  const format = useFormat()
  const { lang } = useSettings()
  return (
    <>
      <h4>{t.offices}</h4>
      <ul>
        {offices.slice(0, MOST_OFFICES).map((office, i) => (
          <li key={i}>
            {officeName(office.role, gender, lang)} · <bdi>{shownName(office.of.name, lang).name}</bdi>{' '}
            <span class="help">{termInWords(office, texts, format)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function SideNames({ name, list }: { readonly name: string; readonly list: readonly string[] }) {
  if (list.length === 0) return <div />
  return (
    <div>
      <h4>{name}</h4>
      <ul class="side-names">
        {list.map((one) => (
          <li key={one}>
            <bdi lang="ar">{one}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Example({ found }: { readonly found: PartySideAnswer['examples'][number] }) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const { title, outlet, dateUsed } = found
  return (
    <div class="example">
      <Words statement={found.statement} />
      <p class="example-from">
        <a href={links.article(found.item, found.id)}>
          <bdi lang="ar">{title ?? texts.article.untitled}</bdi>
        </a>
        {outlet !== null && (
          <>
            {' · '}
            <bdi lang="ar">{outlet}</bdi>
          </>
        )}
        {' · '}
        {dateUsed === null ? texts.card.undated : format.day(dateUsed.day)}
      </p>
    </div>
  )
}
