import { join, resolve } from 'node:path'
import { ENGINE_VERSION } from '../core/versions.ts'
import { countKnownGaps } from '../languages/known-gaps.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Ledger } from '../ledger/types.ts'
import { toReread } from './reread.ts'
import type { AppOptions, DoctorReport } from './types.ts'

/** Versions, folders and the ledger's integrity. Makes nothing that was not there. */
export function examine(
  options: AppOptions,
  packs: readonly LanguagePack[],
  open: () => Ledger | null,
  depth: 'quick' | 'full',
): DoctorReport {
  const ledger = open()
  const integrity = ledger?.integrity(depth)
  const stats = ledger?.stats(1)
  return {
    engine: ENGINE_VERSION,
    node: process.versions.node,
    sqlite: process.versions.sqlite ?? 'unknown',
    project: resolve(options.root),
    languages: packs.map(({ code, gaps }) => ({
      code,
      gaps,
      knownGaps: gaps.length + countKnownGaps(join(options.root, 'languages', code)),
    })),
    data: {
      folder: resolve(options.dataFolder),
      ledger:
        ledger && integrity && stats
          ? {
              file: ledger.file,
              items: stats.items,
              statements: stats.statements,
              toReread: toReread(stats.engines),
              integrity,
            }
          : null,
    },
    ok: integrity?.ok ?? true,
  }
}
