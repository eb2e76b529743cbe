import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

/** The numbers of a text as they were read: value, upper end, unit. */
function read(text: string): [number, number | undefined, string][] {
  return code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook).figures.map(
    ({ value, valueTo, unit }) => [value, valueTo, unit],
  )
}

const things = [
  ['soldiers', 'soldier'],
  ['armoured vehicles', 'vehicle'],
] as const

describe('how numbers are written', () => {
  test.each([
    ['12', 12],
    ['1,200', 1200],
    ['thirty-one', 31],
    ['two dozen', 24],
    ['a hundred', 100],
    ['2.5 million', 2.5e6],
    ['half a million', 5e5],
    ['two and a half thousand', 2500],
    ['72m', 72e6],
  ] as const)('%s', (written, value) => {
    for (const [things_, unit] of things)
      expect(read(`They sent ${written} ${things_}.`)).toEqual([[value, undefined, unit]])
  })

  test.each([
    ['12 to 20', 12, 20],
    ['12-20', 12, 20],
    ['between 12 and 20', 12, 20],
    ['two or three thousand', 2000, 3000],
    ['8 to 10 million', 8e6, 10e6],
    ['80 million to 100 million', 80e6, 100e6],
  ] as const)('%s', (written, from, to) => {
    for (const [things_, unit] of things) expect(read(`They sent ${written} ${things_}.`)).toEqual([[from, to, unit]])
  })

  test.each([
    ['between 19 percent and 30 percent', [[19, 30, '%']]],
    ['19% to 30%', [[19, 30, '%']]],
    ['two-thirds', [[66.7, undefined, '%']]],
    ['a quarter', [[25, undefined, '%']]],
    ['half', [[50, undefined, '%']]],
    ['75-plus percent', [[75, undefined, '%']]],
  ] as const)('%s of voters', (written, expected) =>
    expect(read(`Polls say ${written} of voters are against it.`)).toEqual(expected),
  )

  test.each([
    ['$3 billion', 'USD'],
    ['€3bn', 'EUR'],
    ['£3 billion', 'GBP'],
    ['3 billion US dollars', 'USD'],
    ['3 billion Danish kroner', 'DKK'],
    ['3 billion zlotys', 'PLN'],
  ])('%s', (written, unit) => expect(read(`They paid ${written} for it.`)).toEqual([[3e9, undefined, unit]]))

  test('a change is told by both its ends', () => {
    expect(read('The share rose from 12 percent to 30 percent.')).toEqual([
      [12, undefined, '%'],
      [30, undefined, '%'],
    ])
  })

  test.each([
    ['The share rose from 12 to 30 percent.', 12, 30],
    ['They voted by 52 to 48 percent to leave.', 52, 48],
    ['They voted by 52-48 percent to leave.', 52, 48],
  ])('%s: two shares, of which one has the unit', (text, first, second) =>
    expect(read(text)).toEqual([
      [first, undefined, '%'],
      [second, undefined, '%'],
    ]),
  )

  test.each([
    'Some 1,564 soldiers died, compared with 1,342 a year before.',
    'Norway has 1,564 soldiers there, up from 1,342.',
    'Norway has 1,564 soldiers there, down from 1,342 last year.',
  ])('%s: what is compared is of the same', (text) =>
    expect(read(text)).toEqual([
      [1564, undefined, 'soldier'],
      [1342, undefined, 'soldier'],
    ]),
  )

  test.each([
    ['In March 60 Norwegian diplomats were expelled.', 60, 'diplomat'],
    ['The mayor offered access to 12 Norwegians.', 12, 'norwegian'],
    ['It followed the indictment of 12 Norwegians on Friday.', 12, 'norwegian'],
    ['They swapped nine prisoners.', 9, 'prisoner'],
    ['They have 40 servicemen there.', 40, 'serviceman'],
    ['It is a city of 450,000.', 450000, 'people'],
    ['Norway has an army of 30,000.', 30000, 'troop'],
    ['Twelve of these individuals left.', 12, 'individual'],
  ] as const)('%s', (text, value, unit) => expect(read(text)).toEqual([[value, undefined, unit]]))

  test.each([
    'Parliament voted 344-286 against the deal.',
    'Parliament voted 344 to 286 against the deal.',
    'Lawmakers rejected the deal by 344 votes to 286.',
  ])('%s: both sides of a vote', (text) =>
    expect(read(text)).toEqual([
      [344, undefined, 'vote'],
      [286, undefined, 'vote'],
    ]),
  )

  test.each([
    'At least 40 were killed.',
    'The blast left 40 dead.',
    'The blast killed all 40 on board.',
    'The death toll rose to 40.',
    'Officials put the death toll at 40.',
  ])('%s: people, whom no noun names', (text) => expect(read(text)).toEqual([[40, undefined, 'people']]))

  test('a number in brackets that says the same in another currency', () => {
    const text = 'Norway raised 6.2 million euros (about $7 million) in March.'
    const { figures } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
    expect(figures.map(({ actor, value, unit, when }) => [actor, value, unit, when])).toEqual([
      ['NOR', 6.2e6, 'EUR', '2022-03'],
      ['NOR', 7e6, 'USD', '2022-03'],
    ])
  })

  test('a share beside one of GDP is one of GDP too', () => {
    expect(read('Norway spent 1.6 percent of GDP on defence last year and will spend 2 percent by 2030.')).toEqual([
      [1.6, undefined, '% of GDP'],
      [2, undefined, '% of GDP'],
    ])
  })

  test.each([
    'There are two things to say about it.',
    'He is the number two man in Oslo.',
    'The talks lasted three hours.',
    'He was born on March 29, 1971.',
    'They met at Article 5 headquarters on 12 July.',
    'The F-16 and the Leopard 2 are old.',
    'She is the 45th president.',
    'A 5-ton truck and a 21-story tower stood there.',
    'The Group of 20 met in Bali.',
    'It is (3) a matter of taste.',
    'See photo 3 of 21 photos.',
    'The second half of the war was worse.',
    'For half an hour they waited.',
  ])('%s: no figure', (text) => expect(read(text)).toEqual([]))
})
