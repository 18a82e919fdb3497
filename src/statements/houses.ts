import type { LanguagePack } from '../languages/pack.ts'
import type { Draft } from './types.ts'
import { isWord } from './walk.ts'
import { type FrameWords, frameWords } from './words.ts'

/**
 * The bodies that a story has let speak, by what later titles call them: "the ministry" of the ministry of transport.
 * A spokesman who is introduced by such a title elaborates on what his body said.
 */
export interface Houses<T> {
  /** Keeps what a body said last, under the head word of its words. */
  readonly keep: (draft: Draft, kept: T) => void
  /** What the body said last that a named person's title names; undefined where it names none of them. */
  readonly of: (draft: Draft) => T | undefined
}

export function housesOf<T>(pack: LanguagePack): Houses<T> {
  const words = frameWords(pack)
  const kept = new Map<string, T>()
  return {
    keep: ({ speaker, field }, what) => {
      if (speaker.how !== 'named' || field.mentions[speaker.mention]?.kind !== 'body') return
      kept.set(words.bareKey(field.tokens[speaker.range.from]?.folded ?? ''), what)
    },
    of: (draft) => {
      if (kept.size === 0 || draft.turn || !isSpokesman(draft, pack)) return undefined
      for (const word of titleWords(draft, words)) {
        const what = kept.get(word)
        if (what !== undefined) return what
      }
      return undefined
    },
  }
}

const isSpokesman = ({ speaker, field }: Draft, { names }: LanguagePack): boolean => {
  const mention = speaker.how === 'named' ? field.mentions[speaker.mention] : undefined
  return mention?.heads.some((head) => names.offices.get(head)?.spokesperson) ?? false
}

/** "The deputy spokesman of | the ministry | X": the words under the article in a named person's title. */
function* titleWords({ speaker, field }: Draft, words: FrameWords): Generator<string> {
  const mention = speaker.how === 'named' ? field.mentions[speaker.mention] : undefined
  if (mention?.kind !== 'person' || mention.name === null) return
  const { article, toThe } = words.phrases
  for (let i = mention.from + 1; i < mention.to; i++) {
    if (i >= mention.name.from && i < mention.name.to) continue
    const token = field.tokens[i]
    if (!isWord(token)) continue
    const { folded } = token
    if (folded.startsWith(article) || folded.startsWith(toThe)) yield words.bareKey(folded)
  }
}
