import type { Field, Mention, Token } from '../analysis/types.ts'
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
    if (!entity?.named || mention.kind !== 'person' || title === undefined) return
    if (!mayBeTitle(title, of[index + 1] ?? null)) return
    const last = lastTitle(field, index + 1, (end) => isApposed(field, mention, title, end, pack))
    if (last === null || !agrees(entity, title)) return
    for (let k = index + 1; field.mentions[k - 1] !== last; k++) {
      const one = field.mentions[k] as Mention
      of[k] = entity
      for (const head of one.heads) entity.heads.add(head)
      entity.holds(textOf(field, one.from, one === last ? titleEnd(field, one.to, pack) : one.to))
    }
  })
}

/** An office, or one of somebody or something that has a name (a teacher at the university of | X). */
const mayBeTitle = ({ kind, rule }: Mention, entity: Mentioned | null): boolean =>
  kind === 'office' ||
  (rule.startsWith('office:') && (kind === 'anonymous' || (kind === 'person' && entity?.described === true)))

/** Words of a title behind those that its phrase holds, at most. */
const LONGEST = 10

/** Where a title between two marks ends: its phrase may break off before (the envoy | of the president of X |,). */
export function titleEnd(field: Field, to: number, { speech }: LanguagePack): number {
  for (let k = to; k <= to + LONGEST; k++) {
    const token = field.tokens[k]
    if (token === undefined || token.sentence !== field.tokens[to - 1]?.sentence) return to
    if (token.kind === 'comma' || token.kind === 'dash') return k
    if (token.kind !== 'word' || speech.relatives.has(token.folded)) return to
    if (speech.forms.has(token.folded) || speech.that.has(token.folded)) return to
    const other = field.mentions[field.mentionAt[k] ?? -1]
    if (other?.kind === 'person') return to
  }
  return to
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

/** The mark between a name and its title: a comma or a dash, perhaps behind the marks that close the name. */
function markBetween(field: Field, { to }: Mention, title: Mention): Token['kind'] | null {
  const from = field.tokens[to]?.kind === 'quote' && field.tokens[to + 1]?.kind === 'comma' ? to + 1 : to
  const kind = field.tokens[from]?.kind
  return title.from === from + 1 && (kind === 'comma' || kind === 'dash') ? kind : null
}

/** No word stands between them, and no verb before the name that may have both as its subject and its object. */
function isApposed(
  field: Field,
  mention: Mention,
  title: Mention,
  last: Mention,
  pack: LanguagePack,
): boolean {
  if (title.number !== 's' || (title.glued ?? 0) > 0) return false
  const mark = markBetween(field, mention, title)
  if (mark === null && title.from !== mention.to) return false
  const end = titleEnd(field, last.to, pack)
  const behind = field.tokens[end]
  if (mark === 'dash') return behind?.kind === 'dash'
  if (mark === 'comma') return behind?.kind !== 'word' || pack.speech.forms.has(behind.folded)
  const before = field.tokens[mention.from - 1]
  if (before === undefined || before.kind !== 'word' || (mention.glued ?? 0) > 0) return true
  if (before.sentence !== field.tokens[mention.from]?.sentence) return true
  return isNoAct(before, pack)
}

/** A word that is no verb of doing: a verb of saying, a preposition, a rank or another word of a title. */
const isNoAct = ({ folded }: Token, { speech, names, phrases }: LanguagePack): boolean =>
  speech.forms.has(folded) ||
  speech.prepositions.has(folded) ||
  names.offices.has(folded) ||
  folded.startsWith(phrases.article)
