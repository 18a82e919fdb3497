import type { SpeakerKind } from '../contract/statement.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** A speaker by his name, as far as it can be another's shorter form. */
interface Named {
  readonly name: string | null
  readonly kind: SpeakerKind
}

/**
 * Tells whether one of two names may be the other's shorter form, for what a text tells of an occasion: a person's last
 * name and his name in full, a body with fewer of its words. Who a speaker is is not decided by it.
 */
export function nearVoices(pack: LanguagePack): (one: Named, other: Named) => boolean {
  const known = new Map<string, readonly string[]>()
  const { article } = pack.phrases
  const wordsOf = (name: string): readonly string[] => {
    let words = known.get(name)
    if (words === undefined) {
      words = pack
        .fold(name)
        .split(' ')
        .map((word) => (word.startsWith(article) ? word.slice(article.length) : word))
      known.set(name, words)
    }
    return words
  }
  return (one, other) => {
    if (one.name === null || other.name === null || one.kind !== other.kind) return false
    const [a, b] = [wordsOf(one.name), wordsOf(other.name)]
    if (one.kind === 'body' && (isBracketed(a, b) || isBracketed(b, a))) return true
    const [short, long] = a.length <= b.length ? [a, b] : [b, a]
    if (short.length === long.length || !short.every((word) => long.includes(word))) return false
    if (one.kind === 'person') return short.at(-1) === long.at(-1)
    const [head = ''] = short
    if (short.length > 1) return head === long[0]
    const { bodies, offices, places, demonyms } = pack.names
    return !bodies.has(head) && !offices.has(head) && !places.has(head) && !demonyms.has(head)
  }
}

/** "The International Federation | (Fida)": a name of one word that the other gives in brackets. */
const isBracketed = ([short = '', ...more]: readonly string[], long: readonly string[]): boolean =>
  more.length === 0 && short !== '' && long.includes(`(${short})`)
