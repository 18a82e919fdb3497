import { useState } from 'preact/hooks'
import type { ChangesAnswer, IssueAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { shownName } from '../lib/shown-name.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useSettings } from '../state/settings.ts'
import { shownOf, useAnswer } from '../state/use-answer.ts'
import { useFeeds } from '../state/use-feeds.ts'
import { CHANGES } from '../text/changes.ts'
import { SinceEntry } from './since-entry.tsx'
import { Empty, Failed, Loading } from './states.tsx'

interface Asked {
  readonly since: string
  readonly by: 'added' | 'said'
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

/** What changed on an issue since a day that the reader chooses, and the feeds of it. */
export function IssueSince({ issue: { definition } }: { readonly issue: IssueAnswer }) {
  const { lang } = useSettings()
  const t = CHANGES[lang]
  const { query } = useLocation()
  const asked: Asked = {
    since: isDay(query.since) ? query.since : '',
    by: query.by === 'said' ? 'said' : 'added',
  }
  const api = `/api/issues/${encodeURIComponent(definition.id)}`
  const { name } = shownName(definition.name, lang)
  const asIn = lang === 'ar' ? '' : `?language=${lang}`
  const feeds = [
    { href: `${api}/feed.atom${asIn}`, type: 'application/atom+xml', title: `${name}: ${t.atom}` },
    { href: `${api}/feed.json${asIn}`, type: 'application/feed+json', title: `${name}: ${t.json}` },
  ]
  useFeeds(feeds)
  return (
    <section class="panel since" aria-labelledby="since">
      <h2 id="since">{t.title}</h2>
      <p class="help">{t.help}</p>
      <ChangesForm key={`${asked.since} ${asked.by}`} asked={asked} />
      {asked.since !== '' && <Changes api={api} asked={asked} key={`${asked.since} ${asked.by}`} />}
      <p class="since-feeds">
        {t.follow}{' '}
        {feeds.map(({ href, type }, n) => (
          <a key={href} href={href} type={type} target="_blank" rel="noopener">
            {n === 0 ? t.atom : t.json}
          </a>
        ))}
      </p>
    </section>
  )
}

/** The day and the date that counts; the address keeps both, so that a colleague is shown the same. */
function ChangesForm({ asked }: { readonly asked: Asked }) {
  const t = CHANGES[useSettings().lang]
  const links = useLinks()
  const { query, path, route } = useLocation()
  const [since, setSince] = useState(asked.since)
  const [by, setBy] = useState(asked.by)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    route(links.to(path, { ...query, since, by: by === 'said' ? by : undefined }), true)
  }
  return (
    <form class="since-form" onSubmit={submit}>
      <label>
        <span>{t.since}</span>
        <input type="date" required value={since} onInput={(event) => setSince(event.currentTarget.value)} />
      </label>
      <label>
        <span>{t.by}</span>
        <select
          value={by}
          onChange={(event) => setBy(event.currentTarget.value === 'said' ? 'said' : 'added')}
        >
          <option value="added">{t.byDate.added}</option>
          <option value="said">{t.byDate.said}</option>
        </select>
      </label>
      <button type="submit" class="button">
        {t.show}
      </button>
    </form>
  )
}

/** Changes that are shown at first, and how many more are each time. */
const STEP = 30

function Changes({ api, asked }: { readonly api: string; readonly asked: Asked }) {
  const t = CHANGES[useSettings().lang]
  const format = useFormat()
  const [limit, setLimit] = useState(STEP)
  const [doubtful, setDoubtful] = useState(false)
  const params = new URLSearchParams({ ...asked, limit: String(limit), doubtful: doubtful ? 'yes' : 'no' })
  const { answer, retry } = useAnswer<ChangesAnswer>(`${api}/changes?${params}`)
  const found = shownOf(answer)
  if (answer.is === 'refused') return <Failed error={answer.error} retry={retry} />
  if (found === null) return <Loading lines={2} />
  return (
    <>
      {found.total === 0 ? (
        <Empty title={t.none} />
      ) : (
        <p role="status">{format.counted(found.total, t.found)}</p>
      )}
      <ol class="since-list">
        {found.changes.map((change) => (
          <li key={change.id}>
            <SinceEntry change={change} />
          </li>
        ))}
      </ol>
      <p class="actions">
        {found.next !== null && limit < MOST && (
          <button type="button" class="button" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
            {t.more}
          </button>
        )}
        {found.doubtful > 0 && (
          <button type="button" class="button button-quiet" onClick={() => setDoubtful(true)}>
            {t.withDoubtful} · {format.counted(found.doubtful, t.doubtful)}
          </button>
        )}
      </p>
    </>
  )
}

/** What the server gives at most at once. */
const MOST = 500
