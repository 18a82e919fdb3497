import { relative } from 'node:path'
import type { ExtractLine } from '../src/contract/index.ts'
import type { FieldName, Span } from '../src/core/spans.ts'
import type { Item } from '../src/intake/index.ts'
import type { Reader } from '../src/pipeline.ts'
import type { Golden, TruthArticle } from '../test/golden/truth.ts'
import type { Texts } from './align.ts'
import { itemsOf, NOW, root } from './reader.ts'
import type { GoldStatement, ReadArticle } from './score-types.ts'

/** A golden item's articles: each truth with the line that answers it; null where the other has none. */
export interface GoldenPair {
  readonly truth: TruthArticle | null
  readonly line: ExtractLine | null
}

/** What a golden item is read with, as the command line would. */
export const optionsOf = ({ options }: Golden) => ({
  date: options.date ?? null,
  source: options.source ?? null,
  now: NOW,
})

/** A golden's items under a path from the project's root, so that no machine's path gets into what they give. */
export async function goldenItems(golden: Golden): Promise<Item[]> {
  const from = relative(root, golden.input).replaceAll('\\', '/')
  const items = await itemsOf([golden.input])
  return items.map((item) => ({ ...item, origin: { ...item.origin, from } }))
}

/** The lines of a golden item, each beside its truth. */
export async function readGolden(golden: Golden, reader: Reader): Promise<GoldenPair[]> {
  const items = await goldenItems(golden)
  const lines = items.flatMap((item) => reader.read(item, optionsOf(golden)).lines)
  const answers = (truth: TruthArticle, line: ExtractLine) =>
    truth.part === line.part && (truth.id === undefined || truth.id === line.id)
  const pairs = golden.truth.articles.map((truth) => ({
    truth,
    line: lines.find((line) => answers(truth, line)) ?? null,
  }))
  const unasked = lines.filter((line) => !pairs.some((pair) => pair.line === line))
  return [...pairs, ...unasked.map((line) => ({ truth: null, line }))]
}

export const textsOf = (line: ExtractLine): Texts => ({
  title: line.record.title ?? '',
  body: line.record.body,
})

/**
 * Places a truth's strings in the text: contents in the order of the text, each from where the one before began.
 * @param from where the article begins in the body
 */
export function placeContents(
  statements: readonly { readonly in: FieldName; readonly content: readonly string[] }[],
  texts: Texts,
  from: number,
): Span[][] {
  const next = { title: 0, body: from }
  return statements.map((statement) => {
    let at = next[statement.in]
    return statement.content.map((part, index): Span => {
      const start = indexOfWords(texts[statement.in], part, at)
      if (start < 0) throw new Error(`content not in the text, or not in order: ${part}`)
      at = start + part.length
      if (index === 0) next[statement.in] = start
      return [start, at]
    })
  })
}

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char)

/** Where `part` stands as whole words from `at` on (a short content may also be part of a word); else anywhere, or -1. */
function indexOfWords(text: string, part: string, at: number): number {
  for (let start = text.indexOf(part, at); start >= 0; start = text.indexOf(part, start + 1))
    if (!isLetter(text[start - 1]) && !isLetter(text[start + part.length])) return start
  return text.indexOf(part, at)
}

/** Where a truth's article begins in its record's body: a glued story at its headline. */
export const startOf = (truth: TruthArticle, texts: Texts): number =>
  truth.part === 0 || truth.title === null ? 0 : Math.max(0, texts.body.indexOf(truth.title))

function goldOf(truth: TruthArticle, texts: Texts): GoldStatement[] {
  const places = placeContents(truth.statements, texts, startOf(truth, texts))
  return truth.statements.map((one, i) => ({
    in: one.in,
    cue: null,
    content: places[i] ?? [],
    speaker: one.speaker,
    kind: one.kind,
    act: one.act,
    venue: one.venue,
    saidOn: one.saidOn,
    via: one.via,
    optional: one.optional ?? false,
  }))
}

/** Golden items as a gold set. A truth without its article throws: the set would shrink unseen. */
export async function goldenArticles(goldens: readonly Golden[], reader: Reader): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = []
  for (const golden of goldens)
    for (const { truth, line } of await readGolden(golden, reader)) {
      if (line === null) throw new Error(`${golden.slug}: no article ${truth?.id ?? ''} part ${truth?.part}`)
      const texts = textsOf(line)
      const gold = truth === null ? [] : goldOf(truth, texts)
      articles.push({ id: golden.slug, source: golden.slug, texts, gold, found: line.statements })
    }
  return articles
}
