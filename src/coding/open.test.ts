import { describe, expect, test } from 'vitest'
import { readCodebook } from '../codebook/index.ts'
import { analyse } from '../language/index.ts'
import { code } from './index.ts'

const codebook = await readCodebook('codebooks/nato')

function stances(text: string): string[] {
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook, { minConfidence: 0.1 })
  return [...new Set(statements.map(({ actor, issue, stance }) => `${actor} ${issue} ${stance}`))].sort()
}

describe('what a sentence leaves open', () => {
  test('an offer on a condition takes no side on what is offered', () => {
    const eased = 'Berlin said the sanctions on Moscow could be eased if the guns fell silent.'
    expect(stances(eased)).not.toContain('DEU sanctions-on-russia -')
    expect(stances('Berlin said the sanctions on Moscow should be eased.')).toContain('DEU sanctions-on-russia -')
    expect(stances('Norway will send howitzers to Kyiv even if Moscow protests.')).toContain('NOR arms-for-ukraine +')
  })

  test('nor does a question that asks for a yes or a no', () => {
    expect(stances('Will Norway send howitzers to Kyiv?')).toEqual([])
    expect(stances('Why is Norway sending howitzers to Kyiv?')).toContain('NOR arms-for-ukraine +')
  })

  test('a plain report is no stance of its author', () => {
    expect(stances('Norway sent howitzers to Kyiv.')).toEqual(['NOR arms-for-ukraine +'])
    expect(stances('The West must send howitzers to Kyiv.')).toContain('author arms-for-ukraine +')
  })

  test('being unfit to come in is no reproach', () => {
    const unfit = stances('Joe Biden said Ukraine was not ready to join the alliance.')
    expect(unfit).not.toContain('USA ukraine-in-nato +')
    expect(unfit).toContain('USA ukraine-in-nato -')
  })

  test('what somebody calls a thing is their own stance, and no other beside it', () => {
    expect(stances('Viktor Orbán called NATO membership for Ukraine unrealistic.')).toEqual(['HUN ukraine-in-nato -'])
    expect(stances('Norway called the two percent goal unrealistic.')).toEqual(['NOR higher-defence-spending -'])
  })

  test('whoever is led to do a thing does it', () => {
    expect(stances('The invasion led Norway to send howitzers to Ukraine.')).toEqual(['NOR arms-for-ukraine +'])
  })

  test('who warns of what another would do is against it; of what they would do themselves, for it', () => {
    const missiles = 'Moscow warned that NATO would deploy missiles in Poland.'
    expect(stances(missiles)).toContain('RUS forward-presence -')
    const block = 'Berlin warned that it would block the sanctions on Moscow.'
    expect(stances(block)).toContain('DEU sanctions-on-russia -')
  })

  test("'not only' takes nothing away", () => {
    expect(stances('Norway not only sends howitzers to Kyiv but trains gunners.')).toContain('NOR arms-for-ukraine +')
  })
})
