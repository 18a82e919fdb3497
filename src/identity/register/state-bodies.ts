import { wordsOf } from './keys.ts'
import type { StateBodyRecord, StateRecord } from './schema.ts'
import type { Claim, Party } from './types.ts'

/** A form of a state's name or adjective, in the words of a rule: `{name}`, `{theM}` or `{theF}`. */
interface Form {
  readonly slot: string
  readonly state: string
}

/** The bodies that every state has, by rule: `the foreign ministry of {name}`. */
export interface StateBodies {
  /** The body of an id, `state-rule`; null where no rule gives it. */
  readonly byId: (id: string) => Party | null
  /** Whom words name that follow a rule; nobody where they follow none. */
  readonly find: (words: readonly string[]) => readonly Claim[]
  /** Whom words name that leave the state out, in a text of that state; nobody where they follow no rule. */
  readonly bare: (words: readonly string[], stateMeant: () => string | null) => Party | null
  /** The body at whose head an office of a state stands: the ministry of a minister; null where none does. */
  readonly ledBy: (role: string, state: string) => Party | null
  /** The offices of its state that stand at the head of a body. */
  readonly headsOf: (body: Party) => readonly string[]
  /** States that a form with the article names: the adjective after a body's name. */
  readonly statesOf: (key: string) => readonly string[]
  /** States that a form of one slot names: `{name}`, `{theM}` or `{theF}`. */
  readonly statesNamed: (key: string, slot: string) => readonly string[]
}

type Fold = (text: string) => string

/** A state is named by this many words at most. */
export const LONGEST_FORM = 4

/**
 * Bodies by rule. A record of the state's own and the rule's sort that bears a name of the rule stands for it, under all its names.
 * @param records the register's own bodies, with all their names
 */
export function stateBodies(
  rules: readonly StateBodyRecord[],
  states: readonly StateRecord[],
  records: readonly { readonly party: Party; readonly names: readonly string[] }[],
  fold: Fold,
): StateBodies {
  const forms = formsOf(states, fold)
  const patterns = patternsOf(rules, fold)
  /** By id: what a record stands for, and what was asked for before. */
  const own = new Map<string, Party>()
  const follow = (words: readonly string[]) => matchesOf(words, forms, patterns)
  const sorts = new Set<string | null>(rules.map(({ sort }) => sort))
  for (const { party, names } of records)
    for (const name of sorts.has(party.sort) ? names : [])
      for (const { rule, state } of follow(wordsOf(fold, name)))
        if (state === party.state && rule.sort === party.sort) own.set(idOf(state, rule.id), party)
  const stateOf = new Map(states.map((state) => [state.id, state]))
  const party = (state: string, rule: StateBodyRecord): Party => {
    const id = idOf(state, rule.id)
    const known = own.get(id) ?? partyOf(id, rule, stateOf.get(state) as StateRecord)
    own.set(id, known)
    return known
  }
  const find = (words: readonly string[]): Claim[] => {
    const found = new Set(follow(words).map(({ rule, state }) => party(state, rule)))
    return [...found].map((one) => ({ party: one, by: 'rule' }))
  }
  const byId = (id: string): Party | null => {
    const rule = rules.find(
      (one) => id.endsWith(`-${one.id}`) && stateOf.has(id.slice(0, -one.id.length - 1)),
    )
    return rule === undefined ? null : party(id.slice(0, -rule.id.length - 1), rule)
  }
  const bareNames = new Map(
    rules.flatMap((rule) => rule.bare.map((name) => [wordsOf(fold, name).join(''), rule] as const)),
  )
  const bare = (words: readonly string[], stateMeant: () => string | null): Party | null => {
    const rule = bareNames.get(words.join(''))
    const state = rule === undefined ? null : stateMeant()
    return rule === undefined || state === null ? null : party(state, rule)
  }
  const statesOf = (key: string) => {
    const named = forms.get(key)
    return named === undefined
      ? []
      : [...new Set(named.filter(({ slot }) => slot !== SLOTS.name).map(({ state }) => state))]
  }
  const statesNamed = (key: string, slot: string) => [
    ...new Set((forms.get(key) ?? []).filter((form) => form.slot === slot).map(({ state }) => state)),
  ]
  const led = new Map(rules.flatMap((rule) => rule.heads.map((role) => [role, rule] as const)))
  const ledBy = (role: string, state: string) => {
    const rule = led.get(role)
    return rule === undefined || !stateOf.has(state) ? null : party(state, rule)
  }
  const headsOf = ({ id, state }: Party) =>
    state === null ? [] : [...led.keys()].filter((role) => ledBy(role, state)?.id === id)
  return { byId, find, bare, ledBy, headsOf, statesOf, statesNamed }
}

