export { analyse, analyseSentences, analyseWords } from './analyse.ts'
export {
  type ConlluSentence,
  conlluForms,
  readConllu,
  readConlluBlock,
  toConllu,
  withParse,
  writeConllu,
} from './conllu.ts'
export { defaultModel } from './default-model.ts'
export * from './en/accompaniment.ts'
export * from './en/answers.ts'
export * from './en/consequences.ts'
export * from './en/cues.ts'
export * from './en/effects.ts'
export * from './en/exclamations.ts'
export * from './en/figures.ts'
export * from './en/governors.ts'
export { isHeldTogether } from './en/hyphens.ts'
export * from './en/idioms.ts'
export * from './en/influence.ts'
export * from './en/neutral.ts'
export * from './en/numbers.ts'
export * from './en/parted.ts'
export * from './en/persons.ts'
export * from './en/phrasal.ts'
export * from './en/reference.ts'
export * from './en/reports.ts'
export { fold } from './en/spelling.ts'
export * from './en/stance.ts'
export { type StanceIdiom, stanceIdioms } from './en/stance-idioms.ts'
export * from './en/verdicts.ts'
export * from './en/withdrawals.ts'
export { EXAMPLE } from './examples.ts'
export { gappedVerdicts } from './gapped-verdicts.ts'
export { endOfAgain, endOfSame, isLikewise } from './likewise.ts'
export { mended } from './mend.ts'
export { loadModel, type Model } from './model.ts'
export { ModelFileError } from './model-file.ts'
export { agents, isLeaving, isNegated, localAgents, ownAgents, patients } from './roles.ts'
export * from './tree.ts'
