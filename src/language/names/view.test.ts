import { expect, test } from 'vitest'
import { factsOf } from './facts.ts'
import { hashText, join } from './hash.ts'
import { beginsPhrase, Known, lexiconOf, speechShift } from './lexicon.ts'
import { look, rowsOf, viewFor } from './view.ts'

const entries: [number, number][] = [
  [hashText('of'), (3 << 10) | (5 << speechShift)],
  [hashText('Cape'), beginsPhrase],
  [join(hashText('Cape'), hashText('Town')), Known.place],
  [hashText('Lisbon'), Known.place],
]
const facts = factsOf(
  lexiconOf(
    Int32Array.from(entries, ([key]) => key),
    Uint16Array.from(entries, ([, bits]) => bits),
  ),
)
const seen = (text: string) => {
  const view = viewFor(64)
  const forms = text.split(' ')
  look(view, facts, rowsOf(facts, forms), new Int32Array(forms.length))
  return view
}
const some = (row: ArrayLike<number>, length: number) => Array.from({ length }, (_, i) => row[i])

test('only capitalised words, listed ones and their neighbours are open', () => {
  const view = seen('all of them went far away to the Ministry of Defence and there they stayed on')
  expect(some(view.open, view.length).map(Boolean)).toEqual(
    [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0].map(Boolean),
  )
  expect(seen('we flew to lisbon').open[3]).toBe(2)
})

test('runs are capitalised words in a row, chains are runs tied by small words', () => {
  const view = seen('the Ministry of Foreign Affairs said')
  expect([view.runStart[3], view.runEnd[3]]).toEqual([3, 4])
  expect([view.chainStart[3], view.chainEnd[3]]).toEqual([1, 4])
  expect([view.chainStart[5], view.chainEnd[5]]).toEqual([5, 5])
})

test('phrases are found as they are listed, in capitals and in small letters', () => {
  for (const text of ['Cape Town is far', 'CAPE TOWN IS FAR', 'cape town is far']) {
    const view = seen(text)
    expect(some(view.phrase, 4)).toEqual([Known.place, Known.place, 0, 0])
    expect(some(view.phrasePlace, 4)).toEqual([1, 3, 0, 0])
  }
})

test('headlines and capitals throughout are told from prose', () => {
  expect(seen('Ministers Meet Again In Lisbon').style).toBe(1)
  expect(seen('MINISTERS MEET AGAIN IN LISBON').style).toBe(2)
  expect(seen('Ministers meet again in Lisbon').style).toBe(0)
})
