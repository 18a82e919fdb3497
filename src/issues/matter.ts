import type { IssueDefinition } from '../contract/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { isInName, type Mention, mentionOf } from './mention.ts'
import type { Matter, Piece, Said } from './place.ts'
import { type Position, type PositionEvidence, positionOf, spanOf } from './position.ts'
import { type ComparingPack, wordReader } from './sides.ts'
import { findTerms, type Run, runsOf, type Terms, termList, termsOf } from './terms.ts'
import type { ComparedWord } from './types.ts'

/** What following an issue needs of a language. */
export type IssuePack = ComparingPack & Pick<LanguagePack, 'positions' | 'phrases'>

/** What a statement says to an issue. */
export interface Bearing extends Position {
  /** Ids of the objects that it bears on. `unsure` where the issue has objects, and no words tell which. */
  readonly objects: readonly string[]
  readonly unsure: boolean
  /** Whether its words may only mention the matter: it bears on it where its article speaks of it elsewhere, too. */
  readonly mention: Mention | null
}

/** Tells which statements bear on an issue, and what they say to it. */
export interface IssueReader {
  /** For looking statements up: of one of these lists a content must hold each entry, of an entry one beginning. Folded. */
  readonly lookup: readonly (readonly (readonly string[])[])[]
  /**
   * What the pieces of a content say to the issue; null where they do not bear on it.
   * @param around the title of its article and the paragraph in which it stands: what must all occur may stand there
   */
  bearing(text: readonly string[], said: Said, around?: () => string): Bearing | null
  /**
   * Whether another text speaks of the matter, and not only in the name of something else.
   * @param asName a word of the matter alone in quotation marks is short for such a name: "«Housing» opens an office"
   */
  speaksOf(text: string, asName?: boolean): boolean
}

/** A reader for one issue. What it knows of words is kept from statement to statement. */
export function issueReader(pack: IssuePack, definition: IssueDefinition): IssueReader {
  const read = wordReader(pack)
  const wordsOf = (text: string) => withLongNames(pack, read(text))
  const asked = { fold: pack.fold, article: pack.phrases.article }
  const contrary = termList(asked, definition.contrary)
  const given = termsOf(asked, definition)
  // Words for the contrary count as words of the matter.
  const named = given.all.map((term) => {
    const state = term.length === 1 ? (pack.names.places.get(term[0]?.given ?? '')?.states[0] ?? null) : null
    return term.map((word) => ({ ...word, state }))
  })
  const terms = { ...given, any: [...given.any, ...contrary], all: named }
  const objects = definition.objects.map(({ id, ...own }) => ({ id, terms: termsOf(asked, own) }))
  const verbs = terms.any.filter(([first]) => pack.comparison.isImperfect(first?.given ?? ''))
  const isContrary = (words: Piece['words'], { from, to }: Run): boolean =>
    contrary.some((term) => term.length === to - from && runsOf(words.slice(from, to), term).length > 0)
  // Only the matter's own words: a noun that begins like a verb stands in the list as it is.
  const isImperfect = (words: Piece['words'], { from, to }: Run): boolean =>
    verbs.some((term) => runsOf(words.slice(from, to), term).length > 0)
  const places = terms.any.filter((term) =>
    term.every(({ given, bare }) => pack.names.places.has(given) || pack.names.places.has(bare)),
  )
  const isPlace = (words: Piece['words'], { from, to }: Run): boolean =>
    (words.slice(from, to).every(({ facts }) => facts.state !== null || facts.role === 'idle') &&
      words.slice(from, to).some(({ facts }) => facts.state !== null)) ||
    places.some((term) => runsOf(words.slice(from, to), term).length > 0)
  const deedOf = (word: ComparedWord | undefined): Matter['deed'] => {
    for (const form of word?.facts.own ?? []) {
      const deed = pack.positions.deeds.get(form)
      if (deed !== undefined) return deed
    }
    return null
  }
  const naming = { ...pack.positions, article: asked.article }
  const isAct = (word: ComparedWord | undefined): boolean =>
    deedOf(word) !== null ||
    [...(word?.facts.bare ?? [])].some(
      (form) =>
        pack.positions.phrases
          .get(form)
          ?.some(({ words, sense }) => words.length === 1 && (sense === 'through' || sense === 'turn')) ===
        true,
    )
  return {
    lookup: terms.any.map((term) => term.map(({ bare }) => pack.comparison.beginningsOf(bare))),
    bearing: (text, said, around = () => '') => {
      const pieces = text.map((one) => ({ text: one, words: wordsOf(one) }))
      const matter = inPieces(pieces, terms, () => wordsOf(around()))
      if (matter === null) return null
      const found = objects.flatMap(({ id, terms: own }) => {
        const runs = inPieces(pieces, own)?.map((some, k) =>
          some.filter((run) => isBeside(run, matter[k] ?? [])),
        )
        return runs?.some((some) => some.length > 0) === true ? [{ id, runs }] : []
      })
      const position = positionOf(
        pieces.map(
          (piece, k): Piece => ({
            ...piece,
            // Of a ministry or a paper that is called by the matter's word nothing is wanted.
            matter: (matter[k] ?? [])
              .filter((run) => !isInName(piece, run, naming))
              .map((run) => ({
                ...run,
                contrary: isContrary(piece.words, run),
                imperfect: isImperfect(piece.words, run),
                toCome: pack.comparison.isToCome(piece.words[run.from]?.facts.bare ?? new Set()),
                deed: deedOf(piece.words[run.from]),
                act: isAct(piece.words[run.from]),
                definite: piece.words
                  .slice(run.from, run.to)
                  .some(({ facts }) => facts.word.startsWith(asked.article)),
                place: isPlace(piece.words, run),
              })),
          }),
        ),
        said,
        pack.positions,
      )
      return {
        ...position,
        evidence: withObjects(position.evidence, pieces, found),
        objects: found.map(({ id }) => id),
        unsure: objects.length > 0 && found.length === 0,
        mention: mentionOf(pieces, matter, naming),
      }
    },
    speaksOf: (text, asName = false) => {
      const pieces = [{ text, words: wordsOf(text) }]
      const matter = inPieces(pieces, terms)
      if (matter === null || mentionOf(pieces, matter, naming) === 'name') return false
      return !asName || !(matter[0] ?? []).every((run) => isQuoted(text, pieces[0]?.words ?? [], run))
    },
  }
}

