import { checkStakes, compromise, type Stake, weightedMedian } from './stake.ts'

/**
 * The expected-utility challenge model of Bueno de Mesquita (1985, 1994, 1997) as written out by Scholz, Calbert & Smith
 * (2011), "Unravelling Bueno de Mesquita's group decision model". It fails where actors look further ahead than one
 * move, where the issue has more than one dimension, and where few actors make the risk terms jump.
 */
export interface ChallengeOptions {
  /** Probability that the status quo holds where nobody challenges: 1 in the 1984 paper, ½ later. */
  statusQuo?: number
  /** Probability that things turn for the better where it does not hold. */
  better?: number
  /**
   * paper: support is weighed against all that the two positions stir, each side's expectation is its own, and the smallest move is
   * taken. replication: as a public program computes it: support is weighed against what
   * all pairs of actors stir together, an actor lends the other its own risk exponent, and confrontations go before compromises
   * (of which the one that meets lowest on the scale is taken), these before capitulations.
   */
  reading?: 'paper' | 'replication'
}

export interface Assessment {
  /** Risk exponents: below 1 takes risks, above 1 avoids them. */
  risk: number[]
  /** gain[i][j]: what challenging j is worth to i. */
  gain: number[][]
  /** perceived[i][j]: what i takes challenging it to be worth to j; gain[j][i] where left out. */
  perceived?: number[][]
}

export type OfferKind = 'confrontation' | 'compromise' | 'capitulation'

/** What an actor gives way to: it moves `to`, because of what `by` could gain from it. */
export interface Offer {
  actor: string
  by: string
  kind: OfferKind
  /** What the challenge is worth to the actor, and to the one it gives way to. */
  own: number
  other: number
  to: number
}

export interface ChallengeRound {
  offers: Offer[]
  stakes: Stake[]
  mean: number
  median: number
}

/** Risk attitudes and expected utilities as the stakes stand. */
export function assess(stakes: readonly Stake[], options: ChallengeOptions = {}): Assessment {
  checkStakes(stakes)
  const neutral = stakes.map(() => 1)
  const first = gains(stakes, neutral, options).gain
  const security = stakes.map((_, i) => stakes.reduce((sum, _s, j) => (i === j ? sum : sum + first[j]![i]!), 0))
  const most = Math.max(...security)
  const least = Math.min(...security)
  // R in [−1, 1] by how secure the actor is against the others' challenges; r = (1 − R/3) / (1 + R/3) in [½, 2].
  const risk = security.map((v) => {
    const relative = most > least ? (2 * v - most - least) / (most - least) : 0
    return (1 - relative / 3) / (1 + relative / 3)
  })
  return { risk, ...gains(stakes, risk, options) }
}

function gains(stakes: readonly Stake[], risk: readonly number[], options: ChallengeOptions): Omit<Assessment, 'risk'> {
  const { statusQuo = 1, better = 1, reading = 'paper' } = options
  const n = stakes.length
  const positions = stakes.map((s) => s.position)
  const range = Math.max(...positions) - Math.min(...positions)
  if (range === 0) return { gain: stakes.map(() => new Array<number>(n).fill(0)) }
  const median = weightedMedian(stakes)
  // closeness[k][j] = (|x_k − x_j| / range)^r_k: what k loses where j prevails.
  const loss = stakes.map((a, k) => stakes.map((b) => (Math.abs(a.position - b.position) / range) ** risk[k]!))
  const everything = reading === 'replication' ? allVotes(stakes, loss) : undefined
  /** What challenging j is worth to i, for a risk exponent r. */
  const worth = (i: number, j: number, r: number) => {
    if (i === j) return 0
    const a = stakes[i]!
    const b = stakes[j]!
    const utility = (base: number) => 2 - 4 * Math.max(0, base) ** r
    const apart = Math.abs(a.position - b.position) / range
    const fromMedian = Math.abs(a.position - median) / range
    const success = utility(0.5 - 0.5 * apart)
    const failure = utility(0.5 + 0.5 * apart)
    const improved = utility(0.5 - 0.25 * (fromMedian + apart))
    const worsened = utility(0.5 + 0.25 * (fromMedian + apart))
    const p = support(stakes, loss, i, j, everything)
    const challenged = b.salience * (p * success + (1 - p) * failure) + (1 - b.salience) * success
    const left = statusQuo * utility(0.5) + (1 - statusQuo) * (better * improved + (1 - better) * worsened)
    return challenged - left
  }
  const gain = stakes.map((_, i) => stakes.map((_b, j) => worth(i, j, risk[i]!)))
  if (reading === 'paper') return { gain }
  return { gain, perceived: stakes.map((_, i) => stakes.map((_b, j) => worth(j, i, risk[i]!))) }
}

