import { expect, test } from 'vitest'
import { bargains, compromise } from './stake.ts'

test('stakes that cannot be weighed are refused with what is wrong', () => {
  const stake = { actor: 'AAA', position: 2, salience: 0.5, capability: 1 }
  expect(() => compromise([])).toThrow(/nobody has a stake/)
  expect(() => compromise([{ ...stake, capability: -1 }])).toThrow(
    /stake of AAA: capability must not be negative, got -1/,
  )
  expect(() => compromise([{ ...stake, salience: 1.5 }])).toThrow(/salience must lie in \[0, 1\]/)
  expect(() => compromise([{ ...stake, capability: 0 }])).toThrow(/no stake has weight/)
  expect(bargains([stake]).map((b) => b.outcome)).toEqual([2, 2])
})
