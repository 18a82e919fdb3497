import type { LinkEvidence } from '../../contract/index.ts'
import { compareSides } from '../compare.ts'
import { STOP } from '../operators.ts'
import { wordReader } from '../sides.ts'
import type { ComparedWord } from '../types.ts'
import { rounded } from './change.ts'
import { evidenceOf } from './evidence.ts'
import { linkOf } from './link.ts'
import { isWithin, objectOf } from './near.ts'
import type { LinkPack, ReadMark } from './read.ts'
import { signsIn } from './signs.ts'
import { topicOf } from './topic.ts'
import type { LinkInput, ProposedLink } from './types.ts'

/** Days within which a statement replies to another. */
const WITHIN = 10

/** Whether a statement names whoever made another. */
export const speaksOf = (b: ReadMark, a: ReadMark): boolean =>
  namesOne(new Set(b.words.map(({ facts }) => facts.word)), a)

/** A name is told by its last word, where that is long enough to be nobody else's. */
const LEAST_LETTERS = 4

function namesOne(said: ReadonlySet<string>, { names, isPerson }: ReadMark): boolean {
  return names.some((name) => {
    const words = name.split(' ')
    const last = words.at(-1) ?? ''
    return isPerson ? last.length >= LEAST_LETTERS && said.has(last) : words.every((word) => said.has(word))
  })
}

/** Finds to whom a statement replies: the words beside it say that it does, and name him or what he said. */
export function replyReader(pack: LinkPack, beside: LinkInput['beside']) {
  const read = wordReader(pack)
  return (b: ReadMark, others: readonly ReadMark[]): ProposedLink[] => {
    const text = beside(b.mark)
    const words = read(text)
    const signs = signsIn(words, pack.links)
    const sign = signs.find(({ sense }) => sense === 'reply')
    if (sign === undefined) return []
    // Who is named beside a reporter's question or a raid is mostly the one who answers, or whom it hit.
    if (signs.some(({ sense, from }) => sense === 'unsaid' && from === sign.to)) return []
    const after = wordsBefore(text, words.slice(sign.to, sign.to + REPLY_WORDS))
    const named = new Set(after.flatMap(({ facts }) => [facts.word, ...facts.bare]))
    const side = {
      words: after.filter(({ facts }) => facts.role === 'content'),
      negators: [],
      numbers: new Set<number>(),
      asks: false,
    }
    let best: { readonly a: ReadMark; readonly worth: number; readonly isNamed: boolean } | null = null
    for (const a of others.filter((one) => isWithin(one, b, WITHIN))) {
      const isNamed = namesOne(named, a)
      const common = compareSides(a.side, side).pairs.length
      const worth = common + (isNamed ? NAMED : 0)
      if (common < (isNamed ? 1 : UNNAMED) || (best !== null && best.worth >= worth)) continue
      best = { a, worth, isNamed }
    }
    if (best === null) return []
    const [first, last] = [words[sign.from]?.span[0] ?? 0, after.at(-1)?.span[1] ?? text.length]
    const cue: LinkEvidence = { kind: 'cue', scale: null, from: [], to: [], words: text.slice(first, last) }
    const topic = topicOf(best.a, b)
    const evidence = topic === null ? [] : evidenceOf(best.a, b, topic.comparison, [])
    // A state or body is named in many words that answer somebody else.
    const confidence = best.isNamed && best.a.isPerson ? rounded(0.7 + 0.03 * best.worth) : 0.5
    return [linkOf('replies', best.a, b, objectOf(best.a, b), confidence, [cue, ...evidence])]
  }
}

/** Words up to the first stop: behind it stands who replies. */
function wordsBefore(text: string, words: readonly ComparedWord[]): readonly ComparedWord[] {
  const end = words.findIndex((word, k) => STOP.test(text.slice(word.span[1], words[k + 1]?.span[0])))
  return end < 0 ? words : words.slice(0, end + 1)
}

/** Words behind "in reply to" in which it is told to what. */
const REPLY_WORDS = 25
/** Words in common by which a reply that names nobody is still told; it stays doubtful. */
const UNNAMED = 5
/** What naming the other is worth beside words in common. */
const NAMED = 3
