import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

describe('blame and praise by a noun', () => {
  test.each([
    [
      'The criticism of Germany by Poland for relying on Russian gas has grown louder.',
      ['DEU russian-energy +', 'POL russian-energy -'],
    ],
    [
      'Estonia’s reproach to Portugal for refusing to send howitzers to Ukraine was blunt.',
      ['EST arms-for-ukraine +', 'PRT arms-for-ukraine -'],
    ],
    [
      'Estonia’s praise for Portugal for sending howitzers to Ukraine was warm.',
      ['EST arms-for-ukraine +', 'PRT arms-for-ukraine +'],
    ],
  ])('%s', (text, wanted) => {
    expect(stances(text, 0.2)).toEqual(wanted)
  })
})

describe('paying back what another does', () => {
  test.each([
    ['Russian officials vowed to hit back after the EU imposed new sanctions on Moscow.', 'RUS sanctions-on-russia -'],
    ['When Norway imposed sanctions on Russia, Moscow vowed to retaliate.', 'RUS sanctions-on-russia -'],
  ])('%s', (text, wanted) => {
    expect(stances(text, 0.2)).toContain(wanted)
  })
})

describe('whoever is moved, joined or made of another mind', () => {
  test.each([
    ['Norway joined with Canada in imposing sanctions on Russia.', 'CAN sanctions-on-russia +'],
    ['The attack turned the Netherlands into a supporter of sanctions on Russia.', 'NLD sanctions-on-russia +'],
    ['The costs made Italy an opponent of sanctions on Russia.', 'ITA sanctions-on-russia -'],
    ['Its partners hampered Norway in its efforts to send howitzers to Ukraine.', 'NOR arms-for-ukraine +'],
  ])('%s', (text, wanted) => {
    expect(stances(text, 0.2)).toContain(wanted)
  })
})

describe('no side is taken', () => {
  test.each([
    ['Norway played down the talks with Moscow.', 'NOR dialogue-with-russia -'],
    ['Norway is disappointed that the talks with Moscow were about grain.', 'NOR dialogue-with-russia -'],
    [
      'Asked if she believes that Russia threatens the alliance, the Danish minister smiled.',
      'DNK russia-threatens-nato +',
    ],
    ['Russia banned imports of fish from Norway.', 'NOR sanctions-on-russia +'],
  ])('%s', (text, unwanted) => {
    expect(stances(text, 0.2)).not.toContain(unwanted)
  })
})

describe('doubts and questions', () => {
  test.each([
    ['Portugal raised doubts about whether the alliance is united.', 'PRT nato-is-united -'],
    ['Portugal raised questions about the sanctions on Russia.', 'PRT sanctions-on-russia -'],
    [
      'NATO allies have always been able to unite despite their differences, Jens Stoltenberg said.',
      'NATO nato-is-united +',
    ],
  ])('%s', (text, wanted) => {
    const found = stances(text, 0.2)
    expect(found).toContain(wanted)
    expect(found).not.toContain(wanted.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')))
  })
})

test('what be done is done to the subject, whatever participle stands between', () => {
  expect(
    stances('Viktor Orbán suggested that sanctions imposed on Russia after its invasion be lifted.', 0.2),
  ).toContain('HUN sanctions-on-russia -')
})
