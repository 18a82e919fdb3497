import type { Draft } from '../statements/types.ts'
import { type Cast, type Entity, kindOfMention } from './entities.ts'
import { OWN_WORDS } from './kinds.ts'
import type { Who } from './types.ts'
import { plainName } from './who.ts'

/** Why an office alone stands for somebody of the article: the register knows that he held it on that day. */
export const HOLDS = 'who held this office on that day, by the register'

/** A name of somebody, with his entity where he has one. */
type Holder = Pick<Who, 'name' | 'entity'>

/**
 * The answers with those offices by the holder's name that the article leaves untied ("the French president said … Hilu
 * added"), where the register knows who held it on the day and the article names him. Without a register none changes.
 */
export function withHolders(
  answers: readonly Who[],
  drafts: readonly Draft[],
  cast: Cast,
  partyOf: (entity: Entity) => string | null,
): Who[] {
  // One office alone may be two parties' in a story of two states.
  const holders = new Map<string, Holder | null>()
  const keyOf = (name: string | null, party: string | null) => `${party} ${name}`
  answers.forEach(({ name, party, why }, k) => {
    if (name === null || party === null || why !== OWN_WORDS || holders.has(keyOf(name, party))) return
    if (!isOffice(drafts[k] as Draft)) return
    const named = (other: Who, at: number) =>
      other.party === party &&
      other.kind === 'person' &&
      other.name !== name &&
      !isOffice(drafts[at] as Draft)
    holders.set(keyOf(name, party), holderOf(party, name, cast, partyOf) ?? answers.find(named) ?? null)
  })
  if (holders.size === 0) return [...answers]
  return answers.map((who) => {
    const holder = who.kind === 'person' ? holders.get(keyOf(who.name, who.party)) : undefined
    if (!holder) return who
    const why = who.why === OWN_WORDS ? HOLDS : who.why
    return { ...who, name: holder.name, entity: holder.entity, why, sure: Math.max(who.sure, 0.9) }
  })
}

/** A title without a name. */
function isOffice({ field, speaker }: Draft): boolean {
  const mention = speaker.how === 'named' ? field.mentions[speaker.mention] : undefined
  return mention !== undefined && mention.name === null && kindOfMention(mention) === 'person'
}

/** The one named person of the article who is that party, by his longest name; null where none is. */
function holderOf(
  party: string,
  name: string,
  { entities }: Cast,
  partyOf: (entity: Entity) => string | null,
): Holder | null {
  let best: Entity | null = null
  for (const entity of entities) {
    if (!entity.named || entity.kind !== 'person' || entity.described || entity.name === name) continue
    if (best !== null && entity.words.length <= best.words.length) continue
    if (partyOf(entity) === party) best = entity
  }
  return best === null ? null : { name: plainName(best.name), entity: best.id }
}
