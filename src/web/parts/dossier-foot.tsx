import type { DossierAnswer } from '../../contract/index.ts'
import { DossierCite } from './dossier-cite.tsx'
import { DossierCoverage, DossierHash } from './dossier-facts.tsx'

/** What a dossier rests on, and how it is cited. */
export const DossierFoot = ({ dossier }: { readonly dossier: DossierAnswer }) => (
  <>
    <DossierCoverage dossier={dossier} />
    <DossierHash dossier={dossier} />
    <DossierCite dossier={dossier} />
  </>
)
