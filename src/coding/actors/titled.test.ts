import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const VIEW = 'the sanctions on Russia must stay'

describe('whom a title, a place or a colon means', () => {
  test.each([
    [`Norway’s defence minister called the press. The minister said that ${VIEW}.`, 'NOR'],
    [`A Danish official spoke first. The official said that ${VIEW}.`, 'DNK'],
    [`Poland’s ambassador came, too. The ambassador said that ${VIEW}.`, 'POL'],
    [`In Oslo, the government said that ${VIEW}.`, 'NOR'],
    [`The view in Oslo is that ${VIEW}.`, 'NOR'],
    [`Norway’s position has not changed: ${VIEW}.`, 'NOR'],
  ])('%s', (text, wanted) => {
    expect(stances(text, 0.3)).toContain(`${wanted} sanctions-on-russia +`)
  })

  test('nobody by a title by which nobody was named', () => {
    const text = `Norway’s defence minister called the press. The admiral said that ${VIEW}.`
    expect(stances(text, 0.3)).not.toContain('NOR sanctions-on-russia +')
  })
})
