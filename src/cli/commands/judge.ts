import {
  COMMITMENT_ANSWERS,
  type CommitmentAnswerWord,
  type GivenJudgement,
  type JudgementAnswer,
} from '../../contract/index.ts'
import { type Call, type CommandSpec, type ExitCode, given, usageError, wroteJson } from '../command.ts'
import { counted } from '../layout.ts'
import { harmless, type Style, styleFor } from '../style.ts'
import { SIGNED, signatureOf } from '../user.ts'
import { linkDecided } from './judge-link.ts'
import { ABOUT_STATEMENTS, noteOf } from './judge-notes.ts'

export const judgeCommand: CommandSpec = {
  usage: 'judge <decision> <ids...>',
  summary:
    'decide who is who, and what a statement is worth: it is added to the ledger, dated and signed, and can be undone',
  more: `Decisions, with what each takes:
  same A B             A and B are one; the register's stands for both, else B
  different A B        they are two, and nobody is asked again
  leave A B            it cannot be told, and nobody is asked again
  split A ARTICLE…     in these articles A is another person; --into names who, else one of his own
  speaker ID PARTY     PARTY speaks in the statement: an id, 'name:first second', or nobody
  confirm A            the provisional party A is one person, rightly named
  standing ID WORD     the statement is disputed, disowned, corrected, satire or forged; --evidence, --on DAY
  commitment ID WORD   what was promised was kept, broken or withdrawn, or is open after all; --evidence
  original ID          where its original stands: --url or --text, --language, --of
  bears ID ISSUE       the statement bears on the issue, or on the object that --object names
  bears-not ID ISSUE   it does not
  link ANSWER KIND FROM TO ISSUE
                       the link of KIND (renews, worded-harder, conflict …) from the earlier statement to the later is
                       accepted, refused, or of a conflict a reversal; isnad issue show prints the line to be given
  undo NUMBER          a judgement no longer holds
Parties are ids of the register, or 'name:first second'; isnad review shows them. ARTICLE is an item id, perhaps with #part.
isnad review --judged lists what was decided.`,
  options: [...SIGNED, { flags: '--into <party>', help: 'of split: who the other is' }, ...ABOUT_STATEMENTS],
  run: async (call) => {
    const decided = decisionOf(call, signatureOf(call, 'judge'))
    const outcome = call.app().judge(decided)
    if (outcome.outcome !== 'done') return refused(call, outcome)
    if (await wroteJson(call, outcome.judgement)) return 0
    await call.io.out(judgementText(outcome.judgement, styleFor(call.io)))
    return 0
  },
}

type Signed = Pick<GivenJudgement, 'by' | 'why'>

const ANSWERS = { same: 'same', different: 'different', leave: 'unsure' } as const

/** Reads the words of the line. Throws a usage error where they are too few or too many. */
function decisionOf({ args, options }: Call, signed: Signed): GivenJudgement {
  const [decision = '', ...ids] = args
  const [first = '', second = ''] = ids
  const takes = (count: number) => {
    if (ids.length !== count)
      throw usageError(
        `judge ${decision} takes ${counted(count, 'id')}, not ${ids.length}; isnad judge --help`,
      )
  }
  switch (decision) {
    case 'same':
    case 'different':
    case 'leave':
      takes(2)
      return { kind: 'same-party', a: first, b: second, answer: ANSWERS[decision], ...signed }
    case 'split': {
      if (ids.length < 2)
        throw usageError('judge split takes a party and the articles in which it is another')
      return {
        kind: 'split',
        party: first,
        places: ids.slice(1).map(placeOf),
        into: given(options, 'into'),
        ...signed,
      }
    }
    case 'speaker':
      takes(2)
      return { kind: 'speaker', statement: first, party: second === 'nobody' ? null : second, ...signed }
    case 'standing':
    case 'original':
      takes(decision === 'standing' ? 2 : 1)
      return noteOf(decision, ids, options, signed)
    case 'bears':
    case 'bears-not':
      takes(2)
      return {
        kind: 'bears',
        statement: first,
        issue: second,
        object: given(options, 'object'),
        answer: decision === 'bears' ? 'bears' : 'does-not',
        ...signed,
      }
    case 'commitment':
      takes(2)
      return {
        kind: 'commitment',
        statement: first,
        status: statusOf(second),
        evidence: evidenceOf(given(options, 'evidence')),
        ...signed,
      }
    case 'link':
      return linkDecided(ids, signed)
    case 'confirm':
      takes(1)
      return { kind: 'confirm', party: first, ...signed }
    case 'undo':
      takes(1)
      if (!/^[1-9]\d*$/.test(first)) throw usageError(`judge undo takes a judgement's number, not "${first}"`)
      return { kind: 'undo', judgement: Number(first), ...signed }
    default:
      throw usageError(`no decision is called "${decision}"; isnad judge --help lists them`)
  }
}

function placeOf(text: string): { item: string; part: number } {
  const { item = text, part = '0' } = /^(?<item>.+)#(?<part>\d+)$/.exec(text)?.groups ?? {}
  return { item, part: Number(part) }
}

function evidenceOf(text: string | null): string {
  if (text !== null && text.trim() !== '') return text.trim()
  throw usageError('judge commitment needs --evidence: an address, or what was seen')
}

function statusOf(word: string): CommitmentAnswerWord {
  const known = COMMITMENT_ANSWERS.find((one) => one === word)
  if (known !== undefined) return known
  throw usageError(`judge commitment takes one of ${COMMITMENT_ANSWERS.join(', ')}, not "${word}"`)
}

type Refusal = Exclude<ReturnType<ReturnType<Call['app']>['judge']>, { outcome: 'done' }>

async function refused(call: Call, outcome: Refusal): Promise<ExitCode> {
  if (await wroteJson(call, outcome)) return 1
  const id = harmless(outcome.id)
  const told = {
    unknown: `no ${outcome.outcome === 'unknown' ? outcome.what : 'party'} is called ${id}; nothing was recorded`,
    several: `several bear the name ${id}; isnad review shows the id of each`,
    'one-already': `the two are one already: ${id}`,
    'judged-already': `${id} counts as another already; isnad review --judged shows by which judgement: undo that first`,
    'undone-already': `judgement ${id} is undone already`,
  }
  call.io.err(`isnad: ${told[outcome.outcome]}\n`)
  return 1
}

/** A judgement in a few lines: number, what was decided about whom, by whom, when and why. */
export function judgementText(judgement: JudgementAnswer, style: Style): string {
  const { id, kind, answer, evidence, issue, object, parties, link, statement, by, at, why, undone, lost } =
    judgement
  const who = parties.map((one) => `${style.isolate(harmless(one.name))} (${harmless(one.id)})`).join(', ')
  const matter = [issue, object].filter((part) => part !== null).join('/')
  const about = [
    who,
    statement === null ? '' : `statement ${statement}`,
    link === null ? '' : `${link.kind} ${link.from ?? 'a lost statement'}`,
    matter === '' ? '' : `issue ${harmless(matter)}`,
    evidence === null ? '' : style.isolate(harmless(evidence)),
  ].filter((part) => part !== '')
  const state = [undone ? 'undone' : '', lost ? 'its statement is lost' : ''].filter((part) => part !== '')
  return [
    `${id}. ${[kind, answer ?? ''].filter((part) => part !== '').join(' ')}: ${about.join('; ')}\n`,
    `   ${style.dim(`${harmless(by)}, ${at}${state.length > 0 ? ` (${state.join(', ')})` : ''}`)}\n`,
    `   ${style.isolate(harmless(why))}\n`,
  ].join('')
}
