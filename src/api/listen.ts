import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type ApiOptions, createApi } from './create.ts'
import { errorAnswer } from './errors.ts'
import { bracketed, isLoopback } from './guard.ts'

/** What a server is made of, and where it listens. */
export interface ServeOptions extends Omit<ApiOptions, 'listening' | 'token'> {
  /** A name or address of this machine. */
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
}

/** A server that listens. */
export interface Running {
  /** Where a browser finds it: `http://127.0.0.1:4350/`. */
  readonly url: string
  readonly port: number
  /** Whether only programs on this machine reach it. */
  readonly isLocal: boolean
  /** Takes no further requests, finishes those in hand within two seconds, and lets the port go. */
  close(): Promise<void>
}

/** How long a request in hand may go on when the server closes. */
const GRACE_MS = 2000

/** Listens. Rejects with a message that names the cure where the port or the host cannot be had. */
export async function serve(options: ServeOptions): Promise<Running> {
  const { host } = options
  const listening = { host, port: 0 }
  const token = randomBytes(24).toString('base64url')
  const api = createApi({ ...options, token, listening: () => listening })
  const broken = () =>
    Response.json(errorAnswer('bad-request', 'the request cannot be read'), { status: 400 })
  const server = createServer(
    getRequestListener(api.fetch, { overrideGlobalObjects: false, errorHandler: broken }),
  )
  server.on('clientError', refuseUnreadable)
  await listenAt(server, host, options.port)
  listening.port = (server.address() as AddressInfo).port
  const name = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : bracketed(host)
  return {
    url: `http://${name}:${listening.port}/`,
    port: listening.port,
    isLocal: isLoopback(host),
    close: () => closed(server),
  }
}

/** Fails as `serve` would where the port cannot be had, before work is done that would be in vain. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer()
  await listenAt(server, host, port)
  await closed(server)
}

function listenAt(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(cannotListen(error, host, port)))
    server.listen(port, host, done)
  })
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use; end the program there, or take another with --port (or ISNAD_PORT)',
  EACCES: 'may not be used without special rights; take one above 1023 with --port',
  EADDRNOTAVAIL: 'is at no address of this machine; name another with --host',
  ENOTFOUND: 'is at a host that nobody knows; name another with --host',
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const why = WHY[error.code ?? '']
  return why ? new Error(`port ${port} of ${host} ${why}`, { cause: error }) : error
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(late)
      done()
    })
    server.closeIdleConnections()
  })
}

/** What is no request, or has headers beyond all measure, is told so in the one shape of errors. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const isLong = error.code === 'HPE_HEADER_OVERFLOW'
  const [status, rule, message] = isLong
    ? [
        '431 Request Header Fields Too Large',
        'too-long',
        'address and headers are too long; shorten the query',
      ]
    : ['400 Bad Request', 'bad-request', 'this is no HTTP request']
  const body = JSON.stringify(errorAnswer(rule as string, message as string))
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}
