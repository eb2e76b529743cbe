import { AUTHOR, type EffectiveStatement } from '../model/index.ts'
import { agreementIndex, rice, type Sides } from './cohesion.ts'
import { symmetricEigen } from './eigen.ts'
import { unknownName } from './nearest.ts'
import type { Cast, RollCall, VoteTable } from './rollcalls.ts'

/** How a call's members divide: all, or those named. */
export function sidesOf(call: RollCall, members?: ReadonlySet<string>): Sides {
  const sides = { for: 0, against: 0, abstain: 0 }
  for (const [member, choice] of call.choices) {
    if (members && !members.has(member)) continue
    sides[choice === 'yes' ? 'for' : choice === 'no' ? 'against' : 'abstain']++
  }
  return sides
}

/** Mean cohesion over roll calls; undefined where no call has votes. */
export interface VoteCohesion {
  calls: number
  agreementIndex?: number
  rice?: number
  /** Share of calls in which all that voted voted alike. */
  unanimous?: number
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length

export function voteCohesion(calls: readonly RollCall[], members?: ReadonlySet<string>): VoteCohesion {
  const sides = calls.map((call) => sidesOf(call, members)).filter((s) => s.for + s.against + s.abstain > 0)
  const known = (value: number | undefined) => value !== undefined
  return {
    calls: sides.length,
    agreementIndex: mean(sides.map(agreementIndex).filter(known)),
    rice: mean(sides.map(rice).filter(known)),
    unanimous: mean(
      sides.map((s) => (Math.max(s.for, s.against, s.abstain) === s.for + s.against + s.abstain ? 1 : 0)),
    ),
  }
}

/** Cohesion of the calls of each year and of each topic; calls without a topic stand under `none`. */
export function voteCohesionBy(calls: readonly RollCall[], by: 'year' | 'topic'): Map<string, VoteCohesion> {
  const groups = new Map<string, RollCall[]>()
  for (const call of calls) {
    const topics = call.topics.length > 0 ? call.topics : ['none']
    for (const key of by === 'year' ? [call.date?.slice(0, 4) ?? 'undated'] : topics) {
      const group = groups.get(key)
      if (group) group.push(call)
      else groups.set(key, [call])
    }
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => [key, voteCohesion(group)]))
}

/** Members by members: in which share of the calls that both voted in they voted alike, and how many those were. */
export interface VoteAgreement {
  members: string[]
  values: Float64Array
  calls: Int32Array
}

export function voteAgreement({ members, calls }: VoteTable): VoteAgreement {
  const size = members.length
  const values = new Float64Array(size * size)
  const common = new Int32Array(size * size)
  for (const { choices } of calls) {
    const cast = members.map((member) => choices.get(member))
    for (let i = 0; i < size; i++) {
      if (cast[i] === undefined) continue
      for (let j = 0; j < size; j++) {
        if (cast[j] === undefined) continue
        common[i * size + j]!++
        if (cast[i] === cast[j]) values[i * size + j]!++
      }
    }
  }
  for (let at = 0; at < values.length; at++) if (common[at]! > 0) values[at]! /= common[at]!
  return { members, values, calls: common }
}

/** How often a member votes otherwise than most of the rest, and where. */
export interface VoteDistance {
  member: string
  calls: number
  /** Share of its calls in which it stands apart; undefined where it never voted. */
  distance?: number
  apart: string[]
}

/** For each member, the share of calls in which its vote is none that the most of the others cast; furthest first. */
export function distanceFromRest({ members, calls }: VoteTable): VoteDistance[] {
  return members
    .map((member): VoteDistance => {
      const apart: string[] = []
      let voted = 0
      for (const call of calls) {
        const own = call.choices.get(member)
        if (own === undefined) continue
        voted++
        const others: Record<Cast, number> = { yes: 0, no: 0, abstain: 0 }
        for (const [other, choice] of call.choices) if (other !== member) others[choice]++
        if (others[own] < Math.max(others.yes, others.no, others.abstain)) apart.push(call.id)
      }
      return { member, calls: voted, ...(voted > 0 ? { distance: apart.length / voted } : {}), apart }
    })
    .sort((a, b) => (b.distance ?? -1) - (a.distance ?? -1) || (a.member < b.member ? -1 : 1))
}

/** A member's place on the map; undefined members never voted together with the rest. */
export interface MapPlace {
  member: string
  x: number
  y: number
}

/**
 * A plane on which members stand the nearer the more they vote alike: classical scaling of √(1 − agreement), which
 * makes the squared distance the share of votes apart (Torgerson 1952). `kept` is the share of the spread that the plane
 * shows. Pairs that never voted together get the mean distance.
 */
export function voteMap(table: VoteTable): { places: MapPlace[]; kept: number } {
  const { members, values, calls } = voteAgreement(table)
  const size = members.length
  const squared = new Float64Array(size * size)
  const seen = [...values].filter((_, at) => calls[at]! > 0 && Math.floor(at / size) !== at % size).map((v) => 1 - v)
  const usual = mean(seen) ?? 0
  for (let at = 0; at < squared.length; at++) {
    if (Math.floor(at / size) !== at % size) squared[at] = calls[at]! > 0 ? 1 - values[at]! : usual
  }
  const rowMeans = members.map((_, i) => mean([...squared.subarray(i * size, (i + 1) * size)])!)
  const all = mean(rowMeans) ?? 0
  const centred = squared.map(
    (value, at) => -(value - rowMeans[Math.floor(at / size)]! - rowMeans[at % size]! + all) / 2,
  )
  const { values: spreads, vectors } = symmetricEigen(centred, size)
  const axis = (rank: number, i: number) =>
    rank < size && spreads[rank]! > 0 ? vectors[rank * size + i]! * Math.sqrt(spreads[rank]!) : 0
  const positive = spreads.reduce((sum, value) => sum + Math.max(0, value), 0)
  const shown = [0, 1].reduce((sum, rank) => sum + Math.max(0, spreads[rank] ?? 0), 0)
  return {
    places: members.map((member, i) => ({ member, x: axis(0, i), y: axis(1, i) })),
    kept: positive > 0 ? shown / positive : 1,
  }
}

/** Which issue a roll call decides, and whether Yes supports it. */
export interface VoteMeaning {
  issue: string
  yes: '+' | '-'
}

/**
 * Votes as evidence beside texts: a statement for every Yes and No in the calls whose meaning is given, the member's own
 * deed. An abstention takes no side. Throws `unknown-name` for a call that the table does not have.
 */
export function voteStatements(table: VoteTable, meanings: ReadonlyMap<string, VoteMeaning>): EffectiveStatement[] {
  const known = new Map(table.calls.map((call) => [call.id, call]))
  const statements: EffectiveStatement[] = []
  for (const [id, { issue, yes }] of meanings) {
    const call = known.get(id)
    if (!call) throw unknownName('roll call', id, [...known.keys()])
    for (const [member, choice] of call.choices) {
      if (choice === 'abstain') continue
      const stance = (choice === 'yes') === (yes === '+') ? '+' : '-'
      statements.push({
        id: `${id}:${member}`,
        doc: id,
        ...(call.date === undefined ? {} : { date: call.date }),
        coder: 'roll call',
        actor: member,
        issue,
        stance,
        strength: 1,
        tellers: [AUTHOR],
        voice: 'own',
        start: 0,
        end: 0,
        quote: `${member} voted ${choice} on ${call.title ?? id}`,
        confidence: 1,
      })
    }
  }
  return statements
}
