import type { Talks } from '../contract/index.ts'
import type { Denial, Operator } from './operators.ts'
import type { Place } from './place.ts'
import type { Run } from './terms.ts'

/** What was read, from which words; `denied`: it says that something is not so, or not wanted. */
export interface Made<T> {
  readonly value: T
  readonly by: readonly Operator[]
  readonly denied: boolean
}

/** What is said of talks about the matter, where a word of talking governs it or is said of it. */
export function talksIn(operators: readonly Operator[], place: Place): Made<Talks> | null {
  const talk =
    operators.findLast(({ sense, from }) => sense === 'talks' && from < place.matter.from) ??
    (operators.some(({ sense }) => sense === 'favour' || sense === 'against')
      ? undefined
      : operators.find(({ sense }) => sense === 'talks'))
  // Who is blamed for what became of talks is told, not what became of them.
  if (talk === undefined || (place.said.nominal && place.said.act === 'condemn')) return null
  const before = operators.filter(({ to }) => to <= talk.from)
  const isBehind = ({ from }: Operator) => from >= place.matter.to
  const against = operators.findLast(
    (one) =>
      one.sense === 'against' && (before.includes(one) || (talk.from < place.matter.from && isBehind(one))),
  )
  const postpone = operators.find(
    (one) =>
      one.sense === 'postpone' ||
      (one.sense === 'turn' && talk.from < place.matter.from && (before.includes(one) || one.verb)),
  )
  const contrast = operators.filter(({ sense }) => sense === 'contrast')
  if (place.clause.contrast) return { value: 'refuses', by: [talk, ...contrast], denied: true }
  if (against !== undefined && against.denied === null)
    return { value: 'refuses', by: [against, talk], denied: true }
  if (postpone !== undefined) return { value: 'postpones', by: [postpone, talk], denied: true }
  if (
    talk.denied !== null &&
    (talk.verb || !place.words.under.has(place.piece.words[talk.from - 1]?.facts.word ?? ''))
  )
    return { value: isRefused(talk.denied, talk) ? 'refuses' : 'denies', by: [talk], denied: true }
  if (place.said.act === 'deny') return { value: 'denies', by: [talk], denied: true }
  if (place.said.act === 'reject') return { value: 'refuses', by: [talk], denied: true }
  // Whoever demands talks does not say that there are any.
  // A noun alone ("talks on it") may be wanted, or a condition, as well as under way.
  const says = talk.verb || talk.from >= place.matter.to
  const isTold = says && place.stance === null && !before.some(({ sense }) => sense === 'favour')
  return isTold
    ? { value: 'confirms', by: [talk], denied: false }
    : { value: 'not-stated', by: [talk], denied: false }
}

/** Denied right before the word, not further off, for the time to come or altogether: "no talks", "will not discuss". */
export const isRefused = (
  denied: Denial | null,
  { from, imperfect }: Run & { readonly imperfect: boolean },
): boolean =>
  denied !== null &&
  denied.to === from &&
  (denied.sense === 'refusal' || (denied.sense === 'absolute' && !imperfect))
