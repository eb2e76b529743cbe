import { expect, test } from 'vitest'
import { binaryExpansion, compare, type Decimal, decimal, minus, over, plus, times, toNumber } from './decimal.ts'

const whole = (digits: bigint, exponent = 0): Decimal => ({ digits, exponent })
const equal = (a: Decimal, b: Decimal) => expect(compare(a, b)).toBe(0)

test('a number is read as its shortest decimal, or with all its binary digits', () => {
  equal(decimal(0.4), whole(4n, -1))
  equal(decimal(-1.5e-7), whole(-15n, -8))
  equal(decimal(2e21), whole(2n, 21))
  equal(binaryExpansion(0.1), whole(1000000000000000055511151231257827021181583404541015625n, -55))
  equal(binaryExpansion(-6.5), whole(-65n, -1))
  expect(() => decimal(Number.NaN)).toThrow(/not a finite number: NaN/)
})

test('28 digits are kept, halves go to the even digit', () => {
  equal(over(decimal(1), decimal(3)), whole(3333333333333333333333333333n, -28))
  equal(over(decimal(-2), decimal(3)), whole(-6666666666666666666666666667n, -28))
  const even = whole(1000000000000000000000000000n)
  equal(plus(even, decimal(0.5)), even)
  equal(plus(whole(even.digits + 1n), decimal(0.5)), whole(even.digits + 2n))
  equal(plus(even, whole(50000000000000000000000000001n, -29)), whole(even.digits + 1n))
  equal(plus(whole(9999999999999999999999999999n), decimal(0.5)), whole(1n, 28))
  equal(minus(even, decimal(0.6)), whole(9999999999999999999999999994n, -1))
  equal(times(whole(1234567890123456789012345678n), decimal(11)), whole(1358024679135802467913580246n, 1))
})

test('what is left of a division breaks its tie', () => {
  // (2·10²⁸ + 1 + 10⁻³⁰) / 2 lies above the half, (2·10²⁸ + 1) / 2 on it.
  const divided = (digits: bigint, exponent: number) => over(whole(digits, exponent), decimal(2))
  equal(divided(2n * 10n ** 27n + 1n, 0), whole(10n ** 27n))
  equal(divided((2n * 10n ** 27n + 1n) * 10n ** 30n + 1n, -30), whole(10n ** 27n + 1n))
})

test('far apart and back again', () => {
  equal(plus(decimal(1e300), decimal(1e-300)), decimal(1e300))
  expect(toNumber(times(decimal(0.1), decimal(0.2)))).toBe(0.02)
  expect(compare(decimal(-1), decimal(0.001))).toBeLessThan(0)
})
