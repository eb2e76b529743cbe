/** Verbs by which somebody gives up what they held, with a noun for it: 'changed its mind', 'dropped its objections'. */
export const reversingVerbs = new Set(
  'change reverse switch flip alter shift overturn rethink reconsider revisit drop abandon lift withdraw retract ditch shed overcome renounce discard scrap'.split(
    ' ',
  ),
)

/** The same, where something of it may be left: 'softened its stance'. */
export const softeningVerbs = new Set(
  'soften modify moderate temper adjust revise nuance mellow tweak refine'.split(' '),
)

/** What somebody held. */
export const positionNouns = new Set(
  'mind tune course tack heart position stance view opinion stand attitude approach policy line objection opposition resistance refusal reservation veto misgiving doubt scepticism skepticism reluctance criticism rhetoric'.split(
    ' ',
  ),
)

/** Verbs that give up by themselves, by particle ('' for none): 'Bern has since backed down'. */
export const yieldingVerbs = new Set([
  ...['back', 'climb', 'step', 'stand'].map((verb) => `${verb} down`),
  ...['back away', 'back off', 'row back', 'walk back', 'come round', 'come around'],
  ...['backtrack', 'backpedal', 'back-pedal', 'u-turn'].map((verb) => `${verb} `),
])

/** Nouns of giving up what one held: 'had a change of heart', 'made a U-turn'. */
export const turnNouns = new Set('u-turn about-face volte-face about-turn reversal turnaround climbdown'.split(' '))
