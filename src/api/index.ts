export { type ApiOptions, createApi } from './create.ts'
export type { Listening } from './guard.ts'
export { checkPort, type Running, type ServeOptions, serve } from './listen.ts'
export type { ApiState } from './state.ts'
