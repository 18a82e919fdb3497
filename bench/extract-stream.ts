/** The peak memory of `extract.ts`: reads a folder's first saudinewsnet files as they come, in a process of its own. */
import { together } from '../src/app/together.ts'
import { readInputs } from '../src/intake/index.ts'
import { filesOf, now, readAll } from './reading.ts'

const [folder = '', files = ''] = process.argv.slice(2)
const paths = filesOf(folder, Number(files))
for await (const group of together(readInputs(paths, { now, fetch: { allowPrivate: false } }), paths))
  readAll(group.flatMap((event) => (event.type === 'item' ? [event.item] : [])))
console.log(Math.round(process.resourceUsage().maxRSS / 1024))
