import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Folded, foldText, foldWithMap } from './fold.ts'
import { buildFolding, foldingSchema } from './folding.ts'
import { headlineVerbs } from './headline-verbs.ts'
import { type AgencyWords, loadAgencyWords } from './sections/agencies.ts'
import { type CalendarWords, loadCalendarWords } from './sections/calendar.ts'
import { type ComparisonWords, loadComparisonWords } from './sections/comparison.ts'
import { type IdentityWords, loadIdentityWords } from './sections/identity.ts'
import { type IssueNouns, loadIssueNouns } from './sections/issue-nouns.ts'
import { type LinkWords, loadLinkWords } from './sections/links.ts'
import { loadNameWords, type NameWords } from './sections/names.ts'
import { loadPageWords, type PageWords } from './sections/page.ts'
import { loadPhraseWords, type PhraseWords } from './sections/phrases.ts'
import { loadPositionWords, type PositionWords } from './sections/positions.ts'
import { loadPunctuation, type Punctuation } from './sections/punctuation.ts'
import { loadSpeechWords, type SpeechWords } from './sections/speech.ts'
import { loadStructureWords, type StructureWords } from './sections/structure.ts'
import { readWeights } from './weights.ts'
import { readList } from './yaml.ts'

const languageSchema = z.strictObject({
  code: z.string().length(2),
  name: z.strictObject({ ar: z.string(), en: z.string() }),
  direction: z.enum(['rtl', 'ltr']),
  script: z.string().length(4),
  gaps: z.array(z.string()),
})

/** A language, checked and frozen: all that the rooms know of it. Passed in to each room; never imported. */
export interface LanguagePack {
  readonly code: string
  readonly direction: 'rtl' | 'ltr'
  readonly gaps: readonly string[]
  /** The spelling-blind form, for keys and lexicon look-up. */
  readonly fold: (text: string) => string
  /** The same with a map back to the text's offsets. */
  readonly foldWithMap: (text: string) => Folded
  /** Words of a news page that are not the story's: teasers, bylines, counters (article room). */
  readonly page: PageWords
  /** Agencies, channels, newspapers, platforms: in datelines, bylines, source lines and text. */
  readonly agencies: AgencyWords
  /** Words of dates (dates room). */
  readonly calendar: CalendarWords
  /** What each feature of a reading adds to the log-odds that it is right (identity room). */
  readonly confidence: ReadonlyMap<string, number>
  /** How texts are laid beside each other (issues room). Loaded when first asked for: most runs compare nothing. */
  readonly comparison: ComparisonWords
  /** Nouns of which questions are made (issues room). Loaded when first asked for. */
  readonly issueNouns: IssueNouns
  /** Words from which positions are read (issues room). Loaded when first asked for. */
  readonly positions: PositionWords
  /** Words from which links between statements are read (issues room). Loaded when first asked for. */
  readonly links: LinkWords
  /** Words of speakers' noun phrases: offices, bodies, names, places (analysis and identity rooms). */
  readonly names: NameWords
  /** Signs that end, part and mark (analysis room). */
  readonly punctuation: Punctuation
  /** Words by which a later mention goes back to an earlier one (identity room). */
  readonly identity: IdentityWords
  /** What noun phrases and adjuncts are made of (analysis and statements rooms). */
  readonly phrases: PhraseWords
  /** Reporting verbs and the function words of their frames (statements room). */
  readonly speech: SpeechWords
  /** Signs and words of interviews, lists and reviews (statements room). */
  readonly structure: StructureWords
  /** Whether a headline's word is a verb by its shape. */
  readonly isHeadlineVerb: (folded: string) => boolean
}

/**
 * Loads `languages/<code>/`. Throws, naming file, place and cure, when a list is not in order.
 * @param folder the folder that holds the languages, e.g. `<project>/languages`
 */
export function loadLanguage(folder: string, code: string): LanguagePack {
  const root = join(folder, code)
  if (!existsSync(root))
    throw new Error(`no language "${code}" in ${folder}; there are: ${readdirSync(folder).join(', ')}`)
  const language = readList(join(root, 'language.yaml'), languageSchema)
  const folding = buildFolding(readList(join(root, 'folding.yaml'), foldingSchema))
  const fold = (text: string) => foldText(folding, text)
  const phrases = loadPhraseWords(root, fold)
  const agencies = loadAgencyWords(root, fold)
  const names = loadNameWords(root, fold)
  const speech = loadSpeechWords(root, fold)
  let comparison: ComparisonWords | null = null
  let positions: PositionWords | null = null
  let issueNouns: IssueNouns | null = null
  let links: LinkWords | null = null
  return Object.freeze({
    code: language.code,
    direction: language.direction,
    gaps: language.gaps,
    fold,
    foldWithMap: (text: string) => foldWithMap(folding, text),
    page: loadPageWords(root, fold),
    agencies,
    calendar: loadCalendarWords(root, fold),
    confidence: loadConfidence(root),
    get comparison() {
      comparison ??= loadComparisonWords(root, fold)
      return comparison
    },
    get issueNouns() {
      issueNouns ??= loadIssueNouns(root, this)
      return issueNouns
    },
    get positions() {
      positions ??= loadPositionWords(root, fold, speech)
      return positions
    },
    get links() {
      links ??= loadLinkWords(root, fold)
      return links
    },
    names,
    punctuation: loadPunctuation(root, fold),
    phrases,
    identity: loadIdentityWords(root, fold, phrases.article),
    speech,
    structure: loadStructureWords(root, fold),
    isHeadlineVerb: headlineVerbs({ phrases, names, agencies }),
  })
}

/** The fitted weights of `words/confidence-weights.tsv`, by feature. */
function loadConfidence(root: string): ReadonlyMap<string, number> {
  const { byFeature } = readWeights(join(root, 'words', 'confidence-weights.tsv'))
  return new Map([...byFeature].map(([feature, [weight = 0]]) => [feature, weight]))
}
