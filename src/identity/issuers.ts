import type { Field } from '../analysis/types.ts'
import { textOf } from '../core/tokens.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { coinedName, paperOfWhole } from './coined-names.ts'
import { type Entity, latest } from './entities.ts'
import { isFullerBody } from './fuller-bodies.ts'
import { listedMedium, mediumByNoun } from './media.ts'
import { nameWords } from './name-words.ts'
import type { Who } from './types.ts'
import { bodyName, plainName, type Scene, whoIs } from './who.ts'

/** Words of time between "issued" and who issued it. */
const BETWEEN = 6

/** Why a paper's issuer speaks. */
export const ISSUED = 'the body that issued the paper'

/** Who issued the paper whose words stand there: named in its own phrase, or right behind it. */
export function issuerOf(field: Field, from: number, to: number, scene: Scene): Who | null {
  return (
    bodyWithin(field, from, to, scene) ??
    bodyBehind(field, to, scene) ??
    issuedBy(field, from, to, scene) ??
    coinedIssuer(field, from, scene)
  )
}

/** "The report of | Mardukhil": whoever goes by a name that no list knows; a part of a body named with a paper before, as that body. */
function coinedIssuer(field: Field, from: number, scene: Scene): Who | null {
  const coined = coinedName(field, from, scene.pack)
  if (coined === null) return null
  const whole = paperOfWhole(field, coined.from, scene.pack)
  const part = whole === null ? null : bodyWithin(field, whole.from, whole.to, scene)
  return part ?? named(textOf(field, coined.from, coined.to), scene)
}

/** "a report | of-the-paper «X»": a body behind the paper's own words, with a glued "to". */
function bodyBehind(field: Field, own: number, scene: Scene): Who | null {
  const to = adjectivesEnd(field, own, scene.pack)
  const { folded = '' } = field.tokens[to] ?? {}
  if (folded === scene.pack.phrases.to && field.tokens[to + 1]?.kind === 'quote')
    return inMarks(field, to + 1, scene)
  // "A survey | of Maariv".
  const listed = scene.pack.speech.media.has(folded) ? null : listedMedium(field, to, ISSUED, scene)
  if (listed !== null) return listed
  const bare = withoutTo(folded, scene.pack)
  if (bare === '') return null
  const other = listedBehindTo(field, to, to + LONGEST_NAME, scene) ?? seatBehindTo(field, to, scene)
  if (!isHead(bare, scene.pack) || other !== null) return other
  const end = nameEnd(field, to, to + 1, scene)
  const whole = bare.startsWith(scene.pack.phrases.article) || scene.pack.agencies.named(bare) !== null
  if (end === to + 1 && !whole) return null
  return named(bareName(textOf(field, to, end), folded, scene.pack), scene)
}

/** "A statement | new, joint | of-the-ministry", "the report | the 51st | of-the-bank". */
function adjectivesEnd(field: Field, at: number, { identity }: LanguagePack): number {
  let to = at
  while (identity.paperAdjectives.has(field.tokens[to]?.folded ?? '') || isNumbered(field, to)) to++
  return to
}

const isNumbered = ({ tokens }: Field, k: number): boolean => /\d$/u.test(tokens[k]?.folded ?? '')

/** "A report | of-the-Seventh Day": a medium of the list behind a glued "to", the longest such name. */
function listedBehindTo(field: Field, i: number, limit: number, { pack }: Scene): Who | null {
  const { folded = '' } = field.tokens[i] ?? {}
  let key = withoutTo(folded, pack)
  if (key === '' || pack.speech.media.has(key)) return null
  let end: number | null = null
  for (let to = i + 1; to <= Math.min(limit, i + LONGEST_NAME); to++) {
    const form = pack.agencies.named(key)
    if (form?.unsure === false) end = to
    if (field.tokens[to]?.kind !== 'word') break
    key += ` ${field.tokens[to]?.folded}`
  }
  if (end === null) return null
  return issuer(bareName(textOf(field, i, end), folded, pack), 'body')
}

