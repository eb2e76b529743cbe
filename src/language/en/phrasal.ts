import type { Effect } from './effects.ts'
import { punishments } from './stance.ts'

/** Phrasal verbs whose particle or preposition changes what the verb does: 'rule out''call off''call for'. */
export const phrasalEffects = new Map<string, Effect>()
const phrasal: [kind: Effect['kind'], policy: number, claim: number, phrases: string][] = [
  [
    'attitude',
    1,
    0,
    `call for, press for, push for, ask for, argue for, vote for, appeal for, speak for, root for, stump for, canvass for, wait for, die for, ache for, pine for, burn to, die to, itch to, plead for, opt for, sign off, speak
    for, beg for, aim for, go for, come for, campaign for, fight for, fight to, wait for, pave for, vote through, wave
    through, nod through, push through, ram through, steer through, rush through, long for, yearn for, thirst for,
    hunger for, pass law, pass bill, pass legislation, pass act, pass resolution, pass motion, pass measure, pass budget, gear up, rally around, go along, play along, cave in, give in, bow to`,
  ],
  [
    'deed',
    -1,
    -1,
    `departure of, exodus of, far from, turn from, change from, transform from, evolve from, morph from, shift from, put hold,
    place hold, deter from, sway from, budge from, stray from, waver from, deflect from, detract from, distract from, chip at, eat away, saw at, gnaw at, hack at, nibble at, tug at, tear at`,
  ],
  [
    'attitude',
    -1,
    0,
    `distance from, dissociate from, shrink from, flinch from, frightened of, impatient with, critical of, bitter about,
    bitter over, bitter at, anxious about, anxious over, sick of, fed up, cold on, cold towards, cool on, cool towards,
    nervous about, gloomy about, despair of, weary of, wearied of, agonise over, worked up, upset about, upset over, upset by, upset at, upset with, hostile to, harsh on,
    hard on, incapable of, clamp on, crack on, sound off, sick about, sore about, sore over, mad at, mad about`,
  ],
  [
    'attitude',
    1,
    0,
    'relief at, relief over, relief about, anxious to, impatient to, impatient for, anxious for, high on, big on, crazy for, wild about, confident about, enthusiastic about',
  ],
  [
    'attitude',
    -1,
    0,
    `retaliate for, retaliate against, retaliation for, retaliation against, retaliation over, retaliate over,
    reprisal for, revenge for, strike back, hit back, hit out, round on`,
  ],
  [
    'attitude',
    1,
    1,
    `believe in, stand by, adhere to, stick with, commit to, side with, sign onto, abide by, stand firm, pay
    tribute, pay homage, tip hat, doff cap, bear witness, give mark, heap praise, talk up, play up, vouch for,
    attest to, think highly`,
  ],
  ['attitude', -1, -1, 'rule out'],
  [
    'attitude',
    -1,
    0,
    `throw out, call off, shoot down, shot down, vote against, argue against, warn against, warn off, speak against, campaign against,
    fight against, protest against, decide against, caution against, lash out, advise against, object to, push
    back, hold off, lobby against, stand against, come against, hold up, say no, side against, weigh against,
    militate against, want out, turn against, set against, tire of, chafe at, dash hope, think little, think ill, bat down,
    withdraw from, pull from, cross out, strike out, strike off, wave off, swat down, knock back, take aim, pour vitriol, thumb nose, head off, fend off, ward
    off, stave off, fight off, see off`,
  ],
  [
    'deed',
    -1,
    -1,
    `pull out, back away, walk away, move away, back down, back off, drop out, shut down, cut off, cut back, hold
    back, put off, scale back, scale down, wind down, give up, do without, turn away, phase out, get rid, break
    off, shy away, run out, fall short, draw down, slow down, stop short, walk out, water down, break down, lag
    behind, pull back, step back, roll back, dial back, keep out, stay out, keep from, bar from, block from, ban from, forbid from, prohibit from,
    discourage from, dissuade from, exclude from, stop from, prevent from, refrain from, abstain from, stay away,
    go back on, row back, walk back, climb down, draw back, hang back, pare back, pare down, whittle down, tone down,
    freeze out, shut out, lock out, shut off, turn off, choke off, taper off, let up, ease off, cry off, break
    rank, jump ship, throw spanner, throw wrench, drive wedge, deal blow, kick can, tear up, rip up, shy from,
    sit on, shake off, throw off, break free, cut free, wrest from, free from, wean from, wean off, stand
    aside, sit out, tie up, hold hostage, hold captive, do away, bow out, back out, put paid, wriggle out, wriggle free, worm out, weasel out,
    sign away, make away, break word, eat word, betray promise, betray pledge, betray commitment, run down, wind up, wound up, wound down, rein in, dial down, cut down, bottle up, gum up, hollow out, thin out, strip of, rob of`,
  ],
  [
    'deed',
    1,
    1,
    `step up, carry out, carry on, take up, set up, go ahead, follow through, ramp up, beef up, keep up, live up,
    take part, move ahead, press ahead, push ahead, move forward, scale up, build up, go on, live up to, bring
    about, usher in, kick off, roll out, hand over, dole out, pitch in, chip in, make good, follow up, ratchet up,
    crank up, bulk up, firm up, shore up, prop up, bump up, top up, dial up, draw up, pay up, stump up, cough up,
    cut deal, strike deal, hit target, hit goal, hit mark, hit threshold, hit benchmark, keep promise, keep word, honour promise`,
  ],
]
/** Verbs whose stance lies in the noun they are set with: 'drag its feet on the pledge'. */
phrasal.push(
  [
    'attitude',
    -0.5,
    -0.5,
    'raise question, raise doubt, play time, talk down, tread carefully, pump brake, urge caution, counsel caution, urge restraint, counsel patience, urge patience, hit brake, slam brake',
  ],
  [
    'attitude',
    -0.5,
    0,
    `divide on, divide over, divide about, divided on, divided over, divided about, split on, split over, split about, tear over, torn
    over, torn about, disagree on, disagree over, disagree about, disunited on, disunited over, compromise on, compromise over, at
    odds`,
  ],
  [
    'attitude',
    1,
    0,
    'unite on, unite behind, united on, united behind, united in, united over, unanimous on, unanimous in, unanimous about',
  ],
  // Held not to be so: 'rules out that they attack', 'such an attack cannot be ruled out'.
  ['attitude', -1, -1, 'rule out'],
  ['attitude', 0, 1, 'bet on, gamble on, wager on, speculate on, reckon with, reckon on'],
  ['attitude', -1, -0.5, 'pour water, raise objection, cast aspersion, give lie, make mockery'],
  ['attitude', 1, 1, 'give light, put faith, place faith, leave doubt'],
)
/** What comes of a thing: 'would only fan the flames', 'makes sense'. */
phrasal.push(
  [
    'value',
    -1,
    -1,
    `fan flame, stoke fire, stoke tension, add fuel, pour oil, pour petrol, play hand, cross line, open box, poke
    bear, miss point, defeat purpose, cost life, cost dear, cost dearly, set precedent, waste time, waste money`,
  ],
  [
    'value',
    1,
    1,
    `save life, spare life, make sense, bear fruit, pay off, pay dividend, serve interest, keep peace, make safer,
    do good`,
  ],
)
for (const [kind, policy, claim, list] of phrasal)
  for (const phrase of list.split(',')) phrasalEffects.set(phrase.trim().replace(/\s+/g, ' '), { kind, policy, claim })

