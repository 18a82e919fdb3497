import type { ArticleAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { lazy } from '../lib/lazy.tsx'
import { PrintIcon } from '../parts/icons.tsx'
import { Reading } from '../parts/reading.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { ExportMenu } from '../parts/to-export.tsx'
import { Told } from '../parts/told.tsx'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { usePageTitle } from '../state/use-title.ts'

const Earlier = lazy(() => import('../parts/earlier.tsx').then((part) => part.Earlier), null)

/** An item of the ledger. @param id its item id */
export function ArticlePage({ id }: { readonly id: string }) {
  const texts = useTexts()
  const { answer, retry } = useAnswer<ArticleAnswer>(`/api/articles/${encodeURIComponent(id)}`)
  const article = shownOf(answer)
  usePageTitle(article === null ? null : (article.articles[0]?.title ?? texts.article.untitled))
  if (answer.is === 'refused')
    return <Failed error={answer.error} retry={retry} missing={texts.article.notFound} />
  return article === null ? <Loading lines={1} /> : <ArticleView article={article} />
}

function ArticleView({ article }: { readonly article: ArticleAnswer }) {
  const texts = useTexts()
  const links = useLinks()
  const { query, route } = useLocation()
  const chosen = query.s ?? null
  const title = article.articles[0]?.title ?? null
  const isGone =
    chosen !== null && !article.articles.some(({ statements }) => statements.some(({ id }) => id === chosen))
  return (
    <div class="article">
      <h1 class={article.record?.title ? 'unseen' : undefined}>
        {title === null ? texts.article.untitled : <bdi lang="ar">{title}</bdi>}
      </h1>
      <ArticleFacts article={article} />
      {article.articles.some(({ statements }) => statements.length > 0) && (
        <ExportMenu path={`/articles/${encodeURIComponent(article.item)}/export`} />
      )}
      {isGone && (
        <p class="note" role="status">
          {texts.article.statementGone}
        </p>
      )}
      {article.withheld !== null && <Withheld {...article.withheld} />}
      {article.record !== null && (
        <Reading
          record={article.record}
          articles={article.articles}
          chosen={isGone ? null : chosen}
          onChoose={(key) => route(links.article(article.item, key), true)}
          linkTo={(key) => links.article(article.item, key)}
          isWholePage
        />
      )}
      <Remarks article={article} />
      {article.withheld === null && <Earlier item={article.item} />}
    </div>
  )
}

function ArticleFacts({ article }: { readonly article: ArticleAnswer }) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const host = article.articles[0]
  const isWeb = article.url !== null && /^https?:\/\//.test(article.url)
  return (
    <div class="article-facts">
      <dl>
        {host?.outlet != null && (
          <div>
            <dt>{texts.article.source}</dt>
            <dd>
              <a href={links.search({ outlet: host.outlet })}>
                <bdi lang="ar">{host.outlet}</bdi>
              </a>
            </dd>
          </div>
        )}
        <div>
          <dt>{texts.card.published}</dt>
          <dd>
            {host?.date == null ? (
              texts.card.undated
            ) : (
              <>
                <time dateTime={host.date}>{format.day(host.date)}</time>
                {host.dateFrom !== null && <span class="help"> ({texts.dateFrom[host.dateFrom]})</span>}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{texts.article.added}</dt>
          <dd>
            <time dateTime={article.addedAt}>{format.day(article.addedAt.slice(0, 10))}</time>
          </dd>
        </div>
        <div class="wide">
          <dt>{texts.article.from}</dt>
          <dd>
            {isWeb ? (
              <a href={article.url ?? ''} rel="noreferrer noopener" target="_blank">
                {texts.article.original}
              </a>
            ) : (
              <bdi dir="ltr" class="path">
                {article.from}
              </bdi>
            )}
          </dd>
        </div>
      </dl>
      <button type="button" class="quiet no-print" onClick={() => print()}>
        <PrintIcon />
        {texts.article.print}
      </button>
    </div>
  )
}

function Withheld({ why, at }: { readonly why: string; readonly at: string }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <Empty title={texts.article.withheld}>
      <p>{texts.article.withheldOn(format.day(at.slice(0, 10)))}</p>
      <p>
        <bdi>{why}</bdi>
      </p>
    </Empty>
  )
}

/** What the reading noticed, and with which version it was made. */
function Remarks({ article }: { readonly article: ArticleAnswer }) {
  const texts = useTexts()
  const format = useFormat()
  const diagnostics = article.articles.flatMap((one) => one.diagnostics)
  return (
    <footer class="article-foot">
      {diagnostics.length > 0 && (
        <details>
          <summary>{texts.article.diagnostics}</summary>
          <ul>
            {diagnostics.map(({ rule, message }, i) => (
              <li key={i}>
                <code dir="ltr">{rule}</code> <Told rule={rule} message={message} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="help">
        {texts.card.engine}{' '}
        <code dir="ltr">
          {article.engine} · {article.item.slice(0, 12)}
        </code>
        {article.earlierReadings > 0 &&
          ` · ${texts.article.earlier}: ${format.counted(article.earlierReadings, texts.counts.times)}`}
      </p>
    </footer>
  )
}
