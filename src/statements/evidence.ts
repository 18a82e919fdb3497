import type { Field, Sentence } from '../analysis/types.ts'
import { elementAt } from '../core/elements.ts'
import { isIn, LISTS } from '../core/word-lists.ts'
import { writtenAt } from './cues.ts'
import { joinedEnd } from './joined-subject.ts'
import { linkAt } from './media.ts'
import type { Subject } from './subject.ts'
import { isFrontedMatter } from './subject-before.ts'
import type { Frame, Range } from './types.ts'
import { isAccusative, isWord, mentionFrom } from './walk.ts'
import type { FrameWords } from './words.ts'

/** "It is mentioned that", "it is expected that": nobody is named for it. */
export function impersonal(field: Field, sentence: Sentence, frame: Frame, words: FrameWords): boolean {
  if (frame.form.tense !== 'imperfect' || frame.content - frame.at > 2) return false
  return (
    words.speech.impersonal.has(field.tokens[frame.at]?.folded ?? '') &&
    frame.at <= firstWord(field, sentence) + 1
  )
}

/** Frames that only look like reports: a nested nominal, an imperfect without a subject, a first person in a quotation. */
export function allowed(
  field: Field,
  sentence: Sentence,
  frame: Frame,
  subject: Subject,
  words: FrameWords,
  headline: boolean,
): boolean {
  const quotation = elementAt(field.quotations, field.tokens[frame.at]?.quotation ?? -1)
  const inQuotation = quotation?.closed === true && quotation.words >= 4
  const clause = frame.kind === 'that' || frame.kind === 'colon' || frame.kind === 'quote'
  const { tense, lemma } = frame.form
  const mention = subject.speaker.how === 'named' && subject.speaker.mention >= 0
  if (isNoSpeaker(field, frame, words)) return false
  if (!closeEnough(field, frame, subject, words)) return false
  if (
    !clause &&
    tense === 'participle' &&
    lemma.object !== 'label' &&
    (isAdjective(field, frame.at, sentence.from, words) || isOfThem(field, frame, words))
  )
    return false
  // A participle that is a noun elsewhere (a proposal) has its clause at once.
  if (tense === 'participle' && lemma.participleOnly !== lemma.only && frame.opener - frame.at > 2)
    return false
  // "Officials | accused | of": those whom somebody accuses.
  if (tense === 'participle' && lemma.object === 'accused' && frame.opener === frame.at + 1) return false
  if (isFirstPerson(field, frame, subject, words) || turnsOut(field, frame, subject, words)) return false
  // "The losses | were estimated | at": told of a figure, without anybody who estimates.
  if (lemma.initial && lemma.object === 'cause' && !clause && (subject.fronted || !mention)) return false
  if (lemma.outletOnly) return clause
  if (lemma.finding) return clause && finds(field, subject, words)
  if (lemma.class === 'stated') return clause
  // Homographs and duals that are adjectives elsewhere need a known subject, or their clause at once.
  if ((lemma.initial && tense === 'perfect') || frame.form.number === 'd')
    if (
      !mention &&
      frame.opener - frame.at > 2 &&
      !isSubjectsOwn(field, frame, subject) &&
      !tellsMedium(field, frame, words)
    )
      return false
  if (
    (frame.kind === 'object' || (frame.kind === 'preposition' && lemma.object === 'addressee')) &&
    subject.speaker.how === 'implied' &&
    tense !== 'participle' &&
    frame.form.proclitic === '' &&
    !headline
  ) {
    const before = field.tokens[frame.at - 1]
    if (
      isWord(before) &&
      frame.at > sentence.from &&
      !isIn(before, LISTS.relatives) &&
      !words.phrases.connectors.has(before.folded)
    )
      return false
  }
  // "… forces that hate the state | and reject | the people": a verb of what is told.
  if (
    tense === 'imperfect' &&
    !clause &&
    lemma.object !== 'label' &&
    subject.speaker.how === 'implied' &&
    frame.form.proclitic !== '' &&
    frame.at > firstWord(field, sentence) &&
    isWord(field.tokens[frame.at - 1]) &&
    !headline
  )
    return false
  if (inQuotation) return clause && mention && (tense === 'perfect' || tense === 'imperfect')
  if (
    tense === 'imperfect' &&
    subject.speaker.how === 'implied' &&
    frame.form.proclitic === '' &&
    !headline
  ) {
    const before = field.tokens[frame.at - 1]
    const ahead = field.tokens[frame.at - 2]
    const exception = isWord(ahead) && words.phrases.exceptions.has(ahead.folded)
    const turns =
      clause &&
      lemma.that &&
      lemma.act === 'inform' &&
      isWord(before) &&
      words.phrases.strongConnectors.has(before.folded)
    const fronted = clause && lemma.say && isFrontedMatter(field, sentence, frame.at, words)
    const { perfective, lasting, goingOn } = words.phrases
    const lasts =
      clause && lemma.act !== 'opine' && lasting.has(before?.folded ?? '') && !isIn(ahead, LISTS.relatives)
    const free = !isWord(before) || perfective.has(before.folded) || lasts
    const tells = lemma.act === 'inform' || frame.form.number === 'p'
    const goes = clause && lemma.that && tells && goingOn.has(before?.folded ?? '')
    const notOut = clause && lemma.evenNot
    const also =
      frame.kind === 'preposition' &&
      words.phrases.besides.has(before?.folded ?? '') &&
      frame.at === firstWord(field, sentence) + 1
    if (!(free || exception || turns || fronted || goes || notOut || also)) return false
  }
  if (tense === 'participle' && frame.form.gender === 'f' && frame.form.number === 's' && !clause) {
    const before = field.tokens[frame.at - 1]
    return (
      before === undefined ||
      before.kind !== 'word' ||
      frame.at === sentence.from ||
      isCircumstance(field, frame, before.folded, words)
    )
  }
  return true
}

