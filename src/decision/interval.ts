import type { Rule } from '../model/index.ts'
import { chanceOf } from './chance.ts'
import { memberStreams, simulate } from './draws/simulate.ts'
import { streamOf, uniformAt } from './draws/threefry.ts'
import type { Game } from './game.ts'
import { chanceAbove, type Member, thresholdOf } from './members.ts'

const REPLICATES = 400
/** 4,096 draws a replicate: an error of 0.008 at most, small against the interval. */
const BLOCKS = 128
/** More pieces of evidence than this are drawn as this many weightier ones. */
const MOST_PIECES = 200

/**
 * The 90 % interval of the chance to pass once as much again has been written: to a member's k pieces of evidence, of
 * mean weight w, k more are drawn, the number in support from the Beta-binomial its position makes likely; its position
 * becomes Beta(α + w·supporting, β + w·opposing). The mean over such futures is today's chance, so the interval tells
 * how far reading on could still move it. Members nobody wrote about keep their assumption.
 */
export function passesInterval(
  rule: Rule,
  game: Game,
  members: readonly Member[],
  chance: number,
  seed: number,
): { low: number; high: number } {
  const threshold = thresholdOf(rule)
  const redraws = members.map((m) => (m.heard && !m.done ? redrawOf(m, threshold) : undefined))
  if (redraws.every((r) => r === undefined)) return { low: chance, high: chance }
  const streams = members.map((m) => streamOf(seed, `evidence ${m.actor} ${rule.issue}`))
  const voteStreams = memberStreams(seed, rule.issue, game.members)
  const single = game.clauses.length === 1 && game.clauses[0]!.length === 1
  const found: number[] = []
  for (let r = 0; r < REPLICATES; r++) {
    const chances = Float64Array.from(members, (m, i) => redraws[i]?.(uniformAt(streams[i]!, r)) ?? m.chance)
    const exact = single ? chanceOf(game, chances) : undefined
    if (exact !== undefined) found.push(exact)
    else {
      const tally = simulate({ game, chances, streams: voteStreams }, 0, BLOCKS)
      found.push(tally.passed / tally.draws)
    }
  }
  found.sort((a, b) => a - b)
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))]!
  return { low: Math.min(chance, at(0.05)), high: Math.max(chance, at(0.95)) }
}

/** From a uniform number to the member's chance after as much evidence again. */
function redrawOf({ alpha, beta, evidence }: Member, threshold: number): (u: number) => number {
  const pieces = Math.min(MOST_PIECES, Math.max(1, Math.round(evidence)))
  const weight = Math.max(0, alpha! + beta! - 2) / pieces
  const cumulative = betaBinomialCdf(pieces, alpha!, beta!)
  const chances = new Map<number, number>()
  return (u) => {
    const found = cumulative.findIndex((c) => u < c)
    const supporting = found < 0 ? pieces : found
    let chance = chances.get(supporting)
    if (chance === undefined) {
      chance = chanceAbove(alpha! + weight * supporting, beta! + weight * (pieces - supporting), threshold)
      chances.set(supporting, chance)
    }
    return chance
  }
}

/** P(K ≤ k) for k = 0 … n, K Beta-binomial: P(k + 1) / P(k) = (n − k)(k + α) / ((k + 1)(n − k − 1 + β)). */
function betaBinomialCdf(n: number, alpha: number, beta: number): number[] {
  const mass = [1]
  for (let k = 0; k < n; k++) mass.push((mass[k]! * (n - k) * (k + alpha)) / ((k + 1) * (n - k - 1 + beta)))
  const total = mass.reduce((sum, m) => sum + m, 0)
  let sum = 0
  return mass.map((m) => (sum += m) / total)
}
