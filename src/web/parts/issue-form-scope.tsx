import type { IssueDefinition } from '../../contract/index.ts'
import { useIssueFormTexts } from '../state/issue-form-texts.ts'
import { Field, ID_PATTERN, joined, parted } from './issue-form-fields.tsx'

/** An object as it is written. */
interface WrittenObject {
  readonly id: string
  readonly ar: string
  readonly en: string
  readonly any: string
  /** What the form has no line for, kept as it is. */
  readonly all: readonly string[]
  readonly none: readonly string[]
}

/** What an issue is divided into, and of whom and when it is: as it is written. */
export interface Scope {
  readonly objects: readonly WrittenObject[]
  readonly parties: string
  readonly after: string
  readonly before: string
}

/** The scope of a definition, to be written in. */
export const scopeOf = (from: IssueDefinition | null): Scope => ({
  objects: (from?.objects ?? []).map(({ id, name, any, all, none }) => ({
    id,
    ar: name.ar,
    en: name.en,
    any: joined(any),
    all,
    none,
  })),
  parties: joined(from?.parties ?? []),
  after: from?.after ?? '',
  before: from?.before ?? '',
})

/** The part of a definition that was written. */
export const scopeIn = ({
  objects,
  parties,
  after,
  before,
}: Scope): Pick<IssueDefinition, 'objects' | 'parties' | 'after' | 'before'> => ({
  objects: objects.map(({ id, ar, en, any, all, none }) => ({
    id: id.trim(),
    name: { ar, en },
    any: parted(any),
    all,
    none,
  })),
  parties: parted(parties),
  after: after || null,
  before: before || null,
})

const NEW: WrittenObject = { id: '', ar: '', en: '', any: '', all: [], none: [] }

interface Props {
  readonly scope: Scope
  readonly onScope: (scope: Scope) => void
}

/** The objects of an issue, its parties and its days; folded where none is given. */
export function IssueScope({ scope, onScope }: Props) {
  const t = useIssueFormTexts()
  const { objects, parties, after, before } = scope
  const isGiven = objects.length > 0 || parties !== '' || after !== '' || before !== ''
  const set = (change: Partial<Scope>) => onScope({ ...scope, ...change })
  return (
    <details class="issue-scope" open={isGiven}>
      <summary>{t.scope}</summary>
      <p class="help">{t.objectsHelp}</p>
      {objects.map((object, n) => (
        <ObjectFields
          // Objects have no name of their own until they are written.
          key={n}
          n={n + 1}
          object={object}
          onObject={(next) => set({ objects: objects.with(n, next) })}
          onRemove={() => set({ objects: objects.toSpliced(n, 1) })}
        />
      ))}
      <p class="actions">
        <button type="button" class="button button-quiet" onClick={() => set({ objects: [...objects, NEW] })}>
          {t.addObject}
        </button>
      </p>
      <Field label={t.parties} value={parties} onValue={(text) => set({ parties: text })} lang="en" />
      <Field label={t.after} value={after} type="date" onValue={(day) => set({ after: day })} lang="en" />
      <Field label={t.before} value={before} type="date" onValue={(day) => set({ before: day })} lang="en" />
    </details>
  )
}

interface ObjectProps {
  readonly n: number
  readonly object: WrittenObject
  readonly onObject: (object: WrittenObject) => void
  readonly onRemove: () => void
}

function ObjectFields({ n, object, onObject, onRemove }: ObjectProps) {
  const t = useIssueFormTexts()
  const set = (change: Partial<WrittenObject>) => onObject({ ...object, ...change })
  return (
    <fieldset class="issue-object">
      <legend>{t.object(n)}</legend>
      <Field label={t.objectAr} value={object.ar} onValue={(ar) => set({ ar })} lang="ar" required />
      <Field label={t.objectEn} value={object.en} onValue={(en) => set({ en })} lang="en" required />
      <Field
        label={t.objectId}
        value={object.id}
        onValue={(id) => set({ id })}
        lang="en"
        pattern={ID_PATTERN}
        required
      />
      <Field label={t.objectAny} value={object.any} onValue={(any) => set({ any })} lang="ar" required />
      <button type="button" class="quiet" onClick={onRemove}>
        {t.removeObject(n)}
      </button>
    </fieldset>
  )
}
