export { chancesBy, chancesOf } from './chances.ts'
export { featuresOf, type RelationFeatures } from './features.ts'
export { createRelater, type Relater } from './relate.ts'
export type { Comparison, Evidence, Relation, RelationLabel } from './types.ts'
