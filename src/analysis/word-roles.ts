import { REFUSING, ROLES } from '../core/word-roles.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** What a folded word may begin, as bits of `ROLES`. */
export const rolesOf = (folded: string, pack: LanguagePack): number =>
  (opensMention(folded, pack) ? ROLES.mention : 0) |
  (pack.speech.forms.has(folded) ? ROLES.cue : 0) |
  (opensAdjunct(folded, pack) ? ROLES.adjunct : 0) |
  (opensRefusal(folded, pack) ? ROLES.refusal : 0)

function opensMention(folded: string, { names, phrases, identity }: LanguagePack): boolean {
  const { particles, phraseStarts } = names
  const { article } = phrases
  return (
    names.names.has(folded) ||
    (isDefinite(folded, article) && names.names.has(folded.slice(article.length))) ||
    names.offices.has(folded) ||
    phraseStarts.offices.has(folded) ||
    names.bodies.has(folded) ||
    names.places.has(folded) ||
    phraseStarts.places.has(folded) ||
    names.honorifics.has(folded) ||
    phraseStarts.honorifics.has(folded) ||
    particles.kunya.has(folded) ||
    particles.servant.has(folded) ||
    particles.house.has(folded) ||
    identity.quantifiers.has(folded) ||
    isLatinName(folded)
  )
}

const opensAdjunct = (folded: string, { speech }: LanguagePack): boolean =>
  speech.accordingOwn.byFirst.has(folded) ||
  speech.accordingWhat.byFirst.has(folded) ||
  speech.accordingOf.has(folded) ||
  speech.accordingWithL.has(folded)

const opensRefusal = (folded: string, { speech, phrases }: LanguagePack): boolean =>
  phrases.noComment.byFirst.has(folded) ||
  (speech.forms.get(folded)?.some(({ lemma, tense }) => REFUSING.has(lemma.class) && tense === 'perfect') ??
    false)

/** Under the article. */
export const isDefinite = (folded: string, article: string): boolean =>
  folded.startsWith(article) && folded.length > article.length + 1

/** A word in Latin letters: a body that no list need name. */
export const isLatinName = (folded: string): boolean => /^[a-z][a-z0-9]+$/.test(folded)
