import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/index.ts'
import { articlesOf } from '../../src/article/index.ts'
import { statesOf, wordsBehind } from '../../src/identity/about.ts'
import type { Who } from '../../src/identity/types.ts'
import { pack, recordItem } from '../contract/read.ts'

const analysed = (title: string | null, body: string) => {
  const { articles } = articlesOf(recordItem({ title, body }), pack, { now: new Date('2031-06-15') })
  const [article] = articles
  if (article === undefined) throw new Error('no article')
  return analyse(article, pack)
}

describe('the states of a story’s head', () => {
  const of = (title: string | null, body: string) => {
    const { headline, lead } = statesOf(analysed(title, body), pack)
    const sorted = (some: ReadonlySet<string> | undefined) => [...(some ?? [])].sort()
    return [headline?.places, lead.places, lead.adjectives, lead.cities].map(sorted)
  }

  it('are those of places and of adjectives, also behind a glued letter', () => {
    expect(of('حريق في تونس', 'أعلنت الوزارة في بيان أن فريقا مصريا وصل إلى الرباط وإلى صفاقس.')).toEqual([
      ['tunisia'],
      ['morocco'],
      ['egypt'],
      ['tunisia'],
    ])
    expect(of(null, 'انطلق المعرض بالقاهرة أمس.')).toEqual([[], ['egypt'], [], []])
  })

  it('are none of words that may mean two, or something else', () =>
    expect(of('حفل', 'قال العديد من الزوار إن عمان جميلة.')).toEqual([[], [], [], []]))
})

describe('the words behind a name', () => {
  const body = 'قال سامي الحلو رئيس اللجنة: بدأ العمل. ثم أضاف رامي الحلو، وهو عضو، أن العمل انتهى.'
  const field = analysed(null, body).body
  const behind = (name: string, from: number | null) => {
    const span = from === null ? null : ([from, from + name.length] as const)
    return wordsBehind(name, { span } as unknown as Who, field, field)
  }

  it('are those where he is named for the statement, up to a sign', () => {
    expect(behind('سامي', body.indexOf('سامي'))).toEqual(['الحلو', 'رئيس', 'اللجنة'])
    expect(behind('رامي الحلو', body.indexOf('رامي'))).toEqual([])
  })

  it('are those where a name of several words first stands, none behind one word that may be another’s', () => {
    expect(behind('سامي الحلو', null)).toEqual(['رئيس', 'اللجنة'])
    expect(behind('الحلو', null)).toEqual([])
    expect(behind('راكان المرواني', null)).toEqual([])
  })
})
