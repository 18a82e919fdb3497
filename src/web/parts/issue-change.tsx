import type { IssueLink, IssueMark } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { lazy } from '../lib/lazy.tsx'
import { differences, type End, linkPieces, wordsAt } from '../lib/link-pieces.ts'
import { useIssueLinkTexts } from '../state/issue-link-texts.ts'
import { useLinks } from '../state/links.ts'
import { useReadOnly } from '../state/server.ts'
import { useTexts } from '../state/settings.ts'

// Few links are judged: what it takes is fetched when one is.
const ChangeJudging = lazy(
  () => import('./issue-change-judging.tsx').then((part) => part.ChangeJudging),
  null,
)

interface Props {
  readonly link: IssueLink
  readonly ends: Readonly<Record<End, IssueMark>>
  /** The issue's id. */
  readonly issue: string
}

/** Kinds by which somebody else answers. */
const ANSWERS: ReadonlySet<IssueLink['kind']> = new Set([
  'replies',
  'contradicts',
  'denies-content',
  'disowns',
])

/** Two linked statements beside each other, with what differs word by word, its doubts, and the ways to judge it. */
export function IssueChange({ link, ends, issue }: Props) {
  const t = useIssueLinkTexts()
  const format = useFormat()
  const readOnly = useReadOnly()
  const texts = useTexts()
  const links = useLinks()
  const { kind, state, judged, doubts, doubtful, confidence } = link
  const name = state === 'reversal' ? t.reversal : t.kind[kind]
  const isAnswer = ANSWERS.has(kind)
  return (
    <article class={`card change change-${kind}`} id={`link-${link.id}`}>
      <h3 class="change-head">
        {name}{' '}
        {state === 'proposed' ? (
          doubtful && <span class="tag tag-unsure">{t.doubtful}</span>
        ) : (
          <span class="tag tag-quiet">{t.accepted}</span>
        )}
      </h3>
      <div class="change-ends">
        <Side link={link} mark={ends.from} end="from" name={isAnswer ? t.answered : t.earlier} />
        <Side link={link} mark={ends.to} end="to" name={isAnswer ? t.answering : t.later} />
      </div>
      <Differences link={link} ends={ends} />
      {doubts.length > 0 && (
        <p class="change-doubts">
          {t.doubts} {doubts.map((doubt) => t.doubt[doubt]).join(texts.separator)}
        </p>
      )}
      <p class="change-foot">
        {judged === null ? (
          <span>
            {t.likely} <span class="num">{format.share(confidence)}</span>
          </span>
        ) : (
          <span>
            {t.judgedBy(isolated(judged.by), format.day(judged.at.slice(0, 10)))} · <bdi>{judged.why}</bdi>
          </span>
        )}{' '}
        <a href={links.compare(link.from, link.to, issue)}>{t.compare}</a>
      </p>
      {readOnly === false && <ChangeJudging link={link} issue={issue} name={name} />}
    </article>
  )
}

interface SideProps {
  readonly link: IssueLink
  readonly mark: IssueMark
  readonly end: End
  readonly name: string
}

function Side({ link, mark, end, name }: SideProps) {
  const t = useIssueLinkTexts()
  const links = useLinks()
  const format = useFormat()
  const { day, from, speaker, party, outlet, text } = mark
  return (
    <section class="change-end">
      <h4>
        {name} ·{' '}
        <span class="num">
          {day === null ? t.undated : from === 'published' ? t.notLater(format.day(day)) : format.day(day)}
        </span>
      </h4>
      <blockquote lang="ar" dir="rtl" class="naskh">
        {text.map((words, piece) => (
          <p key={piece}>
            {linkPieces(words, link, end, piece).map((run) =>
              run.kind === null ? (
                run.words
              ) : (
                <mark key={run.at} class={`diff diff-${run.kind}`} title={t.evidence[run.kind]}>
                  {run.words}
                </mark>
              ),
            )}
          </p>
        ))}
      </blockquote>
      <p class="issue-words-foot">
        {speaker !== null && party !== null && (
          <a href={links.party(party)}>
            <bdi lang="ar">{speaker}</bdi>
          </a>
        )}
        {outlet !== null && <bdi lang="ar">{outlet}</bdi>}
        <a href={links.article(`${mark.item}#${mark.part}`, mark.statement)}>{t.open}</a>
      </p>
    </section>
  )
}

/** What differs as a list of words: the marks in the texts say the same by their lines. */
function Differences({ link, ends }: Pick<Props, 'link' | 'ends'>) {
  const t = useIssueLinkTexts()
  const texts = useTexts()
  const found = differences(link)
  if (found.length === 0) return null
  const words = (list: readonly string[]) =>
    list.length === 0 ? (
      <span class="help">{t.nothing}</span>
    ) : (
      <bdi lang="ar" class="naskh">
        {list.join(texts.separator)}
      </bdi>
    )
  return (
    <details class="change-differences">
      <summary>{t.differs}</summary>
      <dl>
        {found.map((one, k) => (
          <div key={k}>
            <dt>
              <span class={`diff diff-${one.kind}`}>{t.evidence[one.kind]}</span>
            </dt>
            {one.words !== null ? (
              <dd>
                <bdi lang="ar" class="naskh">
                  {one.words}
                </bdi>
              </dd>
            ) : (
              <>
                <dd>
                  {t.earlier}: {words(wordsAt(ends.from.text, one, 'from'))}
                </dd>
                <dd>
                  {t.later}: {words(wordsAt(ends.to.text, one, 'to'))}
                </dd>
              </>
            )}
          </div>
        ))}
      </dl>
    </details>
  )
}
