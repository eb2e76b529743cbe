import { describe, expect, test } from 'vitest'
import { expectSigns } from '../frames.fixture.ts'
import { stances } from '../stances.fixture.ts'

describe('passives and participles that each name who is of what mind', () => {
  test.each([
    ['The idea to {I}, backed by {A} but opposed by {B}, was debated.', '+', '-'],
    ['The ministers debated {T}, rejected by {A} and championed by {B}.', '-', '+'],
    ['The proposal to {I} — coolly received in {A} and hailed by {B} — was shelved.', '-', '+'],
    ['In the end {T} were condemned by {A}, welcomed by {B}, and left out of the text.', '-', '+'],
    ['A view shared by {A} but rejected by {B} is that {T} must go on.', '+', '-'],
  ])('%s', (frame, first, second) => {
    expectSigns(frame, first, second)
  })

  test('three in a row', () => {
    expect(
      stances(
        'Sanctions on Russia are supported by Canada and Norway, rejected by Serbia, and condemned as illegal by China.',
      ),
    ).toEqual([
      'CAN sanctions-on-russia +',
      'CHN sanctions-on-russia -',
      'NOR sanctions-on-russia +',
      'SRB sanctions-on-russia -',
    ])
  })
})

describe('what is told beside a noun, where its verb names the issue, too', () => {
  test.each([
    ['Sanctions on Russia, spurned by Serbia, were extended.', ['SRB sanctions-on-russia -']],
    [
      'The sanctions on Russia, which Poland demanded and which Malta opposed, were extended.',
      ['MLT sanctions-on-russia -', 'POL sanctions-on-russia +'],
    ],
    [
      'The EU extended the sanctions on Russia, which Slovakia rejects.',
      ['EU sanctions-on-russia +', 'SVK sanctions-on-russia -'],
    ],
    ['The sanctions on Russia, which affect Malta, were extended.', []],
  ])('%s', (text, wanted) => {
    expect(stances(text)).toEqual(wanted)
  })
})

test('who has fought for a ban is for it', () => {
  expect(
    stances('They debated a ban on Russian gas, for which Poland has fought and which Slovakia resists.', 0.2),
  ).toEqual(expect.arrayContaining(['POL russian-energy -', 'SVK russian-energy +']))
})
