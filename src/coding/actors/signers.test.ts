import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

describe('papers and those whose words they are', () => {
  test.each([
    [
      'A letter signed by Estonia, Latvia and Denmark urges the EU to adopt new sanctions on Russia.',
      ['DNK sanctions-on-russia +', 'EST sanctions-on-russia +', 'LVA sanctions-on-russia +'],
    ],
    [
      'A statement issued by the Slovak and Hungarian governments opposes sanctions on Russia.',
      ['HUN sanctions-on-russia -', 'SVK sanctions-on-russia -'],
    ],
    ['A paper circulated by Austria argues for dialogue with Russia.', ['AUT dialogue-with-russia +']],
  ])('%s', (text, wanted) => {
    expect(stances(text)).toEqual(wanted)
  })
})

describe('what is asked in spite of', () => {
  test.each([
    [
      'Despite calls from Poland for a ban, Slovakia will go on buying Russian gas.',
      ['POL russian-energy -', 'SVK russian-energy +'],
    ],
    [
      "Notwithstanding Slovakia's opposition, the EU adopted new sanctions on Russia.",
      ['EU sanctions-on-russia +', 'SVK sanctions-on-russia -'],
    ],
  ])('%s', (text, wanted) => {
    expect(stances(text)).toEqual(wanted)
  })
})

describe('clauses with "that" that lack what they are about', () => {
  test.each([
    ['Kyiv rejected the ceasefire plan that China had drawn up.', ['CHN ceasefire-now +', 'UKR ceasefire-now -']],
    [
      'Italy wants talks with Moscow, an idea that Poland and Latvia reject.',
      ['ITA dialogue-with-russia +', 'LVA dialogue-with-russia -', 'POL dialogue-with-russia -'],
    ],
    [
      'Latvia spurned an offer of talks with Moscow that Hungary had made.',
      ['HUN dialogue-with-russia +', 'LVA dialogue-with-russia -'],
    ],
    ['They debated a ban on Russian gas, which Canada described to reporters.', []],
  ])('%s', (text, wanted) => {
    expect(stances(text, 0.3)).toEqual(wanted)
  })
})
