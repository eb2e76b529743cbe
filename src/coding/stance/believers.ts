import { cueVerbs, isNegated, stanceEffects, type Tree } from '../../language/index.ts'

/**
 * 'Anyone who thinks that they are split is mistaken', 'whoever counts on it will be disappointed': what nobody by name believes, and is a fool
 * to believe. The word by which they are judged, of a claim named at `anchor`; −1 elsewhere. Read from the order of the words, since
 * parsers hang the verdict on what is believed.
 */
export function refutedBelievers(tree: Tree, anchor: number): number {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  for (let at = 0; at < anchor; at++) {
    if (!BELIEVERS.has(form(at))) continue
    const who =
      form(at) === 'whoever' ? at : words.findIndex((_, index) => index > at && index < at + 6 && form(index) === 'who')
    if (who < 0) continue
    const belief = words.findIndex(({ lemma }, index) => index > who && index < who + 6 && believes(lemma))
    if (belief < 0 || belief >= anchor || isNegated(tree, belief)) continue
    for (let next = anchor + 1; next < words.length; next++) {
      if (form(next) === ';' || form(next) === '.') break
      if (isVerdict(tree, next)) return next
    }
  }
  return -1
}

const BELIEVERS = new Set(['anyone', 'anybody', 'whoever', 'those', 'everyone', 'everybody', 'people', 'all', 'any'])

function believes(lemma: string): boolean {
  return BETS.has(lemma) || (cueVerbs.get(lemma)?.kind === 'belief' && (stanceEffects.get(lemma)?.claim ?? 1) > 0)
}

const BETS = new Set('say claim assert suggest argue hope expect bet money count speculate talk declare'.split(' '))

/** 'Is wrong', 'are fools', 'will be disappointed', 'should think again', 'makes a mistake', 'stands to lose'. */
function isVerdict({ words }: Tree, at: number): boolean {
  const form = (index: number): string => words[index]?.form.toLowerCase() ?? ''
  if (
    !/^(?:is|are|was|were|be|been|makes?|made|making|should|knows?|does|do|has|have|had|needs?|stands?|underestimates?|misjudges?|misreads?)$/.test(
      form(at),
    )
  )
    return false
  const rest = words
    .slice(at, at + 6)
    .map(({ form }) => form.toLowerCase())
    .join(' ')
  return REFUTING.test(rest)
}

const REFUTING =
  /^(?:(?:is|are|was|were|be|been) (?:(?:a|an|either|just|simply|plain|very|quite|badly|sorely|bitterly|gravely|sadly|profoundly|deeply|dead|much|making|in for|living in|out of|kidding|fooling|deceiving|deluding) )*(?:wrong|mistaken|fools?|naive|naïve|foolish|deluded|delusional|disappointed|idiots?|dreaming|dreamers?|liars?|lying|ignorant|stupid|mad|crazy|themselves|himself|herself|touch|surprise|mistake|error|miscalculation|fantasy|la-la|dupes?)\b|(?:makes?|made|making) (?:a|an) (?:\w+ )?(?:mistake|error|blunder|miscalculation)|should think again|knows? nothing|(?:does|do) not (?:know|understand)|has no idea|have no idea|has another thing|have another thing|needs? to think again|(?:has|have|had) (?:got )?(?:it|things) wrong|stands? to lose|underestimates?|misjudges?|misreads?)/
