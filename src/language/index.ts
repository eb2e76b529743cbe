export { analyse, analyseWords } from './analyse.ts'
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
export { loadModel, type Model } from './model.ts'
export { ModelFileError } from './model-file.ts'
