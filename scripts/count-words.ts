// Counts over a corpus which words stand like parts of names and which do not: `node scripts/count-words.ts [CORPUS]`.
// Writes languages/ar/words/counted-names.tsv and counted-words.txt: what the lists made by hand and by
// scripts/build-names.ts do not know. CORPUS holds *.jsonl.gz of articles, of which only single words are kept.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { loadLanguage } from '../src/languages/pack.ts'
import { loadFrequentWords, loadKnownNames, loadListedNames } from '../src/languages/sections/name-people.ts'
import { countPlaces, type Places, places } from './count-words/places.ts'
import { loadVariants } from './count-words/variants.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = resolve(process.argv[2] ?? join(root, '../shared/corpus'))
const folder = join(root, 'languages/ar')

/** Words seen less often than this are not judged. */
const SEEN = { word: 5, name: 3, doubt: 20, definite: 12 }
/** Bounds of the share of places where a word stands like a name (Wilson's interval, 80 %). */
const SHARE = { name: 0.25, word: 0.2, doubt: 0.1, definite: 0.15, house: 0.04 }
/** Other forms of a word that show it to be one of the language. */
const FORMS = 2
const Z = 1.28

if (!existsSync(corpus)) throw new Error(`no folder ${corpus}: give CORPUS as the argument`)

const pack = loadLanguage(join(root, 'languages'), 'ar')
const { names: lists, fold, phrases, speech } = pack
const { article } = phrases
const listed = loadListedNames(folder, fold)
const hand = loadKnownNames(folder, fold)
const common = loadFrequentWords(folder)
const variants = loadVariants(folder)
const inLists = new Set([
  ...lists.offices.keys(),
  ...lists.bodies.keys(),
  ...lists.honorifics.keys(),
  ...lists.places.keys(),
  ...lists.demonyms.keys(),
  ...phrases.titleAdjectives,
  ...phrases.rankAdjectives,
  ...Object.values(lists.particles).flatMap((words) => [...words]),
  ...speech.boundary,
  ...speech.media.keys(),
])

const texts: string[][] = []
for (const file of readdirSync(corpus).filter((name) => name.endsWith('.jsonl.gz')))
  for (const line of gunzipSync(readFileSync(join(corpus, file)))
    .toString('utf8')
    .split('\n')) {
    if (line === '') continue
    const { title, content } = JSON.parse(line)
    texts.push(fold(`${title ?? ''}\n${content ?? ''}`).match(/[\p{L}]+|[^\p{L}\s]|\n/gu) ?? [])
  }

const counts = countPlaces(texts, places(pack, hand, listed))
const none: Places = { seen: 0, articles: 0, behind: 0, opening: 0, named: 0 }
const of = (word: string): Places => counts.get(word) ?? none

/** Between which shares of its places a word stands like a name. */
function bounds({ named, seen }: Places): { low: number; high: number } {
  if (seen === 0) return { low: 0, high: 1 }
  const p = named / seen
  const centre = p + (Z * Z) / 2 / seen
  const spread = Z * Math.sqrt((p * (1 - p)) / seen + (Z * Z) / 4 / seen / seen)
  const whole = 1 + (Z * Z) / seen
  return { low: (centre - spread) / whole, high: (centre + spread) / whole }
}

const isDefinite = (word: string) => word.startsWith(article) && word.length > article.length + 2
const isNew = (word: string) => !listed.has(word) && !common.has(word) && word.length > 2

/** Bare words of the language that stand in no list: seen often, seldom like a name, and met in other forms. */
const plain = new Set(
  [...counts]
    .filter(([word, at]) => isNew(word) && !isDefinite(word) && at.seen >= SEEN.word)
    .filter(([word, at]) => bounds(at).high < SHARE.word && variants.count(word, counts, listed) >= FORMS)
    .map(([word]) => word),
)
const known = new Set([...common, ...plain])

/** A house's name with the article: its bare form is no sign against it. */
function isHouse(word: string): boolean {
  const at = of(article + word)
  return listed.has(article + word) || (at.named > 0 && at.named / at.seen > SHARE.house)
}

/** Definite words that are no house's name. */
const definite = [...counts]
  .filter(([word, at]) => isDefinite(word) && isNew(word) && at.seen >= SEEN.definite && !inLists.has(word))
  .filter(([, at]) => bounds(at).high < SHARE.definite)
  .map(([word]) => word)

const bare = [...plain].filter(
  (word) => !inLists.has(word) && !isHouse(word) && !variants.leans(word, known, counts),
)
const keptWords = [...bare, ...definite].sort((a, b) => of(b).seen - of(a).seen || (a < b ? -1 : 1))

/** A name with a letter that leans on it, or a listed word with one. */
function leansOnKnown(word: string): boolean {
  const rest = variants.without(word)
  if (rest === null) return false
  const isKnown = listed.has(rest) || inLists.has(rest) || known.has(rest)
  return isKnown || of(rest).seen > of(word).seen || of(article + rest).seen > of(word).seen
}

const kindOf = (word: string, { behind, opening }: Places): string =>
  isDefinite(word) || behind > 2 * opening ? 'f' : opening > 2 * behind ? 'g' : 'b'

const newNames = [...counts]
  .filter(([word, at]) => isNew(word) && !inLists.has(word) && !speech.forms.has(word) && at.articles > 1)
  .filter(
    ([word]) => !(isDefinite(word) && [listed, inLists].some((list) => list.has(word.slice(article.length)))),
  )
  .filter(([word, at]) => at.named >= SEEN.name && bounds(at).low >= SHARE.name && !leansOnKnown(word))
  .map(([word, at]) => [word, kindOf(word, at), at.named].join('\t'))
/** Listed names that are mostly another word: names only beside others. */
const doubted = [...listed]
  .filter(([word, { ambiguous }]) => !ambiguous && !hand.has(word) && of(word).seen >= SEEN.doubt)
  .filter(([word]) => bounds(of(word)).high < SHARE.doubt && variants.count(word, counts, listed) >= FORMS)
  .map(([word, { kind, freq, gender }]) =>
    [word, kind, freq, 'amb', ...(gender === null ? [] : [gender])].join('\t'),
  )

const lines = Array.from({ length: Math.ceil(keptWords.length / 20) }, (_, k) =>
  keptWords.slice(k * 20, k * 20 + 20).join(' '),
)
const by = 'Made by scripts/count-words.ts.'
writeFileSync(
  join(folder, 'words/counted-words.txt'),
  `# Words that a corpus shows to be no part of a name, beyond common-words.txt. Folded, most frequent first. ${by}\n${lines.join('\n')}\n`,
)
writeFileSync(
  join(folder, 'words/counted-names.tsv'),
  `# Parts of names that a corpus shows, in the form of given-names.tsv, which they follow and overrule. ${by}\n${[...newNames, ...doubted].sort().join('\n')}\n`,
)
console.log(`${keptWords.length} words, ${newNames.length} names, ${doubted.length} names in doubt`)
