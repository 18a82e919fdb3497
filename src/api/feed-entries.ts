import { fill, isolated, type Wording } from '../app/index.ts'
import type {
  Change,
  ChangesAnswer,
  DefinitionChange,
  IssueMark,
  JudgementChange,
  LinkChange,
  StatementChange,
} from '../contract/index.ts'

/** An entry of a feed, in whatever format. */
export interface Entry {
  readonly change: Change
  /** Where it is shown. */
  readonly url: string
  /** On one line: who, and the beginning of the words. */
  readonly title: string
  /** Line by line: the exact words, who said them, when, and where they stand. */
  readonly text: string
  readonly tags: readonly string[]
}

/** A feed, in whatever format. */
export interface Feed {
  /** Its id, wherever the server is. */
  readonly id: string
  readonly title: string
  /** Of its own words; what is quoted is Arabic. */
  readonly language: Wording['language']
  readonly home: string
  readonly self: string
  /** The instant of the latest change; of a feed without any the issue's beginning of time. */
  readonly updated: string
  readonly entries: readonly Entry[]
}

/** Longest beginning of the words in a title, in letters. */
const TITLE = 100
const NEVER = '1970-01-01T00:00:00.000Z'

/**
 * A feed of changes.
 * @param wording the words that stand beside what is quoted
 * @param at where the server is, and the feed's own address
 */
export function feedOf(
  { id, issue, party, changes }: Omit<ChangesAnswer, 'since'>,
  wording: Wording,
  at: { readonly origin: string; readonly self: string },
): Feed {
  const home = `${at.origin}/issues/${encodeURIComponent(issue.id)}`
  const entries = changes.map((change) => entryOf(change, wording, { origin: at.origin, home }))
  const names = `${issue.name.ar} | ${issue.name.en}`
  return {
    id,
    title: party === null ? names : `${names} [${party}]`,
    language: wording.language,
    home,
    self: at.self,
    updated: changes[0]?.at ?? NEVER,
    entries,
  }
}

interface Site {
  readonly origin: string
  readonly home: string
}

function entryOf(change: Change, wording: Wording, site: Site): Entry {
  switch (change.kind) {
    case 'statement':
      return statementEntry(change, wording, site)
    case 'link':
      return linkEntry(change, wording, site)
    case 'definition':
      return definitionEntry(change, wording, site)
    case 'judgement':
      return judgementEntry(change, wording, site)
  }
}

const at = ({ origin }: Site, item: string, statement: string): string =>
  `${origin}/articles/${encodeURIComponent(item)}?s=${encodeURIComponent(statement)}`

/** The beginning of a text; what is left out is marked. */
function begun(text: string): string {
  const letters = [...text]
  return letters.length <= TITLE ? text : `${letters.slice(0, TITLE).join('')}…`
}

