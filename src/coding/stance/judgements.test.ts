import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

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
