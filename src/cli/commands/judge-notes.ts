import { type GivenJudgement, givenJudgementSchema } from '../../contract/index.ts'
import { given, type OptionSpec, usageError } from '../command.ts'

/** What the decisions about a statement as such take. */
export const ABOUT_STATEMENTS: readonly OptionSpec[] = [
  {
    flags: '--evidence <text>',
    help: 'of standing and commitment: on what it rests, an address or what was seen',
  },
  { flags: '--on <day>', help: 'of standing: the day on which that came out, YYYY-MM-DD' },
  { flags: '--url <address>', help: 'of original: where it stands' },
  { flags: '--text <words>', help: 'of original: the passage that the statement reports' },
  { flags: '--language <code>', help: 'of original: its language, by ISO 639: en, fa' },
  { flags: '--of <word>', help: 'of original: official, courtesy, agency (whose translation), or unknown' },
  { flags: '--left-out <text>', help: 'of original: what the report left out' },
  { flags: '--added <text>', help: 'of original: what the report added' },
  { flags: '--object <id>', help: 'of bears: the object of the issue' },
]

/** Reads a standing or an original. Throws a usage error that names the option which is missing or wrong. */
export function noteOf(
  kind: 'standing' | 'original',
  [statement = '', is = '']: readonly string[],
  options: Parameters<typeof given>[0],
  signed: { readonly by: string; readonly why: string },
): GivenJudgement {
  const asked =
    kind === 'standing'
      ? { is, on: given(options, 'on'), evidence: given(options, 'evidence') ?? '' }
      : {
          language: given(options, 'language') ?? '',
          standing: given(options, 'of') ?? 'unknown',
          url: given(options, 'url'),
          text: given(options, 'text'),
          leftOut: given(options, 'leftOut'),
          added: given(options, 'added'),
        }
  const read = givenJudgementSchema.safeParse({ kind, statement, ...asked, ...signed })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw usageError(`judge ${kind}: ${optionOf(String(issue?.path[0] ?? ''))}: ${issue?.message}`)
}

/** The option that gives a field. */
function optionOf(field: string): string {
  if (field === 'is') return 'the second word'
  if (field === 'statement') return 'the statement'
  return `--${{ standing: 'of', leftOut: 'left-out' }[field] ?? field}`
}
