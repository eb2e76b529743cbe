/** What newspapers, agencies and stations are called, and little else is. */
const kinds =
  /^(?:advertiser|broadcaster|bulletin|chronicle|courier|daily|dispatch|examiner|gazette|herald|inquirer|journal|magazine|monthly|newspaper|newswire|quarterly|telegraph|times|tribune|weekly)$/i
/** The same, of words that headlines may end with too. */
const doubtful =
  /^(?:agency|echo|globe|guardian|independent|mail|mirror|monitor|news|observer|post|press|radio|record|review|sentinel|standard|star|sun|today|tv|wire)$/i
const nameWord = /^(?:\p{Lu}[\p{L}\p{N}.'’-]*|&|and|of|the)$/u

/** Whether a line is the name of an outlet by its last word: up to five words, up to two where that word is a common one. */
export function isOutlet(line: string): boolean {
  const words = line.replace(/^the /i, '').split(/\s+/)
  const last = words.pop() ?? ''
  if (words.length === 0 || words.length > 4 || !words.every((word) => nameWord.test(word))) return false
  return kinds.test(last) || (words.length === 1 && doubtful.test(last))
}
