import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft } from '../statements/types.ts'
import type { Agent } from './agents.ts'
import type { Candidate, Place } from './candidates.ts'
import type { Discourse } from './discourse.ts'
import type { Cast, Entity } from './entities.ts'
import type { Scene } from './who.ts'

/** What is known of somebody wherever he stands: who he is, and what he did so far. */
export function candidatePoints(
  entity: Entity,
  { form, draft }: Place,
  { cast, discourse, pack }: Scene,
): ReadonlySet<string> {
  const { kind, named, words, gender, number, document, guessed } = entity
  const points = new Set<string>()
  points.add(kind === 'person' && !named ? 'an office' : `a ${kind}`)
  if (discourse.hasSpoken(entity)) points.add('has spoken')
  if (gender === null && kind === 'person') points.add('of unknown gender')
  if (named && words.length === 1) points.add('one name')
  if (document || guessed) points.add(document ? 'a paper' : 'words of no list')
  if (pack.identity.quantifiers.get(words[0] ?? '') === 'many') points.add('a quantity')
  if (number !== 's' && form.number === 's') points.add('several for one')
  if (headlined(cast).has(entity)) points.add('in the headline')
  if (draft !== null && isNamedIn(draft, entity, discourse, cast)) points.add(`named in it, a ${kind}`)
  return points
}

/** The words of what is said name him: few speak of themselves by name. */
function isNamedIn({ content, field }: Draft, entity: Entity, discourse: Discourse, cast: Cast): boolean {
  if (field !== discourse.field) return false
  for (const { from, to } of content)
    for (const { index } of discourse.mentionsFrom(from, to))
      if (cast.of.get(field)?.[index] === entity) return true
  return false
}

const inHeadlines = new WeakMap<Cast, ReadonlySet<Entity>>()

/** Those whom the headline names. */
function headlined(cast: Cast): ReadonlySet<Entity> {
  let found = inHeadlines.get(cast)
  if (found === undefined) {
    const named = [...cast.of].flatMap(([{ headline }, entities]) => (headline ? entities : []))
    found = new Set(named.filter((one) => one !== null))
    inHeadlines.set(cast, found)
  }
  return found
}

/** How an agent stands in its clause. */
export function agentPoints(
  { at, speaks, says, sentence, relative }: Agent,
  as: string,
  field: Field,
): string[] {
  const { from = at } = field.sentences[sentence] ?? {}
  const points: string[] = []
  if (speaks) points.push(`${as} speaks`)
  else if (says) points.push(`${as} says`)
  if (relative) points.push(`${as} in a relative clause`)
  if (at - from <= 2) points.push(`${as} at the head`)
  for (let k = from; k < at; k++)
    if (isIn(field.tokens[k], LISTS.that)) {
      points.push(`${as} behind that`)
      break
    }
  return points
}

/** What speaks for none of those found: somebody whom no list knows, or no statement at all. */
export function nobodysPoints(
  { form, stands, continues, draft }: Place,
  candidates: readonly Candidate[],
  { discourse, pack }: Scene,
): ReadonlySet<string> {
  const points = new Set(['nobody', `nobody ${form.by}`, `nobody, ${stands}`])
  points.add(continues ? 'nobody goes on' : 'nobody opens')
  const tense = draft?.cue ? discourse.field.tokens[draft.cue.from]?.folded : undefined
  if (tense !== undefined && pack.speech.forms.get(tense)?.[0]?.tense === 'imperfect')
    points.add('nobody, imperfect')
  if (draft !== null) points.add(`nobody ${draft.rule.split('+')[1] ?? ''}`)
  const behind = draft === null ? null : wordBehind(discourse.field, draft, pack)
  if (behind !== null) points.add(`nobody, ${behind} behind the verb`)
  if (discourse.lastTurn === null) points.add('nobody spoke')
  if (discourse.pending) points.add('nobody, unsure before')
  if (discourse.pending && continues) points.add('nobody, unsure before goes on')
  if (!candidates.some(({ points: one }) => one.has('last'))) points.add('nobody, the last does not agree')
  return points
}

/** What stands right behind a verb, before the content or at its head: a noun there is perhaps its subject. */
function wordBehind({ tokens }: Field, { cue, content }: Draft, pack: LanguagePack): string | null {
  const { kind, folded = '', lists = 0 } = tokens[cue?.to ?? -1] ?? {}
  const first = content[0]?.from ?? 0
  if (cue === null || first < cue.to) return null
  if (kind === 'quote') return first > cue.to + 1 ? 'marks' : null
  const { phrases, speech, names } = pack
  const isParticle =
    kind !== 'word' ||
    (lists & (LISTS.prepositions | LISTS.adverbs | LISTS.pronominal | LISTS.that | LISTS.negators)) !== 0 ||
    speech.boundary.has(folded) ||
    folded.endsWith(phrases.objectEnding)
  if (isParticle) return null
  if (folded.startsWith(phrases.article)) return 'a definite noun'
  return names.common.has(folded) ? 'a noun' : 'a rare word'
}
