import type { Field, Mention } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Entity } from './entities.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

/** Words of time between "issued" and who issued it. */
const BETWEEN = 6

const ISSUED = 'the body that issued the paper'

/** Who issued the paper whose words stand there: named in its own phrase, or right behind it. */
export function issuerOf(field: Field, from: number, to: number, scene: Scene): Who | null {
  return bodyWithin(field, from, to, scene) ?? issuedBy(field, from, to, scene)
}

/** "a statement of the ministry", "the council's report": the body that the paper's own words name. */
function bodyWithin(field: Field, from: number, to: number, scene: Scene): Who | null {
  const { phrases, names, agencies } = scene.pack
  for (let i = from + 1; i < to; i++) {
    const token = field.tokens[i]
    if (token?.kind !== 'word') return null
    const bare = withoutTo(token.folded, scene.pack)
    const head = names.bodies.get(token.folded) ?? names.bodies.get(bare)
    const medium = agencies.named(token.folded)
    if ((head === undefined || head.document) && medium === null) continue
    // A bare head alone ("a newspaper") names nobody.
    const definite = token.folded.startsWith(phrases.article) || bare.startsWith(phrases.article)
    if (i === to - 1 && medium === null && !definite) continue
    const written = textOf(field, i, to)
    const whole = names.bodies.has(token.folded) || medium !== null
    return named(whole ? written : bareName(written, token.folded, scene.pack), scene)
  }
  return null
}

/** The word without a glued "to". */
function withoutTo(folded: string, { phrases }: LanguagePack): string {
  if (folded.startsWith(phrases.toThe)) return phrases.article + folded.slice(phrases.toThe.length)
  return folded.startsWith(phrases.to) ? folded.slice(phrases.to.length) : ''
}

const bareName = (written: string, folded: string, { phrases }: LanguagePack): string =>
  folded.startsWith(phrases.toThe)
    ? phrases.article + written.slice(phrases.toThe.length)
    : written.slice(phrases.to.length)

/** A body by its words: the article's own where it is spoken of there. */
function named(name: string, scene: Scene): Who {
  const words = nameWords(name, scene.pack)
  const longer = scene.cast.entities.filter(
    (entity) =>
      entity.kind === 'body' && !entity.document && words.every((word, k) => entity.words[k] === word),
  )
  const same = longer.find((entity) => entity.words.length === words.length)
  const fuller = longer.filter((entity) => entity.words.length > words.length)
  const full = fuller.length === 1 ? fuller[0] : same
  if (full !== undefined) return whoIs(full, ISSUED, 0.88)
  const nobody = { span: null, for: null, party: null, candidates: [], entity: null }
  return { ...nobody, name, kind: 'body', why: ISSUED, sure: 0.85 }
}

/** "a statement | issued this evening by | the council", "a statement | from the envoy's office". */
function issuedBy(field: Field, from: number, to: number, scene: Scene): Who | null {
  const { identity, speech, phrases } = scene.pack
  if (identity.sentBy.has(field.tokens[to]?.folded ?? '')) return issuerAt(field, to + 1, scene)
  for (let i = from + 1; i <= to + 1; i++) {
    for (const { words } of speech.issued.byFirst.get(field.tokens[i]?.folded ?? '') ?? []) {
      let k = i + 1
      for (const word of words.slice(1)) {
        k = skipTime(field, k, phrases.adverbs)
        k = field.tokens[k]?.folded === word ? k + 1 : -BETWEEN
      }
      const found = k < 0 ? null : issuerAt(field, skipTime(field, k, phrases.adverbs), scene)
      if (found !== null) return found
    }
  }
  return null
}

function skipTime(field: Field, i: number, adverbs: ReadonlySet<string>): number {
  let k = i
  while (k < i + BETWEEN) {
    const token = field.tokens[k]
    if (token?.kind !== 'number' && !adverbs.has(token?.folded ?? '')) break
    k++
  }
  return k
}

function issuerAt(field: Field, i: number, scene: Scene): Who | null {
  const index = field.mentionAt[i] ?? -1
  const mention = index < 0 ? undefined : field.mentions[index]
  if (mention === undefined || mention.kind === 'document' || mention.kind === 'place') return null
  const entity: Entity | null = scene.standsFor(field, index)
  return entity === null ? null : whoIs(entity, ISSUED, 0.9)
}

/** Somebody "gave" such a paper before ("issued a statement"): whoever gave it last. */
export function giverBefore(field: Field, mention: Mention, scene: Scene): Who | null {
  const { discourse } = scene
  if (field !== discourse.field) return null
  const sentence = field.tokens[mention.from]?.sentence ?? 0
  const giver = discourse.agentsFrom(Math.max(0, sentence - 4), mention.from).find(({ speaks }) => speaks)
  const entity = giver === undefined ? null : scene.standsFor(field, giver.mention)
  return entity === null ? null : whoIs(entity, 'the paper that its giver speaks in', 0.8)
}
