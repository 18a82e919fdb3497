import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, place } from './run.ts'

let here: Place
beforeAll(() => {
  here = place()
})
afterAll(() => here.remove())

describe('register', () => {
  it('checks the register', async () => {
    const { code, out } = await here.run(['register', 'check'])
    expect(code).toBe(0)
    expect(out).toMatch(/\d+ persons .* in order/)
    const json = JSON.parse((await here.run(['register', 'check', '--json'])).out)
    expect(json.counts.state).toBeGreaterThan(190)
  })

  it('shows what a file would change and writes nothing', async () => {
    const file = `${here.folder}/entities.json`
    const labels = { ar: 'راكان سالم المرواني', en: 'Rakan Salim al-Marwani' }
    const claims = { P31: ['Q5'], P21: ['Q6581097'] }
    writeFileSync(file, JSON.stringify([{ id: 'Q999999999', labels, claims }]))
    const { code, out, err } = await here.run(['register', 'import', file])
    expect(code).toBe(0)
    expect(out).toContain('add Q999999999 rakan-salim-al-marwani')
    expect(err).toContain('nothing is written')
  })

  it('is wrongly called without an action, and says what a file lacks', async () => {
    expect((await here.run(['register', 'tidy'])).code).toBe(2)
    expect((await here.run(['register', 'import'])).code).toBe(2)
  })
})
