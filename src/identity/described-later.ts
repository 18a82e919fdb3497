import type { Field } from '../analysis/types.ts'
import type { Draft } from '../statements/types.ts'
import { describes, fits, isNamed } from './described-bodies.ts'
import type { Entity } from './entities.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'
import { plainName, type Scene, whoIs } from './who.ts'

const WHY = 'described in the lead, named behind it'

/** Sentences behind a description within which its body is named as a speaker. */
const APART = 6
/** Words of a description: its noun and three adjectives. */
const LONGEST = 4

/** A statement with its answer. */
interface Answered {
  readonly draft: Draft
  readonly who: Who
  readonly sentence: number
}

/**
 * A body that headline or lead only describes ("a British paper revealed", "a rights network condemns") is the one of its
 * sort that speaks next under a name of its own, if nothing that the description tells is against it. Returns the
 * statements' answers, in order.
 */
export function describedLater(drafts: readonly Draft[], answers: readonly Who[], scene: Scene): Who[] {
  const out = [...answers]
  const { field } = scene.discourse
  const said = drafts.map(
    (draft, k): Answered => ({ draft, who: answers[k] as Who, sentence: sentenceOf(draft) }),
  )
  const body = said.filter(({ draft }) => draft.field === field && draft.inside < 0)
  const done = new Set<string>()
  for (const one of said) {
    const words = descriptionOf(one, scene)
    const { name } = one.who
    if (words === null || name === null || done.has(name)) continue
    done.add(name)
    const isHeadline = one.draft.field !== field
    const named = isHeadline ? firstOf(body, words, scene) : nextOf(one, body, words, scene)
    if (named === null) continue
    said.forEach(({ who }, k) => {
      if (who.name === name && who.kind === 'body') out[k] = { ...named, span: who.span, why: WHY, sure: 0.8 }
    })
  }
  return out
}

const sentenceOf = ({ field, cue, content }: Draft): number =>
  field.tokens[cue?.from ?? content[0]?.from ?? 0]?.sentence ?? 0

/** The words of a body that is told by its noun and adjectives alone, without the article: a rights network; null for another. */
function descriptionOf(
  { draft: { speaker, field }, who }: Answered,
  { pack }: Scene,
): readonly string[] | null {
  if (speaker.how !== 'named' || speaker.mention < 0 || who.kind !== 'body' || who.name === null) return null
  const mention = field.mentions[speaker.mention]
  if (mention?.kind !== 'body' || mention.number !== 's' || isDefinite(field, mention.from, pack)) return null
  const words = nameWords(who.name, pack)
  const [head = '', ...adjectives] = words
  if (!pack.identity.bodyClasses.has(head) || words.length > LONGEST) return null
  return adjectives.every((word) => describes(word, pack)) ? words : null
}

const isDefinite = ({ tokens }: Field, at: number, { phrases }: Scene['pack']): boolean =>
  [phrases.article, phrases.toThe].some((start) => tokens[at]?.folded.startsWith(start))

/** The next body that speaks under its name; nobody where a new voice is announced, or another body speaks before. */
function nextOf(
  one: Answered,
  body: readonly Answered[],
  words: readonly string[],
  scene: Scene,
): Who | null {
  for (const other of body.slice(body.indexOf(one) + 1)) {
    if (other.sentence - one.sentence > APART) return null
    if (other.who.name === null || other.who.name === one.who.name) continue
    if (other.draft.turn) return null
    if (other.who.kind !== 'body' || other.draft.speaker.how !== 'named') continue
    return ofItsSort(other.who, words, scene)
  }
  return null
}

/** The first body of the story that speaks, where it is of the headline's sort. */
function firstOf(body: readonly Answered[], words: readonly string[], scene: Scene): Who | null {
  const first = body.find(({ who, draft }) => who.name !== null && who.kind === 'body' && !draft.background)
  return first === undefined ? null : ofItsSort(first.who, words, scene)
}

/** The body, if it has a name of its own and may be what the words describe. */
function ofItsSort(who: Who, [head = '', ...adjectives]: readonly string[], scene: Scene): Who | null {
  const { pack, cast } = scene
  const entity = who.entity === null ? undefined : cast.entities[who.entity]
  if (entity?.document) return null
  const named: Pick<Entity, 'name' | 'words'> = entity ?? {
    name: who.name ?? '',
    words: nameWords(who.name ?? '', pack),
  }
  const [own = ''] = named.words
  const kind = pack.agencies.named(named.words.join(' '))?.agency.kind
  const isMedium = kind !== undefined && pack.speech.media.get(head) === kind
  const isMate = own === head || pack.identity.bodyClasses.get(head)?.has(own) === true
  if (!isMate && !isMedium) return null
  if ((isMate && !isNamed(named, pack)) || !fits(adjectives, named, pack)) return null
  return entity === undefined ? { ...who, name: plainName(named.name) } : whoIs(entity, WHY, 0.8)
}
