// What the API takes at most. Apart from the schemas, so that the page can name the limits without bringing zod along.

/** Longest query, name or title that a filter may hold, in UTF-16 code units. */
export const MAX_QUERY_CHARS = 500
/** Longest headline or address of a pasted article, in UTF-16 code units. */
export const MAX_TITLE_CHARS = 2000
/** Longest outlet's name that goes with a pasted article or a file, in UTF-16 code units. */
export const MAX_SOURCE_CHARS = 300
/** Most statements on one page of a search. */
export const MAX_PAGE = 200
/** Most bytes of an article that is pasted or dropped to be read; of a packed file, unpacked. */
export const MAX_PASTE_BYTES = 1_000_000
/** Most records of a file that is dropped to be read. */
export const MAX_PASTE_RECORDS = 500
