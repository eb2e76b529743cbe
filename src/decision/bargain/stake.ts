/** What an actor has at stake on a scale issue. */
export interface Stake {
  actor: string
  /** In the scale's unit. */
  position: number
  /** How much it cares, in [0, 1]. */
  salience: number
  /** How much it can bring to bear, in any unit, the same for all. */
  capability: number
}

/** Where a bargain on a scale ends by one model, and what the reader must know about it. */
export interface Bargain {
  model: string
  outcome: number
  source: string
  failsWhen: string
}

/** Throws where stakes cannot be weighed: none at all, no weight, or numbers out of range. */
export function checkStakes(stakes: readonly Stake[]): void {
  if (stakes.length === 0) throw new RangeError('nobody has a stake: name at least one actor with a position')
  for (const { actor, position, salience, capability } of stakes) {
    const wrong = (what: string) => new RangeError(`stake of ${actor}: ${what}`)
    if (!Number.isFinite(position)) throw wrong(`position must be a number, got ${position}`)
    if (!(salience >= 0 && salience <= 1)) throw wrong(`salience must lie in [0, 1], got ${salience}`)
    if (!(capability >= 0 && capability < Number.POSITIVE_INFINITY)) {
      throw wrong(`capability must not be negative, got ${capability}`)
    }
  }
  if (stakes.every((s) => s.salience * s.capability === 0)) {
    throw new RangeError('no stake has weight: capability × salience is 0 for all')
  }
}

/** Σ c s x / Σ c s: the compromise model (Van den Bos 1991), an asymmetric Nash solution for quadratic losses. */
export function compromise(stakes: readonly Stake[]): number {
  checkStakes(stakes)
  let sum = 0
  let weight = 0
  for (const { position, salience, capability } of stakes) {
    sum += capability * salience * position
    weight += capability * salience
  }
  return sum / weight
}

/** The lowest position at which half the weight c s is reached: Black's (1948) median voter, weighted. */
export function weightedMedian(stakes: readonly Stake[]): number {
  checkStakes(stakes)
  const ordered = [...stakes].sort((a, b) => a.position - b.position)
  const half = ordered.reduce((sum, s) => sum + s.capability * s.salience, 0) / 2
  let reached = 0
  for (const { position, salience, capability } of ordered) {
    reached += capability * salience
    if (reached >= half - 1e-12 * half) return position
  }
  return ordered.at(-1)!.position
}

/** The models that need nothing but one issue's stakes, side by side. */
export function bargains(stakes: readonly Stake[]): Bargain[] {
  return [
    {
      model: 'compromise',
      outcome: compromise(stakes),
      source: 'Van den Bos 1991; mean of the positions, weighted by capability × salience',
      failsWhen: 'one actor can block, or the middle is worse for all than no agreement',
    },
    {
      model: 'median',
      outcome: weightedMedian(stakes),
      source: 'Black 1948; position that half the weight lies on either side of',
      failsWhen: 'decisions are not by majority of the weight, or the issue has more than one dimension',
    },
  ]
}
