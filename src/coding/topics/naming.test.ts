import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

/** What a text gives for a state, at the threshold at which statements are told. */
function of(state: string, text: string): string[] {
  return stances(text, 0.3).filter((stance) => stance.startsWith(state))
}

describe('states told one after the other', () => {
  const planned = 'Britain plans to send troops to Ukraine.'

  test.each([
    ['Austria does not take part.', 'AUT troops-in-ukraine -'],
    ['Austria is ready to contribute to some degree.', 'AUT troops-in-ukraine +'],
    ['Austria does not want to be involved.', 'AUT troops-in-ukraine -'],
    ['Austria stays away.', 'AUT troops-in-ukraine -'],
    ['Austria rules out a participation.', 'AUT troops-in-ukraine -'],
    ['Austria has promised a contribution.', 'AUT troops-in-ukraine +'],
    ['Austria rules out a deployment.', 'AUT troops-in-ukraine -'],
    ['Austria objects, arguing that it is too early.', 'AUT troops-in-ukraine -'],
    ['Austria declined, citing its neutrality.', 'AUT troops-in-ukraine -'],
    ['Austria is opposed because it fears the cost.', 'AUT troops-in-ukraine -'],
    ['Austria objects; Denmark wants to send soldiers to Ukraine, too.', 'AUT troops-in-ukraine -'],
    ['Austria demanded a clear commitment.', 'AUT troops-in-ukraine +'],
  ])('go on about what was named: %s', (text, wanted) => {
    expect(of('AUT', `${planned} ${text}`)).toEqual([wanted])
  })

  test.each([
    'The songwriters met in Basel for a contest. Austria does not take part.',
    'A fund for vaccines was set up. Austria is ready to contribute.',
    'The EU wants Portugal to open a harbour. Austria objects, arguing that it is too early.',
    'Copenhagen hosts a conference on whales. Austria stays away.',
    'A minister resigned over a thesis. Austria showed sympathy.',
  ])('but not from behind something else: %s', (text) => {
    expect(of('AUT', `${planned} ${text}`)).toEqual([])
  })
})

test('what is only done after something else is not about that', () => {
  const text = 'Britain wants to send troops to Ukraine after a truce. Austria is opposed.'
  expect(of('AUT', text)).toEqual(['AUT troops-in-ukraine -'])
})

test('a stance alone goes on about the paragraph above, also over a heading', () => {
  const asked = 'Norway wants to invite Ukraine into NATO.'
  expect(of('AUT', `${asked}\n\n**The doubters**\n\nAustria is opposed.`)).toEqual(['AUT ukraine-in-nato -'])
})

describe('a veto', () => {
  test.each([
    'Hungary vetoed the sanctions against Russia. Austria criticised the veto.',
    'Hungary blocked the sanctions against Russia. It rained. A dinner was cancelled. All were tired. Austria deplored the blockade.',
    'Hungary refused to join the sanctions against Russia. Austria regretted the refusal.',
  ])('is of what was told to be blocked: %s', (text) => {
    expect(of('AUT', text)).toEqual(['AUT sanctions-on-russia +'])
  })

  test('that somebody only has is of nothing', () => {
    const text = 'Hungary blocked the sanctions against Russia. Austria did not use its veto.'
    expect(of('AUT', text)).toEqual([])
  })
})
