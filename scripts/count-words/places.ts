import type { LanguagePack } from '../../src/languages/pack.ts'
import type { NameWord } from '../../src/languages/sections/names.ts'

/** How often a word was seen, in how many articles, and how often like a part of a name. */
export interface Places {
  seen: number
  articles: number
  /** Behind a given name. */
  behind: number
  /** Behind a rank, or before a given name. */
  opening: number
  /** Either, or beside "son of", or alone between a verb of telling and its complementizer. */
  named: number
}

/** The words beside which a word stands like a name. */
export interface Beside {
  readonly sure: Set<string>
  readonly ranks: ReadonlySet<string>
  readonly filiation: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly that: ReadonlySet<string>
  /** Whether a word that stands so often like a name may count as a sure one in the next round. */
  readonly mayBeSure: (word: string, places: Places) => boolean
}

type Known = ReadonlyMap<string, Pick<NameWord, 'kind'>>

/** Frames from which a verb of telling is common enough to go by. */
const FRAMES = 300
/** Shares of its places from which a word, listed as a name or not, counts as a sure name. */
const SURE = { listed: 0.35, unlisted: 0.5, places: 3 }
const ROUNDS = 3

/** What the pack's lists say of the words beside a name. */
export function places(pack: LanguagePack, hand: Known, listed: ReadonlyMap<string, NameWord>): Beside {
  const { names, speech, phrases } = pack
  const ranks = [...names.offices]
    .filter(
      ([, { definite, honorific, kinds }]) =>
        definite && (honorific || kinds.some((kind) => kind === 'rank' || kind === 'style')),
    )
    .map(([word]) => word)
  const forms = [...names.honorifics].filter(([, { kind }]) => kind !== 'pronominal').map(([word]) => word)
  const verbs = [...speech.forms]
    .filter(
      ([word, of]) =>
        !listed.has(word) &&
        of.some(
          ({ tense, number, lemma }) =>
            tense === 'perfect' && number === 's' && lemma.frames > FRAMES && lemma.act === 'inform',
        ),
    )
    .map(([word]) => word)
  const isTitle = (word: string) => names.offices.has(word) || names.bodies.has(word)
  return {
    sure: new Set(
      [...hand]
        .filter(
          ([word, { kind }]) =>
            kind !== 'f' && listed.get(word)?.ambiguous !== true && !names.offices.has(word),
        )
        .map(([word]) => word)
        .filter((word) => word.length > 2),
    ),
    ranks: new Set([...ranks, ...forms]),
    filiation: names.particles.filiation,
    verbs: new Set(verbs),
    that: speech.that,
    mayBeSure: (word, { named, seen }) => {
      if (word.startsWith(phrases.article) || word.length < 3 || isTitle(word)) return false
      const entry = listed.get(word)
      if (entry?.ambiguous === true || named < SURE.places) return false
      return named / seen >= (entry === undefined ? SURE.unlisted : SURE.listed)
    },
  }
}

/** Counts each word's places; words that mostly stand like names are sure ones in the next round. */
export function countPlaces(texts: readonly (readonly string[])[], beside: Beside): Map<string, Places> {
  for (let round = 1; ; round++) {
    const counts = new Map<string, Places>()
    for (const text of texts) countIn(text, beside, counts)
    if (round === ROUNDS) return counts
    for (const [word, at] of counts) if (beside.mayBeSure(word, at)) beside.sure.add(word)
  }
}

const isWord = (word: string) => /^\p{Script=Arabic}{2,}$/u.test(word)

function countIn(text: readonly string[], beside: Beside, counts: Map<string, Places>): void {
  const met = new Set<string>()
  text.forEach((word, k) => {
    if (!isWord(word)) return
    let at = counts.get(word)
    if (at === undefined) {
      at = { seen: 0, articles: 0, behind: 0, opening: 0, named: 0 }
      counts.set(word, at)
    }
    at.seen++
    if (!met.has(word)) at.articles++
    met.add(word)
    const last = text[k - 1] ?? ''
    const next = text[k + 1] ?? ''
    const rank = last === '.' || last === '/' ? (text[k - 2] ?? '') : last
    const isBehind = beside.sure.has(last) && last !== word
    const opens = beside.ranks.has(rank) || (beside.sure.has(next) && next !== word)
    if (isBehind) at.behind++
    else if (opens) at.opening++
    const isAlone = beside.verbs.has(last) && beside.that.has(next)
    if (isBehind || opens || isAlone || beside.filiation.has(last) || beside.filiation.has(next)) at.named++
  })
}
