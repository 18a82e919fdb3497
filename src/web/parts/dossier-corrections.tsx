import { useState } from 'preact/hooks'
import type { DossierAnswer } from '../../contract/index.ts'
import { useFormat } from '../lib/format.ts'
import { isolated } from '../lib/judgements.ts'
import { correctDossier } from '../state/dossier-client.ts'
import { useDossierTexts } from '../state/dossier-texts.ts'
import { useReadOnly } from '../state/server.ts'
import { SignForm } from './sign-form.tsx'

interface Props {
  readonly dossier: DossierAnswer
  readonly renew: () => void
}

/** What was corrected, oldest first, and the way to append one. */
export function DossierCorrections({ dossier: { id, corrections }, renew }: Props) {
  const t = useDossierTexts()
  const format = useFormat()
  const readOnly = useReadOnly()
  const [isOpen, setOpen] = useState(false)
  return (
    <section class="panel">
      <h2>
        {corrections.length === 0 ? t.noCorrections : format.counted(corrections.length, t.corrections)}
      </h2>
      <ol class="dossier-corrections">
        {corrections.map(({ n, by, at, why, hash }) => (
          <li key={n}>
            <p>
              <bdi>{why}</bdi>
            </p>
            <p class="help">
              {t.signed(isolated(by), format.day(at.slice(0, 10)))} <code dir="ltr">{hash.slice(0, 12)}</code>
            </p>
          </li>
        ))}
      </ol>
      {readOnly === false && !isOpen && (
        <p class="actions no-print">
          <button type="button" class="button button-quiet" onClick={() => setOpen(true)}>
            {t.correct}
          </button>
        </p>
      )}
      {isOpen && (
        <SignForm
          why={t.whyCorrection}
          save={t.saveCorrection}
          onSave={async (signed) => {
            await correctDossier(id, signed)
            setOpen(false)
            renew()
          }}
          onCancel={() => setOpen(false)}
        />
      )}
    </section>
  )
}
