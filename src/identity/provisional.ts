/**
 * What one article tells of a person whom the register does not know. Lists are sorted, so that equal profiles are
 * equal as JSON.
 */
export interface BearerProfile {
  /** The name's folded words, one space apart. */
  readonly name: string
  /** Words of the speaker's phrases beside the name that few share: of a body, a field, a place. */
  readonly marks: readonly string[]
  /** Words beside the name that many share: minister, professor, spokesman. */
  readonly titles: readonly string[]
  /** The one state that these words name; null where they name none, or several. */
  readonly state: string | null
  /** The state of the outlet; null where the register does not know it. */
  readonly country: string | null
  /** Day of publication, `YYYY-MM-DD`; null where it is not known. */
  readonly day: string | null
}

/** Days between two mentions of a name without further evidence that are still taken for one man's. */
const MOST_DAYS = 400
const DAY_MS = 86_400_000
/** A name of so many words is rarely borne by two. */
const RARE_WORDS = 3

/**
 * Which bearers of one name are one person, as far as it can be told: each joins the first group that evidence ties it
 * to and nothing sets it against. Two states contradict each other; a word of a body or a place in common ties; within
 * one country a title in common does, or a year's nearness where not both are told by bodies or places. A name of three
 * words or more ties by itself; one of a single word never does, nor another spelling. Who is told by nothing but the
 * name comes last, and joins where only one fits.
 * @param bearers in an order that does not depend on when they were added
 * @returns for each the number of its group, counted from 0 in the order of their first bearers
 */
export function growTogether(bearers: readonly BearerProfile[]): readonly number[] {
  const groups: Group[] = []
  const groupOf = (one: BearerProfile): number => {
    const at = chosen(one, isLong(one, 2) || !isBare(one) ? fittingIn(one, groups) : [], groups)
    const group = groups[at] ?? emptyGroup()
    join(one, group)
    return at < 0 ? groups.push(group) - 1 : at
  }
  const told = bearers.map((one) => (isBare(one) ? null : groupOf(one)))
  const all = bearers.map((one, at) => told[at] ?? groupOf(one))
  const order = [...new Set(all)]
  return all.map((group) => order.indexOf(group))
}

/** The first group that fits; for who is told by nothing the only one that is told, else the one of his like. -1: none. */
function chosen(one: BearerProfile, fitting: readonly number[], groups: readonly Group[]): number {
  if (!isBare(one)) return fitting[0] ?? -1
  const told = fitting.filter((at) => groups[at]?.bare === false)
  const [only = -1] = told.length === 1 ? told : fitting.filter((at) => groups[at]?.bare === true)
  return only
}

const fittingIn = (one: BearerProfile, groups: readonly Group[]): number[] =>
  groups.flatMap((group, at) => (tied(one, group) && !opposed(one, group) ? [at] : []))

/** What the bearers of a group tell together. */
interface Group {
  readonly names: Set<string>
  readonly marks: Set<string>
  readonly titles: Set<string>
  readonly states: Set<string>
  /** Of the outlets; null for one whose state is not known. */
  readonly countries: Set<string | null>
  /** Whether nobody in it has anything beside the name. */
  bare: boolean
  /** First and last day, in milliseconds; endless where none is known. */
  first: number
  last: number
}

const emptyGroup = (): Group => ({
  names: new Set(),
  marks: new Set(),
  titles: new Set(),
  states: new Set(),
  countries: new Set(),
  bare: true,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
})

/** Adds a bearer to a group in place: over many articles copies would cost their square. */
function join(one: BearerProfile, group: Group): void {
  group.names.add(lettersOf(one))
  for (const mark of one.marks) group.marks.add(mark)
  for (const title of one.titles) group.titles.add(title)
  if (one.state !== null) group.states.add(one.state)
  group.countries.add(one.country)
  group.bare &&= isBare(one)
  if (one.day === null) return
  group.first = Math.min(group.first, Date.parse(one.day))
  group.last = Math.max(group.last, Date.parse(one.day))
}

/** Another state, and no word of a body or place in common. */
const opposed = (one: BearerProfile, { states, marks }: Group): boolean =>
  one.state !== null && states.size > 0 && !states.has(one.state) && !shares(one.marks, marks)

function tied(one: BearerProfile, group: Group): boolean {
  if (shares(one.marks, group.marks)) return true
  const { countries } = group
  const isUnknown = countries.size === 1 && countries.has(null)
  const near = one.country === null || isUnknown || countries.has(one.country)
  if (!near && !isLong(one, RARE_WORDS)) return false
  if (shares(one.titles, group.titles)) return true
  if (!isLong(one, 2) || !group.names.has(lettersOf(one))) return false
  if (isLong(one, RARE_WORDS) || isBare(one) || group.bare) return true
  // Two bodies or places at one time are two men's until something ties them.
  return (one.marks.length === 0 || group.marks.size === 0) && isSoon(one, group)
}

const isLong = ({ name }: BearerProfile, words: number): boolean => name.split(' ').length >= words

/** Joined and parted spellings of a name are one. */
const lettersOf = ({ name }: BearerProfile): string => name.replaceAll(' ', '')

const isBare = ({ marks, titles }: BearerProfile): boolean => marks.length === 0 && titles.length === 0

const shares = (some: readonly string[], all: ReadonlySet<string>): boolean =>
  some.some((one) => all.has(one))

function isSoon({ day }: BearerProfile, { first, last }: Group): boolean {
  if (day === null) return false
  const at = Date.parse(day)
  return at >= first - MOST_DAYS * DAY_MS && at <= last + MOST_DAYS * DAY_MS
}

/** What a profile is made from: the words of the language and what the register knows. */
export interface ProfileWords {
  /** Folded words of a text. */
  readonly wordsOf: (text: string) => readonly string[]
  /** Further forms of a word: without what is glued before it, without its article. */
  readonly formsOf: (word: string) => readonly string[]
  /** Honorifics and small words: they tell nothing. */
  readonly isEmpty: (word: string) => boolean
  readonly isTitle: (word: string) => boolean
  /** States that a word names, as an adjective or by name. */
  readonly statesOf: (word: string) => readonly string[]
}

/** Shorter words are prepositions and the like. */
const SHORTEST = 3

/**
 * What an article's phrases tell of one bearer of a name.
 * @param name its folded words, one space apart
 * @param phrases the speaker's words wherever the article names him so, with titles and all
 */
export function profileOf(
  words: ProfileWords,
  name: string,
  phrases: readonly string[],
  place: Pick<BearerProfile, 'country' | 'day'>,
): BearerProfile {
  const own = name.split(' ')
  const beside = [...new Set(phrases.flatMap((phrase) => words.wordsOf(phrase)))].filter(
    (word) => !own.includes(word) && word.length >= SHORTEST && !words.isEmpty(word),
  )
  const titles = new Set<string>()
  const marks = new Set<string>()
  const states = new Set<string>()
  for (const word of beside) {
    const forms = [word, ...words.formsOf(word)]
    const [shortest = word] = forms.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    const named = forms.flatMap((form) => words.statesOf(form))
    for (const state of named) states.add(state)
    if (forms.some(words.isEmpty)) continue
    if (forms.some(words.isTitle)) titles.add(shortest)
    else if (named.length === 0) marks.add(shortest)
  }
  const [state = null] = states
  return {
    name,
    marks: [...marks].sort(),
    titles: [...titles].sort(),
    state: states.size === 1 ? state : null,
    ...place,
  }
}
