import type { KnownPosition, Position } from './positions.ts'

/** One actor's position on an issue by two kinds of evidence. */
export interface PositionPair {
  actor: string
  issue: string
  first: KnownPosition
  second: KnownPosition
  difference: number
  /** P(the two stand on different sides), each taken by itself. */
  opposed: number
}

export interface PositionComparison {
  /** Most opposed first. */
  pairs: PositionPair[]
  /** Pearson's correlation of the means; undefined below three pairs or without spread. */
  correlation?: number
}

/** Positions from one kind of evidence (texts, say) against those from another (votes), where both have any. */
export function comparePositions(first: readonly Position[], second: readonly Position[]): PositionComparison {
  const others = new Map(
    second.filter((p): p is KnownPosition => p.evidence !== 'none').map((p) => [`${p.issue}|${p.actor}`, p]),
  )
  const pairs: PositionPair[] = []
  for (const one of first) {
    if (one.evidence === 'none') continue
    const other = others.get(`${one.issue}|${one.actor}`)
    if (!other) continue
    const opposed = one.support * (1 - other.support) + (1 - one.support) * other.support
    pairs.push({
      actor: one.actor,
      issue: one.issue,
      first: one,
      second: other,
      difference: other.mean - one.mean,
      opposed,
    })
  }
  pairs.sort((a, b) => b.opposed - a.opposed || (`${a.issue}|${a.actor}` < `${b.issue}|${b.actor}` ? -1 : 1))
  return {
    pairs,
    correlation: correlation(
      pairs.map((p) => p.first.mean),
      pairs.map((p) => p.second.mean),
    ),
  }
}

/** Pearson's correlation; undefined below three pairs or where one side has no spread. */
export function correlation(x: readonly number[], y: readonly number[]): number | undefined {
  if (x.length !== y.length || x.length < 3) return undefined
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
  const [mx, my] = [mean(x), mean(y)]
  let xy = 0
  let xx = 0
  let yy = 0
  for (let i = 0; i < x.length; i++) {
    xy += (x[i]! - mx) * (y[i]! - my)
    xx += (x[i]! - mx) ** 2
    yy += (y[i]! - my) ** 2
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : undefined
}
