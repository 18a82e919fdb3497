import type { Notes, Original, Standing } from '../../contract/index.ts'
import { isVoid } from '../../contract/standing.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { useNoteTexts } from '../state/note-texts.ts'

/** What people recorded of a statement: what it is worth, and its original. */
export const Noted = ({ notes: { standing, original } }: { readonly notes: Notes }) => (
  <div class="notes">
    {standing !== null && <StandingNote standing={standing} />}
    {original !== null && <OriginalNote original={original} />}
  </div>
)

function StandingNote({ standing }: { readonly standing: Standing }) {
  const t = useNoteTexts()
  const format = useFormat()
  return (
    <div class={`note note-${standing.is}`}>
      <p>
        <b>{`${t.standingTitle}: ${t.standing[standing.is]}`}</b>
        {standing.on !== null && <span class="num"> {t.on(format.day(standing.on))}</span>}
        {isVoid(standing) && <span class="help"> {t.void}</span>}
      </p>
      <p>
        {t.evidence}: <Evidence text={standing.evidence} />
      </p>
      <Signed note={standing} />
    </div>
  )
}

function OriginalNote({ original }: { readonly original: Original }) {
  const t = useNoteTexts()
  const { language, standing, url, text, leftOut, added } = original
  return (
    <div class="note">
      <p>
        <b>{t.original}</b> <bdi lang="en">({language})</bdi>{' '}
        <span class="tag tag-quiet">{t.originalStanding[standing]}</span>{' '}
        {url !== null && <Evidence text={url} />}
      </p>
      {text !== null && (
        <blockquote class="words" lang={language} dir="auto">
          {text}
        </blockquote>
      )}
      {leftOut !== null && <Passage name={t.leftOut} words={leftOut} />}
      {added !== null && <Passage name={t.added} words={added} />}
      <Signed note={original} />
    </div>
  )
}

const Passage = ({ name, words }: { readonly name: string; readonly words: string }) => (
  <p>
    {name}: <bdi dir="auto">{words}</bdi>
  </p>
)

/** An address as a way to it, else the words as they are. */
const Evidence = ({ text }: { readonly text: string }) =>
  /^https?:\/\/\S+$/i.test(text) ? (
    <a href={text} rel="noreferrer noopener" target="_blank" dir="ltr">
      {text}
    </a>
  ) : (
    <bdi dir="auto">{text}</bdi>
  )

function Signed({ note }: { readonly note: Pick<Standing, 'by' | 'at' | 'why' | 'judgement'> }) {
  const t = useNoteTexts()
  const format = useFormat()
  return (
    <p class="help">
      <bdi dir="auto">{note.why}</bdi>
      {' · '}
      {t.signed(isolated(note.by), format.day(note.at.slice(0, 10)), format.number(note.judgement))}
    </p>
  )
}
