import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../src/app/index.ts'
import { type IssueDefinition, issueDefinitionSchema } from '../../src/contract/index.ts'

const named = (id: string, any: readonly string[]): IssueDefinition =>
  issueDefinitionSchema.parse({ id, name: { ar: id, en: id }, any })

const example = (name: string): IssueDefinition =>
  issueDefinitionSchema.parse(
    JSON.parse(readFileSync(join(PROJECT_ROOT, 'examples', 'issues', name), 'utf8')),
  )

/** What is followed: one example of the project, and issues of one frequent word or two, far broader than anybody's. */
export const ISSUES: readonly IssueDefinition[] = [
  example('forces.json'),
  named('withdrawal', ['انسحاب', 'ينسحب']),
  named('election', ['انتخابات', 'انتخاب']),
  named('government', ['حكومة']),
]
