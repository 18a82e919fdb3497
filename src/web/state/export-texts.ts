import { EXPORTS, type ExportTexts } from '../text/exports.ts'
import { useSettings } from './settings.ts'

/** The words of exports in the reader's language; apart from the others, for they come behind a page. */
export const useExportTexts = (): ExportTexts => EXPORTS[useSettings().lang]
