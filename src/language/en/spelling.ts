const FOLDED = new Map<string, string>()
const LIMIT = 200_000

/** A word that is folded already: most are. */
const FOLDED_ALREADY = /^(?!def|off|fav|neighb|col|lab|hon|harb|rum|endeav)[a-y]+$/

/**
 * A word as vocabularies compare it: lower case, without accents, in one spelling where English has two
 * (defense, favor, organization → defence, favour, organisation). Remembered, since texts repeat their words.
 */
export function fold(word: string): string {
  if (FOLDED_ALREADY.test(word)) return word
  let folded = FOLDED.get(word)
  if (folded === undefined) {
    folded = word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[’‘ʼ]/g, "'")
      .toLowerCase()
      .replace(/^(def|off)ense/, '$1ence')
      .replace(/iz(e|es|ed|er|ers|ing|ation|ations)$/, 'is$1')
      .replace(/^(fav|neighb|col|lab|hon|harb|rum|endeav)or/, '$1our')
    if (FOLDED.size > LIMIT) FOLDED.clear()
    FOLDED.set(word, folded)
  }
  return folded
}
