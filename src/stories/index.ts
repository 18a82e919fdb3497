export { type AligningTools, alignTellings } from './align.ts'
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
export { type GatheringTools, utterancesOf } from './utterances.ts'
export { differing } from './differing.ts'
