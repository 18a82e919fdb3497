import type { MiddlewareHandler } from 'hono'
import { MAX_PASTE_BYTES } from '../contract/index.ts'
import { refuse } from './errors.ts'

/** What a body may have besides the article: a form's bounds, a record's other fields. */
const OVERHEAD = 65_536

/** Refuses a body before any of it is read, by the length that its sender must tell; HTTP itself keeps him to it. */
export const bodyLimit: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'POST') return next()
  const length = c.req.header('content-length')
  if (length === undefined || c.req.header('transfer-encoding') !== undefined)
    return refuse(c, 411, 'no-length', 'the header content-length is missing; send the body in one piece')
  if (Number(length) > MAX_PASTE_BYTES + OVERHEAD)
    return refuse(c, 413, 'too-large', `the body is longer than ${MAX_PASTE_BYTES} bytes; split it`)
  return next()
}
