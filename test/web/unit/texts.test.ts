import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../../scripts/build/parts.ts'
import { declarationsOf } from '../../../scripts/house/source.ts'
import { EARLIER } from '../../../src/web/text/earlier.ts'
import { isNamedOffice, officeName, TEXTS, toldInArabic, whyInArabic } from '../../../src/web/text/index.ts'
import { ISSUE_FORM } from '../../../src/web/text/issue-form.ts'
import { ISSUES } from '../../../src/web/text/issues.ts'
import { JUDGING } from '../../../src/web/text/judging.ts'
import { askedWhyInArabic } from '../../../src/web/text/judging-why.ts'
import { NOTES } from '../../../src/web/text/notes.ts'

const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))

const found = (sources: readonly string[], ...patterns: readonly RegExp[]): string[] => [
  ...new Set(
    sources.flatMap((source) =>
      patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((m) => m[1] as string)),
    ),
  ),
]

/** The literals that stand in a source: all but what is too short to be a sentence. */
const sentencesIn = (source: string): string[] => found([source], /'([a-z][^'\n]* [^'\n]+)'/g)

describe('reasons in Arabic', () => {
  it('are there for every reason that identity can give', () => {
    const sources = readdirSync(join(ROOT, 'src/identity'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(ROOT, 'src/identity', name), 'utf8'))
    // A reason is a sentence within a call of whoIs or unsure, after `why:`, or a constant of that name.
    const calls = sources.flatMap((source) =>
      found(
        [source],
        /\b(?:whoIs|unsure)\(((?:[^()]|\([^()]*\))*)\)/g,
        /\bwhy: ('[^'\n]+')/g,
        /\bconst (?:WHY|ISSUED|BETWEEN|TOO_UNSURE) = ('[^'\n]+')/g,
      ),
    )
    const reasons = [...new Set(calls.flatMap(sentencesIn))]
    expect(reasons.length).toBeGreaterThan(25)
    expect(reasons.filter((why) => whyInArabic(why) === null)).toEqual([])
  })

  it('are there for every reason that the queue can give, and the register of a name', () => {
    const review = readFileSync(join(ROOT, 'src/app/review.ts'), 'utf8')
    const asked = found([review], /\b(?:WHY|LOST) = \{([^}]*)\}/g).concat(
      found([review], /\bwhy: ('[^'\n]+')/g),
    )
    const named = ['find.ts', 'who.ts'].flatMap((name) => {
      const source = readFileSync(join(ROOT, 'src/identity/register', name), 'utf8')
      const plain = found(
        [source],
        /\bWHY = \{([^}]*)\}/g,
        /\b(?:unknown|unsure|same)\(((?:[^()]|\([^()]*\))*)\)/g,
      )
      // What is put together has names, numbers and days in it, and what was said before in front.
      const made = found([source], /`([^`\n]* [^`\n]*)`/g).filter((one) =>
        / /.test(one.replace(/\$\{[^}]*\}/g, '').trim()),
      )
      return [
        ...plain.flatMap(sentencesIn),
        ...made.map((one) => one.replace(/^\$\{[^}]*why\}; /, 'a surname; ').replace(/\$\{[^}]*\}/g, '2')),
      ]
    })
    const reasons = [...new Set([...asked.flatMap(sentencesIn), ...named])]
    expect(reasons.length).toBeGreaterThan(35)
    expect(reasons.filter((why) => askedWhyInArabic(why) === null)).toEqual([])
    expect(askedWhyInArabic('a surname; 12 in the register bear it')).toBe(
      'لقب عائلة؛ يحمله في الدليل أكثر من واحد (12)',
    )
  })

  it('are there for every rule that the API can name', () => {
    const sources = ['src/api', 'src/app', 'src/intake', 'src/article', 'src/dates', 'src/ledger/queries']
      .flatMap((folder) => filesUnder(folder, /\.ts$/))
      .concat(readFileSync(join(ROOT, 'src/ledger/parse-query.ts'), 'utf8'))
    const rules = found(
      sources,
      /\b(?:diagnostic|failure|errorAnswer)\(\s*'([a-z-]+)'/g,
      /\bfailed\(\s*[^,()]+,\s*'([a-z-]+)'/g,
      /\brefuse\(\s*c,\s*\d+,\s*'([a-z-]+)'/g,
      /\boutcome: '(too-[a-z]+|busy)'/g,
      /'(bad-(?:type|date|value))'/g,
    ).concat(found([readFileSync(join(ROOT, 'src/ledger/parse-query.ts'), 'utf8')], /\brule: '([a-z-]+)'/g))
    // These are said of paths on a command line, which the page never gives.
    const ofCommands = ['empty-folder', 'no-such-path', 'not-a-file', 'unknown-ending']
    expect(rules.length).toBeGreaterThan(30)
    expect(rules.filter((rule) => toldInArabic(rule) === null && !ofCommands.includes(rule))).toEqual([])
  })
})

describe('offices', () => {
  it('have a name in both languages, every one of the register', () => {
    const lines = (name: string) =>
      readFileSync(join(ROOT, 'register', name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { role?: string; offices?: { role: string }[] })
    const roles = lines('persons.jsonl')
      .flatMap(({ offices = [] }) => offices)
      .concat(lines('offices.jsonl') as { role: string }[])
      .map(({ role }) => role)
    expect([...new Set(roles)].filter((role) => !isNamedOffice(role))).toEqual([])
  })

  it('are called as the gender of their holder asks, and an unknown one as the register calls it', () => {
    expect(officeName('foreign-minister', 'f', 'ar')).toBe('وزيرة الخارجية')
    expect(officeName('foreign-minister', null, 'ar')).toBe('وزير الخارجية')
    expect(officeName('foreign-minister', 'f', 'en')).toBe('foreign minister')
    expect(officeName('constructor', 'm', 'en')).toBe('constructor')
  })
})

describe('what the register has a party as', () => {
  it('has a name in both languages', () => {
    const sorts = (name: string) =>
      found([readFileSync(join(ROOT, 'register', name), 'utf8')], /"sort": "([a-z-]+)"/g)
    const bodies = ['bodies.jsonl', 'state-bodies.jsonl'].flatMap(sorts)
    const outlets = sorts('outlets.jsonl').map((sort) => (sort === 'agency' ? 'news-agency' : sort))
    const all = new Set(['state', ...bodies, ...outlets])
    expect(
      [...all].filter((sort) => !(sort in TEXTS.ar.party.sorts && sort in TEXTS.en.party.sorts)),
    ).toEqual([])
  })
})

describe('the texts', () => {
  it('are all used: every key is named where the page is drawn', () => {
    const drawn = ['app.tsx', 'pages', 'parts', 'lib', 'state']
      .flatMap((place) =>
        place.endsWith('.tsx')
          ? [readFileSync(join(ROOT, 'src/web', place), 'utf8')]
          : filesUnder(`src/web/${place}`, /\.tsx?$/),
      )
      .join('\n')
    // Lists whose keys are values of the contract are used by the value.
    const byValue =
      /^(?:kind|kindHelp|act|venue|speakerKind|role|linkFrom|dateFrom|cut)\.|^search\.(?:facets|unsure|in)\.|^try\.kept\.|^digits\./
    const keys = (value: object, path = ''): string[] =>
      Object.entries(value).flatMap(([key, one]) =>
        typeof one === 'object' && one !== null && !('other' in one)
          ? keys(one, `${path}${key}.`)
          : [path + key],
      )
    const unused = keys(TEXTS.en)
      .filter((key) => !byValue.test(key))
      .filter((key) => {
        const [section, name] = key.includes('.') ? key.split('.') : [null, key]
        const own = new RegExp(section === null ? `texts\\.${name}\\b` : `\\.${section}\\.${name}\\b`)
        const isShort = /const t = texts\.(\w+)/g
        const shortened = [...drawn.matchAll(isShort)].some((m) => m[1] === section)
        const taken = new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\} = (?:texts|useTexts\\(\\))`)
        return (
          !own.test(drawn) &&
          !(shortened && new RegExp(`\\bt\\.${name}\\b`).test(drawn)) &&
          !taken.test(drawn)
        )
      })
    expect(unused.filter((key) => !['search.after', 'search.before'].includes(key))).toEqual([])
    const ofJudging = keys(JUDGING.en)
      .filter((key) => !/^(?:kinds|ask|answer|reason|told\.(?:standing|link))\./.test(key))
      .filter((key) => !new RegExp(`\\b(?:t\\.)?${key.replace('.', '\\.')}\\b`).test(drawn))
    expect(ofJudging).toEqual([])
    const ofIssues = [...keys(ISSUES.en), ...keys(ISSUE_FORM.en), ...keys(NOTES.en), ...keys(EARLIER.en)]
      .filter(
        (key) => !/^(?:substance|talks|doubt|evidence|standing|originalStanding|kinds|event)\./.test(key),
      )
      .filter((key) => !new RegExp(`\\bt\\.${key}\\b`).test(drawn))
    expect(ofIssues).toEqual([])
  })
})

describe('what the files of the page share', () => {
  it('is documented', () => {
    const bare = filesUnder('src/web', /\.tsx?$/)
      .flatMap(declarationsOf)
      .filter(({ documented }) => !documented)
    expect(bare.map(({ name }) => name)).toEqual([])
  })
})

describe('the terms', () => {
  /** Words that editors took amiss or read otherwise: what casts doubt on a person, an op-ed, a court's verdict, a file. */
  const REJECTED = /مشكوك|المتكلم|مقالت|المقال|الموضوعات|عنعنة|سُحب قرار'|'قرار: /g

  it('are the same everywhere: none of those rejected stands on a screen or in an export', () => {
    const sources = [...filesUnder('src/web/text', /\.ts$/), ...filesUnder('languages/ar', /^exports\.yaml$/)]
    expect(sources.length).toBeGreaterThan(10)
    expect(sources.flatMap((source) => source.match(REJECTED) ?? [])).toEqual([])
  })
})
