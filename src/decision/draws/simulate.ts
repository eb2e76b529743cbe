import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { Game, Threshold } from '../game.ts'
import { chanceGiven } from './copula.ts'
import { type Stream, streamOf, uniformAt } from './threefry.ts'
import { bits, votes } from './votes.ts'

/** Everything a worker needs to draw any part of a simulation: plain data. */
export interface Plan {
  game: Game
  /** Chance that each member goes along, in the members' order. */
  chances: Float64Array
  /** The members' streams, in the same order. */
  streams: Stream[]
  /** Whether to count who settles each draw: as dear as the draws themselves. */
  pivotal?: boolean
  /** Parts of the variance that are shared, where members hang together. */
  shared?: {
    common: number
    commonStream: Stream
    /** Per member, the index of its group or −1. */
    groupOf: Int32Array
    within: number[]
    groupStreams: Stream[]
  }
}

export interface Tally {
  draws: number
  passed: number
  /** Sum over blocks of the squared number of passes, for the error of the mean. */
  squares: number
  blocks: number
  /** Per member: draws in which it is against. */
  against: Float64Array
  /** Per member: draws in which it is against and the decision fails. */
  blocked: Float64Array
  /** Per member: draws in which its own vote settles the matter. */
  pivotal: Float64Array
}

/** The streams of members on an issue; only seed, member and issue matter, never who else sits at the table. */
export function memberStreams(seed: number, issue: string, members: readonly string[]): Stream[] {
  return members.map((member) => streamOf(seed, `${member} ${issue}`))
}

/** Draws blocks `from` to `to` (exclusive) of the plan. The tally of a range is the sum of the tallies of its parts. */
export function simulate(plan: Plan, from: number, to: number): Tally {
  const { game, chances, streams } = plan
  const n = game.members.length
  const words = new Int32Array(n)
  const given = Float64Array.from(chances)
  const judge = judgeOf(game)
  const against = new Float64Array(n)
  const blocked = new Float64Array(n)
  const pivotal = new Float64Array(n)
  let passed = 0
  let squares = 0
  for (let block = from; block < to; block++) {
    if (plan.shared) shareCauses(plan, block, given)
    for (let i = 0; i < n; i++) words[i] = votes(streams[i]!, block, given[i]!)
    const result = judge(words)
    const count = bits(result)
    passed += count
    squares += count * count
    for (let i = 0; i < n; i++) {
      const word = words[i]!
      if (word === -1) continue
      against[i]! += 32 - bits(word)
      blocked[i]! += bits(~word & ~result)
    }
    if (plan.pivotal) countPivotal(words, result, judge, pivotal)
  }
  const blocks = to - from
  return { draws: blocks * 32, passed, squares, blocks, against, blocked, pivotal }
}

/**
 * The draws of one block share their causes. Over the blocks the common cause runs through a shifted van der Corput
 * sequence, which covers its distribution evenly wherever drawing stops.
 */
function shareCauses({ shared, chances }: Plan, block: number, given: Float64Array): void {
  const { common, commonStream, groupOf, within, groupStreams } = shared!
  const z = normalQuantile((reversed(block) + uniformAt(commonStream, 0)) % 1, 0, 1)
  const groups = groupStreams.map((stream) => normalQuantile(uniformAt(stream, block), 0, 1))
  for (let i = 0; i < given.length; i++) {
    const group = groupOf[i]!
    given[i] = chanceGiven(chances[i]!, common, within[group] ?? 0, z, groups[group] ?? 0)
  }
}

/** The bits of a 32-bit number mirrored at the binary point: 1, 2, 3, 4 … become 1/2, 1/4, 3/4, 1/8 … */
function reversed(index: number): number {
  let x = index
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1)
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2)
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4)
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8)
  return (((x >>> 16) | (x << 16)) >>> 0) / 4294967296
}

/** For 32 draws at once, in which of them the game passes. */
type Judge = (words: Int32Array) => number

function judgeOf(game: Game): Judge {
  const clauses = game.clauses.map((clause) => clause.map(judgeThreshold))
  return (words) => {
    let any = 0
    for (const clause of clauses) {
      let all = -1
      for (const reaches of clause) {
        all &= reaches(words)
        if (all === 0) break
      }
      any |= all
      if (any === -1) break
    }
    return any
  }
}

function judgeThreshold({ weights, quota }: Threshold): Judge {
  const holders = [...weights.keys()].filter((i) => weights[i]! > 0)
  const equal = holders.every((i) => weights[i] === 1)
  const needed = Math.ceil(quota - 1e-9)
  if (equal && needed >= holders.length) {
    return (words) => {
      if (needed > holders.length) return 0
      let all = -1
      for (const i of holders) all &= words[i]!
      return all
    }
  }
  if (equal && needed <= 1) {
    return (words) => {
      let any = needed <= 0 ? -1 : 0
      for (const i of holders) any |= words[i]!
      return any
    }
  }
  const sums = new Float64Array(32)
  return (words) => {
    sums.fill(0)
    for (const i of holders) {
      const weight = weights[i]!
      for (let word = words[i]!; word !== 0; word &= word - 1) sums[31 - Math.clz32(word & -word)]! += weight
    }
    let result = 0
    for (let lane = 0; lane < 32; lane++) if (sums[lane]! >= quota - 1e-9) result |= 1 << lane
    return result
  }
}

/** A member settles a draw where the outcome differs with its word turned. Games are monotone: for can only help. */
function countPivotal(words: Int32Array, result: number, judge: Judge, pivotal: Float64Array): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    words[i] = ~word
    pivotal[i]! += bits(judge(words) ^ result)
    words[i] = word
  }
}

/** The tally of two disjoint ranges of blocks together. */
export function addTallies(a: Tally, b: Tally): Tally {
  const add = (x: Float64Array, y: Float64Array) => x.map((value, i) => value + y[i]!)
  return {
    draws: a.draws + b.draws,
    passed: a.passed + b.passed,
    squares: a.squares + b.squares,
    blocks: a.blocks + b.blocks,
    against: add(a.against, b.against),
    blocked: add(a.blocked, b.blocked),
    pivotal: add(a.pivotal, b.pivotal),
  }
}

export interface Precision {
  /** Draw until the standard error of the chance is at most this … */
  error: number
  /** … or until this many draws are made. */
  most: number
}

export const DEFAULT_PRECISION: Precision = { error: 0.001, most: 1_000_000 }

/** Blocks drawn between two looks at the error: 8,192 draws. */
export const BLOCKS_A_LOOK = 256

/** Draws in one thread until the stated precision is reached. */
export function drawUntil(plan: Plan, precision: Precision = DEFAULT_PRECISION): Tally {
  let tally: Tally | undefined
  do {
    const from = tally?.blocks ?? 0
    const more = simulate(plan, from, from + BLOCKS_A_LOOK)
    tally = tally ? addTallies(tally, more) : more
  } while (!isEnough(tally, precision))
  return tally
}

export function isEnough(tally: Tally, { error, most }: Precision): boolean {
  return tally.draws >= most || standardError(tally) <= error
}

/**
 * The standard error of the share of draws that pass, from the spread between blocks: draws of one block share their
 * common cause, so they are no independent draws.
 */
export function standardError({ passed, squares, blocks }: Tally): number {
  // One pass and one failure are taken for granted, or a few draws that agree would look certain.
  const mean = (passed + 1) / (blocks + 2 / 32)
  const share = mean / 32
  const spread = Math.max(squares / blocks - (passed / blocks) ** 2, 32 * share * (1 - share))
  return Math.sqrt(spread / blocks) / 32
}
