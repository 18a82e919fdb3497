import {
  type ExportAbout,
  type ExportedStatement,
  type ExportFormat,
  joinedText,
  speakerNameOf,
} from '../../contract/index.ts'
import { boundsText } from './bounds.ts'
import { fill, isolated, type Wording } from './words.ts'

/** Entries that are ready to cite, numbered, an empty line between two; behind all, the bounds of what was read. */
export const citations = (wording: Wording): ExportFormat => ({
  head: () => '',
  row: (one, about, n) => `${wording.number(n)}. ${citationOf(one, about, wording)}\n`,
  between: '\n',
  tail: (about) => `\n${boundsText(about.bounds, wording)}\n`,
})

/** One entry: who, the words, where and when, through whom, and where they stand for good. */
function citationOf(one: ExportedStatement, { on, issue }: ExportAbout, wording: Wording): string {
  const { words, day } = wording
  const { citation } = words
  const { found, mark } = one
  const { statement } = found
  const sentences = [
    `${speakerOf(one, wording)}: ${wordsOf(one, wording)}`,
    [
      found.outlet === null ? citation.noOutlet : isolated(found.outlet),
      ...(found.title === null ? [] : [fill(citation.quoted, { text: isolated(found.title) })]),
      ...datesOf(one, wording),
      ...(statement.venue === null ? [] : [fill(citation.venue, { venue: words.venue[statement.venue] })]),
      ...(statement.background ? [citation.background] : []),
    ].join(words.separator),
    ...(statement.chain.length === 0 ? [] : [chainOf(one, wording)]),
    ...notesOf(one, wording),
    ...(mark === null || issue === null ? [] : [positionOf(mark, issue, wording)]),
    [
      placeOf(one, wording),
      ...(one.url === null ? [] : [isolated(one.url)]),
      ...(one.addedOn === null ? [] : [fill(citation.added, { day: day(one.addedOn) })]),
      fill(citation.accessed, { day: day(on) }),
    ].join(words.semicolon),
  ]
  return sentences.map((sentence) => (/[.!?؟]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ')
}

/** Who speaks, as the article names him; the register's name in the language of the citation stands beside it. */
function speakerOf({ found, known }: ExportedStatement, { words, language, number }: Wording): string {
  const { citation, separator } = words
  const { statement, judged } = found
  const { speaker } = statement
  const name = speakerNameOf(found)
  if (name === null) {
    const among = speaker.candidates.map(isolated).join(separator)
    return `${citation.unsure}${among === '' ? '' : ` (${fill(citation.candidates, { names: among })})`}`
  }
  const other = known === null ? null : language === 'en' ? known.en : known.ar
  const beside = [
    ...(other === null || other === name ? [] : [isolated(other)]),
    ...(judged !== null || speaker.for === null ? [] : [fill(citation.for, { body: isolated(speaker.for) })]),
    ...(judged === null
      ? []
      : [
          fill(citation.judged, {
            n: number(judged.judgement),
            name: speaker.name === null ? citation.unsure : isolated(speaker.name),
          }),
        ]),
  ]
  return `${isolated(name)}${beside.length === 0 ? '' : ` (${beside.join(separator)})`}`
}

/** The words, marked as a quotation only where they are one; with what was done by saying them, where that matters. */
function wordsOf({ found: { statement } }: ExportedStatement, { words }: Wording): string {
  const { citation } = words
  const { kind, act, cue } = statement
  const frame = { direct: citation.quoted, indirect: citation.reported, mixed: citation.partly }[kind]
  const text = fill(frame, { text: isolated(joinedText(statement.text)) })
  // A colon or a bracket is a cue that says nothing.
  const says = cue !== null && /\p{L}/u.test(cue.lemma)
  if (act === 'inform') return text
  const done = says ? fill(citation.done, { act: words.act[act], cue: isolated(cue.lemma) }) : words.act[act]
  return `${done}${words.separator}${text}`
}

function datesOf({ found }: ExportedStatement, { words: { citation }, day }: Wording): string[] {
  const { saidOn } = found.statement
  const { published } = found
  const said =
    saidOn === null
      ? []
      : [
          saidOn.length > 7
            ? fill(citation.saidOn, { day: day(saidOn) })
            : fill(citation.saidIn, { month: day(saidOn) }),
        ]
  if (published === null) return said.length > 0 ? said : [citation.undated]
  const frame = saidOn === null ? citation.notLater : citation.published
  return [...said, fill(frame, { day: day(published) })]
}

/** What people found out about it; a citation without that would pass on what was disowned. */
function notesOf({ found, mark }: ExportedStatement, { words, day }: Wording): string[] {
  const { citation, separator } = words
  const { standing, original } = found
  const is = standing === null ? '' : words.standing[standing.is]
  return [
    ...(standing === null
      ? []
      : [
          [
            standing.on === null
              ? fill(citation.standing, { standing: is })
              : fill(citation.standingOn, { standing: is, day: day(standing.on) }),
            fill(citation.evidence, { evidence: isolated(standing.evidence), by: isolated(standing.by) }),
          ].join(separator),
        ]),
    ...(original === null
      ? []
      : [
          [
            fill(citation.original, {
              original: words.original[original.standing],
              language: original.language,
            }),
            ...(original.url === null ? [] : [isolated(original.url)]),
          ].join(separator),
        ]),
    ...(original === null && mark?.translated === true ? [citation.notSeen] : []),
  ]
}

const chainOf = ({ found }: ExportedStatement, { words }: Wording): string =>
  fill(words.citation.chain, {
    chain: found.statement.chain
      .map(({ name, role }) => `${isolated(name)} (${words.role[role]})`)
      .join(words.separator),
  })

const placeOf = ({ found }: ExportedStatement, { words: { citation } }: Wording): string =>
  fill(citation.place, {
    id: found.id,
    item: found.item,
    part: String(found.part),
    field: citation[found.statement.in],
    spans: found.statement.content.map(([start, end]) => `${start}–${end}`).join(' '),
  })

function positionOf(
  { position, objects }: NonNullable<ExportedStatement['mark']>,
  issue: NonNullable<ExportAbout['issue']>,
  { words, language }: Wording,
): string {
  const { substance, talks, event, doubts } = position
  const stands = [
    ...(substance === 'not-stated' ? [] : [words.substance[substance]]),
    ...(talks === 'not-stated' ? [] : [words.talks[talks]]),
    ...(event === null ? [] : [words.event[event]]),
  ]
  const all = [
    ...(stands.length === 0 ? [words.substance['not-stated']] : stands),
    ...doubts.map((doubt) => words.doubt[doubt]),
  ]
  const name = [issue.name[language], ...objects.map((one) => one.name[language])].map(isolated)
  return fill(words.citation.position, {
    issue: name.join(' / '),
    position: all.join(words.separator),
  })
}
