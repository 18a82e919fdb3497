import type { IssueLink } from '../../contract/index.ts'
import type { TimelineTexts } from '../text/timeline.ts'

/** What a link is and how sure that is, in a few words each. */
export const linkWords = ({ kind, state, doubtful }: IssueLink, t: TimelineTexts): readonly string[] => [
  state === 'reversal' ? t.linkState.reversal : t.link[kind],
  ...(state === 'reversal' ? [] : [t.linkState[state]]),
  ...(doubtful ? [t.linkDoubtful] : []),
]
