import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ["Hungary used to oppose Ukraine's membership of NATO, but has reversed its position.", 'HUN ukraine-in-nato +'],
  ['Mario Draghi, who once criticised sanctions on Russia, has since come round to them.', 'ITA sanctions-on-russia +'],
  ['The Slovak prime minister had refused to send tanks to Ukraine but changed his mind.', 'SVK arms-for-ukraine +'],
  ['Norway no longer believes that the alliance is divided.', 'NOR nato-is-united +'],
  ['Greece withdrew its statement that the alliance is united.', 'GRC nato-is-united -'],
])('what somebody gave up they hold no more: %s', (text, expected) => {
  const found = stances(text)
  expect(found).toContain(expected)
  expect(found).not.toContain(expected.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')))
})

test('what was only softened is held by nobody for certain', () => {
  expect(stances('The Czech president called NATO brain-dead but has since softened his stance.')).toEqual([])
})

test.each([
  ['Hungary opposes sanctions on Russia and has not changed its mind.', 'HUN sanctions-on-russia -'],
  ['By promising tanks to Ukraine, Berlin changed its course.', 'DEU arms-for-ukraine +'],
  ['Poland supports sanctions on Russia, but Hungary changed its position.', 'POL sanctions-on-russia +'],
])('but not what others gave up, or how they did it: %s', (text, expected) => {
  expect(stances(text)).toContain(expected)
})

test.each([
  ['Once the most sceptical of capitals about sending tanks to Ukraine, Oslo has come round to the idea.', 'NOR', '+'],
  [
    'Once sceptical about sending tanks to Ukraine, Berlin has come round to the idea, though Rome has not.',
    'DEU',
    '+',
  ],
  [
    'Once sceptical about sending tanks to Ukraine, Berlin has come round to the idea, though Rome has not.',
    'ITA',
    '-',
  ],
  ['Once an opponent of sending tanks to Ukraine, Norway now supports it.', 'NOR', '+'],
  ['Italy, which at first backed sending tanks to Ukraine, now rejects it.', 'ITA', '-'],
  ['Once tanks have been sent to Ukraine, Norway will oppose it.', 'NOR', '-'],
])('what was held once goes where another thing is held now: %s', (text, actor, sign) => {
  expect(stances(text).filter((stance) => stance.startsWith(actor))).toEqual([`${actor} arms-for-ukraine ${sign}`])
})
