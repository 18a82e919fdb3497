import { DOSSIERS, type DossierTexts } from '../text/dossier.ts'
import { useSettings } from './settings.ts'

/** The words of dossiers in the reader's language; apart from the others, for few pages need them. */
export const useDossierTexts = (): DossierTexts => DOSSIERS[useSettings().lang]
