import type { Field, Sentence } from '../analysis/types.ts'
import type { LinkRole } from '../contract/statement.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { adjunctsOf } from './according.ts'
import { askedBy } from './asked.ts'
import { firstWord } from './evidence.ts'
import { type Gathering, gatheringOf, madeAt, nextSentence, withGuests } from './gatherings.ts'
import { type Dates, dayIn, type Occasion, occasionOf } from './head.ts'
import { venueClauses } from './leads.ts'
import { linkOf } from './relay.ts'
import type { Draft, DraftLink, Occasioned } from './types.ts'
import { isWord, phraseAt } from './walk.ts'
import type { FrameWords } from './words.ts'

/** Words between "was" and the verb of speaking. */
const NEAR = 10

/**
 * Reads what sentences tell of the occasion of statements beside them. To be asked of each sentence of a field in
 * turn: gives the sentence's own drafts, and sets what it tells of the last one before it in `statements`.
 */
export function settlerOf(
  field: Field,
  dates: Dates,
  words: FrameWords,
): (sentence: Sentence, statements: Draft[], own: readonly Draft[]) => readonly Draft[] {
  let silent: Sentence | null = null
  let opening: Occasion | null = null
  let gathering: Gathering | null = null
  const atGathering = (draft: Draft): Draft => {
    if (draft.apart || (gathering?.open && tellsOther(draft, gathering))) gathering = null
    const made = gathering === null ? draft : { ...draft, ...madeAt(draft, gathering, field, words) }
    gathering = openedBy(draft) ?? gathering
    return made
  }
  return (sentence, statements, found) => {
    if (lastWord(field, sentence) === sentence.from) return found
    gathering = joined(
      field,
      gatheringOf(field, sentence, found[0]?.cue?.from ?? sentence.to, dates, words),
      gathering,
    )
    if (gathering !== null && found.length === 0) gathering = withGuests(gathering, field, sentence, words)
    const asker = askedBy(field, sentence, found[0]?.cue?.from ?? sentence.to, words)
    if (asker !== null) gathering = opened(sentenceOf(field, sentence), { ...NOWHERE, links: [asker] })
    if (found.length === 0) gathering = toldSeverally(field, sentence, dates, words) ?? gathering
    const carrier = carriedBy(field, sentence, found, words)
    if (carrier !== null) {
      const before = statements.findLastIndex((draft) => draft.field === field && draft.inside < 0)
      const last = statements[before]
      if (last && last.links.length === 0) statements[before] = { ...last, links: [carrier] }
      return []
    }
    const own: Draft[] = []
    for (const draft of found) own.push(isParticipleOf(own.at(-1), draft) ? draft : atGathering(draft))
    const before = statements.findLastIndex((draft) => draft.field === field && draft.inside < 0)
    const last = statements[before]
    const setting = settingOf(field, sentence, own[0]?.cue?.from ?? sentence.to, dates, words)
    if (!last && setting) opening = setting
    if (last && setting) {
      statements[before] = settled(last, setting)
      if (setting.open === 'panel') gathering = opened(sentenceOf(field, sentence), setting)
    }
    if (last && !setting && own.length === 0) statements[before] = attributed(last, sentence, words)
    const behind = silent
    silent = own.length === 0 ? sentence : null
    const [first, ...others] = own
    if (first !== undefined && opening !== null) {
      const from = opening
      opening = null
      return [settled(first, from), ...others]
    }
    if (first === undefined || behind === null || behind.paragraph < sentence.paragraph - 1) return own
    const near = behind.paragraph === sentence.paragraph || givesAt(field, behind, words) !== null
    const same = near && goesOn(first)
    if (!same && !gaveIt(first, behind, field, words)) return own
    const occasion = occasionBefore(field, behind, dates, words)
    return occasion === null ? own : [settled(first, occasion), ...others]
  }
}

const sentenceOf = (field: Field, { from }: Sentence): number => field.tokens[from]?.sentence ?? 0

/**
 * "That came during his visit, according to agency X": no words of the agency's, it passed on what was said before.
 * The agency; null where the sentence reports anything else.
 */
function carriedBy(
  field: Field,
  sentence: Sentence,
  [told, other]: readonly Draft[],
  words: FrameWords,
): DraftLink | null {
  if (told === undefined || other !== undefined || told.speaker.how !== 'named') return null
  const begin = firstWord(field, sentence)
  if (told.content[0]?.from !== begin || phraseAt(words.speech.settings, field, begin) === null) return null
  const link = linkOf(field, told.speaker.range, words)
  return MEDIA.has(link.role) ? { ...link, passed: true } : null
}

