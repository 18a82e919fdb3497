import type { IssueDefinition } from '../contract/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { type Piece, type Position, positionOf, type Said } from './position.ts'
import { type ComparingPack, wordReader } from './sides.ts'
import { findTerms, type Run, runsOf, type Terms, termOf, termsOf } from './terms.ts'

/** What following an issue needs of a language. */
export type IssuePack = ComparingPack & Pick<LanguagePack, 'positions' | 'phrases'>

/** What a statement says to an issue. */
export interface Bearing extends Position {
  /** Ids of the objects that it bears on. `unsure` where the issue has objects, and no words tell which. */
  readonly objects: readonly string[]
  readonly unsure: boolean
}

/** Tells which statements bear on an issue, and what they say to it. */
export interface IssueReader {
  /** For looking statements up: of one of these lists a content must hold each entry, of an entry one beginning. Folded. */
  readonly lookup: readonly (readonly (readonly string[])[])[]
  /** What the pieces of a content say to the issue; null where they do not bear on it. */
  bearing(text: readonly string[], said: Said): Bearing | null
}

/** A reader for one issue. What it knows of words is kept from statement to statement. */
export function issueReader(pack: IssuePack, definition: IssueDefinition): IssueReader {
  const wordsOf = wordReader(pack)
  const asked = { fold: pack.fold, article: pack.phrases.article }
  const contrary = definition.contrary.map((text) => termOf(asked, text))
  const given = termsOf(asked, definition)
  // Words for the contrary count as words of the matter.
  const terms = { ...given, any: [...given.any, ...contrary] }
  const objects = definition.objects.map(({ id, ...own }) => ({ id, terms: termsOf(asked, own) }))
  const verbs = terms.any.filter(([first = '']) => pack.comparison.beginningsOf(first).length > 1)
  const isContrary = (words: Piece['words'], { from, to }: Run): boolean =>
    contrary.some((term) => runsOf(words.slice(from, to), term).length > 0)
  // Only the matter's own words: a noun that begins like a verb stands in the list as it is.
  const isImperfect = (words: Piece['words'], { from, to }: Run): boolean =>
    verbs.some((term) => runsOf(words.slice(from, to), term).length > 0)
  return {
    lookup: terms.any.map((term) => term.map((word) => pack.comparison.beginningsOf(word))),
    bearing: (text, said) => {
      const pieces = text.map((one) => ({ text: one, words: wordsOf(one) }))
      const matter = inPieces(pieces, terms)
      if (matter === null) return null
      const found = objects.flatMap(({ id, terms: own }) => {
        const runs = inPieces(pieces, own)
        return runs === null ? [] : [{ id, runs }]
      })
      const position = positionOf(
        pieces.map(
          (piece, k): Piece => ({
            ...piece,
            matter: (matter[k] ?? []).map((run) => ({
              ...run,
              contrary: isContrary(piece.words, run),
              imperfect: isImperfect(piece.words, run),
            })),
          }),
        ),
        said,
        pack.positions,
      )
      return {
        ...position,
        objects: found.map(({ id }) => id),
        unsure: objects.length > 0 && found.length === 0,
      }
    },
  }
}

/** Where what is asked for stands in each piece; null where the pieces together do not answer to it. */
function inPieces(pieces: readonly Pick<Piece, 'words'>[], terms: Terms): readonly (readonly Run[])[] | null {
  const all = findTerms(
    pieces.flatMap(({ words }) => words),
    terms,
  )
  if (all === null) return null
  let first = 0
  return pieces.map(({ words }) => {
    const [from, to] = [first, first + words.length]
    first = to
    return all
      .filter((run) => run.from >= from && run.to <= to)
      .map((run) => ({ from: run.from - from, to: run.to - from }))
  })
}
