import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../eval/reader.ts'

const tour = readFileSync(join(root, 'docs', 'tour.md'), 'utf8')
const rooms = join(root, 'test', 'golden', 'glued-second-story', 'rooms')
const blocks = [...tour.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', quoted = '']) => ({
  file,
  lines: quoted.split('\n').filter((line) => line !== '' && line !== '…'),
}))

describe('docs/tour.md', () => {
  it('quotes every room', () => {
    expect(blocks.map(({ file }) => file.charAt(0)).join('')).toBe('123456')
  })

  it.each(blocks)('quotes $file as it is, in its order', ({ file, lines }) => {
    const text = readFileSync(join(rooms, file), 'utf8')
    let at = 0
    for (const line of lines) {
      const found = text.indexOf(line, at)
      if (found < 0)
        expect.fail(`the rooms no longer give this line, or not after the one before; mend docs/tour.md: ${line}`)
      at = found + line.length
    }
  })
})
