import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isCorpusHere } from '../../eval/corpus.ts'
import { checkLanguage } from '../../eval/language/check.ts'
import { type Check, type Sorted, sortChecks } from '../../eval/language/checks.ts'
import { formsOf, holderOf } from '../../eval/language/word.ts'
import { changedFiles, wordsAt } from '../../eval/language/words-at.ts'
import { languages, loadPack } from '../../eval/reader.ts'

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
async function check(against: typeof before | null = before, word: string | null = null) {
  const lines: string[] = []
  const print = (line: string) => lines.push(line)
  const code = await checkLanguage({
    folder,
    before: against,
    sets: ['golden'],
    articles: 20,
    word,
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
    expect(told).toContain(', 0 new are not read so.')
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

  it.runIf(isCorpusHere())(
    'reads all articles that hold a word, and counts the statements by it',
    async () => {
      const { told } = await check(before, 'استشهد')
      expect(told).toMatch(
        /NOTHING CHANGED[^\n]*\n +(\d{3,}) of \d{5} articles hold استشهد [^\n]*; 20 were read:/,
      )
      expect(told).toMatch(/\n +n: \d+ \(statements by استشهد; .*--articles \d{3,} reads all\)/)
    },
  )

  it('fails where a counter-example is found, and where an example is not', async () => {
    appendFileSync(cues, NEW('زقزق المدير أن الباب مغلق.'))
    expect(await check(null)).toMatchObject({
      code: 1,
      told: expect.stringContaining('must not match, and does'),
    })
    replace(cues, 'not: ["زقزق المدير أن الباب مغلق."]', 'noPerf: true')
    expect(await check(null)).toMatchObject({ code: 1, told: expect.stringContaining('is not found') })
  })

  it('names line, matched word and reason of what is not read as it must be', async () => {
    appendFileSync(cues, NEW('المدير زقزق أن الباب مغلق.'))
    const line = readFileSync(cues, 'utf8').trimEnd().split('\n').length
    const place = `languages/ar/words/cues.yaml:${line}: «`
    expect((await check(null)).told).toMatch(
      new RegExp(`${place}المدير .*and does\n.*\n +found by «زقزق» \\(the perfect\\), with that behind it`),
    )
    replace(cues, 'زقزق الوزير نزار العوضي أن الجسر آمن.', 'زقزق الوزير نزار العوضي فوق الجسر.')
    replace(cues, 'المدير زقزق أن الباب مغلق.', 'زقزق العصفور.')
    const silent = await check(null)
    expect(silent.told).toMatch(
      new RegExp(
        `${place}زقزق الوزير .*not found\n.*\n.*«زقزق».*stands nothing that the entry takes \\(that\\)`,
      ),
    )
    replace(cues, 'example: "زقزق الوزير', 'initial: true, example: "عندما زقزق الوزير')
    replace(cues, 'فوق الجسر.', 'أمس زقزق أن الجسر آمن.')
    expect((await check(null)).told).toContain("is not at a clause's head (initial: true)")
    replace(cues, 'initial: true, example: "عندما زقزق', 'noPerf: true, example: "عندما زقزق')
    expect((await check(null)).told).toMatch(/no word of it is a form of زقزق: .* by noPerf/)
  })

  it('counts what was read right with the words of before, not what fails with both', async () => {
    const birds = 'cases/birds.txt'
    const put = (root: string) =>
      writeFileSync(
        join(root, 'ar', birds),
        '# a minister\n\nقال الوزير نزار العوضي إن الجسر آمن.\n\n==>\ncue: قال | speaker: نزار العوضي | content: الجسر آمن\n\n' +
          '# a liar\n\nقال الوزير نزار العوضي إن الباب آمن.\n\n==>\nnone\n',
      )
    put(folder)
    const fresh = await check()
    expect(fresh.code).toBe(1)
    expect(fresh.told).toMatch(
      /MEND THESE[^\n]*\n {2}languages\/ar\/cases\/birds\.txt:8: «a liar» holds no statement/,
    )
    const old = join(base, 'old')
    cpSync(languages, old, { recursive: true })
    put(old)
    const both = await check({ folder: old, name: 'before' })
    expect(both.told).toMatch(
      /Older than your change[^\n]*\n(?: {2}[^\n]*\n)* {2}languages\/ar\/cases\/birds\.txt:8: «a liar»/,
    )
    expect(both).toMatchObject({ code: 0, told: expect.stringMatching(/Nothing to mend\.$/) })
    replace(cues, 'takes: [that, say], n: 27270', 'takes: [say], n: 27270')
    const broken = await check({ folder: old, name: 'before' })
    expect(broken.told).toMatch(/MEND THESE[\s\S]*birds\.txt:1: «a minister» is not read so/)
    expect(broken.code).toBe(1)
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
    const bare =
      '- { lemma: زقزق, impf: يزقزق, part: مزقزق, class: complane, act: inform, takes: [taht], n: 0 }\n'
    const line = readFileSync(cues, 'utf8').trimEnd().split('\n').length + 1
    appendFileSync(cues, bare + bare)
    writeFileSync(join(folder, 'ar', 'cases', 'birds.txt'), '# a bird\n\nزقزق العصفور.\n')
    const { code, told } = await check(null)
    const here = `languages/ar/words/cues.yaml:${line}: زقزق`
    expect(told).toContain(`${here} has no example`)
    expect(told).toMatch(new RegExp(`${here} takes "taht", which is no complement; .*that, say.* على`))
    expect(told).toMatch(new RegExp(`${here}: class: .* one of: say, .*complain`))
    expect(told).toContain(`:${line + 1}: زقزق stands in line ${line} already`)
    expect(told).toContain('languages/ar/cases/birds.txt:1: no "==>" line')
    expect(told).toMatch(/nothing else was looked at\.$/)
    expect(code).toBe(1)
  })

  it('goes on without comparing where today’s program cannot read the words of old', async () => {
    const old = join(base, 'old')
    cpSync(languages, old, { recursive: true })
    appendFileSync(join(old, 'ar', 'words', 'cues.yaml'), '- { lemma: زقزق }\n')
    const { code, told } = await check({ folder: old, name: 'long ago' })
    expect(told).toContain('cannot read the words of long ago')
    expect(told).toContain(', 0 older than your change')
    expect(code).toBe((await check(null)).code)
  })
})

describe('the articles of a word', () => {
  const pack = loadPack()
  it('are those with a form of the verb, with whatever leans on it, or with the word itself', () => {
    const holds = holderOf(formsOf('جادل', [pack]), pack.fold)
    const cue = holderOf(formsOf('لوح', [pack]), pack.fold)
    expect(['ثم جَادَل زيد عمراً', 'جدل طويل'].map(holds)).toEqual([true, false])
    expect(['«ولوّحت» النقابة', 'مُلوِّحاً بالإضراب', 'اللوحة جميلة'].map(cue)).toEqual([true, true, false])
  })
})

describe('sorting of the checks', () => {
  const one = (title: string, kind: Check['kind'], isRight = false): Check => ({
    file: 'a.txt',
    line: 1,
    title,
    kind,
    asks: '',
    faults: isRight ? [] : ['wrong'],
  })
  const checks = [
    one('known', 'none'),
    one('open', 'case'),
    one('silent', 'none'),
    one('right after all', 'case', true),
  ]
  const gaps = { 'a.txt': { known: ['wrong'], 'right after all': ['wrong'] } }
  const titles = (sorted: Sorted) =>
    (['older', 'failing', 'open', 'mended'] as const).map((key) => sorted[key].map(({ title }) => title))

  it('lets no known gap fail, nor a case that is not read right yet', () => {
    const sorted = sortChecks(checks, gaps, null)
    expect([sorted.right, sorted.known]).toEqual([1, 1])
    expect(titles(sorted)).toEqual([[], ['silent'], ['open'], ['right after all']])
  })

  it('tells what failed before, and what was right then', () => {
    const before = [one('silent', 'none'), one('open', 'case', true), one('right after all', 'case', true)]
    expect(titles(sortChecks(checks, gaps, before))).toEqual([['silent'], ['open'], [], []])
    const reworded = before.map((check) => ({ ...check, asks: 'something else' }))
    expect(titles(sortChecks(checks, gaps, reworded))).toEqual([
      [],
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
