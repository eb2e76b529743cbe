import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'
import { stances } from '../stances.fixture.ts'

const codebook = await readCodebook('codebooks/nato')

function rules(text: string): string[] {
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook, { minConfidence: 0.1 })
  return statements.map(({ actor, why }) => `${actor} ${why!.rule.split(':')[0]}`)
}

describe('who holds a stance in a clause beside the main one', () => {
  test('whoever has done it, in a relative clause', () => {
    expect(rules('Slovenia, which has sent howitzers to Kyiv, elects a parliament on Sunday.')).toContain('SVN deed')
  })

  test('whoever has called for it is not what is called', () => {
    const text = 'Ada Brook, who has long called for an end to the sanctions on Russia, lives in Bergen.'
    const found = stances(text)
    expect(found).toContain('Ada Brook sanctions-on-russia -')
    expect(found).not.toContain('Ada Brook sanctions-on-russia +')
  })

  test('whose penalties are said to be kept', () => {
    expect(stances("Norway's sanctions on Russia were extended by six months.")).toContain('NOR sanctions-on-russia +')
  })

  test('the chamber that has passed it', () => {
    expect(stances('Sanctions on Russia passed the Senate by a wide margin.')).toContain('Senate sanctions-on-russia +')
  })

  test('a people at the head of the sentence', () => {
    expect(stances('Danish arms deliveries to Kyiv have begun.')).toContain('DNK arms-for-ukraine +')
  })

  test('whoever fights a thing', () => {
    expect(stances('Denmark fought the sanctions on Russia for years.')).toContain('DNK sanctions-on-russia -')
    expect(stances('Denmark fought for sanctions on Russia for years.')).toContain('DNK sanctions-on-russia +')
  })
})

describe('what a sentence says of a thing named before it', () => {
  const before = 'Denmark will send howitzers to Kyiv.'

  test('by what somebody calls it', () => {
    expect(stances(`${before} Norway spoke of a breakthrough, and Hungary spoke of a mistake.`)).toEqual([
      'DNK arms-for-ukraine +',
      'HUN arms-for-ukraine -',
      'NOR arms-for-ukraine +',
    ])
  })

  test('by what somebody says comes of it', () => {
    expect(stances(`${before} Hungary's foreign minister said that it would lead to disaster.`)).toContain(
      'HUN arms-for-ukraine -',
    )
  })

  test('by thanks', () => {
    expect(stances(`${before} Norway thanked Copenhagen for it.`)).toContain('NOR arms-for-ukraine +')
  })
})

test("an office held 'until last year' speaks for nobody any more", () => {
  const text = 'Ada Brook, prime minister of Norway until last year, said that sanctions on Russia were a mistake.'
  expect(stances(text)).not.toContain('NOR sanctions-on-russia -')
})

test('whoever is asked to stop does it until then', () => {
  const found = stances('Denmark urged Hungary to drop its opposition to sanctions on Russia.')
  expect(found).toContain('DNK sanctions-on-russia +')
  expect(found).toContain('HUN sanctions-on-russia -')
  expect(stances('Denmark urged Hungary not to stop its arms deliveries to Kyiv.')).not.toContain(
    'HUN arms-for-ukraine -',
  )
})

test.each([
  ['Scholz condemned the attack after his visit to Moscow.', 'DEU dialogue-with-russia -'],
  ['Turkey denounced the strike following a phone call with Vladimir Putin.', 'TUR dialogue-with-russia -'],
  ['The Czech president declined to comment before the summit with Vladimir Putin.', 'CZE dialogue-with-russia -'],
  ['The Dutch minister refused to resign after the vote on sanctions against Russia.', 'NLD sanctions-on-russia -'],
  ['Ukraine refuses to talk to Russia before a ceasefire.', 'UKR ceasefire-now -'],
])('what is told of another time is not turned by it: %s', (text, wrong) => {
  expect(stances(text)).not.toContain(wrong)
})

test.each([
  ['Viktor Orban opposed sending tanks to Ukraine.', 'HUN arms-for-ukraine -'],
  ['Prime Minister Viktor Orban firmly opposed sending tanks to Ukraine.', 'HUN arms-for-ukraine -'],
  ['Orban opposed sending tanks to Ukraine and called for talks.', 'HUN arms-for-ukraine -'],
  ['Jonas Gahr Store opposed resuming talks with Russia.', 'NOR dialogue-with-russia -'],
  ['In Brussels on Monday Viktor Orban opposed sending tanks to Ukraine.', 'HUN arms-for-ukraine -'],
])('a deed that is opposed: %s', (text, expected) => {
  expect(stances(text, 0.3)).toContain(expected)
})