/** The clause stands behind the comma of the verb's subject, or of an aside: noted the head of the front, | on the other hand, | that. */
const isSubjectsOwn = (field: Field, { at, kind, opener }: Frame, { speaker }: Subject): boolean =>
  kind === 'that' &&
  speaker.how === 'named' &&
  speaker.range.from === at + 1 &&
  field.tokens[speaker.range.to]?.kind === 'comma' &&
  field.tokens[opener - 1]?.kind === 'comma'

/** A paper, or those who study. */
function finds(field: Field, { speaker }: Subject, { phrases }: FrameWords): boolean {
  const mention = speaker.how === 'named' ? field.mentions[speaker.mention] : undefined
  if (mention?.kind === 'document') return true
  return mention?.heads.some((head) => phrases.finders.has(head)) === true
}

/**
 * God, a prophet, a proverb; not a man whose name begins with such a word (Ezz al-Din), nor one of a trade who is named
 * (said | the poet X | that; in 13 of 13 articles a poet so named spoke; in the imperfect he is recited).
 */
function isNoSpeaker(field: Field, frame: Frame, { phrases, names }: FrameWords): boolean {
  const at = frame.at + 1
  const { folded = '' } = field.tokens[at] ?? {}
  if (!phrases.notSpeakers.has(folded)) return false
  const name = mentionFrom(field, at)?.name
  const reported = frame.form.tense === 'perfect' || (frame.kind !== 'colon' && frame.kind !== 'quote')
  if (reported && name && name.from > at)
    return names.offices.get(folded)?.kinds.includes('profession') !== true
  const isNamed = name?.from === at && name.to > at + 1
  return !isNamed || phrases.notSpeakers.has(field.tokens[at + 1]?.folded ?? '')
}

/** "… the approved schedule | expressing | her hope": without an article it is no adjective of a definite noun. */
function isCircumstance(
  field: Field,
  { at, kind, opener, form }: Frame,
  before: string,
  { speech, phrases, isPlace }: FrameWords,
): boolean {
  const { folded = '' } = field.tokens[at + 1] ?? {}
  // Whom it addresses stands between: it denounced the attack | calling | the ministry | to.
  const calls = form.lemma.object === 'called' && opener > at + 1 && mentionFrom(field, at + 1) !== null
  if (kind !== 'preposition' || !(speech.prepositions.has(folded) || calls)) return false
  return before.startsWith(phrases.article) || before.startsWith(phrases.toThe) || (calls && isPlace(before))
}

/** A medium told stands between the verb and its clause: added X, in a statement to Y, that. */
function tellsMedium(field: Field, { at, opener, kind }: Frame, words: FrameWords): boolean {
  if (kind !== 'that' && kind !== 'colon' && kind !== 'quote') return false
  for (let i = at + 1; i < opener; i++) if (linkAt(field, i, opener, words) !== null) return true
  return false
}

