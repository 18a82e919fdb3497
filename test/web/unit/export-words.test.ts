import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../../scripts/build/parts.ts'
import { wordingsOf } from '../../../src/app/export/words.ts'
import { CHANGES } from '../../../src/web/text/changes.ts'
import { COMMITMENT_TEXTS } from '../../../src/web/text/commitments.ts'
import { EXPORTS } from '../../../src/web/text/exports.ts'
import { TEXTS } from '../../../src/web/text/index.ts'
import { ISSUE_LINKS } from '../../../src/web/text/issue-links.ts'
import { ISSUES } from '../../../src/web/text/issues.ts'

const wording = wordingsOf(join(ROOT))

describe.each(['ar', 'en'] as const)('the words of exports: %s', (lang) => {
  it('are those of the screen', () => {
    const { words } = wording(lang)
    const { act, kind, venue, role } = TEXTS[lang]
    expect({ act: words.act, kind: words.kind, venue: words.venue, role: words.role }).toEqual({
      act,
      kind,
      venue,
      role,
    })
    const { substance, talks, event, doubt } = ISSUES[lang]
    expect(words.substance).toEqual(substance)
    expect(words.talks).toEqual(talks)
    expect(words.event).toEqual(event)
    expect(words.doubt).toEqual(doubt)
    expect(words.link.doubt).toEqual(ISSUE_LINKS[lang].doubt)
    expect(words.feed.answer).toMatchObject(COMMITMENT_TEXTS[lang].answers)
    expect(words.feed.field).toEqual(CHANGES[lang].fields)
    expect(words.feed.reread).toBe(CHANGES[lang].reread)
    expect(words.timeline.noMaterial).toBe(ISSUES[lang].noMaterial)
    expect(words.timeline.doubtful).toBe(ISSUES[lang].doubtful)
  })

  it('give days and months with what is known of them', () => {
    const { day } = wording(lang)
    expect(['2024', '2024-05', '2024-05-07'].map(day)).toEqual(
      lang === 'ar' ? ['2024', 'مايو 2024', '7 مايو 2024'] : ['2024', 'May 2024', '7 May 2024'],
    )
    expect(day('no day')).toBe('no day')
  })

  it('name every file that the menu offers', () => {
    for (const [name, what] of Object.values(EXPORTS[lang].formats))
      expect([name, what].join('')).not.toBe('')
  })
})
