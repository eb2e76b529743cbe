import { expect, test } from 'vitest'
import { forgetAll, formSlots, recallSlot, takeSlot } from './form-slots.ts'

/** Which of the forms are remembered. */
const known = (memory: ReturnType<typeof formSlots>, forms: number[]) =>
  forms.filter((form) => memory.slotOf[form]! >= 0)

test('a form that was asked for again outlives those that were not', () => {
  const memory = formSlots(3)
  for (const form of [10, 11, 12]) takeSlot(memory, form)
  expect(recallSlot(memory, 10)).toBe(0)
  takeSlot(memory, 13)
  expect(known(memory, [10, 11, 12, 13])).toEqual([10, 12, 13])
  takeSlot(memory, 14)
  expect(known(memory, [10, 12, 13, 14])).toEqual([10, 13, 14])
})

test('no two forms have one slot, however large their numbers', () => {
  const memory = formSlots(4)
  const slots = [5000, 1, 70_000, 2].map((form) => takeSlot(memory, form))
  expect(new Set(slots).size).toBe(4)
  expect([5000, 1, 70_000, 2].map((form) => recallSlot(memory, form))).toEqual(slots)
  expect(recallSlot(memory, 99_999)).toBe(-1)
})

test('nothing is known once all is forgotten', () => {
  const memory = formSlots(2)
  takeSlot(memory, 7)
  forgetAll(memory)
  expect(recallSlot(memory, 7)).toBe(-1)
})