/** Parts of a line; those that say nothing are left out. */
const joined = (mark: string, parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(mark)

const speakerOf = ({ speaker }: IssueMark, { words }: Wording): string =>
  speaker === null ? words.citation.unsure : isolated(speaker)

const headOf = (mark: IssueMark, wording: Wording): string =>
  `${speakerOf(mark, wording)}: ${isolated(begun(mark.text.join(' … ')))}`

function dayOf({ day, from }: IssueMark, { words: { citation }, day: shown }: Wording): string {
  if (day === null) return citation.undated
  if (from === 'published') return fill(citation.notLater, { day: shown(day) })
  return day.length < 'YYYY-MM-DD'.length
    ? fill(citation.saidIn, { month: shown(day) })
    : fill(citation.saidOn, { day: shown(day) })
}

const VERBATIM = { direct: 'quoted', indirect: 'reported', mixed: 'partly' } as const

/** The exact words, and whose they are, when they were said and where they stand. */
function linesOf(mark: IssueMark, wording: Wording): string[] {
  const { text, party, outlet, kind, act, item, part, statement, standing } = mark
  const { words } = wording
  const found =
    standing === null
      ? []
      : [
          fill(words.citation.standing, { standing: words.standing[standing.is] }),
          fill(words.citation.evidence, { by: isolated(standing.by), evidence: isolated(standing.evidence) }),
        ]
  return [
    fill(words.citation[VERBATIM[kind]], { text: isolated(text.join(' … ')) }),
    joined(words.semicolon, [
      `${speakerOf(mark, wording)}${party === null ? '' : ` [${isolated(party)}]`}`,
      words.act[act],
      dayOf(mark, wording),
    ]),
    ...found,
    joined(words.semicolon, [
      outlet === null ? words.citation.noOutlet : isolated(outlet),
      fill(words.feed.statement, { id: statement, item: part === 0 ? item : `${item}#${part}` }),
    ]),
  ]
}

function standsOf({ position: { substance, talks, doubts } }: IssueMark, { words }: Wording): string[] {
  const stands = [
    ...(substance === 'not-stated' ? [] : [words.substance[substance]]),
    ...(talks === 'not-stated' ? [] : [words.talks[talks]]),
  ]
  const position = stands.length === 0 ? words.substance['not-stated'] : stands.join(words.separator)
  return [
    fill(words.feed.position, { position }),
    ...doubted(
      doubts.map((doubt) => words.doubt[doubt]),
      words,
    ),
  ]
}

const doubted = (doubts: readonly string[], words: Wording['words']): string[] =>
  doubts.length === 0 ? [] : [fill(words.feed.doubts, { doubts: doubts.join(words.separator) })]

function statementEntry(change: StatementChange, wording: Wording, site: Site): Entry {
  const { mark, content, cause } = change
  const { words } = wording
  const spans = content.map((span) => span.join('–')).join(', ')
  return {
    change,
    url: at(site, mark.item, mark.statement),
    title: headOf(mark, wording),
    text: [
      ...linesOf(mark, wording),
      `${words.citation[change.in]} ${spans} (UTF-16)`,
      ...standsOf(mark, wording),
      ...(cause === 'reread' ? [words.feed.reread] : []),
    ].join('\n'),
    tags: [
      'kind:statement',
      `act:${mark.act}`,
      ...(mark.standing === null ? [] : [`standing:${mark.standing.is}`]),
    ],
  }
}

function linkEntry(change: LinkChange, wording: Wording, site: Site): Entry {
  const { link, from, to } = change
  const { kind, state, confidence, doubts } = link
  const { words } = wording
  const name = words.link.kind[kind]
  return {
    change,
    url: at(site, to.item, to.statement),
    title: `${name} (${words.link.state[state]}): ${headOf(to, wording)}`,
    text: [
      joined(words.separator, [
        name,
        words.link.state[state],
        fill(words.feed.confidence, { n: confidence.toFixed(2) }),
      ]),
      ...doubted(
        doubts.map((doubt) => words.link.doubt[doubt]),
        words,
      ),
      ...linesOf(to, wording),
      words.feed.earlier,
      ...linesOf(from, wording),
    ].join('\n'),
    tags: ['kind:link', `link:${kind}`, `state:${state}`],
  }
}

function definitionEntry(change: DefinitionChange, { words }: Wording, { home }: Site): Entry {
  const { by, why, definition, fields } = change
  const { feed } = words
  const named = fields.map((field) => (feed.field as Readonly<Record<string, string>>)[field] ?? field)
  const what =
    definition === null
      ? feed.dropped
      : fields.length === 0
        ? feed.defined
        : fill(feed.again, { fields: named.join(words.separator) })
  const sought =
    definition === null ? [] : [fill(feed.words, { words: definition.any.join(words.separator) })]
  return {
    change,
    url: home,
    title: what,
    text: [what, fill(feed.by, { by: isolated(by), why: isolated(why) }), ...sought].join('\n'),
    tags: ['kind:definition'],
  }
}

function judgementEntry(change: JudgementChange, { words }: Wording, site: Site): Entry {
  const { judgement, undoes } = change
  const { id, kind, by, why, answer, parties, statement, about, evidence } = judgement
  const { feed } = words
  const named = (feed.kind as Readonly<Record<string, string>>)[kind] ?? kind
  const answers: Readonly<Record<string, string>> = { ...words.original, ...feed.answer }
  const said = answer === null ? '' : `: ${answers[answer] ?? answer}`
  const what =
    undoes === null
      ? `${fill(feed.judgement, { n: String(id), kind: named })}${said}`
      : fill(feed.undone, { n: String(undoes) })
  const whom = parties.map((party) => `${isolated(party.name)} [${isolated(party.id)}]`).join(words.separator)
  return {
    change,
    url: statement === null || about === null ? site.home : at(site, about.item, statement),
    title: what,
    text: [
      what,
      ...(whom === '' ? [] : [whom]),
      ...(statement === null || about === null
        ? []
        : [fill(feed.statement, { id: statement, item: about.item })]),
      ...(evidence === null ? [] : [isolated(evidence)]),
      fill(feed.by, { by: isolated(by), why: isolated(why) }),
    ].join('\n'),
    tags: ['kind:judgement', `judgement:${kind}`],
  }
}
