/** Verbs whose object does in the end what it is brought to do: 'the invasion led Oslo to send them'. */
export const bringingVerbs = new Set(
  `prompt lead cause force compel oblige get persuade convince drive spur induce motivate inspire enable provoke bring coax cajole
  coerce shame sway goad`.split(/\s+/),
)

/** Verbs by which somebody is kept from doing a thing: 'deterred Oslo from sending them'. */
export const hinderingVerbs = new Set(
  `prevent stop keep deter discourage bar block ban prohibit dissuade hinder restrain preclude inhibit forbid scare frighten
  disqualify`.split(/\s+/),
)

/** Words for having tried in vain: who fails to get a thing wanted it. */
export const failingWords = new Set('fail failure neglect unable inability struggle powerless'.split(' '))

/** Words for having tried with success: 'it took a call to persuade them'. */
export const succeedingWords = new Set('manage succeed able take help'.split(' '))

/** Verbs by which a thing goes on: 'will stay until they leave'. */
export const remainingVerbs = new Set('stay remain continue last persist stand'.split(' '))

/** Verbs by which somebody is moved into a thing or out of it, be that told by a noun: 'talked Oslo into talks'. */
export const pressingVerbs = new Set(
  `talk argue bully pressure pressurise push force drag coax cajole shame goad browbeat coerce strong-arm steamroll nudge scare
  frighten trick dupe lure entice persuade`.split(/\s+/),
)

/** What is said of an aim of which nothing came. */
export const vainWords = new Set(
  'fail backfire flop founder fizzle collapse misfire misjudge miscalculate disappointed frustrated foiled thwarted thwart foil vain doomed failure'.split(
    ' ',
  ),
)
