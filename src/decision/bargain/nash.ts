/** A possible agreement: what each party gets from it. */
export type Payoffs = readonly number[]

/**
 * Nash (1950): among the payoffs that give every party at least the disagreement point, those of the greatest product
 * of gains. Undefined where no agreement is better for all than none.
 */
export function nash(options: readonly Payoffs[], disagreement: Payoffs): Payoffs | undefined {
  return best(options, disagreement, (gains) => gains.reduce((product, g) => product * g, 1))
}

/** Kalai & Smorodinsky (1975): the payoffs whose smallest gain, as a share of the most the party could gain, is greatest. */
export function kalaiSmorodinsky(options: readonly Payoffs[], disagreement: Payoffs): Payoffs | undefined {
  const most = ideal(options, disagreement)
  return best(options, disagreement, (gains) => Math.min(...gains.map((g, k) => (most[k]! > 0 ? g / most[k]! : 1))))
}

function best(
  options: readonly Payoffs[],
  disagreement: Payoffs,
  worth: (gains: number[]) => number,
): Payoffs | undefined {
  let found: Payoffs | undefined
  let greatest = Number.NEGATIVE_INFINITY
  for (const option of options) {
    const gains = option.map((u, k) => u - disagreement[k]!)
    if (gains.some((g) => g < 0)) continue
    const value = worth(gains)
    if (value > greatest) {
      greatest = value
      found = option
    }
  }
  return found
}

function ideal(options: readonly Payoffs[], disagreement: Payoffs): number[] {
  const rational = options.filter((option) => option.every((u, k) => u >= disagreement[k]!))
  return disagreement.map((d, k) => Math.max(0, ...rational.map((option) => option[k]! - d)))
}

/** The same two solutions for two parties that may also agree on lotteries over the options: on their convex hull. */
export function twoPartySolutions(
  options: readonly (readonly [number, number])[],
  disagreement: readonly [number, number],
): { nash: [number, number]; kalaiSmorodinsky: [number, number] } | undefined {
  const edges = frontier(options)
  const [d1, d2] = disagreement
  let product = Number.NEGATIVE_INFINITY
  let nashPoint: [number, number] | undefined
  for (const [a, b] of edges) {
    // The product of gains along an edge is a quadratic in its parameter t.
    const [x, y, dx, dy] = [a[0] - d1, a[1] - d2, b[0] - a[0], b[1] - a[1]]
    const turn = dx * dy === 0 ? 0 : -(x * dy + y * dx) / (2 * dx * dy)
    for (const t of [0, 1, Math.min(1, Math.max(0, turn))]) {
      const [g1, g2] = [x + t * dx, y + t * dy]
      if (g1 < -1e-12 || g2 < -1e-12 || g1 * g2 <= product) continue
      product = g1 * g2
      nashPoint = [g1 + d1, g2 + d2]
    }
  }
  if (!nashPoint) return undefined
  const ray = idealOnFrontier(edges, disagreement)
  let kalai: [number, number] | undefined
  for (const [a, b] of edges) {
    const [x, y, dx, dy] = [a[0] - d1, a[1] - d2, b[0] - a[0], b[1] - a[1]]
    // Where the edge meets the ray from the disagreement point to the ideal: (x + t dx) ray₂ = (y + t dy) ray₁.
    const slope = dx * ray[1] - dy * ray[0]
    const t = slope === 0 ? 0 : (y * ray[0] - x * ray[1]) / slope
    if (t < -1e-12 || t > 1 + 1e-12) continue
    const point: [number, number] = [x + t * dx + d1, y + t * dy + d2]
    if (!kalai || point[0] > kalai[0] || point[1] > kalai[1]) kalai = point
  }
  return { nash: nashPoint, kalaiSmorodinsky: kalai ?? nashPoint }
}

type Edge = [[number, number], [number, number]]

/** The upper right part of the convex hull: its Pareto frontier, from the second party's best to the first's. */
function frontier(options: readonly (readonly [number, number])[]): Edge[] {
  const points = options.map((p): [number, number] => [p[0], p[1]]).sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const hull: [number, number][] = []
  for (const p of points) {
    while (hull.length >= 2) {
      const [a, b] = [hull.at(-2)!, hull.at(-1)!]
      if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) < 0) break
      hull.pop()
    }
    hull.push(p)
  }
  const top = hull.reduce((best, p, k) => (p[1] > hull[best]![1] ? k : best), 0)
  const upper = hull.slice(top)
  if (upper.length === 1) return [[upper[0]!, upper[0]!]]
  return upper.slice(1).map((p, k): Edge => [upper[k]!, p])
}

/** The most either party can gain on the frontier while the other loses nothing against disagreement. */
function idealOnFrontier(edges: readonly Edge[], [d1, d2]: readonly [number, number]): [number, number] {
  let most1 = 0
  let most2 = 0
  for (const [a, b] of edges) {
    const ts = [0, 1]
    if (b[0] !== a[0]) ts.push((d1 - a[0]) / (b[0] - a[0]))
    if (b[1] !== a[1]) ts.push((d2 - a[1]) / (b[1] - a[1]))
    for (const t of ts) {
      if (t < 0 || t > 1) continue
      const g1 = a[0] + t * (b[0] - a[0]) - d1
      const g2 = a[1] + t * (b[1] - a[1]) - d2
      if (g1 < -1e-12 || g2 < -1e-12) continue
      most1 = Math.max(most1, g1)
      most2 = Math.max(most2, g2)
    }
  }
  return [most1, most2]
}
