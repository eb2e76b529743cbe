import type { Game, Threshold } from './game.ts'
import { passes, satisfied, sumsOf } from './game.ts'

/** Power of each member, in the members' order. */
export interface Power {
  /** Shapley & Shubik (1954): share of the orders in which the member turns a losing coalition into a winning one. */
  shapleyShubik: number[]
  /** Penrose (1946), Banzhaf (1965): share of the other members' coalitions that the member turns. */
  banzhaf: number[]
  /** The same, made to sum to one. */
  banzhafNormalised: number[]
}

/**
 * Shapley–Shubik and Banzhaf power, exactly, by counting coalitions of each size that the member turns. Games of one
 * integer quota, or of a number of members and an integer quota (double majorities), are counted in one table from
 * which each member is taken out again; all others state by state.
 */
export function powerOf(game: Game): Power {
  const table = tableGameOf(game)
  const swings = table ? swingsByTable(table) : swingsByState(game)
  const n = game.members.length
  const shapleyShubik = swings.map((bySize) => bySize.reduce((sum, count, s) => sum + count * orders(s, n), 0))
  const totals = swings.map((bySize) => bySize.reduce((sum, count) => sum + count, 0))
  const banzhaf = totals.map((t) => t / 2 ** (n - 1))
  const all = totals.reduce((sum, t) => sum + t, 0)
  return { shapleyShubik, banzhaf, banzhafNormalised: totals.map((t) => (all > 0 ? t / all : 0)) }
}

/** s! (n − s − 1)! / n!, the weight of a coalition of size s that a member joins. */
function orders(s: number, n: number): number {
  let value = 1 / n
  for (let k = 1; k <= s; k++) value *= k / (n - k)
  return value
}

/** A coalition wins with at least `size` members and at least `quota` of integer weight. */
interface TableGame {
  weights: Int32Array
  quota: number
  size: number
}

function tableGameOf(game: Game): TableGame | undefined {
  if (game.clauses.length !== 1 || game.members.length > 50) return undefined
  const clause = game.clauses[0]!
  const isCount = (t: Threshold) => t.weights.every((w) => w === 1)
  const counts = clause.filter(isCount)
  const others = clause.filter((t) => !isCount(t))
  if (others.length > 1 || others.some((t) => !t.weights.every(Number.isInteger))) return undefined
  const size = Math.max(0, ...counts.map((t) => Math.ceil(t.quota - 1e-9)))
  const weighted = others[0]
  if (!weighted) return { weights: new Int32Array(game.members.length), quota: 0, size }
  return { weights: Int32Array.from(weighted.weights), quota: Math.ceil(weighted.quota - 1e-9), size }
}

/**
 * Member by member, by size: how many coalitions of the others it turns. Counted are those who stay away, since winning
 * coalitions are large: c(t, x) is the number of ways in which t members of weight x can stay away and leave the others
 * winning, so t ≤ n − size and x ≤ total − quota. Taking member i out of the count is the recursion that put it in,
 * backwards: c₋ᵢ(t, x) = c(t, x) − c₋ᵢ(t − 1, x − wᵢ). Counts stay below 2⁵⁰: exact.
 */
function swingsByTable({ weights, quota, size }: TableGame): number[][] {
  const n = weights.length
  const total = weights.reduce((sum, w) => sum + w, 0)
  if (total < quota || n < size) return Array.from(weights, () => new Array<number>(n).fill(0))
  const width = total - quota + 1
  const most = n - size
  const counts = new Float64Array((most + 1) * width)
  counts[0] = 1
  weights.forEach((w, i) => {
    for (let t = Math.min(i, most - 1); t >= 0; t--) addShifted(counts, t * width, (t + 1) * width, w, width)
  })
  const known = new Map<number, number[]>()
  const without = new Float64Array(counts.length)
  return Array.from(weights, (w) => {
    let bySize = known.get(w)
    if (!bySize) known.set(w, (bySize = swingsOf(w, counts, without, n, width, most)))
    return bySize
  })
}

/** counts[to + x + w] += counts[from + x] within a row of `width`. */
function addShifted(counts: Float64Array, from: number, to: number, w: number, width: number): void {
  for (let x = width - 1; x >= w; x--) counts[to + x] = counts[to + x]! + counts[from + x - w]!
}

function swingsOf(
  w: number,
  counts: Float64Array,
  without: Float64Array,
  n: number,
  width: number,
  most: number,
): number[] {
  const bySize = new Array<number>(n).fill(0)
  without.set(counts.subarray(0, width))
  for (let t = 0; t <= most; t++) {
    const row = t * width
    if (t > 0) {
      const kept = Math.min(w, width)
      without.set(counts.subarray(row, row + kept), row)
      for (let x = kept; x < width; x++) without[row + x] = counts[row + x]! - without[row - width + x - w]!
    }
    // Where no more may stay away, the member is wanted whatever the others weigh; else where their slack is below its weight.
    let turned = 0
    for (let x = t === most ? 0 : Math.max(0, width - w); x < width; x++) turned += without[row + x]!
    if (t < n) bySize[n - 1 - t] = turned
  }
  return bySize
}

