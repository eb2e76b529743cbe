import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  absolute,
  agreementA,
  alignment,
  cohenKappa,
  consensus,
  estebanRay,
  krippendorffAlpha,
  leik,
  nominal,
  polarisation,
  scottPi,
  similarityS,
  squared,
  tauB,
} from '../../src/analysis/index.ts'
import { sharedPath } from '../shared.ts'

const formulas = sharedPath('oracles/formulas')
const lines = (file: string) => readFileSync(`${formulas}/${file}`, 'utf8').split('\n')

/** Digits after the point, so that a value is held to what is printed. */
const digits = (text: string) => (text.split('.')[1] ?? '').length

describe.skipIf(!formulas)('formulas/agrmt_expected.txt', () => {
  const cases = formulas ? lines('agrmt_expected.txt').filter((line) => line.includes('A=')) : []
  it.each(cases)('%s', (line) => {
    const frequencies = line.split(' ')[0]!.split(',').map(Number)
    const expected = Object.fromEntries(
      [...line.matchAll(/(\w+)= (\S+)/g)].map(([, name, value]) => [name, value!]),
    ) as Record<string, string>
    expect(agreementA(frequencies)).toBeCloseTo(Number(expected.A), digits(expected.A!))
    expect(polarisation(frequencies)).toBeCloseTo(Number(expected.pol), digits(expected.pol!))
    expect(leik(frequencies)).toBeCloseTo(Number(expected.Leik), digits(expected.Leik!))
    expect(consensus(frequencies)).toBeCloseTo(Number(expected.cons), digits(expected.cons!))
  })
})

describe.skipIf(!formulas)('formulas/esteban_ray_expected.txt', () => {
  const at = (...points: [number, number][]) => points.map(([place, mass]) => ({ at: place, mass }))
  const named = {
    'two poles 50/50 on [0,1]': at([0, 1], [1, 1]),
    'uniform 5': at([0, 1], [0.25, 1], [0.5, 1], [0.75, 1], [1, 1]),
    'three 1/3': at([0, 1], [0.5, 1], [1, 1]),
    '75/25': at([0, 3], [1, 1]),
    consensus: at([0.5, 1]),
  }
  it.each(Object.entries(named))('%s', (name, masses) => {
    const line = lines('esteban_ray_expected.txt').find((text) => text.startsWith(`${name} a=`))!
    const values = [...line.matchAll(/a=(\S+) raw=(\S+) norm=(\S+)/g)]
    expect(values.length).toBe(3)
    for (const [, alpha, raw, normalised] of values) {
      const found = estebanRay(masses, Number(alpha), 1)
      expect(found.raw).toBeCloseTo(Number(raw), 6)
      expect(found.normalised).toBeCloseTo(Number(normalised), 6)
    }
  })
})

describe.skipIf(!formulas)('formulas/krippendorff_expected.txt', () => {
  const ratings = () =>
    lines('krippendorff_expected.txt')
      .filter((line) => /^[*\d]\s/.test(line))
      .map((line) =>
        line
          .trim()
          .split(/\s+/)
          .map((cell) => (cell === '*' ? undefined : Number(cell))),
      )
  const expected = (metric: string) =>
    Number(
      lines('krippendorff_expected.txt')
        .find((line) => line.includes(`${metric} metric`))!
        .split(': ')[1],
    )

  it('nominal and interval', () => {
    expect(ratings().length).toBe(3)
    expect(krippendorffAlpha(ratings(), 'nominal')).toBeCloseTo(expected('nominal'), 12)
    expect(krippendorffAlpha(ratings(), 'interval')).toBeCloseTo(expected('interval'), 12)
  })
})

// Krippendorff 2011 works this example of four observers through for all metrics.
it('ordinal alpha is 0.815 in Krippendorff’s own example', () => {
  const _ = undefined
  const ratings = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  ]
  expect(krippendorffAlpha(ratings, 'nominal')).toBeCloseTo(0.743, 3)
  expect(krippendorffAlpha(ratings, 'ordinal')).toBeCloseTo(0.815, 3)
  expect(krippendorffAlpha(ratings, 'interval')).toBeCloseTo(0.849, 3)
})

describe.skipIf(!formulas)('formulas/fpsim_nash_expected.md', () => {
  // Signorino and Ritter 1999, table 6: alliances of Germany and Russia with twenty states in 1914, from 0 none to 3 defence.
  const germany = [3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]
  const russia = [0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]

  it('S, kappa, pi, tau-b and alignment', () => {
    expect(similarityS(germany, russia, 3, absolute)).toBeCloseTo(0.4, 12)
    expect(similarityS(germany, russia, 3, squared)).toBeCloseTo(0.4444444444444444, 12)
    // The paper weighs each state, by its capability say: what is apart on the first two counts for 2 · 3 of 22 parts more.
    const weights = germany.map((_, state) => (state < 2 ? 2 : 1))
    expect(similarityS(germany, russia, 3, absolute, weights)).toBeCloseTo(1 - (2 * (18 + 6)) / 22 / 3, 12)
    const alike = germany.map(() => 7)
    expect(similarityS(germany, russia, 3, absolute, alike)).toBeCloseTo(0.4, 12)
    expect(similarityS([0, 3], [0, 0], 3, absolute, [3, 1])).toBe(0.5)
    expect(() => similarityS([0], [0], 3, absolute, [-1])).toThrow(/0 or more/)
    expect(cohenKappa(germany, russia, squared)).toBeCloseTo(-0.0775862068965516, 12)
    expect(scottPi(germany, russia, squared)).toBeCloseTo(-0.08695652173913038, 12)
    expect(scottPi(germany, russia, nominal)).toBeCloseTo(-0.04477612, 8)
    expect(tauB(germany, russia)).toBeCloseTo(0.03031695, 8)
    expect(alignment(germany, russia, 3)).toBeCloseTo(-0.04, 12)
  })
})
