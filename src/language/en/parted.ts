import type { Effect } from './effects.ts'
import { stanceEffects } from './effects.ts'
import { choicesOf } from './phrases.ts'

/** What a verb does by the words behind its object ('put the vote on hold'); articles, possessives are left out. */
export interface PartedPhrase {
  words: string[]
  effect: Effect
}

/** By the verb and then by the first word behind the object. */
export const partedEffects = new Map<string, Map<string, PartedPhrase[]>>()

const lists: [kind: Effect['kind'], policy: number, claim: number, lines: string][] = [
  [
    'deed',
    -1,
    -1,
    `put/place/keep/leave on hold/ice
    put/place/keep/leave on back burner
    put/keep/leave in deep freeze
    kick into touch
    kick into long grass
    sweep/brush under rug/carpet
    sweep/brush/cast/throw/toss/set/push aside
    throw/toss/chuck overboard
    throw/toss out window
    bring/put to halt/standstill/stop/close/end
    bring to screeching/abrupt/grinding halt
    take/keep/strike/remove/pull/leave/drop off/from table/agenda/menu
    consign/confine/relegate/banish/condemn to history/oblivion/dustbin/scrapheap/past
    nip in bud
    stop/halt in track/tracks
    tear/rip/pick/pull/cut to shred/shreds/piece/pieces
    blow out of water
    shoot down in flame/flames
    run into ground/sand
    let slide/lapse/drop/die
    wipe off table
    hold hostage
    hold to ransom
    trade/swap/barter/sacrifice/exchange for
    trade/bargain/sign away
    keep at bay
    starve of fund/funds/money/cash/oxygen
    bleed dry/white
    leave in limbo/tatters
    cut short
    cut off at knee/knees`,
  ],
  [
    'attitude',
    -1,
    -1,
    `hold in contempt/disdain
    call in/into question/doubt
    throw/cast in/into doubt
    take to task
    give cold shoulder
    give wide berth
    give short shrift
    give thumb/thumbs down
    give rough ride
    reject/dismiss/refuse/turn out of hand
    laugh out of court
    fight tooth and nail
    keep/hold at arm length
    nip at root`,
  ],
  [
    'deed',
    1,
    1,
    `put into practice/effect/action/force
    put on agenda/table
    put at top/heart/forefront
    put high on agenda
    bring/put to vote
    bring to life/fruition
    keep alive/going
    keep on track/table
    set in motion
    get off ground`,
  ],
  ['value', -1, -1, 'bring/force to knee/knees'],
  [
    'attitude',
    1,
    1,
    `have/get/see/wave through
    give green light
    give blessing/nod/go-ahead/approval/backing/support
    give thumb/thumbs up
    hold dear
    hold in esteem/regard
    take on board
    take to heart
    welcome/greet/receive with open arms`,
  ],
]

for (const [kind, policy, claim, lines] of lists)
  for (const line of lines.split('\n'))
    for (const [verb, ...words] of choicesOf(line)) {
      const phrases = partedEffects.get(verb!) ?? new Map<string, PartedPhrase[]>()
      const same = phrases.get(words[0]!) ?? []
      partedEffects.set(verb!, phrases.set(words[0]!, [...same, { words, effect: { kind, policy, claim } }]))
    }

/** Verbs by which somebody takes up a thing as their mood tells: 'reacted coolly', 'greeted it with derision'. */
export const reactingVerbs = new Set(
  `greet meet receive welcome react respond reply answer view regard see treat watch follow eye approach look speak talk write think
  comment hear contemplate`.split(/\s+/),
)

/** Verbs for feelings that are told of a place as of whoever is there: 'welcomed in Oslo'; things are supported and signed in places, too. */
export const feelingVerbs = new Set('welcome desire covet cherish applaud hail cheer favour favor'.split(' '))

/** What somebody feels of a thing by the way they take it up. */
export const moods = new Map<string, number>([
  ...'negatively harshly ill coldly frostily icily sourly disapprovingly disparagingly askance grudgingly'
    .split(' ')
    .map((word): [string, number] => [word, -1]),
  ...'positively warmly kindly highly glowingly approvingly fondly'
    .split(' ')
    .map((word): [string, number] => [word, 1]),
])

/** The attitude that an adverb names, or 0: 'angrily', 'sceptically', 'favourably'. */
export function moodOf(form: string): number {
  const known = moods.get(form)
  if (known !== undefined || !form.endsWith('ly')) return known ?? 0
  const stem = form.slice(0, -2)
  for (const adjective of [stem, stem.replace(/i$/, 'y'), `${stem}le`, stem.replace(/al$/, '')]) {
    const effect = stanceEffects.get(adjective)
    if (effect?.kind === 'attitude') return effect.policy
  }
  return 0
}
