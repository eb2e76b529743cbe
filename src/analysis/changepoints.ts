import { allRows, type Columns, inOrder } from './columns.ts'
import { dayText, UNDATED } from './days.ts'
import { AnalysisError } from './errors.ts'
import { groupBy } from './group.ts'

/** What a stretch of a sequence costs, from index `from` to `to` (exclusive), and the shortest stretch there may be. */
export interface StretchCost {
  length: number
  least: number
  cost: (from: number, to: number) => number
}

/**
 * Where a sequence changes: the stretches of least total cost with a penalty for each change, exactly, by dynamic
 * programming with pruning (PELT; Killick, Fearnhead & Eckley 2012). Gives the first index of every stretch but the first.
 */
export function changePoints({ length, least, cost }: StretchCost, penalty: number): number[] {
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(length + 1).fill(-1)
  best[0] = -penalty
  let candidates = [0]
  for (let end = least; end <= length; end++) {
    const costs = candidates.map((from) =>
      end - from < least ? Number.POSITIVE_INFINITY : best[from]! + cost(from, end),
    )
    candidates.forEach((from, index) => {
      if (costs[index]! + penalty < best[end]!) {
        best[end] = costs[index]! + penalty
        previous[end] = from
      }
    })
    candidates = candidates.filter(
      (_, index) => costs[index] === Number.POSITIVE_INFINITY || costs[index]! <= best[end]!,
    )
    candidates.push(end)
  }
  const found: number[] = []
  for (let at = previous[length]!; at > 0; at = previous[at]!) found.push(at)
  return found.reverse()
}

/** −2 log-likelihood of sides taken with one chance of +, each weighing what its evidence weighs. */
function stanceCost(plus: readonly number[], minus: readonly number[]): StretchCost {
  const [p, m] = [prefixSums(plus), prefixSums(minus)]
  const term = (part: number, whole: number) => (part > 0 ? part * Math.log(part / whole) : 0)
  return {
    length: plus.length,
    least: 1,
    cost: (from, to) => {
      const a = p[to]! - p[from]!
      const b = m[to]! - m[from]!
      return -2 * (term(a, a + b) + term(b, a + b))
    },
  }
}

/**
 * Squared distance from the stretch's mean in units of the noise, which is taken from the differences of neighbours
 * (their median, so that jumps do not count): a change of mean.
 */
function meanCost(values: readonly number[]): StretchCost {
  const steps = values
    .slice(1)
    .map((value, index) => Math.abs(value - values[index]!))
    .sort((a, b) => a - b)
  const spread = steps.length === 0 ? 0 : steps[steps.length >> 1]! / (0.6744897501960817 * Math.SQRT2)
  const largest = Math.max(0, ...values.map(Math.abs))
  const noise = Math.max(spread, 1e-6 * largest, Number.MIN_VALUE)
  const sums = prefixSums(values)
  const squares = prefixSums(values.map((value) => value * value))
  return {
    length: values.length,
    least: 2,
    cost: (from, to) => {
      const sum = sums[to]! - sums[from]!
      return Math.max(0, squares[to]! - squares[from]! - (sum * sum) / (to - from)) / (noise * noise)
    },
  }
}

function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  values.forEach((value, index) => {
    sums[index + 1] = sums[index]! + value
  })
  return sums
}

/** A change adds two numbers to the model, a place and a level: twice ln n, by Schwarz's criterion. */
const schwarz = (length: number) => 2 * Math.log(Math.max(2, length))

/** Where the level of a series changes: the first index of every new level. Throws `bad-option` for what is no number. */
export function levelChanges(values: readonly number[]): number[] {
  const wrong = values.find((value) => !Number.isFinite(value))
  if (wrong !== undefined)
    throw new AnalysisError('bad-option', `a series holds ${wrong}, which is no number`, String(wrong))
  return changePoints(meanCost(values), schwarz(values.length))
}

/** A stretch of time in which an actor took sides in one proportion. */
export interface StanceStretch {
  from: string
  to: string
  /** Share of support among the evidence, by weight. */
  support: number
  statements: string[]
}

/** An actor's change on an issue: what it said before, and after. */
export interface StanceChange {
  actor: string
  issue: string
  /** The day from which the new proportion holds. */
  at: string
  before: StanceStretch
  after: StanceStretch
}

/** Where actors change sides for good: change points in the sequence of their dated stances, each with its evidence. */
export function stanceChanges(columns: Columns, rows: Int32Array = allRows(columns)): StanceChange[] {
  const dated = rows.filter((row) => columns.day[row] !== UNDATED && columns.weight[row]! > 0).sort(inOrder(columns))
  const groups = groupBy(dated, (row) => columns.issue[row]! * columns.actors.length + columns.actor[row]!)
  const changes: StanceChange[] = []
  for (const group of groups.values()) {
    // One day's statements belong together: a change lies between days.
    const days = [...groupBy(group, (row) => columns.day[row]!).values()]
    const side = (sign: number) =>
      days.map((own) => own.reduce((sum, row) => sum + (columns.stance[row] === sign ? columns.weight[row]! : 0), 0))
    const [plus, minus] = [side(1), side(-1)]
    const starts = changePoints(stanceCost(plus, minus), schwarz(group.length))
    const bounds = [0, ...starts, days.length]
    const stretch = (index: number): StanceStretch => {
      const own = days.slice(bounds[index], bounds[index + 1])
      const sum = (list: number[]) => list.slice(bounds[index], bounds[index + 1]).reduce((a, b) => a + b, 0)
      return {
        from: dayText(columns.day[own[0]![0]!]!),
        to: dayText(columns.day[own[own.length - 1]![0]!]!),
        support: sum(plus) / (sum(plus) + sum(minus)),
        statements: own.flat().map((row) => columns.id[row]!),
      }
    }
    starts.forEach((_, index) => {
      const [before, after] = [stretch(index), stretch(index + 1)]
      const [actor, issue] = [columns.actors[columns.actor[group[0]!]!]!, columns.issues[columns.issue[group[0]!]!]!]
      changes.push({ actor, issue, at: after.from, before, after })
    })
  }
  return changes.sort((a, b) => (`${a.at}|${a.issue}|${a.actor}` < `${b.at}|${b.issue}|${b.actor}` ? -1 : 1))
}
