import type { LinkRole, SpeakerKind, Venue } from '../contract/statement.ts'
import { parseIsoDay } from '../core/calendar.ts'
import { textOf } from '../core/tokens.ts'
import type { Anchor } from '../dates/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { nextSentence, wasThere } from './gatherings.ts'
import { MOST_HELD, matchingStatement } from './headline-match.ts'
import { type Houses, housesOf } from './houses.ts'
import { isLate } from './lately.ts'
import { nearVoices } from './near-voices.ts'
import type { Draft, DraftLink, Occasioned } from './types.ts'
import { frameWords } from './words.ts'

/** Who speaks, as far as events need it. */
interface Voice {
  readonly name: string | null
  /** The body spoken for. */
  readonly for: string | null
  readonly kind: SpeakerKind
}

/** A speaker under the key that all forms of his name share. */
interface Keyed extends Voice {
  readonly key: string
}

/** One speech event: the statements that belong to it and what the text tells of it so far. */
interface SpeechEvent {
  known: Occasioned
  readonly members: number[]
}

/** A month, or a day long past: who is then named anew has gone on to today's matter. */
const isOld = (day: string, anchor: Anchor): boolean =>
  isMonth(day) || (anchor !== null && !isLate(day, anchor))

const NOTHING: Occasioned = { venue: null, links: [], saidOn: null }

/**
 * Venue, chain and day hold for all the statements of one speech event: participles of the sentence, "he added" after
 * it, a lead and its elaboration, the headline (annotation guide, "Same speech event"). One speaker's statements of
 * one article are one event until a statement says otherwise: another venue, medium or day, or words that part it from
 * what came before. Background and nested statements stay as they are.
 * @param voices the speakers, in the drafts' order; a name of null is unsure
 * @param anchor the article's day; null where unknown
 */
export function carryOver(
  read: readonly Draft[],
  voices: readonly Voice[],
  anchor: Anchor,
  pack: LanguagePack,
): Occasioned[] {
  const drafts = read.map((draft, k) => placed(draft, voices[k], pack))
  const out: Occasioned[] = drafts.map(occasionOf)
  const keyed = withKeys(voices, pack)
  const events = eventsOf(drafts, keyed, out, housesOf(pack), (voice) => groupKey(voice, pack))
  for (const { members } of new Set(events.values())) {
    spread(out, drafts, members, (day, next) => !isOld(day, anchor) || next.speaker.how !== 'named')
    spread(out, drafts, [...members].reverse(), (day) => isLate(day, anchor))
    gather(out, drafts, members)
  }
  drafts.forEach((draft, k) => {
    if (k >= MOST_HELD || !draft.field.headline || draft.inside >= 0) return
    const told = matchingStatement(drafts, k, (other) => sameVoice(keyed[k], keyed[other]))
    const from = told !== null ? out[told] : onlyEventOf(keyed[k], keyed, events)
    if (from !== undefined) out[k] = merged(occasionOf(draft), from)
  })
  return out
}

/** So many names are held against each new one; no article of news has so many speakers. */
const MOST_NAMES = 100

/** The speakers, each with the first form of his name that the article gives; shorter and fuller ones share it. */
function withKeys(voices: readonly Voice[], pack: LanguagePack): Keyed[] {
  const isNear = nearVoices(pack)
  const first = new Map<string, Keyed>()
  const held: Keyed[] = []
  return voices.map((voice) => {
    if (voice.name === null) return { ...voice, key: '' }
    const known = first.get(voice.name)
    if (known !== undefined) return { ...voice, key: known.key }
    const [near, other] = held.filter((one) => isNear(voice, one))
    const key = near !== undefined && (other === undefined || other.key === near.key) ? near.key : voice.name
    const own = { ...voice, key }
    first.set(voice.name, own)
    if (held.length < MOST_NAMES) held.push(own)
    return own
  })
}

/** The occasion of the one event of the body in which a headline's speaker speaks. */
function onlyEventOf(
  voice: Keyed | undefined,
  voices: readonly Keyed[],
  events: ReadonlyMap<number, SpeechEvent>,
): Occasioned | undefined {
  const own = new Set<SpeechEvent>()
  for (const [k, event] of events) if (sameVoice(voice, voices[k])) own.add(event)
  return own.size === 1 ? [...own][0]?.known : undefined
}