/** "A statement | of-the-White House": a house that stands for who sits there. */
function seatBehindTo(field: Field, i: number, { pack }: Scene): Who | null {
  const { folded = '' } = field.tokens[i] ?? {}
  const bare = withoutTo(folded, pack)
  for (let to = i + 3; to > i; to--) {
    const rest = field.tokens.slice(i + 1, to).map((token) => token.folded)
    if (pack.names.places.get([bare, ...rest].join(' '))?.kinds.includes('seat') !== true) continue
    return issuer(bareName(textOf(field, i, to), folded, pack), 'body')
  }
  return null
}

/** "a report of | «X»": what stands in the marks that open at `open`, where a few words do. */
function inMarks(field: Field, open: number, scene: Scene): Who | null {
  let close = open + 1
  while (field.tokens[close]?.kind === 'word') close++
  if (field.tokens[close]?.kind !== 'quote' || close === open + 1 || close - open > LONGEST_NAME) return null
  return named(textOf(field, open + 1, close), scene)
}

/** The noun of a body or of a medium. */
const isHead = (bare: string, { names, speech, agencies }: LanguagePack): boolean =>
  speech.media.has(bare) ||
  agencies.named(bare)?.unsure === false ||
  names.bodies.get(bare)?.document === false

/** "a statement of the ministry", "the council's report": the body that the paper's own words name. */
function bodyWithin(field: Field, from: number, to: number, scene: Scene): Who | null {
  const { phrases, names, agencies, identity } = scene.pack
  const { folded: paper = '' } = field.tokens[from] ?? {}
  const head = names.bodies.get(paper) ?? names.bodies.get(withoutTo(paper, scene.pack))
  const end = yearAt(field, from, paperEnd(field, from, to, scene.pack), scene.pack)
  // "The medical report": behind a definite noun a definite word is its adjective.
  let adjectives = field.tokens[from]?.folded.startsWith(phrases.article) ?? false
  // "The list of | the states" is not theirs.
  const first = head !== undefined && identity.contents.has(head.lemma) ? from + 2 : from + 1
  for (let i = first; i < end; i++) {
    const token = field.tokens[i]
    if (token?.kind === 'quote') return listedMedium(field, i, ISSUED, scene)
    if (token?.kind !== 'word') return null
    adjectives &&=
      token.folded.startsWith(phrases.article) || token.folded.startsWith(phrases.and + phrases.article)
    if (adjectives) continue
    const bare = withoutTo(token.folded, scene.pack)
    const other = listedBehindTo(field, i, end, scene) ?? seatBehindTo(field, i, scene)
    if (other !== null) return other
    const head = names.bodies.get(token.folded) ?? names.bodies.get(bare)
    const medium = agencies.named(token.folded)
    if ((head === undefined || head.document) && medium === null) continue
    // "The economic | forecasts": a newspaper's name that is an adjective here.
    const before = field.tokens[i - 1]?.folded ?? ''
    if (head === undefined && [before, token.folded].every((word) => word.startsWith(phrases.article)))
      continue
    if (head !== undefined && identity.subjects.has(head.lemma)) return null
    if (head?.notBefore.has(field.tokens[i + 1]?.folded ?? '')) continue
    // "A memorandum | internal | of-the-ministry": an adjective that is a body's noun, too.
    const next = i + 1 < end ? withoutTo(field.tokens[i + 1]?.folded ?? '', scene.pack) : ''
    if (head?.definite === false && next !== '' && isHead(next, scene.pack)) continue
    // A bare head alone ("a newspaper") names nobody.
    const definite = token.folded.startsWith(phrases.article) || bare.startsWith(phrases.article)
    if (nameEnd(field, i, end, scene) === i + 1 && medium === null && !definite) continue
    const written = textOf(field, i, nameEnd(field, i, end, scene))
    const whole = names.bodies.has(token.folded) || medium !== null
    const name = whole ? written : bareName(written, token.folded, scene.pack)
    const who = named(name, scene)
    const alone = nameWords(who.name ?? '', scene.pack).length === 1
    return (alone ? mediumByNoun(field, i, nameWords(name, scene.pack), scene) : null) ?? who
  }
  return null
}

/** Where a paper's own words end: before a verb, or a clause that its phrase took in (a statement | that a medium received). */
export function paperEnd(field: Field, from: number, to: number, pack: LanguagePack): number {
  const { speech, identity } = pack
  for (let i = from + 1; i < to; i++) {
    const { folded = '' } = field.tokens[i] ?? {}
    if (speech.that.has(folded) || speech.thatPronoun.has(folded) || identity.received.has(folded)) return i
  }
  return to
}

