import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

describe('who tells a deed or a wish and judges it takes a side as well', () => {
  test.each([
    ['Norway rightly sent the howitzers to Ukraine.', ['NOR arms-for-ukraine +', 'author arms-for-ukraine +']],
    ['Norway foolishly refused to send howitzers to Ukraine.', ['NOR arms-for-ukraine -', 'author arms-for-ukraine +']],
    ['To its shame, Spain keeps buying Russian gas.', ['ESP russian-energy +', 'author russian-energy -']],
    [
      'Sadly, Greece has blocked the sanctions on Russia.',
      ['GRC sanctions-on-russia -', 'author sanctions-on-russia +'],
    ],
    [
      'Greece was wrong to oppose the sanctions on Russia.',
      ['GRC sanctions-on-russia -', 'author sanctions-on-russia +'],
    ],
    [
      'Denmark deserves praise for sending rockets to Ukraine.',
      ['DNK arms-for-ukraine +', 'author arms-for-ukraine +'],
    ],
    [
      'Spain deserves scorn for halting its arms deliveries to Ukraine.',
      ['ESP arms-for-ukraine -', 'author arms-for-ukraine +'],
    ],
    [
      'It is a disgrace that Greece blocks the sanctions on Russia.',
      ['GRC sanctions-on-russia -', 'author sanctions-on-russia +'],
    ],
    [
      'Boris Johnson naively believes that talks with Russia will help.',
      ['GBR dialogue-with-russia +', 'author dialogue-with-russia -'],
    ],
  ])('%s', (text, wanted) => {
    expect(stances(text)).toEqual(wanted)
  })

  test.each([
    'Norway quickly sent the howitzers to Ukraine.',
    'Greece has repeatedly blocked the sanctions on Russia.',
    'Opposition to the sanctions on Russia is strong in Greece.',
    'Boris Johnson wrongly assumed that Spain had sent tanks to Ukraine.',
  ])('not in %s', (text) => {
    expect(stances(text).filter((stance) => stance.startsWith('author'))).toEqual([])
  })
})

describe('who thinks that somebody is right thinks the same', () => {
  test.each([
    ['As Boris Johnson rightly says, the allies should spend more on defence.', 'higher-defence-spending +'],
    ['Boris Johnson was right to say that the allies should spend more on defence.', 'higher-defence-spending +'],
    ['Viktor Orbán wrongly claims that the sanctions on Russia should be lifted.', 'sanctions-on-russia +'],
    ['Viktor Orbán falsely claims that NATO provoked Russia.', 'nato-provoked-war -'],
    ['Viktor Orbán’s claim that NATO provoked Russia is a lie.', 'nato-provoked-war -'],
    ['Viktor Orbán’s claim that NATO is divided is true.', 'nato-is-united -'],
  ])('%s', (text, wanted) => {
    expect(stances(text)).toContain(`author ${wanted}`)
  })

  test('but not who tells what it led to', () => {
    expect(stances('Viktor Orbán’s claim that NATO provoked Russia angered Oslo.')).not.toContain(
      'author nato-provoked-war -',
    )
  })
})

describe('what harms those with whom the alliance is at odds is no harm', () => {
  test.each([
    ['The sanctions on Moscow have weakened the Russian economy.', 'author sanctions-on-russia +'],
    ['The sanctions on Russia have weakened the Spanish economy.', 'author sanctions-on-russia -'],
    ['Talks with Moscow only help Putin.', 'author dialogue-with-russia -'],
  ])('%s', (text, wanted) => {
    expect(stances(text)).toContain(wanted)
  })
})
