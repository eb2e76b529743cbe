import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

/** Whose stances a text tells, whatever the issue and side. */
function holders(text: string): string[] {
  const { statements } = code({ id: 'x', text, date: '2024-02-12' }, analyse(text), codebook)
  return [...new Set(statements.map(({ actor }) => actor))].sort()
}

describe('whom they means', () => {
  test('those who act for a state, before a body named further off', () => {
    expect(holders('The EU hesitated again. Danish ministers were bolder. They sent missiles to Ukraine.')).toEqual([
      'DNK',
    ])
    expect(holders('NATO met in Riga. Officials of Hungary were gloomy. They refused to arm Ukraine.')).toEqual(['HUN'])
    expect(holders('NATO met in Riga. The Italians were gloomy. They refused to send tanks to Ukraine.')).toEqual([
      'ITA',
    ])
  })

  test('nobody known where a crowd or a thing was spoken of since', () => {
    expect(holders('NATO met in Riga. Several teachers wrote a letter. They opposed arms for Ukraine.')).toEqual([])
    expect(
      holders('The EU met. Bakers marched through Brussels. They demanded an end to sanctions on Russia.'),
    ).toEqual([])
    expect(holders('The EU met in Riga. They agreed to extend the sanctions on Russia.')).toEqual(['EU'])
  })

  test('nobody who is named behind it', () => {
    expect(holders('NATO turned seventy. They doubt the American commitment to NATO.')).not.toContain('NATO')
    expect(holders('The EU is slow. They blamed the EU for its sanctions on Russia.')).not.toContain('EU')
  })

  test('a state, where somebody is quoted', () => {
    const gas = '“They buy gas from Russia and will go on buying it,” the analyst said.'
    expect(holders(`The EU cut imports. Austria is another matter. ${gas}`)).toEqual(['AUT'])
  })
})
