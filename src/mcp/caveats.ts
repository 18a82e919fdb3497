import { type FoundStatement, type IssueMark, isVoid, type PositionDoubt } from '../contract/index.ts'
import type { Caveat } from '../contract/mcp/index.ts'

/** Below it a reading is wrong too often to be used unseen: README, "How well it reads". */
const SURE = 0.8

const PROVISIONAL = 'name:'

/** What a careful editor must know before a statement is used. */
export function caveatsOf(found: FoundStatement): Caveat[] {
  return [
    ...ofStanding(found),
    ...ofSpeaker(found),
    ...ofWords(found),
    ...ofDates(found),
    ...ofReading(found),
  ]
}

const caveat = (rule: string, message: string): Caveat => ({ rule, message })

function ofStanding({ standing, original }: FoundStatement): Caveat[] {
  const told: Caveat[] = []
  if (standing !== null) {
    const { is, judgement, by, on, evidence } = standing
    const when = on === null ? '' : ` on ${on}`
    const cure = isVoid(standing) ? ': do not use it as the speaker’s words' : ': say so wherever it is used'
    told.push(
      caveat(`standing-${is}`, `${is}${when}, says ${by} (judgement ${judgement}; ${evidence})${cure}`),
    )
  }
  if (original !== null) {
    const where = original.url ?? 'in the judgement'
    told.push(
      caveat(
        'original',
        `its original (${original.language}, ${original.standing}) is attached, ${where}: cite that`,
      ),
    )
  }
  return told
}

function ofSpeaker({ party, judged, statement }: FoundStatement): Caveat[] {
  const { speaker } = statement
  if (judged !== null)
    return [
      caveat(
        'speaker-judged',
        `who speaks was decided by a person (judgement ${judged.judgement}) and differs from what was read: ${judged.name ?? 'not to be known'}`,
      ),
    ]
  if (speaker.name === null) {
    const contenders = speaker.candidates.length > 0 ? `; it may be ${speaker.candidates.join(' or ')}` : ''
    return [
      caveat('speaker-unsure', `the text does not decide who spoke${contenders}: credit nobody with it`),
    ]
  }
  if (speaker.kind === 'anonymous')
    return [caveat('speaker-anonymous', 'the source is kept anonymous: it is nobody’s word on the record')]
  if (party?.startsWith(PROVISIONAL))
    return [
      caveat(
        'speaker-provisional',
        'the register does not know the speaker: whoever bears the name in articles like this one counts as one',
      ),
    ]
  return []
}

function ofWords({ part, statement }: FoundStatement): Caveat[] {
  const { kind, via, background } = statement
  const told: Caveat[] = []
  if (kind === 'indirect')
    told.push(caveat('not-verbatim', 'reported in the outlet’s words: do not print it in quotation marks'))
  if (kind === 'mixed')
    told.push(caveat('partly-verbatim', 'only what stands in quotation marks in the source is verbatim'))
  if (via.length > 0) told.push(caveat('passed-on', `it came through ${via.join(', then ')}`))
  if (background)
    told.push(caveat('background', 'told as background: it was said before the news of the article'))
  if (statement.in === 'title')
    told.push(caveat('headline', 'it stands in a headline, which shortens; read the article'))
  if (part > 0)
    told.push(caveat('cut-out-story', 'its article was cut out of a page that holds another story'))
  return told
}

function ofDates({ published, statement }: FoundStatement): Caveat[] {
  const { saidOn } = statement
  if (saidOn === null)
    return [
      caveat(
        'day-unknown',
        published === null
          ? 'neither the day it was said nor the day of publication is known'
          : `the day it was said is not known; it is not later than its publication on ${published}`,
      ),
    ]
  return saidOn.length === 7
    ? [caveat('month-only', `of the day it was said only the month is known: ${saidOn}`)]
    : []
}

function ofReading({ statement: { confidence } }: FoundStatement): Caveat[] {
  if (confidence >= SURE) return []
  return [
    caveat(
      'not-sure',
      `the reading has a confidence of ${confidence.toFixed(2)}; below ${SURE} look at the article before using it`,
    ),
  ]
}

const DOUBTS: Readonly<Record<PositionDoubt, string>> = {
  'for-now': 'the position may hold for the time being alone',
  condition: 'the position hangs on a condition',
  'other-party': 'the words may tell what somebody else holds',
  two: 'its clauses differ: it may hold two positions',
}

/** What speaks against printing a mark's position as it was read. */
export function positionCaveats({ position, unsure, translated, original, byHand }: IssueMark): Caveat[] {
  const told = position.doubts.map((doubt) => caveat(`position-${doubt}`, DOUBTS[doubt]))
  if (unsure) told.push(caveat('object-unsure', 'it is unsure on which object it bears'))
  if (translated && original === null)
    told.push(
      caveat(
        'original-not-seen',
        'presumed to be a translation, original not seen: its wording proves no change',
      ),
    )
  if (byHand) told.push(caveat('by-hand', 'a person’s judgement put it on this issue, not its words'))
  return told
}

/** Of every answer that holds statements. */
export const MACHINE_READ = caveat(
  'machine-read',
  'read by a machine, which credits some statements to the wrong person: look at the words and their paragraph (get_evidence) before a name is printed',
)
/** Of every answer that holds positions. */
export const POSITIONS_POINT = caveat(
  'positions-point',
  'a position is a pointer to words, read by a machine and far less sure than who spoke: cite the words, not the label; "not-stated" says that none was read, not that there is none',
)
/** Of every answer that holds links. */
export const LINKS_PROPOSED = caveat(
  'links-proposed',
  'a link is proposed by a machine unless its state says that people accepted it; an apparent conflict is no change of mind: read both texts before telling of one',
)
/** Of every answer that may be taken for all there is. */
export const SILENCE = caveat(
  'silence',
  'only what was read can be found: no statement in a month without articles says nothing about anybody',
)
