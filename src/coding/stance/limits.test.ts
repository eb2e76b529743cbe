import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const of = (actor: string, text: string): string[] => stances(text).filter((stance) => stance.startsWith(`${actor} `))

describe('what a denial denies', () => {
  test.each([
    // That it is all.
    ['Article 5 does not apply only to those who pay, Jonas Gahr Støre said.', 'NOR article-5-credible +'],
    ['Norway will not send only rifles to Ukraine.', 'NOR arms-for-ukraine +'],
    ['Norway did not merely promise howitzers to Ukraine.', 'NOR arms-for-ukraine +'],
    ['Hungary does not only reject sanctions on Russia, it wants them lifted.', 'HUN sanctions-on-russia -'],
    // That there are no others.
    ['It was not the first shipment of howitzers to Ukraine by Norway.', 'NOR arms-for-ukraine +'],
    ['Norway was not the only country to impose sanctions on Russia.', 'NOR sanctions-on-russia +'],
    // What else was not there, or how soon it was done.
    ['Norway spoke to Putin at length, with no aides present.', 'NOR dialogue-with-russia +'],
    ['Norway shipped howitzers to Ukraine in less than a week.', 'NOR arms-for-ukraine +'],
    // What is taken from something else.
    ['Norway slashed foreign aid to lift its defence budget.', 'NOR higher-defence-spending +'],
    // The thing itself.
    ['Norway spoke with no Russian minister.', 'NOR dialogue-with-russia -'],
    ['Norway put on ice a shipment of howitzers to Ukraine.', 'NOR arms-for-ukraine -'],
    ['Norway cannot just send howitzers to Ukraine.', 'NOR arms-for-ukraine -'],
    ['Norway will not send howitzers to Ukraine, only helmets.', 'NOR arms-for-ukraine -'],
    ['Norway will not send howitzers to Ukraine just to please Spain.', 'NOR arms-for-ukraine -'],
    ['Norway will not send howitzers to Ukraine only because Spain does.', 'NOR arms-for-ukraine -'],
  ])('%s', (text, wanted) => {
    expect(of(wanted.slice(0, 3), text)).toEqual([wanted])
  })

  test.each([
    'Norway would not confirm that it is sending howitzers to Ukraine.',
    'Norway did not disclose when it would send howitzers to Ukraine.',
    'Norway would not say how many howitzers it was sending to Ukraine.',
  ])('%s takes no side against it', (text) => {
    expect(of('NOR', text)).not.toContain('NOR arms-for-ukraine -')
  })
})

describe('leaning on what others sell', () => {
  test.each([
    ['Andrzej Duda pointed to Germany’s reliance on Russian gas.', 'POL russian-energy -'],
    ['Andrzej Duda warned of Germany’s dependence on Russian gas.', 'POL russian-energy -'],
    ['Germany is dependent on Russian gas, Andrzej Duda said.', 'POL russian-energy -'],
    ['Nord Stream 2 would deepen Europe’s reliance on Russian gas, Andrzej Duda said.', 'POL russian-energy -'],
    ['The EU has cut its dependence on Russian gas.', 'EU russian-energy -'],
    // Whoever says so of themselves goes on with it.
    ['Hungary is dependent on Russian gas, Viktor Orbán said.', 'HUN russian-energy +'],
    ['Viktor Orbán justified Hungary’s reliance on Russian gas.', 'HUN russian-energy +'],
  ])('%s', (text, wanted) => {
    expect(of(wanted.slice(0, wanted.indexOf(' ')), text)).toEqual([wanted])
  })
})

describe('what a thing is called that comes last', () => {
  test.each([
    ['Sanctions on Russia should be a last resort, Karl Nehammer said.', 'AUT sanctions-on-russia -'],
    ['Moscow let it be known that Western soldiers in Ukraine would be seen as occupiers.', 'RUS troops-in-ukraine -'],
    ['Turkey is holding hostage the plan to send NATO troops to Poland.', 'TUR forward-presence -'],
    ['NATO’s higher military spending reinforces our concerns, Dmitry Peskov said.', 'RUS higher-defence-spending -'],
  ])('%s', (text, wanted) => {
    expect(of(wanted.slice(0, 3), text)).toContain(wanted)
    expect(of(wanted.slice(0, 3), text)).not.toContain(wanted.replace(/-$/, '+'))
  })
})

describe('none of several', () => {
  test.each([
    'Norway wants no embargo, no sanctions on Russia.',
    'Norway wants no embargo and no sanctions on Russia.',
    'There will be no embargo, no sanctions on Russia, Jonas Gahr Støre said.',
  ])('%s', (text) => {
    expect(of('NOR', text)).toEqual(['NOR sanctions-on-russia -'])
  })
})

describe('complaints', () => {
  test.each([
    ['Hungary complained that sanctions on Russia hurt its farmers.', 'HUN sanctions-on-russia -'],
    ['Viktor Orbán grumbled that sanctions on Russia do harm to his country.', 'HUN sanctions-on-russia -'],
    ['Norway complained that sanctions on Russia were too weak.', 'NOR sanctions-on-russia +'],
    ['Norway regrets that Spain has done little and should send howitzers to Ukraine.', 'NOR arms-for-ukraine +'],
    ['Spain complained that it must spend more on defence.', 'ESP higher-defence-spending -'],
    // Too much reliance on a thing is a complaint by whatever verb.
    ['Spain regrets that Europe relies too heavily on American protection.', 'ESP european-autonomy +'],
    ['France deplores the overreliance of Europe on the United States.', 'FRA european-autonomy +'],
    ['Latvia denied that Europe was too reliant on the United States.', 'LVA european-autonomy -'],
    ['Lithuania complained that Germany was too dependent on Russian gas.', 'LTU russian-energy -'],
  ])('%s', (text, wanted) => {
    expect(of(wanted.slice(0, 3), text)).toEqual([wanted])
  })
})

test('who warns that others can no longer rely on a thing would have them do without it', () => {
  expect(stances('Italy warned that Europe could no longer rely on the United States.')).toContain(
    'ITA european-autonomy +',
  )
})

describe('what is only supposed has been done by nobody', () => {
  test.each([
    'Finland and Sweden joining NATO would help the alliance.',
    'A delivery of howitzers to Ukraine by Norway could end the war.',
  ])('%s', (text) => {
    expect(stances(text).filter((stance) => !stance.startsWith('author'))).toEqual([])
  })
})

test('of a group of more as many are meant as a number says, those who were named last', () => {
  const text = 'Finland and Sweden have changed their minds. These two Nordic countries want to join NATO.'
  const joining = stances(text).filter((stance) => stance.includes('nordic-accession +'))
  expect(joining).toEqual(['FIN nordic-accession +', 'SWE nordic-accession +'])
  expect(of('NOR', 'The two Nordic countries want to join NATO.')).toEqual([])
})
