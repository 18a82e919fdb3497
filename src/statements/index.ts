import type { Analysis, Field, Sentence } from '../analysis/types.ts'
import type { Place } from '../core/spans.ts'
import { REFUSING, ROLES } from '../core/word-roles.ts'
import type { Anchor } from '../dates/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { anonymityEnd } from './complements.ts'
import { datesOf } from './dates.ts'
import { headingOf } from './heading.ts'
import { colonHeadline } from './headline.ts'
import { borneOut } from './headline-check.ts'
import { headlineGoesOn } from './headline-goes-on.ts'
import { MOST_HELD, matchingStatement } from './headline-match.ts'
import { readSentence } from './sentence.ts'
import { settlerOf } from './settings.ts'
import { named } from './speaker-mentions.ts'
import { belowOf } from './structure/below.ts'
import { continuing } from './structure/continuing.ts'
import { laidOut } from './structure/index.ts'
import { toldBelow } from './structure/listed.ts'
import { toldBack } from './told-back.ts'
import type { Draft, DraftEvent, Drafts } from './types.ts'
import { mentionBefore, mentionFrom, phraseAt } from './walk.ts'
import { type FrameWords, frameWords } from './words.ts'

export { carryOver } from './events.ts'
export type { Draft, DraftEvent, DraftLink, Drafts, Occasioned, Range, SpeakerMention } from './types.ts'

/**
 * The attributed statements of an article, as its text shows them: who exactly a speaker is, identity says.
 * Pure and linear in the text; every draft names the rule that made it.
 * @param anchor the article's date, from which "yesterday" and weekdays count; null leaves them unresolved
 * @param author the byline's name: a columnist's own headline is no statement
 */
export function readStatements(
  analysis: Analysis,
  pack: LanguagePack,
  anchor: Anchor,
  author: string | null,
): Drafts {
  const words = frameWords(pack)
  const byline = author === null ? [] : pack.fold(author).split(/[^\p{L}]+/u)
  const statements: Draft[] = []
  const events: DraftEvent[] = []
  const undated: Place[] = []
  for (const field of [analysis.headline, analysis.body]) {
    if (field === null) continue
    const { headline } = field
    const dates = datesOf(field, anchor, pack)
    if (anchor === null)
      for (const { span, value } of dates.all()) if (value === null) undated.push({ in: field.in, span })
    const layout = field === analysis.headline ? null : laidOut(field, analysis.headline, byline, words)
    const settle = settlerOf(field, dates, words)
    let previous: Sentence | undefined
    let below: { readonly to: number } = { to: 0 }
    for (const [k, sentence] of field.sentences.entries()) {
      if (sentence.from < below.to) continue
      const under = headline || layout !== null ? null : belowOf(field, k, words)
      const told = under === null ? null : toldBelow(field, under, dates, words)
      if (under !== null && told !== null) {
        below = under
        previous = sentence
        const placed = without(told, [], statements.length)
        statements.push(...settle(under.joined, statements, placed))
        continue
      }
      const own = () => {
        const base = statements.length
        const refused = noComments(field, sentence.from, sentence.to, words)
        const colon = headline ? colonHeadline(field, analysis.body, sentence, author, words) : null
        const drafts = colon ? [colon] : readSentence(field, sentence, dates, words, headline)
        events.push(...refused)
        return without(drafts, refused, base)
      }
      let found: readonly Draft[] = layout === null ? own() : layout.read(sentence, own, statements)
      if (!headline && layout === null) {
        const back = toldBack(
          field,
          sentence,
          { sentence: previous, drafts: statements, found },
          dates,
          words,
        )
        if (back.length > 0) found = [...back, ...found.map((draft) => behind(draft, back.length))]
        else if (found.length === 0) {
          const heading = headingOf(field, sentence, author, words)
          found = heading === null ? continuing(field, sentence, statements, words) : [heading]
        }
      }
      previous = sentence
      const whole = headline && found.length === 0 ? headlineGoesOn(field, sentence, statements.at(-1)) : null
      if (whole !== null) statements[statements.length - 1] = whole
      statements.push(...(headline ? found : settle(sentence, statements, found)))
    }
    if (layout !== null)
      statements.forEach((draft, k) => {
        if (draft.field !== field) statements[k] = layout.headline(draft)
      })
  }
  const kept = borneOut(statements, analysis.body, words, ({ field, cue }) => {
    const sentence = field.sentences[field.tokens[cue?.from ?? 0]?.sentence ?? 0]
    return sentence === undefined
      ? []
      : readSentence(field, sentence, datesOf(field, anchor, pack), words, true)
  })
  const retold = kept.map(({ field }, k) =>
    k < MOST_HELD && field.headline ? matchingStatement(kept, k, () => false, words.bareKey) : null,
  )
  return { statements: kept, retold, events, undated }
}

/** A draft before which others are put. */
const behind = (draft: Draft, count: number): Draft =>
  draft.inside < 0 ? draft : { ...draft, inside: draft.inside + count }

/** A sentence's drafts but those whose cue is part of a refusal to comment; `inside` counts from `base`. */
function without(drafts: readonly Draft[], refused: readonly DraftEvent[], base: number): Draft[] {
  const refuses = ({ cue }: Draft) =>
    cue !== null && refused.some(({ range }) => cue.from >= range.from && cue.from < range.to)
  const place = new Map<number, number>()
  drafts.forEach((draft, k) => {
    if (!refuses(draft)) place.set(k, base + place.size)
  })
  return [...place.keys()].map((k) => {
    const draft = drafts[k] as Draft
    return draft.inside < 0 ? draft : { ...draft, inside: place.get(draft.inside) ?? -1 }
  })
}

/** Refusals to comment: events that no statement comes of. */
function noComments(field: Field, from: number, to: number, words: FrameWords): DraftEvent[] {
  const out: DraftEvent[] = []
  for (let i = from; i < to; i++) {
    if (((field.tokens[i]?.roles ?? 0) & ROLES.refusal) === 0) continue
    if (anonymityEnd(field, i, to, words) !== null) continue
    const direct = phraseAt(words.phrases.noComment, field, i)
    const split = direct === null ? splitRefusal(field, i, words) : null
    const end = direct?.to ?? split
    if (end === null || end === undefined) continue
    const behind = mentionFrom(field, i + 1)
    const mention = behind ?? mentionBefore(field, i, from)
    out.push({
      field,
      range: { from: i, to: end },
      speaker:
        mention === null
          ? { how: 'implied', gender: null, number: null, by: 'verb' }
          : named({ from: mention.from, to: mention.to }, mention, field),
    })
    i = end
  }
  return out
}

/** "refused X the comment", "X declined to comment": the subject stands between the verb and what is refused. */
function splitRefusal(field: Field, i: number, words: FrameWords): number | null {
  const forms = words.speech.forms.get(field.tokens[i]?.folded ?? '')
  if (!forms?.some(({ lemma, tense }) => REFUSING.has(lemma.class) && tense === 'perfect')) return null
  const subject = mentionFrom(field, i + 1)
  if (subject === null) return null
  for (let k = i + 2; k <= subject.to + 1; k++)
    if (words.phrases.refusedObjects.has(field.tokens[k]?.folded ?? '')) return k + 1
  return null
}
