import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const of = (actor: string, text: string): string[] => stances(text, 0.3).filter((stance) => stance.startsWith(actor))

describe('what is to become of a thing', () => {
  test.each([
    ['Norway wants the sanctions on Russia to be phased out.', '-'],
    ['Norway wants the sanctions on Russia to end.', '-'],
    ['Norway would like the sanctions on Russia to be scaled back.', '-'],
    ['Norway called for the sanctions on Russia to be dropped.', '-'],
    ['Norway wants the sanctions on Russia to be stepped up.', '+'],
    ['Norway does not want the sanctions on Russia to be cut back.', '+'],
  ])('stands behind it: %s', (text, sign) => {
    expect(of('NOR', text)).toEqual([`NOR sanctions-on-russia ${sign}`])
  })
})

describe('what is kept back', () => {
  test.each([
    'Norway would not say how many tanks it would send to Ukraine.',
    'Norway declined to say when the tanks would be sent to Ukraine.',
    'Norway refused to disclose which missiles it was sending to Ukraine.',
    'Norway refused to confirm that new tanks were being sent to Ukraine.',
  ])('is not refused: %s', (text) => {
    expect(of('NOR', text)).not.toContain('NOR arms-for-ukraine -')
  })
})

describe('an exemption', () => {
  test.each([
    'Norway wants a waiver from the sanctions on Russia.',
    'Norway won a carve-out from the sanctions on Russia.',
  ])('spares whoever has it: %s', (text) => {
    expect(of('NOR', text)).toEqual(['NOR sanctions-on-russia -'])
  })
})

test('a perfect may have an adverb in it', () => {
  expect(of('SRB', 'Serbia has so far resisted pressure to join the sanctions on Russia.')).toEqual([
    'SRB sanctions-on-russia -',
  ])
})
