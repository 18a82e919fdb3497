import { useState } from 'preact/hooks'
import type { StatementComparison } from '../../contract/index.ts'
import { freezeDossier } from '../state/dossier-client.ts'
import { useDossierTexts } from '../state/dossier-texts.ts'
import { useLinks } from '../state/links.ts'
import { useLocation } from '../state/location.ts'
import { useReadOnly } from '../state/server.ts'
import { SignForm } from './sign-form.tsx'

/** The way to freeze a comparison, and to all that were frozen; where the server only reads, the latter alone. */
export function CompareFreeze({ compared }: { readonly compared: StatementComparison }) {
  const t = useDossierTexts()
  const links = useLinks()
  const { route } = useLocation()
  const readOnly = useReadOnly()
  const [isOpen, setOpen] = useState(false)
  const { a, b, issue } = compared
  return (
    <section class="compare-freeze no-print">
      <p class="actions">
        {readOnly === false && (
          <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t.freeze}
          </button>
        )}
        <a href={links.to('/dossiers')}>{t.all}</a>
      </p>
      {isOpen && (
        <div class="panel">
          <p class="help">{t.freezeHelp}</p>
          <SignForm
            why={t.why}
            save={t.save}
            onSave={async (signed) => {
              const asked = { a: a.found.id, b: b.found.id, ...(issue === null ? {} : { issue }) }
              const made = await freezeDossier({ ...asked, ...signed })
              route(links.dossier(made.id))
            }}
            onCancel={() => setOpen(false)}
          />
        </div>
      )}
    </section>
  )
}
