import type { ChainLink, Statement } from '../contract/index.ts'
import { harmless, type Style } from './style.ts'

/** Who said it: the name, with the body spoken for; or that it is unsure, with the contenders. */
export function speakerLine({ speaker }: Statement, style: Style): string {
  const shown = (text: string) => style.isolate(harmless(text))
  if (speaker.name === null) {
    const among = speaker.candidates.length > 0 ? `: ${speaker.candidates.map(shown).join(' or ')}` : ''
    return `${style.bold('unsure')}${among}`
  }
  const name = style.bold(shown(speaker.name))
  return speaker.for === null ? name : `${name} (for ${shown(speaker.for)})`
}

/** The hops that passed the words on, from the speaker outwards; empty where there is none. */
export const chainLine = (chain: readonly ChainLink[], style: Style): string =>
  chain.map((hop) => `${style.isolate(harmless(hop.name))} (${hop.role}, ${hop.from})`).join(' → ')

/** Kind, act, venue and date, as far as they are known. */
export const factsLine = (one: Statement): string =>
  [
    one.kind,
    one.act,
    one.venue,
    one.saidOn === null ? null : `said ${one.saidOn}`,
    one.background ? 'background' : null,
    `confidence ${one.confidence.toFixed(2)}`,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** The content as one text, pieces that stand apart joined by an ellipsis in brackets. */
export const contentText = (one: Statement): string => harmless(one.text.join(' […] ')).replace(/\s+/g, ' ')
