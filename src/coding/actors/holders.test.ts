import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

/** Actors with their signs, whatever the issue, in the order of the alphabet. */
function stances(text: string, date = '2018-07-12'): string[] {
  const { statements } = code({ id: 'x', text, date }, analyse(text), codebook, { minConfidence: 0.1 })
  return [...new Set(statements.map(({ actor, stance }) => actor + stance))].sort()
}

describe('who holds a stance', () => {
  test('not those who ought to do it, but whoever says so', () => {
    expect(stances('NATO allies need to spend more on defence, Donald Trump said.')).toEqual(['USA+'])
    expect(stances('The alliance must insist that its members spend two percent on defence.')).toEqual(['author+'])
    expect(stances('Europe must demand tougher sanctions on Russia.')).toEqual(['author+'])
    expect(stances('Poland should support sanctions on Russia, Olaf Scholz said.', '2023-02-01')).toEqual(['DEU+'])
  })

  test('an office with a name right behind it is whoever is named there, and nobody named before', () => {
    const before = 'Emmanuel Macron, the president of France, spoke. The Polish parliament met.'
    for (const [office, name, holder] of [
      ['president', 'Andrzej Duda', 'POL-'],
      ['leader', 'Andrzej Duda', 'POL-'],
      ['leader', 'President Andrzej Duda', 'POL-'],
      ['president', 'Ada Brook', 'Ada Brook-'],
      ['leader', 'Ada Brook', 'Ada Brook-'],
    ])
      expect(stances(`${before} Its ${office}, ${name}, rejects sanctions on Russia.`)).toEqual([holder])
    expect(stances(`${before} The president rejects sanctions on Russia.`)).toEqual(['FRA-'])
  })

  test('not those of whom something is', () => {
    expect(stances("The exercises are meant to reassure NATO allies of America's commitment to Europe.")).toEqual([
      'USA+',
    ])
  })

  test('no treaty, and no newspaper that is told something', () => {
    expect(stances('America will not stay constrained by the INF Treaty while Russia cheats.')).toEqual(['USA-'])
    expect(stances('A rebel fighter told Reuters that it was not a cease-fire in Ukraine.')).not.toContain('Reuters-')
  })

  test('a state by its services', () => {
    expect(stances("Germany's intelligence service says that Russia is preparing an attack on NATO.")).toEqual(['DEU+'])
  })

  test('not those beside whom something happens', () => {
    expect(stances('The cease-fire in Ukraine held among doubts within NATO.')).not.toContain('NATO+')
    expect(stances('The NATO summit ended before sanctions on Russia came up.')).not.toContain('NATO+')
  })

  test('no body of which only some do or hold it', () => {
    for (const some of [
      'Some countries in NATO',
      'A few NATO states',
      'The smaller members of the alliance',
      'Two NATO members',
      'A handful of NATO members',
      'A NATO member',
      'Some Republicans',
      'Certain EU governments',
      'Parts of the EU',
    ])
      expect(stances(`${some} refused to send weapons to Ukraine.`), some).toEqual([])
    for (const [all, actor] of [
      ['NATO members', 'NATO'],
      ['Most Republicans', 'Republican Party'],
      ['The member states of the EU', 'EU'],
      ['All the members of NATO', 'NATO'],
    ])
      expect(stances(`${all} refuse to send weapons to Ukraine.`), all).toEqual([`${actor}-`])
    expect(stances('Republicans who refuse to send weapons to Ukraine cheered.')).toEqual([])
    expect(stances('Some EU members, including Hungary, refuse to send weapons to Ukraine.')).toEqual(['HUN-'])
  })

  test('not those in a clause that says nothing of it', () => {
    const beside = 'Greece plants olives, and Italy thinks that sanctions on Russia are the last resort.'
    expect(stances(beside).filter((each) => each.startsWith('GRC'))).toEqual([])
  })

  test('whoever is blamed for what is theirs', () => {
    expect(stances('Poland attacked Germany over its opposition to sanctions on Russia.')).toContain('DEU-')
  })

  test('not the author of what stands in a quotation, nor those who lived before', () => {
    expect(stances('“I think that sanctions on Russia are a mistake.”')).not.toContain('author-')
    expect(stances('In 1939 the Soviet Union attacked Finland.')).toEqual([])
    expect(stances('Vladimir Putin told a meeting with Kremlin officials that tea was served.')).toEqual([])
  })

  test('not those who punish others', () => {
    expect(stances('Russia condemned the sanctions that Washington imposed on Iran.')).not.toContain('USA+')
    expect(stances('Washington imposed sanctions on Russia and Belarus.')).toContain('USA+')
  })
})

describe('one of several', () => {
  test('holds it with the others whom an office joins', () => {
    expect(stances('French and German officials said that sanctions on Russia must stay.')).toEqual(['DEU+', 'FRA+'])
    expect(stances('The leaders of Germany, France and Ukraine agreed on a ceasefire in Donbas.')).toEqual(
      expect.arrayContaining(['DEU+', 'FRA+', 'UKR+']),
    )
  })

  test('stands on the other side where the sentence leaves it out', () => {
    expect(stances('Warsaw, but not Budapest, supports sending arms to Ukraine.', '2023-01-01')).toEqual([
      'HUN-',
      'POL+',
    ])
  })

  test('meets the other', () => {
    expect(stances('The meeting between Donald Trump and Vladimir Putin lasted two hours.')).toEqual(['RUS+', 'USA+'])
  })

  test('does not do what neither does', () => {
    expect(stances('Neither Germany nor Italy will send soldiers to Ukraine.', '2023-01-01')).toEqual(['DEU-', 'ITA-'])
  })

  test('does as the one before where the text says so', () => {
    expect(stances('Germany has ruled out sending troops to Ukraine, and so has Spain.', '2023-01-01')).toEqual([
      'DEU-',
      'ESP-',
    ])
    expect(stances('Hungary opposes the sanctions on Russia. So does Slovakia.', '2023-01-01')).toEqual([
      'HUN-',
      'SVK-',
    ])
    expect(stances('Bulgaria did not send troops to Ukraine, nor did Greece.', '2023-01-01')).toEqual(['BGR-', 'GRC-'])
  })

  test('is not lost at the head of a list', () => {
    const called = 'Estonia, Latvia and Lithuania called for tougher sanctions on Russia.'
    expect(stances(called)).toEqual(['EST+', 'LTU+', 'LVA+'])
  })
})

