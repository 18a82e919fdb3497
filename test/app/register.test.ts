import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/app/index.ts'
import { bodiesOf, partyLookup, registerOf } from '../../src/app/register.ts'
import { loadLanguage } from '../../src/languages/pack.ts'

const register = join(PROJECT_ROOT, 'register')
const { fold } = loadLanguage(join(PROJECT_ROOT, 'languages'), 'ar')
const lookup = partyLookup(register, fold)
const firstOf = (file: string) => JSON.parse(readFileSync(join(register, file), 'utf8').split('\n')[0] ?? '')

describe('looking speakers up', () => {
  it('knows a state by its name, as a body, and not as a person', () => {
    const state = firstOf('states.jsonl')
    expect(lookup(state.name.ar, 'body', null)).toBe(state.id)
    expect(lookup(state.name.ar, 'person', null)).toBeNull()
  })

  it('knows a person, as a person, and not as a body', () => {
    const person = firstOf('persons.jsonl')
    expect(lookup(person.name.ar, 'person', '2015-01-01')).toBe(person.id)
    expect(lookup(person.name.ar, 'body', null)).toBeNull()
  })

  it('knows nobody invented, no group and no anonymous source', () => {
    expect(lookup('سامي الحلو', 'person', null)).toBeNull()
    const state = firstOf('states.jsonl')
    expect(lookup(state.name.ar, 'group', null)).toBeNull()
    expect(lookup(state.name.ar, 'anonymous', null)).toBeNull()
  })
})

describe('looking up bodies that somebody spoke for', () => {
  const bodyIdOf = bodiesOf(() => registerOf(register, fold))

  it('knows a body by any of its names, each time alike', () => {
    const body = firstOf('bodies.jsonl')
    expect([bodyIdOf(body.name.ar), bodyIdOf(body.name.en), bodyIdOf(body.name.ar)]).toEqual([
      body.id,
      body.id,
      body.id,
    ])
  })

  it('knows no person, and no body without its state', () => {
    expect(bodyIdOf(firstOf('persons.jsonl').name.ar)).toBeNull()
    expect(bodyIdOf('الوزارة')).toBeNull()
  })
})
