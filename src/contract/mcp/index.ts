export * from './answers.ts'
export * from './asked.ts'
export * from './basics.ts'
