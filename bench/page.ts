/**
 * The page: `node bench/page.ts [STATEMENTS]`. Over the samples, how long the first paint and the first cards take, in
 * three new browsers, and how big its script is. Over a long list (default 10,000 invented statements), scrolling
 * through all of it, the frames, the rows drawn at once and the memory. Needs the built page (`npm run build`) and
 * Chromium or Chrome.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inventedRecords } from '../scripts/kill-test/records.ts'
import { spawnedUrl } from '../scripts/spawned-url.ts'
import { findChromium } from '../test/web/harness/chromium.ts'

const PER_RECORD = 4
const wanted = Number(process.argv[2] ?? 10_000)
const command = fileURLToPath(new URL('../bin/isnad.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-page-'))

const root = fileURLToPath(new URL('..', import.meta.url))

function add(path: string, data: string): void {
  const args = [command, 'add', path, '--data', data, '--json']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`isnad add: exit code ${status}\n${stderr}`)
}

/** A file of invented records that hold about as many statements as wanted. */
function inventedFile(): string {
  const file = join(folder, 'records.jsonl')
  const records = inventedRecords(Math.ceil(wanted / PER_RECORD))
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  return file
}

async function serve(data: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--json', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { url: await spawnedUrl(child), child }
}

const FIRST_PAINT = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`

/** Opens the page over the samples as somebody does for the first time. */
async function firstLooks(launch: () => Promise<Browser>): Promise<void> {
  const data = join(folder, 'samples')
  add(join(root, 'samples'), data)
  const { url, child } = await serve(data)
  for (const look of ['first', 'second', 'third']) {
    const browser = await launch()
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const began = performance.now()
    await page.goto(url)
    await page.locator('.card').first().waitFor()
    const cards = performance.now() - began
    const paint = (await page.evaluate(FIRST_PAINT)) as number
    console.log(
      `samples, ${look} look: first paint ${paint.toFixed(0)} ms, first cards ${cards.toFixed(0)} ms`,
    )
    await browser.close()
  }
  child.kill('SIGTERM')
  const assets = join(root, 'dist', 'web', 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(assets, name))).length)
  console.log(`script, gzip: ${sizes.reduce((sum, size) => sum + size, 0)} bytes in ${sizes.length} files`)
}

// As text: what runs in the page is not of the types of what runs here.
const WATCH_FRAMES = `
  var frames = [];
  let last = performance.now();
  const tick = (now) => { frames.push(now - last); last = now; requestAnimationFrame(tick) };
  requestAnimationFrame(tick)`
const ROWS = `(() => {
  const all = [...document.querySelectorAll('.row')].map((row) => Number(row.getAttribute('aria-posinset')));
  return { rows: all.length, last: Math.max(0, ...all) }
})()`

/** Scrolls by the wheel until the last statement is drawn. @returns frame times in ms, and the most rows at once */
async function scrollThrough(page: Page, total: number) {
  await page.evaluate(WATCH_FRAMES)
  let rows = 0
  for (;;) {
    await page.mouse.wheel(0, 1600)
    const seen = (await page.evaluate(ROWS)) as { rows: number; last: number }
    rows = Math.max(rows, seen.rows)
    if (seen.last >= total) break
  }
  const frames = (await page.evaluate('frames')) as number[]
  return { frames: frames.sort((a, b) => a - b), rows }
}

async function main(): Promise<void> {
  const found = findChromium()
  if ('missing' in found) throw new Error(found.missing)
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu']
  const launch = () => chromium.launch({ executablePath: found.path, args })
  await firstLooks(launch)
  const long = join(folder, 'long')
  add(inventedFile(), long)
  const { url, child } = await serve(long)
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const began = performance.now()
    await page.goto(new URL('/?lang=en', url).href)
    await page.locator('.row').first().waitFor()
    const first = performance.now() - began
    const { total } = (await (await fetch(new URL('/api/statements?limit=1', url))).json()) as {
      total: number
    }
    const { frames, rows } = await scrollThrough(page, total)
    const at = (share: number) => (frames[Math.floor((frames.length - 1) * share)] ?? 0).toFixed(0)
    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    console.log(`${total} statements; first cards after ${first.toFixed(0)} ms`)
    console.log(
      `scrolled through: ${frames.length} frames, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
    )
    console.log(`rows drawn at once: at most ${rows}; heap at the end ${(usedSize / 2 ** 20).toFixed(0)} MiB`)
  } finally {
    await browser.close()
    child.kill('SIGTERM')
  }
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
