/** A party by its name, for finding those that may be one. */
export interface Named {
  readonly id: string
  /** The name's folded words. */
  readonly words: readonly string[]
  /** The name, blind to letters that foreign names are spelled with in turn. */
  readonly letters: string
}

/** Two parties that may be one, and by what. */
export interface NearPair {
  readonly a: string
  readonly b: string
  readonly why: 'same-name' | 'letters' | 'within'
}

/**
 * Pairs of parties whose names are one but for their bearers, but for letters that take turns, or of which the one
 * lies within the other (given name and family name of a longer name). Each pair once, the longer name second. A name of
 * one word is too many's to ask about.
 */
export function nearPairs(parties: readonly Named[]): readonly NearPair[] {
  const full = parties.filter(({ words }) => words.length > 1)
  const pairs = new Map<string, NearPair>()
  const add = (a: Named, b: Named, why: NearPair['why']) => {
    const [first, second] = a.words.length <= b.words.length ? [a, b] : [b, a]
    const key = [a.id, b.id].sort().join('\n')
    if (!pairs.has(key)) pairs.set(key, { a: first.id, b: second.id, why })
  }
  for (const group of groupsBy(full, ({ words }) => words.join('')))
    eachPair(group, (a, b) => add(a, b, 'same-name'))
  for (const group of groupsBy(full, ({ letters }) => letters))
    eachPair(group, (a, b) => add(a, b, 'letters'))
  for (const group of groupsBy(full, ({ words }) => `${words[0]} ${words.at(-1)}`))
    eachPair(group, (a, b) => {
      if (isWithin(a.words, b.words) || isWithin(b.words, a.words)) add(a, b, 'within')
    })
  return [...pairs.values()]
}

/** A group of more than this is a name that too many bear. */
const MOST_IN_GROUP = 40

function groupsBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.length <= MOST_IN_GROUP)
}

function eachPair<T>(group: readonly T[], use: (a: T, b: T) => void): void {
  for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) use(a, b)
}

/** Whether the words stand in the other name in their order. */
function isWithin(words: readonly string[], other: readonly string[]): boolean {
  let at = 0
  for (const word of other) if (word === words[at]) at++
  return at === words.length
}
