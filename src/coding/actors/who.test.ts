import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

/** Who has a stance, whatever the issue, in the order of the alphabet. */
function holders(text: string): string[] {
  const { statements } = code({ id: 'x', text, date: '2018-07-20' }, analyse(text), codebook, { minConfidence: 0.2 })
  return [...new Set(statements.map(({ actor }) => actor))].sort()
}

describe('where something is held is not who holds it', () => {
  test.each([
    ['The meeting with Russia in Vienna, Austria revived the dialogue.', 'AUT'],
    ['Officials who met in Ottawa, Canada said the sanctions on Russia would stay.', 'CAN'],
    ["Lavrov's talks with Trump in Madrid, Spain did nothing for peace in Ukraine.", 'ESP'],
    ['Trump praised the Vienna meeting with Putin.', 'AUT'],
    ['The Prague talks with Putin were short.', 'CZE'],
    ['The summit in Lisbon showed that NATO is divided.', 'PRT'],
  ])('%s', (text, actor) => {
    expect(holders(text)).not.toContain(actor)
  })

  test('but who is offered something, and who speaks in a place, are meant', () => {
    expect(holders('Austria wants to offer Moscow talks on arms control.')).toContain('AUT')
    expect(holders('In Prague, the prime minister said that sanctions on Russia must stay.')).toEqual(['CZE'])
    expect(holders('In Vienna, Austria said that it opposed sanctions on Russia.')).toEqual(['AUT'])
  })
})

describe('one of many is not the many', () => {
  test.each([
    'Trump would not defend a NATO member that had not spent enough on defence.',
    'It is up to any NATO country to spend more on defence.',
  ])('%s', (text) => {
    expect(holders(text)).not.toContain('NATO')
  })

  test('but what none of them does, the whole does not do', () => {
    expect(holders('No NATO member will send troops into Ukraine.')).toEqual(['NATO'])
  })
})

describe('whoever says so, and not of whom it is said', () => {
  test('what one is said to need', () => {
    expect(holders('Europe needs its own army, Macron said.')).toEqual(['FRA'])
  })

  test('what is suggested to be so is proposed by nobody', () => {
    expect(holders('Analysts suggest that the president has a choice to make before the talks with Putin.')).toEqual([])
    expect(holders('Merkel suggested that the EU impose sanctions on Russia.')).toEqual(['DEU'])
  })
})

describe('what one may yet do', () => {
  test.each([
    ['Trump could lift sanctions on Russia.', []],
    ['Lavrov expects that Germany will lift sanctions on Russia.', ['RUS']],
    ['There are hopes in Moscow that Germany will lift sanctions on Russia.', []],
    ['The remarks raised the prospect that Germany would lift sanctions on Russia.', []],
    ['Poland is afraid that Germany will lift sanctions on Russia.', ['POL']],
    ['Germany said that it might lift sanctions on Russia.', ['DEU']],
    ['Germany will lift sanctions on Russia.', ['DEU']],
  ])('%s', (text, actors) => {
    expect(holders(text)).toEqual(actors)
  })
})

describe('those who study a thing', () => {
  test.each([
    ['Experts considering the sanctions on Russia met in Washington.', []],
    ['Some analysts are confident that the sanctions on Russia will be discussed.', []],
    ['Experts oppose lifting sanctions on Russia.', ['experts']],
    ['Observers have called for sanctions on Russia.', ['observers']],
    ['Voters wonder about the sanctions on Russia and reject talks with Moscow.', ['voters']],
  ])('hold only what they are for or against: %s', (text, actors) => {
    expect(holders(text)).toEqual(actors)
  })
})

