import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import { ROLES } from '../core/word-roles.ts'
import type { Draft, NamedSpeaker } from '../statements/types.ts'
import { agrees } from './agreement.ts'
import { bareName, titledBehind } from './bare-names.ts'
import { innerBody, shortBody } from './bodies.ts'
import { brandBefore } from './brands.ts'
import { calledSo } from './called-bodies.ts'
import { SEVERAL } from './candidates.ts'
import { describedBody } from './described-bodies.ts'
import type { Entity } from './entities.ts'
import { groupBefore } from './groups.ts'
import { countedBodies } from './joint-bodies.ts'
import { mediumByNoun } from './media.ts'
import { takesTitle } from './mentioned.ts'
import { nameBehind } from './name-behind.ts'
import { nameWords } from './name-words.ts'
import { paperOf } from './papers.ts'
import { office } from './roles.ts'
import { sameSource } from './sources.ts'
import { tellerOf } from './tellers.ts'
import type { Who } from './types.ts'
import { lastSpeaker, plainName, type Scene, whoIs } from './who.ts'

/**
 * Whom the words that name a speaker stand for, in the article's fullest form; null when no entity answers. `draft`: the
 * statement that they stand in, where a name may follow them.
 */
export function namedEntity(
  field: Field,
  speaker: NamedSpeaker,
  mention: Mention | null,
  scene: Scene,
  draft?: Draft,
): Who | null {
  const { reflexive } = scene.pack.identity
  const words = nameWords(
    speaker.bare ?? textOf(field, speaker.range.from, speaker.range.to),
    scene.pack,
  ).filter((word) => !reflexive.has(word))
  const marked = mention === null ? markedTitle(field, speaker) : null
  if (marked !== null) return namedEntity(field, marked, field.mentions[marked.mention] ?? null, scene, draft)
  if (mention === null)
    return (
      ownedName(field, speaker, scene) ??
      titledBehind(field, speaker, scene) ??
      familyBehindTitle(field, speaker, null, words, scene) ??
      bareName(field, words, scene, speaker.gender) ??
      calledSo(words, scene)
    )
  const family = mention.name === null ? familyOf(field, mention, words, scene) : null
  if (family !== null) return family
  if (mention.number === 'd' && mention.name === null) return bothOf(mention, scene)
  const bearer = draft === undefined ? null : nameBehind(field, speaker, draft, scene)
  if (bearer !== null) {
    takesTitle(bearer, field, mention)
    return whoIs(bearer, 'the name that ends the words', 0.93)
  }
  switch (mention.kind) {
    case 'person': {
      const entity = entityOf(field, speaker, scene)
      return entity === null ? null : whoIs(entity, 'named here', 0.98)
    }
    case 'pronominal':
      return honorific(field, mention, scene)
    case 'anonymous':
    case 'office':
      if (mention.kind === 'anonymous' && !isGuest(mention, scene.pack))
        return sameSource(field, mention, words, scene)
      return (
        nameAtEnd(field, speaker, mention, scene) ??
        office(
          field,
          asSaid(mention, speaker),
          speaker.bare ?? textOf(field, speaker.range.from, speaker.range.to),
          scene,
          draft ?? null,
        ) ??
        familyBehindTitle(field, speaker, mention, words, scene)
      )
    case 'document':
      return tellerOf(field, mention, scene) ?? paperOf(field, speaker, mention, scene, draft)
    default:
      return (
        countedBodies(field, mention, scene) ??
        describedBody(field, mention, words, scene) ??
        shortOrBrand(field, speaker, mention, words, scene) ??
        groupBefore(field, speaker, scene) ??
        innerBody(field, mention, words, scene) ??
        mediumByNoun(field, mention.from, words, scene) ??
        brandBefore(field, mention, words, scene)
      )
  }
}

