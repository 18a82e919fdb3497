import { describe, expect, it } from 'vitest'
import { saidIn } from './read.ts'

/** Seconds of the processor; each of these takes several times as many where a rule looks at the whole text each time. */
const MOST = 9

const GIVEN = 'قال الوزير سامي إن الطريق مغلق. '.repeat(20_000)

describe('a long article', () => {
  it.each([
    ['a given name again and again, far behind', `${'السوق '.repeat(150_000)}. ${GIVEN}`, 20_000],
    ['whoever asks in each word of a sentence', `${'التقت '.repeat(200_000)} قال الوزير إن الطريق مغلق.`, 1],
  ])('is read in time: %s', (_, text, statements) => {
    const start = process.threadCpuUsage()
    expect(saidIn(text)).toHaveLength(statements)
    const { user, system } = process.threadCpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(MOST)
  })
})
