import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PAGE, ROOT } from '../../scripts/build/parts.ts'

const page = join(ROOT, PAGE.folder)
const html = readFileSync(join(page, 'index.html'), 'utf8')
const assets = readdirSync(join(page, 'assets'))
const styles = assets.filter((name) => name.endsWith('.css')).map((name) => read(name))

function read(name: string): string {
  return readFileSync(join(page, 'assets', name), 'utf8')
}

/** Scripts with those that they cannot begin without. */
function withImports(names: readonly string[]): Set<string> {
  const all = new Set(names)
  for (const name of all)
    for (const m of read(name).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) all.add(m[1] as string)
  return all
}

const packed = (names: ReadonlySet<string>): number =>
  [...names].map((name) => gzipSync(read(name)).length).reduce((sum, bytes) => sum + bytes, 0)

describe('the page as built', () => {
  it('has no script and no style of its own in the document', () => {
    expect(html.match(/<script\b[^>]*>[^<]*/g)?.filter((tag) => !/\ssrc="\/assets\//.test(tag))).toEqual([])
    expect(html).not.toMatch(/<style\b|\sstyle=|\son\w+=|javascript:/)
    expect(html).toContain('content="%ISNAD_TOKEN%"')
  })

  it('refers to its own files alone, and all of them are there', () => {
    const links = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((m) => m[1] as string)
    const urls = styles.flatMap((css) => [...css.matchAll(/url\(["']?([^"')]*)/g)].map((m) => m[1] as string))
    for (const url of [...links, ...urls]) expect(url).toMatch(/^\/assets\//)
    expect(assets).toEqual(
      expect.arrayContaining([...links, ...urls].map((url) => url.slice('/assets/'.length))),
    )
  })

  it('carries a hash in the name of every file, woff2 alone of the fonts, and no map', () => {
    for (const name of assets) expect(name).toMatch(/-[\w-]{8}\.(?:js|css|svg|woff2)$/)
  })

  it('brings no validator and no evaluated code along', () => {
    const scripts = assets
      .filter((name) => name.endsWith('.js'))
      .map(read)
      .join('\n')
    expect(scripts).not.toMatch(/ZodError|\bnew Function\b|\beval\(/)
  })

  it('has less than 75 kB of script, packed, whichever page is shown; the first has less than 50', () => {
    const first = withImports([...html.matchAll(/src="\/assets\/([^"]+\.js)"/g)].map((m) => m[1] as string))
    expect(packed(first)).toBeLessThan(50_000)
    const pages = assets.filter((name) => name.endsWith('.js') && !first.has(name))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(packed(withImports([...first, page])), page).toBeLessThan(75_000)
  })

  it('brings the licences of what it holds along, the fonts’ too', () => {
    const licences = readFileSync(join(page, 'licenses.md'), 'utf8')
    for (const name of ['preact', 'd3-scale', '@fontsource/', '@fontsource-variable/'])
      expect(licences).toContain(`## ${name}`)
  })
})
