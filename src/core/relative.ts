/** Whom a relative describes: a man, a woman or things, several people. */
export type Described = 'm' | 'f' | 'p'

/** What a verb's form tells of its subject and object. */
interface VerbForm {
  readonly gender: 'm' | 'f' | null
  readonly number: 's' | 'd' | 'p' | null
  readonly withObject: boolean
}

/** "the results | that | he called good": who said it is another than whom or what the relative describes. */
export const describesAnother = (of: Described | undefined, form: VerbForm): boolean => {
  if (of === undefined || form.gender === null) return false
  if (form.withObject) return true
  return form.number === 's' && (of === 'p' || of !== form.gender)
}
