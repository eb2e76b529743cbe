export { attributionsIn } from './attribution.ts'
export { type CodeOptions, code } from './code.ts'
export { type CodedDocument, type Evaluation, evaluate, type Fault, type GoldDocument, type Score } from './evaluate.ts'
export { type Reasons, reasonsOf } from './reasons.ts'
