import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const of = (actor: string, text: string): string[] => stances(text).filter((stance) => stance.startsWith(`${actor} `))

describe('what somebody’s view, fear or aim is', () => {
  test.each([
    ['Norway’s main complaint is that Spain has not increased its defence spending.', 'NOR higher-defence-spending +'],
    ['The chief worry of Hungary is that sanctions on Russia hurt its farmers.', 'HUN sanctions-on-russia -'],
    ['Poland’s fear is that Germany will resume talks with Moscow.', 'POL dialogue-with-russia -'],
    ['The stance of Norway has been that sanctions on Russia should stay.', 'NOR sanctions-on-russia +'],
    ['Norway’s position is that no howitzers should be sent to Ukraine.', 'NOR arms-for-ukraine -'],
    ['The goal of Norway is to tighten sanctions on Russia.', 'NOR sanctions-on-russia +'],
    ['Hungary’s argument is that NATO provoked the war in Ukraine.', 'HUN nato-provoked-war +'],
  ])('%s', (text, wanted) => {
    expect(of(wanted.slice(0, 3), text)).toContain(wanted)
    expect(of('author', text)).toEqual([])
  })
})

describe('what another does beside a speaker’s words is not among them', () => {
  test.each([
    'Boris Johnson said he was tired, a day after Viktor Orbán rejected sanctions on Russia.',
    'Boris Johnson said Europe should pay more, a week after Andrzej Duda attacked sanctions on Russia.',
    'Boris Johnson said taxes would rise as Viktor Orbán called for sanctions on Russia.',
    'Boris Johnson promised a vote before Viktor Orbán called for sanctions on Russia.',
    'Boris Johnson said he would set up a committee after Viktor Orbán lamented the brain death of NATO.',
  ])('%s', (text) => {
    expect(of('GBR', text)).toEqual([])
  })

  test('but what is done by the same, or said on, is', () => {
    expect(of('GBR', 'A day after imposing sanctions on Russia, Boris Johnson left for Wales.')).toEqual([
      'GBR sanctions-on-russia +',
    ])
    expect(
      of('GBR', 'Boris Johnson said that nothing was decided, though he added that he wanted sanctions on Russia.'),
    ).toEqual(['GBR sanctions-on-russia +'])
  })
})