/** Made at the gathering told of before, where the speaker turns out to be one of those who were there. */
function placed(draft: Draft, voice: Voice | undefined, pack: LanguagePack): Draft {
  const { beside } = draft
  if (beside === undefined || voice?.name == null || voice.kind !== 'person') return draft
  return wasThere(beside, voice.name, pack.fold, frameWords(pack)) ? { ...draft, at: beside.at } : draft
}

const occasionOf = ({ venue, links, saidOn }: Draft): Occasioned => ({ venue, links, saidOn })

/** The event of each statement of the body; what is found out of a statement's own venue is set in `out`. */
function eventsOf(
  drafts: readonly Draft[],
  voices: readonly Keyed[],
  out: Occasioned[],
  houses: Houses<SpeechEvent>,
  groupOf: (voice: Voice | undefined) => string,
): Map<number, SpeechEvent> {
  const events = new Map<number, SpeechEvent>()
  const latest = new Map<string, SpeechEvent>()
  let before = -1
  let lead: Occasioned | null = null
  let hall: Draft['at']
  let heard: ReadonlySet<string> = new Set()
  drafts.forEach((draft, k) => {
    if (draft.inside >= 0 || draft.field.headline) return
    const voice = voices[k]
    const own = occasionOf(draft)
    const isNew = !latest.has(keyOf(voice)) && !tells(own)
    const told = isNew ? toldBy(drafts, voices, out, k) : null
    const goesOn =
      told === null && before >= 0 && continues(draft, own, voice, voices[before], events.get(before), latest)
    const event =
      goesOn || draft.shared
        ? events.get(before)
        : (latest.get(keyOf(voice)) ??
          latest.get(voice?.for ?? '') ??
          (draft.known ? latest.get(groupOf(voice)) : undefined) ??
          houses.of(draft))
    const joins =
      event !== undefined && !draft.apart && !(draft.background && !goesOn) && fits(own, event.known, draft)
    const isNext =
      draft.answers ??
      (hall?.saidOn != null && heard.size >= SEVERAL && event === undefined && mayFollow(draft, voice))
    const answers = !joins && !tells(own) && isNext ? talkOf(events.get(before), hall, voice) : null
    if (answers !== null) out[k] = answers
    lead = before < 0 && !draft.background ? leadOf(voice, own) : lead
    if (lead !== null && before >= 0 && event === undefined)
      if (elaborates(draft, own, voice)) out[k] = { ...own, saidOn: lead.saidOn }
      else lead = null
    if (told !== null) out[k] = { ...own, links: told }
    if (!joins && !draft.apart && event !== undefined && isBeforeMany(own, event.known))
      out[k] = { ...own, saidOn: event.known.saidOn }
    const mine: SpeechEvent = joins ? event : { known: NOTHING, members: [] }
    // "In his statement" goes on with a call or an interview; it does not make it another event.
    if (draft.again && mine.known.venue !== null) out[k] = { ...own, venue: mine.known.venue }
    mine.known = merged(out[k] ?? own, mine.known)
    if (draft.at !== undefined || draft.apart || tells(own)) {
      if (draft.at?.saidOn !== hall?.saidOn) heard = new Set()
      hall = draft.at
    }
    if (hall !== undefined && (draft.at === hall || answers !== null))
      heard = new Set([...heard, keyOf(voice)])
    mine.members.push(k)
    events.set(k, mine)
    before = k
    if (draft.background) return
    houses.keep(draft, mine)
    for (const key of [keyOf(voice), voice?.for, groupOf(voice), ...own.links.map(spokesman)])
      if (key) latest.set(key, mine)
  })
  return events
}

/** So many have spoken at a gathering before whoever is named next is taken to speak there, too. */
const SEVERAL = 2

/** A person named anew, of whose own occasion nothing is told. */
const mayFollow = (draft: Draft, voice: Voice | undefined): boolean =>
  draft.speaker.how === 'named' && !draft.apart && !draft.background && voice?.kind === 'person'

/**
 * "The paper said that X had said …. X added": whoever told what X said before tells this, too, and those who told him.
 * Null where the statement before is not X's inside another's, or a new turn begins. Of 16 such pairs in the gold that
 * is open 13 have the same chain.
 */
