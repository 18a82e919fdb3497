import type { ComparedFacts, ComparedWord, Pair } from './types.ts'

/** How alike two words must be to count as one, and what each tells of it: the least was set by five folds over the training headlines. */
const ALIKE = { least: 0.76, form: 0.95, state: 0.9, sense: 0.81, skeleton: 0.86, shared: 0.5 }
/** What a word's place is worth beside its letters: a whole text's length apart costs so much. */
const APART = 0.05
/** Letters of two stems together above which they are only held against each other whole. */
const LONGEST = 60
/** Letters that a skeleton must have to speak for two words. */
const SKELETON = 2

/** Words of two texts that count as one: the most alike first, each once; in the order of the first text. */
export function alignWords(a: readonly ComparedWord[], b: readonly ComparedWord[]): readonly Pair[] {
  const scored = a.flatMap((one, i) =>
    b.flatMap((other, j) => {
      const apart = Math.abs(i / a.length - j / b.length) * APART
      const score = likeness(one.facts, other.facts) - apart
      return score < ALIKE.least ? [] : [{ i, j, score }]
    }),
  )
  scored.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const pairs: Pair[] = []
  for (const { i, j } of scored) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    pairs.push([i, j])
  }
  return pairs.sort(([x], [y]) => x - y)
}

/** How alike two words are, 0–1: one form, one state, one number, one pole of a scale, or letters. */
export function likeness(a: ComparedFacts, b: ComparedFacts): number {
  if (a.word === b.word) return 1
  if (a.number !== null || b.number !== null) return a.number === b.number ? ALIKE.form : 0
  if (shareForm(a.forms, b.forms)) return ALIKE.form
  if (a.state !== null && b.state !== null) return a.state === b.state ? ALIKE.state : 0
  if (isContrary(a, b)) return 0
  const letters = letterLikeness(a, b)
  return a.senses.length > 0 && sharePole(a, b) ? Math.max(letters, ALIKE.sense) : letters
}

function shareForm(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const form of a) if (b.has(form)) return true
  return false
}

const sharePole = (a: ComparedFacts, b: ComparedFacts): boolean =>
  a.senses.some(({ axis, pole }) => b.senses.some((other) => other.axis === axis && other.pole === pole))

const isContrary = (a: ComparedFacts, b: ComparedFacts): boolean => contraryAxes(a, b).length > 0

/** The scales on which two words stand on two poles; none where they share a pole of any. */
export function contraryAxes(a: ComparedFacts, b: ComparedFacts): readonly string[] {
  if (a.senses.length === 0 || b.senses.length === 0 || sharePole(a, b)) return []
  return a.senses
    .filter(({ axis, pole }) => b.senses.some((other) => other.axis === axis && other.pole !== pole))
    .map(({ axis }) => axis)
}

/** Dice's coefficient over the longest run of letters, gaps allowed, that two stems have in common; 0 where it cannot matter. */
function letterLikeness(a: ComparedFacts, b: ComparedFacts): number {
  const letters = a.stem.length + b.stem.length
  const most = (2 * Math.min(a.stem.length, b.stem.length)) / letters
  // Lengths alone forbid it: nothing need be compared, which bounds what a word of any length costs.
  if (most < ALIKE.shared || letters > LONGEST) return 0
  const isFamily = a.skeleton.length >= SKELETON && a.skeleton === b.skeleton
  if (!isFamily && most < ALIKE.least) return 0
  const shared = (2 * commonLetters(a.stem, b.stem)) / letters
  return isFamily && shared >= ALIKE.shared ? Math.max(shared, ALIKE.skeleton) : shared
}

/** Length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  const row = new Uint8Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number
      const before = row[j - 1] as number
      row[j] = b.charCodeAt(j - 1) === letter ? diagonal + 1 : above > before ? above : before
      diagonal = above
    }
  }
  return row[b.length] as number
}
