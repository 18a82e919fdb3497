// Sentences of real articles, drawn by lot, that look as if somebody were reported in them while nothing was read: for a
// reader to judge what was missed. The articles of the sealed sets are never drawn.
import { parseArgs } from 'node:util'
import type { Statement } from '../src/contract/index.ts'
import type { CorpusArticle } from './corpus.ts'
import { countsOf, drawnOf, readableArticles, readDrawn } from './drawn-texts.ts'
import { drawn } from './party-mentions.ts'
import { loadPack, openReader } from './reader.ts'

const USAGE = `usage: node eval/audit-missed.ts [--by cue|quote|colon|according] [--articles N] [--seed N] [--sample N] [--lemma RE]
                              [--form RE] [--alone] [--counts]

Prints places of N articles of ../shared/corpus (default 1500), drawn by lot, at which no statement was read:
  --by cue        a form of a reporting verb that is no statement's cue and in no content (default)
  --by quote      six words or more between quotation marks, in no content
  --by colon      a headline with a colon and no statement
  --by according  "according to", "as", in no statement's sentence
  --lemma, --form RE   cues of the lemma, cues so written
  --alone         only where no statement's content begins shortly behind, nor its cue stands shortly before or behind
  --tense WORD    only cues of the tense: perfect, imperfect, participle, masdar
  --not RE        not in the corpus files whose name matches
  --counts        how often each lemma stands so, among how often it is read, instead of places
  --sample N      how many to print (default 40)`

const options = {
  by: { type: 'string', default: 'cue' },
  articles: { type: 'string', default: '1500' },
  seed: { type: 'string', default: '1' },
  sample: { type: 'string', default: '40' },
  lemma: { type: 'string', default: '' },
  form: { type: 'string', default: '' },
  tense: { type: 'string', default: '' },
  not: { type: 'string', default: '' },
  alone: { type: 'boolean', default: false },
  counts: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const

type Asked = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** Where something may have been missed. */
interface Missed {
  readonly article: CorpusArticle
  readonly field: 'title' | 'body'
  readonly from: number
  readonly to: number
  /** The lemma of the cue, or what was looked for. */
  readonly label: string
}

const pack = loadPack()
const QUOTES = /[«“"”]([^«»“”"\n]{20,})[»”"“]/gu
const WORDS = /\p{L}[\p{L}\p{M}]*/gu

function main(): number {
  const { values } = parseArgs({ options })
  if (values.help === true) {
    console.log(USAGE)
    return 0
  }
  const all = readableArticles()
  if (all === null) return 1
  const reader = openReader(pack)
  const articles = drawnOf(
    values.not ? all.filter(({ corpus }) => !new RegExp(values.not, 'u').test(corpus)) : all,
    values,
  )
  const [missed, read] = [[] as Missed[], new Map<string, number>()]
  for (const article of articles) {
    const statements = readDrawn(reader, article).flatMap((line) => line.statements)
    for (const { cue } of statements) if (cue) read.set(cue.lemma, (read.get(cue.lemma) ?? 0) + 1)
    missed.push(...placesOf(article, statements, values))
  }
  const wanted = missed.filter((one) => {
    if (values.lemma && !new RegExp(values.lemma, 'u').test(one.label)) return false
    const text = textOf(one).slice(one.from, one.to)
    return !values.form || new RegExp(values.form, 'u').test(text)
  })
  if (values.counts) {
    for (const [label, count] of countsOf(wanted.map(({ label }) => label)))
      console.log(`${count}\t${read.get(label) ?? 0}\t${label}`)
  } else {
    for (const one of drawn(wanted, Number(values.sample), Number(values.seed) + 1)) console.log(shown(one))
    console.log(`${wanted.length} in ${articles.length} articles`)
  }
  return 0
}

const textOf = ({ article, field }: Pick<Missed, 'article' | 'field'>) =>
  field === 'title' ? (article.raw.title ?? '') : article.raw.content

/** The places of an article at which nothing was read. */
function placesOf(article: CorpusArticle, statements: readonly Statement[], asked: Asked): Missed[] {
  const { by } = asked
  const fields = ['title', 'body'] as const
  return fields.flatMap((field) => {
    const text = textOf({ article, field })
    const here = statements.filter((one) => one.in === field)
    const taken = here.flatMap(({ content, cue }) => [...content, ...(cue ? [cue.span] : [])])
    const isTaken = (at: number) => taken.some(([from, to]) => from <= at && at < to)
    const place = (from: number, to: number, label: string): Missed => ({ article, field, from, to, label })
    if (by === 'colon') {
      const at = text.indexOf(':')
      return field === 'title' && at > 0 && here.length === 0 ? [place(at, at + 1, by)] : []
    }
    if (by === 'quote')
      return [...text.matchAll(QUOTES)]
        .filter(({ 0: all, 1: inner, index }) => {
          const middle = index + Math.floor(all.length / 2)
          return (inner?.match(WORDS)?.length ?? 0) >= 6 && !isTaken(middle)
        })
        .map(({ 0: all, index }) => place(index, index + all.length, by))
    const { accordingOf, accordingWithL } = pack.speech
    return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
      const folded = pack.fold(word)
      if (isTaken(index) || (asked.alone && !isAlone(index, here))) return []
      if (by === 'according')
        return accordingOf.has(folded) || accordingWithL.has(folded)
          ? [place(index, index + word.length, folded)]
          : []
      const forms = pack.speech.forms.get(folded)
      const form = forms?.find(({ tense }) => !asked.tense || tense === asked.tense)
      const lemma = form?.lemma.lemma
      return lemma === undefined ? [] : [place(index, index + word.length, lemma)]
    })
  })
}

/** Characters around a cue in which a statement is the cue's own. */
const NEAR = { before: 40, behind: 200 }

/** No statement begins around a place. */
const isAlone = (at: number, here: readonly Statement[]) =>
  here.every(({ content, cue }) =>
    [content[0]?.[0] ?? -1, cue?.span[0] ?? -1].every(
      (from) => from < at - NEAR.before || from > at + NEAR.behind,
    ),
  )

/** The sentence around a place, one line, the place marked. */
function shown(one: Missed): string {
  const text = textOf(one)
  const before = text.slice(Math.max(0, one.from - 160), one.from)
  const behind = text.slice(one.to, one.to + 220)
  const marked = `${before}⟨${text.slice(one.from, one.to)}⟩${behind}`.replace(/\s*\n\s*/g, ' ¶ ')
  return `## ${one.article.corpus}:${one.article.line} | ${one.field} | ${one.label}\n${marked}\n`
}

process.exitCode = main()