/** "Of the year 2016" ends who issued it. */
function yearAt(field: Field, from: number, to: number, { identity }: LanguagePack): number {
  for (let i = from + 1; i < to; i++)
    if (identity.years.has(field.tokens[i]?.folded ?? '') && field.tokens[i + 1]?.kind === 'number') return i
  return to
}

/** Words that no list knows behind a body's noun at the end of its phrase. */
const LONGEST_NAME = 5

/** The end of a body's words, which no list may know to their end: the institute | Medar for research. */
function nameEnd(field: Field, head: number, to: number, { pack }: Scene): number {
  if (to > head + 1) return to
  const { speech, phrases, identity } = pack
  const { article } = phrases
  const definite = field.tokens[head]?.folded.startsWith(article) ?? false
  let k = to
  const quoted = field.tokens[k]?.kind === 'quote'
  if (quoted) k++
  while (k < to + LONGEST_NAME) {
    const token = field.tokens[k]
    if (token?.kind !== 'word' || speech.boundary.has(token.folded) || speech.that.has(token.folded)) break
    if (speech.thatPronoun.has(token.folded) || phrases.adverbs.has(token.folded)) break
    if (identity.years.has(token.folded)) break
    if (definite && !quoted && !token.folded.startsWith(article)) break
    // The ministers of the three states | a commitment: what the paper tells, not whose it is.
    const isBare = pack.names.common.has(token.folded) && !token.folded.startsWith(article)
    if (isBare && !quoted && field.tokens[k - 1]?.folded.startsWith(article)) break
    if (goesOn(token.folded, pack)) break
    k++
  }
  return quoted ? (field.tokens[k]?.kind === 'quote' ? k + 1 : to) : k
}

/** A verb of speech or of publishing, with or without "and": what goes on with the sentence. */
function goesOn(folded: string, { speech, phrases }: LanguagePack): boolean {
  const bare = folded.startsWith(phrases.and) ? folded.slice(phrases.and.length) : folded
  return speech.resumed.has(folded) || speech.forms.has(folded) || speech.carried.byFirst.has(bare)
}

/** The word without a glued "to". */
function withoutTo(folded: string, { phrases }: LanguagePack): string {
  if (folded.startsWith(phrases.toThe)) return phrases.article + folded.slice(phrases.toThe.length)
  return folded.startsWith(phrases.to) ? folded.slice(phrases.to.length) : ''
}

const bareName = (written: string, folded: string, { phrases }: LanguagePack): string =>
  folded.startsWith(phrases.toThe)
    ? phrases.article + written.slice(phrases.toThe.length)
    : written.slice(phrases.to.length)

/** A body by its words: the article's own where it is spoken of there. */
function named(name: string, scene: Scene): Who {
  const words = nameWords(name, scene.pack)
  const longer = scene.cast.entities.filter(
    (entity) =>
      entity.kind === 'body' &&
      !entity.document &&
      words.every((word, k) => entity.words[k] === word) &&
      (entity.words.length === words.length || isFullerBody(words, entity, false, scene.pack)),
  )
  // A noun alone ("a centre") is not the one of that noun with a name.
  const bare = words.length === 1 && !scene.pack.fold(name).startsWith(scene.pack.phrases.article)
  const same = longer.find((entity) => entity.words.length === words.length)
  const fuller = longer.filter((entity) => entity.words.length > words.length)
  const full = !bare && (fuller.length === 1 || words.length === 1) ? (latest(fuller) ?? same) : same
  if (full !== undefined) return whoIs(full, ISSUED, 0.88)
  return issuer(plainName(bodyName(name)), 'body')
}

const NOBODY = { span: null, for: null, party: null, candidates: [], entity: null }

/** Who issued a paper, by name alone. */
const issuer = (name: string | null, kind: Who['kind'], sure = 0.85): Who => ({
  ...NOBODY,
  name,
  kind,
  why: ISSUED,
  sure,
})

