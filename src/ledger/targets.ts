import { createHash } from 'node:crypto'
import type { ExtractLine, Statement } from '../contract/index.ts'
import { canonicalJson, type ItemId } from '../core/ids.ts'
import type { StatementId, StatementTarget } from './types.ts'

/** What a judgement about this statement points at. */
export const targetOf = (item: ItemId, part: number, statement: Statement): StatementTarget => ({
  item,
  part,
  in: statement.in,
  cue: statement.cue?.span ?? null,
  content: statement.content,
})

/**
 * The id of the first statement of an article with this target: 12 digits of the item's id, so that an item's
 * statements stand together in the index, and 12 of a hash over the rest.
 */
export function statementIdOf(target: StatementTarget): StatementId {
  const { item, part, in: field, cue, content } = target
  const hash = createHash('sha256')
    .update(canonicalJson([item, part, field, cue, content]))
    .digest('hex')
  return item.slice(0, 12) + hash.slice(0, 12)
}

/** Ids of an article's statements, in order; statements with one target are told apart by `-2`, `-3` … */
export function statementIdsOf(item: ItemId, line: ExtractLine): readonly StatementId[] {
  const seen = new Map<string, number>()
  return line.statements.map((statement) => {
    const id = statementIdOf(targetOf(item, line.part, statement))
    const nth = (seen.get(id) ?? 0) + 1
    seen.set(id, nth)
    return nth === 1 ? id : `${id}-${nth}`
  })
}
