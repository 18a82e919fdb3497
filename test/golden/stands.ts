import { readFileSync } from 'node:fs'
import type { Golden, TruthArticle } from './truth.ts'

// A reading of the inputs of its own, so that a truth is never checked against the rooms it has to judge.
interface Fields {
  readonly id: string | null
  readonly title: string
  readonly body: string
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  const declared = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 400).toString('latin1'))?.[1]
  return new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes)
}

function fieldsOf(golden: Golden): Fields[] {
  const text = decode(readFileSync(golden.input))
  const ending = golden.input.split('.').at(-1)
  if (ending === 'txt') {
    const cut = text.indexOf('\n')
    return [{ id: null, title: text.slice(0, cut), body: text.slice(cut + 1) }]
  }
  if (ending === 'html') {
    const plain = text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '\n')
    return [{ id: null, title: plain, body: plain }]
  }
  const lines = ending === 'jsonl' ? text.trim().split('\n') : [text]
  return lines.map((line) => {
    const { id, title, body } = JSON.parse(line) as { id?: string; title?: string; body: string }
    return { id: id ?? null, title: title ?? '', body }
  })
}

function fieldsFor(golden: Golden, article: TruthArticle): Fields {
  const all = fieldsOf(golden)
  const found = article.id === undefined ? all[0] : all.find((fields) => fields.id === article.id)
  if (!found) throw new Error(`${golden.slug}: no record ${article.id}`)
  return found
}

/** What of a golden item's truth does not stand in its text, or not in its order; empty when all does. */
export const notInText = (golden: Golden): string[] =>
  golden.truth.articles.flatMap((article) => faults(article, fieldsFor(golden, article)))

function faults(article: TruthArticle, fields: Fields): string[] {
  const found: string[] = []
  const need = (what: string, text: string | null, within: string) => {
    if (text !== null && !within.includes(text)) found.push(`${what}: ${text}`)
  }
  const from = { title: 0, body: 0 }
  for (const statement of article.statements) {
    const text = fields[statement.in]
    need('cue', statement.cue, text)
    need('speaker', statement.speaker.text, text)
    let at = from[statement.in]
    for (const [index, part] of statement.content.entries()) {
      const start = text.indexOf(part, at)
      if (start < 0) found.push(`content not in order: ${part}`)
      else {
        at = start + part.length
        if (index === 0) from[statement.in] = start
      }
    }
  }
  for (const cut of article.cut) need('cut', cut.text, fields.body)
  for (const event of article.events) need('event', event.text, fields[event.in])
  need('title', article.title, `${fields.title}\n${fields.body}`)
  return found
}

/** Where a golden item's truth does not agree with itself; empty when it does. */
export const contradictions = ({ truth }: Golden): string[] =>
  truth.articles.flatMap(({ statements }) =>
    statements.flatMap(({ content, speaker, chain, via }) => {
      const label = content.join(' … ').slice(0, 60)
      const inText = (chain ?? []).filter((link) => link.from === 'text').map((link) => link.name)
      return [
        ...((speaker.candidates !== undefined) === (speaker.name === null)
          ? []
          : [`${label}: candidates exactly where the name is null`]),
        ...(inText.join('|') === (via ?? []).join('|')
          ? []
          : [`${label}: via must be the chain's links from the text`]),
      ]
    }),
  )
