import type { Field, Mention } from '../analysis/types.ts'
import { lowerBound } from '../core/lower-bound.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { isDefinite } from './glued-words.ts'
import { issuerOf } from './issuers.ts'
import { senderOf } from './senders.ts'
import type { Who } from './types.ts'
import type { Scene } from './who.ts'

/** Papers before and behind among which one is looked for; a story of news has fewer. */
const FAR = 100

const WHY = 'the body that issued the paper, named with it elsewhere'

/** The noun of a paper in the story: of "the results | of the report" both are one. */
interface Paper {
  readonly head: string
  readonly at: number
  readonly definite: boolean
  readonly mention: Mention
}

const found = new WeakMap<Field, readonly Paper[]>()

/** The papers of a story, in order. */
function papersIn(field: Field, pack: LanguagePack): readonly Paper[] {
  let papers = found.get(field)
  if (papers === undefined) {
    papers = field.mentions
      .filter(({ kind }) => kind === 'document')
      .flatMap((mention) => [
        {
          head: mention.heads[0] ?? '',
          at: mention.from,
          definite: isDefinite(field, mention, pack),
          mention,
        },
        ...papersWithin(field, mention, pack),
      ])
    found.set(field, papers)
  }
  return papers
}

/** "The results | of the report": the definite nouns of papers behind the first one. */
function papersWithin(field: Field, mention: Mention, { names, phrases }: LanguagePack): Paper[] {
  const papers: Paper[] = []
  for (let at = mention.from + 1; at < mention.to; at++) {
    const { folded = '' } = field.tokens[at] ?? {}
    const noun = names.bodies.get(folded)
    if (noun?.document && folded.startsWith(phrases.article))
      papers.push({ head: noun.lemma, at, definite: true, mention })
  }
  return papers
}

/** Who gave a paper, and in which sentence that is told. */
export interface Found {
  readonly who: Who
  readonly sentence: number
}

/** A paper spoken of again ("the report"): the issuer that its mention nearest before names, and where. */
export function issuerBefore(field: Field, mention: Mention, scene: Scene): Found | null {
  for (const other of papersBefore(field, mention, scene.pack).reverse()) {
    if (!isSame(other, mention)) continue
    const who = issuerAt(field, other, scene)
    if (who !== null)
      return { who: { ...who, why: WHY, sure: 0.8 }, sentence: field.tokens[other.at]?.sentence ?? 0 }
  }
  return null
}

/** The same where only a mention behind names him. */
export function issuerAfter(field: Field, mention: Mention, scene: Scene): Who | null {
  const papers = papersIn(field, scene.pack)
  const here = placeIn(papers, mention.from)
  for (const other of papers.slice(here, here + FAR)) {
    const who = isSame(other, mention) ? issuerAt(field, other, scene) : null
    if (who !== null) return { ...who, why: WHY, sure: 0.8 }
  }
  return null
}

/** Another paper of that noun. */
const isSame = (other: Paper, mention: Mention): boolean =>
  other.mention !== mention &&
  other.head === mention.heads[0] &&
  (other.at > other.mention.from || other.mention.number === mention.number)

/** Where the papers from a token on begin. */
const placeIn = (papers: readonly Paper[], from: number): number => lowerBound(papers, ({ at }) => at, from)

/** The latest papers before one, in order. */
function papersBefore(field: Field, { from }: Mention, pack: LanguagePack): Paper[] {
  const papers = papersIn(field, pack)
  const here = placeIn(papers, from)
  return papers.slice(Math.max(0, here - FAR), here)
}

/**
 * "A survey shows …. By the survey | that the centre made": the issuer of a paper that the story begins with, told where
 * it is spoken of again, if no other of that noun stands between.
 */
export function issuerBehind(field: Field, mention: Mention, scene: Scene): Who | null {
  // Data in general are not those that somebody is told to have given.
  const { folded = '' } = field.tokens[mention.from] ?? {}
  if (mention.number !== 's' || folded.endsWith(scene.pack.phrases.femininePlural)) return null
  const papers = papersIn(field, scene.pack)
  const first = papers.findIndex(({ head }) => head === mention.heads[0])
  if (papers[first]?.mention !== mention || papers[first].at !== mention.from) return null
  for (const other of papers.slice(first + 1)) {
    if (other.head !== mention.heads[0]) continue
    if (!other.definite) return null
    const issuer = issuerAt(field, other, scene)
    if (issuer !== null) return { ...issuer, why: WHY, sure: 0.75 }
  }
  return null
}

/** "A recent study shows …. The study": nobody is told who made it, so it goes by the words that brought it in. */
export function firstPaper(field: Field, mention: Mention, { discourse, pack }: Scene): Who | null {
  if (field !== discourse.field) return null
  const head = mention.heads[0] ?? ''
  const alike = pack.identity.alikePapers.get(head)
  const length = mention.to - mention.from
  let other: Who | null = null
  for (const { draft, who } of discourse.saidBack()) {
    if (draft.speaker.how !== 'named' || draft.field !== field || who.name === null) continue
    const paper = field.mentions[draft.speaker.mention]
    if (paper?.kind !== 'document' || isDefinite(field, paper, pack) || who.kind !== 'body') continue
    if (paper.to - paper.from < length) continue
    const its = paper.heads[0] ?? ''
    const begun = { ...who, span: null, why: BEGUN, candidates: [], sure: 0.8 }
    if (its === head && paper.number === mention.number) return begun
    if (alike?.has(its) && other === null) other = begun
  }
  return other
}

const BEGUN = 'the paper by the words that brought it into the story'

const issuers = new WeakMap<Paper, Who | null>()

/** Who issued a paper by the words around it, looked for once. */
function issuerAt(field: Field, paper: Paper, scene: Scene): Who | null {
  const known = issuers.get(paper)
  if (known !== undefined) return known
  const { at, mention, definite } = paper
  const issuer = issuerOf(field, at, mention.to, scene) ?? (definite ? null : senderOf(field, mention, scene))
  issuers.set(paper, issuer)
  return issuer
}

/**
 * "The institute's report …. The study shows": a paper that the story has not named so far, under a noun that is used
 * for the same one in turn, where all of these are of one issuer.
 */
export function issuerOfAlike(field: Field, mention: Mention, scene: Scene): Who | null {
  const head = mention.heads[0] ?? ''
  const alike = scene.pack.identity.alikePapers.get(head)
  if (alike === undefined) return null
  // A paper's title in marks is none of its own.
  const before = papersBefore(field, mention, scene.pack).filter(
    ({ at }) => field.tokens[at - 1]?.kind !== 'quote',
  )
  if (before.some((other) => other.head === head && !other.definite)) return null
  let issuer: Who | null = null
  for (const other of before.filter((one) => alike.has(one.head))) {
    const its = issuerAt(field, other, scene)
    if (its === null && !other.definite) return null
    if (its !== null && issuer !== null && issuer.name !== its.name) return null
    issuer ??= its
  }
  return issuer === null ? null : { ...issuer, why: WHY, sure: 0.75 }
}