const SLOTS = { name: '{name}', theM: '{theM}', theF: '{theF}' } as const
const idOf = (state: string, rule: string) => `${state}-${rule}`

function partyOf(id: string, rule: StateBodyRecord, state: StateRecord): Party {
  const the = state.demonyms[0]?.the
  const filled = (text: string) =>
    text
      .replace(SLOTS.theF, the?.f[0] ?? '')
      .replace(SLOTS.theM, the?.m[0] ?? '')
      .replace(SLOTS.name, state.name.ar)
  return {
    id,
    kind: 'body',
    name: { ar: filled(rule.name.ar), en: rule.name.en.replace(SLOTS.name, state.name.en) },
    wikidata: null,
    source: state.source,
    sort: rule.sort,
    state: state.id,
    gender: null,
    offices: [],
    home: null,
    demonyms: [],
    native: false,
  }
}

function formsOf(states: readonly StateRecord[], fold: Fold): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>()
  for (const state of states) {
    const add = (slot: string, text: string) =>
      put(forms, wordsOf(fold, text).join(''), { slot, state: state.id })
    for (const name of [state.name.ar, ...state.spellings]) add(SLOTS.name, name)
    for (const { the } of state.demonyms) {
      for (const form of the.m) add(SLOTS.theM, form)
      for (const form of the.f) add(SLOTS.theF, form)
    }
  }
  return forms
}

/** Rules by the words around their slot. */
interface Patterns {
  readonly byKey: ReadonlyMap<string, StateBodyRecord>
  /** The words before the slot, which few names begin with. */
  readonly befores: ReadonlySet<string>
}

function patternsOf(rules: readonly StateBodyRecord[], fold: Fold): Patterns {
  const byKey = new Map<string, StateBodyRecord>()
  const befores = new Set<string>()
  for (const rule of rules)
    for (const text of [rule.name.ar, ...rule.spellings]) {
      const slot = Object.values(SLOTS).find((one) => text.includes(one))
      if (slot === undefined)
        throw new Error(`register: the rule "${rule.id}" has a name without a slot: "${text}"`)
      const [before = '', after = ''] = text.split(slot).map((part) => wordsOf(fold, part).join(''))
      byKey.set(patternKey(before, slot, after), rule)
      befores.add(before)
    }
  return { byKey, befores }
}

const patternKey = (before: string, slot: string, after: string) => `${before}${slot}${after}`

function matchesOf(
  words: readonly string[],
  forms: ReadonlyMap<string, readonly Form[]>,
  { byKey, befores }: Patterns,
): { rule: StateBodyRecord; state: string }[] {
  const found: { rule: StateBodyRecord; state: string }[] = []
  let before = ''
  for (let from = 1; from < words.length; from++) {
    before += words[from - 1]
    if (!befores.has(before)) continue
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_FORM); to++)
      for (const { slot, state } of forms.get(words.slice(from, to).join('')) ?? []) {
        const rule = byKey.get(patternKey(before, slot, words.slice(to).join('')))
        if (rule !== undefined) found.push({ rule, state })
      }
  }
  return found
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
