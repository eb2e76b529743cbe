import { fold } from '../../language/index.ts'

/** A phrase as the words a treebank's tokeniser makes of it: hyphens, slashes and signs stand alone. */
export function phraseWords(phrase: string): string[] {
  return (
    phrase
      .replace(/([-–/%$€£])/g, ' $1 ')
      .replace(/(['’]s)(?=\s|$)/g, ' $1')
      .match(/\S+/g)
      ?.map(fold) ?? []
  )
}
