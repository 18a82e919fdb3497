import { z } from 'zod'

const optionalText = z
  .union([z.string(), z.number().transform(String), z.null()])
  .optional()
  .transform((value) => (value === undefined || value === null || value === '' ? null : value))

/** A record of a `.json` or `.jsonl` file as it stands there: unknown fields are ignored, `""` counts as absent. */
export const inputRecordSchema = z
  .object({
    id: optionalText,
    title: optionalText,
    body: optionalText,
    content: optionalText,
    date: optionalText,
    source: optionalText,
    url: optionalText,
    author: optionalText,
  })
  .refine(
    (record) => record.body !== null || record.content !== null,
    'one of "body" and "content" is needed',
  )

export type RawRecord = z.infer<typeof inputRecordSchema>
