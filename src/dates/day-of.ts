import { dayFromNumber } from '../core/calendar.ts'
import { rangeOf } from './resolve.ts'
import type { DateExpression } from './types.ts'

/**
 * The day an expression names, as a statement's `saidOn` takes it: `YYYY-MM-DD`, or `YYYY-MM` when only the month
 * is sure (a month, an interval inside one month, "two weeks ago"), or null.
 */
export function dayOf(expression: Pick<DateExpression, 'value' | 'precision' | 'implied'>): string | null {
  const range = rangeOf(expression.value)
  if (range === null) return null
  const slack = Number(expression.implied.within ?? 0)
  if ((expression.precision === 'day' || expression.precision === 'instant') && slack === 0)
    return expression.value
  if (expression.precision === 'month') return slack === 0 ? expression.value : null
  const first = dayFromNumber(range[0] - slack).slice(0, 7)
  return first === dayFromNumber(range[1] + slack).slice(0, 7) ? first : null
}