function toldBy(
  drafts: readonly Draft[],
  voices: readonly Keyed[],
  out: readonly Occasioned[],
  k: number,
): DraftLink[] | null {
  const inner = drafts[k - 1]
  const draft = drafts[k]
  const outer = drafts[inner?.inside ?? -1]
  const teller = voices[inner?.inside ?? -1]
  if (inner === undefined || outer === undefined || draft === undefined || teller?.name == null) return null
  if (draft.turn || draft.apart || draft.background || outer.speaker.how !== 'named') return null
  if (!sameVoice(voices[k], voices[k - 1]) || sameVoice(voices[k], teller)) return null
  const { field, speaker } = outer
  const link: DraftLink = {
    field,
    range: speaker.range,
    name: teller.name,
    role: ROLES[teller.kind],
    passed: true,
  }
  return [link, ...(out[inner.inside]?.links ?? [])]
}

const ROLES: Readonly<Record<SpeakerKind, LinkRole>> = {
  person: 'person',
  body: 'body',
  group: 'group',
  anonymous: 'group',
}

/** "Members of parliament … the members": several people by their first word without its article; else nothing. */
function groupKey(voice: Voice | undefined, pack: LanguagePack): string {
  if (voice?.name == null || voice.kind !== 'group') return ''
  const [first = ''] = pack.fold(voice.name).split(' ')
  const { article } = pack.phrases
  return `+${first.startsWith(article) ? first.slice(article.length) : first}`
}

const keyOf = (voice: Keyed | undefined): string => voice?.key ?? ''

/**
 * Whether a statement goes on with the one before it: its verb leaves the subject out, or names him by a title that
 * nobody so far was known by.
 */
function continues(
  draft: Draft,
  own: Occasioned,
  voice: Keyed | undefined,
  before: Keyed | undefined,
  event: SpeechEvent | undefined,
  latest: ReadonlyMap<string, SpeechEvent>,
): boolean {
  const { speaker, field, turn } = draft
  if (voice?.name == null && tells(own)) return false
  if (speaker.how === 'implied') return follows(voice, before)
  if (speaker.how !== 'named' || !draft.known) return false
  // "The government announced …. X added": somebody new who adds to what was said speaks for it.
  if (draft.adds && !turn && before?.kind === 'body' && voice?.kind === 'person' && !latest.has(keyOf(voice)))
    return true
  const kind = field.mentions[speaker.mention]?.kind
  // "The report", "the statement": the paper that spoke before.
  if (kind === 'document') return own.venue !== null && own.venue === event?.known.venue
  const byTitle = kind === 'office' || kind === 'pronominal'
  return byTitle && !turn && before?.kind === 'person' && !latest.has(keyOf(voice))
}

/**
 * Talks, a gathering or a press conference that the one who speaks next "for his part" took part in: their venue and
 * day, not who passed them on; none where the one before told a medium.
 */
function talkOf(
  event: SpeechEvent | undefined,
  at: Draft['at'],
  voice: Voice | undefined,
): Occasioned | null {
  if (event === undefined) return null
  const { known } = event
  const venue = known.venue ?? at?.venue ?? null
  if (venue === 'meeting' || (venue === 'press-conference' && voice?.kind === 'person'))
    return { venue, links: [], saidOn: known.saidOn ?? at?.saidOn ?? null }
  return at === undefined || known.links.some(isMedium) ? null : at
}

const tells = ({ venue, links, saidOn }: Occasioned): boolean =>
  venue !== null || links.length > 0 || saidOn !== null

/** A verb without a subject goes on with the statement before it, also where identity is unsure who that is. */
const follows = (voice: Keyed | undefined, before: Keyed | undefined): boolean =>
  voice?.name == null || before?.name == null || sameVoice(voice, before)

const sameVoice = (one: Keyed | undefined, other: Keyed | undefined): boolean =>
  one?.name != null && (one.key === other?.key || one.name === other?.for || one.for === other?.name)

/** Nothing that a statement tells of its occasion contradicts the event. */
function fits(own: Occasioned, known: Occasioned, draft: Draft): boolean {
  const venue = own.venue === null || known.venue === null || own.venue === known.venue || draft.again
  const day = own.saidOn === null || known.saidOn === null || own.saidOn === known.saidOn
  return venue && day && !isPublic(own, known) && !isPublic(known, own)
}

