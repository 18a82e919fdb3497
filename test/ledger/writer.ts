/** A process of its own that fills a ledger: `node writer.ts FOLDER FROM TO`; prints a line an item. */
import { openLedger } from '../../src/ledger/index.ts'
import { add, options } from './support.ts'

const [folder, from, to] = process.argv.slice(2)
const ledger = openLedger(folder as string, options())
for (let i = Number(from); i < Number(to); i++) {
  const body = `قال إن القرار رقم ${i} نهائي. وأضاف أن الطريق ${i} مغلق.`
  add(ledger, `n${i}`, body, [{ says: `القرار رقم ${i} نهائي` }, { says: `الطريق ${i} مغلق`, act: 'deny' }])
  process.stdout.write(`${i}\n`)
}
ledger.close()
