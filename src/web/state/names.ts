import { memoryOf } from './memory.ts'

const names = memoryOf<string>(1000)

/** Notes what a party is called, for the places that only have its id. */
export const learnName = (id: string, name: string): void => names.set(id, name)

/** What a party is called, as far as the page has met it; else its id, without what marks it as a name. */
export const partyName = (id: string): string => names.get(id) ?? id.replace(/^name:/, '')
