import { type GivenJudgement, givenJudgementSchema, LINK_ANSWERS, LINK_KINDS } from '../../contract/index.ts'
import { usageError } from '../command.ts'

/** Reads what is judged of a link: answer, kind, both statements, issue. Throws a usage error that names what is wrong. */
export function linkDecided(
  words: readonly string[],
  signed: { readonly by: string; readonly why: string },
): GivenJudgement {
  if (words.length !== 5)
    throw usageError('judge link takes an answer, a kind, two statements and an issue; isnad judge --help')
  const [answer = '', link = '', from, to, issue] = words
  if (!(LINK_ANSWERS as readonly string[]).includes(answer))
    throw usageError(`judge link: answer: one of ${LINK_ANSWERS.join(', ')}`)
  if (!(LINK_KINDS as readonly string[]).includes(link))
    throw usageError(`judge link: kind: one of ${LINK_KINDS.join(', ')}`)
  const read = givenJudgementSchema.safeParse({ kind: 'link', answer, link, from, to, issue, ...signed })
  if (read.success) return read.data
  const [wrong] = read.error.issues
  throw usageError(`judge link: ${wrong?.path.join('.')}: ${wrong?.message}`)
}
