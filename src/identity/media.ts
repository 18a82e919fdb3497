import type { Field } from '../analysis/types.ts'
import type { LinkRole } from '../contract/statement.ts'
import { textOf } from '../core/tokens.ts'
import type { Who } from './types.ts'
import { plainName, type Scene } from './who.ts'

/** Tokens back in which a medium is looked for by its noun alone; words of a medium's name. */
const BACK = 400
const LONGEST = 4

/**
 * "The paper", "the British paper", "the agency": the medium of that kind named last by its own name alone (Reuters).
 * Null where the words are more than the noun and a nationality.
 */
export function mediumByNoun(
  field: Field,
  at: number,
  words: readonly string[],
  { pack }: Scene,
): Who | null {
  const [noun = '', adjective] = words
  const kind = pack.speech.media.get(noun)
  const definite = (field.tokens[at]?.folded ?? '').includes(pack.phrases.article)
  if (kind === undefined || kind === 'outlet' || !definite || words.length > 2) return null
  if (adjective !== undefined && (kind !== 'newspaper' || !pack.names.demonyms.has(adjective))) return null
  for (let k = at - 1; k >= 0 && k > at - BACK; k--) {
    const to = listedEnd(field, k, kind, pack)
    if (to !== null) return mediumOf(textOf(field, k, to), 'the medium of that kind named last')
  }
  return null
}

/** A medium that the list knows by its own name at token `i`, in marks or not; null where none begins there. */
export function listedMedium(field: Field, i: number, why: string, { pack }: Scene): Who | null {
  const from = field.tokens[i]?.kind === 'quote' ? i + 1 : i
  const to = listedEnd(field, from, null, pack)
  return to === null ? null : mediumOf(textOf(field, from, to), why)
}

function mediumOf(name: string, why: string): Who {
  const who = { span: null, name: plainName(name), kind: 'body', for: null, party: null, why } as const
  return { ...who, candidates: [], entity: null, sure: 0.8 }
}

/** The token behind a listed medium of that kind, or of any, that begins there; null where none does. */
function listedEnd(
  field: Field,
  k: number,
  kind: LinkRole | null,
  { agencies }: Scene['pack'],
): number | null {
  let key = field.tokens[k]?.folded ?? ''
  if (field.tokens[k]?.kind !== 'word' || !agencies.mayOpen(key)) return null
  let found: number | null = null
  for (let to = k + 1; to <= k + LONGEST; to++) {
    const form = agencies.named(key)
    if (form && !form.unsure && (kind === null || form.agency.kind === kind)) found = to
    if (field.tokens[to]?.kind !== 'word') break
    key += ` ${field.tokens[to]?.folded}`
  }
  return found
}
