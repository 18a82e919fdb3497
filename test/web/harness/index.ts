import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { type Server, type ServerOptions, startServer } from './server.ts'
import { watch } from './watch.ts'

export { axe } from './axe.ts'
export { startServer } from './server.ts'

const SCREENS = fileURLToPath(new URL('../screens/', import.meta.url))

/** Sizes of screens, in CSS pixels. */
export const PHONE = { width: 390, height: 844 } as const
export const DESK = { width: 1280, height: 800 } as const

/** How a page is opened; the desk, English, and a light screen unless told otherwise. */
export interface OpenOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly locale?: string
  readonly colorScheme?: 'light' | 'dark'
  /** Troubles that this test causes on purpose: those matched do not fail it. */
  readonly expect?: readonly RegExp[]
}

/** A browser and a server for the tests of one file. */
export interface Web {
  readonly server: () => Server
  /** Opens a path of the server in a context of its own. What goes wrong there fails the test in hand at its end. */
  readonly open: (path: string, options?: OpenOptions) => Promise<Page>
}

const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** Starts the browser: the machine's own. Throws, and says what to install, where there is none. */
export async function launch(): Promise<Browser> {
  const found = inject('web').chromium
  if ('missing' in found) throw new Error(found.missing)
  return await chromium.launch({ executablePath: found.path, args: ARGS })
}

/** Starts browser and server before the tests of a file, and ends them after. */
export function useWeb(options: ServerOptions = {}): Web {
  let browser: Browser | null = null
  let server: Server | null = null
  let open: { readonly context: BrowserContext; readonly problems: () => string[] }[] = []
  const running = (): Server => {
    if (!server) throw new Error('the server runs only while tests do')
    return server
  }
  beforeAll(async () => {
    browser = await launch()
    server = await startServer(options)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(async () => {
    const closing = open
    open = []
    for (const { context } of closing) await context.close()
    expect(closing.flatMap(({ problems }) => problems())).toEqual([])
  })
  return {
    server: running,
    open: async (
      path,
      { expect: expected = [], viewport = DESK, locale = 'en', colorScheme = 'light' } = {},
    ) => {
      if (!browser) throw new Error('the browser runs only while tests do')
      const context = await browser.newContext({
        viewport,
        locale,
        colorScheme,
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      })
      const problems = watch(context, running().url)
      const unexpected = () => problems.filter((one) => !expected.some((pattern) => pattern.test(one)))
      open.push({ context, problems: unexpected })
      const page = await context.newPage()
      await page.goto(`${running().url}${path}`)
      return page
    },
  }
}

/** Keeps the page as a picture, test/web/screens/NAME.png, for people to look at. */
export async function screenshot(page: Page, name: string, fullPage = true): Promise<void> {
  mkdirSync(SCREENS, { recursive: true })
  await page.screenshot({ path: `${SCREENS}${name}.png`, fullPage, animations: 'disabled' })
}
