import type { Field, Mention } from '../analysis/types.ts'
import type { SpeakerKind } from '../contract/statement.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender, GrammaticalNumber } from '../languages/sections/conjugation.ts'
import type { Entity } from './entities.ts'
import { borneWords } from './name-words.ts'
import { allForms, type TitlePart, titleParts } from './title-parts.ts'

type Known = Omit<Entity, 'titleWords' | 'parts' | 'titles'>

/** Somebody whom mentions name. His titles are kept as they stand and read when they are first asked for: most never are. */
export class Mentioned implements Entity {
  readonly id: number
  kind: SpeakerKind
  name: string
  words: readonly string[]
  readonly heads: Set<string>
  gender: Gender | null
  number: GrammaticalNumber
  for: string | null
  named: boolean
  readonly described: boolean
  document: boolean
  seen: number
  readonly titles: string[] = []
  readonly #pack: LanguagePack
  #toWords: string[] = []
  #toParts: string[] = []
  readonly #titleWords = new Set<string>()
  readonly #parts: TitlePart[] = []

  constructor(known: Known, pack: LanguagePack) {
    this.id = known.id
    this.kind = known.kind
    this.name = known.name
    this.words = known.words
    this.heads = known.heads
    this.gender = known.gender
    this.number = known.number
    this.for = known.for
    this.named = known.named
    this.described = known.described
    this.document = known.document
    this.seen = known.seen
    this.#pack = pack
  }

  /** A title of his, for its words. */
  bears(title: string): void {
    if (title === '') return
    this.#toWords.push(title)
    this.titles.push(title)
  }

  /** A title of his that gives him parts: an office, a description. */
  holds(title: string): void {
    if (title !== '') this.#toParts.push(title)
  }

  get titleWords(): ReadonlySet<string> {
    for (const title of this.#toWords)
      for (const word of borneWords(title, this.#pack)) this.#titleWords.add(word)
    this.#toWords = []
    return this.#titleWords
  }

  get parts(): readonly TitlePart[] {
    for (const title of this.#toParts)
      for (const part of allForms(titleParts(title, this.#pack)))
        if (!this.#parts.includes(part)) this.#parts.push(part)
    this.#toParts = []
    return this.#parts
  }
}

/** From here on somebody bears the title that a mention gives. */
export function takesTitle(entity: Entity, field: Field, { from, to, heads }: Mention): void {
  if (!(entity instanceof Mentioned)) return
  for (const head of heads) entity.heads.add(head)
  entity.bears(textOf(field, from, to))
  entity.holds(textOf(field, from, to))
}
