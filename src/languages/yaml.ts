import { readFileSync } from 'node:fs'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'

/**
 * Reads a list of the linguist's room and checks its shape. The only place that knows the YAML library.
 * Throws with file, place and cure: the room's files are ours, so a wrong one is our own mistake.
 */
export function readList<T>(path: string, schema: z.ZodType<T>): T {
  let data: unknown
  try {
    data = parse(readFileSync(path, 'utf8'), { prettyErrors: true, uniqueKeys: true })
  } catch (error) {
    if (error instanceof YAMLParseError) throw new Error(`${path}: not readable as YAML: ${error.message}`)
    throw error
  }
  const result = schema.safeParse(data)
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`)
  return result.data
}
