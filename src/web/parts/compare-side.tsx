import type { ComponentChildren } from 'preact'
import type { ComparedSide, Difference, Paragraph } from '../../contract/index.ts'
import { type CompareMark, comparedSegments } from '../lib/compare-marks.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { lazy } from '../lib/lazy.tsx'
import { shownName } from '../lib/shown-name.ts'
import { useCompareTexts } from '../state/compare-texts.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { officeName } from '../text/index.ts'
import { Tags } from './card.tsx'
import { Chain } from './chain.tsx'
import { Confidence } from './confidence.tsx'
import { Notes } from './notes.tsx'
import { SpeakerLine } from './speaker.tsx'

// What draws positions is large, and needed on an issue alone.
const CompareStand = lazy(() => import('./compare-stand.tsx').then((part) => part.CompareStand), null)

// Few statements were judged.
const Decided = lazy(() => import('./compare-decided.tsx').then((part) => part.Decided), null)

interface Props {
  readonly side: ComparedSide
  readonly which: 'a' | 'b'
  readonly title: string
  readonly differences: readonly Difference[]
  /** Whether positions on an issue are compared. */
  readonly onIssue: boolean
  /** What more is to be told of it, at its end. */
  readonly children?: ComponentChildren
}

/** One of two statements: its whole paragraphs, who, when, through whom, and what people decided of it. */
export function CompareSide({ side, which, title, differences, onIssue, children }: Props) {
  const t = useCompareTexts()
  const links = useLinks()
  const { found, question, paragraphs } = side
  const { statement } = found
  const id = `compare-${which}`
  return (
    <section class="card compare-side" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <SpeakerLine speaker={statement.speaker} party={found.party} judged={found.judged} />
      {question !== null && (
        <div class="compare-question">
          <h3>{t.question}</h3>
          <p lang="ar" dir="rtl" class="naskh">
            {question.text}
          </p>
        </div>
      )}
      <div class="compare-words" lang="ar" dir="rtl">
        {paragraphs.map((paragraph) => (
          <Words
            key={paragraph.start}
            side={side}
            paragraph={paragraph}
            differences={differences}
            which={which}
          />
        ))}
      </div>
      {onIssue && <CompareStand side={side} />}
      <Chain speaker={found.judged ?? statement.speaker} chain={statement.chain} outlet={found.outlet} />
      <div class="card-foot">
        <Tags statement={statement} />
        <Confidence value={statement.confidence} />
      </div>
      <Facts side={side} />
      <Notes notes={found} />
      <Decided judgements={side.judgements} />
      <p class="card-links no-print">
        <a class="open" href={links.article(`${found.item}#${found.part}`, found.id)}>
          <span>{t.inArticle}</span>
          {found.title !== null && (
            <bdi lang="ar" class="open-title">
              {found.title}
            </bdi>
          )}
        </a>
      </p>
      {children}
    </section>
  )
}

interface WordsProps extends Pick<Props, 'side' | 'which' | 'differences'> {
  readonly paragraph: Paragraph
}

/** A paragraph: what was said apart from the reporter's words, and in it what differs. */
function Words({ side, paragraph, differences, which }: WordsProps) {
  const t = useCompareTexts()
  return (
    <p class="naskh">
      {comparedSegments(side, paragraph, differences, which).map(({ start, text, marks }) => {
        const difference = marks.find((mark) => mark.is === 'difference')
        const classes = [...new Set(marks.map(({ is }) => `compare-${is}`))].join(' ')
        if (difference !== undefined)
          return (
            <mark
              key={start}
              class={`${classes} diff-${difference.kind}`}
              title={t.difference[difference.kind]}
            >
              {text}
            </mark>
          )
        const isContent = marks.some(({ is }: CompareMark) => is === 'content')
        return isContent ? (
          <b key={start} class={classes}>
            {text}
          </b>
        ) : (
          <span key={start} class={classes || 'compare-reporter'}>
            {text}
          </span>
        )
      })}
    </p>
  )
}

/** The three dates, the offices of that day, for whom it counts, from whom the outlet has it. */
function Facts({ side }: Pick<Props, 'side'>) {
  const t = useCompareTexts()
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const { lang } = useSettings()
  const { dates, offices, lane, origins, accounts, found, gender } = side
  const { said, published, added } = dates
  const day = (iso: string | null) => (iso === null ? t.unknownDay : format.day(iso))
  return (
    <dl class="compare-facts">
      <Fact name={t.said}>
        {day(said.day)}
        {said.day !== null && said.precision !== 'day' && <small> {t.precision[said.precision]}</small>}
      </Fact>
      <Fact name={t.published}>
        {day(published.day)}
        {published.from !== null && <small> {texts.dateFrom[published.from]}</small>}
      </Fact>
      <Fact name={t.added}>{format.day(added.slice(0, 10))}</Fact>
      <Fact name={t.offices}>
        {offices.length === 0
          ? t.noOffices
          : offices
              .map(
                ({ role, of }) =>
                  `${officeName(role, gender, lang)}: ${isolated(shownName(of.name, lang).name)}`,
              )
              .join(texts.separator)}
      </Fact>
      {lane !== null && (
        <Fact name={t.countsFor}>
          <a href={links.party(lane.party)}>
            <bdi>{shownName(lane.name, lang).name}</bdi>
          </a>
        </Fact>
      )}
      <Fact name={format.counted(Math.max(1, origins.length), t.origins)}>
        {origins.length === 0
          ? t.noOrigin
          : origins.map(({ name, role }) => `${isolated(name)} (${texts.role[role]})`).join(texts.separator)}
      </Fact>
      {side.translated && found.original === null && <Fact name={t.original}>{t.originalNotSeen}</Fact>}
      {accounts.articles > 1 && (
        <Fact name={t.accounts}>
          {t.accountsSum(format.number(accounts.articles), format.number(accounts.origins.length))}{' '}
          <bdi lang="ar">{accounts.outlets.map(isolated).join(texts.separator)}</bdi>
        </Fact>
      )}
      <Fact name={t.item}>
        <code dir="ltr">{found.item.slice(0, 12)}</code>
      </Fact>
    </dl>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ComponentChildren
}

const Fact = ({ name, children }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
