import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack, openReader } from '../../eval/reader.ts'
import { roomFiles } from '../../scripts/goldens/rooms.ts'
import { loadGoldens } from './truth.ts'

const CURE = 'the rooms give something else now: run `npm run goldens`, review the diff, commit it with its cause'
const pack = loadPack()
const reader = openReader(pack)

describe('what the rooms give', () => {
  it.each(loadGoldens().map((golden) => [golden.slug, golden] as const))('%s', async (_slug, golden) => {
    const folder = join(dirname(golden.input), 'rooms')
    const now = await roomFiles(golden, pack, reader)
    const kept = existsSync(folder) ? readdirSync(folder).sort() : []
    expect(kept, CURE).toEqual([...now.keys()])
    for (const [name, text] of now) {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n')
      expect(text.split('\n'), `${name}: ${CURE}`).toEqual(lines)
    }
  })
})
