import { LISTS } from '../core/word-lists.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** The words of each list of `LISTS`. */
export const listedWords = (pack: LanguagePack): Record<keyof typeof LISTS, Iterable<string>> => {
  const { names, phrases, speech, structure, identity, agencies, fold } = pack
  const { kunya, servant, house, compound, filiation } = names.particles
  return {
    kunya,
    servant,
    house,
    compound,
    filiation,
    boundary: speech.boundary,
    relatives: speech.relatives,
    that: [...speech.that, ...speech.thatPronoun],
    prepositions: speech.prepositions,
    adverbs: phrases.adverbs,
    openers: phrases.openers,
    objectNouns: phrases.objectNouns,
    anonymityVerbs: phrases.anonymityVerbs,
    meanwhile: phrases.meanwhile,
    withHim: [...speech.withHim, ...speech.relayFromHim],
    in: phrases.in,
    giving: identity.giving,
    pluperfect: speech.pluperfect,
    titleLinks: phrases.titleLinks,
    titleOver: phrases.titleOver.by,
    issued: phrases.issued,
    thereby: identity.thereby,
    atVenue: speech.atVenue,
    occasions: speech.occasions,
    questions: speech.questions,
    negators: speech.negators,
    pronominal: speech.pronominal,
    voices: Array.from(structure.voices, fold),
    agencies: agencies.firsts,
    sources: [...speech.accordingOf, ...speech.relayFrom],
    accordingWithTo: speech.accordingWithL,
    spelledPairs: phrases.spelledPairs.keys(),
  }
}

const masks = new WeakMap<LanguagePack, ReadonlyMap<string, number>>()

/** The lists that hold a folded word, as bits of `LISTS`. */
export const listsOf = (folded: string, pack: LanguagePack): number =>
  (masks.get(pack) ?? masksOf(pack)).get(folded) ?? 0

function masksOf(pack: LanguagePack): ReadonlyMap<string, number> {
  const byWord = new Map<string, number>()
  for (const [name, words] of Object.entries(listedWords(pack))) {
    const bit = LISTS[name as keyof typeof LISTS]
    for (const word of words) byWord.set(word, (byWord.get(word) ?? 0) | bit)
  }
  masks.set(pack, byWord)
  return byWord
}
