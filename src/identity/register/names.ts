import { claim } from './near.ts'
import type { RegisterRecord } from './schema.ts'
import type { Claim, ClaimKind, NameIndex, Party } from './types.ts'

/** Code units below this one are of the alphabet of English names. */
const LAST_OF_LATIN = 0x250

/** Names by key; the English ones are indexed when somebody first asks for a name in their letters. */
export function nameIndex(
  names: ReadonlyMap<string, readonly Claim[]>,
  records: readonly RegisterRecord[],
  claimOf: (record: RegisterRecord) => { readonly party: Party; readonly by: (key: string) => ClaimKind },
  keyOf: (name: string) => string,
): NameIndex {
  let english: Map<string, Claim[]> | null = null
  const indexed = (): Map<string, Claim[]> => {
    if (english !== null) return english
    english = new Map()
    for (const record of records) {
      const key = keyOf(record.name.en)
      const { party, by } = claimOf(record)
      for (const known of names.get(key) ?? []) claim(english, key, known.party, known.by)
      claim(english, key, party, by(key))
    }
    return english
  }
  return {
    get: (key) => (key.charCodeAt(0) < LAST_OF_LATIN ? indexed().get(key) : undefined) ?? names.get(key),
    english: () => indexed(),
    native: () => names,
  }
}
