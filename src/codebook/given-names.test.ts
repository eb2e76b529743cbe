import { describe, expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import { nameKey, otherGivenNames } from './given-names.ts'
import { matcher } from './matcher.ts'

describe('the other forms of a given name', () => {
  test('short for long, long for short, and short for short', () => {
    expect(otherGivenNames('James Hale')).toEqual(['Jim Hale', 'Jimmy Hale'])
    expect(otherGivenNames('Bob Van Dorn')).toEqual(['Robert Van Dorn', 'Rob Van Dorn', 'Bobby Van Dorn'])
    expect(otherGivenNames('Ada Brook')).toEqual([])
    expect(otherGivenNames('Jim')).toEqual([])
  })

  test('make one key, with or without initials', () => {
    expect(nameKey('Robert J. Hale')).toBe(nameKey('BOB HALE'))
    expect(nameKey('Ada Brook')).not.toBe(nameKey('Ada Mill'))
  })

  test('mean whom the codebook has, unless that is the name of another', () => {
    const people = ['Tom Hale', 'Thomas Hale', 'Mike Mill'].map((name) => ({ name, aliases: [] }))
    const found = matcher([], people, [], { likeliest: (names) => names[0] })
    const named = (text: string): string[] =>
      analyse(text).sentences.flatMap((sentence) =>
        found.mentions(sentence).flatMap((mention) => (mention.how === 'person' ? [mention.person] : [])),
      )
    expect(named('Michael B. Mill met Thomas Hale and Tom Hale.')).toEqual(['Mike Mill', 'Thomas Hale', 'Tom Hale'])
  })
})