/** Any game: the coalitions of the others counted by size and by the sums the game looks at. */
function swingsByState(game: Game): number[][] {
  const { weights, caps, clauses } = sumsOf(game)
  const n = game.members.length
  return game.members.map((_, member) => {
    let states = new Map<string, { sums: number[]; bySize: number[] }>()
    states.set('', { sums: caps.map(() => 0), bySize: [1] })
    for (let i = 0; i < n; i++) {
      if (i === member) continue
      const next: typeof states = new Map()
      const add = (sums: number[], bySize: number[], shift: number) => {
        const key = sums.join(' ')
        let state = next.get(key)
        if (!state) next.set(key, (state = { sums, bySize: [] }))
        bySize.forEach((count, s) => {
          state.bySize[s + shift] = (state.bySize[s + shift] ?? 0) + count
        })
      }
      for (const { sums, bySize } of states.values()) {
        add(sums, bySize, 0)
        const joined = sums.map((s, k) => Math.min(caps[k]!, s + weights[k]![i]!))
        // What wins without the member can never be turned by it.
        if (!satisfied(joined, clauses)) add(joined, bySize, 1)
      }
      states = next
    }
    const turned = new Array<number>(n).fill(0)
    for (const { sums, bySize } of states.values()) {
      const joined = sums.map((s, k) => s + weights[k]![member]!)
      if (satisfied(sums, clauses) || !satisfied(joined, clauses)) continue
      bySize.forEach((count, s) => {
        turned[s]! += count ?? 0
      })
    }
    return turned
  })
}

/** Beyond this many a list of coalitions is of no use to a reader. */
const MOST_COALITIONS = 200_000

/**
 * The minimal winning coalitions, each a sorted list of member indices: winning, and losing without any one of theirs.
 * Undefined where there are more than 200,000 of them. Members are tried heaviest first, and a branch ends where it
 * wins (nothing may be added) or where all that is left cannot make it win.
 */
export function minimalWinningCoalitions(game: Game): number[][] | undefined {
  const { weights, clauses } = sumsOf(game)
  const n = game.members.length
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => {
    for (const w of weights) if (w[a] !== w[b]) return w[b]! - w[a]!
    return a - b
  })
  const rest = weights.map((w) => {
    const sums = new Float64Array(n + 1)
    for (let k = n - 1; k >= 0; k--) sums[k] = sums[k + 1]! + w[order[k]!]!
    return sums
  })
  const found: number[][] = []
  const chosen: number[] = []
  const sums = weights.map(() => 0)
  let steps = 0

  const isMinimal = () =>
    chosen.every((i) => {
      const less = sums.map((s, k) => s - weights[k]![i]!)
      return !satisfied(less, clauses)
    })
  const search = (k: number): boolean => {
    if (++steps > 50 * MOST_COALITIONS) return false
    if (satisfied(sums, clauses)) {
      if (isMinimal()) found.push([...chosen].sort((a, b) => a - b))
      return found.length <= MOST_COALITIONS
    }
    if (
      k === n ||
      !satisfied(
        sums.map((s, d) => s + rest[d]![k]!),
        clauses,
      )
    )
      return true
    const i = order[k]!
    chosen.push(i)
    weights.forEach((w, d) => {
      sums[d]! += w[i]!
    })
    const more = search(k + 1)
    chosen.pop()
    weights.forEach((w, d) => {
      sums[d]! -= w[i]!
    })
    return more && search(k + 1)
  }
  return search(0) ? found : undefined
}

/** Power that only minimal winning coalitions confer. */
export interface CoalitionPower {
  /** Deegan & Packel (1978): each coalition is as likely as any other, and its members share alike. */
  deeganPackel: number[]
  /** Holler (1982), the public good index: a member's share of all memberships in minimal winning coalitions. */
  holler: number[]
}

export function coalitionPowerOf(members: number, coalitions: readonly (readonly number[])[]): CoalitionPower {
  const deeganPackel = new Array<number>(members).fill(0)
  const memberships = new Array<number>(members).fill(0)
  for (const coalition of coalitions) {
    for (const i of coalition) {
      deeganPackel[i]! += 1 / coalition.length / coalitions.length
      memberships[i]! += 1
    }
  }
  const all = memberships.reduce((sum, m) => sum + m, 0)
  return { deeganPackel, holler: memberships.map((m) => (all > 0 ? m / all : 0)) }
}

/** The members without whom nothing passes. */
export function vetoPlayers(game: Game): string[] {
  const all = new Uint8Array(game.members.length).fill(1)
  return game.members.filter((_, i) => {
    all[i] = 0
    const lost = !passes(game, all)
    all[i] = 1
    return lost
  })
}
