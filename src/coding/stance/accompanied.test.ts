import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { expectSigns } from '../frames.fixture.ts'
import { code } from '../index.ts'
import { stances } from '../stances.fixture.ts'

describe('who is of a mind about what another does', () => {
  test.each([
    '{A} pressed ahead with {T} despite protests from {B}.',
    '{A} pressed ahead with {T} amid criticism from {B}.',
    '{A} pressed ahead with {T} in the face of resistance from {B}.',
    'Ignoring warnings from {B}, {A} pressed ahead with {T}.',
    '{A} backed {T}, to the dismay of {B}.',
  ])('%s', (frame) => expectSigns(frame, '+', '-'))

  test.each(['{A} pressed ahead with {T} with the blessing of {B}.', '{A} backed {T}, to the delight of {B}.'])(
    '%s',
    (frame) => expectSigns(frame, '+', '+'),
  )

  test.each([
    '{A} rejected {T} despite pleas from {B}.',
    '{A} turned down a request by {B} to {I}.',
    '{A} rebuffed a demand from {B} for {T}.',
  ])('%s', (frame) => expectSigns(frame, '-', '+'))
})

describe('thanks to what it came about', () => {
  test.each([
    ['Thanks to support from Canada and Norway, sanctions on Russia were adopted.', ['CAN', 'NOR'], '+'],
    ['The sanctions on Russia were adopted thanks to pressure from Norway.', ['NOR'], '+'],
    ['Thanks to the insistence of Norway and Denmark, sanctions on Russia have been extended.', ['DNK', 'NOR'], '+'],
    ['Thanks to a veto by Hungary, sanctions on Russia were shelved.', ['HUN'], '-'],
    ['Sanctions on Russia were shelved thanks to resistance from Hungary.', ['HUN'], '-'],
  ])('is what those wanted whose it was: %s', (text, actors, sign) => {
    expect(stances(text)).toEqual(actors.map((actor) => `${actor} sanctions-on-russia ${sign}`))
  })

  test('but not thanks to somebody', () => {
    expect(stances('Poland gave its thanks to Norway for sending tanks to Ukraine.')).not.toContain(
      'NOR arms-for-ukraine -',
    )
  })
})

describe('at whose urging it is done', () => {
  test.each([
    ['Urged on by Poland, Germany adopted sanctions on Russia.', 'POL', '+'],
    ['Germany, pushed by Poland and Estonia, agreed to sanctions on Russia.', 'EST', '+'],
    ['Pressed by Hungary, the EU dropped the sanctions on Russia.', 'HUN', '-'],
    ['Encouraged by Norway, Sweden backed sanctions on Russia.', 'NOR', '+'],
    ['Norway tried to talk Austria out of its plan to impose sanctions on Russia.', 'AUT', '+'],
    ['Norway tried to talk Austria out of its plan to impose sanctions on Russia.', 'NOR', '-'],
    ['Norway could not dissuade Austria from its plan to impose sanctions on Russia.', 'NOR', '-'],
    ['Norway could not dissuade Austria from its plan to impose sanctions on Russia.', 'AUT', '+'],
  ])('tells what those want, too: %s', (text, actor, sign) => {
    expect(stances(text).filter((stance) => stance.startsWith(actor))).toEqual([`${actor} sanctions-on-russia ${sign}`])
  })

  test.each([
    'Pressed by reporters, Norway adopted sanctions on Russia.',
    'Pressed by Poland to lower prices, Norway adopted sanctions on Russia.',
  ])('but not where others ask, or ask for another thing: %s', (text) =>
    expect(stances(text, 0.3)).toEqual(['NOR sanctions-on-russia +']),
  )
})

describe('what is felt in a place', () => {
  test.each([
    ['Doubts in Berlin and Oslo about sanctions on Russia led to a vague text.', ['DEU', 'NOR'], '-'],
    ['Enthusiasm in Oslo for sanctions on Russia had to be seen to be believed.', ['NOR'], '+'],
    ['Hostility in Oslo towards sanctions on Russia surprised nobody.', ['NOR'], '-'],
    ['There is hostility in Oslo towards sanctions on Russia.', ['NOR'], '-'],
    ['The appetite in Berlin and Oslo for sanctions on Russia grew by the week.', ['DEU', 'NOR'], '+'],
    ['A vote in Oslo for sanctions on Russia was put off.', [], '+'],
  ])('is felt by those who govern there: %s', (text, actors, sign) => {
    expect(stances(text, 0.3)).toEqual(actors.map((actor) => `${actor} sanctions-on-russia ${sign}`))
  })
})

describe('what a consent or a threat hangs on', () => {
  test.each([
    '{A} will not lift the tariffs unless partners {I}.',
    '{A} threatened to leave the club unless partners {I}.',
    '{A} said the tariffs would stay until partners {I}.',
    'Without {T}, {A} will not sign the trade deal.',
  ])('%s', (frame) => expectSigns(frame, '+', '?'))

  test.each([
    '{A} threatened to leave the club if partners {I}.',
    '{A} will not sign the trade deal as long as partners {I}.',
  ])('%s', (frame) => expectSigns(frame, '-', '?'))

  test('what may end on its own threatens nobody', () =>
    expectSigns('{A} said the tariffs could end if partners {I}.', '', '?'))
})

test('the word that tells of the other is among the reasons', async () => {
  const codebook = await readCodebook('codebooks/nato')
  const text = 'Norway pressed ahead with arms deliveries to Ukraine despite protests from Turkey.'
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
  const steps = statements.find(({ actor }) => actor === 'TUR')?.why?.steps ?? []
  expect(steps.at(-1)).toMatchObject({ text: 'protests', effect: 'turns' })
})