/** "And I believe that": a first person written with its hamza reads as the perfect of a verb that has none. */
function isFirstPerson(
  field: Field,
  { at, opener, form }: Frame,
  { speaker }: Subject,
  words: FrameWords,
): boolean {
  if (form.tense !== 'perfect' || opener !== at + 1 || speaker.how === 'named') return false
  const { iVerb } = words.phrases
  const written = writtenAt(field, at, words).slice(form.proclitic.length)
  return written.startsWith(iVerb) && !form.lemma.lemma.startsWith(iVerb)
}

/** "…, it turned out that": an impersonal verb in the middle of a sentence. */
const turnsOut = (field: Field, { at, opener, form }: Frame, { speaker }: Subject, words: FrameWords) =>
  form.tense === 'imperfect' &&
  (form.proclitic === '' || form.lemma.initial) &&
  opener === at + 1 &&
  speaker.how === 'implied' &&
  words.speech.impersonal.has(field.tokens[at]?.folded ?? '')

/** Digits of a year. */
const YEAR = 4

/** Behind a number, or an indefinite noun in the same case (a tightened cordon), or as what somebody was (a student of). */
function isAdjective(field: Field, at: number, from: number, words: FrameWords): boolean {
  const before = field.tokens[at - 1]
  if (at - 1 < from || !isWord(before)) return false
  // A number counts men, a year does not.
  if (before.kind === 'number' && before.end - before.start !== YEAR) return true
  if (words.phrases.becoming.has(before.folded)) return true
  const { folded } = before
  const { objectEnding, article, adverbs } = words.phrases
  if (adverbs.has(folded) || words.isName(folded) || words.isKnown(folded)) return false
  if (isAccusative(before)) return true
  if (!folded.endsWith(objectEnding) || folded.startsWith(article)) return false
  return !words.speech.ownEndings.some((ending) => folded.endsWith(ending))
}

/** Several men in the object's case, behind others (it hit | activists | supporting): whom the noun before describes. */
function isOfThem(field: Field, { at, form }: Frame, { phrases }: FrameWords): boolean {
  const { kind, folded = '' } = field.tokens[at - 1] ?? {}
  return (
    form.number === 'p' && kind === 'word' && phrases.obliqueEndings.some((ending) => folded.endsWith(ending))
  )
}

/** Words that may stand between a frame's head and its complement before the two no longer belong together. */
const LOOSE = 2

/** The same where somebody addressed, accused or described stands between them. */
const ADDRESSED = 12

/** "Says …, | that" at the head of its clause: a verb that means nothing else, however long its subject is. */
function isSaying(field: Field, { at, form: { lemma } }: Frame): boolean {
  const before = field.tokens[at - 1]
  const isHead = before === undefined || before.kind === 'stop' || before.kind === 'break'
  return isHead && lemma.class === 'say' && lemma.only === 'all' && lemma.prepositions.length === 0
}

/**
 * Nominal complements stand at their verb or its subject, and so does the clause of an imperfect: what lies between
 * is only adjuncts, interposed phrases and a subject.
 */
