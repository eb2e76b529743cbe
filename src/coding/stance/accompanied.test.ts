import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { expectSigns } from '../frames.fixture.ts'
import { code } from '../index.ts'

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