/** "Officials said yesterday": a story that opens with several unnamed then lets one of them speak. */
const leadOf = (voice: Voice | undefined, own: Occasioned): Occasioned | null =>
  voice !== undefined && UNNAMED.has(voice.kind) && own.saidOn !== null && !isMonth(own.saidOn) ? own : null

const UNNAMED: ReadonlySet<SpeakerKind> = new Set(['group', 'anonymous'])
const isMonth = (day: string): boolean => parseIsoDay(day) === null

/** Right behind such a lead, and without an occasion of his own. */
const elaborates = (draft: Draft, own: Occasioned, voice: Voice | undefined): boolean =>
  !tells(own) &&
  !draft.turn &&
  !draft.apart &&
  !draft.background &&
  draft.speaker.how === 'named' &&
  (voice?.kind === 'person' || voice?.kind === 'anonymous')

/** What an agency passed on of a speech is of the same day, though not all of it need have gone through the agency. */
const isBeforeMany = (own: Occasioned, known: Occasioned): boolean =>
  own.saidOn === null && isPublic(own, known) && known.links.every(({ role }) => role === 'agency')

/** Venues before many: who then speaks to one medium does so at another time. */
const PUBLIC: ReadonlySet<Venue | null> = new Set(['press-conference', 'speech', 'meeting', 'social-media'])

const isPublic = (one: Occasioned, other: Occasioned): boolean =>
  PUBLIC.has(one.venue) && one.links.length === 0 && other.venue === null && other.links.some(isTold)

const MEDIA: ReadonlySet<LinkRole> = new Set(['agency', 'channel', 'newspaper', 'outlet'])
const isMedium = ({ role }: DraftLink): boolean => MEDIA.has(role)

/** A medium that was spoken to. */
const isTold = (link: DraftLink): boolean => isMedium(link) && link.passed !== true

/** Through whom a body spoke: what he says next belongs to the same event. */
const spokesman = ({ role, field, range }: DraftLink): string | null =>
  role === 'spokesperson' ? textOf(field, range.from, range.to) : null

/** A person or body that relays one statement need not have relayed the next. */
const isLasting = (link: DraftLink): boolean =>
  link.passed === true || isMedium(link) || link.role === 'spokesperson' || link.role === 'group'

const merged = (own: Occasioned, known: Occasioned): Occasioned => ({
  venue: own.venue ?? known.venue,
  links: own.links.length > 0 ? own.links : known.links,
  saidOn: own.saidOn ?? known.saidOn,
})

/** What nothing in an event tells is told by the gathering at which it was, also for the statements that go on. */
function gather(out: Occasioned[], drafts: readonly Draft[], members: readonly number[]): void {
  let last: Draft['at']
  for (const k of members) {
    last = drafts[k]?.at ?? last
    const known = out[k]
    if (last === undefined || known === undefined) continue
    const isTold = known.links.some(isMedium)
    const links = known.links.length > 0 || known.venue !== null ? known.links : last.links
    out[k] = {
      venue: known.venue ?? (isTold ? null : last.venue),
      links,
      saidOn: known.saidOn ?? last.saidOn,
    }
  }
}

/** "He added", right behind: whoever relayed what came before relays this, too. */
function goesOnBehind({ speaker, cue, field }: Draft, before: Draft | null): boolean {
  if (speaker.how !== 'implied' || before === null) return false
  const last = before.content.at(-1)?.to ?? 0
  const at = cue?.from ?? 0
  const sentence = (i: number) => field.tokens[i]?.sentence ?? 0
  return at >= last && sentence(at) <= nextSentence(field, sentence(last - 1))
}

/**
 * Fills what a statement lacks from the one before it in this order.
 * @param goesOn whether a day holds for the next statement, too
 */
function spread(
  out: Occasioned[],
  drafts: readonly Draft[],
  order: readonly number[],
  goesOn: (day: string, next: Draft) => boolean,
): void {
  let last: Occasioned = NOTHING
  let before: Draft | null = null
  for (const k of order) {
    const draft = drafts[k]
    if (draft === undefined) continue
    const isLost = last.saidOn !== null && !goesOn(last.saidOn, draft)
    const links = goesOnBehind(draft, before) ? last.links : last.links.filter(isLasting)
    const filled = merged(out[k] ?? NOTHING, { ...last, links, saidOn: isLost ? null : last.saidOn })
    out[k] = filled
    last = filled
    before = draft
  }
}
