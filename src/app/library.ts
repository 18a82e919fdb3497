// What a program needs that only reads: no file of this opens a ledger, so that none is loaded.
export { ENGINE_VERSION } from '../core/versions.ts'
export { readGiven } from './read-record.ts'
export { type ReadingTools, readingTools } from './reader.ts'
export { PROJECT_ROOT } from './root.ts'
