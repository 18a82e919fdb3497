import { join } from 'node:path'
import type { LanguagePack } from '../languages/pack.ts'
import { loadSearchForms } from '../languages/sections/search.ts'
import { type Ledger, openLedger } from '../ledger/index.ts'
import type { AppOptions } from './types.ts'

/** Opens the ledger of a data folder with what the language knows of its words, and the register of bodies. */
export function ledgerOf(
  { root, dataFolder, now, readOnly = false, onUpgrade }: AppOptions,
  { code, fold }: Pick<LanguagePack, 'code' | 'fold'>,
  bodyIdOf?: (name: string) => string | null,
): Ledger {
  const variants = loadSearchForms(join(root, 'languages', code), fold)
  return openLedger(dataFolder, {
    fold,
    variants,
    now,
    readOnly,
    ...(onUpgrade && { onUpgrade }),
    ...(bodyIdOf && { bodyIdOf }),
  })
}
