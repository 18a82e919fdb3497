import type { PartySideAnswer, Question, QuestionKind } from '../../contract/index.ts'
import { type Call, type CommandSpec, given, isOn, wholeNumber, wroteJson } from '../command.ts'
import { counted, wrapText } from '../layout.ts'
import { contentText } from '../statement.ts'
import { harmless, type Style, styleFor } from '../style.ts'
import { judgementText } from './judge.ts'

const KINDS = ['same-party', 'confirm', 'speaker', 'lost'] as const satisfies readonly QuestionKind[]

export const reviewCommand: CommandSpec = {
  usage: 'review',
  summary: 'list what people may decide, with the evidence: which parties are one, who speaks',
  more: `Questions with the most statements at stake come first; judgements that lost their statement before all.
Each shows the lines that answer it: isnad judge … --why "…". --judged lists what was decided instead.`,
  options: [
    { flags: '--kind <kind>', help: 'only questions of a kind', choices: KINDS },
    { flags: '--limit <n>', help: 'questions to show, 1 to 100', default: '10' },
    { flags: '--offset <n>', help: 'questions to pass over', default: '0' },
    { flags: '--judged', help: 'the judgements made so far, the latest first' },
  ],
  run: async (call) => {
    if (isOn(call.options, 'judged')) return listJudged(call)
    const { options, io } = call
    const kind = given(options, 'kind') as QuestionKind | null
    const answer = call.app().review({
      ...(kind !== null && { kind }),
      limit: wholeNumber(given(options, 'limit') ?? '10', '--limit', 1, 100),
      offset: wholeNumber(given(options, 'offset') ?? '0', '--offset', 0, 100_000),
    })
    if (await wroteJson(call, answer)) return 0
    const style = styleFor(io)
    const shown = { style, columns: io.columns }
    for (const one of answer.questions) await io.out(`${questionText(one, shown)}\n`)
    const kinds = KINDS.map((one) => `${one} ${answer.counts[one].toLocaleString('en')}`).join(', ')
    await io.out(`${counted(answer.total, 'question')}, ${answer.questions.length} shown (${kinds})\n`)
    return 0
  },
}

async function listJudged(call: Call): Promise<0> {
  const judgements = call.app().judgements({})
  if (await wroteJson(call, judgements)) return 0
  const style = styleFor(call.io)
  for (const one of judgements) await call.io.out(judgementText(one, style))
  await call.io.out(`${counted(judgements.length, 'judgement')}\n`)
  return 0
}

interface Shown {
  readonly style: Style
  readonly columns: number
}

function questionText(question: Question, shown: Shown): string {
  const { kind, statements, why, party, other, judgement } = question
  const { style, columns } = shown
  const head = wrapText(`${TITLES[kind]} ${counted(statements, 'statement')}: ${why}`, columns, '')
  switch (kind) {
    case 'same-party':
      if (party === null || other === null) return head
      return [
        head,
        sideText(party, shown),
        sideText(other, shown),
        answers(style, `judge same ${quoted(party.id)} ${quoted(other.id)}`, 'or different, or leave'),
      ].join('')
    case 'confirm':
      if (party === null) return head
      return [head, sideText(party, shown), answers(style, `judge confirm ${quoted(party.id)}`)].join('')
    case 'speaker':
      return head + speakerText(question, shown)
    case 'lost':
      return head + (judgement === null ? '' : judgementText(judgement, style))
  }
}

const TITLES: Readonly<Record<QuestionKind, string>> = {
  'same-party': 'Are these one?',
  confirm: 'Is this one person, rightly named?',
  speaker: 'Who speaks?',
  lost: 'A judgement lost its statement:',
}

const quoted = (id: string): string =>
  /^[\w-]+$/.test(id) ? id : `'${harmless(id).replaceAll("'", "'\\''")}'`

const answers = (style: Style, command: string, more = ''): string =>
  `   ${style.dim(`isnad ${command} --why "…"${more === '' ? '' : `   (${more})`}`)}\n`

function sideText(side: PartySideAnswer, { style, columns }: Shown): string {
  const { name, id, statements, first, last, outlets, seenAs, examples } = side
  const days = first === null ? 'undated' : first === last ? first : `${first} to ${last}`
  const facts = [
    counted(statements, 'statement'),
    days,
    ...outlets.map((one) => style.isolate(harmless(one))),
  ]
  const [example] = examples
  return [
    ` · ${style.isolate(harmless(name.ar))}${name.en === null ? '' : ` (${harmless(name.en)})`}  ${style.dim(harmless(id))}\n`,
    wrapText(facts.join(', '), columns, '   '),
    seenAs.map((phrase) => wrapText(harmless(phrase), columns, '     ', style.isolate)).join(''),
    example === undefined ? '' : wrapText(contentText(example.statement), columns, '   “', style.isolate),
  ].join('')
}

function speakerText({ statement, candidates }: Question, { style, columns }: Shown): string {
  if (statement === null) return ''
  const names = candidates.map(
    ({ id, name }) => ` · ${style.isolate(harmless(name))}  ${style.dim(harmless(id))}\n`,
  )
  return [
    wrapText(contentText(statement.statement), columns, '   ', style.isolate),
    ...names,
    answers(style, `judge speaker ${statement.id} PARTY`, 'or nobody'),
  ].join('')
}
