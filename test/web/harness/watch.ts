import type { BrowserContext, Request } from 'playwright-core'

/** Collects all that goes wrong in a context's pages: errors, failed requests, and requests to another host. */
export function watch(context: BrowserContext, url: string): string[] {
  const problems: string[] = []
  const note = (what: string) => void problems.push(what)
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`)
  })
  context.on('weberror', (problem) => note(`page: ${problem.error().stack ?? problem.error()}`))
  context.on('request', (request) => {
    if (isForeign(request, url)) note(`foreign: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // The page itself drops a question that it no longer needs the answer to.
    if (why !== 'net::ERR_ABORTED') note(`failed: ${request.url()} ${why}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) note(`status ${response.status()}: ${response.url()}`)
  })
  return problems
}

function isForeign(request: Request, url: string): boolean {
  const { protocol, origin } = new URL(request.url())
  return !['data:', 'blob:', 'about:'].includes(protocol) && origin !== url
}
