import betaCdf from '@stdlib/stats-base-dists-beta-cdf'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import type { Rule, RuleKind, Unheard } from '../model/index.ts'
import { actsBefore } from './body.ts'

/**
 * What is known of an actor's position on an issue: support as a share in [0, 1], distributed as Beta(alpha, beta).
 * `evidence` counts the pieces it rests on, `uses` names them (statement ids). `salience` in [0, 1] says how much the
 * actor cares; 1 where nobody can tell.
 */
export interface HeldPosition {
  actor: string
  issue: string
  alpha: number
  beta: number
  evidence: number
  salience?: number
  uses?: readonly string[]
}

/** A member at the table, with what the decision makes of its position. */
export interface Member {
  actor: string
  /** False where nothing was written about it on this issue: then `assumed` speaks for it. */
  heard: boolean
  assumed?: Unheard
  /** It has acted already (ratified): its vote is cast. */
  done?: string | true
  evidence: number
  uses: readonly string[]
  salience: number
  /** Mean support and its 90 % interval, in [0, 1]; absent where unheard, as all that follows but the chance. */
  mean?: number
  /** Support it reaches as likely as not. */
  median?: number
  low?: number
  high?: number
  alpha?: number
  beta?: number
  /** Probability that it goes along: that its support reaches the threshold. */
  chance: number
}

/** Support from which a member goes along, unless the rule says otherwise. */
const THRESHOLDS: Record<RuleKind, number> = {
  // To break silence alone against all others needs more than half a heart.
  consensus: 0.4,
  ratification: 0.5,
  'qualified-majority': 0.5,
  'weighted-majority': 0.5,
  'opt-in': 0.5,
  'consent-of-owners': 0.5,
  unilateral: 0.5,
}

const UNHEARD: Record<RuleKind, Unheard> = {
  consensus: 'consent',
  ratification: 'consent',
  'qualified-majority': 'prior',
  'weighted-majority': 'prior',
  'opt-in': 'abstain',
  'consent-of-owners': 'prior',
  unilateral: 'prior',
}

export function thresholdOf(rule: Rule): number {
  return rule.threshold ?? THRESHOLDS[rule.kind]
}

export function unheardOf(rule: Rule): Unheard {
  return rule.unheard ?? UNHEARD[rule.kind]
}

/** The probability that support distributed as Beta(alpha, beta) reaches the threshold. */
export function chanceAbove(alpha: number, beta: number, threshold: number): number {
  if (threshold <= 0) return 1
  if (threshold >= 1) return 0
  return 1 - betaCdf(threshold, alpha, beta)
}

/** The members in order, each with its chance of going along under the rule; acts after `day` are still to come. */
export function membersUnder(
  rule: Rule,
  actors: readonly string[],
  positions: readonly HeldPosition[],
  day?: string,
): Member[] {
  const threshold = thresholdOf(rule)
  const held = new Map(positions.filter((p) => p.issue === rule.issue).map((p) => [p.actor, p]))
  const done = actsBefore(rule, day)
  return actors.map((actor) => {
    const member = memberOf(actor, held.get(actor), rule, threshold)
    const acted = done.get(actor)
    return acted === undefined ? member : { ...member, done: acted, chance: 1 }
  })
}

function memberOf(actor: string, position: HeldPosition | undefined, rule: Rule, threshold: number): Member {
  if (!position || position.evidence <= 0) {
    const assumed = unheardOf(rule)
    const common = { actor, heard: false, assumed, evidence: 0, uses: [], salience: position?.salience ?? 1 }
    return { ...common, chance: chanceUnheard(assumed, rule, threshold) }
  }
  const { evidence } = position
  // Support for the decision is opposition to the issue where its minus is put to the vote.
  const [alpha, beta] = rule.decides === '+' ? [position.alpha, position.beta] : [position.beta, position.alpha]
  if (!(alpha > 0 && beta > 0 && Number.isFinite(alpha + beta))) {
    throw new RangeError(
      `position of ${actor} on ${position.issue}: alpha and beta must be positive, got ${alpha}, ${beta}`,
    )
  }
  return {
    actor,
    heard: true,
    evidence,
    uses: position.uses ?? [],
    salience: position.salience ?? 1,
    mean: alpha / (alpha + beta),
    median: betaQuantile(0.5, alpha, beta),
    low: betaQuantile(0.05, alpha, beta),
    high: betaQuantile(0.95, alpha, beta),
    alpha,
    beta,
    chance: chanceAbove(alpha, beta, threshold),
  }
}

/** Who abstains does not break silence, but does not vote for, join or give leave either. */
function chanceUnheard(assumed: Unheard, rule: Rule, threshold: number): number {
  if (assumed === 'consent') return 1
  if (assumed === 'object') return 0
  if (assumed === 'prior') return 1 - threshold
  return rule.kind === 'consensus' ? 1 : 0
}
