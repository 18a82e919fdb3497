// The rooms' inner results as text that a reviewer can read.
import type { Field, Mention, Quotation } from '../../src/analysis/types.ts'
import { textOf } from '../../src/core/tokens.ts'
import type { Draft, DraftEvent, Range, SpeakerMention } from '../../src/statements/types.ts'
import type { Walked } from './walk.ts'

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const quote = (text: string) => `"${flat(text)}"`
const headOf = ({ article }: Walked) =>
  `## ${article.recordId}, part ${article.part}: ${article.title === null ? '(no title)' : flat(article.title)}`

/**
 * Sentences one a line: `[…]` around mentions, `‹…›` around quotations (their marks stay inside), words parted by one
 * blank; below each its mentions with what is known of them.
 */
export const analysisText = (walked: Walked): string =>
  [headOf(walked), ...fieldsOf(walked).flatMap(fieldLines), ''].join('\n')

const fieldsOf = ({ analysis }: Walked): Field[] =>
  analysis.headline === null ? [analysis.body] : [analysis.headline, analysis.body]

function fieldLines(field: Field, nth: number): string[] {
  const sentences = field.sentences.flatMap(({ from, to, paragraph }, index) => {
    if (marked(field, from, to) === '') return []
    const inside = field.mentions.filter((one) => one.from >= from && one.from < to)
    return [
      `s${index} ¶${paragraph} ${marked(field, from, to)}`,
      ...inside.map((one) => `    ${mentionLine(field, one)}`),
    ]
  })
  return [
    `### ${nth === 0 && field.in === 'title' ? 'title' : field.in}`,
    ...sentences,
    ...field.quotations.map((one, index) => `q${index} ${quotationLine(field, one)}`),
  ]
}

function marked(field: Field, from: number, to: number): string {
  const opens = new Map<number, string>()
  const closes = new Map<number, string>()
  const put = (start: number, end: number, open: string, close: string) => {
    opens.set(start, (opens.get(start) ?? '') + open)
    closes.set(end, close + (closes.get(end) ?? ''))
  }
  for (const { open, close, closed } of field.quotations) put(open, closed ? close + 1 : close, '‹', '›')
  for (const one of field.mentions) put(one.from, one.to, '[', ']')
  let text = ''
  for (let i = from; i < to; i++) {
    const token = field.tokens[i]
    const before = field.tokens[i - 1]
    if (!token) break
    const gap = before && i > from ? field.text.slice(before.end, token.start) : ''
    text += (i > from ? (closes.get(i) ?? '') : '') + gap.replace(/\s+/g, ' ') + (opens.get(i) ?? '')
    text += field.text.slice(token.start, token.end)
  }
  return flat(text + (closes.get(to) ?? ''))
}

const part = (label: string, text: string | null) => (text === null ? [] : [`${label} ${text}`])
const rangeText = (field: Field, range: { from: number; to: number } | null) =>
  range === null ? null : quote(textOf(field, range.from, range.to))

const mentionLine = (field: Field, one: Mention): string =>
  [
    `${one.kind} ${quote(textOf(field, one.from, one.to))}`,
    ...part('name', rangeText(field, one.name)),
    ...part('title', rangeText(field, one.title)),
    ...part('speaks for', rangeText(field, one.speaksFor)),
    `${one.gender ?? 'gender ?'} ${one.number}`,
    ...part('heads', one.heads.length === 0 ? null : one.heads.join(' ')),
    `rule ${one.rule}`,
  ].join(' | ')

const quotationLine = (field: Field, { open, close, closed, parent, words }: Quotation): string =>
  [
    quote(textOf(field, open, closed ? close + 1 : close)),
    `${words} words`,
    ...(closed ? [] : ['not closed']),
    ...(parent < 0 ? [] : [`in q${parent}`]),
  ].join(' | ')

/** Drafts as the statements room gives them: one block each, before anybody is identified. */
export const statementsText = (walked: Walked): string => {
  const { statements, events, undated } = walked.drafts
  return [
    headOf(walked),
    ...statements.flatMap((one, index) => ['', `${index}. ${draftHead(one)}`, ...draftLines(one)]),
    ...events.map((one) => `\nevent no-comment: ${eventText(one)}`),
    ...(undated.length === 0 ? [] : ['', `relative days without an anchor: ${undated.length}`]),
    '',
  ].join('\n')
}

const words = (field: Field, { from, to }: Range) => quote(textOf(field, from, to))

const draftHead = ({ field, rule, lemma, cue }: Draft) =>
  `${rule} in ${field.in}, cue ${cue === null ? 'none' : words(field, cue)} (${lemma})`

function draftLines(one: Draft): string[] {
  const { field } = one
  const { venue, saidOn, background, inside, turn } = one
  return [
    `speaker  ${speakerText(field, one.speaker)}`,
    `content  ${one.content.map((range) => words(field, range)).join(' … ')}`,
    ...one.links.map(
      (link) => `via      ${link.name ?? textOf(link.field, link.range.from, link.range.to)} (${link.role})`,
    ),
    [
      `kind     ${one.kind}, ${one.act}`,
      ...part('venue', venue),
      ...part('said', saidOn),
      ...(background ? ['background'] : []),
      ...(inside < 0 ? [] : [`inside ${inside}`]),
      ...(turn ? ['a new speech event'] : []),
      `evidence ${one.evidence.toFixed(2)}`,
    ].join(', '),
  ]
}

const speakerText = (field: Field, speaker: SpeakerMention): string => {
  if (speaker.how === 'elsewhere')
    return `${speaker.by === null ? 'nobody' : speakerText(speaker.by.field, speaker.by.words)} (${speaker.why})`
  return speaker.how === 'named'
    ? words(field, speaker.range) + (speaker.mention < 0 ? ', no mention begins there' : '')
    : `implied by the ${speaker.by}: ${speaker.gender ?? 'gender ?'} ${speaker.number ?? 'number ?'}`
}

const eventText = ({ field, range, speaker }: DraftEvent) =>
  `${words(field, range)}, speaker ${speakerText(field, speaker)}`
