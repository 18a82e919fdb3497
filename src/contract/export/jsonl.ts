import type { ExportAbout, ExportBounds, ExportedStatement, ExportFormat } from './types.ts'

/** The whole statement by the contract of the API, with what only an export tells: a line a statement. */
export const jsonl: ExportFormat = {
  head: () => '',
  row: (one, about) => `${JSON.stringify(lineOf(one, about))}\n`,
  between: '',
  tail: () => '',
}

const lineOf = ({ found, url, addedOn, mark }: ExportedStatement, { bounds }: ExportAbout) => ({
  ...found,
  url,
  addedOn,
  ...(mark !== null && { mark }),
  coverage: shortBounds(bounds),
})

/** The bounds in few words, as each line holds them. */
const shortBounds = ({ outlets, ...bounds }: ExportBounds) => ({ ...bounds, outlets: outlets.length })
