import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

describe('somebody named before a gerund', () => {
  test.each([
    ['Norway complained of Hungary blocking sanctions against Russia.', ['HUN -', 'NOR +']],
    ['Norway objected to Hungary blocking sanctions against Russia.', ['HUN -', 'NOR +']],
    ['Norway insisted on Hungary joining the sanctions against Russia.', ['NOR +']],
    ['Norway is unhappy about Hungary lifting sanctions against Russia.', ['HUN -', 'NOR +']],
    ['Orbán ruled out Hungary joining the sanctions against Russia.', ['HUN -']],
  ])('does what it says: %s', (text, wanted) => {
    const found = stances(text, 0.2).filter((stance) => stance.includes('sanctions'))
    expect(found.map((stance) => stance.replace(' sanctions-on-russia', ''))).toEqual(wanted)
  })

  test.each([
    'The Russian defence ministry denied sending soldiers to Ukraine.',
    'The Kremlin denies having troops in Ukraine.',
  ])('a rival that denies a deed of its own takes no side on those of others: %s', (text) => {
    expect(stances(text, 0.2)).toEqual([])
  })
})

describe('those who are meant by a plural', () => {
  test.each([
    ['Some governments, notably that of Hungary, reject sanctions against Russia.', ['HUN -']],
    ['Several governments, including those in Oslo and Rome, reject sanctions against Russia.', ['ITA -', 'NOR -']],
    ['Some members, Hungary above all, reject sanctions against Russia.', ['HUN -']],
    ['Some members – Hungary above all – oppose sanctions against Russia.', ['HUN -']],
    ['Hungary, as well as Norway, rejects sanctions against Russia.', ['HUN -', 'NOR -']],
    ['A handful of members led by Hungary oppose sanctions against Russia.', ['HUN -']],
  ])('are named between commas or behind who leads them: %s', (text, wanted) => {
    const found = stances(text, 0.2).map((stance) => stance.replace(' sanctions-on-russia', ''))
    expect(found).toEqual(wanted)
  })

  test('all of so many members are the body', () => {
    expect(stances('All 30 allies agreed to spend more on defence.', 0.2)).toEqual(['NATO higher-defence-spending +'])
    expect(stances('The 27 agreed to tighten the sanctions against Russia.', 0.2)).toEqual(['EU sanctions-on-russia +'])
  })
})

describe('who is told beside it', () => {
  test.each([
    ['Hungary refused to send howitzers to Ukraine, much to the annoyance of Norway.', 'NOR arms-for-ukraine +'],
    ['Italy continues to seek talks with Moscow, to the displeasure of Norway.', 'NOR dialogue-with-russia -'],
    ['Ukraine’s accession to NATO comes up against the refusal of Norway.', 'NOR ukraine-in-nato -'],
    ['Sanctions on Russia continue to be blocked by Norway.', 'NOR sanctions-on-russia -'],
    ['Norway used its veto to block sanctions on Russia.', 'NOR sanctions-on-russia -'],
    ['Norway faces criticism over its slow deliveries of howitzers to Ukraine.', 'NOR arms-for-ukraine -'],
    ['Norway was criticised for slow deliveries of howitzers to Ukraine.', 'NOR arms-for-ukraine -'],
    ['Norway prefers to double military aid to Ukraine.', 'NOR arms-for-ukraine +'],
    ['Norway considers the dispatch of troops to Ukraine to be neither wise nor useful.', 'NOR troops-in-ukraine -'],
    [
      'Italy said it would wait, and Norway had earlier decided to send howitzers to Ukraine.',
      'NOR arms-for-ukraine +',
    ],
    ['At their summit in The Hague, Norwegian officials promised Ukraine howitzers.', 'NOR arms-for-ukraine +'],
  ])('takes the side that the whole gives: %s', (text, wanted) => {
    const found = stances(text, 0.2)
    expect(found).toContain(wanted)
    expect(found).not.toContain(wanted.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')))
  })
})

describe('who disagrees', () => {
  test.each([
    ['Rome wants to end imports of Russian gas. Norway disagreed.', 'NOR russian-energy +'],
    ['Rome wants to end imports of Russian gas. The Norwegians do not agree.', 'NOR russian-energy +'],
    ['Rome said that howitzers should be sent to Ukraine, but Oslo disagrees.', 'NOR arms-for-ukraine -'],
    ['Norway disagreed: the sanctions on Russia must stay.', 'NOR sanctions-on-russia +'],
    ['Norway did not agree: sending howitzers to Ukraine would be a mistake.', 'NOR arms-for-ukraine -'],
    [
      'Estonia warned that Russia could attack NATO, a claim the Norwegians dismissed as reckless.',
      'NOR russia-threatens-nato -',
    ],
  ])('is on the other side than what was said, and means what they add: %s', (text, wanted) => {
    const found = stances(text, 0.2)
    expect(found).toContain(wanted)
    expect(found).not.toContain(wanted.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')))
  })
})
