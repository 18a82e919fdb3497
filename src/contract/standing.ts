import type { Standing, StandingWord } from './notes.ts'

/** The standings under which nothing tells where the party stands: it never said so. */
const VOID: readonly StandingWord[] = ['disowned', 'satire', 'forged']

/** Whether what a statement has the party say is no position of it, since it never said so. */
export const isVoid = (standing: Pick<Standing, 'is'> | null): boolean =>
  standing !== null && VOID.includes(standing.is)
