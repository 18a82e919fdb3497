export { ENGINE_VERSION } from '../core/versions.ts'
export { element as xmlElement, xmlDocument } from '../core/xml.ts'
export { type Anchor, anchorOf, type DateExpression } from '../dates/index.ts'
export type { Change as RegisterChange } from '../identity/register/index.ts'
export type { Relation } from '../issues/index.ts'
export type {
  ArticleLookup,
  ArticleView,
  FileOutcome,
  Hit,
  IntegrityReport,
  LedgerStats,
  LedgerTotals,
  Restored,
  SearchPage,
  UpgradeProgress,
  WithholdOutcome,
} from '../ledger/index.ts'
export { createApp } from './create.ts'
export { fill, isolated, type Wording } from './export/words.ts'
export { PROJECT_ROOT } from './root.ts'
export type {
  AddReport,
  App,
  AppOptions,
  ArticleFound,
  CompareOutcome,
  CountsAnswer,
  DoctorReport,
  DossierFound,
  DossierOutcome,
  ExportAnswer,
  ExportPieces,
  ExtractEvent,
  ExtractOptions,
  FailedInput,
  GivenFile,
  InputOptions,
  JudgeOutcome,
  PasteOutcome,
  Progress,
  RereadReport,
  SearchAnswer,
  SearchFilters,
  SearchRequest,
} from './types.ts'
