/** An interval, open at both ends; empty where low ≥ high. */
export interface Interval {
  low: number
  high: number
}

export type Point = readonly [number, number]

/** The points of a scale that a member prefers to the status quo: nearer to its ideal than the status quo is. */
export function preferredInterval(ideal: number, statusQuo: number): Interval {
  const distance = Math.abs(ideal - statusQuo)
  return { low: ideal - distance, high: ideal + distance }
}

/** The unanimity winset on a scale (Tsebelis 2002): what every member prefers to the status quo; undefined where nothing. */
export function unanimityWinset(ideals: readonly number[], statusQuo: number): Interval | undefined {
  const intervals = ideals.map((ideal) => preferredInterval(ideal, statusQuo))
  const low = Math.max(...intervals.map((i) => i.low))
  const high = Math.min(...intervals.map((i) => i.high))
  return low < high ? { low, high } : undefined
}

/**
 * The core on a scale: the points no winning coalition can leave for one that all of it prefer, the intersection of
 * [min, max] over the coalitions given (all minimal winning ones). For unanimity it reaches from the lowest ideal to the
 * highest. Undefined where it is empty.
 */
export function coreOnScale(
  ideals: readonly number[],
  coalitions: readonly (readonly number[])[],
): Interval | undefined {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  for (const coalition of coalitions) {
    const own = coalition.map((i) => ideals[i]!)
    low = Math.max(low, Math.min(...own))
    high = Math.min(high, Math.max(...own))
  }
  return low <= high ? { low, high } : undefined
}

/** A winset in the plane: the discs around the members' ideals, through the status quo, and where their borders meet. */
export interface PlaneWinset {
  discs: { centre: Point; radius: number }[]
  /** Corners of the intersection, counter-clockwise around its middle; the status quo is one, unless a disc lies inside all others. */
  corners: Point[]
  contains(point: Point): boolean
}

/**
 * The unanimity winset in the plane under Euclidean preferences: the intersection of the members' discs. Undefined where
 * it is empty, which is where the status quo lies in the convex hull of the ideals (then it is in the core).
 */
export function unanimityWinsetInPlane(ideals: readonly Point[], statusQuo: Point): PlaneWinset | undefined {
  if (isInHull(statusQuo, convexHull(ideals))) return undefined
  const discs = ideals.map((centre) => ({ centre, radius: distance(centre, statusQuo) }))
  const contains = (point: Point) => discs.every((d) => distance(point, d.centre) < d.radius)
  const scale = Math.max(...discs.map((d) => d.radius))
  const borders = (point: Point) => discs.every((d) => distance(point, d.centre) <= d.radius + 1e-9 * scale)
  const corners: Point[] = [statusQuo]
  for (let i = 0; i < discs.length; i++) {
    for (let j = i + 1; j < discs.length; j++) {
      // Two circles through the status quo meet again at its mirror image in the line of their centres.
      const mirrored = mirror(statusQuo, discs[i]!.centre, discs[j]!.centre)
      if (mirrored && borders(mirrored) && corners.every((c) => distance(c, mirrored) > 1e-9 * scale))
        corners.push(mirrored)
    }
  }
  const middle: Point = [mean(corners.map((c) => c[0])), mean(corners.map((c) => c[1]))]
  const angle = (c: Point) => Math.atan2(c[1] - middle[1], c[0] - middle[0])
  return { discs, corners: corners.sort((a, b) => angle(a) - angle(b)), contains }
}

/**
 * The core in the plane: the intersection of the convex hulls of the coalitions' ideals, as the corners of a convex
 * polygon, counter-clockwise (one point or a segment where it is thin); empty where there is none.
 */
export function coreInPlane(ideals: readonly Point[], coalitions: readonly (readonly number[])[]): Point[] {
  let core = convexHull(ideals)
  for (const coalition of coalitions) {
    core = clip(core, convexHull(coalition.map((i) => ideals[i]!)))
    if (core.length === 0) return []
  }
  return core
}

/** The corners of the smallest convex polygon around the points, counter-clockwise from the leftmost (Andrew 1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = []
    for (const p of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, p) <= 0) chain.pop()
      chain.push(p)
    }
    chain.pop()
    return chain
  }
  const hull = [...half(sorted), ...half(sorted.reverse())]
  return hull.length > 0 ? hull : sorted.slice(0, 1)
}

/** What of a convex polygon lies inside another (Sutherland & Hodgman 1974); thin ones are cut to their border too. */
function clip(subject: readonly Point[], border: readonly Point[]): Point[] {
  if (border.length === 1) return isInHull(border[0]!, subject) ? [border[0]!] : []
  let kept = [...subject]
  border.forEach((a, k) => {
    const b = border[(k + 1) % border.length]!
    const next: Point[] = []
    kept.forEach((p, m) => {
      const q = kept[(m + 1) % kept.length]!
      const [sideP, sideQ] = [turn(a, b, p), turn(a, b, q)]
      if (sideP >= -EDGE) next.push(p)
      if ((sideP > EDGE && sideQ < -EDGE) || (sideP < -EDGE && sideQ > EDGE)) {
        const t = sideP / (sideP - sideQ)
        next.push([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])])
      }
    })
    kept = next
  })
  return convexHull(kept)
}

const EDGE = 1e-12

function isInHull(point: Point, hull: readonly Point[]): boolean {
  if (hull.length === 1) return distance(point, hull[0]!) <= EDGE
  if (hull.length === 2) {
    const [a, b] = [hull[0]!, hull[1]!]
    return Math.abs(distance(a, point) + distance(point, b) - distance(a, b)) <= EDGE
  }
  return hull.every((a, k) => turn(a, hull[(k + 1) % hull.length]!, point) >= -EDGE)
}

/** Twice the area of the triangle: positive where a, b, c turn left. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function mirror(point: Point, a: Point, b: Point): Point | undefined {
  const along: Point = [b[0] - a[0], b[1] - a[1]]
  const length = along[0] ** 2 + along[1] ** 2
  if (length === 0) return undefined
  const t = ((point[0] - a[0]) * along[0] + (point[1] - a[1]) * along[1]) / length
  return [2 * (a[0] + t * along[0]) - point[0], 2 * (a[1] + t * along[1]) - point[1]]
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length
}
