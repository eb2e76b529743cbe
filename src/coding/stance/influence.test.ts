import { describe, test } from 'vitest'
import { expectSigns } from '../frames.fixture.ts'

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
