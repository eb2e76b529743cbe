import { expect, test } from 'vitest'
import { streamOf, threefry, uniformAt } from './threefry.ts'

const hex = (key: number[], counter: number[], rounds: 13 | 20) => {
  const out = new Uint32Array(2)
  threefry(key[0]!, key[1]!, counter[0]!, counter[1]!, out, rounds)
  return Array.from(out, (w) => w.toString(16).padStart(8, '0')).join(' ')
}

test("the words of its authors' test vectors", () => {
  const pi = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]
  const ones = [0xffffffff, 0xffffffff]
  expect(hex([0, 0], [0, 0], 13)).toBe('9d1c5ec6 8bd50731')
  expect(hex(ones, ones, 13)).toBe('fd36d048 2d17272c')
  expect(hex(pi.slice(2), pi.slice(0, 2), 13)).toBe('ba3e4725 f27d669e')
  expect(hex([0, 0], [0, 0], 20)).toBe('6b200159 99ba4efe')
  expect(hex(ones, ones, 20)).toBe('1cb996fc bb002be7')
  expect(hex(pi.slice(2), pi.slice(0, 2), 20)).toBe('c4923a9c 483df7a0')
})

test('a stream depends on its seed and its name alone, and is uniform', () => {
  const stream = streamOf(7, 'AAA bridge')
  expect(streamOf(7, 'AAA bridge')).toEqual(stream)
  expect(streamOf(8, 'AAA bridge')).not.toEqual(stream)
  expect(streamOf(7, 'BAA bridge')).not.toEqual(stream)
  const bins = new Array<number>(16).fill(0)
  for (let i = 0; i < 16_000; i++) bins[Math.floor(uniformAt(stream, i) * 16)]!++
  const chiSquare = bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
  // 15 degrees of freedom: 99.9 % of uniform samples stay below 37.7.
  expect(chiSquare).toBeLessThan(37.7)
})
