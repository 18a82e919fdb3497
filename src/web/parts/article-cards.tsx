import { useEffect, useState } from 'preact/hooks'
import { useFormat } from '../lib/format.ts'
import type { Numbered, NumberedArticle } from '../lib/numbered.ts'
import { useTexts } from '../state/settings.ts'
import { Dates, Tags, Words } from './card.tsx'
import { Chain } from './chain.tsx'
import { Confidence } from './confidence.tsx'
import { LinkIcon } from './icons.tsx'
import { SpeakerLine } from './speaker.tsx'
import { Why } from './why.tsx'

interface Props {
  readonly articles: readonly NumberedArticle[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly linkTo?: (key: string) => string
}

/** The statements of an item in the order of the text, by article where it holds several. */
export function ArticleCards({ articles, ...rest }: Props) {
  const texts = useTexts()
  return (
    <>
      {articles.map((article) => (
        <div key={article.part} class="cards-part">
          {article.part > 0 && <PartHead article={article} />}
          <ol class="card-list">
            {article.statements.map((one) => (
              <ArticleCard key={one.key} of={one} article={article} {...rest} />
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
    </>
  )
}

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

interface CardProps extends Omit<Props, 'articles'> {
  readonly of: Numbered
  readonly article: NumberedArticle
}

function ArticleCard({ of: { n, key, statement, party }, article, chosen, onChoose, linkTo }: CardProps) {
  const texts = useTexts()
  const format = useFormat()
  const isChosen = key === chosen
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
        <SpeakerLine speaker={statement.speaker} party={party} />
      </div>
      <Words statement={statement} />
      <Chain speaker={statement.speaker} chain={statement.chain} outlet={article.outlet} />
      <div class="card-foot">
        <Tags statement={statement} />
        {statement.saidOn !== null && <Dates said={statement.saidOn} published={null} />}
        <Confidence value={statement.confidence} />
      </div>
      <div class="card-links">
        <Why statement={statement} />
        {linkTo !== undefined && <CopyLink href={linkTo(key)} />}
      </div>
    </li>
  )
}

/** How long it is told that a link was copied, in milliseconds. */
const TOLD = 4000

function CopyLink({ href }: { readonly href: string }) {
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
      </button>
      <span role="status">{told}</span>
    </span>
  )
}
