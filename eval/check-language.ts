// The linguist's check: `npm run check:language`. See languages/README.md.
import { parseArgs } from 'node:util'
import { checkLanguage, OPEN_SETS } from './language/check.ts'
import { wordsAt } from './language/words-at.ts'
import { languages, root } from './reader.ts'

const USAGE = `Usage: npm run check:language -- [options]
  Checks the lists and cases of languages/, and tells what changed with the words as they stand now: the figures of
  the annotated sets, and the statements that are new, lost or changed there and in articles of the corpus.
  --against REF   the words to compare with: a commit, a branch or a tag; HEAD (the last commit) by default
  --show N        up to N examples of each kind of change, a cue; 3 by default, 0 for the counts alone
  --articles N    how many articles of the corpus; 2000 by default
  --word WORD     of the corpus only articles that hold WORD or a form of it as a reporting verb, all of them up to
                  --articles; also counts the statements by it, for \`n\`
Exit code: 0 in order; 1 a file is not, or an example, counter-example or case is not read right that was, or is
new (what fails with the words of before, too, does not count); 2 wrongly called.`

/** What was asked for. Throws where that cannot be understood. */
function called() {
  const { values } = parseArgs({
    options: {
      against: { type: 'string', default: 'HEAD' },
      show: { type: 'string', default: '3' },
      articles: { type: 'string', default: '2000' },
      word: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const numberOf = (flag: 'show' | 'articles', least: number) => {
    const value = Number(values[flag])
    if (Number.isInteger(value) && value >= least) return value
    throw new Error(`--${flag} takes a number from ${least} on, not "${values[flag]}"`)
  }
  const counts = { show: numberOf('show', 0), articles: numberOf('articles', 1) }
  const word = values.word ?? null
  return values.help ? null : { ...counts, word, before: wordsAt(root, values.against) }
}

async function main(): Promise<number> {
  let asked: ReturnType<typeof called>
  try {
    asked = called()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 2
  }
  if (asked === null) {
    console.log(USAGE)
    return 0
  }
  try {
    const print = (line: string) => console.log(line)
    return await checkLanguage({ ...asked, folder: languages, sets: OPEN_SETS, print })
  } finally {
    asked.before?.remove()
  }
}

process.exitCode = await main()
