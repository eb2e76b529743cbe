import { AnalysisError } from './errors.ts'

/**
 * How a group votes or stands: how many for, against and abstaining. Fractions are allowed (expected numbers, weights).
 */
export interface Sides {
  for: number
  against: number
  abstain: number
}

/** Rice's index of likeness: |for − against| / (for + against) (Rice 1925); undefined where nobody takes a side. */
export function rice({ for: yes, against: no }: Sides): number | undefined {
  return yes + no > 0 ? Math.abs(yes - no) / (yes + no) : undefined
}

/**
 * The agreement index (max − ½(total − max)) / total of the three sides: 1 where all are on one, 0 where they are
 * spread evenly (Hix, Noury & Roland 2005). Undefined for an empty group.
 */
export function agreementIndex({ for: yes, against: no, abstain }: Sides): number | undefined {
  const total = yes + no + abstain
  if (!(total > 0)) return undefined
  const most = Math.max(yes, no, abstain)
  return (most - (total - most) / 2) / total
}

function checkFrequencies(frequencies: readonly number[], least = 1): number {
  const total = frequencies.reduce((sum, count) => sum + count, 0)
  if (frequencies.length < least) {
    throw new AnalysisError(
      'bad-option',
      `a distribution needs at least ${least} categories, not ${frequencies.length}`,
    )
  }
  const wrong = frequencies.find((count) => !(count >= 0 && Number.isFinite(count)))
  if (wrong !== undefined) {
    throw new AnalysisError('bad-option', `a frequency must be 0 or more, not ${wrong}`, String(wrong))
  }
  return total
}

/**
 * Van der Eijk's agreement A of an ordered distribution, in [−1, 1]: 1 all in one category, 0 spread evenly, −1 half at
 * either end. The distribution is taken apart into layers that are flat where they are not empty; a layer's agreement is
 * U · (1 − (S − 1)/(K − 1)), S of its K categories being filled, and U tells by its triples how far it is one block
 * (van der Eijk 2001). Undefined for an empty distribution.
 */
export function agreementA(frequencies: readonly number[]): number | undefined {
  const total = checkFrequencies(frequencies, 3)
  if (total === 0) return undefined
  const rest = [...frequencies]
  let agreement = 0
  for (;;) {
    const filled = rest.map((count) => (count > 1e-12 * total ? 1 : 0))
    const categories = filled.filter(Boolean).length
    if (categories === 0) return agreement
    const least = Math.min(...rest.filter((_, index) => filled[index]))
    agreement += ((least * categories) / total) * layerAgreement(filled)
    for (let index = 0; index < rest.length; index++) if (filled[index]) rest[index]! -= least
  }
}

function layerAgreement(filled: readonly number[]): number {
  const size = filled.length
  const categories = filled.filter(Boolean).length
  // Triples of categories with two filled: 110 and 011 speak for one block, 101 against it.
  let unimodal = 0
  let bimodal = 0
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      for (let k = j + 1; k < size; k++) {
        if (filled[i]! + filled[j]! + filled[k]! !== 2) continue
        if (filled[j]) unimodal++
        else bimodal++
      }
    }
  }
  const triples = unimodal + bimodal
  const unimodality = triples === 0 ? 1 : ((size - 2) * unimodal - (size - 1) * bimodal) / ((size - 2) * triples)
  return unimodality * (1 - (categories - 1) / (size - 1))
}

/** Polarisation (1 − A) / 2 in [0, 1], from van der Eijk's A. */
export function polarisation(frequencies: readonly number[]): number | undefined {
  const agreement = agreementA(frequencies)
  return agreement === undefined ? undefined : (1 - agreement) / 2
}

function cumulative(frequencies: readonly number[], total: number): number[] {
  let sum = 0
  return frequencies.map((count) => (sum += count / total))
}

/** Leik's ordinal dispersion 2 Σ min(F, 1 − F) / (K − 1): 0 all in one category, 1 half at either end (Leik 1966). */
export function leik(frequencies: readonly number[]): number | undefined {
  const total = checkFrequencies(frequencies, 2)
  if (total === 0) return undefined
  const distance = cumulative(frequencies, total).map((share) => Math.min(share, 1 - share))
  return (2 * distance.reduce((a, b) => a + b, 0)) / (frequencies.length - 1)
}

/**
 * Consensus 1 + Σ pₓ log₂(1 − |x − μ| / (K − 1)) over categories x with mean μ: 1 all in one category, 0 half at either
 * end (Tastle & Wierman 2007).
 */
export function consensus(frequencies: readonly number[]): number | undefined {
  const total = checkFrequencies(frequencies, 2)
  if (total === 0) return undefined
  const mean = frequencies.reduce((sum, count, x) => sum + (count / total) * x, 0)
  const width = frequencies.length - 1
  return frequencies.reduce(
    (sum, count, x) => (count === 0 ? sum : sum + (count / total) * Math.log2(1 - Math.abs(x - mean) / width)),
    1,
  )
}

/** A point on a scale and how much stands there. */
export interface Mass {
  at: number
  mass: number
}

/**
 * Esteban and Ray's polarisation Σᵢ Σⱼ πᵢ^(1+α) πⱼ |yᵢ − yⱼ| with shares π and α in (0, 1.6]; `normalised` divides by
 * its largest value, two halves `width` apart (Esteban & Ray 1994). 0 for nothing.
 */
export function estebanRay(masses: readonly Mass[], alpha = 1.3, width = 2): { raw: number; normalised: number } {
  if (!(alpha > 0 && alpha <= 1.6)) {
    throw new AnalysisError('bad-option', `α must lie in (0, 1.6], not ${alpha}`, String(alpha))
  }
  const total = checkFrequencies(
    masses.map(({ mass }) => mass),
    0,
  )
  if (total === 0) return { raw: 0, normalised: 0 }
  let raw = 0
  for (const one of masses) {
    for (const other of masses) {
      raw += (one.mass / total) ** (1 + alpha) * (other.mass / total) * Math.abs(one.at - other.at)
    }
  }
  return { raw, normalised: raw / (2 * 0.5 ** (2 + alpha) * width) }
}
