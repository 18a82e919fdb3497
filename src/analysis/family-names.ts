import type { LanguagePack } from '../languages/pack.ts'
import type { Field, Mention, Token } from './types.ts'

/** Letters of the shortest family name that is known again where it stands alone. */
const SHORTEST = 3

/**
 * The fields with a mention more wherever the family name of somebody whom they name in full stands alone: of a name
 * that no list knows, and of one that alone is too little for the lists.
 */
export function withFamilyNames(fields: readonly Field[], pack: LanguagePack): Field[] {
  const known = familyNames(fields, pack)
  return known.size === 0 ? [...fields] : fields.map((field) => withNamesOf(field, known))
}

/** The family names of one bearer, folded. */
function familyNames(fields: readonly Field[], pack: LanguagePack): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const { mentions, tokens } of fields)
    for (const { name, number } of mentions) {
      if (name === null || number !== 's' || name.to - name.from < 2) continue
      const last = tokens[name.to - 1] as Token
      if (last.kind !== 'word' || !mayStandAlone(last.folded, pack)) continue
      const given = tokens[name.from]?.folded ?? ''
      const other = first.get(last.folded)
      first.set(last.folded, other === undefined || other === given ? given : '')
    }
  for (const [family, given] of first) if (given === '') first.delete(family)
  return first
}

/** A word that names nothing else. */
function mayStandAlone(word: string, { names, speech, identity }: LanguagePack): boolean {
  if (word.length < SHORTEST || names.common.has(word) || names.names.get(word)?.ambiguous) return false
  if (names.places.has(word) || names.demonyms.has(word) || names.bodies.has(word)) return false
  if (names.offices.has(word) || names.honorifics.has(word)) return false
  const { servantAfter, compound } = names.particles
  if (servantAfter.has(word) || compound.has(word)) return false
  return !speech.forms.has(word) && !speech.boundary.has(word) && !identity.reflexive.has(word)
}

/** The field with a mention of one word for each family name outside its other mentions. */
function withNamesOf(field: Field, known: ReadonlyMap<string, string>): Field {
  const { tokens } = field
  const mentions: Mention[] = []
  let next = 0
  let end = 0
  for (let i = 0; i < tokens.length; i++) {
    const mention = field.mentions[next]
    if (mention?.from === i) {
      mentions.push(mention)
      next++
      end = mention.to
    } else if (i >= end && known.has((tokens[i] as Token).folded)) mentions.push(familyName(i))
  }
  if (mentions.length === field.mentions.length) return field
  const mentionAt = new Int32Array(tokens.length).fill(-1)
  for (let k = 0; k < mentions.length; k++) mentionAt[(mentions[k] as Mention).from] = k
  return { ...field, mentions, mentionAt }
}

const familyName = (i: number): Mention => ({
  from: i,
  to: i + 1,
  kind: 'person',
  name: { from: i, to: i + 1 },
  title: null,
  gender: null,
  number: 's',
  heads: [],
  speaksFor: null,
  rule: 'family-name',
})
