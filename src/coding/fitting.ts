/** What `bench/fit-confidence.ts` needs beside the room's front door: the candidates before they are judged. */
export { type Candidate, candidatesOf, type Pool, poolsOf, prepare } from './code.ts'
export { chance, type Features } from './confidence.ts'
export { foldActor, type GoldDocument } from './evaluate.ts'
export type { Mention } from './mention.ts'
