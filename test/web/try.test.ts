import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { axe, screenshot, startServer, useWeb } from './harness/index.ts'
import { goneTo } from './steps.ts'

const web = useWeb()
const folder = mkdtempSync(join(tmpdir(), 'isnad-try-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('try it', () => {
  it('reads a pasted article at once, with its date and outlet, and stores nothing', async () => {
    const page = await web.open('/try?lang=en')
    const before = await (await fetch(`${web.server().url}/api/stats`)).text()
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.locator('.paper').waitFor()
    expect(await page.locator('.card-list .card').count()).toBeGreaterThan(4)
    expect(await page.locator('.card-list time').first().getAttribute('datetime')).toBe('2024-05-07')
    await page.getByLabel('Date published').fill('2024-06-12')
    await expect
      .poll(() => page.locator('.card-list time').first().getAttribute('datetime'))
      .toBe('2024-06-11')
    expect(await (await fetch(`${web.server().url}/api/stats`)).text()).toBe(before)
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'try-en')
  })

  it('reads a file in an old encoding', async () => {
    const file = join(folder, 'old.html')
    const html = '<html><head><meta charset=windows-1256><title>'
    // "The minister said that the road had been open to lorries since the morning." in windows-1256, as bytes.
    const words = Buffer.from(
      'dec7e120e6d2edd120c7e1e4dee120d3c7e3ed20c7e1cde1e620c5e420c7e1d8d1edde20e3ddcae6cd20c3e3c7e320c7e1d4c7cde4c7ca20e3e4d020c7e1d5c8c7cd',
      'hex',
    )
    const pieces = [
      html,
      words,
      '</title></head><body><article><p>',
      words,
      '. ',
      words,
      '.</p></article></body></html>',
    ]
    writeFileSync(
      file,
      Buffer.concat(pieces.map((one) => (typeof one === 'string' ? Buffer.from(one) : one))),
    )
    const page = await web.open('/try?lang=en')
    await page.locator('#try-file').setInputFiles(file)
    await page.locator('.paper').waitFor()
    expect(await page.locator('.paper').textContent()).toContain('الطريق مفتوح')
    expect(await page.locator('.card-list .card').count()).toBeGreaterThan(0)
  })

  it('keeps an article in the ledger when asked to, once', async () => {
    const page = await web.open('/try?lang=en')
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.getByRole('button', { name: 'Keep it in the ledger' }).click()
    await page.getByText('Added to the ledger.').waitFor()
    await goneTo(page, /\/articles\//, () => page.getByRole('link', { name: 'Open it there' }).click())
    await page.locator('.paper').waitFor()
    await page.goto(`${web.server().url}/try?lang=en`)
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.getByRole('button', { name: 'Keep it in the ledger' }).click()
    await page.getByText('It is in the ledger already.').waitFor()
  })

  it('offers to keep nothing where the server only reads', async () => {
    const server = await startServer({ args: ['--read-only'] })
    try {
      const page = await web.open('/', { expect: [/foreign/] })
      await page.goto(`${server.url}/try?lang=en`)
      await page.getByRole('button', { name: 'Fill in an example' }).click()
      await page.getByText('This server only reads').waitFor()
    } finally {
      await server.stop()
    }
  })
})

const firstDay = '.card-list time'
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const STORY = 'قالت وزيرة النقل رحاب السنديان أمس إن الميناء سيبقى مفتوحاً أمام السفن.'

describe('a file', () => {
  it('stays when date and outlet are filled in after it, and is read with them', async () => {
    const page = await web.open('/try?lang=en')
    await page.locator('#try-file').setInputFiles(file('story.txt', STORY))
    await page.locator('.paper').waitFor()
    await page.getByLabel('Date published').fill('2024-06-12')
    await page.locator(`${firstDay}[datetime="2024-06-11"]`).first().waitFor()
    expect(await page.locator('.file-name').textContent()).toBe('story.txt')
    await page.getByRole('textbox', { name: 'Outlet' }).fill('الدرب الجديد')
    await page.locator('.link-outlet', { hasText: 'الدرب الجديد' }).first().waitFor()
  })

  it('gives way to another text, and can be chosen again', async () => {
    const page = await web.open('/try?lang=en')
    const path = file('again.txt', STORY)
    await page.locator('#try-file').setInputFiles(path)
    await page.locator('.paper').waitFor()
    await page.getByLabel('Text', { exact: true }).fill('كلام آخر لا تصريح فيه.')
    await page.locator('.paper', { hasText: 'كلام آخر' }).waitFor()
    expect(await page.locator('.file-name').count()).toBe(0)
    await page.locator('#try-file').setInputFiles(path)
    await page.locator('.paper', { hasText: 'الميناء' }).waitFor()
  })

  it('is kept as far as it can be read; the rest is told', async () => {
    const page = await web.open('/try?lang=ar')
    const lines = `${JSON.stringify({ id: 'one', body: `${STORY} ${STORY}` })}\n{"id": \n`
    await page.locator('#try-file').setInputFiles(file('two.jsonl', lines))
    await page.locator('.paper').waitFor()
    await page.locator('.try-head .button').click()
    await page.locator('.kept').waitFor()
    expect(await page.locator('.kept li').count()).toBe(2)
    expect(await page.locator('.kept .told').textContent()).toMatch(/^ملف JSON/)
  })
})

describe('reading', () => {
  it('happens once where one submits before the pause is over, and at once drops what is edited', async () => {
    const page = await web.open('/try?lang=en')
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/api/extract')) asked++
    })
    await page.getByLabel('Text', { exact: true }).fill(STORY)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.paper').waitFor()
    await page.waitForTimeout(900)
    expect(asked).toBe(1)
  })

  it('is there again when one comes back from another page', async () => {
    const page = await web.open('/try?lang=en')
    await page.getByLabel('Text', { exact: true }).fill(STORY)
    await page.locator('.paper').waitFor()
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.locator('.overview').waitFor()
    await page.goBack()
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe(STORY)
    await page.locator('.paper').waitFor()
  })
})

describe('keeping', () => {
  const body = (n: number) => `${STORY} وأضافت أن الرصيف رقم ${n} سيُفتح غداً.`

  it('goes on after the server was started anew', async () => {
    const page = await web.open('/try?lang=en', { expect: [/403/] })
    await page.getByLabel('Text', { exact: true }).fill(body(1))
    await page.evaluate(() => {
      document.querySelector('meta[name="isnad-token"]')?.setAttribute('content', 'of-the-server-before')
    })
    await page.getByRole('button', { name: 'Keep it in the ledger' }).click()
    await page.getByText('Added to the ledger.').waitFor()
  })

  it('can be tried again where it failed', async () => {
    const page = await web.open('/try?lang=en', { expect: [/ERR_FAILED/] })
    await page.getByLabel('Text', { exact: true }).fill(body(2))
    await page.route('**/api/articles', (route) => route.abort(), { times: 1 })
    await page.getByRole('button', { name: 'Keep it in the ledger' }).click()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Added to the ledger.').waitFor()
  })
})
