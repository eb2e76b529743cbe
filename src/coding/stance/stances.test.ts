import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'
import { stances } from '../stances.fixture.ts'

const kinds = (text: string): string[] =>
  code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook).figures.map(({ kind }) => kind)

const codebook = await readCodebook('codebooks/nato')

describe('what a sentence leaves open', () => {
  test('an offer on a condition takes no side on what is offered', () => {
    const eased = 'Berlin said the sanctions on Moscow could be eased if the guns fell silent.'
    expect(stances(eased)).not.toContain('DEU sanctions-on-russia -')
    expect(stances('Berlin said the sanctions on Moscow should be eased.')).toContain('DEU sanctions-on-russia -')
    expect(stances('Norway will send howitzers to Kyiv even if Moscow protests.')).toContain('NOR arms-for-ukraine +')
  })

  test('nor does what is only awaited', () => {
    for (const text of [
      'Only after a truce would Spain send peacekeepers to Ukraine.',
      'Once there is a truce, Spain will send peacekeepers to Ukraine.',
      'Spain said its peacekeepers would go to Ukraine as soon as a truce was agreed.',
      'Spain could join a force in Ukraine in the event of a truce.',
    ])
      expect(stances(text), text).not.toContain('ESP ceasefire-now +')
  })

  test('what will not be done unless something else is, is refused', () => {
    const refused = stances('Ankara would not approve the accession of Sweden unless Stockholm gave way.')
    expect(refused).toContain('TUR nordic-accession -')
    expect(refused.filter((each) => each.startsWith('SWE'))).toEqual([])
  })

  test('nor does a question that asks for a yes or a no', () => {
    expect(stances('Will Norway send howitzers to Kyiv?')).toEqual([])
    expect(stances('Why is Norway sending howitzers to Kyiv?')).toContain('NOR arms-for-ukraine +')
  })

  test('a plain report is no stance of its author', () => {
    expect(stances('Norway sent howitzers to Kyiv.')).toEqual(['NOR arms-for-ukraine +'])
    expect(stances('The West must send howitzers to Kyiv.')).toContain('author arms-for-ukraine +')
  })

  test("'not only' takes nothing away", () => {
    expect(stances('Norway not only sends howitzers to Kyiv but trains gunners.')).toContain('NOR arms-for-ukraine +')
  })
})

describe('whose side a sentence tells', () => {
  test('being unfit to come in is no reproach', () => {
    const unfit = stances('Joe Biden said Ukraine was not ready to join the alliance.')
    expect(unfit).not.toContain('USA ukraine-in-nato +')
    expect(unfit).toContain('USA ukraine-in-nato -')
  })

  test('what somebody calls a thing is their own stance, and no other beside it', () => {
    expect(stances('Viktor Orbán called NATO membership for Ukraine unrealistic.')).toEqual(['HUN ukraine-in-nato -'])
    expect(stances('Norway called the two percent goal unrealistic.')).toEqual(['NOR higher-defence-spending -'])
  })

  test('whoever is led to do a thing does it', () => {
    expect(stances('The invasion led Norway to send howitzers to Ukraine.')).toEqual(['NOR arms-for-ukraine +'])
  })

  test('who warns of what another would do is against it; of what they would do themselves, for it', () => {
    const missiles = 'Moscow warned that NATO would deploy missiles in Poland.'
    expect(stances(missiles)).toContain('RUS forward-presence -')
    const block = 'Berlin warned that it would block the sanctions on Moscow.'
    expect(stances(block)).toContain('DEU sanctions-on-russia -')
    const own = 'Scholz warned that Berlin would not agree to the accession of Finland.'
    expect(stances(own)).toEqual(['DEU nordic-accession -'])
  })

  test('what members leave undone is no stance of the alliance against its line', () => {
    expect(stances('Many NATO members spend too little on defence.')).not.toContain('NATO higher-defence-spending -')
    expect(stances('NATO suspended its deployment of troops in Poland.')).toContain('NATO forward-presence -')
    expect(stances('Hungary spends too little on defence.')).toContain('HUN higher-defence-spending -')
  })

  test("what 'only' singles out as a subject is asked for", () => {
    const only = 'Kaja Kallas said that only NATO membership for Ukraine would deter Moscow.'
    expect(stances(only)).toContain('EST ukraine-in-nato +')
  })

  test("soldiers are their state's", () => {
    const soldiers = 'Giorgia Meloni repeated that Italian soldiers would not go to Ukraine.'
    expect(stances(soldiers.replace('Giorgia Meloni', 'Mario Draghi'))).toEqual(['ITA troops-in-ukraine -'])
  })

  test('two who say of themselves that they will not are not reproached', () => {
    const both =
      'Polish Prime Minister Donald Tusk and Czech Prime Minister Petr Fiala said that they would not send troops to Ukraine.'
    const text = (words: string) =>
      code({ id: 'x', text: words, date: '2024-02-28' }, analyse(words), codebook).statements
    expect(text(both).map(({ actor, stance }) => actor + stance)).toEqual(['CZE-', 'POL-'])
  })
})

