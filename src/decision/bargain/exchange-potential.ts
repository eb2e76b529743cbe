import { compare, type Decimal, decimal, magnitude, minus, negated, over, plus, times, zero } from './decimal.ts'

const hundred = decimal(100)
const least = decimal(1e-10)

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
  let total = zero
  for (const value of values) total = plus(total, value)
  return total
}

function weightOf({ salience, capability }: Holding): Decimal {
  return times(salience, capability)
}

function part({ salience, capability }: Holding, at: Decimal): Decimal {
  return times(times(at, salience), capability)
}

export function outcomeOf(held: readonly Holding[]): Decimal {
  return over(sum(held.map((holding) => part(holding, holding.at))), sum(held.map(weightOf)))
}

export function potentialOf(
  table: readonly IssueTable[],
  i: number,
  j: number,
  p: number,
  q: number,
): Potential | undefined {
  const salience = (issue: number, actor: number) => table[issue]!.held.get(actor)!.salience
  const difference = compare(times(salience(p, i), salience(q, j)), times(salience(p, j), salience(q, i)))
  const [giver, taker] = difference < 0 ? [i, j] : [j, i]
  const side = (actor: number, gives: number, wants: number): Side => {
    const { at } = table[gives]!.held.get(actor)!
    return { actor, gives, wants, at, to: at, moves: [] }
  }
  const sides: [Side, Side] = [side(taker, q, p), side(giver, p, q)]
  // Who has no weight on an issue has nothing to give on it.
  if (sides.some((s) => weightOf(table[s.gives]!.held.get(s.actor)!).digits === 0n)) return undefined
  const potential: Potential = { sides, heard: new Map(), gain: zero, possible: true }
  workOut(table, potential)
  return potential
}

/** How far each goes: the giver all the way to where its partner began, or else the taker, the other by equal gains. */
function workOut(table: readonly IssueTable[], potential: Potential) {
  const [taker, giver] = potential.sides
  const way = (side: Side, partner: Side) => magnitude(minus(aim(table, partner, side), side.at))
  let giverWay = way(giver, taker)
  let giverShift = shiftOf(table, giver, giverWay)
  let takerShift = matching(table, giver, taker, giverShift)
  let takerWay = wayOf(table, taker, takerShift)
  if (compare(takerWay, way(taker, giver)) > 0) {
    takerWay = way(taker, giver)
    takerShift = shiftOf(table, taker, takerWay)
    giverShift = matching(table, taker, giver, takerShift)
    giverWay = wayOf(table, giver, giverShift)
  }
  propose(taker, takerWay, aim(table, giver, taker))
  propose(giver, giverWay, aim(table, taker, giver))
  potential.gain = gainOf(table, taker, takerShift, giverShift)
  const sound = () => potential.sides.every(mayMove)
  potential.possible = sound() && compare(potential.gain, least) >= 0
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
  return over(part(table[gives]!.held.get(actor)!, way), table[gives]!.weight)
}

function wayOf(table: readonly IssueTable[], { actor, gives }: Side, shift: Decimal): Decimal {
  return over(times(shift, table[gives]!.weight), weightOf(table[gives]!.held.get(actor)!))
}

/** The partner's shift that gives both equal gains. */
function matching(table: readonly IssueTable[], side: Side, partner: Side, shift: Decimal): Decimal {
  const salience = (issue: number, { actor }: Side) => table[issue]!.held.get(actor)!.salience
  const given = plus(salience(side.gives, side), salience(side.gives, partner))
  const wanted = plus(salience(side.wants, side), salience(side.wants, partner))
  return times(over(given, wanted), shift)
}

function gainOf(table: readonly IssueTable[], { actor, gives, wants }: Side, own: Decimal, other: Decimal): Decimal {
  const loss = times(own, table[gives]!.held.get(actor)!.salience)
  return magnitude(minus(loss, times(other, table[wants]!.held.get(actor)!.salience)))
}

function propose(side: Side, way: Decimal, towards: Decimal) {
  const move = compare(side.at, towards) > 0 ? negated(way) : way
  side.moves.push(move)
  side.to = plus(side.at, move)
}

/** Moves stay on the scale, and all that a side has had in mind go one way and, where upwards, sum up to at most 100. */
function mayMove({ at, moves }: Side): boolean {
  const move = moves.at(-1)!
  const to = plus(at, move)
  if (compare(magnitude(move), hundred) > 0 || compare(magnitude(move), least) <= 0) return false
  if (compare(to, zero) < 0 || compare(to, hundred) > 0 || compare(sum(moves), hundred) > 0) return false
  return moves.every((m) => m.digits > 0n) || moves.every((m) => m.digits < 0n)
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
  const before = compare(target, over(stirred(side.at), weight))
  const after = compare(target, over(stirred(side.to), weight))
  if (before * after >= 0) return
  // Where the pair has heard of the side itself, that is what it reckons with, even if the side stands elsewhere by now.
  const from = heard?.get(side.actor) ?? side.at
  const way = magnitude(over(minus(times(target, weight), stirred(from)), weightOf(held.get(side.actor)!)))
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
  const upwards = compare(start, earlier) <= 0
  return compare(earlier, later) < 0 === upwards ? earlier : later
}
