import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { agrees } from './agreement.ts'
import type { Mentioned } from './mentioned.ts'

/**
 * "Samir Hilu | the spokesman of the ministry", "the spokesman of the ministry, | Samir Hilu": a title right behind a name
 * or between marks before it is the name's own.
 */
export function joinAppositions(field: Field, of: (Mentioned | null)[], pack: LanguagePack): void {
  field.mentions.forEach((mention, index) => {
    const title = field.mentions[index + 1]
    if (title !== undefined && isTitleOf(field, mention, title)) {
      const bearer = of[index + 1]
      if (bearer?.named && agrees(bearer, mention)) {
        of[index] = bearer
        for (const head of mention.heads) bearer.heads.add(head)
        bearer.holds(textOf(field, mention.from, mention.to))
      }
      return
    }
    const entity = of[index]
    if (!entity?.named || mention.kind !== 'person' || title?.kind !== 'office') return
    const last = lastTitle(field, index + 1, (end) => isApposed(field, mention, title, end, pack))
    if (last === null || !agrees(entity, title)) return
    for (let k = index + 1; field.mentions[k - 1] !== last; k++) {
      const one = field.mentions[k] as Mention
      of[k] = entity
      for (const head of one.heads) entity.heads.add(head)
      entity.holds(textOf(field, one.from, one.to))
    }
  })
}

/** One person's title, and between two commas behind it a whole name without another title. */
const isTitleOf = (field: Field, title: Mention, name: Mention): boolean =>
  title.kind === 'office' &&
  title.number === 's' &&
  name.kind === 'person' &&
  name.heads.length === 0 &&
  name.name !== null &&
  name.name.to - name.name.from > 1 &&
  (name.glued ?? 0) === 0 &&
  name.from === title.to + 1 &&
  field.tokens[title.to]?.kind === 'comma' &&
  field.tokens[name.to]?.kind === 'comma'

/**
 * The last of the titles that stand side by side from one on (the ambassador | the permanent delegate of X), of those
 * that may end them.
 */
function lastTitle(field: Field, index: number, mayEnd: (title: Mention) => boolean): Mention | null {
  let last = field.mentions[index] as Mention
  let end = mayEnd(last) ? last : null
  for (let k = index + 1; k < field.mentions.length; k++) {
    const next = field.mentions[k] as Mention
    const from = field.tokens[last.to]?.kind === 'comma' ? last.to + 1 : last.to
    if (next.kind !== 'office' || next.number !== 's' || next.from !== from || (next.glued ?? 0) > 0) break
    last = next
    if (mayEnd(last)) end = last
  }
  return end
}

/** No word stands between them, and no verb before the name that may have both as its subject and its object. */
function isApposed(
  field: Field,
  mention: Mention,
  title: Mention,
  last: Mention,
  { speech }: LanguagePack,
): boolean {
  if (title.number !== 's' || (title.glued ?? 0) > 0) return false
  const comma = field.tokens[mention.to]?.kind === 'comma'
  if (title.from !== mention.to + (comma ? 1 : 0)) return false
  const behind = field.tokens[last.to]
  if (comma) return behind?.kind !== 'word' || speech.forms.has(behind.folded)
  const before = field.tokens[mention.from - 1]
  if (before === undefined || before.kind !== 'word' || (mention.glued ?? 0) > 0) return true
  if (before.sentence !== field.tokens[mention.from]?.sentence) return true
  return speech.forms.has(before.folded) || speech.prepositions.has(before.folded)
}
