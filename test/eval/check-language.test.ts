import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isCorpusHere } from '../../eval/corpus.ts'
import { checkLanguage } from '../../eval/language/check.ts'
import { sortChecks } from '../../eval/language/checks.ts'
import { changedFiles, wordsAt } from '../../eval/language/words-at.ts'
import { languages } from '../../eval/reader.ts'

let base: string
let folder: string
let cues: string
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'isnad-check-'))
  folder = join(base, 'languages')
  cues = join(folder, 'ar', 'words', 'cues.yaml')
  cpSync(languages, folder, { recursive: true })
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

const before = { folder: languages, name: 'the words of the project' }
/** The check of the words in `folder` against the project's: exit code and what it says. */
async function check(against: typeof before | null = before) {
  const lines: string[] = []
  const print = (line: string) => lines.push(line)
  const code = await checkLanguage({
    folder,
    before: against,
    sets: ['golden'],
    articles: 20,
    show: 2,
    print,
  })
  return { code, told: lines.join('\n') }
}

const NEW = (not: string) =>
  `- { lemma: زقزق, impf: يزقزق, part: مزقزق, class: say, act: inform, takes: [that], n: 0,
    example: "زقزق الوزير نزار العوضي أن الجسر آمن.", not: ["${not}"] }\n`
const replace = (path: string, from: string, to: string) => {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

describe('check:language', () => {
  it('says so where nothing changed', async () => {
    const { code, told } = await check()
    expect(told).toContain('NOTHING CHANGED')
    expect(told).toContain(', 0 are not read so.')
    expect(told).toMatch(/Nothing to mend\.$/)
    expect(code).toBe(0)
  })

  it('shows how a new cue reads its own sentences, and that no statement changed', async () => {
    appendFileSync(cues, NEW('زقزق العصفور على الغصن.'))
    const { code, told } = await check()
    expect(told).toMatch(/cue زقزق \(زقزق\) \| speaker نزار العوضي \| content الجسر آمن \| indirect, inform/)
    expect(told).toMatch(/not: زقزق العصفور على الغصن\.\n +nothing is found/)
    expect(told).toContain('NO STATEMENT CHANGED in the annotated sets.')
    expect(told).toContain(
      isCorpusHere() ? 'NO STATEMENT CHANGED in these 20 articles.' : 'NOT READ: the corpus',
    )
    expect(code).toBe(0)
  })

  it('fails where a counter-example is found, and where an example is not', async () => {
    appendFileSync(cues, NEW('زقزق المدير أن الباب مغلق.'))
    expect(await check(null)).toMatchObject({
      code: 1,
      told: expect.stringContaining('must not match, and does'),
    })
    replace(cues, 'not: ["زقزق المدير أن الباب مغلق."]', 'noPerf: true')
    expect(await check(null)).toMatchObject({ code: 1, told: expect.stringContaining('is not found') })
  })

  it('tells lost statements with figures before and after', async () => {
    replace(cues, 'takes: [that, say], n: 27270', 'takes: [say], n: 27270')
    const { told } = await check()
    expect(told).toMatch(/golden +found \d+\.\d → \d+\.\d/)
    expect(told).toMatch(/ {2}قال: 0 new, \d\d+ lost/)
    expect(told).toMatch(/قال, lost: \d+\n\n {4}\S+\n {6}text/)
  })

  it('names file, line and cure of a fault, and looks at nothing else', async () => {
    appendFileSync(
      cues,
      '- { lemma: زقزق, impf: يزقزق, part: مزقزق, class: say, act: sing, takes: [that], n: 0 }\n',
    )
    const line = readFileSync(cues, 'utf8').trimEnd().split('\n').length
    const { code, told } = await check()
    expect(told).toMatch(
      new RegExp(`languages/ar/words/cues\\.yaml:${line}: .*act: must be one of: inform, deny`),
    )
    expect(told).toContain('nothing else was looked at')
    expect(code).toBe(1)
  })

  it('names faults that can be loaded: no example, an unknown complement, an entry twice, a case without its arrow', async () => {
    const bare = '- { lemma: زقزق, impf: يزقزق, part: مزقزق, class: say, act: inform, takes: [taht], n: 0 }\n'
    appendFileSync(cues, bare + bare)
    writeFileSync(join(folder, 'ar', 'cases', 'birds.txt'), '# a bird\n\nزقزق العصفور.\n')
    const { code, told } = await check(null)
    expect(told).toContain('زقزق has no example')
    expect(told).toContain('takes "taht", which is no complement')
    expect(told).toContain('زقزق stands twice')
    expect(told).toContain('languages/ar/cases/birds.txt:1: no "==>" line')
    expect(told).toContain('NOT COMPARED')
    expect(code).toBe(1)
  })

  it('goes on without comparing where today’s program cannot read the words of old', async () => {
    const old = join(base, 'old')
    cpSync(languages, old, { recursive: true })
    appendFileSync(join(old, 'ar', 'words', 'cues.yaml'), '- { lemma: زقزق }\n')
    const { code, told } = await check({ folder: old, name: 'long ago' })
    expect(told).toContain('cannot read the words of long ago')
    expect(code).toBe(0)
  })
})

describe('sorting of the checks', () => {
  const faults = ['wrong']
  it('lets no known gap fail, nor a case that is not read right yet', () => {
    const sorted = sortChecks(
      [
        { file: 'a.txt', title: 'known', kind: 'none', faults },
        { file: 'a.txt', title: 'open', kind: 'case', faults },
        { file: 'a.txt', title: 'silent', kind: 'none', faults },
        { file: 'a.txt', title: 'right after all', kind: 'case', faults: [] },
      ],
      { 'a.txt': { known: ['wrong'], 'right after all': ['wrong'] } },
    )
    const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title)
    expect([sorted.right, sorted.known]).toEqual([1, 1])
    expect([titles(sorted.failing), titles(sorted.open), titles(sorted.mended)]).toEqual([
      ['silent'],
      ['open'],
      ['right after all'],
    ])
  })
})

describe('the words of a commit', () => {
  const env = { PATH: process.env.PATH, HOME: base }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      cwd: base,
      env,
      stdio: 'pipe',
    })

  it('come out of git as they were, and what changed since is named, the cases aside', () => {
    rmSync(folder, { recursive: true })
    mkdirSync(join(folder, 'ar', 'cases'), { recursive: true })
    writeFileSync(join(folder, 'ar', 'words.yaml'), 'قال\n')
    writeFileSync(join(folder, 'ar', 'cases', 'a.txt'), 'one\n')
    expect(wordsAt(base, 'HEAD')).toBeNull()
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'words')
    writeFileSync(join(folder, 'ar', 'words.yaml'), 'صاح\n')
    writeFileSync(join(folder, 'ar', 'cases', 'a.txt'), 'two\n')
    writeFileSync(join(folder, 'ar', 'more.yaml'), 'نادى\n')
    const words = wordsAt(base, 'HEAD')
    expect(words?.name).toMatch(/^[0-9a-f]+, .*«words»$/)
    expect(readFileSync(join(words?.folder ?? '', 'ar', 'words.yaml'), 'utf8')).toBe('قال\n')
    expect(changedFiles(words?.folder ?? '', folder)).toEqual(['ar/more.yaml', 'ar/words.yaml'])
    expect(
      execFileSync('git', ['status', '--short'], { cwd: base, env, encoding: 'utf8' }).split('\n'),
    ).toHaveLength(4)
    words?.remove()
    expect(() => wordsAt(base, 'no-such-branch')).toThrow(/no words at "no-such-branch"/)
  })
})
