import { describe, expect, test } from 'vitest'
import { readCodebook } from '../codebook/index.ts'
import { analyse } from '../language/index.ts'
import { code } from './index.ts'

const codebook = await readCodebook('codebooks/nato')
const pairs = [
  ['Norway', 'NOR', 'Turkey', 'TUR'],
  ['Ottawa', 'CAN', 'the Spanish government', 'ESP'],
] as const
const topics = [
  ['arms deliveries to Ukraine', 'send howitzers to Ukraine', 'arms-for-ukraine'],
  ['sanctions on Russia', 'impose sanctions on Russia', 'sanctions-on-russia'],
] as const

/** Checks a frame with {A}, {B} and a thing as {T} or {I}: the signs of A and of B, '?' for whichever. */
function expectSigns(frame: string, ofFirst: string, ofSecond: string): void {
  for (const [A, firstId, B, secondId] of pairs)
    for (const [T, I, issue] of topics) {
      const text = frame.replace(/\{(\w)\}/g, (_, slot: 'A' | 'B' | 'T' | 'I') => ({ A, B, T, I })[slot])
      const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook, {
        minConfidence: 0.2,
      })
      const signs = (actor: string): string =>
        [...new Set(statements.filter((s) => s.actor === actor && s.issue === issue).map((s) => s.stance))].join('')
      if (ofFirst !== '?') expect(signs(firstId), `${text} (${firstId})`).toBe(ofFirst)
      if (ofSecond !== '?') expect(signs(secondId), `${text} (${secondId})`).toBe(ofSecond)
    }
}

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
