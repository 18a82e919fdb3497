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
  readonly home: string
  readonly self: string
  /** The instant of the latest change; of a feed without any the issue's beginning of time. */
  readonly updated: string
  readonly entries: readonly Entry[]
}

/** Longest beginning of the words in a title, in letters. */
const TITLE = 100
const NEVER = '1970-01-01T00:00:00.000Z'

/** A feed of changes. @param at where the server is, and the feed's own address */
export function feedOf(
  { id, issue, party, changes }: Omit<ChangesAnswer, 'since'>,
  at: { readonly origin: string; readonly self: string },
): Feed {
  const home = `${at.origin}/issues/${encodeURIComponent(issue.id)}`
  const entries = changes.map((change) => entryOf(change, home, at.origin))
  const names = `${issue.name.ar} | ${issue.name.en}`
  return {
    id,
    title: party === null ? names : `${names} [${party}]`,
    home,
    self: at.self,
    updated: changes[0]?.at ?? NEVER,
    entries,
  }
}

function entryOf(change: Change, home: string, origin: string): Entry {
  switch (change.kind) {
    case 'statement':
      return statementEntry(change, origin)
    case 'link':
      return linkEntry(change, origin)
    case 'definition':
      return definitionEntry(change, home)
    case 'judgement':
      return judgementEntry(change, home, origin)
  }
}

const at = (origin: string, item: string, statement: string): string =>
  `${origin}/articles/${encodeURIComponent(item)}?s=${encodeURIComponent(statement)}`

const quoted = (text: readonly string[]): string => `«${text.join(' … ')}»`

/** The beginning of a text; what is left out is marked. */
function begun(text: string): string {
  const letters = [...text]
  return letters.length <= TITLE ? text : `${letters.slice(0, TITLE).join('')}…`
}

const speakerOf = ({ speaker }: IssueMark): string => speaker ?? 'speaker unsure'

const dayOf = ({ day, from }: IssueMark): string =>
  day === null ? 'undated' : from === 'published' ? `said by ${day} (published)` : `said ${day}`

/** The exact words, and whose they are, when they were said and where they stand. */
function linesOf(mark: IssueMark): string[] {
  const { text, party, outlet, kind, act, item, part, statement, standing } = mark
  const verbatim =
    kind === 'direct' ? 'verbatim' : kind === 'mixed' ? 'partly verbatim' : 'reported in the outlet’s words'
  const found = standing === null ? [] : [`${standing.is}, says ${standing.by}: ${standing.evidence}`]
  return [
    quoted(text),
    `${speakerOf(mark)}${party === null ? '' : ` [${party}]`}; ${act}, ${verbatim}; ${dayOf(mark)}`,
    ...found,
    `${outlet ?? 'outlet unknown'}; statement ${statement}, item ${item}${part === 0 ? '' : `#${part}`}`,
  ]
}

const standsOf = ({ position: { substance, talks, doubts } }: IssueMark): string =>
  `position: ${substance}; talks: ${talks}${doubts.length === 0 ? '' : `; doubts: ${doubts.join(', ')}`}`

function statementEntry(change: StatementChange, origin: string): Entry {
  const { mark, content, cause } = change
  const spans = content.map((span) => span.join('–')).join(', ')
  return {
    change,
    url: at(origin, mark.item, mark.statement),
    title: `${speakerOf(mark)}: ${begun(mark.text.join(' … '))}`,
    text: [
      ...linesOf(mark),
      `${change.in} ${spans}, UTF-16 code units, half-open`,
      standsOf(mark),
      ...(cause === 'reread' ? ['found when its article was read again'] : []),
    ].join('\n'),
    tags: [
      'kind:statement',
      `act:${mark.act}`,
      ...(mark.standing === null ? [] : [`standing:${mark.standing.is}`]),
    ],
  }
}

function linkEntry(change: LinkChange, origin: string): Entry {
  const { link, from, to } = change
  const { kind, state, confidence, doubts } = link
  const sure = doubts.length === 0 ? '' : `; doubts: ${doubts.join(', ')}`
  return {
    change,
    url: at(origin, to.item, to.statement),
    title: `${kind} (${state}): ${speakerOf(to)}: ${begun(to.text.join(' … '))}`,
    text: [
      `${kind}, ${state}, confidence ${confidence.toFixed(2)}${sure}`,
      ...linesOf(to),
      'to the earlier',
      ...linesOf(from),
    ].join('\n'),
    tags: ['kind:link', `link:${kind}`, `state:${state}`],
  }
}

function definitionEntry(change: DefinitionChange, home: string): Entry {
  const { by, why, definition, fields } = change
  const what =
    definition === null ? 'given up' : fields.length === 0 ? 'defined' : `defined anew: ${fields.join(', ')}`
  const words = definition === null ? [] : [`any of: ${definition.any.join(', ')}`]
  return {
    change,
    url: home,
    title: `The issue was ${what}`,
    text: [`The issue was ${what}`, `by ${by}: ${why}`, ...words].join('\n'),
    tags: ['kind:definition'],
  }
}

function judgementEntry(change: JudgementChange, home: string, origin: string): Entry {
  const { judgement, undoes } = change
  const { id, kind, by, why, answer, parties, statement, about, evidence } = judgement
  const what =
    undoes === null ? `${kind}${answer === null ? '' : `: ${answer}`}` : `judgement ${undoes} taken back`
  const whom = parties.map((party) => `${party.name} [${party.id}]`).join(', ')
  return {
    change,
    url: statement === null || about === null ? home : at(origin, about.item, statement),
    title: `Judgement ${id}: ${what}`,
    text: [
      `Judgement ${id}: ${what}`,
      ...(whom === '' ? [] : [whom]),
      ...(statement === null ? [] : [`statement ${statement}`]),
      ...(evidence === null ? [] : [evidence]),
      `by ${by}: ${why}`,
    ].join('\n'),
    tags: ['kind:judgement', `judgement:${kind}`],
  }
}
