import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'
import { stances } from '../stances.fixture.ts'

const codebook = await readCodebook('codebooks/nato')

/** The side that Norway takes on what is named by `issue`; '' where it takes none, '+-' where both. */
function side(text: string, issue: string): string {
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
  const own = statements.filter((statement) => statement.actor === 'NOR' && statement.issue === issue)
  return [...new Set(own.map(({ stance }) => stance))].sort().join('')
}

const penalties = (text: string): string => side(text, 'sanctions-on-russia')
const arms = (text: string): string => side(text, 'arms-for-ukraine')

describe('what somebody thinks of a thing', () => {
  test.each([
    ['poured scorn on', '-'],
    ['turned thumbs down on', '-'],
    ['hammered a nail into the coffin of', '-'],
    ['is fed up with', '-'],
    ['was horrified by', '-'],
    ['is disillusioned with', '-'],
    ['is critical of', '-'],
    ['saw nothing wrong with', '+'],
    ['cannot wait for', '+'],
    ['breathed new life into', '+'],
    ['is appreciative of', '+'],
  ])('by words and phrases: Norway %s it', (phrase, sign) => {
    expect(penalties(`Norway ${phrase} sanctions on Russia.`)).toBe(sign)
  })

  test.each([
    ['thinks the sanctions on Russia unwise as long as gas flows', '-'],
    ['considers the sanctions on Russia useful as long as oil is cheap', '+'],
    ['thought Russian sanctions futile so long as others traded', '-'],
    ['calls Russian sanctions vital so long as the fighting lasts', '+'],
  ])('called so behind its name, whatever follows: Norway %s', (said, sign) => {
    expect(penalties(`Norway ${said}.`)).toBe(sign)
  })

  test.each([
    ['a distraction', '-'],
    ['a step backwards', '-'],
    ['a terrible idea', '-'],
    ['a danger', '-'],
    ['the right answer', '+'],
  ])('by a noun or phrase wherever it is the predicate: %s', (judgement, sign) => {
    expect(arms(`Norway said that arms deliveries to Ukraine were ${judgement}.`)).toBe(sign)
    expect(arms(`It would be ${judgement} to send weapons to Ukraine, Norway said.`)).toBe(sign)
    expect(arms(`Norway described arms deliveries to Ukraine as ${judgement}.`)).toBe(sign)
  })

  test.each(['futile', 'premature', 'illegal'])('by an adjective behind a name: %s', (adjective) => {
    expect(arms(`Norway called arms deliveries to Ukraine ${adjective}.`)).toBe('-')
    expect(arms(`Norway considers arms deliveries to Ukraine ${adjective}.`)).toBe('-')
  })

  test.each([
    ['The worst thing would be to', '-'],
    ['The best thing would be to', '+'],
    ['The last thing we should do is', '-'],
  ])('by what the subject calls it: %s', (opening, sign) => {
    expect(arms(`“${opening} send weapons to Ukraine,” the Norwegian prime minister said.`)).toBe(sign)
  })

  test.each([
    ['Norway talked about arms deliveries to Ukraine, calling them a farce.', '-'],
    ['Norway said nothing would be more dangerous than sending weapons to Ukraine.', '-'],
    ['Norway said anything would be better than sending weapons to Ukraine.', '-'],
    ['Norway finds it wrong to send weapons to Ukraine.', '-'],
    ['Norway spoke about arms deliveries to Ukraine, which it called a farce.', '-'],
    ['Norway recorded arms deliveries to Ukraine.', ''],
    ['Norway referred to arms deliveries to Ukraine.', ''],
    ['Norway said the price of arms deliveries to Ukraine is too high.', '-'],
    ['Norway said the benefits of arms deliveries to Ukraine outweigh the costs.', '+'],
    ['Norway said there was nothing wrong with sending weapons to Ukraine.', '+'],
  ])('by comparing, weighing and naming it: %s', (text, sign) => {
    expect(arms(text)).toBe(sign)
  })

  test.each([
    ['Norway kicked arms deliveries to Ukraine into the long grass.', '-'],
    ['Norway took arms deliveries to Ukraine off the agenda.', '-'],
    ['Norway greeted arms deliveries to Ukraine with derision.', '-'],
    ['Norway reacted angrily to arms deliveries to Ukraine.', '-'],
    ['There is growing frustration in Norway with arms deliveries to Ukraine.', '-'],
  ])('by what stands behind the object, by moods and by what is there: %s', (text, sign) => {
    expect(arms(text)).toBe(sign)
  })

  test.each([
    ['endanger peace', '-'],
    ['lead to war', '-'],
    ['cost lives', '-'],
    ['make Europe less safe', '-'],
    ['make Europe stronger', '+'],
    ['keep the peace', '+'],
  ])('by what comes of it: they %s', (effect, sign) => {
    expect(penalties(`Norway said that sanctions on Russia ${effect}.`)).toBe(sign)
  })
})

test.each([
  ['Norway called the sanctions on Russia ill-advised.', 'NOR sanctions-on-russia -'],
  ['Norway called the 5 percent goal for defence unreasonable.', 'NOR higher-defence-spending -'],
  ['Talks with Russia are out of reach, the Latvian minister said.', 'LVA dialogue-with-russia -'],
  ['A ceasefire in Ukraine would only give Russia time to regroup, the Polish minister said.', 'POL ceasefire-now -'],
  ['Italy warned against building a European army.', 'ITA european-autonomy -'],
  ['Slovakia closed its border to arms shipments for Ukraine.', 'SVK arms-for-ukraine -'],
  ['The EU wants to send more shells to Ukraine. Hungary has blocked it.', 'HUN arms-for-ukraine -'],
  ['Ukraine wants to join NATO. Belgium says it is too early.', 'BEL ukraine-in-nato -'],
])('judged by more than one word: %s', (text, expected) => {
  const [actor, issue] = expected.split(' ')
  expect(stances(text, 0.3).filter((found) => found.startsWith(`${actor} ${issue}`))).toEqual([expected])
})

test.each([
  'Norway said that the sanctions on Russia are a novelty.',
  'The Danish minister said that the sanctions on Russia are hostile.',
])('of what nothing tells whether it is good or bad nobody takes a side: %s', (text) => {
  expect(stances(text, 0.3)).toEqual([])
})
