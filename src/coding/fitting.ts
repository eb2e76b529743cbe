/** What `bench/fit-confidence.ts` needs beside the room's front door: the candidates before they are judged. */
export { candidatesOf } from './candidates.ts'
export { chance, type Features } from './confidence.ts'
export { foldActor, type GoldDocument } from './evaluate.ts'
export type { Mention } from './mention.ts'
export type { Candidate } from './occurrence.ts'
export { type Pool, poolsOf } from './statements.ts'
export { prepare } from './work.ts'
