import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'
import { stances } from '../stances.fixture.ts'

const of = (actor: string, text: string): string[] => stances(text, 0.2).filter((stance) => stance.startsWith(actor))

describe('a decision that is taken up', () => {
  test.each([
    ['Germany halted the arms deliveries to Ukraine. Norway criticised the decision.', 'NOR arms-for-ukraine +'],
    ['Germany sent tanks to Ukraine. Norway criticised the move.', 'NOR arms-for-ukraine -'],
    ['Denmark will no longer send shells to Ukraine. Norway praised the decision.', 'NOR arms-for-ukraine -'],
    ['Hungary vetoed the sanctions on Russia. Norway condemned the step.', 'NOR sanctions-on-russia +'],
    ['Slovakia stopped buying Russian gas. Norway called the decision a mistake.', 'NOR russian-energy +'],
    ['Turkey lifted its veto on the accession of Sweden. Norway welcomed the step.', 'NOR nordic-accession +'],
  ])('is what was done, be it to stop a thing: %s', (text, wanted) => {
    expect(of('NOR', text)).toEqual([wanted])
  })

  test.each([
    ['Germany opposes sanctions on Russia. Norway supports the move.', 'NOR sanctions-on-russia +'],
    ['Germany criticised the arms deliveries to Ukraine. Norway defended the decision.', 'NOR arms-for-ukraine +'],
  ])('is not that others are against it: %s', (text, wanted) => {
    expect(of('NOR', text)).toEqual([wanted])
  })
})

describe('what was done, taken up by a pronoun or behind a comma', () => {
  test.each([
    ['America has frozen its military aid to Ukraine. Norway deplored this.', 'NOR arms-for-ukraine +'],
    ['America has frozen its military aid to Ukraine. It was a grave mistake, Norway said.', 'NOR arms-for-ukraine +'],
    ['Germany broke off the talks with Moscow, a step that Norway criticised.', 'NOR dialogue-with-russia +'],
    ['Germany broke off the talks with Moscow, a step welcomed in Oslo.', 'NOR dialogue-with-russia -'],
    ['Germany took up talks with Moscow, a move that Norway welcomed.', 'NOR dialogue-with-russia +'],
  ])('%s', (text, wanted) => {
    expect(of('NOR', text).filter((stance) => stance.startsWith(wanted.slice(0, -2)))).toEqual([wanted])
  })
})

describe('to do so', () => {
  test.each([
    ['Norway refuses to send tanks to Ukraine. Sweden is not willing to do so either.', 'SWE arms-for-ukraine -'],
    ['Norway has failed to send tanks to Ukraine. Sweden has promised to do so.', 'SWE arms-for-ukraine +'],
    ['Hungary will not give up Russian gas, and Slovakia has no intention of doing so either.', 'SVK russian-energy +'],
    ['Hungary refuses to give up Russian gas; Slovakia has promised to do so.', 'SVK russian-energy -'],
    ['Norway halted the arms deliveries to Ukraine. Sweden refuses to do so.', 'SWE arms-for-ukraine +'],
    ['Hungary blocked the sanctions on Russia. Slovakia threatened to do so, too.', 'SVK sanctions-on-russia -'],
    ['Norway sent tanks to Ukraine. Sweden declined to do so.', 'SWE arms-for-ukraine -'],
  ])('is the deed, and not that it was refused: %s', (text, wanted) => {
    expect(of(wanted.slice(0, 3), text)).toEqual([wanted])
  })

  test('unlike doing the same', () => {
    expect(of('SWE', 'Norway refused to send tanks to Ukraine. Sweden did the same.')).toEqual([
      'SWE arms-for-ukraine -',
    ])
  })
})

describe('a plan that is taken up', () => {
  test('is what is meant to be done, and not that it was refused', () => {
    expect(of('NOR', 'France wants to stop sending jets to Ukraine. Norway rejected the proposal.')).toEqual([
      'NOR arms-for-ukraine +',
    ])
    expect(of('NOR', 'Germany blocked new sanctions on Russia. Norway backs the proposal.')).toEqual([
      'NOR sanctions-on-russia +',
    ])
  })
})

test('that it was halted before is part of the why', async () => {
  const text = 'Germany halted the arms deliveries to Ukraine. Norway criticised the decision.'
  const { statements } = code(
    { id: 'x', text, date: '2022-07-12' },
    analyse(text),
    await readCodebook('codebooks/nato'),
  )
  const norway = statements.find(({ actor }) => actor === 'NOR')
  expect(norway?.why?.steps.map(({ text: word, effect }) => `${word}: ${effect}`)).toEqual([
    'decision: takes up what was halted or refused before',
    'criticised: turns',
  ])
})

describe('those told of before', () => {
  test.each([
    ['Several allies have sent tanks to Ukraine. Norway is among them.', 'NOR arms-for-ukraine +'],
    ['Several allies have sent tanks to Ukraine. Norway is not one of them.', 'NOR arms-for-ukraine -'],
    ['Several allies have refused to send tanks to Ukraine. Norway is among them.', 'NOR arms-for-ukraine -'],
    ['Several allies have refused to send tanks to Ukraine. Norway is not among them.', 'NOR arms-for-ukraine +'],
    ['Poland signed a letter that welcomes Ukraine into NATO. Norway declined to sign.', 'NOR ukraine-in-nato -'],
  ])('are joined, or not: %s', (text, wanted) => {
    expect(of('NOR', text)).toEqual([wanted])
  })

  test('are others where nothing was done', () => {
    expect(of('NOR', 'Reporters met the crew of a tank in Ukraine. Norway is among them.')).toEqual([])
  })
})

describe('a debate', () => {
  test.each([
    ['Norway called the debate on peacekeepers in Ukraine premature.', ['NOR troops-in-ukraine -']],
    ['Norway chaired the debate on peacekeepers in Ukraine.', []],
  ])('that is judged is judged for what it is on: %s', (text, wanted) => {
    expect(of('NOR', text)).toEqual(wanted)
  })
})

test('what was hardly said when another thing happened was said', () => {
  const text = 'Norway had hardly said that sending tanks to Ukraine was a mistake when the opposition protested.'
  expect(of('NOR', text)).toEqual(['NOR arms-for-ukraine -'])
})
