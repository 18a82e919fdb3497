import { partyOf, type Register } from '../identity/register/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Hit } from '../ledger/types.ts'
import { officesThen } from './offices-then.ts'

/** Letters of the shortest word of a name by which somebody is known again. */
const SHORTEST = 3

/** The bodies in which a speaker held an office on that day, by their names: "the League welcomes it". */
export function bodiesOf(register: Register, { party, dateUsed }: Hit): readonly string[] {
  const person = party === null ? null : partyOf(register, party)
  if (person === null || dateUsed === null) return []
  return officesThen(person, dateUsed.day)
    .flat()
    .flatMap(({ of }) => {
      const body = partyOf(register, of)
      // A state is known by its own name and by those of its people.
      return body === null || body.state === body.id ? [] : body.name.ar
    })
}

/** The words by which a speaker, or the bodies he speaks for, may be called in his own words. */
export const namesOf = (
  { fold }: Pick<LanguagePack, 'fold'>,
  { name, for: body }: Hit['statement']['speaker'],
  bodies: readonly string[],
): ReadonlySet<string> =>
  new Set(
    (fold([name ?? '', body ?? '', ...bodies].join(' ')).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (word) => word.length >= SHORTEST,
    ),
  )
