import type { LinkDoubt, LinkKind } from '../../contract/index.ts'
import { daysBetween } from './days.ts'
import type { ReadMark } from './read.ts'

/** Kinds that say that a party's words changed. */
const CHANGES: ReadonlySet<LinkKind> = new Set(['worded-harder', 'worded-softer', 'conflict'])
/** Days within which two reports may be of one occasion; and where the text of the later tells no day of its own. */
const OCCASION = 2
const UNTOLD = 14

/** Why a link between two statements should not be printed unread. */
export function doubtsOf(kind: LinkKind, a: ReadMark, b: ReadMark): LinkDoubt[] {
  const isChange = CHANGES.has(kind)
  const has = (mark: ReadMark, sense: string) =>
    mark.operators.some((one) => one.sense === sense && isNear(mark, one.from))
  const either = (test: (mark: ReadMark) => boolean) => test(a) || test(b)
  const found: (LinkDoubt | false)[] = [
    isChange &&
      either((mark) => has(mark, 'now') || mark.mark.position.doubts.includes('for-now')) &&
      'for-now',
    either((mark) => mark.signs.some((one) => one.sense === 'hypothetical' && isNear(mark, one.from))) &&
      'hypothetical',
    isChange && either((mark) => mark.mark.position.substance === 'leaves-open') && 'leaves-open',
    isChange && isNewHolder(a, b) && 'new-holder',
    a.anonymous !== b.anonymous && 'anonymous',
    isChange && isTranslated(a) && isTranslated(b) && 'translated',
    either((mark) => mark.readout) && 'others-readout',
    kind === 'contradicts' && a.state !== null && a.state === b.state && 'one-state',
    (isChange || kind === 'renews') && isOneOccasion(a, b) && 'same-occasion',
    either((mark) => mark.background && mark.mark.from === 'published') && 'order',
    either((mark) => mark.mark.unsure) && 'object',
    (isChange || kind === 'contradicts') &&
      either((mark) => mark.mark.position.doubts.some((one) => one !== 'for-now')) &&
      'position',
  ]
  return found.filter((one) => one !== false)
}

/** Presumed to be a translation, and nobody has attached the original yet. */
const isTranslated = ({ mark }: ReadMark): boolean => mark.translated && mark.original === null

const isNear = ({ near }: ReadMark, at: number): boolean => near.some(({ from, to }) => at >= from && at < to)

/** Another person speaks on the lane than before, or another heads its body. */
function isNewHolder(a: ReadMark, b: ReadMark): boolean {
  if (a.holder !== null && b.holder !== null && a.holder !== b.holder) return true
  const [one, other] = [a.mark.party, b.mark.party]
  return a.isPerson && b.isPerson && one !== null && other !== null && one !== other
}

/** Two reports within days of each other may abridge one speech; papers quote it for weeks without its day. */
function isOneOccasion(a: ReadMark, b: ReadMark): boolean {
  const days = daysBetween(a.mark.day, b.mark.day)
  return days === null || days <= (b.mark.from === 'said' ? OCCASION : UNTOLD)
}
