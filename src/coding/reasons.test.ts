import { expect, it } from 'vitest'
import { reasonsOf } from './reasons.ts'

const step = (text: string, effect: string) => ({ start: 0, end: text.length, text, effect })

it('says in a sentence what ties the actor to the issue, and keeps the pattern apart', () => {
  const { reason, pattern } = reasonsOf({ rule: 'reproach: $spend more near:$X', steps: [] })
  expect(reason).toMatch(/^This actor says that others fail .*\.$/)
  expect(pattern).toBe('$spend more near:$X')
  expect(reason).not.toContain('$')
})

it('says what each word on the way does to the stance', () => {
  const steps = [step('oppose', 'turns'), step('right', 'keeps, weakly'), step('protest', 'against: turns')]
  expect(reasonsOf({ rule: 'attitude: x', steps }).steps).toEqual([
    '“oppose” turns it round',
    '“right” leaves it as it is, but weaker',
    '“protest” (against) turns it round',
  ])
})

it('names rules of other coders as they are', () => {
  expect(reasonsOf({ rule: 'r: constructor', steps: [step('x', 'acts')] })).toEqual({
    reason: 'Coded by the rule “r: constructor”.',
    steps: ['“x” acts'],
  })
  expect(reasonsOf({ rule: 'constructor', steps: [] }).reason).toContain('constructor')
})
