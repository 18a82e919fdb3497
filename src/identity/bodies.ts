import type { Field, Mention } from '../analysis/types.ts'
import { lettersOf } from '../core/letters.ts'
import { textOf } from '../core/tokens.ts'
import { type Entity, latest } from './entities.ts'
import { isFullerBody, within } from './fuller-bodies.ts'
import { isDefinite } from './glued-words.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'
import { plainName, type Scene, unsure, whoIs } from './who.ts'

/** A body: its fullest form in the article, by the same head and no foreign word. */
export function shortBody(
  field: Field,
  own: Entity | null,
  last: Entity | null,
  mention: Mention,
  words: readonly string[],
  scene: Scene,
): Who | null {
  const { article } = scene.pack.phrases
  const { acting, former } = scene.pack.names.particles
  // "States" are not the states of the council; a headline leaves the article off.
  const isBare =
    !field.headline && mention.number === 'p' && words.length === 1 && !isDefinite(field, mention, scene.pack)
  if (mention.kind === 'body' && isBare) return null
  // "the new authorities" is no fuller name of the authorities.
  const passing = (word: string) => acting.has(article + word) || former.has(article + word)
  const same = scene.cast.entities.filter(
    (entity) =>
      entity.kind === (own?.kind ?? 'body') &&
      !entity.named &&
      isFullerBody(words, entity, mention.kind === 'place', scene.pack) &&
      !entity.words.slice(words.length).every(passing),
  )
  const before = same.filter((entity) => entity.seen >= 0)
  if (last !== null && (same.includes(last) || isJoint(last, words, scene)))
    return whoIs(last, 'a short form of the last speaker', 0.95)
  if (mention.kind === 'group') return null
  const all = before.length > 0 ? before : same
  const proper = all.filter((entity) => !isDescribed(entity, scene.pack))
  const pool = proper.length > 0 ? proper : all
  const choice = latest(pool)
  if (choice === null) return null
  // Two bodies are one where the longer name only says more.
  const rivals = pool.filter(
    (entity) =>
      !within(entity.words, choice.words, scene.pack) && !within(choice.words, entity.words, scene.pack),
  )
  const why = 'a short form of a body named in full in the article'
  if (rivals.length === 0) return whoIs(choice, why, same.length === 1 ? 0.93 : 0.8)
  // Two words and more name somebody by themselves, whichever of the longer names is his.
  if (words.length > 1) return null
  const { discourse } = scene
  const isSpoken = discourse.hasSpoken(choice) || !rivals.some((entity) => discourse.hasSpoken(entity))
  return isSpoken && isJustNamed(field, mention, choice, scene)
    ? whoIs(choice, 'the body of that kind named just before', 0.7)
    : unsure([choice, ...rivals], 'several bodies of the article bear this short name')
}

/** "The tribes and the families" have spoken: "the tribes" are they. */
const isJoint = (last: Entity, words: readonly string[], { discourse, pack }: Scene): boolean =>
  last.kind === 'body' &&
  last.words.length > words.length &&
  words.every((word, k) => last.words[k] === word) &&
  (last.words[words.length] ?? '').startsWith(pack.phrases.and) &&
  discourse.hasSpoken(last)

/** Tokens back within which a body was just named: some two sentences. */
const JUST = 60

/** "The council" as a lone definite noun, behind a body of that noun named in the last sentences. */
function isJustNamed(field: Field, mention: Mention, choice: Entity, { cast, pack }: Scene): boolean {
  if (mention.to !== mention.from + 1 || !isDefinite(field, mention, pack)) return false
  const of = cast.of.get(field) ?? []
  for (let index = (field.mentionAt[mention.from] ?? 0) - 1; index >= 0; index--) {
    if ((field.mentions[index]?.from ?? 0) < mention.from - JUST) return false
    if (of[index] === choice) return true
  }
  return false
}

/** A body that goes by a name of its own, told by its noun and nationalities alone: the American company, a paper of Sahl. */
function isDescribed({ name, words }: Entity, { fold, identity, names, phrases }: Scene['pack']): boolean {
  if (!identity.namedKinds.has(words[0] ?? '')) return false
  return lettersOf(fold(name))
    .slice(1)
    .every((word) => {
      const bare = word.startsWith(phrases.article) ? word.slice(phrases.article.length) : word
      return names.demonyms.has(word) || names.demonyms.has(bare) || phrases.sourceAdjectives.has(bare)
    })
}

/** Mentions back in which a body is looked for inside another's title; a story of news has fewer. */
const FAR = 500

/**
 * "The company", "the drivers' union" where the article names one only inside another's title (the board of the company
 * X, the secretary of the regional union of drivers): the body of that head, with those words among its own, named last
 * before. Null for a head alone without the article, and for more than a few words.
 */
export function innerBody(
  field: Field,
  mention: Mention,
  words: readonly string[],
  { pack }: Scene,
): Who | null {
  const [head = ''] = words
  const definite = (field.tokens[mention.from]?.folded ?? '').startsWith(pack.phrases.article)
  if (mention.kind !== 'body' || words.length > LONGEST_INNER || (words.length === 1 && !definite))
    return null
  const at = field.mentionAt[mention.from] ?? -1
  for (let index = at - 1; index >= Math.max(0, at - FAR); index--) {
    const outer = field.mentions[index] as Mention
    const to = outer.kind === 'body' ? outer.to : (outer.title?.to ?? 0)
    for (let k = outer.from + 1; k < to - 1; k++) {
      const glued = gluedBefore(field.tokens[k]?.folded ?? '', head, pack)
      if (glued === null) continue
      const end = words.length === 1 ? to : fullerEnd(field, k, to, words, pack)
      if (end === null) continue
      const name = plainName(textOf(field, k, end).slice(glued))
      const why = 'a short form of a body named in full in the article'
      const who = { span: null, name, kind: 'body', for: null, party: null, why } as const
      return { ...who, candidates: [], entity: null, sure: 0.8 }
    }
  }
  return null
}

const LONGEST_INNER = 3

/** Where a longer name of the same first and last word ends, which has the words between in order and others with them. */
function fullerEnd(
  field: Field,
  from: number,
  to: number,
  words: readonly string[],
  pack: Scene['pack'],
): number | null {
  let at = 1
  for (let k = from + 1; k < to; k++) {
    const [word = ''] = nameWords(textOf(field, k, k + 1), pack)
    if (field.tokens[k]?.kind !== 'word' || word.startsWith(pack.phrases.and)) return null
    if (word === words[at]) at++
    if (at === words.length) return k + 1 - from > words.length ? k + 1 : null
  }
  return null
}

/** Letters glued before a body's head, as code units of the word; null where the word is another. */
function gluedBefore(word: string, head: string, { phrases }: Scene['pack']): number | null {
  if (word === head || word === phrases.article + head) return 0
  return word === phrases.to + head || word === phrases.by + head ? 1 : null
}
