import { expect, test } from 'vitest'
import { arcs } from './arcs.fixture.ts'

test.each([
  [
    'Norway considers talks with Chile premature in the circumstances.',
    'talks obj considers',
    'premature xcomp considers',
  ],
  ['Kenya deems tariffs on Chile unwise at present.', 'tariffs obj deems', 'unwise xcomp deems'],
  ['Norway finds higher school spending pointless given the cost.', 'spending obj finds', 'pointless xcomp finds'],
  ['Chile calls the road to Kenya a mistake because of the snow.', 'road obj calls', 'mistake xcomp calls'],
  ['Kenya thought the dam in Chile dangerous whatever others said.', 'dam obj thought', 'dangerous xcomp thought'],
])('what stands behind the object of a verb of naming is what that is called: %s', (text, object, label) => {
  const forms = [object, label].map((arc) => arc.split(' ')[0]!)
  expect(arcs(text, forms)).toEqual([object, label])
})

test('what is done behind it is joined to the naming', () => {
  const text = "Norway called Kenya's path to the treaty dangerous and promised roads within a year."
  expect(arcs(text, ['dangerous', 'promised', 'roads'])).toEqual([
    'dangerous xcomp called',
    'promised conj called',
    'roads obj promised',
  ])
})

test.each([
  ['Norway considers talks with dangerous neighbours necessary.', 'dangerous amod neighbours'],
  ['Chile found premature talks with Kenya in its calendar.', 'premature amod talks'],
])('what describes a noun is left alone: %s', (text, arc) => {
  expect(arcs(text, [arc.split(' ')[0]!])).toEqual([arc])
})
