import { type GivenJudgement, givenJudgementSchema, LINK_ANSWERS, LINK_KINDS } from '../../contract/index.ts'
import { usageError } from '../command.ts'

/** Reads what is judged of a link: answer, kind, both statements, issue. Throws a usage error that names what is wrong. */
export function linkDecided(
  words: readonly string[],
  signed: { readonly by: string; readonly why: string },
): GivenJudgement {
  if (words.length !== 5)
    throw usageError(`judge link takes an answer, a kind, two statements and an issue; isnad judge --help`)
  const [answer, link, from, to, issue] = words
  const read = givenJudgementSchema.safeParse({ kind: 'link', answer, link, from, to, issue, ...signed })
  if (read.success) return read.data
  const [wrong] = read.error.issues
  const list = { answer: LINK_ANSWERS, link: LINK_KINDS }[String(wrong?.path[0])]
  const told = list === undefined ? wrong?.message : `one of ${list.join(', ')}`
  throw usageError(
    `judge link: ${String(wrong?.path[0] === 'link' ? 'kind' : wrong?.path[0])}: ${wrong?.path[0] === 'answer' && answer === 'reversal' ? wrong.message : told}`,
  )
}
