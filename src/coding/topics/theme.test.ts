import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

/** What a text gives for a state, at the threshold at which statements are told. */
function of(state: string, text: string): string[] {
  return stances(text, 0.3).filter((stance) => stance.startsWith(state))
}

const asked = 'NATO should send howitzers to Ukraine.'

describe('a stance alone takes up what its paragraph is about', () => {
  test.each([
    ['The ministers met until midnight. Nobody slept. Spain balked.', 'ESP arms-for-ukraine -'],
    ['Italy is opposed. Spain is enthusiastic.', 'ESP arms-for-ukraine +'],
    ['Italy refused. Norway refused, too. Spain is in favour.', 'ESP arms-for-ukraine +'],
    ['Italy was delighted. Spain was appalled.', 'ESP arms-for-ukraine -'],
  ])('also from further back, and from behind other stances: %s', (text, wanted) => {
    expect(of('ESP', `${asked} ${text}`)).toEqual([wanted])
  })

  test.each([
    'Then the talk turned to the price of bread. Spain balked.',
    'Then the talk moved to the World Cup. Spain was delighted.',
    'Over dinner they argued about the next banker. Spain is opposed.',
    'The budget for schools is another matter. Spain is lukewarm.',
    'It also wants to regulate chatbots. Spain has misgivings.',
    'The second half of the report is about tourism. Spain was insistent.',
    'It was warm in Madrid.',
  ])('not where the text has turned to something else: %s', (text) => {
    expect(of('ESP', `${asked} ${text}`)).toEqual([])
  })

  test('nor a noun that was spelt out since', () => {
    const text = 'NATO wants to send howitzers to Ukraine. In another hall they signed a trade deal with Chile.'
    expect(of('ESP', `${text} Spain balked at the deal.`)).toEqual([])
  })

  test.each([
    ['The plan to lift the sanctions on Russia was debated. Spain is opposed.', 'ESP sanctions-on-russia +'],
    ['The EU wants the sanctions on Russia to end. Spain has misgivings.', 'ESP sanctions-on-russia +'],
    ['Norway had held up the sanctions on Russia. Spain gave in.', 'ESP sanctions-on-russia +'],
    ['A halt to arms deliveries to Ukraine was on the agenda. Spain refused.', 'ESP arms-for-ukraine +'],
    ['Norway has halted its arms deliveries to Ukraine. Spain was furious.', 'ESP arms-for-ukraine +'],
    ['Norway has halted its arms deliveries to Ukraine. Spain was delighted.', 'ESP arms-for-ukraine -'],
  ])('and what is to become of it, not what was done about it: %s', (text, wanted) => {
    expect(of('ESP', text)).toEqual([wanted])
  })

  test('the less surely the more its sentence says besides', () => {
    const long =
      'The minister spoke of taxes, schools and fish, praised the weather and, to Spain’s dismay, left for a late concert.'
    expect(of('ESP', `${asked} Spain is hostile.`)).toEqual(['ESP arms-for-ukraine -'])
    expect(of('ESP', `${asked} ${long}`)).toEqual([])
  })
})
