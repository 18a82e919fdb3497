/**
 * The house of the design as data: who may import whom. A room's entry lists what it may import as code (`code`)
 * and what only with `import type` (`types`). What is not listed is refused.
 */
export interface RoomRule {
  readonly code: readonly string[]
  readonly types: readonly string[]
}

/** The rooms that hold one article's way from bytes to party, in the order of the flow. */
export const FLOW = [
  'intake',
  'article',
  'analysis',
  'statements',
  'dates',
  'identity',
  'stories',
  'issues',
] as const

const room = (name: (typeof FLOW)[number], callable: readonly string[] = []): RoomRule => ({
  code: ['core', 'contract', ...callable],
  types: ['languages', ...FLOW.slice(0, FLOW.indexOf(name))],
})

export const HOUSE: Readonly<Record<string, RoomRule>> = {
  core: { code: [], types: [] },
  languages: { code: ['core'], types: [] },
  contract: { code: ['core'], types: [] },
  intake: room('intake'),
  article: room('article'),
  analysis: room('analysis'),
  statements: room('statements', ['dates']),
  dates: room('dates'),
  identity: room('identity'),
  stories: room('stories'),
  // A commitment's day is a date like any other.
  issues: room('issues', ['dates']),
  // The contract's lists of words (acts, kinds) are what a search may ask for: one source, so code, not types alone.
  ledger: { code: ['core', 'contract'], types: ['languages', ...FLOW] },
  pipeline: { code: ['core', 'contract', ...FLOW], types: ['languages'] },
  app: { code: ['core', 'contract', 'languages', ...FLOW, 'ledger', 'pipeline'], types: [] },
  api: { code: ['contract', 'app'], types: [] },
  // `serve`, `start` and `mcp` open one door from another.
  cli: { code: ['contract', 'app', 'api', 'mcp'], types: [] },
  mcp: { code: ['contract', 'app'], types: [] },
  web: { code: ['contract'], types: [] },
  // The library: src/index.ts, a door for programs.
  index: { code: ['contract', 'app'], types: [] },
}

/** Rooms that are pure functions: no file, clock, chance or process in them. */
export const PURE = ['article', 'analysis', 'statements', 'dates', 'identity', 'stories', 'issues']

/** Third-party packages and the rooms that may import them; `single` ones live in exactly one file, their wrapper. */
export const PACKAGES: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly single: boolean }>
> = {
  zod: { rooms: ['contract', 'languages', 'identity'], single: false },
  yaml: { rooms: ['languages'], single: true },
  '@mozilla/readability': { rooms: ['article'], single: true },
  linkedom: { rooms: ['article'], single: true },
  'hyparquet-writer': { rooms: ['app'], single: false },
  'content-disposition': { rooms: ['api'], single: true },
  'ipaddr.js': { rooms: ['intake'], single: true },
  'csv-parse': { rooms: ['cli'], single: true },
  commander: { rooms: ['cli'], single: true },
  'cli-progress': { rooms: ['cli'], single: true },
  hono: { rooms: ['api'], single: false },
  '@hono/zod-openapi': { rooms: ['api'], single: false },
  '@hono/node-server': { rooms: ['api'], single: true },
  '@modelcontextprotocol/server': { rooms: ['mcp'], single: true },
  preact: { rooms: ['web'], single: false },
  'preact-iso': { rooms: ['web'], single: false },
  '@tanstack/virtual-core': { rooms: ['web'], single: true },
  'd3-scale': { rooms: ['web'], single: false },
  'd3-shape': { rooms: ['web'], single: false },
  '@fontsource/ibm-plex-sans-arabic': { rooms: ['web'], single: false },
  '@fontsource-variable/noto-naskh-arabic': { rooms: ['web'], single: false },
}

/** Packages of one project share the page that says why they were taken: docs/decisions/NAME.md. */
export const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^@fontsource(?:-variable)?\//, 'fontsource'],
  [/^d3-/, 'd3'],
  [/^hyparquet/, 'hyparquet'],
  [/^@hono\/node-server$/, 'hono'],
  [/^preact-iso$/, 'preact'],
  [/^@modelcontextprotocol\//, 'mcp-sdk'],
  [/^playwright-core$|^@axe-core\/playwright$/, 'playwright'],
]

/** Modules that open the network, and the rooms that may. */
export const NETWORK = {
  modules: ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'],
  rooms: ['intake', 'api', 'cli', 'mcp', 'web'],
}

/** The one room with a database. */
export const DATABASE = { modules: ['sqlite'], rooms: ['ledger'] }

export const LINES = { warn: 200, most: 400 }
