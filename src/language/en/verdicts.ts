/** Adverbs by which whoever tells a deed finds it right (1) or wrong (−1): 'rightly refused', 'foolishly sent'. */
export const verdictAdverbs = new Map<string, number>()
for (const lemma of `rightly wisely sensibly prudently correctly justly justifiably rightfully commendably admirably laudably
  courageously bravely astutely judiciously responsibly honourably honorably understandably smartly fittingly heroically nobly
  thankfully fortunately mercifully luckily happily deservedly`.split(/\s+/))
  verdictAdverbs.set(lemma, 1)
for (const lemma of `wrongly foolishly unwisely recklessly naively naïvely stupidly idiotically shamefully disgracefully
  inexcusably unforgivably unpardonably irresponsibly cravenly spinelessly shamelessly outrageously scandalously mistakenly
  misguidedly imprudently needlessly pointlessly senselessly rashly blindly gullibly unfortunately sadly regrettably tragically
  lamentably deplorably appallingly inexplicably unaccountably perversely unconscionably disastrously cynically insanely absurdly
  falsely erroneously incorrectly hypocritically`.split(/\s+/))
  verdictAdverbs.set(lemma, -1)

/** Of those, the ones that say of what somebody holds whether it is so, and not whether it is well done. */
export const truthAdverbs = new Set('rightly correctly wrongly mistakenly falsely erroneously incorrectly'.split(' '))

/** What a deed is to whoever does it: 'to its credit', 'to their shame', 'at its peril'. */
export const honourPhrases = new Map<string, number>([
  ...['to credit', 'to honour', 'to honor'].map((phrase): [string, number] => [phrase, 1]),
  ...['to shame', 'to discredit', 'to disgrace', 'to dishonour', 'to dishonor', 'at peril'].map(
    (phrase): [string, number] => [phrase, -1],
  ),
])

/** What somebody deserves for a deed: 'deserves praise for sending them'. */
export const deservingVerbs = new Set(['deserve', 'merit'])
export const desertNouns = new Map<string, number>([
  ...'praise credit thanks applause recognition gratitude respect admiration congratulation support honour medal kudos'
    .split(' ')
    .map((noun): [string, number] => [noun, 1]),
  ...'scorn contempt blame condemnation criticism censure rebuke ridicule punishment reproach derision opprobrium scolding'
    .split(' ')
    .map((noun): [string, number] => [noun, -1]),
])
