import { fileURLToPath } from 'node:url'

export { ENGINE_VERSION } from '../core/versions.ts'
export type {
  ArticleLookup,
  ArticleView,
  FileOutcome,
  Hit,
  IntegrityReport,
  LedgerStats,
  Restored,
  SearchPage,
  WithholdOutcome,
} from '../ledger/index.ts'
export { createApp } from './create.ts'
export type {
  AddReport,
  App,
  AppOptions,
  DoctorReport,
  ExtractEvent,
  ExtractOptions,
  FailedInput,
  InputOptions,
  Progress,
  RereadReport,
  SearchAnswer,
  SearchRequest,
} from './types.ts'

/** The project's folder, which holds `languages/` and `register/`. */
export const PROJECT_ROOT: string = fileURLToPath(new URL('../..', import.meta.url))
