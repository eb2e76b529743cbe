import { intern, type Lexicon } from '../../src/language/lexicon.ts'
import { type Tagger, tagWords } from '../../src/language/tagger.ts'

/**
 * Tags for the name finder to learn from: for sentences of the treebanks those of a tagger that had not seen them
 * (`jackknifed`), for others the tagger's own.
 */
export function namesTagging(
  treebank: readonly { forms: string[] }[],
  jackknifed: readonly string[][],
  tags: readonly string[],
  lexicon: Lexicon,
  tagger: Tagger,
): (forms: string[]) => Int32Array {
  const numbers = new Map(tags.map((tag, number) => [tag, number]))
  const known = new Map<string, Int32Array>()
  treebank.forEach(({ forms }, i) => {
    known.set(
      forms.join(' '),
      Int32Array.from(jackknifed[i]!, (tag) => numbers.get(tag)!),
    )
  })
  return (forms) => {
    const seen = known.get(forms.join(' '))
    if (seen) return seen
    const found = new Int32Array(forms.length)
    const words = Int32Array.from(forms, (form) => intern(lexicon, form))
    tagWords(lexicon, words, 0, forms.length, found, tagger)
    return found
  }
}
