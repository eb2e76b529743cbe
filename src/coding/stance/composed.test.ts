import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

/** What is told of a thing in a clause, a participle or a noun, and what somebody thinks of that. */
describe('what is told of a thing and what is thought of that', () => {
  test.each([
    ['Latvia warned that the dispute could derail talks with Moscow.', 'LVA dialogue-with-russia +'],
    ['Latvia warned that the truce in Ukraine might collapse.', 'LVA ceasefire-now +'],
    ['Latvia warned that the truce in Ukraine could collapse if the shelling went on.', 'LVA ceasefire-now +'],
    [
      'Latvia, which had long resisted talks with Moscow, would not rule them out, its minister said.',
      'LVA dialogue-with-russia +',
    ],
    ['It is good that the plan undermined talks with Moscow, Portugal said.', 'PRT dialogue-with-russia -'],
    ['It is a shame that the dispute delayed arms deliveries to Ukraine, Latvia said.', 'LVA arms-for-ukraine +'],
    ['Latvia is angry that the row threatens arms deliveries to Ukraine.', 'LVA arms-for-ukraine +'],
    ['Portugal is glad that the crisis threatens arms deliveries to Ukraine.', 'PRT arms-for-ukraine -'],
    ['Latvia regrets the suspended arms deliveries to Ukraine.', 'LVA arms-for-ukraine +'],
    ['Portugal welcomed the cancelled talks with Moscow.', 'PRT dialogue-with-russia -'],
    ['Latvia wants to resume the suspended talks with Moscow.', 'LVA dialogue-with-russia +'],
    ['Latvia called for the cancelled talks with Moscow to be held.', 'LVA dialogue-with-russia +'],
    ['It would be a mistake if sanctions on Russia were lifted, Latvia said.', 'LVA sanctions-on-russia +'],
    ['It would be a mistake if sanctions on Russia were resumed, Portugal said.', 'PRT sanctions-on-russia -'],
    ['Latvia called an end to sanctions on Russia a mistake.', 'LVA sanctions-on-russia +'],
    ['Latvia called the delay in arms deliveries to Ukraine a disgrace.', 'LVA arms-for-ukraine +'],
    ['Latvia criticised the new sanctions on Russia as too little, too late.', 'LVA sanctions-on-russia +'],
    ['Latvia dismissed the sanctions on Russia as not going far enough.', 'LVA sanctions-on-russia +'],
    ['Latvia complained that the arms deliveries to Ukraine were too small.', 'LVA arms-for-ukraine +'],
    ['Portugal complained that the sanctions on Russia were too costly.', 'PRT sanctions-on-russia -'],
    ['Latvia is keen, but wary of talks with Moscow.', 'LVA dialogue-with-russia +'],
    ['Congress passed a law that tightens sanctions on Russia.', 'Congress sanctions-on-russia +'],
  ])('%s', (text, wanted) => {
    const found = stances(text)
    expect(found).toContain(wanted)
    expect(found).not.toContain(wanted.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')))
  })

  test.each([
    ['Portugal doubts the report on the leak, the reason for the new sanctions on Russia.', 'PRT'],
    ['To escape new sanctions, Moscow must open its depots.', 'author'],
    ['Russia’s consulate in Porto was closed.', 'RUS'],
  ])('says nothing: %s', (text, actor) => {
    expect(stances(text).filter((each) => each.startsWith(`${actor} `))).toEqual([])
  })

  test('whom those at odds with the alliance meet takes part, and who leads a part of a body speaks for themselves', () => {
    expect(stances('Vladimir Putin spoke with the German chancellor by telephone.')).toContain(
      'DEU dialogue-with-russia +',
    )
    expect(stances('“We need sanctions on Russia,” said the Senate’s leader, Ada Brook.')).toEqual([
      'Ada Brook sanctions-on-russia +',
    ])
  })
})