const MEDIA: ReadonlySet<LinkRole> = new Set(['agency', 'channel', 'newspaper', 'outlet'])

/** Goes on in the same sentence with one who is named there and of whom no gathering is told. */
const isParticipleOf = (before: Draft | undefined, { speaker, inside }: Draft): boolean =>
  before?.inside === -1 && inside < 0 && before.at === undefined && speaker.how === 'implied'

/** An occasion at which whoever is named next speaks, too. */
const opened = (sentence: number, { venue, links, saidOn }: Occasioned): Gathering => ({
  sentence,
  last: sentence,
  venue,
  links,
  saidOn,
  open: true,
  given: false,
  words: NOBODY,
})

const NOWHERE: Occasioned = { venue: null, links: [], saidOn: null }

const NOBODY: ReadonlySet<string> = new Set()

/** A statement made at a panel, or by several who each told a medium. */
function openedBy(draft: Draft): Gathering | null {
  const { open, speaker, field, cue, background, inside } = draft
  if (open === undefined || background || inside >= 0 || speaker.how !== 'named') return null
  if (open === 'several' && (draft.links.length === 0 || field.mentions[speaker.mention]?.kind !== 'group'))
    return null
  return opened(field.tokens[cue?.from ?? speaker.range.from]?.sentence ?? 0, draft)
}

/** "The experts agreed in remarks to X on this": a sentence that reports nothing tells that several spoke to a medium. */
function toldSeverally(field: Field, sentence: Sentence, dates: Dates, words: FrameWords): Gathering | null {
  const { from, to } = sentence
  const occasion = occasionOf(field, venueClauses(field, from, to, words), dates, words, null)
  if (occasion.open !== 'several' || occasion.links.length === 0) return null
  return opened(sentenceOf(field, sentence), occasion)
}

/** Another venue or medium than that of the panel: who speaks next has left it. */
const tellsOther = ({ venue, links, inside }: Draft, gathering: Gathering): boolean =>
  inside < 0 &&
  ((venue !== null && venue !== 'speech' && venue !== gathering.venue) ||
    (links.length > 0 && gathering.links.length === 0))

/** A statement that the next sentence attributes in nothing but these words: "….” According to agency X." */
function attributed(draft: Draft, sentence: Sentence, words: FrameWords): Draft {
  const { field, links, cue } = draft
  const said = field.tokens[cue?.from ?? draft.content[0]?.from ?? 0]?.sentence ?? 0
  if (links.length > 0 || field.sentences[nextSentence(field, said)]?.from !== sentence.from) return draft
  const [adjunct, other] = adjunctsOf(field, sentence, words)
  const whole =
    adjunct !== undefined && adjunct.at === sentence.from && adjunct.to >= lastWord(field, sentence)
  if (!whole || other !== undefined || !adjunct.medium || adjunct.source.how !== 'named') return draft
  const { range, bare } = adjunct.source
  const link: DraftLink = { ...linkOf(field, range, words), passed: true }
  return { ...draft, links: [bare === null ? link : { ...link, name: bare }] }
}

/** The token behind a sentence's last word. */
function lastWord(field: Field, { from, to }: Sentence): number {
  let end = to
  while (end > from && !isWord(field.tokens[end - 1])) end--
  return end
}

/** A gathering told of behind another without a day of its own is on the same day: "opened …. Then X gave a speech". */
function joined(field: Field, next: Gathering | null, before: Gathering | null): Gathering | null {
  if (next === null) return before
  const bare = next.venue === null && next.saidOn === null
  if (before === null) return bare ? null : next
  if (next.saidOn !== null) return next
  const goesOn = next.given || next.last <= nextSentence(field, before.last)
  if (bare) return goesOn ? { ...before, last: next.last } : before
  return { ...next, saidOn: before.saidOn, words: new Set([...before.words, ...next.words]) }
}

/** "He said …" right behind a sentence that reports nothing has that sentence's occasion. */
const goesOn = ({ speaker, background, venue }: Draft): boolean =>
  speaker.how === 'implied' && !background && venue === null

