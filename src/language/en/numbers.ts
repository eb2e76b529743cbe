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
    dozen: 12,
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
    kroner: 'NOK',
    kronor: 'SEK',
    koruna: 'CZK',
    forint: 'HUF',
    franc: 'CHF',
    leu: 'RON',
    lev: 'BGN',
    shekel: 'ILS',
    rupee: 'INR',
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
export type Bound = '<' | '>' | '~'

/** Words before a number that make it a bound or a rough number, as they are written, the longest first. */
export const bounds: [words: string[], sign: Bound][] = (
  [
    [
      '<',
      `less than|fewer than|lower than|smaller than|under|below|beneath|up to|at most|at the most|no more than|not more than|no higher than
      no greater than|as many as|as much as|as high as|a maximum of|maximum of|just under|short of|shy of`,
    ],
    [
      '>',
      `more than|greater than|higher than|larger than|bigger than|at least|at the least|over|above|beyond|exceeding|upwards of|upward of
      in excess of|north of|no less than|no fewer than|not less than|not fewer than|no lower than|as few as|as little as|as low as
      a minimum of|minimum of`,
    ],
    [
      '~',
      `about|around|some|roughly|nearly|almost|approximately|circa|close to|near|an estimated|estimated|nearer to|in the region of
      in the order of|on the order of|something like|more or less|perhaps|maybe|virtually|practically|barely|just about`,
    ],
  ] as [Bound, string][]
)
  .flatMap(([sign, phrases]) =>
    phrases.split(/\||\n/).map((phrase): [string[], Bound] => [phrase.trim().split(' '), sign]),
  )
  .sort(([a], [b]) => b.length - a.length)

/** Words between such a bound of two words or more and its number: 'at most only 30', 'no less than the 64'. */
export const boundFillers = new Set(
  'only just even the its their his her our another additional further a total of'.split(' '),
)

/** Words behind a number that do the same: '20 or so', '500 or more'. */
export const trailingBounds = new Map<string, Bound>([
  ['so', '~'],
  ['thereabouts', '~'],
  ['more', '>'],
  ['less', '<'],
  ['fewer', '<'],
])

/** Parts of a whole, in per cent. */
export const fractions = new Map<string, number>([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
  ['tenths', 10],
])

/** Nouns that say nothing of what is measured. */
export const unmeasuredNouns = new Set(
  'percent percentage gdp product output economy tune goal target mark level least move year future decade deadline time month half quarter period term'.split(
    ' ',
  ),
)
/** Words before a small number that make it one of those spoken of: 'the two countries'. */
export const countedDeterminers = new Set(['the', 'these', 'those', 'both', 'all'])
