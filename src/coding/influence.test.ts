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
  ['send howitzers to Ukraine', 'sending howitzers to Ukraine', 'arms-for-ukraine'],
  ['impose sanctions on Russia', 'imposing sanctions on Russia', 'sanctions-on-russia'],
] as const

const capitalised = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

/** Checks a frame ({A} moves {B} to {I} or {V}) with every filling: the signs of A and of B, '' for none, '?' for whichever. */
function expectSigns(frame: string, ofFirst: string, ofSecond: string): void {
  for (const [first, firstId, second, secondId] of pairs)
    for (const [infinitive, gerund, issue] of topics) {
      const filled = { A: first, B: second, I: infinitive, V: gerund }
      const text = capitalised(frame.replace(/\{(\w)\}/g, (_, slot: keyof typeof filled) => filled[slot]))
      const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
      const signs = (actor: string): string =>
        [...new Set(statements.filter((s) => s.actor === actor && s.issue === issue).map((s) => s.stance))].join('')
      if (ofFirst !== '?') expect(signs(firstId), `${text} (${firstId})`).toBe(ofFirst)
      if (ofSecond !== '?') expect(signs(secondId), `${text} (${secondId})`).toBe(ofSecond)
    }
}

describe('who moves another, and who is moved', () => {
  test.each(['{A} persuaded {B} to {I}.', '{A} shamed {B} into {V}.', '{B} was convinced by {A} to {I}.'])(
    '%s: both',
    (frame) => expectSigns(frame, '+', '+'),
  )

  test.each(['{B} was compelled to {I}.', '{B} was talked into {V}.'])('%s: who was moved', (frame) =>
    expectSigns(frame, '?', '+'),
  )

  test.each([
    '{A} failed to persuade {B} to {I}.',
    '{A} was unable to convince {B} to {I}.',
    '{A} could not persuade {B} to {I}.',
    '{A} failed to talk {B} into {V}.',
  ])('%s: one wants it, the other does not', (frame) => expectSigns(frame, '+', '-'))

  test.each(['{B} cannot be persuaded to {I}, diplomats said.', '{B} will not be pressured into {V}.'])(
    '%s: who would not be moved',
    (frame) => expectSigns(frame, '?', '-'),
  )

  test.each(['{A} tried to persuade {B} to {I}.', '{A} hopes to convince {B} to {I}.'])(
    '%s: nothing of the other',
    (frame) => expectSigns(frame, '+', ''),
  )

  test.each(['{B} was urged to {I}.', '{B} was told to {I}.'])('%s: nobody has done it', (frame) =>
    expectSigns(frame, '', ''),
  )

  test.each(['{A} deterred {B} from {V}.', '{A} talked {B} out of {V}.'])('%s: one is against it', (frame) =>
    expectSigns(frame, '-', '?'),
  )

  test.each(['{A} failed to dissuade {B} from {V}.'])('%s: in vain', (frame) => expectSigns(frame, '-', '+'))

  test.each(['{B} will not be stopped from {V}.', '{B} was not deterred from {V}.'])('%s: they go on', (frame) =>
    expectSigns(frame, '?', '+'),
  )

  test.each(['{A} urged {B} to {I}, but {B} refused.', '{B} was asked by {A} to {I}, but declined.'])(
    '%s: a short answer',
    (frame) => expectSigns(frame, '+', '-'),
  )

  test('{A} asked {B} to {I}. {B} agreed.', () => expectSigns('{A} asked {B} to {I}, and {B} agreed.', '+', '+'))
})
