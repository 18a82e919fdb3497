import type { EarlierAnswer, EarlierArticle } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { shownName } from '../lib/shown-name.ts'
import { useLinks } from '../state/links.ts'
import { useSettings, useTexts } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { EARLIER } from '../text/earlier.ts'

/** What was published before an article on its issues; nothing where nothing was. @param item its item id */
export function Earlier({ item }: { readonly item: string }) {
  const t = EARLIER[useSettings().lang]
  const { answer } = useAnswer<EarlierAnswer>(`/api/articles/${encodeURIComponent(item)}/earlier`)
  const earlier = shownOf(answer)?.earlier ?? []
  if (earlier.length === 0) return null
  return (
    <section class="panel earlier">
      <h2>{t.title}</h2>
      <p class="help">{t.help}</p>
      <ol class="issue-list">
        {earlier.map((one) => (
          <li key={`${one.item}#${one.part}`}>
            <EarlierLine of={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function EarlierLine({
  of: { item, part, title, outlet, published, statement, issues },
}: {
  readonly of: EarlierArticle
}) {
  const texts = useTexts()
  const format = useFormat()
  const links = useLinks()
  const { lang } = useSettings()
  const t = EARLIER[lang]
  const parties = new Map(issues.flatMap((issue) => issue.parties.map(({ id, name }) => [id, name])))
  return (
    <>
      <p>
        <time dateTime={published}>{format.day(published)}</time>
        {outlet !== null && (
          <>
            {' · '}
            <bdi lang="ar">{outlet}</bdi>
          </>
        )}
      </p>
      <p>
        <a href={links.article(`${item}#${part}`, statement)}>
          <bdi lang="ar">{title ?? texts.article.untitled}</bdi>
        </a>
      </p>
      <p class="help">
        {issues.map(({ id, name, statements }, n) => (
          <span key={id}>
            {n > 0 && texts.separator}
            <a href={links.issue(id)}>
              <bdi>{shownName(name, lang).name}</bdi>
            </a>{' '}
            ({format.counted(statements, t.statements)})
          </span>
        ))}
      </p>
      {parties.size > 0 && (
        <p class="help">
          {t.both}{' '}
          {[...parties].map(([id, name], n) => (
            <span key={id}>
              {n > 0 && texts.separator}
              <a href={links.party(id)}>
                <bdi>{name}</bdi>
              </a>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
