import { z } from 'zod'
import { buildRegister } from './build.ts'
import {
  bodySchema,
  formSchema,
  officeSchema,
  outletSchema,
  personSchema,
  type RegisterRecord,
  rankSchema,
  spellingSchema,
  stateBodySchema,
  stateSchema,
} from './schema.ts'
import type { Register } from './types.ts'

const FILES = [
  { kind: 'state', file: 'states.jsonl', schema: stateSchema },
  { kind: 'person', file: 'persons.jsonl', schema: personSchema },
  { kind: 'body', file: 'bodies.jsonl', schema: bodySchema },
  { kind: 'outlet', file: 'outlets.jsonl', schema: outletSchema },
] as const

/** Reads a file's text; passed in, because this room touches no file itself. Throws when there is none. */
export type ReadText = (path: string) => string

/** Gives the records of a file of the register. */
type Read = <T>(file: string, schema: z.ZodType<T>) => T[]

/**
 * Reads `register/`. Throws, naming file, line and cure, when a record cannot be read, an id is used twice, an office
 * names nobody, or two records claim one spelling without saying what tells them apart. The form of records that can
 * be used as they stand is taken on trust, since checking it takes longer than the rest: `checkedRegister` does.
 */
export function loadRegister(folder: string, fold: (text: string) => string, readText: ReadText): Register {
  try {
    return registerFrom((file) => trusted(readText(`${folder}/${file}`)), fold)
  } catch {
    return checkedRegister(folder, fold, readText)
  }
}

/** The same, each record checked: also throws, naming file and line, where one has not the form it ought to have. */
export function checkedRegister(
  folder: string,
  fold: (text: string) => string,
  readText: ReadText,
): Register {
  return registerFrom((file, schema) => readRecords(`${folder}/${file}`, schema, readText), fold, true)
}

function registerFrom(read: Read, fold: (text: string) => string, isChecked = false): Register {
  const records = FILES.flatMap(({ kind, file, schema }) =>
    read<object>(file, schema).map((record) => Object.assign(record, { kind }) as RegisterRecord),
  )
  const spelling = read('spelling.jsonl', spellingSchema)
  const rules = read('state-bodies.jsonl', stateBodySchema)
  const offices = read('offices.jsonl', officeSchema)
  const ranks = read('ranks.jsonl', rankSchema)
  return buildRegister(
    { records, spelling, rules, forms: read('forms.jsonl', formSchema), offices, ranks },
    fold,
    isChecked,
  )
}

/** What a record may leave out, as the schemas have it. */
const LEFT_OUT = {
  shared: {},
  doubtful: [],
  derived: false,
  several: false,
  bare: [],
  heads: [],
  home: false,
}

/** All lines in one go; throws where one is empty. */
function trusted<T>(text: string): T[] {
  const records: object[] = JSON.parse(`[${text.trim().replaceAll('\n', ',')}]`)
  return records.map((record) => ({ ...LEFT_OUT, ...record }) as T)
}

function readRecords<T>(path: string, schema: z.ZodType<T>, readText: ReadText): T[] {
  const records: T[] = []
  readText(path)
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() !== '') records.push(readRecord(line, schema, `${path}:${at + 1}`))
    })
  return records
}

function readRecord<T>(line: string, schema: z.ZodType<T>, place: string): T {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch (error) {
    throw new Error(`${place}: not JSON: ${(error as Error).message}; write one record a line`)
  }
  const result = schema.safeParse(data)
  if (!result.success) throw new Error(`${place}: ${z.prettifyError(result.error)}`)
  return result.data
}
