import type { UtteranceAnswer } from '../../contract/index.ts'

/** A word for each kind of origin. */
export type Origins = Readonly<Record<UtteranceAnswer['origins'][number]['kind'], string>>
/** A word for what a witness is to its origin. */
export type Sources = Readonly<Record<UtteranceAnswer['witnesses'][number]['source'], string>>
