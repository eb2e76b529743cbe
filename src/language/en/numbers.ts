/** Number words and the size of those that multiply. */
export const numberWords = new Map<string, number>(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
  }),
)
export const multipliers = new Map<string, number>(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    m: 1e6,
    bn: 1e9,
    tn: 1e12,
    k: 1e3,
  }),
)
export const currencies = new Map<string, string>(
  Object.entries({
    $: 'USD',
    us$: 'USD',
    dollar: 'USD',
    usd: 'USD',
    '€': 'EUR',
    euro: 'EUR',
    eur: 'EUR',
    '£': 'GBP',
    pound: 'GBP',
    gbp: 'GBP',
    rouble: 'RUB',
    ruble: 'RUB',
    zloty: 'PLN',
    krona: 'SEK',
    krone: 'NOK',
    yen: 'JPY',
    yuan: 'CNY',
    lira: 'TRY',
    hryvnia: 'UAH',
  }),
)
export const percentWords = new Set(['%', 'percent', 'percentage', 'pct'])
/** Counted in time or on the clock: not figures of anything an actor has or pledges. */
export const timeUnits = new Set(
  "second minute hour day week month year decade century night morning time moment o'clock a.m. p.m. am pm january february march april may june july august september october november december".split(
    ' ',
  ),
)
export const months = 'january february march april may june july august september october november december'.split(' ')
export const comparisons: [words: string[], sign: '<' | '>' | '~'][] = [
  [['less', 'than'], '<'],
  [['fewer', 'than'], '<'],
  [['lower', 'than'], '<'],
  [['under'], '<'],
  [['below'], '<'],
  [['up', 'to'], '<'],
  [['at', 'most'], '<'],
  [['more', 'than'], '>'],
  [['greater', 'than'], '>'],
  [['higher', 'than'], '>'],
  [['at', 'least'], '>'],
  [['over'], '>'],
  [['above'], '>'],
  [['beyond'], '>'],
  [['upwards', 'of'], '>'],
  [['about'], '~'],
  [['around'], '~'],
  [['some'], '~'],
  [['roughly'], '~'],
  [['nearly'], '~'],
  [['almost'], '~'],
  [['approximately'], '~'],
  [['close', 'to'], '~'],
  [['an', 'estimated'], '~'],
]
/** Nouns that say nothing of what is measured. */
export const unmeasuredNouns = new Set(
  'percent percentage gdp product output economy tune goal target mark level least move year future decade deadline time month'.split(
    ' ',
  ),
)
/** Words before a small number that make it one of those spoken of: 'the two countries'. */
export const countedDeterminers = new Set(['the', 'these', 'those', 'both', 'all'])
export const pledging = new Set(
  'pledge promise commit vow announce agree plan will intend offer earmark propose approve decide prepare'.split(' '),
)
export const targeting = new Set(
  'target goal aim reach should must demand want urge call meet benchmark threshold objective guideline need ask push press'.split(
    ' ',
  ),
)
export const estimating = new Set(
  'estimate expect project forecast predict likely think believe estimated projected could may might would approximately roughly'.split(
    ' ',
  ),
)
