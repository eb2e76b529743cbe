import { describe, expect, test } from 'vitest'
import { expectFigure } from './frames.fixture.ts'

describe('whose a figure is', () => {
  test.each([
    '{A} spends {G} on defence.',
    '{A} gave {B} {M} in aid.',
    '{A} has lost {M} in trade with {B}.',
    'Last week {A} paid {M} for drones.',
    'The army lost {N} {a} tanks.',
    'According to {B}, {N} {a} soldiers died.',
    '{A} will send {N} soldiers to {B}.',
    'The {a} budget fell by {S}.',
    '{S} of {a} voters oppose it.',
  ])('%s: who does it or owns it', (frame) => expectFigure(frame, { whose: 'A' }))

  test.each([
    '{A} said that {B} spends {G} on defence.',
    '{A} claims {B} lost {N} soldiers.',
    '{A} urged {B} to spend {G} on defence.',
    '{A} called on {B} to send {N} tanks.',
    'Officials in {A} said {B} owes {M} for gas.',
  ])('%s: not who tells or asks', (frame) => expectFigure(frame, { whose: 'B' }))

  test.each([
    '{A} said {N} people were killed.',
    'According to {A}, {N} civilians have fled.',
    '{A} reported that {N} people were wounded.',
  ])('%s: nobody, for who tells it does not own it', (frame) => expectFigure(frame, { whose: '' }))
})

describe('who says a figure', () => {
  test.each([
    '{A} said that {B} spends {G} on defence.',
    'According to {A}, {B} lost {N} soldiers.',
    '{B} spends {G} on defence, {A} said.',
    '{A} urged {B} to spend {G} on defence.',
    '{A} put the cost at {M}.',
  ])('%s: the first', (frame) => expectFigure(frame, { by: 'A' }))

  test.each(['{A} said it spends {G} on defence.', '{A} said it had lost {N} soldiers.'])('%s: whose it is', (frame) =>
    expectFigure(frame, { whose: 'A', by: 'A' }),
  )

  test.each(['{A} spends {G} on defence.', '{A} pledged to spend {G} on defence.', '{N} soldiers died in {A}.'])(
    '%s: the author alone',
    (frame) => expectFigure(frame, { by: '' }),
  )

  test.each([
    ['A new survey found that {S} of {a} voters oppose it.', 'new survey'],
    ['According to a defence analyst, {A} lost {N} soldiers.', 'defence analyst'],
  ])('%s: in the words of the document', (frame, by) => expectFigure(frame, { by }))
})

describe('how far a figure is real', () => {
  test.each([
    '{A} spends {G} on defence.',
    '{A} spent {M} on drones.',
    '{A} has sent {N} soldiers to {B}.',
    'About {N} soldiers are stationed in {A}.',
    '{A} expelled {N} {a} officials.',
    'Some of the {N} soldiers must leave.',
    'Voters rejected the deal by {S}.',
  ])('%s: as it is', (frame) => expectFigure(frame, { kind: 'actual' }))

  test.each([
    '{A} pledged to spend {G} on defence.',
    '{A} has promised {B} {M} in aid.',
    '{A} will send {N} soldiers to {B}.',
    '{A} agreed to buy {N} tanks.',
    '{A} plans to send {N} soldiers.',
    '{A} announced a pledge of {M}.',
    '{A} promised that it would spend {G} on defence.',
    'The planned {M} in aid was not paid.',
  ])('%s: pledged', (frame) => expectFigure(frame, { kind: 'pledged' }))

  test.each([
    '{A} must spend {G} on defence.',
    '{A} should send {N} soldiers.',
    '{A} urged {B} to spend {G} on defence.',
    '{A} wants {B} to send {N} tanks.',
    'The target is {G}.',
    '{A} refuses to spend {G} on defence.',
    '{A} failed to spend {G} on defence.',
    '{A} does not spend {G} on defence.',
    'A majority of {S} is required.',
    '{A} is trying to raise {M}.',
    '{A} demanded {M} from {B}.',
  ])('%s: to be reached', (frame) => expectFigure(frame, { kind: 'target' }))

  test.each([
    'An estimated {N} soldiers died.',
    '{A} is expected to spend {G} on defence.',
    '{A} could lose {M}.',
    'Analysts forecast a loss of {M}.',
    'The war may cost {A} {M}.',
    'Trade is likely to fall by {S}.',
    'Analysts believe {A} has {N} tanks.',
  ])('%s: estimated', (frame) => expectFigure(frame, { kind: 'estimate' }))
})

describe('bounds of a figure', () => {
  test.each(['more than', 'at least', 'over', 'no fewer than', 'upwards of', 'at least another', 'in excess of'])(
    '%s',
    (bound) => {
      expectFigure(`{A} sent ${bound} {N} soldiers to {B}.`, { comparison: '>' })
      expectFigure(`{A} sent {B} ${bound} {M} in aid.`, { comparison: '>' })
    },
  )
  test.each(['fewer than', 'up to', 'at most only', 'as many as', 'no more than', 'just under'])('%s', (bound) =>
    expectFigure(`{A} sent ${bound} {N} soldiers to {B}.`, { comparison: '<' }),
  )
  test.each(['about', 'some', 'nearly', 'roughly', 'an estimated', 'close to'])('%s', (bound) =>
    expectFigure(`{A} sent ${bound} {N} soldiers to {B}.`, { comparison: '~' }),
  )
  test.each([
    ['{A} sent {N} or more soldiers to {B}.', '>'],
    ['{A} sent {N} or so soldiers to {B}.', '~'],
    ['{A} sent only {N} soldiers to {B}.', '='],
  ] as const)('%s', (frame, comparison) => expectFigure(frame, { comparison }))
})

describe('when a figure holds, is due, or since when it counts', () => {
  test.each([
    ['{A} will spend {G} on defence by 2030.', { when: '2030' }],
    ['{A} agreed in 2014 to spend {G} on defence by 2024.', { when: '2024' }],
    ['Last year {A} spent {G} on defence.', { when: '2021' }],
    ['In 2019, {A} spent {M} on drones.', { when: '2019' }],
    ['{A} lost {N} soldiers in March.', { when: '2022-03' }],
    ['{A} lost {N} soldiers in November.', { when: '2021-11' }],
    ['{A} has sent {B} {M} in aid since February.', { since: '2022-02' }],
    ['Since 2014, {A} has spent {M} on drones.', { since: '2014' }],
  ])('%s', (frame, expected) => expectFigure(frame, expected))
})

describe('what a figure is of', () => {
  test.each([
    ['{A} spends {G} on defence.', 'defence'],
    ['{A} gave {B} {M} in military aid.', 'military aid'],
    ['{A} sent {N} heavy tanks to {B}.', 'heavy tanks'],
    ['Auditors found a {M} shortfall in {A}.', 'shortfall'],
    ['Unemployment in {A} rose to {S}.', 'Unemployment'],
    ['{A} raised military spending to {G}.', 'military spending'],
    ['{S} of {a} voters oppose it.', 'voters'],
    ['{A} said {N} were wounded.', 'people wounded'],
    ['{A} put the number of dead soldiers at {N}.', 'dead soldiers'],
  ])('%s', (frame, of) => expectFigure(frame, { of: expect.stringMatching(new RegExp(`(?:^| )${of}$`)) }))
})
