import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { NamedSpeaker } from '../statements/types.ts'
import { agrees } from './agreement.ts'
import type { Entity } from './entities.ts'
import { nameWords, samePerson, titleWordsOf } from './name-words.ts'
import { paperOf } from './papers.ts'
import { sameSource } from './sources.ts'
import type { Who } from './types.ts'
import { lastSpeaker, plainName, type Scene, unsure, whoIs } from './who.ts'

/** Whom the words that name a speaker stand for, in the article's fullest form; null when no entity answers. */
export function namedEntity(
  field: Field,
  speaker: NamedSpeaker,
  mention: Mention | null,
  scene: Scene,
): Who | null {
  const { reflexive } = scene.pack.identity
  const words = nameWords(
    speaker.bare ?? textOf(field, speaker.range.from, speaker.range.to),
    scene.pack,
  ).filter((word) => !reflexive.has(word))
  if (mention === null) return bareName(field, words, scene)
  const family = mention.name === null ? familyOf(field, mention, words, scene) : null
  if (family !== null) return family
  if (mention.number === 'd' && mention.name === null) return bothOf(mention, scene)
  switch (mention.kind) {
    case 'person': {
      const entity = entityOf(field, speaker, scene)
      return entity === null ? null : whoIs(entity, 'named here', 0.98)
    }
    case 'pronominal':
      return honorific(field, mention, scene)
    case 'office':
      return (
        nameAtEnd(field, speaker, mention, scene) ??
        office(
          field,
          mention,
          titleWordsOf(textOf(field, speaker.range.from, speaker.range.to), scene.pack),
          scene,
        )
      )
    case 'anonymous':
      return sameSource(mention, words, scene)
    case 'document':
      return paperOf(field, speaker, mention, scene)
    default:
      return body(field, speaker, mention, words, scene)
  }
}

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
  const bearers = scene.cast.entities.filter(
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

/** A family name with words behind it that belong to the verb ("Artagus | the veil"): a person's only, never a body's. */
function familyNameFirst(words: readonly string[], scene: Scene): Who | null {
  if (words.length < 2) return null
  const bearers = scene.cast.entities.filter(
    (entity) => entity.named && entity.kind === 'person' && entity.words.at(-1) === words[0],
  )
  return bearers.length === 1 && bearers[0]
    ? whoIs(bearers[0], 'the family name of somebody named in full', 0.8)
    : null
}

/** A single word that the lists know as an office or a group, and the article as the end of one person's name. */
function familyOf(field: Field, mention: Mention, words: readonly string[], scene: Scene): Who | null {
  const folded = field.tokens[mention.from]?.folded ?? ''
  if (words.length !== 1 || mention.kind === 'pronominal' || folded.startsWith(scene.pack.phrases.article))
    return null
  const bearers = scene.cast.entities.filter(
    (entity) => entity.named && entity.words.length > 1 && entity.words.at(-1) === words[0],
  )
  return bearers.length === 1 && bearers[0]
    ? whoIs(bearers[0], 'a part of a name given in full elsewhere', 0.9)
    : null
}

/** A bare word or two: a family or given name of somebody named in full elsewhere. */
function bareName(field: Field, words: readonly string[], scene: Scene): Who | null {
  if (words.length === 0) return null
  if (words.length > 4) return familyNameFirst(words, scene)
  const matches = scene.cast.entities.filter(
    (entity) =>
      entity.named &&
      entity.kind === 'person' &&
      entity.words.length >= words.length &&
      samePerson(entity.words, words, scene.pack.names.names),
  )
  const before = matches.filter((entity) => entity.seen >= 0)
  const bearer = matches.length === 1 ? matches[0] : before.length === 1 ? before[0] : undefined
  if (bearer !== undefined)
    return whoIs(bearer, 'a part of a name given in full elsewhere', matches.length === 1 ? 0.95 : 0.8)
  if (matches.length > 1) {
    const last = lastSpeaker(field, scene)
    return last !== null && matches.includes(last)
      ? whoIs(last, 'a part of the last speaker’s name', 0.8)
      : unsure(matches, 'several people of the article bear this name')
  }
  const bodies = scene.cast.entities.filter(
    (entity) =>
      entity.kind === 'body' &&
      !entity.document &&
      runsIn(words, entity.words) &&
      entity.words.length <= words.length + 3,
  )
  const full = longest(bodies)
  if (full !== null && full.words.length > words.length)
    return whoIs(full, 'a short form of a body named in full elsewhere', 0.85)
  return familyNameFirst(words, scene)
}

/** "His Highness": the last person who bears such a form, or the last speaker of that gender. */
function honorific(field: Field, mention: Mention, scene: Scene): Who | null {
  if (field !== scene.discourse.field) return null
  const last = scene.discourse.lastEntity((entity) => entity.kind === 'person' && agrees(entity, mention))
  return last === null ? null : whoIs(last, 'a form of respect for the person last spoken of', 0.85)
}

/** A title without a name: the person named with that title, the last speaker first. */
function office(field: Field, mention: Mention, words: readonly string[], scene: Scene): Who | null {
  const head = mention.heads[0]
  if (head === undefined) return null
  const { reflexive, speakerHeads } = scene.pack.identity
  const needed = words.filter((word) => !reflexive.has(word))
  const { particles } = scene.pack.names
  // "the new prime minister" is the prime minister.
  const passing = (word: string) =>
    particles.acting.has(word) || particles.acting.has(scene.pack.phrases.article + word)
  const rest = needed.slice(1).filter((word) => !passing(word))
  const former = (word: string) =>
    particles.former.has(word) || particles.former.has(scene.pack.phrases.article + word)
  // A former holder is not meant by the office alone.
  const passedOn = (entity: Entity) => [...entity.titleWords].some(former) && !rest.some(former)
  const bears = (entity: Entity) =>
    entity.kind === 'person' &&
    agrees(entity, mention) &&
    (entity.heads.has(head) || entity.titleWords.has(head)) &&
    rest.every((word) => entity.titleWords.has(word)) &&
    !passedOn(entity)
  const matches = scene.cast.entities.filter(
    (entity) => bears(entity) && (entity.named || entity.words.length > words.length),
  )
  const named = matches.filter((entity) => entity.named)
  const pool = named.length > 0 ? named : matches
  const before = pool.filter((entity) => entity.seen >= 0)
  const speaker = lastSpeaker(field, scene)
  if (speaker !== null && pool.includes(speaker)) return whoIs(speaker, 'the title of the last speaker', 0.95)
  const spoken =
    field === scene.discourse.field ? [] : pool.filter((entity) => scene.discourse.hasSpoken(entity))
  if (spoken.length === 1 && spoken[0])
    return whoIs(spoken[0], 'the only speaker of the story who bears this title', 0.9)
  const choice = latest(before.length > 0 ? before : pool)
  if (choice !== null) {
    const rivals = pool.filter((entity) => entity !== choice && entity.named)
    return rivals.length === 0
      ? whoIs(choice, 'the only one who bears this title', 0.93)
      : unsure([choice, ...rivals], 'several people of the article bear this title')
  }
  const demonym = (word: string) => scene.pack.names.demonymStates.has(word)
  const near = scene.cast.entities.filter((entity) => {
    if (!entity.named || !agrees(entity, mention) || !entity.heads.has(head)) return false
    if (passedOn(entity)) return false
    // A nationality that the name's own title leaves out contradicts nothing.
    return rest.every(demonym) && ![...entity.titleWords].some(demonym)
  })
  if (near.length === 1 && near[0])
    return whoIs(near[0], 'the only one who bears a title like this one', 0.75)
  // "The speaker", "the man": whoever spoke last.
  if (speaker === null || speaker.kind !== 'person' || !agrees(speaker, mention)) return null
  if (needed.length === 1 && speakerHeads.has(head))
    return whoIs(speaker, 'the last speaker, called by the part he plays', 0.85)
  // Somebody so far called by the name alone may be called by a title that nobody else bears.
  const definite = (field.tokens[mention.from]?.folded ?? '').startsWith(scene.pack.phrases.article)
  if (definite && needed.length === 1 && speaker.named && speaker.titleWords.size === 0)
    return whoIs(speaker, 'the last speaker, described', 0.75)
  // A definite description that nobody bears goes back to the last speaker (the activist, the father).
  const kinds = scene.pack.names.offices.get(scene.pack.phrases.article + head)?.kinds ?? []
  if (
    mention.rule.startsWith('office:') &&
    kinds.length > 0 &&
    kinds.every((kind) => describing.has(kind)) &&
    needed.length <= 3
  )
    return whoIs(speaker, 'the last speaker, described', 0.7)
  return null
}

/** A body: its fullest form in the article, by the same head and no foreign word. */
function body(
  field: Field,
  speaker: NamedSpeaker,
  mention: Mention,
  words: readonly string[],
  scene: Scene,
): Who | null {
  const own = entityOf(field, speaker, scene)
  const head = words[0] ?? ''
  const { article } = scene.pack.phrases
  const { acting, former } = scene.pack.names.particles
  // "the new authorities" is no fuller name of the authorities.
  const passing = (word: string) => acting.has(article + word) || former.has(article + word)
  const same = scene.cast.entities.filter(
    (entity) =>
      entity.kind === (own?.kind ?? 'body') &&
      !entity.named &&
      entity.words.length > words.length &&
      !entity.words.slice(words.length).every(passing) &&
      ((entity.words[0] === head && within(words, entity.words)) ||
        (words.length >= 2 && entity.kind === 'body' && endsIn(words, entity.words))),
  )
  const before = same.filter((entity) => entity.seen >= 0)
  const last = lastSpeaker(field, scene)
  if (last !== null && same.includes(last)) return whoIs(last, 'a short form of the last speaker', 0.95)
  if (mention.kind === 'group') return null
  const pool = before.length > 0 ? before : same
  const choice = latest(pool)
  if (choice === null) return null
  // Two bodies are one where the longer name only says more.
  const rivals = pool.filter(
    (entity) => !within(entity.words, choice.words) && !within(choice.words, entity.words),
  )
  return rivals.length > 0
    ? unsure([choice, ...rivals], 'several bodies of the article bear this short name')
    : whoIs(choice, 'a short form of a body named in full in the article', same.length === 1 ? 0.93 : 0.8)
}

const describing: ReadonlySet<string> = new Set(['profession', 'relation', 'person', 'spokesperson'])
/** The words stand side by side at the other's end (the Civil Defence, the directorate of the Civil Defence). */
const endsIn = (words: readonly string[], all: readonly string[]): boolean =>
  words.every((word, k) => all[all.length - words.length + k] === word)
/** The words stand side by side at its end, or right behind its head. */
const runsIn = (words: readonly string[], all: readonly string[]): boolean =>
  endsIn(words, all) ||
  words.every((word, k) => all[k + 1] === word) ||
  words.every((word, k) => all[k] === word)
const within = (words: readonly string[], all: readonly string[]): boolean =>
  words.every((word) => all.includes(word))
const latest = (entities: readonly Entity[]): Entity | null =>
  entities.reduce<Entity | null>(
    (best, entity) => (best === null || entity.seen > best.seen ? entity : best),
    null,
  )
const longest = (entities: readonly Entity[]): Entity | null =>
  entities.reduce<Entity | null>(
    (best, entity) => (best === null || entity.words.length > best.words.length ? entity : best),
    null,
  )
