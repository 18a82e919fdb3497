// One word's own articles, so that a rare cue can be judged by all of them.
import type { LanguagePack } from '../../src/languages/pack.ts'

/** The folded word, and the forms of the reporting verb that it is the lemma of, in any of the packs. */
export function formsOf(word: string, packs: readonly LanguagePack[]): string[] {
  const all = packs.flatMap(({ fold, speech }) => [
    fold(word),
    ...[...speech.forms].flatMap(([form, list]) =>
      list.some(({ lemma }) => fold(lemma.lemma) === fold(word)) ? [form] : [],
    ),
  ])
  return [...new Set(all)]
}

/** Tells whether a text holds one of these folded words. What a word folds to is kept: a corpus has few words. */
export function holderOf(
  forms: readonly string[],
  fold: (text: string) => string,
): (text: string) => boolean {
  const wanted = new Set(forms)
  const known = new Map<string, boolean>()
  const isForm = (word: string) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const now = wanted.has(fold(word))
    known.set(word, now)
    return now
  }
  return (text) => text.matchAll(WORD).some(([word]) => isForm(word))
}

const WORD = /[\p{L}\p{M}\u0640]+/gu
