import { existsSync, readFileSync } from 'node:fs'
import {
  type IssueAnswer,
  type IssueDefinition,
  type IssueLane,
  type IssueMark,
  type IssueSummary,
  issueDefinitionSchema,
  SUGGESTIONS,
} from '../../contract/index.ts'
import { type Call, type CommandSpec, type ExitCode, given, isOn, usageError, wroteJson } from '../command.ts'
import { counted, wrapText } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'
import { SIGNED, signatureOf } from '../user.ts'
import { EXPORT_OPTIONS, exportIssue } from './export.ts'
import { linksText } from './issue-links.ts'
import { suggest } from './issue-suggest.ts'

export const issueCommand: CommandSpec = {
  usage: 'issue <action> [what]',
  summary: 'follow a question over the years: who said what on it, and where each party stands',
  more: `Actions:
  add FILE       define an issue, or define it anew, from a JSON file: id, name (ar, en), any, all, none (words and phrases),
                 objects (id, name, any, all, none), parties, after, before; docs/positions.md shows one
  add ID         the same from options: --ar, --en, --any, --contrary, --all, --none (words parted by commas); of an issue
                 that is followed they change what they name
  list           the issues that are followed
  show ID        its timeline: each party's statements by day, with its position and the words that made it so; then what
                 later statements are to earlier ones
  export ID      its statements with their positions as a file, or its timeline as a picture (--format, --language, --out)
  drop ID        give it up; its history stays
  suggest        proposes issues from what recurs over parties and months, with examples and a definition for add
Words are found in the forms that a light stem covers. Other words for the same are offered, never applied.`,
  options: [
    { flags: '--ar <name>', help: 'of add: the question in Arabic' },
    { flags: '--en <name>', help: 'of add: the question in English' },
    { flags: '--any <words>', help: 'of add: a content must hold one of these' },
    { flags: '--contrary <words>', help: 'of add: words for the contrary of the matter' },
    { flags: '--all <words>', help: 'of add: and each of these' },
    { flags: '--none <words>', help: 'of add: and none of these' },
    { flags: '--doubtful', help: 'of show: positions and links that a reader should look at first, too' },
    ...EXPORT_OPTIONS,
    { flags: '--limit <n>', help: 'of suggest: how many', default: String(SUGGESTIONS.usual) },
    { flags: '--write <folder>', help: 'of suggest: writes the definitions there, one file each' },
    ...SIGNED,
  ],
  run: (call) => {
    const [action = '', what, ...more] = call.args
    if (more.length > 0) throw usageError(`issue ${action} takes one name, not ${more.length + 1}`)
    switch (action) {
      case 'add':
        return add(call, named(action, what))
      case 'list':
        return list(call)
      case 'show':
        return show(call, named(action, what))
      case 'export':
        return exportIssue(call, named(action, what))
      case 'drop':
        return drop(call, named(action, what))
      case 'suggest':
        if (what !== undefined) throw usageError('issue suggest takes no name')
        return suggest(call)
      default:
        throw usageError(`no action is called "${action}"; isnad issue --help lists them`)
    }
  },
}

function named(action: string, what: string | undefined): string {
  if (what !== undefined && what.trim() !== '') return what.trim()
  throw usageError(`issue ${action} takes ${action === 'add' ? 'a file or an id' : 'the id of an issue'}`)
}

async function add(call: Call, what: string): Promise<ExitCode> {
  const definition = definitionOf(what, call)
  const outcome = call.app().defineIssue({ definition, ...signatureOf(call, 'issue add') })
  if (outcome.outcome === 'unknown-party')
    throw usageError(
      `${what}: parties.${outcome.at}: no party has the id "${harmless(outcome.party)}"; isnad who NAME and isnad search --json tell ids`,
    )
  const made = outcome.issue
  if (await wroteJson(call, made)) return 0
  const style = styleFor(call.io)
  await call.io.out(
    `${style.isolate(harmless(made.definition.name.ar))}: ${counted(made.statements, 'statement')}\n`,
  )
  for (const { word, others } of made.offered)
    call.io.err(`offered, not applied: ${word}: ${others.join('، ')}\n`)
  return 0
}

