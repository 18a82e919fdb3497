import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { openLedger, restoreLedger } from '../../src/ledger/index.ts'
import { lineOf, newLedger, options, removeFolders, textItem } from './support.ts'

afterEach(removeFolders)

/** A dossier over two items. */
function frozen() {
  const made = newLedger()
  const { ledger } = made
  const [one, two] = [textItem('one', 'قال إن الجسر مفتوح'), textItem('two', 'قال إن الجسر مغلق')]
  for (const item of [one, two]) {
    const body = item === one ? 'قال إن الجسر مفتوح' : 'قال إن الجسر مغلق'
    ledger.addItem(item, [lineOf(item, { title: null, body }, [{ says: body.slice(7) }])], { engine: 'e1' })
  }
  const id = ledger.recordDossier({
    facts: { order: 'said', differences: [[1, 2]] },
    words: [
      { place: 'a', item: one.id, value: { text: 'zyxwvfrozen' } },
      { place: 'b', item: two.id, value: { text: 'مغلق' } },
    ],
    by: 'نور',
    why: 'للنشر',
  })
  return { ...made, id, one, two }
}

const stored = ({ ledger, id }: Pick<ReturnType<typeof frozen>, 'ledger' | 'id'>) => {
  const lookup = ledger.dossier(id)
  if (lookup.found !== 'one') throw new Error(`${id}: ${lookup.found}`)
  return lookup.dossier
}
const faults = ({ ledger }: Pick<ReturnType<typeof frozen>, 'ledger'>) =>
  ledger.integrity().checks.filter(({ ok }) => !ok)

describe('a dossier', () => {
  it('is found by its id, the hash of its content, and by the first digits of it', () => {
    const made = frozen()
    expect(made.id).toMatch(/^[0-9a-f]{64}$/)
    expect(stored(made)).toMatchObject({ facts: { order: 'said' }, by: 'نور', why: 'للنشر', withheld: [] })
    expect(stored({ ...made, id: made.id.slice(0, 8) }).id).toBe(made.id)
    expect(made.ledger.dossier(made.id.slice(0, 7))).toEqual({ found: 'none' })
    expect(made.ledger.dossiers().map(({ id }) => id)).toEqual([made.id])
    expect(faults(made)).toEqual([])
  })

  it('takes corrections, each tied to the row before it, and stays as it was', () => {
    const made = frozen()
    const before = stored(made)
    const first = made.ledger.correctDossier({ id: made.id, by: 'سعاد', why: 'اليوم خطأ' })
    const second = made.ledger.correctDossier({ id: made.id, by: 'نور', why: 'بل الشهر' })
    expect(stored(made)).toEqual({ ...before, corrections: [first, second] })
    expect(first?.hash).not.toBe(second?.hash)
    expect(made.ledger.correctDossier({ id: 'f'.repeat(64), by: 'x', why: 'y' })).toBe(null)
    expect(faults(made)).toEqual([])
  })

  it('loses the words of an item that is withheld, to the last byte, and keeps its hash', () => {
    const made = frozen()
    made.ledger.withhold('one', 'طلب الصحيفة', 'هالة')
    const { withheld, words } = stored(made)
    expect(withheld).toEqual([{ place: 'a', item: made.one.id }])
    expect([...words.keys()]).toEqual(['b'])
    expect(faults(made)).toEqual([])
    made.ledger.close()
    expect(readFileSync(`${made.folder}/ledger.sqlite`).includes('zyxwvfrozen')).toBe(false)
  })

  it('does not come back with a backup made before the takedown', () => {
    const made = frozen()
    const file = `${made.folder}/copy.sqlite`
    expect(made.ledger.backup(file).done).toBe(true)
    made.ledger.withhold('one', 'طلب الصحيفة', 'هالة')
    made.ledger.close()
    expect(restoreLedger(made.folder, file, { now: () => new Date('2024-06-01') }).done).toBe(true)
    const again = openLedger(made.folder, options())
    expect(stored({ ledger: again, id: made.id }).withheld).toHaveLength(1)
    expect(readFileSync(`${made.folder}/ledger.sqlite`).includes('zyxwvfrozen')).toBe(false)
    expect(faults({ ledger: again })).toEqual([])
    again.close()
  })

  it('is not made of words that are withheld', () => {
    const { ledger, one } = frozen()
    ledger.withhold('one', 'طلب الصحيفة', 'هالة')
    const again = () =>
      ledger.recordDossier({ facts: {}, words: [{ place: 'a', item: one.id, value: 1 }], by: 'b', why: 'w' })
    expect(again).toThrow(/^withheld: /)
  })

  it.each([
    [
      'DROP TRIGGER dossier_no_update',
      "UPDATE dossier SET content = json_set(content, '$.facts.order', 'x')",
    ],
    ['DROP TRIGGER dossier_no_update', "UPDATE dossier SET why = 'x' WHERE n = 1"],
    ['DROP TRIGGER dossier_no_delete', 'DELETE FROM dossier WHERE n = 1'],
    ['DROP TRIGGER dossier_words_no_update', `UPDATE dossier_words SET json = '"x"' WHERE place = 'a'`],
    ['DROP TRIGGER dossier_words_no_delete', "DELETE FROM dossier_words WHERE place = 'b'"],
  ])('that was tampered with is found out: %s, %s', (free, tamper) => {
    const made = frozen()
    made.ledger.correctDossier({ id: made.id, by: 'سعاد', why: 'اليوم خطأ' })
    made.ledger.correctDossier({ id: made.id, by: 'سعاد', why: 'والشهر' })
    const other = new DatabaseSync(made.ledger.file)
    other.exec(`${free}; ${tamper}`)
    other.close()
    expect(faults(made).map(({ name }) => name)).toEqual(['dossiers'])
  })

  it('is in the dump', () => {
    const made = frozen()
    const rows = [...made.ledger.dump()].filter(({ table }) => table.startsWith('dossier'))
    expect(rows.map(({ table }) => table)).toEqual(['dossier', 'dossier_words', 'dossier_words'])
  })
})
