import type { Word } from '../model/index.ts'

/**
 * Words of a sentence built by hand: `form|lemma|UPOS|head|deprel|XPOS` parted by spaces; heads count from 1, 0 is the root.
 * Lemma and parts of speech may be left empty (the form in lower case; X; none).
 */
export function handBuilt(source: string): Word[] {
  let start = 0
  return source
    .trim()
    .split(/\s+/)
    .map((token) => {
      const [form = '', lemma = '', upos = '', head = '0', deprel = 'dep', xpos = ''] = token.split('|')
      const word = {
        start,
        end: start + form.length,
        form,
        lemma: lemma || form.toLowerCase(),
        upos: upos || 'X',
        xpos,
        head: Number(head) - 1,
        deprel,
      }
      start = word.end + 1
      return word
    })
}