/** Whether a single word stands in quotation marks. */
const isQuoted = (text: string, words: Piece['words'], { from, to }: Run): boolean => {
  const [begin = 0, end = 0] = spanOf(words, { from, to })
  return to - from === 1 && /[«"“]\s*$/u.test(text.slice(0, begin)) && /^\s*[»"”]/u.test(text.slice(end))
}

/** Words between the matter and those of an object; what stands further off is of something else. */
const BESIDE = 15

const isBeside = ({ from, to }: Run, matter: readonly Run[]): boolean =>
  matter.some((run) => Math.max(from - run.to, run.from - to) <= BESIDE)

/** Words of which two together name a state ("the United | States"): each tells it. */
function withLongNames({ names }: IssuePack, words: readonly ComparedWord[]): readonly ComparedWord[] {
  const stateAt = (at: number): string | null => {
    const [one, two] = [words[at]?.facts.word, words[at + 1]?.facts.word]
    const place = one === undefined || two === undefined ? undefined : names.places.get(`${one} ${two}`)
    return place?.kinds.includes('state') === true ? (place.states[0] ?? null) : null
  }
  return words.map((word, at) => {
    const state = word.facts.state ?? stateAt(at) ?? stateAt(at - 1)
    return state === word.facts.state ? word : { ...word, facts: { ...word.facts, state } }
  })
}

/** The evidence with the words of the objects that nothing else marks, in order. */
function withObjects(
  evidence: Position['evidence'],
  pieces: readonly Pick<Piece, 'words'>[],
  objects: readonly { readonly runs: readonly (readonly Run[])[] }[],
): Position['evidence'] {
  const added = objects.flatMap(({ runs }) =>
    runs.flatMap((inPiece, piece) =>
      inPiece.map(
        (run): PositionEvidence => ({ kind: 'object', piece, span: spanOf(pieces[piece]?.words ?? [], run) }),
      ),
    ),
  )
  const all = [...evidence]
  for (const one of added)
    if (!all.some(({ piece, span }) => piece === one.piece && span[0] < one.span[1] && one.span[0] < span[1]))
      all.push(one)
  return all.sort((a, b) => a.piece - b.piece || a.span[0] - b.span[0])
}

/** Where what is asked for stands in each piece; null where the pieces together do not answer to it. */
function inPieces(
  pieces: readonly Pick<Piece, 'words'>[],
  terms: Terms,
  around?: () => readonly ComparedWord[],
): readonly (readonly Run[])[] | null {
  const all = findTerms(
    pieces.flatMap(({ words }) => words),
    terms,
    around,
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
