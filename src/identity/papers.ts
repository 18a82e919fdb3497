import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { Draft, NamedSpeaker } from '../statements/types.ts'
import type { Entity } from './entities.ts'
import { isDefinite } from './glued-words.ts'
import { issuerOf } from './issuers.ts'
import { titleWordsOf } from './name-words.ts'
import { giverBefore, giverOfPaper } from './paper-givers.ts'
import {
  type Found,
  firstPaper,
  issuerAfter,
  issuerBefore,
  issuerBehind,
  issuerOfAlike,
} from './papers-elsewhere.ts'
import { senderOf } from './senders.ts'
import type { Who } from './types.ts'
import { lastSpeaker, plainName, type Scene, whoIs } from './who.ts'

/** Statements back within which a paper is the one spoken of there. */
const BACK = 8

/** "The report", "a statement by the ministry": the body or person that issued it, where the article tells. */
export function paperOf(
  field: Field,
  speaker: NamedSpeaker,
  mention: Mention,
  scene: Scene,
  draft?: Draft,
): Who | null {
  const { from, to } = speaker.range
  const own = issuerOf(field, from, to, scene)
  if (own !== null) return own
  if (!isDefinite(field, mention, scene.pack))
    return senderOf(field, mention, scene) ?? issuerBehind(field, mention, scene)
  // "The historical documents" are not the one document named before.
  const one = mention.number === 's' || mention.to === mention.from + 1
  if (scene.pack.identity.laws.has(mention.heads[0] ?? '')) return null
  const before = one ? issuerBefore(field, mention, scene) : null
  const sayer = spokenIn(field, mention, scene)
  return (
    nearer(before, sayer) ??
    (one ? issuerAfter(field, mention, scene) : null) ??
    giverBefore(field, mention, scene) ??
    sayer?.who ??
    giverOfPaper(field, mention, scene) ??
    (one ? issuerOfAlike(field, mention, scene) : null) ??
    lastOne(field, speaker, mention, scene, draft) ??
    firstPaper(field, mention, scene)
  )
}

/**
 * The issuer that the paper's latest mention names, unless somebody has spoken in such a paper since: the federation's
 * statement … The court noted in a statement … The statement added.
 */
const nearer = (issuer: Found | null, sayer: Sayer | null): Who | null =>
  sayer?.within && sayer.sentence > (issuer?.sentence ?? -1) ? sayer.who : (issuer?.who ?? null)

/** Somebody who spoke in a paper; `within`: the words say so (in a statement), or the paper itself is the subject. */
interface Sayer extends Found {
  readonly within: boolean
}

/** The paper of the body that spoke last, or the paper that did. */
function lastOne(
  field: Field,
  speaker: NamedSpeaker,
  mention: Mention,
  scene: Scene,
  draft?: Draft,
): Who | null {
  const { from, to } = speaker.range
  const last = lastSpeaker(field, scene)
  if (last === null || last.kind !== 'body' || onlyTells(last, mention, scene)) return null
  // "The reports say" are not the one paper of whoever spoke last.
  if (!last.document)
    return mention.number === 's' || draft?.rule.endsWith('+object')
      ? whoIs(last, 'the paper of the last speaker', 0.75)
      : null
  const words = titleWordsOf(speaker.bare ?? textOf(field, from, to), scene.pack)
  return words.every((word) => last.words.includes(word))
    ? whoIs(last, 'a short form of the last speaker', 0.9)
    : null
}

/** A newspaper, of a study: what researchers found it only tells. */
const onlyTells = ({ words }: Entity, { heads }: Mention, { pack: { identity, speech } }: Scene): boolean =>
  identity.researchPapers.has(heads[0] ?? '') && speech.media.has(words[0] ?? '')

/** "said in a statement that …. The statement added": whoever spoke in it, in the background too; or gave it. */
function spokenIn(field: Field, mention: Mention, scene: Scene): Sayer | null {
  const { discourse, cast } = scene
  const head = mention.heads[0] ?? ''
  if (field !== discourse.field || head === '' || mention.number !== 's') return null
  for (const { who, sentence, draft } of discourse.latestSaid(BACK)) {
    if (draft.inside >= 0 || who.name === null || who.kind === 'anonymous') continue
    const { from = 0, to = 0 } = field.sentences[sentence] ?? {}
    const end = Math.min(toldIn(field, to, scene), mention.from)
    const at = paperWord(field, from, end, head, scene)
    if (at < 0) continue
    const { speaker } = draft
    const index = speaker.how === 'named' ? speaker.mention : -1
    const known = who.entity === null ? cast.of.get(field)?.[index] : cast.entities[who.entity]
    // Two who speak together are neither of them.
    const isJoint = speaker.how === 'named' && speaker.joint === true
    const entity = isJoint && who.kind !== 'person' ? discourse.speakerOf(who) : known
    if (!entity || entity.document || onlyTells(entity, mention, scene)) continue
    const paper = whoIs(entity, 'the paper in which the speaker said it', 0.85)
    // A spokesman's statement is his body's.
    const own = { ...paper, name: plainName(who.for ?? ''), kind: 'body', for: null, entity: null } as const
    const { tellings } = scene.pack.identity
    const within =
      (tellings.has(head) && isSaidIn(field, at, scene)) || (index >= 0 && field.mentions[index]?.from === at)
    return { who: who.for === null ? paper : own, sentence, within }
  }
  return null
}

/** The end of a sentence, or of the next one where that tells in what it was said: this came | in a statement. */
function toldIn(field: Field, to: number, { pack }: Scene): number {
  const next = field.sentences[field.tokens[to]?.sentence ?? -1]
  const opens = pack.speech.settings.byFirst.get(field.tokens[next?.from ?? -1]?.folded ?? '')
  const isTold = opens?.some(({ words }) =>
    words.every((word, k) => field.tokens[(next?.from ?? 0) + k]?.folded === word),
  )
  return isTold && next !== undefined ? next.to : to
}

/** Where the paper's word stands, with a letter or the article before it or an ending; -1 where it does not. */
function paperWord(field: Field, from: number, to: number, head: string, { pack }: Scene): number {
  for (let k = from; k < to; k++) {
    const folded = field.tokens[k]?.folded ?? ''
    const at = folded.indexOf(head)
    const glued = folded.slice(0, at).endsWith(pack.phrases.article) ? at - pack.phrases.article.length : at
    if (at >= 0 && glued <= 1 && folded.length - at - head.length <= 1) return k
  }
  return -1
}

/** "In | a statement", "by-a-statement": what somebody does in it. */
const isSaidIn = (field: Field, at: number, { pack: { phrases } }: Scene): boolean =>
  phrases.in.has(field.tokens[at - 1]?.folded ?? '') ||
  (field.tokens[at]?.folded.startsWith(phrases.by) ?? false)
