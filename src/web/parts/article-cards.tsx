import { useEffect, useMemo, useState } from 'preact/hooks'
import { useFormat } from '../lib/format.ts'
import { usePrinting } from '../lib/media.ts'
import { memo } from '../lib/memo.ts'
import type { Numbered, NumberedArticle } from '../lib/numbered.ts'
import { renewJudged, useJudged } from '../state/judged-here.ts'
import { useTexts } from '../state/settings.ts'
import { Dates, Tags, Words } from './card.tsx'
import { Chain } from './chain.tsx'
import { Confidence } from './confidence.tsx'
import { LinkIcon } from './icons.tsx'
import { JudgeSpeaker } from './judge-speaker.tsx'
import { Notes, RecordNote } from './notes.tsx'
import { SpeakerLine } from './speaker.tsx'
import { CompareButton } from './to-compare.tsx'
import { Cite } from './to-export.tsx'
import { ToldBy } from './told-by.tsx'
import { Why } from './why.tsx'

interface Props {
  readonly articles: readonly NumberedArticle[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly linkTo?: (key: string) => string
}

/** The statements of an item in the order of the text, by article where it holds several. */
export function ArticleCards({ articles, chosen, onChoose, linkTo }: Props) {
  const texts = useTexts()
  const { most, more } = useMost(articles, chosen)
  return (
    <>
      {articles.filter(isWithin(most)).map((article) => (
        <div key={article.part} class="cards-part">
          {article.part > 0 && <PartHead article={article} />}
          <ol class="card-list">
            {article.statements
              .filter(({ n }) => n <= most)
              .map((one) => (
                <ArticleCard
                  key={one.key}
                  of={one}
                  outlet={article.outlet}
                  isChosen={one.key === chosen}
                  onChoose={onChoose}
                  {...(linkTo ? { linkTo } : {})}
                />
              ))}
          </ol>
          {article.events.length > 0 && (
            <div class="events">
              <h3>{texts.article.events}</h3>
              <ul>
                {article.events.map(({ speaker, span }) => (
                  <li key={span[0]}>
                    {speaker.name === null ? texts.card.unsure : <bdi lang="ar">{speaker.name}</bdi>}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      ))}
      {more}
    </>
  )
}

/** Cards that are drawn at once; a long text has thousands. */
const AT_ONCE = 200

/** How many cards are drawn: up to the one that is chosen, and on paper all; and the button for more of them. */
function useMost(articles: readonly NumberedArticle[], chosen: string | null) {
  const texts = useTexts()
  const format = useFormat()
  const isPrinting = usePrinting()
  const [wanted, setWanted] = useState(AT_ONCE)
  const all = useMemo(() => articles.flatMap(({ statements }) => statements), [articles])
  const at = useMemo(() => all.findIndex(({ key }) => key === chosen) + 1, [all, chosen])
  useEffect(() => {
    if (at > wanted) setWanted(at)
  }, [at])
  const most = isPrinting ? all.length : Math.max(wanted, at)
  const rest = all.length - most
  const more = rest > 0 && (
    <button type="button" class="button" onClick={() => setWanted(all.length)}>
      {texts.article.showMore(format.number(rest))}
    </button>
  )
  return { most, more }
}

/** Stories whose first statement is drawn, and those that have none. */
const isWithin =
  (most: number) =>
  ({ statements }: NumberedArticle): boolean =>
    (statements[0]?.n ?? 0) <= most

function PartHead({ article: { title, date } }: { readonly article: NumberedArticle }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <div class="part-head">
      <p>{texts.article.glued}</p>
      {title !== null && (
        <h3>
          <bdi lang="ar">{title}</bdi>
        </h3>
      )}
      <p class="help">{date === null ? texts.article.gluedHelp : format.day(date)}</p>
    </div>
  )
}

interface CardProps extends Pick<Props, 'onChoose' | 'linkTo'> {
  readonly of: Numbered
  readonly outlet: string | null
  readonly isChosen: boolean
}

const ArticleCard = memo(({ of, outlet, isChosen, onChoose, linkTo }: CardProps) => {
  const texts = useTexts()
  const format = useFormat()
  const { n, key, statement, id } = of
  const noted = useJudged(id, of)
  const { party, judged } = noted
  return (
    <li
      data-card={key}
      class={isChosen ? 'card card-chosen' : 'card'}
      aria-current={isChosen ? 'true' : undefined}
    >
      <div class="card-head">
        <button
          type="button"
          class="ref ref-card"
          aria-label={texts.article.showInText(format.number(n))}
          aria-pressed={isChosen}
          onClick={() => onChoose(key)}
        >
          {format.number(n)}
        </button>
        <SpeakerLine speaker={statement.speaker} party={party} judged={judged} />
      </div>
      <Words statement={statement} />
      <Notes notes={noted} />
      <Chain speaker={judged ?? statement.speaker} chain={statement.chain} outlet={outlet} />
      <div class="card-foot">
        <Tags statement={statement} />
        {statement.saidOn !== null && <Dates said={statement.saidOn} published={null} />}
        <Confidence value={statement.confidence} />
      </div>
      <div class="card-links">
        {id !== null && <ToldBy id={id} of={format.number(n)} />}
        <Why statement={statement} of={format.number(n)} judged={judged === null ? null : id} />
        {id !== null && (
          <>
            <JudgeSpeaker id={id} speaker={statement.speaker} told={of} of={format.number(n)} />
            <RecordNote
              id={id}
              of={format.number(n)}
              onDone={() => void renewJudged(id, of).catch(() => {})}
            />
          </>
        )}
        {id !== null && <Cite id={id} of={format.number(n)} />}
        {id !== null && <CompareButton id={id} text={statement.text} of={format.number(n)} />}
        {linkTo !== undefined && <CopyLink href={linkTo(key)} of={format.number(n)} />}
      </div>
    </li>
  )
})

/** How long it is told that a link was copied, in milliseconds. */
const TOLD = 4000

/** @param of what tells it from the other links, unseen */
function CopyLink({ href, of }: { readonly href: string; readonly of: string }) {
  const texts = useTexts()
  const [told, setTold] = useState<string | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(href, location.href).href)
      setTold(texts.article.copied)
    } catch {
      setTold(texts.article.copyFailed)
    }
  }
  useEffect(() => {
    if (told === null) return
    const timer = setTimeout(() => setTold(null), TOLD)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <span class="copy">
      <button type="button" class="quiet" onClick={() => void copy()}>
        <LinkIcon />
        {texts.article.copyLink}
        <span class="unseen"> {of}</span>
      </button>
      <span role="status">{told}</span>
    </span>
  )
}
