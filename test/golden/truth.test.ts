import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contradictions, notInText } from './stands.ts'
import { loadGoldens, loadSamples } from './truth.ts'

describe('golden items', () => {
  const goldens = loadGoldens()

  it('are at least twenty-five, in all four forms and three encodings', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(25)
    expect(new Set(goldens.map((golden) => golden.input.split('.').at(-1)))).toEqual(
      new Set(['txt', 'html', 'json', 'jsonl']),
    )
    const bytes = goldens.map((golden) => readFileSync(golden.input))
    expect(bytes.some((one) => one[0] === 0xff && one[1] === 0xfe)).toBe(true)
    expect(bytes.some((one) => one.includes('charset=windows-1256'))).toBe(true)
  })

  it.each(goldens.map((golden) => [golden.slug, golden] as const))(
    '%s: each string of its truth stands in its text, in order',
    (_slug, golden) => expect(notInText(golden)).toEqual([]),
  )

  it.each(goldens.map((golden) => [golden.slug, golden] as const))(
    '%s: its truth agrees with itself',
    (_slug, golden) => expect(contradictions(golden)).toEqual([]),
  )
})

describe('samples', () => {
  const samples = loadSamples()

  it('are at least sixty items in four issues, in all forms, one of them in windows-1256', () => {
    expect(samples.length).toBeGreaterThanOrEqual(60)
    expect(new Set(samples.map(({ slug }) => slug.split('/')[0])).size).toBe(4)
    expect(new Set(samples.map((sample) => sample.input.split('.').at(-1)))).toEqual(
      new Set(['txt', 'html', 'json']),
    )
    const bytes = samples.map((sample) => readFileSync(sample.input))
    expect(bytes.some((one) => one.includes('charset=windows-1256'))).toBe(true)
  })

  it.each(samples.map((sample) => [sample.slug, sample] as const))(
    '%s: its truth stands in its text and agrees with itself',
    (_slug, sample) => expect([...notInText(sample), ...contradictions(sample)]).toEqual([]),
  )
})