describe('who finds fault with what another does', () => {
  /** Who has which side, in the order of the alphabet. */
  const sides = (text: string): string[] => {
    const { statements } = code({ id: 'x', text, date: '2018-07-20' }, analyse(text), codebook, { minConfidence: 0.3 })
    return [...new Set(statements.map(({ actor, stance }) => actor + stance))].sort()
  }

  test.each([
    ["Macron drew Trump's ire when he pushed for a European army.", ['FRA+', 'USA-']],
    ['Macron annoyed Trump by calling for a European army.', ['FRA+', 'USA-']],
    ['Italy upset Poland by lifting sanctions on Russia.', ['ITA-', 'POL+']],
    ['Italy delighted Hungary by lifting sanctions on Russia.', ['HUN-', 'ITA-']],
    ['Italy has drawn fire from Poland for refusing to send weapons to Ukraine.', ['ITA-', 'POL+']],
    ['Italy came under fire from Poland for blocking sanctions on Russia.', ['ITA-', 'POL+']],
    ['Italy did not anger Poland by lifting sanctions on Russia.', ['ITA-']],
    ['Poland won praise from Trump for raising its defence spending.', ['POL+', 'USA+']],
  ])('%s', (text, found) => {
    expect(sides(text)).toEqual(found)
  })
})

describe('who is among them', () => {
  test.each([
    ['Opponents of the sanctions on Russia include Italy and Greece.', ['GRC', 'ITA']],
    ['Opposition to sanctions on Russia is strong in Italy.', ['ITA']],
    ["Macron's office said that sanctions on Russia must stay.", ['FRA']],
    ['Allies such as Italy oppose sanctions on Russia.', ['ITA']],
    ['Macron and Lavrov met for two hours.', ['FRA', 'RUS']],
  ])('%s', (text, actors) => {
    expect(holders(text)).toEqual(actors)
  })
})

describe('who is named within the name of a thing does nothing by it', () => {
  test('an EU army', () => {
    expect(holders('Lithuania is against the French plans for an EU army.')).not.toContain('EU')
    expect(holders('The EU wants an EU army.')).toEqual(['EU'])
  })
})

test('one person is one holder, whatever form of the name stands there', () => {
  const text = 'Robert J. Hale opposes sanctions on Russia. Bob Hale said that sanctions on Russia were a mistake.'
  expect(holders(text)).toEqual(['Robert J. Hale'])
})

test('a body in a title before a name is not who acts', () => {
  expect(holders('Ada Brook and Senate Whip Ben Ford said they opposed sanctions on Russia.')).toEqual([
    'Ada Brook',
    'Ben Ford',
  ])
  expect(holders('House Budget Chair Ada Brook opposed sanctions on Russia.')).toEqual(['Ada Brook'])
})

describe('a family name alone', () => {
  test('is that of whoever was named by it first, or of whom the other is kin', () => {
    expect(
      holders(
        'Trump was cross. His father, Frederick Trump, came from New York. Trump said NATO allies must spend more on defence.',
      ),
    ).toEqual(['USA'])
    expect(
      holders('Brigitte Macron, the wife of the president, was in Rome. Macron imposed sanctions on Russia.'),
    ).toEqual(['FRA'])
  })

  test('is else that of whom the text names in full', () => {
    expect(holders('Jane Macron, an analyst, was in Rome. Macron called for sanctions on Russia.')).toEqual([
      'Jane Macron',
    ])
  })

  test('stands in no headline that runs on', () => {
    expect(holders('A blow to Iran The Trump administration imposed sanctions on Russia.')).toEqual(['USA'])
  })
})

describe('one of a group, named beside it', () => {
  test.each([
    ['Germany, the richest country in Europe, bought more Russian gas.', ['DEU']],
    ['Hungary has long been the most Moscow-friendly EU member.', ['HUN']],
  ])('%s', (text, actors) => {
    expect(holders(text)).toEqual(actors)
  })
})

describe('those at odds who do a thing together', () => {
  test.each([
    ['Talks between Ukraine and Russia ended on Monday.', ['RUS', 'UKR']],
    ['The foreign ministers of Ukraine, Russia and France met on Monday.', ['FRA', 'RUS', 'UKR']],
  ])('hold it, each of them: %s', (text, actors) => {
    expect(holders(text)).toEqual(actors)
  })
})

describe('two ends of a range, and two tied by a hyphen', () => {
  test.each([
    ['Governments from Warsaw to Lisbon backed the sanctions on Russia.', ['POL', 'PRT']],
    ['Their quarrel came ahead of a Putin-Erdogan meeting in Sochi.', ['TUR']],
  ])('are meant, both of them: %s', (text, actors) => {
    expect(holders(text)).toEqual(expect.arrayContaining(actors))
  })
})
