/**
 * The page over a long list: `node bench/page.ts [STATEMENTS]` (default 10,000 invented statements). Prints how long
 * the first cards take, and, scrolling through all of the list, the frames, the rows drawn at once and the memory.
 * Needs the built page (`npm run build`) and Chromium or Chrome.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { inventedRecords } from '../scripts/kill-test/records.ts'
import { spawnedUrl } from '../scripts/spawned-url.ts'
import { findChromium } from '../test/web/harness/chromium.ts'

const PER_RECORD = 4
const wanted = Number(process.argv[2] ?? 10_000)
const command = fileURLToPath(new URL('../bin/isnad.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-page-'))

function fill(): void {
  const file = join(folder, 'records.jsonl')
  const records = inventedRecords(Math.ceil(wanted / PER_RECORD))
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const { status, stderr } = spawnSync(process.execPath, [command, 'add', file, '--data', folder, '--json'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`isnad add: exit code ${status}\n${stderr}`)
}

async function serve(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--json', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { url: await spawnedUrl(child), child }
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
  fill()
  const { url, child } = await serve()
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  })
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
