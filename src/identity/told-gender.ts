import type { Field, Mention } from '../analysis/types.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Gender } from '../languages/sections/conjugation.ts'

/** Classes of verbs behind which a person's name is their subject, never their object. */
const SAYING: ReadonlySet<string> = new Set([
  'say',
  'add',
  'clarify',
  'assert',
  'point-out',
  'answer',
  'comment',
])

/** Persons' names with the gender of the verb of saying right before them, whatever the lists hold of their words. */
export class ToldGenders {
  readonly #told = new Map<string, Gender>()
  /** Genders that the lists hold of the full names that end with a word. */
  readonly #ending = new Map<string, Set<Gender | null>>()

  /** Takes in what a mention shows of the name. */
  learn(field: Field, mention: Mention, words: readonly string[], pack: LanguagePack): void {
    const gender = genderBefore(field, mention, pack)
    if (gender !== null) this.#told.set(words.join(' '), gender)
    const last = words.length > 1 ? words.at(-1) : undefined
    if (last === undefined) return
    const known = this.#ending.get(last)
    if (known === undefined) this.#ending.set(last, new Set([mention.gender]))
    else known.add(mention.gender)
  }

  /** The mention with its bearer's gender as the story tells it. */
  of(mention: Mention, words: readonly string[]): Mention {
    if (this.#told.size === 0) return mention
    const told = this.#told.get(words.join(' ')) ?? this.#byFamily(words)
    return told === undefined || told === mention.gender ? mention : { ...mention, gender: told }
  }

  /** Of a full name by its family's name alone, where nobody else of that gender bears it. */
  #byFamily(words: readonly string[]): Gender | undefined {
    const last = words.length === 2 ? (words[1] ?? '') : ''
    const told = this.#told.get(last)
    const bearers = this.#ending.get(last)
    return told === undefined || bearers === undefined || bearers.has(told) || bearers.has(null)
      ? undefined
      : told
  }
}

/** A verb in front of its subject agrees with it: said (she) | Hilu. */
function genderBefore(
  field: Field,
  { from, kind, number, glued }: Mention,
  { speech }: LanguagePack,
): Gender | null {
  if (kind !== 'person' || number !== 's' || glued !== undefined) return null
  const before = field.tokens[from - 1]
  const forms = before?.kind === 'word' ? speech.forms.get(before.folded) : undefined
  const [first] = forms ?? []
  if (forms === undefined || first === undefined) return null
  const isSure = forms.every(
    ({ lemma, tense, gender, number: count, withObject }) =>
      SAYING.has(lemma.class) &&
      (tense === 'perfect' || tense === 'imperfect') &&
      gender === first.gender &&
      count === 's' &&
      !withObject,
  )
  return isSure ? first.gender : null
}
