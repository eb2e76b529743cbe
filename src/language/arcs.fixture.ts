import { analyse, mended } from './index.ts'

/** Words of a text's first sentence, of those asked for, as they were mended: each with its relation and governor. */
export function arcs(text: string, forms: string[]): string[] {
  const sentence = analyse(text).sentences[0]!
  const words = mended(sentence.words, sentence.names)
  return words
    .filter(({ form }) => forms.includes(form))
    .map(({ form, deprel, head }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`)
}
