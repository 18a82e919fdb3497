import { REFUSING, ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** The roles of the words that the lists hold, in one table, so that a word is looked up once. */
export function rolesIn(pack: LanguagePack): (folded: string) => number {
  const { names } = pack
  const { article } = pack.phrases
  const listed = listedRoles(pack)
  return (folded) => {
    const roles = listed.get(folded) ?? 0
    return isLatinName(folded) ||
      (isDefinite(folded, article) && names.names.has(folded.slice(article.length)))
      ? roles | ROLES.mention
      : roles
  }
}

function listedRoles({ names, phrases, speech, identity }: LanguagePack): Map<string, number> {
  const { particles, phraseStarts } = names
  const listed = new Map<string, number>()
  const add = (role: number, words: Iterable<string>) => {
    for (const word of words) listed.set(word, (listed.get(word) ?? 0) | role)
  }
  for (const list of [names.names, names.offices, names.bodies, names.places, names.honorifics])
    add(ROLES.mention, list.keys())
  for (const starts of [phraseStarts.offices, phraseStarts.places, phraseStarts.honorifics])
    add(ROLES.mention, starts.keys())
  for (const words of [particles.kunya, particles.servant, particles.house]) add(ROLES.mention, words)
  add(ROLES.mention, identity.quantifiers.keys())
  add(ROLES.cue, speech.forms.keys())
  for (const phrases of [speech.accordingOwn, speech.accordingWhat])
    add(ROLES.adjunct, phrases.byFirst.keys())
  for (const words of [speech.accordingOf, speech.accordingWithL]) add(ROLES.adjunct, words)
  add(ROLES.refusal, phrases.noComment.byFirst.keys())
  for (const [word, forms] of speech.forms)
    if (forms.some(({ lemma, tense }) => REFUSING.has(lemma.class) && tense === 'perfect'))
      add(ROLES.refusal, [word])
  return listed
}

/** Under the article. */
export const isDefinite = (folded: string, article: string): boolean =>
  folded.startsWith(article) && folded.length > article.length + 1

/** A word in Latin letters: a body that no list need name. */
export const isLatinName = (folded: string): boolean => /^[a-z][a-z0-9]+$/.test(folded)
