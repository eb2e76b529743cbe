import { Decimal } from 'decimal.js'

/** Decimals of 28 significant digits, rounded half to even after each operation: what the program reckons with. */
export const Decimal28 = Decimal.clone({ defaults: true, precision: 28, rounding: Decimal.ROUND_HALF_EVEN })

const zero = new Decimal28(0)
const hundred = new Decimal28(100)
const least = new Decimal28(1e-10)

/** An actor's stake on a scale of 0 to 100. */
export interface Holding {
  actor: number
  at: Decimal
  salience: Decimal
  capability: Decimal
}

export interface IssueTable {
  held: Map<number, Holding>
  /** Σ s c, and each actor's x s c. */
  weight: Decimal
  parts: Map<number, Decimal>
  outcome: Decimal
}

/** One of the two who exchange: it moves on the issue it gives, and wants the partner to move on the other. */
interface Side {
  actor: number
  gives: number
  wants: number
  at: Decimal
  /** Where it would stand, and the moves it has had in mind. */
  to: Decimal
  moves: Decimal[]
}

export interface Potential {
  sides: [Side, Side]
  /** By issue, then actor: moves on the two issues that this pair has heard of. */
  heard: Map<number, Map<number, Decimal>>
  gain: Decimal
  possible: boolean
}

export function tableOf(holdings: readonly Holding[][]): IssueTable[] {
  return holdings.map((held) => ({
    held: new Map(held.map((holding) => [holding.actor, holding])),
    weight: sum(held.map(weightOf)),
    parts: new Map(held.map((holding) => [holding.actor, part(holding, holding.at)])),
    outcome: outcomeOf(held),
  }))
}

function sum(values: Iterable<Decimal>): Decimal {
  // One by one, since Decimal.sum rounds but once, at its end.
  let total = zero
  for (const value of values) total = total.plus(value)
  return total
}

function weightOf({ salience, capability }: Holding): Decimal {
  return salience.times(capability)
}

function part({ salience, capability }: Holding, at: Decimal): Decimal {
  return at.times(salience).times(capability)
}

export function outcomeOf(held: readonly Holding[]): Decimal {
  return sum(held.map((holding) => part(holding, holding.at))).div(sum(held.map(weightOf)))
}

export function potentialOf(
  table: readonly IssueTable[],
  i: number,
  j: number,
  p: number,
  q: number,
): Potential | undefined {
  const salience = (issue: number, actor: number) => table[issue]!.held.get(actor)!.salience
  const caresLess = salience(p, i)
    .times(salience(q, j))
    .lt(salience(p, j).times(salience(q, i)))
  const [giver, taker] = caresLess ? [i, j] : [j, i]
  const side = (actor: number, gives: number, wants: number): Side => {
    const { at } = table[gives]!.held.get(actor)!
    return { actor, gives, wants, at, to: at, moves: [] }
  }
  const sides: [Side, Side] = [side(taker, q, p), side(giver, p, q)]
  // Who has no weight on an issue has nothing to give on it.
  if (sides.some((s) => weightOf(table[s.gives]!.held.get(s.actor)!).isZero())) return undefined
  const potential: Potential = { sides, heard: new Map(), gain: zero, possible: true }
  workOut(table, potential)
  return potential
}

/** How far each goes: the giver all the way to where its partner began, or else the taker, the other by equal gains. */
function workOut(table: readonly IssueTable[], potential: Potential) {
  const [taker, giver] = potential.sides
  const way = (side: Side, partner: Side) => aim(table, partner, side).minus(side.at).abs()
  let giverWay = way(giver, taker)
  let giverShift = shiftOf(table, giver, giverWay)
  let takerShift = matching(table, giver, taker, giverShift)
  let takerWay = wayOf(table, taker, takerShift)
  if (takerWay.gt(way(taker, giver))) {
    takerWay = way(taker, giver)
    takerShift = shiftOf(table, taker, takerWay)
    giverShift = matching(table, taker, giver, takerShift)
    giverWay = wayOf(table, giver, giverShift)
  }
  propose(taker, takerWay, aim(table, giver, taker))
  propose(giver, giverWay, aim(table, taker, giver))
  potential.gain = gainOf(table, taker, takerShift, giverShift)
  const sound = () => potential.sides.every(mayMove)
  potential.possible = sound() && potential.gain.gte(least)
  if (!potential.possible) return
  stopAtPartner(table, potential, taker, giver)
  stopAtPartner(table, potential, giver, taker)
  potential.possible = sound()
}

/** Where a side moves to: its partner's position at the round's start. */
function aim(table: readonly IssueTable[], partner: Side, { gives }: Side): Decimal {
  return table[gives]!.held.get(partner.actor)!.at
}