/** "a statement | issued this evening by | the council", "a statement | from the envoy's office". */
function issuedBy(field: Field, from: number, to: number, scene: Scene): Who | null {
  const { identity, speech } = scene.pack
  if (identity.sentBy.has(field.tokens[to]?.folded ?? '')) return issuerAt(field, to + 1, scene)
  const end = Math.min(to + FAR_BEHIND, field.tokens.length - 1)
  for (let i = from + 1; i <= end && !(i >= to && opensAnother(field, i, scene)); i++) {
    const publisher = identity.publishing.has(field.tokens[i]?.folded ?? '')
      ? (publisherAt(field, i + 1, scene) ?? pressAt(field, from, i + 1, scene))
      : null
    if (publisher !== null) return publisher
    for (const { words } of speech.issued.byFirst.get(field.tokens[i]?.folded ?? '') ?? []) {
      let k = i + 1
      for (const word of words.slice(1)) {
        k = skipTime(field, k, scene.pack)
        k = field.tokens[k]?.folded === word ? k + 1 : -BETWEEN
      }
      if (k < 0 || (i > to + NEAR && !goesBackTo(field, from, words.at(-1) ?? '', scene.pack))) continue
      const at = skipTime(field, k, scene.pack)
      const found =
        issuerAt(field, at, scene) ??
        writerAt(field, at, scene) ??
        listedMedium(field, at, ISSUED, scene) ??
        (words.length === 1 ? loneIssuer(field, at, scene) : null)
      if (found !== null) return found
    }
  }
  return null
}

/** "A report | … the attacks | that X carried them out": the pronoun of another noun than the paper. */
function goesBackTo(field: Field, from: number, last: string, { names, identity }: LanguagePack): boolean {
  const { m, f } = identity.itsEndings
  if (!last.endsWith(m) && !last.endsWith(f)) return true
  const { folded = '' } = field.tokens[from] ?? {}
  const noun = names.bodies.get(folded)
  if (noun === undefined) return true
  return last.endsWith(noun.number === 'p' || noun.gender === 'f' ? f : m)
}

/** Right behind a paper the page may mind no gender. */
const NEAR = 2
/** Words behind a paper within which a relative clause tells who issued it. */
const FAR_BEHIND = 9

/** What the paper says, or another sentence. */
function opensAnother(field: Field, i: number, { pack }: Scene): boolean {
  const { kind, folded = '' } = field.tokens[i] ?? {}
  return (
    kind === 'stop' || kind === 'break' || pack.speech.that.has(folded) || pack.speech.thatPronoun.has(folded)
  )
}

/** Behind words of time between "issued" and who issued it: on Monday the 2nd of October, in May, this evening. */
function skipTime(field: Field, i: number, pack: LanguagePack): number {
  let k = i
  while (k < i + BETWEEN) {
    const { folded = '' } = field.tokens[k] ?? {}
    const opens = pack.phrases.in.has(folded) || pack.identity.during.has(folded)
    if (!(opens && isTime(field, k + 1, pack)) && !isTime(field, k, pack)) break
    k++
    if (pack.identity.thisOrLast.has(field.tokens[k]?.folded ?? '')) k++
  }
  return k
}

/** Kinds of the calendar's words that name a time by themselves. */
const TIMES: ReadonlySet<string> = new Set(['weekday', 'weekday-name', 'month', 'unit'])

function isTime({ tokens }: Field, k: number, { phrases, calendar }: LanguagePack): boolean {
  const { kind, folded = '' } = tokens[k] ?? {}
  if (kind === 'number' || phrases.adverbs.has(folded)) return true
  return (
    calendar.phrases.get(folded)?.some(({ words, entry }) => words.length === 1 && TIMES.has(entry.kind)) ??
    false
  )
}

