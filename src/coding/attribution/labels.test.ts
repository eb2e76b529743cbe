import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

function holders(turns: string[]): string[] {
  const text = turns.join('\n\n')
  const { statements } = code({ id: 'x', text, date: '2024-02-12' }, analyse(text), codebook, { minConfidence: 0.2 })
  return [...new Set(statements.map(({ actor }) => actor))].sort()
}

describe('whoever leads through a transcript', () => {
  const answers = [
    'ADA BROOK: The sanctions on Russia are a mistake, and they ought to be lifted.',
    'CARL DAHL: No, the sanctions on Russia are right, and we need more of them.',
  ]

  test('only asks and tells', () => {
    const asked = [
      'BEN FORD: It is good that the sanctions on Russia are biting. But what comes next?',
      answers[0]!,
      'BEN FORD: So weapons for Ukraine are more important than sanctions. Is that so?',
      answers[1]!,
    ]
    expect(holders(asked)).toEqual(['Ada Brook', 'Carl Dahl'].map((name) => name.toUpperCase()))
  })

  test('or goes on between what others say', () => {
    const told = [
      'BEN FORD, BYLINE: The sanctions on Russia are a good thing to many.',
      answers[0]!,
      'FORD: Weapons for Ukraine are a better idea to others.',
      answers[1]!,
      'FORD: The sanctions on Russia are here to stay, and rightly so.',
    ]
    expect(holders(told)).toEqual(['ADA BROOK', 'CARL DAHL'])
  })

  test('but whoever is known to hold an office speaks', () => {
    const met = [
      'OLAF SCHOLZ: The sanctions on Russia are right.',
      answers[0]!,
      'SCHOLZ: The sanctions on Russia must stay.',
      answers[1]!,
      'SCHOLZ: We need the sanctions on Russia.',
    ]
    expect(holders(met)).toContain('DEU')
  })
})

test.each([
  'PRESIDENT EMMANUEL MACRON: We must keep the sanctions on Russia.',
  'President Emmanuel Macron: We must keep the sanctions on Russia.',
  'President Macron was blunt. “We must keep the sanctions on Russia.”',
])('a title before the name, and a quotation behind a sentence about somebody: %s', (text) => {
  expect(holders([text])).toEqual(['FRA'])
})
