import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { NamedSpeaker } from '../statements/types.ts'
import type { Entity } from './entities.ts'
import type { Who } from './types.ts'
import { lastSpeaker, type Scene, whoIs } from './who.ts'

/** "The source", "the report": the one spoken of before, or what the words say. */
export function sameSource(
  field: Field,
  speaker: NamedSpeaker,
  mention: Mention,
  words: readonly string[],
  scene: Scene,
): Who | null {
  const { reflexive } = scene.pack.identity
  const needed = words.filter((word) => !reflexive.has(word))
  const head = mention.heads[0] ?? ''
  if (mention.kind === 'document') {
    const issuer =
      issuerOf(field, speaker.range.from, speaker.range.to, scene) ??
      (isDefinite(field, mention, scene) ? issuerElsewhere(field, mention, scene) : null)
    if (issuer !== null) return issuer
    if (needed.length > 1) return null
    const last = lastSpeaker(field, scene)
    return last === null || last.kind !== 'body' ? null : whoIs(last, 'the paper of the last speaker', 0.75)
  }
  if (needed.length > 1) return null
  const last = scene.discourse.lastEntity(
    (entity) => entity.kind === 'anonymous' && entity.heads.has(head) && entity.number === mention.number,
  )
  return last === null ? null : whoIs(last, 'the same source as before', 0.9)
}

/** "A statement by the ministry", "a report to the council": the body that the paper's own words name. */
function issuerOf(field: Field, from: number, to: number, scene: Scene): Who | null {
  const { phrases, names, speech, agencies } = scene.pack
  for (let i = from + 1; i < to; i++) {
    const token = field.tokens[i]
    if (token?.kind !== 'word') return null
    const glued = token.folded.startsWith(phrases.to) ? token.folded.slice(phrases.to.length) : ''
    const bare = token.folded.startsWith(phrases.toThe)
      ? phrases.article + token.folded.slice(phrases.toThe.length)
      : glued
    const head = names.bodies.get(token.folded) ?? names.bodies.get(bare)
    const medium = agencies.named(token.folded)
    if ((head === undefined || head.document) && medium === null) continue
    // A bare head alone ("a newspaper") names nobody.
    if (
      i === to - 1 &&
      medium === null &&
      !token.folded.startsWith(phrases.article) &&
      !bare.startsWith(phrases.article)
    )
      continue
    const written = textOf(field, i, to)
    const name =
      names.bodies.has(token.folded) || medium !== null
        ? written
        : token.folded.startsWith(phrases.toThe)
          ? phrases.article + written.slice(phrases.toThe.length)
          : written.slice(phrases.to.length)
    return { ...NOBODY, name, why: 'the body that issued the paper', sure: 0.85 }
  }
  // "a statement issued by the council": the phrase stands behind the paper.
  const phrase = speech.issued.byFirst
    .get(field.tokens[to]?.folded ?? '')
    ?.find(({ words }) => words.every((word, k) => field.tokens[to + k]?.folded === word))
  const found = phrase ? entityAt(field, to + phrase.words.length, scene) : null
  return found === null ? null : whoIs(found, 'the body that issued the paper', 0.9)
}

const isDefinite = (field: Field, mention: Mention, scene: Scene): boolean =>
  field.tokens[mention.from]?.folded.startsWith(scene.pack.phrases.article) ?? false

/** A paper spoken of again ("the report"): the issuer that its first mention in the article names. */
function issuerElsewhere(field: Field, mention: Mention, scene: Scene): Who | null {
  for (const other of field.mentions) {
    if (other.kind !== 'document' || other === mention || other.heads[0] !== mention.heads[0]) continue
    const issuer = issuerOf(field, other.from, other.to, scene)
    if (issuer !== null)
      return { ...issuer, why: 'the body that issued the paper, named with it elsewhere', sure: 0.8 }
  }
  return null
}

const NOBODY: Who = {
  span: null,
  name: null,
  kind: 'body',
  for: null,
  party: null,
  why: '',
  candidates: [],
  entity: null,
  sure: 0,
}

function entityAt(field: Field, i: number, scene: Scene): Entity | null {
  const index = field.mentionAt[i] ?? -1
  const inner = index >= 0 ? field.mentions[index] : undefined
  return inner === undefined || inner.kind === 'document' ? null : (scene.cast.of.get(field)?.[index] ?? null)
}
