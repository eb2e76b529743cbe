import { expect, test } from 'vitest'
import { isHeldTogether } from './hyphens.ts'

test.each(['short-sighted', 'Rubber-stamped', 'fast-tracks', 'green-lighting', 'foot-dragging'])(
  '%s is one word',
  (word) => {
    expect(isHeldTogether(word)).toBe(true)
  },
)

test.each(['short', 'north-eastern', 'Franco-German', 'F-16', 'ten-year', '-'])('%s may be parted', (word) => {
  expect(isHeldTogether(word)).toBe(false)
})
