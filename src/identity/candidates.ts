import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft, ImpliedSpeaker } from '../statements/types.ts'
import { certainOf } from './certain.ts'
import { contenders } from './contenders.ts'
import type { Entity } from './entities.ts'
import { announcesVoice } from './new-voice.ts'
import { candidatePoints, nobodysPoints } from './points.ts'
import type { Scene } from './who.ts'

/** Somebody who may be the subject that a verb leaves out. */
export interface Candidate {
  readonly entity: Entity
  readonly why: string
  readonly sure: number
  /** Its own sentence names him. */
  readonly own: boolean
  /** What speaks for him and against him: the ranking weighs it. */
  readonly points: ReadonlySet<string>
}

/** A way to somebody: the same one may be found by several. */
export type Found = Omit<Candidate, 'points'> & { readonly points: readonly string[] }

/** Somebody whom the grammar of the sentence names: nobody else is asked for. */
export interface Certain {
  readonly entity: Entity
  readonly why: string
  readonly sure: number
  /** Of several the greatest. */
  readonly rank: number
}

/** Contenders named where the text does not decide. */
export const SEVERAL = 4

/** Where the subject is looked for. */
export interface Place {
  readonly form: ImpliedSpeaker
  readonly at: number
  readonly sentence: number
  readonly paragraph: number
  /** A verb that goes on ("added"). */
  readonly continues: boolean
  /** "in it" right behind the verb: the paper or speech of the sentence's own subject. */
  readonly inIt: boolean
  /** First of its sentence, behind a word that joins clauses, behind a sign, or amid the words. */
  readonly stands: 'first' | 'joined' | 'sign' | 'amid'
  readonly draft: Draft | null
}

/** Whether a verb goes on or opens, as points call it. */
export const verbOf = ({ continues }: Place): string => (continues ? 'goes on' : 'opens')

/** Everybody who may be meant at a place. */
export interface Contest {
  readonly certain: readonly Certain[]
  readonly candidates: readonly Candidate[]
  /** What speaks for nobody of them. */
  readonly nobody: ReadonlySet<string>
}

/** All who may be meant: the last speaker, clauses' subjects since, earlier speakers, others. */
export function contestOf(
  form: ImpliedSpeaker,
  field: Field,
  at: number,
  scene: Scene,
  draft: Draft | null,
): Contest {
  const sentence = field.tokens[at]?.sentence ?? 0
  const place: Place = {
    form,
    at,
    sentence,
    paragraph: field.sentences[sentence]?.paragraph ?? 0,
    continues: draft !== null && continues(draft, scene),
    inIt: scene.pack.phrases.inIt.has(field.tokens[at + 1]?.folded ?? ''),
    stands: standsAs(field, at, scene.pack),
    draft,
  }
  const { from = 0 } = field.sentences[sentence] ?? {}
  // Its own sentence names the subject before the verb, perhaps in words that no list knows.
  const ownOnly =
    scene.pack.identity.asFor.has(field.tokens[from]?.folded ?? '') || isAnnounced(field, place, scene)
  const certain = [...certainOf(place, field, scene)]
  if (certain.length > 0) return { certain, candidates: [], nobody: new Set() }
  // Two entities of one name are one candidate.
  const best = new Map<string, Candidate>()
  for (const { points, ...one } of contenders(place, scene)) {
    if (ownOnly && !one.own) continue
    const known = best.get(one.entity.name)
    // The first way tells why; what the others tell counts too.
    best.set(one.entity.name, {
      ...(known ?? one),
      own: one.own || (known?.own ?? false),
      points: new Set([...(known?.points ?? candidatePoints(one.entity, place, scene)), ...points]),
    })
  }
  const found = [...best.values()]
  const latest = Math.max(...found.map(({ entity }) => entity.seen))
  const candidates = found.map((one) => ({ ...one, points: withOthers(one, found, latest) }))
  return {
    certain: [],
    candidates,
    // Where the sentence itself names the subject, nothing speaks for nobody.
    nobody: ownOnly ? new Set() : nobodysPoints(place, candidates, scene),
  }
}

/** Ways to somebody who did or said something. */
const DOING = ['last', 'earlier', 'aside', 'subject', 'agent', 'told', 'behind']

/** How he stands among all: whether nobody was named since, how many others acted since he spoke last. */
function withOthers(
  { entity, points }: Candidate,
  all: readonly Candidate[],
  latest: number,
): ReadonlySet<string> {
  const isOnlyNamed = !DOING.some((way) => points.has(way))
  const more = isOnlyNamed && entity.seen === latest && all.length > 1 ? ['named last of all'] : []
  const others = all.filter((one) => one.entity !== entity && one.points.has('agent')).length
  if (points.has('last') && !points.has('agent') && others > 0)
    more.push(`last, ${Math.min(others, 2)} acted since`)
  const acts = (one: Candidate) => one.points.has('subject') && !one.points.has('subject behind that')
  if (points.has('last') && !points.has('last here') && !points.has('subject') && all.some(acts))
    more.push('last, another acts here')
  return more.length === 0 ? points : new Set([...points, ...more])
}

function standsAs(field: Field, at: number, { phrases }: LanguagePack): Place['stands'] {
  const before = field.tokens[at - 1]
  if (before === undefined || before.sentence !== field.tokens[at]?.sentence) return 'first'
  if (before.kind !== 'word' && before.kind !== 'number') return 'sign'
  return phrases.connectors.has(before.folded) || isIn(before, LISTS.relatives) ? 'joined' : 'amid'
}

/** "For his part, … | said": a new voice, unless somebody has spoken in the sentence by then. */
function isAnnounced(field: Field, { at, sentence }: Place, { discourse, pack }: Scene): boolean {
  if (discourse.saidIn(sentence) !== undefined) return false
  return announcesVoice(field, field.sentences[sentence]?.from ?? at, at, pack)
}

const continuing = new WeakMap<LanguagePack, ReadonlySet<string>>()

/** A draft of a verb that goes on; the verbs are gathered once a pack. */
export function continues(draft: Draft, { pack }: Scene): boolean {
  let lemmas = continuing.get(pack)
  if (lemmas === undefined) {
    lemmas = new Set(pack.speech.lemmas.filter((one) => one.continues).map(({ lemma }) => lemma))
    continuing.set(pack, lemmas)
  }
  return lemmas.has(draft.lemma)
}
