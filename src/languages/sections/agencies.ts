import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

export type AgencyKind = 'agency' | 'channel' | 'newspaper' | 'platform' | 'outlet'

/** A medium that passes words on. */
export interface Agency {
  /** The form that names it in a chain, as written in the list. */
  readonly name: string
  readonly kind: AgencyKind
  /** True where it may end a dateline without a stop of its own. */
  readonly bare: boolean
  /** True where it says that agencies passed the words on, and not which. */
  readonly unnamed: boolean
}

/** A spelling of an entry. */
export interface AgencyForm {
  readonly agency: Agency
  /** True where the same words also mean something else, so that they count only in a fitting place. */
  readonly unsure: boolean
}

/** The agencies, channels, newspapers and platforms of `words/agencies.yaml`. */
export interface AgencyWords {
  readonly entries: readonly Agency[]
  /** The entry whose spelling is the whole of this folded text (points and double spaces do not matter), or null. */
  readonly named: (folded: string) => AgencyForm | null
  /** Whether a spelling can begin with this folded word; false is sure. */
  readonly mayOpen: (word: string) => boolean
  /** The first words of all spellings. */
  readonly firsts: ReadonlySet<string>
  /**
   * The longest entry whose spelling starts at `position` of a folded text and ends at a word's end; null if none
   * does. `end` is an offset into the same folded text. Looks at most as far as the longest spelling.
   */
  readonly at: (folded: string, position: number) => (AgencyForm & { readonly end: number }) | null
}

const listSchema = z.strictObject({
  agencies: z.array(
    z.strictObject({
      name: z.string().min(2),
      kind: z.enum(['agency', 'channel', 'newspaper', 'platform', 'outlet']),
      spellings: z.array(z.string().min(1)),
      unsure: z.array(z.string().min(1)).optional(),
      also: z.string().min(1).optional(),
      bare: z.boolean().optional(),
      unnamed: z.boolean().optional(),
      why: z.string().min(1).optional(),
    }),
  ),
})

/** Reads `words/agencies.yaml`. Throws when one spelling stands for two entries. */
export function loadAgencyWords(root: string, fold: (text: string) => string): AgencyWords {
  const path = join(root, 'words', 'agencies.yaml')
  const { agencies } = readList(path, listSchema)
  const byForm = new Map<string, AgencyForm>()
  const entries: Agency[] = []
  let longest = 0
  for (const { name, kind, spellings, unsure = [], bare, unnamed } of agencies) {
    const agency: Agency = { name, kind, bare: bare === true, unnamed: unnamed === true }
    entries.push(agency)
    const doubtful = new Set(unsure.map((text) => compact(fold(text))))
    for (const text of [name, ...spellings, ...unsure]) {
      const form = compact(fold(text))
      const other = byForm.get(form)
      if (other !== undefined && other.agency !== agency)
        throw new Error(`${path}: ${JSON.stringify(form)} stands for both ${other.agency.name} and ${name}`)
      byForm.set(form, { agency, unsure: doubtful.has(form) })
      longest = Math.max(longest, form.length)
    }
  }
  const named = (folded: string) => byForm.get(compact(folded)) ?? null
  const firsts = new Set(Array.from(byForm.keys(), (form) => form.split(' ')[0] ?? ''))
  const mayOpen = (word: string) => firsts.has(word) || APART.test(word)
  return {
    entries,
    named,
    mayOpen,
    firsts,
    at: (folded, position) => longestAt(byForm, longest, folded, position),
  }
}

/** What parts the words of a spelling. */
const APART = /[\s.]/

/** Points and runs of spaces become one space, so that the ways to write an abbreviation are one. */
const compact = (folded: string): string =>
  APART.test(folded) ? folded.replace(/[ .]+/g, ' ').trim() : folded

function longestAt(
  byForm: ReadonlyMap<string, AgencyForm>,
  longest: number,
  folded: string,
  position: number,
): (AgencyForm & { readonly end: number }) | null {
  if (position > 0 && isWordSign(folded.charCodeAt(position - 1))) return null
  let form = ''
  let best: (AgencyForm & { end: number }) | null = null
  for (let i = position; i < folded.length && form.length <= longest; i++) {
    const code = folded.charCodeAt(i)
    if (code === 0x20 || code === 0x2e) {
      if (form === '') break
      if (!form.endsWith(' ')) form += ' '
      continue
    }
    if (!isWordSign(code)) break
    form += folded[i]
    if (i + 1 < folded.length && isWordSign(folded.charCodeAt(i + 1))) continue
    const found = byForm.get(form)
    if (found !== undefined) best = { ...found, end: i + 1 }
  }
  return best
}

/** Letters and digits of a folded text: everything but ASCII signs, general punctuation and Arabic stops. */
function isWordSign(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)
  return (
    (code >= 0xc0 && code < 0x2000 && code !== 0x60c && code !== 0x61b && code !== 0x61f) || code >= 0x2c00
  )
}
