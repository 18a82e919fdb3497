import type { IssueMark } from '../../contract/index.ts'

/** What a mark's shape says: the stand on the substance where there is one, else what is said of talks, else what was done. */
export type Sign =
  | Exclude<IssueMark['position']['substance'], 'not-stated'>
  | TalkSign
  | NonNullable<IssueMark['position']['event']>
  | 'not-stated'
type TalkSign = Exclude<IssueMark['position']['talks'], 'not-stated'>

/** The shape of a mark. */
export const signOf = ({ position: { substance, talks, event } }: IssueMark): Sign =>
  substance !== 'not-stated' ? substance : talks !== 'not-stated' ? talks : (event ?? 'not-stated')

/** The sign of several: the one that all state that state any; of several the first, in doubt. */
export function signOfAll(marks: readonly IssueMark[]): {
  readonly sign: Sign
  readonly isDoubtful: boolean
} {
  const stated = new Set(marks.map(signOf).filter((sign) => sign !== 'not-stated'))
  const [sign = 'not-stated'] = stated
  const own = marks.filter((mark) => signOf(mark) === sign)
  const isDoubtful = stated.size > 1 || own.every(({ position }) => position.doubts.length > 0)
  return { sign, isDoubtful }
}

/** All signs, as the legend lists them. */
export const SIGNS: readonly Sign[] = [
  'supports',
  'supports-with-conditions',
  'opposes',
  'leaves-open',
  'confirms',
  'denies',
  'refuses',
  'postpones',
  'no-comment',
  'not-stated',
]

/** Shapes around the point 0,0, each another outline: colour is not needed to tell them apart. */
const PATHS: Readonly<Record<Sign, string>> = {
  supports: 'M0 -7 L7 6 L-7 6 Z',
  'supports-with-conditions': 'M0 -7 L7 6 L-7 6 Z M0 -1 L3.2 4 L-3.2 4 Z',
  opposes: 'M0 7 L7 -6 L-7 -6 Z',
  'leaves-open': 'M0 -7 L7 0 L0 7 L-7 0 Z M0 -3.4 L3.4 0 L0 3.4 L-3.4 0 Z',
  confirms: 'M-2 -7 H2 V-2 H7 V2 H2 V7 H-2 V2 H-7 V-2 H-2 Z',
  denies: 'M-4.8 -7 L0 -2.4 L4.8 -7 L7 -4.8 L2.4 0 L7 4.8 L4.8 7 L0 2.4 L-4.8 7 L-7 4.8 L-2.4 0 L-7 -4.8 Z',
  refuses: 'M-6 -6 H6 V6 H-6 Z M-4 -1.5 V1.5 H4 V-1.5 Z',
  postpones: 'M-6 -6 H-1.5 V6 H-6 Z M1.5 -6 H6 V6 H1.5 Z',
  'no-comment': 'M-7 -2 H-3.6 V2 H-7 Z M-1.7 -2 H1.7 V2 H-1.7 Z M3.6 -2 H7 V2 H3.6 Z',
  'not-stated': 'M-3.5 0 A3.5 3.5 0 1 0 3.5 0 A3.5 3.5 0 1 0 -3.5 0 Z',
}

/** A sign at a place of the picture. @param isDoubtful drawn as an outline */
export const SignShape = ({
  sign,
  isDoubtful = false,
}: {
  readonly sign: Sign
  readonly isDoubtful?: boolean
}) => (
  <path
    class={`sign sign-${sign}${isDoubtful ? ' sign-doubtful' : ''}`}
    d={PATHS[sign]}
    fill-rule="evenodd"
  />
)

/** A sign among words. */
export const SignIcon = ({ sign }: { readonly sign: Sign }) => (
  <svg class="sign-icon" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
    <SignShape sign={sign} />
  </svg>
)
