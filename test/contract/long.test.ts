import { describe, expect, it } from 'vitest'
import { saidIn } from './read.ts'

/** Seconds of the processor; each of these takes several times as many where a rule looks at the whole text each time. */
const MOST = 10

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** Invented words, each another one. */
const wordOf = (k: number): string =>
  [k % 28, Math.floor(k / 28) % 28, Math.floor(k / 784) % 28].map((n) => LETTERS[n]).join('')

const firms = Array.from({ length: 2000 }, (_, k) => `قالت الشركة إن شركة ميد${wordOf(k)} مغلقة. `)

const GIVEN = 'قال الوزير سامي إن الطريق مغلق. '.repeat(20_000)

describe('a long article', () => {
  it.each([
    ['a given name again and again, far behind', `${'السوق '.repeat(150_000)}. ${GIVEN}`, 20_000],
    ['whoever asks in each word of a sentence', `${'التقت '.repeat(200_000)} قال الوزير إن الطريق مغلق.`, 1],
    ['a firm of another name in each sentence', firms.join(''), 2000],
  ])('is read in time: %s', (_, text, statements) => {
    const start = process.threadCpuUsage()
    expect(saidIn(text)).toHaveLength(statements)
    const { user, system } = process.threadCpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(MOST)
  })
})
