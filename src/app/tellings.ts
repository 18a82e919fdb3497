import type { IssueLane, LinkRole } from '../contract/index.ts'
import { type Register, whoIs } from '../identity/register/index.ts'
import { wordReader } from '../issues/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Hit, Ledger } from '../ledger/types.ts'
import { type AligningTools, type Story, storyOf, type Telling, type Through } from '../stories/index.ts'

/** What laying statements of several articles beside each other needs. */
export interface StoryTools {
  readonly ledger: Ledger
  readonly register: Register
  readonly pack: LanguagePack
}

/** The article in which a statement stands, as stories name it. */
export const articleOf = ({ item, part }: Pick<Hit, 'item' | 'part'>): string => `${item}#${part}`

/** The item of an article that is so named. */
export const itemOf = (article: string): string => article.slice(0, article.lastIndexOf('#'))

/**
 * A statement as one article tells it.
 * @param lane for whom it counts; null where nobody can tell
 */
export function tellingOf(tools: StoryTools, hit: Hit, lane: Pick<IssueLane, 'party'> | null): Telling {
  const { statement, party, judged, outlet } = hit
  const name = judged === null ? statement.speaker.name : judged.name
  return {
    id: hit.id,
    article: articleOf(hit),
    outlet,
    outletKey: outlet === null ? null : mediumKey(tools, outlet),
    party,
    name: name === null ? [] : (tools.pack.fold(name).match(/[\p{L}\p{N}]+/gu) ?? []),
    voice: lane?.party ?? party,
    vague: lane === null,
    saidOn: statement.saidOn,
    published: hit.published,
    background: statement.background,
    quoted: statement.kind === 'direct',
    text: statement.text,
    through: throughOf(tools, hit),
  }
}

/** Links that are the medium through which others have it. */
const MEDIA: ReadonlySet<LinkRole> = new Set(['agency', 'channel', 'newspaper', 'outlet'])

/** The medium that heard it: the first of the chain. A paper named in its own byline is no other. */
function throughOf(tools: StoryTools, { statement }: Hit): Through | null {
  const link = statement.chain.find(
    ({ role, from }) => MEDIA.has(role) && (role === 'agency' || from === 'text' || from === 'source-line'),
  )
  if (link === undefined) return null
  const unnamed = tools.pack.agencies.named(tools.pack.fold(link.name))?.agency.unnamed === true
  return { name: link.name, key: mediumKey(tools, link.name), kind: link.role as Through['kind'], unnamed }
}

/** What the spellings of a medium's name have in common: its id in the register, else the folded name. */
function mediumKey({ ledger, register, pack }: StoryTools, name: string): string {
  return ledger.kept(`medium ${name}`, () => {
    const { party } = whoIs(register, name, { kind: 'outlet' })
    return party?.id ?? pack.fold(name)
  })
}

/** What aligning needs of articles: each one's text is read when it is first asked for. */
export function aligningTools({ ledger, pack }: StoryTools): AligningTools {
  const { wordsOf, stemOf } = readersOf(pack)
  const known = new Map<string, Story>()
  return {
    wordsOf,
    storyOf: (article) => {
      const before = known.get(article)
      if (before !== undefined) return before
      const { title = null, body = '' } = ledger.recordOf(itemOf(article)) ?? {}
      const words = pack.fold(`${title ?? ''}\n${body}`).match(/[\p{L}\p{N}]+/gu) ?? []
      const story = storyOf(words, stemOf)
      known.set(article, story)
      return story
    },
  }
}

interface Readers {
  readonly wordsOf: AligningTools['wordsOf']
  readonly stemOf: (word: string) => string | null
}

/** What is known of a language's words is worked out once, not at each question. */
const readers = new WeakMap<LanguagePack, Readers>()

function readersOf(pack: LanguagePack): Readers {
  const made = readers.get(pack) ?? { wordsOf: wordReader(pack), stemOf: stemReader(pack) }
  readers.set(pack, made)
  return made
}

/** Words of which the stem is kept; all are forgotten when there are more. */
const MOST_STEMS = 200_000

/** The stems of words that carry meaning, each worked out once. */
function stemReader({ comparison }: LanguagePack): (word: string) => string | null {
  const known = new Map<string, string | null>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const { idle, negators, stemOf } = comparison
    if (known.size >= MOST_STEMS) known.clear()
    const stem = idle.has(word) || negators.has(word) ? null : stemOf(word)
    known.set(word, stem)
    return stem
  }
}
