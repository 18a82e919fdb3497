import type { Change, ChangesAnswer, IssueMark } from '../../contract/index.ts'
import { type Call, type CommandSpec, day, type ExitCode, given, isOn, usageError } from '../command.ts'
import { counted, wrapText } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'

/** Most changes of an issue that are written as text. */
const MOST = 500
/** The columns that a statement's words may fill. */
const COLUMNS = 90

export const changesCommand: CommandSpec = {
  usage: 'changes',
  summary:
    'what changed on the issues that are followed since a day: statements, definitions, judgements, links',
  more: `By default a statement is new when it came into the ledger; --by said asks for what was said since that day, whenever it
came. Days of coming are days of UTC. Definitions and judgements count by when they were recorded. A link counts with the later
of its statements. The same stands at /api/issues/ID/changes, and as feeds at /api/issues/ID/feed.atom and feed.json.`,
  options: [
    { flags: '--since <day>', help: 'the first day that counts, as YYYY-MM-DD' },
    { flags: '--issue <id>', help: 'of this issue alone' },
    { flags: '--party <id>', help: 'of this party alone; definitions are told all the same' },
    {
      flags: '--by <date>',
      help: 'which date of a statement counts',
      choices: ['added', 'said'],
      default: 'added',
    },
    { flags: '--doubtful', help: 'doubtful links, too' },
    {
      flags: '--format <format>',
      help: 'text or json (as --json)',
      choices: ['text', 'json'],
      default: 'text',
    },
  ],
  run: async (call) => {
    const { options, io } = call
    const since = given(options, 'since')
    if (since === null) throw usageError('changes needs a day: --since 2024-05-01')
    const issues = issuesAsked(call)
    if (issues === null) return unknown(call)
    const answers = issues.map((id) => answerOf(call, id, day(since, '--since')))
    if (isOn(options, 'json') || given(options, 'format') === 'json') {
      await io.out(`${JSON.stringify({ issues: answers }, null, 2)}\n`)
      return 0
    }
    if (answers.length === 0) io.err('no issue is followed; isnad issue add begins one\n')
    const style = styleFor(io)
    for (const answer of answers) await io.out(issueText(answer, style))
    return 0
  },
}

/** The issues that are meant; null where one is named that is not followed. */
function issuesAsked({ app, options }: Call): readonly string[] | null {
  const all = app()
    .issues()
    .map(({ definition }) => definition.id)
  const id = given(options, 'issue')
  if (id === null) return all
  return all.includes(id) ? [id] : null
}

function unknown({ io, options }: Call): ExitCode {
  io.err(
    `isnad: no issue is called ${harmless(given(options, 'issue') ?? '')}; isnad issue list names them\n`,
  )
  return 1
}

function answerOf({ app, options }: Call, id: string, since: string): ChangesAnswer {
  const found = app().changes(id, {
    since,
    by: given(options, 'by') === 'said' ? 'said' : 'added',
    party: given(options, 'party'),
    doubtful: isOn(options, 'doubtful') ? 'yes' : 'no',
    limit: MOST,
    offset: 0,
  })
  if (found.outcome !== 'done')
    throw new Error(
      `nobody knows the ${found.what} ${harmless(given(options, 'party') ?? id)}; isnad issue show ${id} names the parties`,
    )
  return { ...found.changes, since }
}

function issueText({ issue, since, by, changes, total, doubtful }: ChangesAnswer, style: Style): string {
  const how = by === 'added' ? 'came into the ledger' : 'was said'
  const left = [
    ...(total > changes.length ? [`${total - changes.length} older ones are left out`] : []),
    ...(doubtful > 0 ? [`${counted(doubtful, 'doubtful link')} left out: --doubtful`] : []),
  ]
  const head = `${style.isolate(harmless(issue.name.ar))} (${issue.id}): ${counted(total, 'change')} since ${since}, by what ${how}\n`
  const tail = left.map((line) => style.dim(`  ${line}\n`)).join('')
  return `${head}${changes.map((change) => changeText(change, style)).join('')}${tail}\n`
}

function changeText(change: Change, style: Style): string {
  const when = change.at.slice(0, 10)
  switch (change.kind) {
    case 'statement': {
      const late = change.cause === 'reread' ? ', found on reading again' : ''
      return `  ${when}  statement${late}\n${markText(change.mark, style)}`
    }
    case 'link': {
      const { kind, state, confidence, doubts } = change.link
      const told = [state, confidence.toFixed(2), ...doubts.map((doubt) => `(${doubt})`)].join(', ')
      return `  ${when}  ${kind}, ${told}\n${markText(change.to, style)}     to the earlier\n${markText(change.from, style)}`
    }
    case 'definition': {
      const { by, why, definition, fields } = change
      const what =
        definition === null
          ? 'given up'
          : fields.length > 0
            ? `defined anew: ${fields.join(', ')}`
            : 'defined'
      return `  ${when}  ${what}\n     ${style.dim(`${harmless(by)}: ${harmless(why)}`)}\n`
    }
    case 'judgement': {
      const { id, kind, answer, by, why, statement } = change.judgement
      const what =
        change.undoes === null
          ? [kind, answer ?? ''].filter(Boolean).join(' ')
          : `${change.undoes} taken back`
      const about = statement === null ? '' : `  ${statement}`
      return `  ${when}  judgement ${id}: ${what}${about}\n     ${style.dim(`${harmless(by)}: ${harmless(why)}`)}\n`
    }
  }
}

function markText(
  { day: on, from, speaker, text, outlet, statement, position, standing }: IssueMark,
  style: Style,
): string {
  const said = on === null ? 'undated' : `${from === 'published' ? 'by' : 'said'} ${on}`
  const stands = [position.substance, position.talks === 'not-stated' ? '' : `${position.talks} talks`]
  const facts = [said, ...stands, standing?.is ?? '', ...position.doubts.map((doubt) => `(${doubt})`)]
  const words = wrapText(harmless(text.join(' … ')), COLUMNS, '     ', (line) => style.isolate(line))
  const where = [outlet, statement].flatMap((part) => part ?? []).map(harmless)
  const who = speaker === null ? 'speaker unsure' : style.isolate(harmless(speaker))
  return `     ${who}: ${facts.filter(Boolean).join(', ')}\n${words}     ${style.dim(where.join('  '))}\n`
}
