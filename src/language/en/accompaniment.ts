/** English words that tell, beside a deed, who is for or against it. */

/** What is felt about a thing, for it (1) or against it (−1): 'to the dismay of Oslo'. */
export const feelingNouns = new Map<string, number>([
  ...'dismay annoyance anger irritation displeasure frustration chagrin horror alarm consternation fury disappointment embarrassment discomfort regret'
    .split(' ')
    .map((noun): [string, number] => [noun, -1]),
  ...'delight relief satisfaction joy pleasure'.split(' ').map((noun): [string, number] => [noun, 1]),
])

/** Phrases that name at whose wish something is done. */
export const urgingPhrases = new Set(
  ['pressure', 'duress', 'threat']
    .map((noun) => `under ${noun}`)
    .concat(
      [
        'request',
        'insistence',
        'urging',
        'behest',
        'invitation',
        'instigation',
        'suggestion',
        'prompting',
        'demand',
      ].map((noun) => `at ${noun}`),
      ['initiative', 'recommendation', 'order'].map((noun) => `on ${noun}`),
    ),
)

/** What somebody does who brings others to a thing: 'after months of lobbying by Oslo', 'following pressure from Bern'. */
export const urgingNouns = new Set(
  `lobbying pressure urging prodding plea pleading appeal insistence campaign campaigning nagging cajoling arm-twisting entreaty request
  persuasion push prompting demand`.split(/\s+/),
)

/** Verbs by whose passive somebody does a thing at another's wish: 'urged on by Oslo', 'pressed by Bern'. */
export const urgingVerbs = new Set(
  'urge push press pressure prod encourage persuade nudge goad cajole lobby coax egg exhort implore beg entreat'.split(
    ' ',
  ),
)

/** Prepositions behind which stands what brought a thing about. */
export const bringingPrepositions = new Set(['after', 'following'])

/** Nouns that measure such urging: 'months of lobbying', 'a flurry of pleas'. */
export const measuresOfUrging = new Set(
  'month week year day round flurry series decade lot deal string bout hour'.split(' '),
)

export const resumingDeterminers = new Set([
  'the',
  'this',
  'that',
  'such',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'both',
])

export const resumingPronouns = new Set(['it', 'this', 'that', 'them', 'these', 'those'])

/** What comes with a deed of those who are for it: 'with the blessing of Oslo'. */
export const blessingNouns = new Set(
  'blessing support backing approval consent assent help assistance encouragement endorsement agreement permission connivance acquiescence complicity'.split(
    ' ',
  ),
)

/** What comes against a deed from those who are against it: 'over the protests of Oslo'. */
export const protestNouns = new Set(
  `protest objection opposition warning misgiving resistance complaint criticism reservation veto threat doubt howl outcry
  disapproval condemnation dissent hostility anger fury outrage scepticism skepticism reluctance qualm concern worry fear
  protestation remonstration rebuke pushback backlash`.split(/\s+/),
)

/** Prepositions by which a deed goes against the protests that stand behind: 'over protests', 'amid criticism'. */
export const besettingPrepositions = new Set(['over', 'against', 'amid', 'amidst', 'under', 'notwithstanding'])

/** Phrases that stand before what a deed goes against: 'in the face of protests'. */
export const concessivePhrases = new Set(['in face', 'in defiance', 'in spite', 'in disregard', 'in teeth'])

/** Verbs of going one's way against what others want: 'ignoring pleas from Oslo', 'undeterred by warnings'. */
export const defyingVerbs = new Set(
  `ignore defy dismiss override brush shrug disregard flout overrule reject rebuff undeterred unmoved unfazed undaunted wave
  sweep overlook discount`.split(/\s+/),
)

/** What is felt in a place by those who govern there: 'doubts in Oslo about it', 'enthusiasm in Bern for it'. */
export const placedNouns = new Set([
  ...protestNouns,
  ...feelingNouns.keys(),
  ...`enthusiasm appetite hunger support backing eagerness willingness unwillingness readiness distaste aversion ardour zeal
  sympathy unease hesitation hesitancy antipathy revulsion wariness ambivalence craving yearning`.split(/\s+/),
])