describe("'the president'", () => {
  test('is the one most in view', () => {
    const told =
      'Donald Trump flew to Brussels. Mr Trump met his staff. Trump had spoken of Vladimir Putin on the way. The president opposes sanctions on Russia.'
    expect(stances(told)).toContain('USA-')
    expect(stances(told)).not.toContain('RUS-')
  })
})

describe("'the allies'", () => {
  test('are those of the alliance, once it is named', () => {
    expect(stances('NATO met in Brussels. The allies agreed to spend more on defence.')).toContain('NATO+')
    expect(stances('NATO met in Brussels. Member states agreed to spend more on defence.')).toContain('NATO+')
  })

  test('are not, where they are some of them or somebody else’s', () => {
    expect(stances('NATO met in Brussels. Some members agreed to spend more on defence.')).not.toContain('NATO+')
    expect(stances("NATO met in Brussels. Moscow's allies agreed to spend more on defence.")).not.toContain('NATO+')
  })
})

test('the allies of a single state are others than that state', () => {
  expect(stances('US allies said that they would spend more on defence.')).not.toContain('USA+')
  expect(stances('Norwegian neighbours oppose a rise in defence spending.')).not.toContain('NOR-')
  expect(stances('Her Norwegian counterpart promised to spend more on defence.')).toContain('NOR+')
})

describe('what is told beside a noun', () => {
  test('is the stance of whoever is named there', () => {
    expect(stances('Congress approved the delivery of missiles to Ukraine, a step welcomed by Poland.')).toContain(
      'POL+',
    )
    expect(stances('Paris launched the European army, a ten-nation venture, which is opposed by Poland.')).toEqual(
      expect.arrayContaining(['FRA+', 'POL-']),
    )
    expect(stances('Moscow dislikes the battlegroups that NATO sent to Poland.')).toEqual(['NATO+', 'RUS-'])
    expect(stances('Berlin spoke of the creation of a European army, which Warsaw opposes.')).toContain('POL-')
  })
})

describe('an accession', () => {
  test('is no deed of the body that is joined, nor of whoever comes in', () => {
    expect(stances("Finland's prime minister favours NATO membership.", '2022-05-02')).toEqual(['FIN+'])
    expect(stances("Berlin spoke of Sweden's entry into the alliance.", '2022-06-02')).not.toContain('SWE+')
    expect(stances('Moscow has long opposed the expansion of NATO into Eastern Europe.')).toEqual(['RUS-'])
  })

  test('is asked for by whoever applies', () => {
    expect(stances("Sweden's application to join NATO was sent in May.", '2022-06-02')).toContain('SWE+')
  })
})

describe("an outsider's deed", () => {
  test('is no stance of whoever accuses or warns of them', () => {
    expect(stances('Ukraine accused Russia of sending heavy weapons to rebels in the east.', '2014-08-01')).toEqual([])
    const pretext = 'NATO warned that Russia could use relief as an excuse to send troops into Ukraine.'
    expect(stances(pretext, '2014-08-01')).not.toContain('NATO+')
    const meant = 'NATO said that the Russians mean to ship bigger guns to the rebels in Ukraine.'
    expect(stances(meant, '2014-08-01')).toEqual([])
  })
})

describe('the author', () => {
  const judged = 'Sending arms to Ukraine is a grave mistake.'

  test('takes a side in an opinion, not in a report of what others say', () => {
    expect(stances(`We see it every day. ${judged}`, '2023-01-01')).toContain('author-')
    const report =
      'The minister said that talks went on. Officials said that the mood was good. Envoys said that little had changed.'
    expect(stances(`${report} ${judged}`, '2023-01-01')).not.toContain('author-')
  })

  test('a son with the name of his father is somebody else, and a title says whom a family name means', () => {
    const actors = (text: string): string[] => {
      const { statements } = code({ id: 'x', text, date: '2018-11-30' }, analyse(text), codebook, {
        minConfidence: 0.1,
      })
      return [...new Set(statements.map(({ actor }) => actor))]
    }
    expect(actors('Donald Trump Jr. called for sanctions on Russia.')).toEqual(['Donald Trump Jr.'])
    expect(
      actors('Mr. Trump called for sanctions on Russia. President Trump and his wife, Melania Trump, then left.'),
    ).toEqual(['USA'])
  })
})

test('a cabinet is that of the capital it sits in, and so is what is told of it by a pronoun', () => {
  const text = 'Spain sent tanks to Ukraine. The cabinet in Rome said it would not send weapons to Ukraine.'
  expect(stances(text, '2022-07-12')).toEqual(['ESP+', 'ITA-'])
})

test('who does not, takes up what others do and not what one of them did', () => {
  const text = 'Norway pledged weapons for Ukraine. Slovenia does not.'
  expect(stances(text, '2022-07-12')).toEqual(['NOR+'])
})