function issuerAt(field: Field, i: number, scene: Scene): Who | null {
  const index = field.mentionAt[i] ?? -1
  const mention = index < 0 ? undefined : field.mentions[index]
  if (mention === undefined || mention.kind === 'document') return null
  // A place issues nothing, an organisation known by its whole name does.
  if (mention.kind === 'place' && mention.to === mention.from + 1) return null
  const { folded = '' } = field.tokens[mention.from] ?? {}
  // "The foundation X Y", which reads as a woman who founded something, too.
  if (mention.kind === 'person' && mention.gender === 'f' && scene.pack.names.bodies.has(folded))
    return named(textOf(field, mention.from, mention.to), scene)
  if (mention.kind === 'group') {
    const end = groupEnd(field, mention.to, scene.pack)
    if (end > mention.to) return issuer(plainName(textOf(field, mention.from, end)), 'group')
  }
  const end = mention.kind === 'body' ? nameEnd(field, mention.from, mention.to, scene) : mention.to
  if (end > mention.to) return named(textOf(field, mention.from, end), scene)
  const entity: Entity | null = scene.standsFor(field, index)
  return entity === null ? null : whoIs(entity, ISSUED, 0.9)
}

/** "Researchers | of the faculty of medicine | that": where they are from, up to what the paper says. */
function groupEnd(field: Field, to: number, { speech, phrases }: LanguagePack): number {
  const { folded: link = '' } = field.tokens[to] ?? {}
  if (!phrases.partitive.has(link) && !phrases.in.has(link)) return to
  for (let k = to + 1; k <= to + FAR_BEHIND; k++) {
    const token = field.tokens[k]
    const { folded = '' } = token ?? {}
    if (token?.kind === 'comma' || speech.that.has(folded) || speech.thatPronoun.has(folded))
      return speech.prepositions.has(field.tokens[k - 1]?.folded ?? '') ? k - 1 : k
    if (token?.kind !== 'word' || speech.forms.has(folded)) return to
  }
  return to
}

/** "A study | published by | the university X": no medium's, which only prints it. */
function publisherAt(field: Field, i: number, scene: Scene): Who | null {
  const mention = field.mentions[field.mentionAt[i] ?? -1]
  if (mention?.kind !== 'body' || scene.pack.speech.media.has(mention.heads[0] ?? '')) return null
  if (
    mention.heads.length === 0 ||
    scene.pack.names.bodies.get(mention.heads[0] ?? '')?.kinds.includes('outlet')
  )
    return null
  return issuerAt(field, i, scene)
}

/** "A report | published by | the paper X": the medium's own. */
function pressAt(field: Field, paper: number, i: number, scene: Scene): Who | null {
  const { names, identity } = scene.pack
  const { folded = '' } = field.tokens[paper] ?? {}
  const noun = names.bodies.get(folded) ?? names.bodies.get(withoutTo(folded, scene.pack))
  if (noun === undefined || !identity.pressPapers.has(noun.lemma)) return null
  return field.tokens[i]?.kind === 'quote' ? inMarks(field, i, scene) : issuerAt(field, i, scene)
}

/** "Issued by | Mardukhil | today": one definite word of no list, or one in marks, and the sentence ends or goes on with its time. */
function loneIssuer(field: Field, i: number, scene: Scene): Who | null {
  if (field.tokens[i]?.kind === 'quote') return inMarks(field, i, scene)
  const { pack } = scene
  const { kind, folded = '' } = field.tokens[i] ?? {}
  const next = field.tokens[i + 1]
  const { names, phrases } = pack
  if (kind !== 'word' || !folded.startsWith(phrases.article) || names.common.has(folded)) return null
  if (names.offices.has(folded) || names.demonyms.has(folded)) return null
  const ends = next === undefined || next.kind !== 'word' || isTime(field, i + 1, pack)
  return ends ? issuer(plainName(textOf(field, i, i + 1)), 'body', 0.8) : null
}

/** "written by the journalist X", "issued by project Y": words that no list knows, up to what goes on with the sentence. */
function writerAt(field: Field, i: number, scene: Scene): Who | null {
  const { pack } = scene
  const end = nameEnd(field, i - 1, i, scene)
  const { folded = '' } = field.tokens[i] ?? {}
  if (end < i + 2 || (folded.startsWith(pack.phrases.by) && !pack.names.names.has(folded))) return null
  const kind = isWriter(folded, pack) || field.tokens[end]?.kind === 'comma' ? 'person' : 'body'
  return issuer(plainName(textOf(field, i, end)), kind, 0.8)
}

/** A title or a given name opens a person's words. */
const isWriter = (folded: string, { names }: LanguagePack): boolean =>
  names.names.has(folded) || names.offices.has(folded) || names.honorifics.has(folded)
