import betaCdf from '@stdlib/stats-base-dists-beta-cdf'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'

/** What a stance distribution says: everything on [−1, 1], where +1 is full support. */
export interface StanceDistribution {
  alpha: number
  beta: number
  mean: number
  low: number
  high: number
  /** P(p > ½): how likely the actor supports rather than opposes. */
  support: number
}

/** Beta(α, β) over the share of support p, told on [−1, 1] by 2p − 1, with its central interval of the given level. */
export function stanceDistribution(alpha: number, beta: number, level: number): StanceDistribution {
  return {
    alpha,
    beta,
    mean: (2 * alpha) / (alpha + beta) - 1,
    low: 2 * betaQuantile((1 - level) / 2, alpha, beta) - 1,
    high: 2 * betaQuantile((1 + level) / 2, alpha, beta) - 1,
    support: 1 - betaCdf(0.5, alpha, beta),
  }
}

/** The quantile of Student's t from that of Beta(ν/2, ½), for p > ½ (Abramowitz & Stegun 26.7.1). */
export function studentQuantile(p: number, degrees: number): number {
  const share = betaQuantile(2 * (1 - p), degrees / 2, 0.5)
  return Math.sqrt(degrees * (1 / share - 1))
}
