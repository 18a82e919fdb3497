import type { Field } from '../analysis/types.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { ROLES } from '../core/word-roles.ts'
import type { CueForm } from '../languages/sections/speech.ts'
import { isOurs, isThirdVerb, opensClause } from './clause-words.ts'
import { formsAt, writtenAt } from './cues.ts'
import { isAccusative, isThat, isWord, mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** A word that is surely a finite verb, or begins a clause. */
export const isVerb = (field: Field, i: number, words: FrameWords): boolean =>
  opensClause(field, i, words) ||
  isOurs(field, i, words) ||
  isThirdVerb(field, i, words) ||
  isDone(field.tokens[i]?.folded ?? '', words)

/** How far behind the verb. */
export const distance = (n: number): string[] => [
  n === 1
    ? 'right behind'
    : n <= 2
      ? 'second'
      : n <= 4
        ? 'near'
        : n <= 8
          ? 'middle'
          : n <= 16
            ? 'far'
            : 'farthest',
]

/** What the words at a place and before it say. */
export function pointsOf(field: Field, at: number, i: number, form: CueForm, words: FrameWords): string[] {
  const before = sideBefore(field, at, i, form, words)
  const here = sideHere(field, i, words)
  const out = [...before.map((one) => `< ${one}`), ...here.map((one) => `> ${one}`)]
  for (const one of before) for (const other of here) out.push(`${one} | ${other}`)
  out.push(...behindHere(field, i, words).map((one) => `>> ${one}`))
  return out
}

/** The word before: one or two of the classes that words fall into. */
function sideBefore(
  field: Field,
  at: number,
  i: number,
  { lemma, proclitic }: CueForm,
  words: FrameWords,
): string[] {
  const { phrases, speech } = words
  if (i === at + 1) return ['verb', `${lemma.class}${proclitic === '' ? '' : ' joined'}`]
  const token = field.tokens[i - 1]
  if (!isWord(token)) return [field.tokens[i - 1]?.kind ?? 'nothing']
  const { folded } = token
  const mention = mentionBefore(field, i, at)
  if (mention !== null) return [`${mention.kind}${mention.name === null ? '' : ' named'}`]
  if (isIn(token, LISTS.relatives)) return ['relative']
  if (isIn(token, LISTS.prepositions) || speech.prepositions.has(folded)) return ['preposition']
  if (speech.negators.has(folded)) return ['negator']
  if (isVerb(field, i - 1, words)) return ['clause']
  if (phrases.adverbs.has(folded)) return ['adverb']
  if (isAccusative(token)) return ['accusative']
  if (words.isBoundary(folded)) return ['boundary']
  if (token.kind === 'number') return ['number']
  if (words.gluedPreposition(field, i - 1) !== null) return ['glued']
  if (folded.startsWith(phrases.article))
    return [
      words.isCommon(folded) || words.isCommon(folded.slice(phrases.article.length))
        ? 'definite'
        : 'definite unknown',
    ]
  if ((token.roles & ROLES.possessed) !== 0) return ['possessed']
  if (words.isName(folded)) return ['name']
  return [words.isCommon(folded) ? 'common' : 'unknown']
}

/** The word that would be the first. */
function sideHere(field: Field, i: number, words: FrameWords): string[] {
  const token = field.tokens[i]
  if (token === undefined) return []
  const { phrases, speech } = words
  const { folded } = token
  const mention = mentionFrom(field, i)
  if (words.structure.voices.has(writtenAt(field, i, words))) return ['voice']
  if (isOurs(field, i, words)) return ['ours']
  if (opensClause(field, i, words)) return ['opener']
  if (phrases.pointsAt.has(folded)) return ['this']
  if (isIn(token, LISTS.relatives)) return ['relative']
  if (phraseAt(phrases.adjuncts, field, i) !== null) return ['adjunct']
  if (phraseAt(speech.venues, field, i) !== null) return ['venue']
  if (isIn(token, LISTS.prepositions) || speech.prepositions.has(folded)) return ['preposition']
  if (mention !== null) return [`${mention.kind}${mention.glued === undefined ? '' : ' glued'}`]
  if (isThirdVerb(field, i, words)) return ['third']
  if (isDone(folded, words)) return ['done']
  if (formsAt(field, i, words).some(({ tense }) => tense === 'perfect' || tense === 'imperfect'))
    return ['telling']
  if (
    words.phrases.ourEndings.some((ending) => folded.length > 4 && folded.endsWith(ending)) &&
    !words.isName(folded)
  )
    return ['our']
  if (phrases.adverbs.has(folded)) return ['adverb']
  if (isAccusative(token)) return ['accusative']
  if (words.isDemonym(folded)) return ['demonym']
  const joined = folded.startsWith(phrases.and) && folded.length > 3 && !words.isCommon(folded)
  if (joined && !words.isName(folded)) return ['and']
  if (words.isBoundary(folded)) return ['boundary']
  if (token.kind === 'number') return ['number']
  if (words.gluedPreposition(field, i) !== null) return ['glued']
  const listed = words.isName(folded)
  if (folded.startsWith(phrases.article))
    return [
      listed
        ? 'definite name'
        : words.isCommon(folded) || words.isCommon(folded.slice(phrases.article.length))
          ? 'definite'
          : 'definite unknown',
      ...(folded.endsWith(phrases.feminineEnding) || folded.endsWith(phrases.femininePlural)
        ? ['feminine']
        : []),
    ]
  if (listed) return ['name']
  if (words.isAction(folded)) return ['action']
  if ((token.roles & ROLES.possessed) !== 0) return ['possessed']
  return [words.isCommon(folded) ? 'common' : 'unknown']
}

/** A perfect by its letters: the same stem is frequent in the third person's imperfect (he began, he begins). */
function isDone(folded: string, { phrases, names, isName, isKnown }: FrameWords): boolean {
  if (folded.length < 4 || isName(folded) || isKnown(folded) || folded.startsWith(phrases.article))
    return false
  const stem = folded.endsWith(phrases.sheVerb) ? folded.slice(0, -phrases.sheVerb.length) : folded
  const bare = stem.startsWith(phrases.objectEnding) ? stem.slice(phrases.objectEnding.length) : stem
  return phrases.theyVerbs.some((letter) => names.common.has(letter + bare))
}

/** What follows the first word. */
function behindHere(field: Field, i: number, words: FrameWords): string[] {
  const next = field.tokens[i + 1]
  if (!isWord(next)) return [field.tokens[i + 1]?.kind === 'comma' ? 'comma' : 'sign']
  if (isThat(next)) return ['that']
  if (isIn(next, LISTS.relatives)) return ['relative']
  if (isVerb(field, i + 1, words)) return ['clause']
  if (isIn(next, LISTS.prepositions)) return ['preposition']
  if (mentionFrom(field, i + 1) !== null) return ['mention']
  if (next.folded.startsWith(words.phrases.article)) return ['definite']
  return []
}
