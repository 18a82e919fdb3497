export { buildRegister } from './build.ts'
export { checkRegister, type RegisterReport } from './check.ts'
export { compareNames } from './compare.ts'
export { type Change, planImport, readEntities } from './entities.ts'
export { findHolder, findParty, officesOn, partyOf, refOf } from './find.ts'
export { checkedRegister, loadRegister, type ReadText } from './load.ts'
export type {
  Claim,
  ClaimKind,
  Office,
  Party,
  PartyAnswer,
  PartyKind,
  PartyQuery,
  PartyRef,
  Register,
} from './types.ts'
export { whoIs } from './who.ts'
