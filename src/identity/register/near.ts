import { type SpellingKeys, wordsOf } from './keys.ts'
import type { RegisterRecord } from './schema.ts'
import type { Claim, ClaimKind, Party, Register } from './types.ts'

type Claims = Map<string, Claim[]>

/** What the keys of near names are made with. */
interface Keys extends SpellingKeys {
  readonly fold: (text: string) => string
}

/** The indexes of names that are not listed as they stand, built when somebody first asks for such a name. */
export function nearNames(
  records: readonly RegisterRecord[],
  partyOfId: (id: string) => Party,
  keys: Keys,
): Register['near'] {
  let built: ReturnType<Register['near']> | null = null
  return () => {
    built ??= buildNear(records, partyOfId, keys)
    return built
  }
}

function buildNear(
  records: readonly RegisterRecord[],
  partyOfId: (id: string) => Party,
  { letterKeyOf, frameOf, native, fold }: Keys,
): ReturnType<Register['near']> {
  const ends: Claims = new Map()
  const letters: Claims = new Map()
  const frames: Claims = new Map()
  const abroad = new Set<string>()
  for (const record of records) {
    if (record.kind !== 'person' || record.derived) continue
    const party = partyOfId(record.id)
    const isForeign = isAbroad(party, partyOfId, native)
    if (isForeign) abroad.add(party.id)
    for (const name of [record.name.ar, record.name.en, ...record.spellings]) {
      const words = wordsOf(fold, name)
      if (words.length > 1) claim(letters, letterKeyOf(words.join('')), party, 'letters')
      if (words.length > 2) claim(ends, `${words[0]}${words.at(-1)}`, party, 'first-and-last')
      const frame = isForeign && words.length > 1 ? frameOf(words) : null
      if (frame !== null) claim(frames, frame, party, 'vowels')
    }
    for (const name of isForeign ? record.short : []) {
      const frame = frameOf(wordsOf(fold, name))
      if (frame !== null) claim(frames, frame, party, 'doubtful')
    }
  }
  return { ends, letters, frames, abroad }
}

/** Whether somebody held office abroad only: in states whose names are foreign ones. */
function isAbroad(
  { offices }: Party,
  partyOfId: (id: string) => Party | undefined,
  native: ReadonlySet<string>,
): boolean {
  const states = offices.flatMap(({ of }) => partyOfId(of)?.state ?? [])
  return states.length > 0 && states.every((state) => !native.has(state))
}

/** Notes that a party bears a key; the first claim of a party to a key stands. */
export function claim(claims: Claims, key: string, party: Party, by: ClaimKind): void {
  if (key === '') throw new Error(`register: "${party.id}" has a spelling without a letter`)
  const known = claims.get(key)
  if (known === undefined) claims.set(key, [{ party, by }])
  else if (!known.some((one) => one.party.id === party.id)) known.push({ party, by })
}
