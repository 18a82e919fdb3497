import { NOTES, type NoteTexts } from '../text/notes.ts'
import { useSettings } from './settings.ts'

/** The words for what people record of a statement, in the reader's language; apart, for few cards need them. */
export const useNoteTexts = (): NoteTexts => NOTES[useSettings().lang]
