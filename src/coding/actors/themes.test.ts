import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

/** Whose stances a text tells, whatever the issue and side. */
function holders(text: string): string[] {
  const { statements } = code({ id: 'x', text, date: '2024-02-12' }, analyse(text), codebook, { minConfidence: 0.2 })
  return [...new Set(statements.map(({ actor }) => actor))].sort()
}

describe('whom it means', () => {
  test('nobody where the sentence before was about a thing', () => {
    expect(holders('A ship left Norway. The cargo was heavy. It carried weapons to Ukraine.')).not.toContain('NOR')
    expect(holders('The weather was bad for Italy. It delayed weapons for Ukraine.')).not.toContain('ITA')
  })

  test('nobody who is called a thing', () => {
    expect(holders('Norway waited. It is a shipment of weapons to Ukraine.')).not.toContain('NOR')
    expect(holders('Norway waited. It is a plan to send weapons to Ukraine.')).not.toContain('NOR')
  })

  test('but whoever was told of', () => {
    expect(holders('Norway waited. It sent weapons to Ukraine.')).toEqual(['NOR'])
    expect(holders('The Norwegian government waited. It sent weapons to Ukraine.')).toEqual(['NOR'])
  })
})
