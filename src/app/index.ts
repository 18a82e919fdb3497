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
export { PROJECT_ROOT } from './root.ts'
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
