import { describe, expect, test } from 'vitest'
import { arcs } from './arcs.fixture.ts'

describe('nouns behind names that say what those are', () => {
  test.each([
    ['Norway, a supporter of the treaty with Chile, and Kenya, a critic from the start, voted.', 'supporter', 'critic'],
    ['Chile, an opponent of the dam, and Norway, an advocate of it, sent engineers.', 'opponent', 'advocate'],
    ['Two were missing, Kenya, a foe of the tax, and Norway, a friend of it.', 'foe', 'friend'],
  ])('two names, each with one: %s', (text, first, second) => {
    const names = text.match(/Norway|Chile|Kenya/g)!
    const [a, b] = [names[0]!, names.at(-1)!]
    expect(arcs(text, [first, second, b])).toEqual([`${first} appos ${a}`, `${b} conj ${a}`, `${second} appos ${b}`])
  })

  test('one name with a clause behind it is not joined with another', () => {
    expect(arcs('Norway signed it, and Kenya, a critic from the start, left.', ['critic'])).toEqual([
      'critic appos Kenya',
    ])
  })

  test('a new subject is none', () => {
    expect(arcs('In Norway, a critic has left the party.', ['critic'])).toEqual(['critic nsubj left'])
  })
})
