import { describe, expect, it } from 'vitest'
import { listExamples } from '../../eval/list-examples.ts'
import { loadPack } from '../../eval/reader.ts'

const examples = listExamples(loadPack())
const files = [...new Set(examples.map(({ file }) => file))].sort()

describe('examples of the lists', () => {
  it('stand in eleven lists, beside those of the reporting verbs', () =>
    expect(files).toEqual(
      [
        'bodies',
        'calendar',
        'comparison',
        'demonyms',
        'links',
        'offices',
        'page',
        'places',
        'positions',
        'search',
        'senses',
      ].map((list) => `words/${list}.yaml`),
    ))

  it.each(
    examples.map((one) => [one.file, one.must ? 'an example' : 'a counter-example', one.text, one] as const),
  )('%s, %s: %s', (_file, _how, _text, { must, matches }) => expect(matches).toBe(must))
})
