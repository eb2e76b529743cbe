/**
 * The spatial model of KAPSARC's toolkit for behavioural analysis (Wise, Lester & Efird 2015, "An introduction to the
 * KAPSARC toolkit for behavioral analysis"; "Multidimensional bargaining using KTAB"), in its default settings: votes in
 * proportion to utility, linear odds of victory, a conditional election over positions, risk attitudes in [−½, 1], a
 * third of the way from one's own risk attitude to the other's, bargains by squared salience × probability, made by the
 * initiator. It fails where actors do not see each other's positions and saliences, and it is no forecast of timing.
 */
export interface SpatialActor {
  actor: string
  /** Influence, in any unit, the same for all. */
  influence: number
  /** On each dimension, in [0, 1]. */
  position: readonly number[]
  /** On each dimension, in [0, 1]; together at most 1. */
  salience: readonly number[]
}

/** Positions nearer than this, as a share of the scale, count as one in the election. */
const SAME = 0.001

/** Bargains are struck to a ten-thousandth of the scale. */
const GRID = 10_000

/** A challenge that promises less is not worth making. */
const LEAST_GAIN = 1e-5

/** Keeps the weights of a meeting apart from nothing; it leaves those who meet a hair short of each other. */
const HAIR = 1e-6

/** Utilities: of each actor (row) for each option (column), in [0, 1]. */
type Utilities = readonly (readonly number[])[]

export interface SpatialState {
  actors: readonly SpatialActor[]
  /** Value of each actor's position (column) to each actor (row), whatever its risk attitude. */
  values: number[][]
  /** 1 avoids every risk, −½ seeks it. */
  risk: number[]
  /** Probability that each actor's position is the one chosen. Actors of one position share one probability. */
  winning: number[]
}

/** A proposal of `initiator` to `other`: the positions both would take. */
export interface SpatialBargain {
  initiator: number
  other: number
  probability: number
  gain: number
  positions: [readonly number[], readonly number[]]
}

export function checkSpatial(actors: readonly SpatialActor[]): void {
  if (actors.length < 2) throw new RangeError('a spatial model needs at least two actors')
  const dimensions = actors[0]!.position.length
  for (const { actor, influence, position, salience } of actors) {
    if (!(influence > 0)) throw new RangeError(`influence of ${actor} must be positive, got ${influence}`)
    if (position.length !== dimensions || salience.length !== dimensions) {
      throw new RangeError(`${actor} must have a position and a salience on each of the ${dimensions} dimensions`)
    }
    if (position.some((x) => !(x >= 0 && x <= 1))) throw new RangeError(`positions of ${actor} must lie in [0, 1]`)
    if (salience.some((s) => !(s >= 0)) || total(salience) > 1 + 1e-9 || total(salience) === 0) {
      throw new RangeError(`saliences of ${actor} must not be negative, and sum to more than 0 and at most 1`)
    }
  }
}

/** 1 less the distance, weighted by the actor's saliences: √Σ(sΔ)² / √Σs². */
function value(actor: SpatialActor, point: readonly number[]): number {
  let distance = 0
  let scale = 0
  actor.salience.forEach((s, k) => {
    distance += (s * (actor.position[k]! - point[k]!)) ** 2
    scale += s * s
  })
  return 1 - Math.sqrt(distance / scale)
}

/** u = v + r v (1 − v): concave for those who avoid risk, convex for those who seek it. */
function utility(v: number, risk: number): number {
  return v + risk * v * (1 - v)
}

/** Support of option a over b: Σ w [u(a) − u(b)]⁺. Won with probability S(a:b) / (S(a:b) + S(b:a)), or ½ of nothing. */
function victories(utilities: Utilities, influence: readonly number[]): number[][] {
  const options = utilities[0]!.length
  const win = Array.from({ length: options }, () => new Array<number>(options).fill(0.5))
  for (let a = 0; a < options; a++) {
    for (let b = a + 1; b < options; b++) {
      let forA = 0
      let forB = 0
      for (let k = 0; k < influence.length; k++) {
        const difference = utilities[k]![a]! - utilities[k]![b]!
        if (difference > 0) forA += influence[k]! * difference
        else forB -= influence[k]! * difference
      }
      if (forA + forB > 0) win[a]![b] = forA / (forA + forB)
      win[b]![a] = 1 - win[a]![b]!
    }
  }
  return win
}

/** The conditional election: the chance of beating every other option, given that some option does. */
export function election(utilities: Utilities, influence: readonly number[]): number[] {
  const win = victories(utilities, influence)
  const beatsAll = win.map((row, a) => row.reduce((product, p, b) => (a === b ? product : product * p), 1))
  const sum = total(beatsAll)
  return beatsAll.map((p) => p / sum)
}

/** Risk attitudes from how likely each position is under neutral utilities, then the election among distinct positions. */
export function spatialState(actors: readonly SpatialActor[]): SpatialState {
  const influence = actors.map((a) => a.influence)
  const values = actors.map((a) => actors.map((b) => value(a, b.position)))
  const neutral = election(values, influence)
  const most = Math.max(...neutral)
  const least = Math.min(...neutral)
  const risk = neutral.map((p) => (most > least ? -0.5 + (1.5 * (p - least)) / (most - least) : 0))
  const distinct: SpatialActor[] = []
  const standsFor = actors.map((actor) => {
    const known = distinct.findIndex((other) => distance(actor.position, other.position) < SAME)
    return known >= 0 ? known : distinct.push(actor) - 1
  })
  const columns = distinct.map((a) => actors.indexOf(a))
  const utilities = values.map((row, k) => columns.map((c) => utility(row[c]!, risk[k]!)))
  const chances = election(utilities, influence)
  return { actors, values, risk, winning: standsFor.map((k) => chances[k]!) }
}