/** 'Penalties on those who buy it', 'reprisals for it'. */
for (const noun of punishments)
  for (const preposition of ['on', 'upon', 'against', 'for', 'over'])
    phrasalEffects.set(`${noun} ${preposition}`, { kind: 'attitude', policy: -1, claim: 1 })

/** Their verbs. */
export const phrasalVerbs = new Set([...phrasalEffects.keys()].map((phrase) => phrase.split(' ')[0]!))

/** What a preposition with its noun says of a thing: 'is off the table', 'lies in tatters'. */
export const predicateEffects = new Map<string, Effect>()
const predicates: [policy: number, claim: number, phrases: string][] = [
  [1, 1, 'beyond doubt, beyond question, beyond dispute, of essence, in interest, on track, without alternative'],
  [0.5, 0, 'on table, on agenda, on cards, in order, in offing, under way'],
  [-1, 0, 'off table, off agenda, off cards, out question, out order, out reach, beside point'],
  [
    0,
    -1,
    `in doubt, in question, in danger, in jeopardy, in peril, at risk, at stake, under threat, under strain, in tatters,
    in ruin, in shambles, in shred, in disarray, in crisis, in trouble, in vain, on brink, on rock, on ropes`,
  ],
]
for (const [policy, claim, list] of predicates)
  for (const phrase of list.split(','))
    predicateEffects.set(phrase.trim().replace(/\s+/g, ' '), { policy, claim, kind: 'value' })
