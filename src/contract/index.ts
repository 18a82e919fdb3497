export { csvHead, csvRows } from './csv.ts'
export * from './line.ts'
export * from './record.ts'
export * from './statement.ts'
