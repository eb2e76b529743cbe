import { agreementA, agreementIndex, estebanRay, rice, type Sides } from './cohesion.ts'
import { checkShare } from './columns.ts'
import { defaultLevel, type KnownPosition, type Position } from './positions.ts'

/** The chance that all take one side, each supporting with its own probability: Π p + Π (1 − p). 1 for nobody. */
export function unityProbability(supports: readonly number[]): number {
  if (supports.length === 0) return 1
  let all = 1
  let none = 1
  for (const support of supports) {
    all *= support
    none *= 1 - support
  }
  return all + none
}

/** How many of the members support: the chance of each number, from 0 to all (Poisson's binomial distribution). */
export function supporterChances(supports: readonly number[]): Float64Array {
  const chances = new Float64Array(supports.length + 1)
  chances[0] = 1
  supports.forEach((support, before) => {
    for (let count = before + 1; count >= 0; count--) {
      chances[count] = chances[count]! * (1 - support) + (count > 0 ? chances[count - 1]! * support : 0)
    }
  })
  return chances
}

/** Rice's likeness |for − against| / all as it is likely to be: its mean and central interval over `supporterChances`. */
export function likelyLikeness(
  supports: readonly number[],
  level: number,
): { mean: number; low: number; high: number } {
  const size = supports.length
  const byLikeness = new Map<number, number>()
  supporterChances(supports).forEach((chance, count) => {
    const likeness = size === 0 ? 1 : Math.abs(2 * count - size) / size
    byLikeness.set(likeness, (byLikeness.get(likeness) ?? 0) + chance)
  })
  const sorted = [...byLikeness].sort(([a], [b]) => a - b)
  const quantile = (share: number) => {
    let sum = 0
    return (sorted.find(([, chance]) => (sum += chance) >= share - 1e-12) ?? sorted[sorted.length - 1]!)[0]
  }
  const mean = sorted.reduce((sum, [likeness, chance]) => sum + likeness * chance, 0)
  return { mean, low: quantile((1 - level) / 2), high: quantile((1 + level) / 2) }
}

/** What one member does to cohesion: what it would be without it, and how much more than with it. */
export interface Breaker {
  actor: string
  mean: number
  support: number
  unityWithout: number
  gain: number
}

/** How far the members of a group hold one position on an issue. Measures are undefined where too few are known. */
export interface IssueCohesion {
  issue: string
  members: number
  /** Members with evidence. */
  known: number
  sides: Sides
  rice?: number
  agreementIndex?: number
  /** Van der Eijk's A over five equal steps from opposing to supporting. */
  agreement?: number
  /** Esteban and Ray's polarisation of the mean positions, normalised, α = 1.3. */
  polarisation?: number
  /** Rice's likeness as the evidence allows it: its mean and interval where members may stand on either side. */
  likely?: { mean: number; low: number; high: number }
  /** P(all known members are on one side). */
  unity?: number
  /** Most costly first; those without whom unity grows by more than it does without the average member. */
  breakers: Breaker[]
}

export interface CohesionOptions {
  /** Means nearer to 0 than this are neither for nor against. */
  undecided?: number
  /** Width of the interval, in (0, 1). */
  level?: number
}

const STEPS = 5

/** Cohesion on one issue, from the positions of its members; those without evidence are counted and not guessed. */
export function issueCohesion(
  issue: string,
  members: readonly string[],
  positions: readonly Position[],
  options: CohesionOptions = {},
): IssueCohesion {
  const undecided = checkShare('the share that is undecided', options.undecided ?? 0.1)
  const wanted = new Set(members)
  const known = positions
    .filter((p): p is KnownPosition => p.issue === issue && p.evidence !== 'none' && wanted.has(p.actor))
    .sort((a, b) => (a.actor < b.actor ? -1 : 1))
  const sides: Sides = { for: 0, against: 0, abstain: 0 }
  const steps = new Array<number>(STEPS).fill(0)
  for (const { mean } of known) {
    if (Math.abs(mean) < undecided) sides.abstain++
    else if (mean > 0) sides.for++
    else sides.against++
    steps[Math.min(STEPS - 1, Math.floor(((mean + 1) / 2) * STEPS))]!++
  }
  const base = { issue, members: wanted.size, known: known.length, sides, breakers: [] }
  if (known.length === 0) return base
  const supports = known.map(({ support }) => support)
  const unity = unityProbability(supports)
  return {
    ...base,
    rice: rice(sides),
    agreementIndex: agreementIndex(sides),
    agreement: agreementA(steps),
    polarisation: estebanRay(known.map(({ mean }) => ({ at: mean, mass: 1 }))).normalised,
    likely: likelyLikeness(supports, options.level ?? defaultLevel),
    unity,
    breakers: known.length === 1 ? [] : breakersOf(known, unity),
  }
}

function breakersOf(known: readonly KnownPosition[], unity: number): Breaker[] {
  const supports = known.map(({ support }) => support)
  // Without one member unity always grows a little; a breaker is one without whom more would stand together than
  // without a member drawn at random.
  const breakers = known.map(({ actor, mean, support }, index): Breaker => {
    const unityWithout = unityProbability(supports.filter((_, other) => other !== index))
    return { actor, mean, support, unityWithout, gain: unityWithout - unity }
  })
  const average = breakers.reduce((sum, { gain }) => sum + gain, 0) / breakers.length
  return breakers.filter(({ gain }) => gain > average).sort((a, b) => b.gain - a.gain || (a.actor < b.actor ? -1 : 1))
}