/** What all pairs of actors stir together. */
function allVotes(stakes: readonly Stake[], loss: readonly number[][]): number {
  let all = 0
  stakes.forEach((third, k) => {
    for (const one of loss[k]!)
      for (const other of loss[k]!) all += third.capability * third.salience * Math.abs(one - other)
  })
  return all
}

/** The share of all capability × salience × preference, or of `everything`, that prefers i's position to j's. */
function support(
  stakes: readonly Stake[],
  loss: readonly number[][],
  i: number,
  j: number,
  everything: number | undefined,
): number {
  let forI = 0
  let all = 0
  stakes.forEach((third, k) => {
    const preference = third.capability * third.salience * (loss[k]![j]! - loss[k]![i]!)
    if (preference > 0) forI += preference
    all += Math.abs(preference)
  })
  const whole = everything ?? all
  return whole > 0 ? forI / whole : 0
}

/**
 * What each actor gives way to: of all proposals it cannot refuse, the one that asks the smallest move. i meets
 * - confrontation with j where both expect to gain and j more: it takes j's position;
 * - compromise where only j expects to gain, and more than i expects to lose: it moves by (x_j − x_i)·|E_i / E_j|;
 * - capitulation where only j expects to gain, but less than i expects to lose: it takes j's position.
 */
export function offersOf(
  stakes: readonly Stake[],
  { gain, perceived }: Assessment,
  { reading = 'paper' }: ChallengeOptions = {},
): Offer[] {
  const offers: Offer[] = []
  stakes.forEach((a, i) => {
    let chosen: Offer | undefined
    stakes.forEach((b, j) => {
      if (i === j || a.position === b.position) return
      const offer = offerOf(a, b, gain[i]![j]!, perceived ? perceived[i]![j]! : gain[j]![i]!)
      if (!offer) return
      if (!chosen || preferred(offer, chosen, a.position, reading)) chosen = offer
    })
    if (chosen) offers.push(chosen)
  })
  return offers
}

const kindOrder: readonly OfferKind[] = ['confrontation', 'compromise', 'capitulation']

/** Whether an actor takes the one offer before the other. */
function preferred(one: Offer, other: Offer, from: number, reading: 'paper' | 'replication'): boolean {
  const nearer = Math.abs(one.to - from) < Math.abs(other.to - from)
  if (reading === 'paper') return nearer
  if (one.kind !== other.kind) return kindOrder.indexOf(one.kind) < kindOrder.indexOf(other.kind)
  if (one.kind !== 'compromise') return nearer
  return meeting(one, from) < meeting(other, from)
}

/** The mean of both positions, weighed by what each expects; a compromise moves by (x_j − x_i)·|E_i / E_j|. */
function meeting({ own, other, to }: Offer, from: number): number {
  const ratio = Math.abs(own / other)
  const position = ratio > 0 ? from + (to - from) / ratio : to
  return (ratio * from + position) / (ratio + 1)
}

/** What `a` gives way to where challenging `b` is worth `own` to it, and challenging `a` is worth `other` to `b`. */
export function offerOf(a: Stake, b: Stake, own: number, other: number): Offer | undefined {
  const offer = { actor: a.actor, by: b.actor, own, other }
  if (!(other > 0)) return undefined
  if (own > 0) return other > own ? { ...offer, kind: 'confrontation', to: b.position } : undefined
  if (other > -own) {
    const to = a.position + (b.position - a.position) * Math.abs(own / other)
    return { ...offer, kind: 'compromise', to }
  }
  return { ...offer, kind: 'capitulation', to: b.position }
}

/** The stakes after all offers are taken at once. */
export function settle(stakes: readonly Stake[], offers: readonly Offer[]): Stake[] {
  const to = new Map(offers.map((offer) => [offer.actor, offer.to]))
  return stakes.map((stake) => ({ ...stake, position: to.get(stake.actor) ?? stake.position }))
}

/** Rounds of challenges, until nobody moves or `rounds` are over. The outcome is the last round's mean or median. */
export function challengeRounds(
  stakes: readonly Stake[],
  rounds: number,
  options: ChallengeOptions = {},
): ChallengeRound[] {
  const history: ChallengeRound[] = []
  let now = [...stakes]
  for (let round = 0; round < rounds; round++) {
    const offers = offersOf(now, assess(now, options), options)
    now = settle(now, offers)
    history.push({ offers, stakes: now, mean: compromise(now), median: weightedMedian(now) })
    if (offers.length === 0) break
  }
  return history
}