/** By how much a side shifts the outcome when it goes a way, and the reverse. */
function shiftOf(table: readonly IssueTable[], { actor, gives }: Side, way: Decimal): Decimal {
  return part(table[gives]!.held.get(actor)!, way).div(table[gives]!.weight)
}

function wayOf(table: readonly IssueTable[], { actor, gives }: Side, shift: Decimal): Decimal {
  return shift.times(table[gives]!.weight).div(weightOf(table[gives]!.held.get(actor)!))
}

/** The partner's shift that gives both equal gains. */
function matching(table: readonly IssueTable[], side: Side, partner: Side, shift: Decimal): Decimal {
  const salience = (issue: number, { actor }: Side) => table[issue]!.held.get(actor)!.salience
  const given = salience(side.gives, side).plus(salience(side.gives, partner))
  const wanted = salience(side.wants, side).plus(salience(side.wants, partner))
  return given.div(wanted).times(shift)
}

function gainOf(table: readonly IssueTable[], { actor, gives, wants }: Side, own: Decimal, other: Decimal): Decimal {
  const loss = own.times(table[gives]!.held.get(actor)!.salience)
  return loss.minus(other.times(table[wants]!.held.get(actor)!.salience)).abs()
}

function propose(side: Side, way: Decimal, towards: Decimal) {
  const move = side.at.gt(towards) ? way.neg() : way
  side.moves.push(move)
  side.to = side.at.plus(move)
}

/** Moves stay on the scale, and all that a side has had in mind go one way and, where upwards, sum up to at most 100. */
function mayMove({ at, moves }: Side): boolean {
  const move = moves.at(-1)!
  const to = at.plus(move)
  if (move.abs().gt(hundred) || move.abs().lte(least)) return false
  if (to.lt(zero) || to.gt(hundred) || sum(moves).gt(hundred)) return false
  return moves.every((m) => m.gt(zero)) || moves.every((m) => m.lt(zero))
}

/** A side goes no further than until the outcome, as far as the pair knows it, lies at its partner's position. */
function stopAtPartner(table: readonly IssueTable[], potential: Potential, side: Side, partner: Side) {
  const { weight, held, parts } = table[side.gives]!
  const heard = potential.heard.get(side.gives)
  const stirred = (own: Decimal) =>
    sum(
      [...held.values()].map((holding) => {
        const at = holding.actor === side.actor ? own : heard?.get(holding.actor)
        return at ? part(holding, at) : parts.get(holding.actor)!
      }),
    )
  const target = aim(table, partner, side)
  const before = target.cmp(stirred(side.at).div(weight))
  const after = target.cmp(stirred(side.to).div(weight))
  if (before * after >= 0) return
  // Where the pair has heard of the side itself, that is what it reckons with, even if the side stands elsewhere by now.
  const from = heard?.get(side.actor) ?? side.at
  const way = target
    .times(weight)
    .minus(stirred(from))
    .div(weightOf(held.get(side.actor)!))
    .abs()
  const shift = shiftOf(table, side, way)
  const partnerShift = matching(table, side, partner, shift)
  for (const one of potential.sides) one.moves.pop()
  propose(side, way, target)
  propose(partner, wayOf(table, partner, partnerShift), aim(table, side, partner))
  potential.gain = gainOf(table, partner, partnerShift, shift)
}

/**
 * What a made exchange changes for another: who gives on the same issue in both goes on from where it now stands, but
 * keeps in mind what it had proposed; and who wants the same issue in both tells its partner that one has moved there.
 */
export function hear(table: readonly IssueTable[], potential: Potential, made: Potential) {
  const concerned = new Set<Side>()
  for (const side of potential.sides) {
    const moved = made.sides.find((s) => s.actor === side.actor && s.gives === side.gives)
    if (!moved) continue
    side.at = moved.to
    concerned.add(side)
  }
  const [taker, giver] = made.sides
  let told = false
  for (const [wanting, moved] of [
    [giver, taker],
    [taker, giver],
  ] as const) {
    if (!potential.sides.some((s) => s.actor === wanting.actor && s.wants === wanting.wants)) continue
    told = true
    const heard = potential.heard.get(moved.gives) ?? new Map<number, Decimal>()
    potential.heard.set(moved.gives, heard)
    const earlier = heard.get(moved.actor)
    const { at: start } = table[moved.gives]!.held.get(moved.actor)!
    heard.set(moved.actor, earlier ? nearer(start, earlier, moved.to) : moved.to)
  }
  if (concerned.size === 0 && !told) return
  for (const side of potential.sides) if (!concerned.has(side)) side.moves.pop()
  workOut(table, potential)
}

/** Of two places heard of, the one less far on the way from the start. */
function nearer(start: Decimal, earlier: Decimal, later: Decimal): Decimal {
  const upwards = start.lte(earlier)
  return earlier.lt(later) === upwards ? earlier : later
}
