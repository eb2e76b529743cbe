import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const views = [
  ['Sanctions on Russia', 'must be lifted', 'NOR sanctions-on-russia -'],
  ['Sending howitzers to Ukraine', 'would be a mistake', 'NOR arms-for-ukraine -'],
  ['The talks with Moscow', 'make no sense', 'NOR dialogue-with-russia -'],
] as const

/** Frames around a view, told whole ({P}, {p}) or in two parts ({a}, {b}). */
const frames = [
  '{a}, Norway’s foreign minister said, {b}.',
  '{a}, said Norway’s foreign minister, {b}.',
  '{a}, argued Norway’s ambassador, {b}.',
  '{a}, the Norwegian prime minister told reporters in Oslo, {b}.',
  '{P}, said Norway’s foreign minister in Oslo on Monday.',
  'As Norway’s foreign minister put it, {p}.',
  '{P}, Norway’s defence minister, who visited Kyiv on Monday, said.',
  'The Norwegian prime minister’s message was clear: {p}.',
  'Norway’s foreign minister has never hidden her view that {p}.',
  'Norway’s foreign minister takes the view that {p}.',
  'It is the position of Norway’s foreign minister that {p}.',
  'Norway’s foreign minister warned allies that {p}.',
  'Norway’s foreign minister reminded lawmakers in Oslo that {p}.',
]

describe.each(frames)('%s', (frame) => {
  test.each(views)('%s %s', (a, b, wanted) => {
    const whole = `${a} ${b}`
    const text = frame
      .replace('{a}', a)
      .replace('{b}', b)
      .replace('{P}', whole)
      .replace('{p}', whole[0]!.toLowerCase() + whole.slice(1))
    const found = stances(text, 0.3)
    expect(found).toContain(wanted)
    expect(found).not.toContain(wanted.replace('-', '+'))
  })
})

test('what is said beside a delay is said', () => {
  const text =
    'Hungary delayed the vote for months while assuring everyone that it supports the accession of Sweden to NATO.'
  const found = stances(text)
  expect(found).toContain('HUN nordic-accession +')
  expect(found).not.toContain('HUN nordic-accession -')
})