/** A title in quotation marks, as some papers write whoever speaks: pointed out | «the minister of irrigation» | that. */
function markedTitle(field: Field, speaker: NamedSpeaker): NamedSpeaker | null {
  const { from, to } = speaker.range
  const [open, close] = [field.tokens[from], field.tokens[to - 1]]
  if (open?.kind !== 'quote' || close?.kind !== 'quote' || to - from < SHORTEST_MARKED) return null
  const index = field.mentionAt[from + 1] ?? -1
  const mention = field.mentions[index]
  if (mention?.kind !== 'office' || mention.name !== null || mention.to !== to - 1) return null
  return { ...speaker, range: { from: from + 1, to: to - 1 }, mention: index }
}
/** Tokens of a title and its marks. */
const SHORTEST_MARKED = 3

/** A body's fullest form in the article; where several have that noun, the one whose name stands out. */
function shortOrBrand(
  field: Field,
  speaker: NamedSpeaker,
  mention: Mention,
  words: readonly string[],
  scene: Scene,
): Who | null {
  const last = lastSpeaker(field, scene)
  const short = shortBody(field, entityOf(field, speaker, scene), last, mention, words, scene)
  return short !== null && short.name === null ? (brandBefore(field, mention, words, scene) ?? short) : short
}

/** "The guest of «the programme»". */
const isGuest = ({ heads }: Mention, { identity }: Scene['pack']): boolean =>
  identity.guestHeads.has(heads[0] ?? '')

/** A title that men bear behind a verb in the feminine is a woman's. */
const asSaid = (mention: Mention, { gender }: NamedSpeaker): Mention =>
  gender === 'f' && mention.gender === 'm' ? { ...mention, gender } : mention

/** Whom a mention stands for at this place of the story: its own entity, or the one that its title or short form means. */
export function standsFor(field: Field, index: number, scene: Scene): Entity | null {
  const mention = field.mentions[index]
  if (mention === undefined) return null
  const { from, to, gender } = mention
  const speaker: NamedSpeaker = { how: 'named', range: { from, to }, mention: index, gender, bare: null }
  const who = namedEntity(field, speaker, mention, scene)
  const known = who?.entity === undefined || who.entity === null ? undefined : scene.cast.entities[who.entity]
  return known ?? scene.cast.of.get(field)?.[index] ?? null
}

/** "The two ministers": the two people named so far who bear the title. */
function bothOf(mention: Mention, scene: Scene): Who | null {
  const head = mention.heads[0] ?? ''
  const bearers = scene.cast
    .bearing(head)
    .filter(
      (entity) => entity.named && entity.kind === 'person' && entity.seen >= 0 && entity.heads.has(head),
    )
  const [one, other] = bearers
  if (bearers.length !== 2 || !one || !other) return null
  const name = `${plainName(one.name)} ${scene.pack.phrases.and}${plainName(other.name)}`
  return { ...whoIs(one, 'the two who bear this title', 0.85), name, kind: 'group', for: null, entity: null }
}

const entityOf = (field: Field, speaker: NamedSpeaker, scene: Scene): Entity | null =>
  speaker.mention < 0 ? null : (scene.cast.of.get(field)?.[speaker.mention] ?? null)

/** A title whose own phrase broke off before the name that ends the speaker's words. */
function nameAtEnd(field: Field, speaker: NamedSpeaker, mention: Mention, scene: Scene): Who | null {
  for (let k = speaker.mention + 1; k < field.mentions.length; k++) {
    const other = field.mentions[k]
    if (other === undefined || other.from >= speaker.range.to) return null
    if (other.kind !== 'person' || other.to !== speaker.range.to || other.from < mention.to) continue
    const entity = scene.cast.of.get(field)?.[k] ?? null
    return entity === null ? null : whoIs(entity, 'the name that ends the words', 0.93)
  }
  return null
}

/** "His mother | X", "its head | the general X": the name behind a noun with its pronoun. */
function ownedName(field: Field, { range: { from, to } }: NamedSpeaker, scene: Scene): Who | null {
  if (((field.tokens[from]?.roles ?? 0) & ROLES.possessed) === 0) return null
  const index = field.mentionAt[from + 1] ?? -1
  const person = field.mentions[index]
  if (person?.kind !== 'person' || person.from !== from + 1 || person.to !== to) return null
  const entity = scene.cast.of.get(field)?.[index] ?? null
  return entity === null ? null : whoIs(entity, 'the name that ends the words', 0.9)
}

