import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const sanctions = (text: string): string[] => stances(text).filter((stance) => stance.includes('sanctions-on-russia'))

describe('the power to do a thing', () => {
  test.each([
    ['The Senate adopted a bill limiting the power of the president to ease sanctions on Russia.', '+'],
    ['The Senate wants to curb the ability of the president to lift sanctions on Russia.', '+'],
    ['The Senate voted to restrict the authority of ministers to impose sanctions on Russia.', '-'],
  ])('is given or taken away: %s', (text, sign) => {
    expect(sanctions(text)).toEqual([`Senate sanctions-on-russia ${sign}`])
  })

  test.each([
    'The law contains the flexibility to delay the sanctions on Russia.',
    'The ministers have the option to lift the sanctions on Russia.',
  ])('is not yet its use: %s', (text) => {
    expect(sanctions(text)).toEqual([])
  })
})

describe('what was hardly done', () => {
  test.each([
    ['Latvia has done little to enforce the sanctions on Russia.', ['LVA sanctions-on-russia -']],
    ['Latvia did nothing to enforce the sanctions on Russia.', ['LVA sanctions-on-russia -']],
    ['Latvia did much to enforce the sanctions on Russia.', ['LVA sanctions-on-russia +']],
  ])('%s', (text, expected) => {
    expect(sanctions(text)).toEqual(expected)
  })
})

test('what came of a feeling is not what it is about', () => {
  expect(stances('Norway is so worried that it will send tanks to Ukraine.')).toEqual(['NOR arms-for-ukraine +'])
  expect(stances('Norway is worried that Latvia will send tanks to Ukraine.')).toContain('NOR arms-for-ukraine -')
})

test('that nothing was agreed on is the fault of nobody who met', () => {
  const found = stances('Norway and Latvia met, but no ceasefire in Ukraine was agreed.')
  expect(found.filter((stance) => stance.includes('ceasefire'))).toEqual([])
})

test('what is given up for another thing is what counts, and not what it is given up for', () => {
  expect(sanctions('Latvia will not trade the sanctions on Russia for cheaper grain.')).toEqual([
    'LVA sanctions-on-russia +',
  ])
  expect(stances('Norway threw its budget rules overboard to pay for its army.')).toEqual([
    'NOR higher-defence-spending +',
  ])
})
