import type { IssueMark } from '../../contract/index.ts'
import { element } from './picture.ts'
import type { Wording } from './words.ts'

/** Shapes around the point 0,0, each another outline, and their colours: the page draws the same. */
const SIGNS = {
  supports: ['M0 -7 L7 6 L-7 6 Z', '#1b6536'],
  'supports-with-conditions': ['M0 -7 L7 6 L-7 6 Z M0 -1 L3.2 4 L-3.2 4 Z', '#1b6536'],
  opposes: ['M0 7 L7 -6 L-7 -6 Z', '#a32b2b'],
  'leaves-open': ['M0 -7 L7 0 L0 7 L-7 0 Z M0 -3.4 L3.4 0 L0 3.4 L-3.4 0 Z', '#7a4b00'],
  confirms: ['M-2 -7 H2 V-2 H7 V2 H2 V7 H-2 V2 H-7 V-2 H-2 Z', '#35586f'],
  denies: [
    'M-4.8 -7 L0 -2.4 L4.8 -7 L7 -4.8 L2.4 0 L7 4.8 L4.8 7 L0 2.4 L-4.8 7 L-7 4.8 L-2.4 0 L-7 -4.8 Z',
    '#a32b2b',
  ],
  refuses: ['M-6 -6 H6 V6 H-6 Z M-4 -1.5 V1.5 H4 V-1.5 Z', '#a32b2b'],
  postpones: ['M-6 -6 H-1.5 V6 H-6 Z M1.5 -6 H6 V6 H1.5 Z', '#7a4b00'],
  'no-comment': ['M-7 -2 H-3.6 V2 H-7 Z M-1.7 -2 H1.7 V2 H-1.7 Z M3.6 -2 H7 V2 H3.6 Z', '#35586f'],
  'not-stated': ['M-3.5 0 A3.5 3.5 0 1 0 3.5 0 A3.5 3.5 0 1 0 -3.5 0 Z', '#8b8675'],
} as const satisfies Readonly<Record<string, readonly [path: string, colour: string]>>

/** What a mark's shape says. */
export type Sign = keyof typeof SIGNS

/** All signs, as the legend lists them. */
export const ALL_SIGNS = Object.keys(SIGNS) as Sign[]

/** The stand on the substance where there is one, else what is said of talks, else what was done. */
const signOf = ({ position: { substance, talks, event } }: IssueMark): Sign =>
  substance !== 'not-stated' ? substance : talks !== 'not-stated' ? talks : (event ?? 'not-stated')

/** The sign of the statements of one speech event: what all state that state any; in doubt where they state several. */
export function signOfAll(marks: readonly IssueMark[]): {
  readonly sign: Sign
  readonly isDoubtful: boolean
} {
  const stated = new Set(marks.map(signOf).filter((sign) => sign !== 'not-stated'))
  const [sign = 'not-stated'] = stated
  const own = marks.filter((mark) => signOf(mark) === sign)
  return {
    sign,
    isDoubtful: stated.size > 1 || own.every(({ position }) => position.doubts.length > 0),
  }
}

/** What a sign is called. */
export const signName = (sign: Sign, { words }: Wording): string =>
  sign === 'no-comment'
    ? words.event[sign]
    : sign in words.substance
      ? words.substance[sign as keyof typeof words.substance]
      : words.talks[sign as keyof typeof words.talks]

/** A sign as it is drawn; a doubtful one as an outline. */
export function signPath(sign: Sign, isDoubtful = false): string {
  const [d, fill] = SIGNS[sign]
  const line = isDoubtful
    ? { 'fill-opacity': 0.25, stroke: '#535d63', 'stroke-width': 1.4, 'stroke-dasharray': '2.5 2' }
    : { stroke: '#ffffff', 'stroke-width': 0.6 }
  return element('path', { d, fill, 'fill-rule': 'evenodd', ...line })
}
