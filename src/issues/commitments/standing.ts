import type { Due } from './types.ts'

/** Where a commitment stands: by the calendar, or by a person's judgement. */
export type Standing = 'past-due' | 'open' | 'kept' | 'broken' | 'withdrawn'

/** Where it stands on a day. @param judged what people decided; null: nothing @param today `YYYY-MM-DD` */
export const standingOf = (
  due: Pick<Due, 'last'> | null,
  judged: Exclude<Standing, 'past-due'> | null,
  today: string,
): Standing => {
  if (judged !== null && judged !== 'open') return judged
  return due !== null && due.last < today ? 'past-due' : 'open'
}

interface Placed {
  readonly standing: Standing
  readonly due: Pick<Due, 'last'> | null
  readonly day: string | null
  readonly statement: string
}

const RANK: Readonly<Record<Standing, number>> = {
  'past-due': 0,
  open: 1,
  kept: 3,
  broken: 3,
  withdrawn: 3,
}

/** Past due on top, then open by the day due, then without one, then closed; the later said first. */
export function orderOf(a: Placed, b: Placed): number {
  const rank = ({ standing, due }: Placed) => RANK[standing] + (standing === 'open' && due === null ? 1 : 0)
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  return (
    rank(a) - rank(b) ||
    compare(a.due?.last ?? '', b.due?.last ?? '') ||
    compare(b.day ?? '', a.day ?? '') ||
    compare(a.statement, b.statement)
  )
}
