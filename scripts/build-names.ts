// Derives languages/ar/words/given-names.tsv: `node scripts/build-names.ts [PEOPLE [CORPUS]]`.
// PEOPLE holds name-parts-en-ar.tsv.gz, parliamentarians-arabic-names.jsonl and people-with-arabic-labels.jsonl;
// CORPUS holds *.jsonl.gz of articles, of which only counts are taken: how often a word stands like a name.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { loadLanguage } from '../src/languages/pack.ts'
import { loadNounForms } from '../src/languages/sections/name-forms.ts'
import { loadKnownNames } from '../src/languages/sections/name-people.ts'
import { loadNameWords } from '../src/languages/sections/names.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const people = resolve(process.argv[2] ?? join(root, '../shared/people'))
const corpus = resolve(process.argv[3] ?? join(root, '../shared/corpus'))
const words = join(root, 'languages/ar')
const target = join(words, 'words/given-names.tsv')

/** No more entries than this, the most frequent first: the file stays small and quick to load. */
const MOST = 20_000
/** A word seen this often in the corpus is judged by how it stands there. */
const SEEN = 12
/** Shares of a word's places where it stands like a name, and of its forms with the article, that tell. */
const SHARE = { low: 0.2, none: 0.04, mixed: 0.6 }
const ARTICLE = { some: 0.03, most: 0.5 }
/** So frequent, and so much more than its bearers, that only sure names beside it count. */
const CROWD = { seen: 3000, timesBearers: 10, share: 0.25 }

interface Entry {
  given: number
  family: number
  freq: number
  m: number
  f: number
}

for (const folder of [people, corpus])
  if (!existsSync(folder)) throw new Error(`no folder ${folder}: give PEOPLE and CORPUS as arguments`)

const { fold } = loadLanguage(join(root, 'languages'), 'ar')
const forms = loadNounForms(words, fold)
const { demonyms, honorifics, offices, particles } = loadNameWords(words, fold)
const { filiation } = particles
/** What stands before a name alone: styles with the article, and son or daughter of. */
const before = new Set([
  ...filiation,
  ...[...offices].filter(([, word]) => word.definite && word.honorific).map(([word]) => word),
  ...[...honorifics].filter(([, word]) => word.kind === 'title').map(([word]) => word),
])
const entries = new Map<string, Entry>()

function entryOf(word: string): Entry {
  const known = entries.get(word)
  if (known !== undefined) return known
  const entry = { given: 0, family: 0, freq: 0, m: 0, f: 0 }
  entries.set(word, entry)
  return entry
}

const isWord = (word: string) => /^\p{Script=Arabic}{2,}$/u.test(word)
const jsonLines = (name: string) =>
  readFileSync(join(people, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

function addParts(): void {
  const text = gunzipSync(readFileSync(join(people, 'name-parts-en-ar.tsv.gz'))).toString('utf8')
  for (const line of text.split('\n')) {
    const [latin = '', letters = '', count] = line.split('\t')
    const word = fold(letters.replaceAll(' ', ''))
    if (/^[a-zà-ÿ'’-]{3,}$/.test(latin) && isWord(word)) entryOf(word).freq += Number(count)
  }
}

function addFullName(name: string, gender: string | undefined): void {
  const parts = fold(name).split(/\s+/).filter(isWord)
  if (parts.length < 2) return
  parts.forEach((word, at) => {
    const entry = entryOf(word)
    entry.freq++
    if (at === 0) entry.given++
    if (at === parts.length - 1) entry.family++
    if (at === 0 && gender === 'male') entry.m++
    if (at === 0 && gender === 'female') entry.f++
  })
}

addParts()
for (const { ar, gender } of jsonLines('parliamentarians-arabic-names.jsonl'))
  for (const name of ar) addFullName(name, gender)
for (const { ar, aliases_ar } of jsonLines('people-with-arabic-labels.jsonl'))
  for (const name of [ar, ...aliases_ar]) addFullName(name, undefined)

const known = loadKnownNames(words, fold)
for (const word of known.keys()) entryOf(word).freq += 5

/** Counts in the corpus: all places of a word, and those beside a sure given name or after a son-of word. */
function countPlaces(): Record<'all' | 'asName' | 'besideKnown', Map<string, number>> {
  const all = new Map<string, number>()
  const asName = new Map<string, number>()
  const besideKnown = new Map<string, number>()
  const isKnown = (word: string) => known.has(word) && !(offices.has(word) || word.length < 3)
  const sure = new Set(
    [...entries].filter(([word, { freq }]) => known.has(word) || freq >= 10).map(([word]) => word),
  )
  const add = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1)
  for (const file of readdirSync(corpus).filter((name) => name.endsWith('.jsonl.gz'))) {
    const text = gunzipSync(readFileSync(join(corpus, file))).toString('utf8')
    for (const line of text.split('\n')) {
      if (line === '') continue
      const { title, content } = JSON.parse(line)
      const tokens = fold(`${title ?? ''}\n${content ?? ''}`).match(/[\p{L}]+|[^\p{L}\s]|\n/gu) ?? []
      tokens.forEach((word, at) => {
        add(all, word)
        if (!entries.has(word)) return
        const last = tokens[at - 1] ?? ''
        const next = tokens[at + 1] ?? ''
        const beside = (near: string) => sure.has(near) && near !== word
        if (before.has(last) || filiation.has(next) || beside(last) || beside(next)) add(asName, word)
        if (isKnown(last) || isKnown(next)) add(besideKnown, word)
      })
    }
  }
  return { all, asName, besideKnown }
}

const { all, asName, besideKnown } = countPlaces()

/** Judges by how it stands in the corpus: seldom like a name, or as often with the article as a noun would. */
function isCommon(word: string, seen: number, freq: number): boolean {
  if (offices.has(word)) return true
  const share = (asName.get(word) ?? 0) / seen
  const sureShare = (besideKnown.get(word) ?? 0) / seen
  if (seen > CROWD.seen && seen > CROWD.timesBearers * freq && sureShare < CROWD.share) return true
  const article = demonyms.has(word) ? 1 : (all.get(forms.article + word) ?? 0) / seen
  if (article > ARTICLE.most) return share < SHARE.mixed
  return share < (article > ARTICLE.some ? SHARE.low : SHARE.none)
}

function lineOf(word: string, { given, family, freq, m, f }: Entry): string {
  const sure = known.get(word)
  const kind = sure?.kind ?? (given > 2 * family ? 'g' : family > 2 * given ? 'f' : 'b')
  const gender = sure !== undefined ? sure.gender : m > 3 * f ? 'm' : f > 3 * m ? 'f' : null
  const seen = all.get(word) ?? 0
  const ambiguous = seen >= SEEN && isCommon(word, seen, freq)
  return [word, kind, freq, ...(ambiguous ? ['amb'] : []), ...(gender === null ? [] : [gender])].join('\t')
}

/** Rare as a name and everywhere as a word: a slip of the transliteration rather than a name. */
const isSlip = (word: string, freq: number) => !known.has(word) && (all.get(word) ?? 0) > 50 * freq

const kept = [...entries]
  .filter(([word, entry]) => entry.freq >= 2 && !isSlip(word, entry.freq))
  .sort(([a, x], [b, y]) => y.freq - x.freq || (a < b ? -1 : 1))
  .slice(0, MOST)
const head =
  '# Parts of names, folded: word, g(iven) f(amily) b(oth), bearers, marks. Made by scripts/build-names.ts.\n'
writeFileSync(target, `${head}${kept.map(([word, entry]) => lineOf(word, entry)).join('\n')}\n`)
console.log(`${target}: ${kept.length} of ${entries.size} name parts`)
