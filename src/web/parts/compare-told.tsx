import type { ComparedSide, Difference, FoundStatement, StatementComparison } from '../../contract/index.ts'
import { differenceRows, wordsAt } from '../lib/compare-marks.ts'
import { useFormat } from '../lib/format.ts'
import { useCompareTexts } from '../state/compare-texts.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import type { Forms } from '../text/index.ts'

interface Props {
  readonly compared: Pick<
    StatementComparison,
    'wording' | 'position' | 'relation' | 'issue' | 'order' | 'cautions'
  >
}

/** What differs: the wording told apart from the position, and from what each was read. */
export function CompareResult({ compared }: Props) {
  const t = useCompareTexts()
  const texts = useTexts()
  const format = useFormat()
  const { wording, position, relation, issue, order } = compared
  return (
    <section class="panel compare-result">
      <h2>{t.result}</h2>
      <p class={`compare-verdict verdict-${position}`}>
        <b>{t.wording[wording]}</b>
        {texts.separator}
        <b>{t.position[position]}</b>
      </p>
      <p class="help">
        {issue === null
          ? `${t.byWords(format.share(relation.confidence))}: ${t.relation[relation.label]}`
          : t.onIssue}
        . {t.order[order]}.
      </p>
      <Cautions compared={compared} />
    </section>
  )
}

function Cautions({ compared: { cautions } }: Props) {
  const t = useCompareTexts()
  if (cautions.length === 0) return null
  return (
    <>
      <h3>{t.cautions}</h3>
      <ul class="compare-cautions">
        {cautions.map((caution) => (
          <li key={caution}>{t.caution[caution]}</li>
        ))}
      </ul>
    </>
  )
}

interface TableProps {
  readonly a: ComparedSide | null
  readonly b: ComparedSide | null
  readonly differences: readonly Difference[]
}

/** The differences as a table, for who prefers reading it or uses a screen reader. */
export function DifferenceTable({ a, b, differences }: TableProps) {
  const t = useCompareTexts()
  const words = (side: ComparedSide | null, spans: Difference['a']) =>
    side === null || spans.length === 0 ? '–' : wordsAt(side, spans).join(' · ')
  return (
    <section class="panel">
      <h2>{t.differences}</h2>
      {differences.length === 0 ? (
        <p>{t.noDifferences}</p>
      ) : (
        <table class="compare-table">
          <thead>
            <tr>
              <th scope="col">{t.kindHead}</th>
              <th scope="col">{t.earlier}</th>
              <th scope="col">{t.later}</th>
            </tr>
          </thead>
          <tbody>
            {differenceRows(differences).map((one, n) => (
              <tr key={n}>
                <th scope="row">
                  <span class={`diff-sign diff-${one.kind}`} aria-hidden="true" />
                  {t.difference[one.kind]}
                </th>
                <td lang="ar" dir="rtl">
                  {words(a, one.a)}
                </td>
                <td lang="ar" dir="rtl">
                  {words(b, one.b)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="help">{t.legend}</p>
    </section>
  )
}

interface AroundProps {
  readonly around: StatementComparison['between']
  readonly title: Forms
  readonly none: string
}

/** Statements between the two, or denials behind them. */
export function Around({ around: { total, statements }, title, none }: AroundProps) {
  const t = useCompareTexts()
  const format = useFormat()
  if (total === 0) return <p class="help">{none}</p>
  return (
    <section class="panel">
      <h2>{format.counted(total, title)}</h2>
      {statements.length < total && <p class="help">{t.shownOf(format.number(statements.length))}</p>}
      <ol class="compare-around">
        {statements.map((found) => (
          <li key={found.id}>
            <AroundLine found={found} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function AroundLine({ found }: { readonly found: FoundStatement }) {
  const t = useCompareTexts()
  const format = useFormat()
  const links = useLinks()
  const { statement, judged, dateUsed, outlet } = found
  const name = judged === null ? statement.speaker.name : judged.name
  return (
    <>
      <p class="issue-words-head">
        <span class="num">{dateUsed === null ? t.unknownDay : format.day(dateUsed.day)}</span>
        {name !== null && <bdi lang="ar">{name}</bdi>}
        {outlet !== null && <bdi lang="ar">{outlet}</bdi>}
      </p>
      <blockquote lang="ar" dir="rtl" class="naskh">
        {statement.text.join(' … ')}
      </blockquote>
      <a class="no-print" href={links.article(`${found.item}#${found.part}`, found.id)}>
        {t.inArticle}
      </a>
    </>
  )
}
