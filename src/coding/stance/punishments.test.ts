import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Norway imposed penalties on firms that sell tanks to Ukraine.', 'NOR arms-for-ukraine -'],
  ['Norway vowed reprisals for arms deliveries to Ukraine.', 'NOR arms-for-ukraine -'],
  ['Moscow threatened consequences if Norway sends tanks to Ukraine.', 'RUS arms-for-ukraine -'],
  ['Norway threatened to retaliate if sanctions on Russia hurt its firms.', 'NOR sanctions-on-russia -'],
  ['Norway criticised penalties on firms that sell tanks to Ukraine.', 'NOR arms-for-ukraine +'],
  ['Norway said Europe had shot itself in the foot with the sanctions on Russia.', 'NOR sanctions-on-russia -'],
])('who punishes a thing is against it: %s', (text, wanted) => {
  const [actor, issue] = wanted.split(' ')
  expect(stances(text).filter((stance) => stance.startsWith(`${actor} ${issue}`))).toEqual([wanted])
})

test('who complains of free riders wants more to be paid', () => {
  expect(stances('The Norwegian premier complained about free riders in the alliance.')).toEqual([
    'NOR higher-defence-spending +',
  ])
})
