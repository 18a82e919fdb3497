/** The peak memory of `extract.ts`: reads a folder's first saudinewsnet files as they come, in a process of its own. */
import { readInputs } from '../src/intake/index.ts'
import { filesOf, now, read } from './reading.ts'

const [folder = '', files = ''] = process.argv.slice(2)
for await (const event of readInputs(filesOf(folder, Number(files)), { now, fetch: { allowPrivate: false } }))
  if (event.type === 'item') read(event.item)
console.log(Math.round(process.resourceUsage().maxRSS / 1024))