/** Utilities of all for all positions, as `observer` sees them: it takes the others to be a third less unlike itself. */
export function utilitiesSeenBy({ values, risk }: SpatialState, observer: number): number[][] {
  return values.map((row, k) => {
    const seen = (2 * risk[observer]! + risk[k]!) / 3
    return row.map((v) => utility(v, seen))
  })
}

/**
 * The chance that i prevails over j. Both bring weight (influence × salience) × what they stand to lose. A third party k
 * that is on the losing side takes the winner's position, and stays where it is on the winning one (it commits half-way).
 * Were it to vote as it prefers, i would win with a chance p; so joining j risks p·(1 − u_k(i)), joining i risks
 * (1 − p)·(1 − u_k(j)), and k brings its weight × the difference to the side on which it risks less.
 */
export function prevails(weights: readonly number[], seen: Utilities, i: number, j: number): number {
  const own = weights[i]! * (seen[i]![i]! - seen[i]![j]!)
  const other = weights[j]! * (seen[j]![j]! - seen[j]![i]!)
  let forI = own
  let forJ = other
  for (let k = 0; k < weights.length; k++) {
    if (k === i || k === j) continue
    const a = seen[k]![i]!
    const b = seen[k]![j]!
    const vote = weights[k]! * (a - b)
    const all = own + other + Math.abs(vote)
    const p = all > 0 ? (own + Math.max(0, vote)) / all : 0.5
    const difference = weights[k]! * (p * (1 - a) - (1 - p) * (1 - b))
    if (difference > 0) forI += difference
    else forJ -= difference
  }
  return forI + forJ > 0 ? forI / (forI + forJ) : 0.5
}

/**
 * What i expects to gain from challenging j at a chance p: if j does not care (1 − s_j) it gives in; if it does, i wins
 * or loses the difference between both positions.
 */
export function challengeGain(
  actors: readonly SpatialActor[],
  seen: Utilities,
  i: number,
  j: number,
  p: number,
): number {
  const care = total(actors[j]!.salience)
  return (seen[i]![i]! - seen[i]![j]!) * (1 - care + care * (2 * p - 1))
}

/** On each dimension `a` moves towards `b` by their weights (salience × chance of prevailing)², p being the chance of a. */
export function meeting(a: SpatialActor, b: SpatialActor, p: number): number[] {
  return a.position.map((x, k) => {
    const own = (a.salience[k]! * p) ** 2
    const other = (b.salience[k]! * (1 - p)) ** 2
    const met = x + (other / (own + other + HAIR)) * (b.position[k]! - x)
    return Math.round(met * GRID) / GRID
  })
}

/** The challenge each actor thinks most worth making, and what it proposes. */
export function spatialBargains(state: SpatialState): SpatialBargain[] {
  const { actors } = state
  const bargains: SpatialBargain[] = []
  const weights = actors.map((a) => a.influence * total(a.salience))
  actors.forEach((a, i) => {
    const seen = utilitiesSeenBy(state, i)
    let best: SpatialBargain | undefined
    actors.forEach((b, j) => {
      if (i === j) return
      const probability = prevails(weights, seen, i, j)
      const gain = challengeGain(actors, seen, i, j, probability)
      if (gain > LEAST_GAIN && (!best || gain > best.gain)) {
        const positions: SpatialBargain['positions'] = [meeting(a, b, probability), meeting(b, a, 1 - probability)]
        best = { initiator: i, other: j, probability, gain, positions }
      }
    })
    if (best) bargains.push(best)
  })
  return bargains
}

/**
 * One turn: each actor has before it its own position and every bargain it is part of; the group's election over them,
 * each worth to an actor the mean utility of all positions under it, picks the one the actor follows.
 */
export function spatialTurn(state: SpatialState, bargains: readonly SpatialBargain[]): SpatialState {
  const { actors, values, risk } = state
  const influence = actors.map((a) => a.influence)
  const worth = values.map((row, k) => row.map((v) => utility(v, risk[k]!)))
  const sums = worth.map((row) => total(row))
  const moved = actors.map((actor, m) => {
    const queue = bargains.filter((b) => b.initiator === m || b.other === m)
    if (queue.length === 0) return actor
    const utilities = actors.map((a, k) => {
      const under = queue.map(({ initiator, other, positions: [first, second] }) => {
        const change = utility(value(a, first), risk[k]!) - worth[k]![initiator]!
        return sums[k]! + change + utility(value(a, second), risk[k]!) - worth[k]![other]!
      })
      return [sums[k]!, ...under].map((sum) => sum / actors.length)
    })
    const chances = election(utilities, influence)
    const chosen = chances.reduce((best, p, option) => (p > chances[best]! + 1e-12 ? option : best), 0)
    if (chosen === 0) return actor
    const { initiator, positions } = queue[chosen - 1]!
    return { ...actor, position: initiator === m ? positions[0] : positions[1] }
  })
  return spatialState(moved)
}

/** The first state and `turns` states after it; ends early where nobody moves. */
export function spatialRun(actors: readonly SpatialActor[], turns: number): SpatialState[] {
  checkSpatial(actors)
  const states = [spatialState(actors)]
  for (let turn = 0; turn < turns; turn++) {
    const now = states.at(-1)!
    const next = spatialTurn(now, spatialBargains(now))
    states.push(next)
    if (next.actors.every((a, k) => a === now.actors[k])) break
  }
  return states
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((x, k) => x - b[k]!))
}

function total(numbers: readonly number[]): number {
  let sum = 0
  for (const x of numbers) sum += x
  return sum
}
