import { expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

function stances(text: string): string[] {
  const document = { id: 'x', text, date: '2022-09-01' }
  return code(document, analyse(text), codebook, { minConfidence: 0.1 }).statements.map(
    ({ actor, stance, strength }) => `${actor} ${stance}${strength}`,
  )
}

test('one at odds with the many stands against what they agreed on', () => {
  expect(stances('The accession of Finland to NATO has led to friction between Ankara and its partners.')).toContain(
    'TUR -0.5',
  )
  expect(stances('Sanctions on Russia are behind the rift between Budapest and the rest of the alliance.')).toContain(
    'HUN -0.5',
  )
})

test('of two at odds nobody knows who is against it', () => {
  expect(stances('Sanctions on Russia are behind the rift between Budapest and Warsaw.')).not.toContain('HUN -0.5')
})
