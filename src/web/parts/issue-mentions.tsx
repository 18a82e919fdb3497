import type { IssueAnswer, IssueMention } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { useIssueTexts } from '../state/issue-texts.ts'
import { useLinks } from '../state/links.ts'
import { useTexts } from '../state/settings.ts'
import { EvidenceWords } from './evidence-words.tsx'
import { BearsJudging } from './issue-mark-notes.tsx'

/** What holds the issue's words and may only mention its matter: offered, not filed. */
export function IssueMentions({ issue: { mentions, definition } }: { readonly issue: IssueAnswer }) {
  const texts = useTexts()
  const t = useIssueTexts()
  const format = useFormat()
  if (mentions.statements === 0) return null
  const all = format.counted(mentions.statements, texts.counts.statements)
  return (
    <details class="issue-lanes">
      <summary>
        <h2>{t.mentions}</h2>
      </summary>
      <p class="help">{t.mentionsHelp(all, format.number(mentions.latest.length))}</p>
      <ol class="issue-list">
        {mentions.latest.map((mention) => (
          <li key={mention.statement}>
            <Mention mention={mention} issue={definition.id} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Mention({ mention, issue }: { readonly mention: IssueMention; readonly issue: string }) {
  const t = useIssueTexts()
  const links = useLinks()
  const { text, evidence, speaker, outlet, item, part, statement } = mention
  return (
    <article class="issue-words">
      <EvidenceWords text={text} evidence={evidence} />
      <div class="issue-words-foot">
        {speaker !== null && <bdi lang="ar">{speaker}</bdi>}
        {outlet !== null && <bdi lang="ar">{outlet}</bdi>}
        <a href={links.article(`${item}#${part}`, statement)}>{t.open}</a>
        <BearsJudging mark={mention} issue={issue} answer="bears" />
        <BearsJudging mark={mention} issue={issue} answer="does-not" />
      </div>
    </article>
  )
}
