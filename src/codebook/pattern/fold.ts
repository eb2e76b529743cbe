import { fold, isHeldTogether } from '../../language/index.ts'

const BOUND = 'anti|co|counter|mid|non|post|pre|pro|re|semi|ultra'
const SIGNS = /([-–/%$€£])/g
const SIGNS_BUT_BOUND = new RegExp(`((?<!\\b(?:${BOUND}))-|[–/%$€£])`, 'gi')

/** A phrase as the words a treebank's tokeniser makes of it: hyphens, slashes and signs stand alone. */
export function phraseWords(phrase: string, signs = SIGNS): string[] {
  return (
    phrase
      .replace(signs, ' $1 ')
      .replace(/(['’]s)(?=\s|$)/g, ' $1')
      .match(/\S+/g)
      ?.map(fold) ?? []
  )
}

/** All the ways in which tokenisers may write a phrase: they leave what only begins words with its word ('non-aligned'), or by itself ('anti- tank'). */
export function phraseSpellings(phrase: string): string[][] {
  const parted = spellingsParted(phrase)
  return /\S/.test(phrase) && phrase.split(' ').some(isHeldTogether)
    ? [phrase.split(' ').flatMap((word) => (isHeldTogether(word) ? [fold(word)] : phraseWords(word))), ...parted]
    : parted
}

function spellingsParted(phrase: string): string[][] {
  const bound = new RegExp(`\\b(${BOUND})-(?=\\p{L})`, 'giu')
  if (!bound.test(phrase)) return [phraseWords(phrase)]
  return [phraseWords(phrase), phraseWords(phrase, SIGNS_BUT_BOUND), phraseWords(phrase.replace(bound, '$1 '))]
}
