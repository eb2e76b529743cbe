/** What `bench/fit-confidence.ts` needs beside the room's front door: the candidates before they are judged. */

export type { Mention } from './actors/mention.ts'
export { candidatesOf } from './candidates/candidates.ts'
export type { Candidate } from './candidates/occurrence.ts'
export { chance, type Features } from './confidence.ts'
export { foldActor, type GoldDocument } from './evaluate.ts'
export { type Pool, poolsOf } from './statements.ts'
export { prepare } from './work.ts'
