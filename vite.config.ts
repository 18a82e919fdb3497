import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Where `isnad start` listens unless told otherwise; the page in development asks it. */
const API = 'http://127.0.0.1:4350'

/** Keeps woff2 alone of the fonts: a browser without it could not run the page either. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css/ },
    handler: (css) => css.replace(/,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/g, ''),
  },
}

/** In development, too, the page carries the token of the server that it asks. */
const tokenOfServer: Plugin = {
  name: 'token-of-server',
  apply: 'serve',
  transformIndexHtml: async (html) => {
    const served = await fetch(API).then(
      (answer) => answer.text(),
      () => '',
    )
    const token = /name="isnad-token" content="([^"]*)"/.exec(served)?.[1]
    return token === undefined ? html : html.replace('%ISNAD_TOKEN%', token)
  },
}

// The page is served under `default-src 'none'`, scripts, styles and fonts from itself alone: nothing may be inlined.
export default defineConfig({
  root: here('src/web'),
  base: '/',
  plugins: [onlyWoff2, tokenOfServer],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    license: { fileName: 'licenses.md' },
  },
  // The server answers only those who call it by its own address.
  server: { proxy: { '/api': { target: API, changeOrigin: true, headers: { origin: API } } } },
})
