import type { DossierAnswer, GivenCorrection, GivenDossier } from '../../contract/index.ts'
import { write } from './client.ts'

const asJson = (given: object): RequestInit => ({
  body: JSON.stringify(given),
  headers: { 'content-type': 'application/json' },
})

/** Freezes a comparison. */
export const freezeDossier = (given: GivenDossier): Promise<DossierAnswer> =>
  write('/api/dossiers', asJson(given))

/** Appends a correction to a dossier. */
export const correctDossier = (id: string, given: GivenCorrection): Promise<DossierAnswer> =>
  write(`/api/dossiers/${encodeURIComponent(id)}/corrections`, asJson(given))