describe('who is judged fit for what others grant', () => {
  test('finding them unready is against it, and no reproach', () => {
    for (const text of [
      'Denmark said Ukraine was not ready to join NATO.',
      'Denmark said Ukraine was unfit for NATO membership.',
      'Denmark said Ukraine did not qualify for NATO membership.',
      'Denmark argued that Ukraine was too corrupt to join NATO.',
      'Denmark said Ukraine could not join NATO.',
    ])
      expect(stances(text), text).toEqual(['DNK ukraine-in-nato -'])
    expect(stances('Denmark said Ukraine was ready for NATO membership.')).toEqual(['DNK ukraine-in-nato +'])
    expect(stances('Denmark said Norway did not send howitzers to Kyiv.')).toContain('DNK arms-for-ukraine +')
  })
})

describe('what is put off', () => {
  test('a vote put off or on hold is hesitation', () => {
    expect(stances('Turkey put the vote on the accession of Sweden on hold.')).toEqual(['TUR nordic-accession -'])
    expect(stances('Turkey has yet to vote on the accession of Sweden.')).toEqual(['TUR nordic-accession -'])
    expect(stances('Turkey has yet to ratify the accession of Sweden.')).toEqual(['TUR nordic-accession -'])
  })
})

describe('a bad judgement denied', () => {
  test('supports what was judged', () => {
    expect(stances('Norway denied that it had been wrong to arm Ukraine.')).toEqual(['NOR arms-for-ukraine +'])
  })
})

describe('numbers of what is not done', () => {
  test('are what was asked for', () => {
    expect(kinds('Spain refused to spend 5 % of GDP on defence.')).toEqual(['target'])
    expect(kinds('Spain does not spend 5 % of GDP on defence.')).toEqual(['target'])
    expect(kinds('Spain spends 5 % of GDP on defence.')).toEqual(['actual'])
  })
})

describe('what only goes along with what is told', () => {
  test('is nothing of whoever tells it', () => {
    const text = 'Olaf Scholz said the talks had begun a day after Poland called for sanctions on Russia.'
    expect(stances(text)).toEqual(['POL sanctions-on-russia +'])
  })
})

describe('whom a text gives an office', () => {
  test('somebody unknown speaks for the state whose office stands beside the name', () => {
    for (const who of [
      'Ivan Petkov, the Bulgarian defence minister,',
      'The Bulgarian defence minister, Ivan Petkov,',
      'Bulgarian Defence Minister Ivan Petkov',
    ])
      expect(stances(`${who} refused to send howitzers to Kyiv.`), who).toContain('BGR arms-for-ukraine -')
    for (const who of [
      'Ivan Petkov, the former Bulgarian defence minister,',
      'An adviser to the Bulgarian defence minister, Ivan Petkov,',
    ])
      expect(stances(`${who} refused to send howitzers to Kyiv.`), who).toContain('Ivan Petkov arms-for-ukraine -')
  })
})
