import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ["Italy's appetite for sending tanks to Ukraine has faded.", 'ITA arms-for-ukraine -'],
  ["Norway's enthusiasm for sanctions on Russia has evaporated.", 'NOR sanctions-on-russia -'],
  ["Gone is Norway's enthusiasm for sanctions on Russia.", 'NOR sanctions-on-russia -'],
  ["Germany's reluctance to send tanks to Ukraine has melted away.", 'DEU arms-for-ukraine +'],
  ["Hungary's resistance to Swedish membership of NATO crumbled in January.", 'HUN nordic-accession +'],
])('an attitude that fades is had no more: %s', (text, wanted) => {
  expect(stances(text, 0.2)).toContain(wanted)
  expect(stances(text, 0.2)).not.toContain(wanted.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')))
})

test.each([
  ["Poland's support for sanctions on Russia has gone up.", 'POL sanctions-on-russia +'],
  ["Germany's support for sanctions on Russia has not faded.", 'DEU sanctions-on-russia +'],
  ["Poland's support for sanctions on Russia has gone unheard.", 'POL sanctions-on-russia +'],
  ["Poland's enthusiasm for sanctions on Russia will fade.", 'POL sanctions-on-russia +'],
])('but not one that grows or lasts: %s', (text, wanted) => {
  expect(stances(text, 0.2)).toEqual([wanted])
})
