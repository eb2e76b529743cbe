import type { Word } from '../model/index.ts'

const NOMINAL = new Set(['NOUN', 'PROPN'])

/** The noun whose phrase ends at a word: 'talks' for 'Oslo' in 'talks with Oslo'; −1 where it is none. */
export function phraseBefore(words: Word[], end: number): number {
  if (!NOMINAL.has(words[end]!.upos)) return -1
  let noun = end
  for (;;) {
    const { head, deprel } = words[noun]!
    const first = words.findIndex((word) => word.head === noun)
    const before = words[first >= 0 && first < noun ? first - 1 : noun - 1]
    if (head >= 0 && head < noun && /^(?:nmod|conj|flat|appos)/.test(deprel) && NOMINAL.has(words[head]!.upos))
      noun = head
    // 'Deliveries to Oslo', read as a debate to Oslo.
    else if (deprel === 'obl' && before?.upos === 'NOUN' && before.deprel === 'obj' && before.head === head)
      noun = words.indexOf(before)
    else return noun
  }
}

/**
 * The noun before an aside that something is told of behind it: 'plan' in 'the plan to send them to Oslo — … — was dropped'; otherwise the noun
 * whose phrase ends before the aside. −1 where there is none.
 */
export function clausalPhraseBefore(words: Word[], open: number, close: number): number {
  let top = open - 1
  while (words[top]!.head >= 0 && words[top]!.head < open) top = words[top]!.head
  if (/^nsubj/.test(words[top]!.deprel) && words[top]!.head > close && NOMINAL.has(words[top]!.upos)) return top
  return phraseBefore(words, open - 1)
}
