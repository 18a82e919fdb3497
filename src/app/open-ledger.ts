import { join } from 'node:path'
import type { Register } from '../identity/register/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadSearchForms } from '../languages/sections/search.ts'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { growingBy } from './growing.ts'
import { bodiesOf } from './register.ts'
import type { AppOptions } from './types.ts'

/** Opens the ledger of a data folder with what the language knows of its words. @param register loaded when it is first needed */
export function ledgerOf(
  { root, dataFolder, now, readOnly = false, onUpgrade }: AppOptions,
  pack: Pick<LanguagePack, 'code' | 'fold' | 'names'>,
  register: () => Register,
): Ledger {
  const { code, fold } = pack
  const variants = loadSearchForms(join(root, 'languages', code), fold)
  const growing = growingBy(pack, variants, register)
  const bodyIdOf = bodiesOf(register)
  const upgrading = onUpgrade && { onUpgrade }
  return openLedger(dataFolder, { fold, variants, growing, bodyIdOf, now, readOnly, ...upgrading })
}