/** "The minister gave a speech. The minister said …": who is named there as the one that gave it. */
function gaveIt(
  { speaker, background, apart, venue }: Draft,
  behind: Sentence,
  field: Field,
  words: FrameWords,
): boolean {
  if (speaker.how !== 'named' || background || apart || venue !== null) return false
  const verb = givesAt(field, behind, words)
  const mention = field.mentions[speaker.mention]
  if (verb === null || mention === undefined) return false
  const giver = field.mentions.find(({ from }) => from > verb)
  if (giver === undefined || giver.from > verb + 1) return false
  // "A party issued a statement. | The party | said".
  const bare = (i: number) => words.bareKey(field.tokens[i]?.folded ?? '')
  const last = bare((mention.name?.to ?? mention.to) - 1)
  for (let i = giver.from; i < giver.to; i++) if (bare(i) === last) return true
  return false
}

/** Words before the verb that gives it: "then", "after that". */
const BEFORE_GIVING = 2

/** The verb of a sentence in which somebody makes a speech or gives a statement, or null. */
function givesAt(field: Field, { from, to }: Sentence, words: FrameWords): number | null {
  for (let i = from; i < Math.min(to, from + BEFORE_GIVING + 1); i++) {
    const { kind, folded = '' } = field.tokens[i] ?? {}
    if (kind !== 'word') return null
    if (words.speech.gives.has(folded)) return i
  }
  return null
}

/** A statement with what a sentence beside it tells of its occasion, where it tells nothing itself. */
const settled = (draft: Draft, { venue, links, saidOn }: Occasioned): Draft => ({
  ...draft,
  venue: draft.venue ?? venue,
  links: draft.links.length > 0 ? draft.links : links,
  saidOn: draft.saidOn ?? saidOn,
})

/**
 * The occasion that a sentence tells of what was said before it: "That came during a press conference"; "The minister
 * was speaking in an interview with X". Null where it is no such sentence.
 */
function settingOf(
  field: Field,
  sentence: Sentence,
  end: number,
  dates: Dates,
  words: FrameWords,
): Occasion | null {
  const begin = firstWord(field, sentence)
  const tells =
    phraseAt(words.speech.settings, field, begin) !== null ||
    wasSpeaking(field, sentence, words) ||
    cameAt(field, begin, end, words)
  if (!tells || end <= begin) return null
  const occasion = occasionOf(field, [{ from: begin, to: end }], dates, words, null)
  if (occasion.venue !== null || occasion.links.length > 0) return occasion
  // "That came during | the visit yesterday": an occasion that is no venue has a day all the same.
  const behind = phraseAt(words.speech.settings, field, begin)?.to ?? end
  return occasion.saidOn !== null && isIn(field.tokens[behind], LISTS.atVenue) ? occasion : null
}

/** Words of what came, and whose it was. */
const WHOSE = 8

/** "The minister's remark | came | during his reception of": the noun of what was said behind the verb, then where. */
function cameAt(field: Field, i: number, to: number, words: FrameWords): boolean {
  const { folded = '' } = field.tokens[i + 1] ?? {}
  if (!words.speech.comes.has(field.tokens[i]?.folded ?? '')) return false
  if (phraseAt(words.speech.venues, field, i + 1) === null && !words.isDeed(folded)) return false
  for (let k = i + 2; k < Math.min(to, i + WHOSE) && isWord(field.tokens[k]); k++)
    if (isIn(field.tokens[k], LISTS.atVenue) && !isIn(field.tokens[k + 1], LISTS.atVenue))
      return phraseAt(words.speech.venues, field, k + 1) !== null
  return false
}

function wasSpeaking(field: Field, { from, to }: Sentence, words: FrameWords): boolean {
  if (!isIn(field.tokens[from], LISTS.pluperfect)) return false
  for (let i = from + 1; i < Math.min(to, from + NEAR); i++)
    if (words.speech.speaking.has(field.tokens[i]?.folded ?? '')) return true
  return false
}

/**
 * The occasion of a verb without a subject that opens the sentence behind one that reports nothing: "The minister
 * gave a speech at the ceremony. He said …". Null where that sentence names no venue.
 */
function occasionBefore(
  field: Field,
  sentence: Sentence,
  dates: Dates,
  words: FrameWords,
): Occasioned | null {
  const { from, to } = sentence
  const ranges =
    givesAt(field, sentence, words) !== null ? [{ from, to }] : venueClauses(field, from, to, words)
  const { venue, links, saidOn } = occasionOf(field, ranges, dates, words, null)
  return venue === null ? null : { venue, links, saidOn: saidOn ?? dayIn(field, from, to, dates, words) }
}
