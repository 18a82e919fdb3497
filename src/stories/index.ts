export { type AligningTools, alignTellings } from './align.ts'
export { differing } from './differing.ts'
export { areCopies, copiedShare, storyOf } from './story.ts'
export type {
  Alignment,
  Origin,
  Story,
  StoryWord,
  Telling,
  Through,
  Utterance,
  Witness,
  WordsOf,
} from './types.ts'
export { utterancesOf } from './utterances.ts'
