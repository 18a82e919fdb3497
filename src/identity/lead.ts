import type { Field, Mention } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Draft } from '../statements/types.ts'
import { agrees } from './agreement.ts'
import { announcementOf, ENOUGH, maySpeakFor, sentenceOf, weightOf } from './announced.ts'
import type { Entity } from './entities.ts'
import { titleWordsOf } from './name-words.ts'
import type { Who } from './types.ts'
import { type Scene, whoIs } from './who.ts'

/** Sentences of the body within which the first speaker is the lead's. */
const LEAD = 3
/** Sentences between the unnamed and the named. */
const APART = 2
/** Words behind the unnamed within which he asks not to be named. */
const ASKS = 6

const WHY = 'unnamed in the lead, named behind it'

/** Statements that the named one makes in a row, as far as they are looked at. */
const SAYS = 4

/** A statement with its answer. */
interface Answered {
  readonly draft: Draft
  readonly who: Who
}

/**
 * An official whom headline or lead leaves unnamed ("a Sahli official announced") is the one named next. Returns the
 * statements' answers, in order; 10 of 12 such leads of the corpus were read so.
 */
export function namedLater(drafts: readonly Draft[], answers: readonly Who[], scene: Scene): Who[] {
  const out = [...answers]
  const body: Answered[] = drafts.flatMap((draft, k) => {
    const who = answers[k]
    return who && draft.field === scene.discourse.field && !draft.background && draft.inside < 0
      ? [{ draft, who }]
      : []
  })
  body.forEach((one, i) => {
    const found = announced(one, i, body, scene)
    if (found === null) return
    for (const { draft, who } of body.slice(i, found.until))
      if (who.name === one.who.name) out[drafts.indexOf(draft)] = renamed(who, found.entity)
  })
  const lead = body[0]
  const unnamed = lead === undefined ? null : unnamedIn(lead, scene)
  if (lead !== undefined && unnamed !== null && sentenceOf(lead.draft) <= LEAD) {
    const named = nextNamed(lead, unnamed, body, scene)
    if (named !== null && !namesAnother(lead.draft, unnamed, named, scene))
      out.forEach((who, k) => {
        if (who.name === lead.who.name && who.kind === lead.who.kind) out[k] = renamed(who, named)
      })
  }
  drafts.forEach((draft, k) => {
    const who = out[k]
    if (!who || draft.field === scene.discourse.field) return
    const mention = who.kind === 'anonymous' ? unnamedIn({ draft, who }, scene) : null
    const first = out[drafts.findIndex((one) => one.field === scene.discourse.field && !one.background)]
    const entity = entityOf(first, scene)
    const head = mention?.heads[0] ?? ''
    if (mention && entity?.named && entity.heads.has(head) && suits(entity, mention, draft, scene))
      out[k] = renamed(who, entity)
  })
  return out
}

const renamed = ({ span, candidates }: Who, entity: Entity): Who => ({
  ...whoIs(entity, WHY, 0.75),
  span,
  candidates,
})

const entityOf = (who: Who | undefined, { cast }: Scene): Entity | null =>
  who?.entity === null || who === undefined ? null : (cast.entities[who.entity] ?? null)

/** An office that one person holds, without his name: "the foreign minister"; a father is somebody's. */
const isOffice = ({ kind, rule, heads }: Mention, { names }: LanguagePack): boolean =>
  kind === 'office' &&
  rule.startsWith('office:') &&
  !(names.offices.get(heads[0] ?? '')?.kinds.includes('relation') ?? false)

const isUnderArticle = ({ tokens }: Field, { from }: Mention, { pack }: Scene): boolean =>
  tokens[from]?.folded.startsWith(pack.phrases.article) ?? false

/** The mention of one person by an office or by an indefinite part, who does not ask to stay unnamed. */
function unnamedIn({ draft, who }: Answered, scene: Scene): Mention | null {
  const { speaker, field } = draft
  const { pack } = scene
  if (entityOf(who, scene)?.named) return null
  const mention = speaker.how === 'named' ? field.mentions[speaker.mention] : undefined
  if (mention === undefined || !mention.rule.startsWith('office:')) return null
  if (mention.number !== 's' || mention.name !== null) return null
  const definite = field.tokens[mention.from]?.folded.startsWith(pack.phrases.article) ?? false
  const anonymous = who.kind === 'anonymous' && !definite
  if (!anonymous && !(isOffice(mention, pack) && who.kind === 'person')) return null
  // What he says may begin with such a word, too.
  const behind = draft.content.find(({ from }) => from >= mention.to)?.from ?? Number.POSITIVE_INFINITY
  for (let k = mention.to; k < Math.min(mention.to + ASKS, behind); k++)
    if (pack.phrases.anonymityVerbs.has(field.tokens[k]?.folded ?? '')) return null
  return mention
}

/**
 * Somebody unnamed anywhere in the story, whom the next statement names: by what speaks for it. With the index of that
 * statement.
 */
