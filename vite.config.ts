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

// The page is served under `default-src 'none'`, scripts, styles and fonts from itself alone: nothing may be inlined.
export default defineConfig({
  root: here('src/web'),
  base: '/',
  plugins: [onlyWoff2],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: { proxy: { '/api': API } },
})
