import { fileURLToPath } from 'node:url'
import { loadLanguage } from '../../src/languages/pack.ts'

/** The Arabic pack, loaded once for the tests of this room. */
export const pack = loadLanguage(fileURLToPath(new URL('../../languages', import.meta.url)), 'ar')
