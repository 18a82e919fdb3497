import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { type Call, given } from './command.ts'

/** Where the output goes: standard output, or a file that appears under its name only when it is whole. */
export interface Sink {
  readonly write: (data: string | Uint8Array) => Promise<void>
  readonly done: () => void
  readonly drop: () => void
}

/** Opens what `--out` names. Throws where it cannot be written. */
export function openSink({ options, io }: Pick<Call, 'options' | 'io'>): Sink {
  const path = given(options, 'out')
  if (path === null) return { write: io.out, done: () => {}, drop: () => {} }
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new Error(`--out ${path}: a folder; name a file in it`)
  // A device or a pipe takes the text itself: a file must not be put in its place.
  const draft = there === undefined || there.isFile() ? `${path}.${process.pid}.part` : path
  const file = openForWriting(draft, path)
  const drop = () => {
    closeSync(file)
    if (draft !== path) rmSync(draft, { force: true })
  }
  return {
    write: async (data) => void (typeof data === 'string' ? writeSync(file, data) : writeWhole(file, data)),
    done: () => {
      if (draft !== path) renameSync(draft, path)
      closeSync(file)
    },
    drop,
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk cannot be written',
  ENOSPC: 'the disk is full',
}

function openForWriting(draft: string, path: string): number {
  try {
    return openSync(draft, 'w')
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new Error(`--out ${path}: ${WHY[code] ?? message}; name another place`, { cause: error })
  }
}

/** A write may take a part of the bytes. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