function closeEnough(field: Field, frame: Frame, subject: Subject, words: FrameWords): boolean {
  const strict =
    frame.kind === 'preposition' ||
    frame.kind === 'object' ||
    (frame.kind === 'that' && frame.form.tense === 'imperfect' && !isSaying(field, frame))
  if (!strict || subject.fronted) return true
  const from = subject.speaker.how === 'named' ? subject.speaker.range.to : frame.at + 1
  const title = subject.speaker.how === 'named' ? field.mentions[subject.speaker.mention] : undefined
  const isUnnamed = title?.kind === 'office' && title.name === null
  let loose = 0
  let interposed = false
  for (let i = from; i < frame.opener; i++) {
    const token = field.tokens[i]
    if (token === undefined) break
    if (token.kind === 'comma' || token.kind === 'dash' || token.kind === 'open-bracket') interposed = true
    if (!isWord(token)) continue
    // "Is considered the holiest place of those | who believe | that": the clause is that of the relative's verb.
    const inner = isIn(token, LISTS.relatives) && !isIn(token, LISTS.prepositions)
    const isTheirs = i === from || field.tokens[frame.opener]?.folded.startsWith(words.phrases.by) === true
    if (inner && isTheirs && frame.kind === 'that' && frame.form.lemma.object === 'predicate') return false
    // The bearer's name, behind what his title is of.
    const bearer = isUnnamed ? mentionFrom(field, i) : null
    if (bearer?.kind === 'person' && bearer.title === null && bearer.name !== null) {
      i = bearer.to - 1
      continue
    }
    const joined = interposed ? null : joinedEnd(field, frame.at, i, words)
    if (joined !== null && joined <= frame.opener) {
      i = joined - 1
      continue
    }
    if (words.isAdjunct(field, i) || words.isBoundary(token.folded)) interposed = true
    // The subject's own place: the committee of the displaced | in-the-camp of X.
    if (i === from && subject.speaker.how === 'named' && isInBody(token.folded, words)) interposed = true
    if (!interposed) loose++
  }
  // The addressed and the accused stand between verb and content: called on the parties to stop.
  const { object, act } = frame.form.lemma
  const room =
    isTitledBehind(field, frame, subject, words) ||
    frame.behindTail === true ||
    object !== null ||
    act === 'demand' ||
    act === 'warn' ||
    (frame.kind === 'preposition' && frame.form.tense !== 'participle')
      ? ADDRESSED
      : LOOSE
  const bare =
    subject.speaker.how === 'named' &&
    subject.speaker.mention < 0 &&
    !words.phrases.figures.has(field.tokens[subject.speaker.range.from]?.folded ?? '')
  if (
    bare &&
    frame.form.tense === 'imperfect' &&
    subject.speaker.how === 'named' &&
    subject.speaker.range.to - subject.speaker.range.from >
      (opensWithClause(field, frame, subject, words) ? CLOSE : 2)
  )
    return false
  return loose <= room
}

/** "Says X | the researcher at the university | that": what somebody is stands between his name and the clause. */
function isTitledBehind(field: Field, { kind }: Frame, { speaker }: Subject, words: FrameWords): boolean {
  if (kind !== 'that' || speaker.how !== 'named' || !field.mentions[speaker.mention]?.name) return false
  const i = speaker.range.to
  const { folded = '' } = field.tokens[i] ?? {}
  const { and, article } = words.phrases
  if (folded.startsWith(article) || words.gluedPreposition(field, i) !== null) return true
  const { offices } = words.names
  return offices.has(folded) || (folded.startsWith(and) && offices.has(folded.slice(and.length)))
}

/** "In" glued to a body's noun: in-the-camp. */
const isInBody = (folded: string, { phrases, names }: FrameWords): boolean =>
  folded.startsWith(phrases.by) &&
  (phrases.placeHeads.has(folded.slice(phrases.by.length)) ||
    names.bodies.get(folded.slice(phrases.by.length))?.document === false)

/** Most words of a subject that no list knows, where the clause follows it at once (and military circles believe | that). */
const CLOSE = 5

/** "And some circles believe that": the verb begins its clause, and nothing stands between it, an unknown subject and that. */
const opensWithClause = (
  field: Field,
  { kind, form, at, opener }: Frame,
  { speaker }: Subject,
  { phrases }: FrameWords,
): boolean =>
  kind === 'that' &&
  (form.proclitic !== '' || !isWord(field.tokens[at - 1])) &&
  speaker.how === 'named' &&
  speaker.range.to === opener &&
  (!field.tokens[speaker.range.from]?.folded.startsWith(phrases.article) ||
    areTitles(field, speaker.range, phrases))

/** Nothing but definite words: the actor | and researcher | the Amazigh. */
function areTitles(field: Field, { from, to }: Range, { and, article }: FrameWords['phrases']): boolean {
  for (let i = from; i < to; i++) {
    const { folded = '' } = field.tokens[i] ?? {}
    if (!folded.startsWith(article) && !folded.startsWith(and + article)) return false
  }
  return true
}

/** The sentence's first word; signs before it passed over. */
export function firstWord(field: Field, sentence: Sentence): number {
  let i = sentence.from
  while (i < sentence.to && !isWord(field.tokens[i])) i++
  return i
}

/**
 * How sure a frame is before it is known who speaks, 0–1: a clause more than a noun, the past more than the present, a
 * subject behind the verb more than one before it.
 */
export function evidenceOf(frame: Frame, subject: Subject): number {
  const clause = frame.kind === 'that' || frame.kind === 'colon' || frame.kind === 'quote'
  const base = clause ? 0.95 : frame.kind === 'bare' ? 0.5 : frame.kind === 'preposition' ? 0.85 : 0.7
  const tense = frame.form.tense === 'imperfect' ? 0.85 : 1
  return base * tense * (subject.fronted ? 0.95 : 1)
}