function announced(
  one: Answered,
  i: number,
  body: readonly Answered[],
  scene: Scene,
): { readonly entity: Entity; readonly until: number } | null {
  const mention = one.who.name === null ? null : unnamedIn(one, scene)
  if (mention === null) return null
  if (body.slice(0, i).some(({ who }) => who.name === one.who.name)) return null
  const j = body.findIndex(({ who }, k) => k > i && who.name !== one.who.name)
  const next = body[j]
  const entity = entityOf(next?.who, scene)
  if (next === undefined || entity === null || !entity.named) return null
  if (next.draft.turn || next.draft.speaker.how !== 'named') return null
  if (namesAnother(one.draft, mention, entity, scene)) return null
  const own = body.slice(i, j)
  // "the official" behind him: he goes on without a name.
  if (own.some(({ draft }, k) => k > 0 && draft.speaker.how === 'named')) return null
  const near = own.at(-1) ?? one
  if (sentenceOf(next.draft) - sentenceOf(near.draft) > APART) return null
  const says = body.slice(j, j + SAYS).filter(({ who }) => who.name === next.who.name)
  const before = one.draft.turn ? null : entityOf(body[i - 1]?.who, scene)
  const evidence = announcementOf(
    {
      unnamed: one.draft,
      mention,
      isOffice: isOffice(mention, scene.pack) && one.who.kind === 'person',
      near: near.draft,
      next: next.draft,
      says: says.map(({ draft }) => draft),
      entity,
      before,
    },
    scene,
  )
  return evidence !== null && weightOf(evidence) >= ENOUGH ? { entity, until: j } : null
}

/** Tokens between a title and a name that may be its bearer's. */
const NEAR = 10

/** Behind the title stands a name in whatever words, or one in marks, that is not the one's who is named next. */
function namesAnother(
  { field, content }: Draft,
  { from, to }: Mention,
  entity: Entity,
  scene: Scene,
): boolean {
  const { discourse, cast, pack } = scene
  const first = content[0]?.from ?? to
  for (const { mention, index } of discourse.mentionsFrom(to, Math.min(to + NEAR, Math.max(to, first)))) {
    const other = cast.of.get(field)?.[index]
    if (
      mention.kind === 'person' &&
      other &&
      other !== entity &&
      !entity.words.includes(other.words.at(-1) ?? '')
    )
      return true
  }
  for (let k = from + 1; k < to; k++) {
    const token = field.tokens[k]
    const { folded = '' } = token ?? {}
    const isOther =
      isIn(token, LISTS.titleLinks) || pack.names.places.has(folded) || pack.names.demonyms.has(folded)
    if (!isOther && pack.names.names.get(folded)?.ambiguous === false && !entity.words.includes(folded))
      return true
  }
  const marked = field.tokens[from + 1]?.kind === 'quote' ? (field.tokens[from + 2]?.folded ?? '') : null
  return marked !== null && !pack.names.demonyms.has(marked)
}

/** Whoever is the next to speak, if he is named there and his sentence announces no new voice. */
function nextNamed(lead: Answered, unnamed: Mention, body: readonly Answered[], scene: Scene): Entity | null {
  const at = body.findIndex(({ who }) => who.name !== lead.who.name)
  const next = body[at]
  const entity = entityOf(next?.who, scene)
  if (next === undefined || entity === null || next.draft.turn || next.draft.speaker.how !== 'named')
    return null
  const head = unnamed.heads[0] ?? ''
  // The holder of an office is introduced by it; who is then named without any title is he.
  const isPart = scene.pack.identity.speakerHeads.has(head)
  if (!maySpeakFor(head, entity, scene.pack)) return null
  const refersBack = isPart && !entity.heads.has(head) && isUnderArticle(lead.draft.field, unnamed, scene)
  const plays =
    !refersBack &&
    (isOffice(unnamed, scene.pack) && !isPart ? entity.parts.length === 0 : isPart || entity.heads.has(head))
  const own = body.slice(0, at)
  const near = own.at(-1) ?? lead
  // "the official" behind the lead: he goes on without a name.
  if (own.some(({ draft }) => draft.speaker.how === 'named' && sentenceOf(draft) > sentenceOf(lead.draft)))
    return null
  return entity.named &&
    plays &&
    sentenceOf(next.draft) - sentenceOf(near.draft) <= APART &&
    suits(entity, unnamed, lead.draft, scene)
    ? entity
    : null
}

/** Neither gender nor nationality contradicts. */
function suits(entity: Entity, mention: Mention, { field }: Draft, { pack }: Scene): boolean {
  if (entity.kind !== 'person' || !agrees(entity, mention)) return false
  const { start = 0 } = field.tokens[mention.from] ?? {}
  const { end = 0 } = field.tokens[mention.to - 1] ?? {}
  const states = (words: Iterable<string>) => [...words].filter((word) => pack.names.demonymStates.has(word))
  const own = states(titleWordsOf(field.text.slice(start, end), pack))
  const borne = states(entity.titleWords)
  return own.length === 0 || borne.length === 0 || own.some((state) => borne.includes(state))
}
