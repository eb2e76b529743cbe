import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/**
 * How members hang together, as a Gaussian copula: member i's position follows
 * √common · Z + √within(g) · G_g + √(1 − common − within(g)) · e_i, with Z shared by all, G_g by its group, e_i its own.
 * Each part has a name, because a correlation without a stated cause is a hidden assumption.
 */
export interface Correlation {
  /** Correlation of any two members, in [0, 1). */
  common: number
  /** What the common part stands for. */
  cause: string
  groups?: readonly { name: string; members: readonly string[]; within: number; cause: string }[]
}

export function checkCorrelation(correlation: Correlation): void {
  const shares = [correlation.common, ...(correlation.groups ?? []).map((g) => g.within + correlation.common)]
  for (const share of shares) {
    if (!(share >= 0 && share < 1)) {
      throw new RangeError(`correlations must lie in [0, 1), and common + within below 1; got ${share}`)
    }
  }
  const seen = new Map<string, string>()
  for (const group of correlation.groups ?? []) {
    for (const member of group.members) {
      const other = seen.get(member)
      if (other) throw new RangeError(`${member} is in two groups, ${other} and ${group.name}; leave it in one`)
      seen.set(member, group.name)
    }
  }
}

/**
 * The chance that member i goes along, given the shared causes: Φ((Φ⁻¹(q) + √common · z + √within · g) / √(own part)).
 * Its mean over z and g is the plain chance q (Vasicek 1987, the one-factor model, here with a second factor).
 */
export function chanceGiven(chance: number, common: number, within: number, z: number, g: number): number {
  if (!(chance > 0)) return 0
  if (chance >= 1) return 1
  const shift = Math.sqrt(common) * z + Math.sqrt(within) * g
  return normalCdf((normalQuantile(chance, 0, 1) + shift) / Math.sqrt(1 - common - within), 0, 1)
}

/**
 * Equal-probability midpoints of the standard normal: the shared cause is stratified over them, which is exact in the
 * limit and far better than random draws of it. 64 of them hold the mean of a smooth function to four digits.
 */
export function normalNodes(count: number): number[] {
  return Array.from({ length: count }, (_, k) => normalQuantile((k + 0.5) / count, 0, 1))
}
