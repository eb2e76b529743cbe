import { agreementA, agreementIndex, estebanRay, rice, type Sides } from './cohesion.ts'
import { checkShare } from './columns.ts'
import type { KnownPosition, Position } from './positions.ts'

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
  /** P(all known members are on one side). */
  unity?: number
  /** Most costly first; those without whom unity grows by more than it does without the average member. */
  breakers: Breaker[]
}

export interface CohesionOptions {
  /** Means nearer to 0 than this are neither for nor against. */
  undecided?: number
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
  const unity = unityProbability(known.map(({ support }) => support))
  return {
    ...base,
    rice: rice(sides),
    agreementIndex: agreementIndex(sides),
    agreement: agreementA(steps),
    polarisation: estebanRay(known.map(({ mean }) => ({ at: mean, mass: 1 }))).normalised,
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