/** Reads the file, or the options. Throws a usage error that names the place and the cure. */
function definitionOf(what: string, call: Call): IssueDefinition {
  const isFile = /[./\\]/.test(what) || existsSync(what)
  const source = isFile ? jsonOf(what) : fromOptions(what, call)
  const read = issueDefinitionSchema.safeParse(source)
  if (read.success) return read.data
  const told = read.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
  throw usageError(`${isFile ? what : 'the issue'}: ${told.join('; ')}`)
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw usageError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const LISTS = ['any', 'contrary', 'all', 'none'] as const

/** What the options name, over the definition that holds now. */
function fromOptions(id: string, { options, app }: Call): unknown {
  const known = app()
    .issues()
    .find(({ definition }) => definition.id === id)?.definition
  const [ar, en] = [given(options, 'ar') ?? known?.name.ar, given(options, 'en') ?? known?.name.en]
  if (ar === undefined || en === undefined)
    throw usageError(`issue add ${id} needs its name: --ar "…" --en "…"; a file is named by its path`)
  const lists = LISTS.flatMap((list) => {
    const text = given(options, list)
    return text === null ? [] : [[list, partsOf(text)] as const]
  })
  return { ...known, id, name: { ar, en }, ...Object.fromEntries(lists) }
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,،]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

async function list(call: Call): Promise<ExitCode> {
  const issues = call.app().issues()
  if (await wroteJson(call, { issues })) return 0
  const style = styleFor(call.io)
  for (const one of issues) await call.io.out(summaryText(one, style))
  if (issues.length === 0) call.io.err('no issue is followed; isnad issue add begins one\n')
  return 0
}

const summaryText = ({ definition, statements, first, last }: IssueSummary, style: Style): string =>
  `${definition.id}  ${style.isolate(harmless(definition.name.ar))}  ${counted(statements, 'statement')}${first === null ? '' : `, ${first} to ${last}`}\n`

async function show(call: Call, id: string): Promise<ExitCode> {
  const issue = call.app().issue(id)
  if (issue === null) return unknown(call, id)
  if (await wroteJson(call, issue)) return 0
  const style = styleFor(call.io)
  const isShown = (mark: IssueMark) => isOn(call.options, 'doubtful') || mark.position.doubts.length === 0
  await call.io.out(
    `${style.isolate(harmless(issue.definition.name.ar))}: ${counted(issue.statements, 'statement')}\n`,
  )
  for (const lane of issue.lanes) await call.io.out(laneText(lane, isShown, style))
  if (issue.left !== undefined)
    call.io.err(
      `shown are the latest of the largest lanes; left out: ${counted(issue.left.statements, 'statement')}, ${counted(issue.left.lanes, 'lane')}. A narrower definition shows them, an export holds all\n`,
    )
  if (issue.unattributed.length > 0)
    await call.io.out(
      `\n${style.dim(`speaker unsure: ${counted(issue.unattributed.length, 'statement')}`)}\n`,
    )
  if (issue.mentions.statements > 0)
    await call.io.out(
      `\n${style.dim(`only mentioned, not filed: ${counted(issue.mentions.statements, 'statement')}; --json gives the latest, isnad judge bears ID ${id} files one`)}\n`,
    )
  await call.io.out(linksText(issue, isOn(call.options, 'doubtful'), style))
  await call.io.out(coverageText(issue, style))
  return 0
}

/** The columns that a statement's words may fill. */
const COLUMNS = 90

function laneText(
  { party, name, marks }: IssueLane,
  isShown: (mark: IssueMark) => boolean,
  style: Style,
): string {
  const shown = marks.filter(isShown)
  const rest = marks.length - shown.length
  const told = rest === 0 ? '' : style.dim(`  ${rest} doubtful: --doubtful shows them`)
  const head = `\n${style.isolate(harmless(name.ar))} (${harmless(party)})${told}\n`
  return head + shown.map((mark) => markText(mark, style)).join('')
}

function markText({ day, from, position, text, outlet, statement }: IssueMark, style: Style): string {
  const { substance, talks, event, doubts } = position
  const stands = [
    substance === 'not-stated' ? '' : substance,
    talks === 'not-stated' ? '' : `${talks} talks`,
    event === 'no-comment' ? 'no comment (no position)' : '',
    ...doubts.map((doubt) => `(${doubt})`),
  ].filter((part) => part !== '')
  const when = day === null ? 'undated' : `${from === 'published' ? 'by ' : ''}${day}`
  const words = wrapText(harmless(text.join(' … ')), COLUMNS, '     ', (line) => style.isolate(line))
  const where = [outlet, statement].flatMap((part) => part ?? []).map(harmless)
  return `  ${when}  ${stands.length > 0 ? stands.join(', ') : 'not stated'}\n${words}     ${style.dim(where.join('  '))}\n`
}

/** What was read, by year: a year without an article is no silence of anybody. */
function coverageText({ coverage }: IssueAnswer, style: Style): string {
  const byYear = Map.groupBy(coverage, ({ month }) => month.slice(0, 4))
  const years = [...byYear].map(([year, months]) => {
    const articles = months.reduce((sum, one) => sum + one.articles, 0)
    return `${year} ${articles === 0 ? 'no material' : articles}`
  })
  return years.length === 0 ? '' : `\n${style.dim(`articles read: ${years.join(', ')}`)}\n`
}

async function drop(call: Call, id: string): Promise<ExitCode> {
  if (!call.app().giveUpIssue({ id, ...signatureOf(call, 'issue drop') })) return unknown(call, id)
  if (await wroteJson(call, { id, givenUp: true })) return 0
  await call.io.out(`${id} is given up; its history stays\n`)
  return 0
}

function unknown({ io }: Call, id: string): 1 {
  io.err(`isnad: no issue is called ${harmless(id)}; isnad issue list names them\n`)
  return 1
}