/**
 * "Major-General Turki", «the astronomer Hindi»: behind a title or trade a word that the lists know as something else, and
 * the story as the end of one person's name. A people's name is his only where he bears that title, too.
 */
function familyBehindTitle(
  field: Field,
  { range: { from, to }, gender }: NamedSpeaker,
  mention: Mention | null,
  words: readonly string[],
  { cast, pack }: Scene,
): Who | null {
  const { names, phrases } = pack
  const [head = '', family = ''] = words
  const { folded: first = '' } = field.tokens[from] ?? {}
  const { folded: last = '' } = field.tokens.slice(from, to).findLast(({ kind }) => kind === 'word') ?? {}
  const office = names.offices.get(first)
  if (words.length !== 2 || to - from > LONGEST_TITLED || !first.startsWith(phrases.article)) return null
  if (office === undefined || office.kinds.includes('relation')) return null
  const bearers = cast
    .ending(family)
    .filter((entity) => entity.named && entity.words.length > 1 && entity.words.at(-1) === family)
  const [bearer, other] = bearers
  if (bearer === undefined || other !== undefined) return null
  const said = mention?.gender ?? gender
  if (bearer.gender !== null && said !== null && bearer.gender !== said) return null
  // An adjective has the article of its noun.
  const isSaidOfMany =
    last.startsWith(phrases.article) && (names.demonyms.has(last) || names.offices.has(last))
  const isRank = bearer.parts.length === 0 && office.kinds.includes('rank')
  const bears = isRank || bearer.parts.some((part) => part.head === head)
  return !isSaidOfMany || bears ? whoIs(bearer, 'a part of a name given in full elsewhere', 0.9) : null
}
/** Tokens of a title and a name, with marks around it. */
const LONGEST_TITLED = 4

/** A single word that the lists know as an office or a group, and the article as the end of one person's name. */
function familyOf(field: Field, mention: Mention, words: readonly string[], scene: Scene): Who | null {
  const folded = field.tokens[mention.from]?.folded ?? ''
  if (words.length !== 1 || mention.kind === 'pronominal' || folded.startsWith(scene.pack.phrases.article))
    return null
  const bearers = scene.cast
    .ending(words[0] ?? '')
    .filter((entity) => entity.named && entity.words.length > 1 && entity.words.at(-1) === words[0])
  return bearers.length === 1 && bearers[0]
    ? whoIs(bearers[0], 'a part of a name given in full elsewhere', 0.9)
    : null
}

/** "His Highness": whoever is so called in the story, or the last person spoken of, the last speaker first. */
function honorific(field: Field, mention: Mention, scene: Scene): Who | null {
  if (field !== scene.discourse.field) return null
  const styled = styledSo(field, mention, scene)
  if (styled !== null) return whoIs(styled, 'the one whom this form of respect is given', 0.93)
  const last = scene.discourse.lastEntity((entity) => entity.kind === 'person' && agrees(entity, mention))
  return last === null ? null : whoIs(last, 'a form of respect for the person last spoken of', 0.85)
}

/** The one person so far who bears the form of respect that the word has with its pronoun; of several the last speaker. */
function styledSo(field: Field, mention: Mention, { discourse }: Scene): Entity | null {
  const { folded = '' } = field.tokens[mention.from] ?? {}
  const bearers = discourse.mentioned(
    (entity) =>
      entity.kind === 'person' &&
      entity.named &&
      agrees(entity, mention) &&
      [...entity.titleWords].some((word) => isStyleOf(folded, word)),
    SEVERAL,
  )
  if (bearers.length < 2) return bearers[0] ?? null
  return bearers.find((entity) => entity === discourse.lastSpeaker) ?? null
}

/** A form of respect with its pronoun: the last letter may change before it. */
const isStyleOf = (withPronoun: string, style: string): boolean =>
  style.length >= SHORTEST_STYLE &&
  withPronoun.length > style.length - 1 &&
  withPronoun.length <= style.length + 2 &&
  withPronoun.startsWith(style.slice(0, -1))
const SHORTEST_STYLE = 3
