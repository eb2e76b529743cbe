import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'
import { stances } from '../stances.fixture.ts'

const codebook = await readCodebook('codebooks/nato')

function expectOnly(text: string, wanted: string): void {
  const found = stances(text)
  expect(found, text).toContain(wanted)
  expect(found, text).not.toContain(wanted.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')))
}

describe('what turns a stance and what does not', () => {
  test('what is done about a promise counts, and not the promise', () => {
    for (const word of ['promise', 'pledge', 'commitment', 'vow']) {
      for (const kept of [
        'failed to honour its',
        'failed to keep its',
        'ignored its',
        'reneged on its',
        'fell short of its',
      ])
        expectOnly(`Norway ${kept} ${word} to send howitzers to Ukraine.`, 'NOR arms-for-ukraine -')
      expectOnly(`Norway stood by its ${word} to send howitzers to Ukraine.`, 'NOR arms-for-ukraine +')
    }
  })

  test('who takes up what another fails to do wants it done', () => {
    for (const verb of ['pointed to', 'drew attention to', 'noted', 'highlighted', 'cited'])
      for (const failing of [
        'the failure of Spain to send howitzers to Ukraine',
        'the refusal of Spain to send howitzers to Ukraine',
      ])
        expectOnly(`Norway ${verb} ${failing}.`, 'NOR arms-for-ukraine +')
    expectOnly('Norway defended its failure to send howitzers to Ukraine.', 'NOR arms-for-ukraine -')
  })

  test('who finds it too little wants more of it, whatever they feel about that', () => {
    for (const said of [
      'called Spanish defence spending insufficient',
      'complained about the paltry Spanish defence budget',
      'sees the Spanish defence budget as unsatisfactory',
    ])
      expectOnly(`Norway ${said}.`, 'NOR higher-defence-spending +')
    expectOnly('Norway denied that its defence spending was inadequate.', 'NOR higher-defence-spending -')
  })

  test('what is offered if it is asked for is offered', () => {
    for (const asked of ['asked', 'necessary', 'invited', 'it was asked to', 'possible'])
      expectOnly(`Norway would send howitzers to Ukraine if ${asked}.`, 'NOR arms-for-ukraine +')
    expect(stances('Norway would send howitzers to Ukraine if others did.')).not.toContain('NOR arms-for-ukraine +')
  })

  test('an article of opinion reproaches others with what they fail to do, a report does not', () => {
    const failing = 'Many governments have failed to send howitzers to Ukraine.'
    expect(stances(`What are we waiting for? ${failing} We should be ashamed.`)).toEqual(['author arms-for-ukraine +'])
    expect(stances(`The weather was mild. ${failing} The session ended at noon.`)).toEqual([])
  })

  test('no compromise on a thing is for it, and united or not is about what', () => {
    expectOnly('Norway ruled out any compromise on sanctions against Russia.', 'NOR sanctions-on-russia +')
    expectOnly('The EU is united on sanctions against Russia.', 'EU sanctions-on-russia +')
    expectOnly('The EU is not united on imposing sanctions on Russia.', 'EU sanctions-on-russia -')
    expectOnly('Norway threatened Moscow with sanctions like none before.', 'NOR sanctions-on-russia +')
    expectOnly('Moscow said sanctions on Russia would have consequences.', 'RUS sanctions-on-russia -')
  })

  test('what somebody calls a thing tells nothing where nobody knows whether that is good or bad', () => {
    for (const label of ['a fork in the road', 'an example of how they trade', 'a European affair'])
      expect(stances(`Norway called sanctions on Russia ${label}.`).filter((each) => each.startsWith('NOR'))).toEqual(
        [],
      )
    expectOnly('Norway called sanctions on Russia a blunder.', 'NOR sanctions-on-russia -')
  })

  test('what stands in quotation marks is judged as without them', () => {
    for (const [open, close] of [
      ['"', '"'],
      ['“', '”'],
    ] as const) {
      for (const label of [`${open}a disaster${close}`, `a ${open}disaster${close}`, `${open}absurd${close}`]) {
        expectOnly(`Norway called sanctions on Russia ${label}.`, 'NOR sanctions-on-russia -')
        expectOnly(`Norway called a higher defence budget ${label}.`, 'NOR higher-defence-spending -')
        expectOnly(`Norway sends howitzers to Ukraine. Spain called it ${label}.`, 'ESP arms-for-ukraine -')
      }
      for (const label of [`${open}a bicycle${close}`, `${open}a job offer with a bow on it${close}`])
        for (const thing of ['sanctions on Russia', 'a higher defence budget'])
          expect(stances(`Norway called ${thing} ${label}.`).filter((each) => each.startsWith('NOR'))).toEqual([])
    }
  })

  test('going back to a thing is not going back on it', () => {
    expectOnly('Norway went back to sanctions on Russia.', 'NOR sanctions-on-russia +')
    expectOnly('Norway went back on its promise of sanctions on Russia.', 'NOR sanctions-on-russia -')
    expectOnly("Norway says it's no longer business as usual with Russia.", 'NOR dialogue-with-russia -')
  })

  test('neither of two things', () => {
    expectOnly('Slovenia sends neither howitzers nor shells to Kyiv.', 'SVN arms-for-ukraine -')
  })

  test('what could not be more so, is so', () => {
    expectOnly('The unity of NATO has never been stronger, Jens Stoltenberg said.', 'NATO nato-is-united +')
  })

  test('nobody but one means that one', () => {
    expectOnly(
      'Nobody but Moscow was undermining the unity of NATO, Mevlüt Çavuşoğlu told NATO.',
      'TUR nato-is-united -',
    )
  })

  test('who makes no secret of a thing holds it', () => {
    expectOnly('Ottawa made no secret of its opposition to sanctions on Russia.', 'CAN sanctions-on-russia -')
    expectOnly('Ottawa makes no apology for its sanctions on Russia.', 'CAN sanctions-on-russia +')
  })

  test('whether somebody would do it is left open', () => {
    expect(stances('Is the unity of NATO at an end?')).toEqual([])
    expect(stances('Asked about howitzers for Kyiv, Boris Johnson smiled.')).toEqual([])
    expect(stances('Asked whether Norway would send howitzers to Kyiv, Boris Johnson smiled.')).toEqual([])
    expectOnly('Boris Johnson doubted whether sanctions on Russia would help.', 'GBR sanctions-on-russia -')
    expectOnly('Boris Johnson did not know whether the allies are united.', 'GBR nato-is-united -')
  })

  test('what is not hidden, what stands in the way, what there is no reason against', () => {
    expectOnly('Slovenia never hid its opposition to sanctions on Russia.', 'SVN sanctions-on-russia -')
    expectOnly('Hungary is the last obstacle to sanctions on Russia.', 'HUN sanctions-on-russia -')
    expectOnly('Spain sees no reason why howitzers should not go to Kyiv.', 'ESP arms-for-ukraine +')
    expectOnly('Spain dashed hopes of howitzers for Kyiv.', 'ESP arms-for-ukraine -')
  })

  test('a ban that is kept up, a reluctance that is overcome, what is rejected as a trap', () => {
    expectOnly('Switzerland stuck to its ban on sending howitzers to Kyiv.', 'CHE arms-for-ukraine -')
    expectOnly('Slovenia has overcome its reluctance to send howitzers to Kyiv.', 'SVN arms-for-ukraine +')
    expectOnly('The war in Ukraine goes on. Kyiv rejected the ceasefire as a trap.', 'UKR ceasefire-now -')
    expectOnly('Slovenia wants no more howitzers for Ukraine.', 'SVN arms-for-ukraine -')
  })

  test('what is not done serves no end and is no means', () => {
    expectOnly('Slovenia will not be drawn into the war by sending howitzers to Ukraine.', 'SVN arms-for-ukraine -')
  })

  test('nothing of it', () => {
    expectOnly('Slovenia wants nothing to do with sanctions on Russia.', 'SVN sanctions-on-russia -')
    expectOnly('Slovenia has put an end to shipments of howitzers to Kyiv.', 'SVN arms-for-ukraine -')
    expectOnly('Slovenia stopped short of promising howitzers to Kyiv.', 'SVN arms-for-ukraine -')
    expectOnly('Slovenia left no doubt that it would send howitzers to Kyiv.', 'SVN arms-for-ukraine +')
  })

  test('too few and not one', () => {
    expectOnly('Slovenia has sent not a single howitzer to Kyiv.', 'SVN arms-for-ukraine -')
    expectOnly('Norway complained that Slovenia was sending too few howitzers to Kyiv.', 'NOR arms-for-ukraine +')
  })

  test('what is done instead of a thing leaves it undone', () => {
    expectOnly('Slovenia would rather have talks with Moscow than send howitzers to Kyiv.', 'SVN arms-for-ukraine -')
    expectOnly('Rather than arm Ukraine, the West should talk to Moscow, Viktor Orbán said.', 'HUN arms-for-ukraine -')
  })

  test('what it brings about or ends', () => {
    expectOnly('Sanctions on Russia would wreck the peace process, Viktor Orbán said.', 'HUN sanctions-on-russia -')
    expectOnly('Sanctions on Russia will prevent bloodshed, Boris Johnson said.', 'GBR sanctions-on-russia +')
    expectOnly('Sanctions on Russia have not brought peace any closer, Viktor Orbán said.', 'HUN sanctions-on-russia -')
  })

  test('what is off the table', () => {
    expectOnly('Membership for Ukraine in NATO is off the table, Emmanuel Macron said.', 'FRA ukraine-in-nato -')
    expectOnly('Membership for Ukraine in NATO is not on the agenda, Emmanuel Macron said.', 'FRA ukraine-in-nato -')
  })

  test('who is to stop a thing does it', () => {
    for (const [text, speaker, doer] of [
      [
        'Norway urged Slovenia to stop delaying howitzers for Kyiv.',
        'NOR arms-for-ukraine +',
        'SVN arms-for-ukraine -',
      ],
      [
        'Slovenia must stop blocking sanctions on Russia, Boris Johnson said.',
        'GBR sanctions-on-russia +',
        'SVN sanctions-on-russia -',
      ],
      [
        'Norway wants Spain to drop its opposition to sanctions on Russia.',
        'NOR sanctions-on-russia +',
        'ESP sanctions-on-russia -',
      ],
      ['It is time for Austria to stop buying Russian gas, Kyiv said.', 'UKR russian-energy -', 'AUT russian-energy +'],
    ] as const) {
      expectOnly(text, speaker)
      expectOnly(text, doer)
    }
  })

  test('what somebody cannot understand', () => {
    expectOnly('Péter Szijjártó could not fathom why allies refuse talks with Moscow.', 'HUN dialogue-with-russia +')
    expectOnly('Norway found it incomprehensible that Spain sends no howitzers to Kyiv.', 'NOR arms-for-ukraine +')
    expectOnly('Norway found it incomprehensible that Spain sends no howitzers to Kyiv.', 'ESP arms-for-ukraine -')
    expectOnly('Viktor Orbán wondered how anyone could want Ukraine in NATO.', 'HUN ukraine-in-nato -')
  })

  test('comparison and degree', () => {
    expectOnly('Nobody has sent more howitzers to Ukraine than Slovenia.', 'SVN arms-for-ukraine +')
    expectOnly('No country is more opposed to sanctions on Russia than Hungary.', 'HUN sanctions-on-russia -')
    expectOnly('Spain is less keen than Norway on sending howitzers to Kyiv.', 'ESP arms-for-ukraine -')
    expectOnly('Spain is less keen than Norway on sending howitzers to Kyiv.', 'NOR arms-for-ukraine +')
    expectOnly('Europe is too dependent on Russian gas, Boris Johnson said.', 'GBR russian-energy -')
    expectOnly('The alliance is anything but united, Viktor Orbán said.', 'HUN nato-is-united -')
  })

  test('what is refused unless something else is done, and two attitudes at once', () => {
    expectOnly('Slovenia will block howitzers for Ukraine unless it is paid.', 'SVN arms-for-ukraine -')
    expectOnly('Slovenia was glad but tired of talks with Moscow.', 'SVN dialogue-with-russia -')
    expectOnly('Slovenia was hopeful but sceptical about talks with Moscow.', 'SVN dialogue-with-russia +')
    expectOnly('Its leaders met. Her Norwegian counterpart promised howitzers for Ukraine.', 'NOR arms-for-ukraine +')
  })

  test('clefts', () => {
    expectOnly('What Slovenia rejects is Ukrainian membership in NATO.', 'SVN ukraine-in-nato -')
    const found = stances('It was Paris, not London, that called for talks with Moscow.')
    expect(found).toContain('FRA dialogue-with-russia +')
    expect(found).not.toContain('GBR dialogue-with-russia +')
    expectOnly('It was the Norwegians that blocked sanctions on Moscow.', 'NOR sanctions-on-russia -')
  })

  test('a claim that is told as nobody’s and called untrue, and a cause that lies in something', () => {
    expectOnly('The claim that the alliance is divided is a lie.', 'author nato-is-united +')
    expectOnly('The cause of the war in Ukraine lies in the expansion of NATO, Moscow said.', 'RUS nato-provoked-war +')
  })

  test('what others say of whoever is to come in is no deed of theirs', () => {
    expectOnly('Hungary opposes Georgia joining NATO.', 'HUN nato-enlargement -')
    expectOnly('Norway said that Ukraine would join NATO.', 'NOR ukraine-in-nato +')
    expectOnly('Finland said that it would join NATO.', 'FIN nordic-accession +')
  })

  test('what a question suggests', () => {
    expectOnly('“Why should we send howitzers to Ukraine?” asked Viktor Orbán.', 'HUN arms-for-ukraine -')
    expectOnly('What good are sanctions on Russia, Viktor Orbán asked.', 'HUN sanctions-on-russia -')
    expectOnly('Who would trust a ceasefire in Ukraine, Gitanas Nausėda asked.', 'LTU ceasefire-now -')
    expectOnly('Is it not time to invite Ukraine into NATO, Gitanas Nausėda asked.', 'LTU ukraine-in-nato +')
  })

  test('a refusal that is kept up is one', () => {
    expectOnly('Spain clings to its refusal to send howitzers to Kyiv.', 'ESP arms-for-ukraine -')
  })

  test('a deed named by its verb, and what is to be done with the thing', () => {
    expectOnly('Poland warned against any weakening of the sanctions on Russia.', 'POL sanctions-on-russia +')
    expectOnly('Slovenia wished to see the sanctions on Russia weakened.', 'SVN sanctions-on-russia -')
    expectOnly('Spain withstood calls for an easing of the sanctions on Russia.', 'ESP sanctions-on-russia +')
    expectOnly('Slovenia is weary of the sanctions on Russia.', 'SVN sanctions-on-russia -')
  })

  test('what has to end, and what is called or remembered as something', () => {
    expectOnly('Greece said the isolation of Russia had to end.', 'GRC dialogue-with-russia +')
    expectOnly('Portugal called the suspension of talks with Russia a mistake.', 'PRT dialogue-with-russia +')
    expectOnly('Croatia said the failure to arm Ukraine would be remembered as a shame.', 'HRV arms-for-ukraine +')
  })

  test('a veto that is lifted lifts nothing else', () => {
    expect(stances('Hungary lifted its veto on sanctions on Russia.')).not.toContain('HUN sanctions-on-russia -')
    expectOnly('Italy has shaken off its dependence on Russian gas.', 'ITA russian-energy -')
  })

  test('what nobody got, heard or mentioned is not refused', () => {
    expect(stances('Norway has not received a request for howitzers from Kyiv.')).toEqual([])
    expect(stances('Norway made no mention of sanctions on Russia.')).toEqual([])
  })
})

describe('who says it', () => {
  test('whoever makes it clear or lets it be known', () => {
    expectOnly('Slovenia has made it clear that no howitzers may go to Kyiv.', 'SVN arms-for-ukraine -')
    expectOnly('Emmanuel Macron let it be known that Ukraine should join NATO.', 'FRA ukraine-in-nato +')
  })

  test('a clause behind whoever is told', () => {
    expectOnly(
      'Emmanuel Macron told reporters that sending ground troops to Ukraine could not be ruled out.',
      'FRA troops-in-ukraine +',
    )
  })

  test('what a clause goes on about', () => {
    for (const [text, wanted] of [
      ['Asked about talks with Moscow, Gitanas Nausėda said they would be a mistake.', 'LTU dialogue-with-russia -'],
      ['On sanctions against Russia, Viktor Orbán was clear: they have failed.', 'HUN sanctions-on-russia -'],
      ['Emmanuel Macron said of the ceasefire in Ukraine: “This is a trap.”', 'FRA ceasefire-now -'],
      ['Talk of a rift within NATO is misplaced, Jens Stoltenberg said.', 'NATO nato-is-united +'],
      ['Greece will not give up Russian gas, to say nothing of Russian oil.', 'GRC russian-energy +'],
    ] as const)
      expectOnly(text, wanted)
  })

  test('two who were named together, an office in its capital', () => {
    const both = stances('Emmanuel Macron met Olaf Scholz in Paris. The two leaders called for sanctions on Russia.')
    expect(both).toContain('FRA sanctions-on-russia +')
    expect(both).toContain('DEU sanctions-on-russia +')
    expectOnly('In Ljubljana, the prime minister said he would block sanctions on Russia.', 'SVN sanctions-on-russia -')
  })

  test('behind a colon', () => {
    const found = stances('Gitanas Nausėda was blunt: Europe, he said, must send howitzers to Ukraine.')
    expect(found).toContain('LTU arms-for-ukraine +')
  })

  test('what there will not be, whatever else comes', () => {
    expectOnly('Slovenia said there will be no howitzers for Ukraine if it wins.', 'SVN arms-for-ukraine -')
  })
})

describe('what is told beside a stance', () => {
  test('a wish that others share', () => {
    const found = stances('Denmark wants sanctions on Russia, a wish shared by Norway.')
    expect(found).toContain('NOR sanctions-on-russia +')
  })

  test('several passives of one subject', () => {
    const found = stances('The sanctions on Russia were welcomed by Norway and condemned by Serbia.')
    expect(found).toContain('NOR sanctions-on-russia +')
    expect(found).toContain('SRB sanctions-on-russia -')
  })

  test('at whose wish it is done', () => {
    const found = stances('Under pressure from Norway, Spain agreed to send howitzers to Kyiv.')
    expect(found).toContain('NOR arms-for-ukraine +')
    expect(stances("At Norway's insistence, Spain will send howitzers to Kyiv.")).toContain('NOR arms-for-ukraine +')
  })

  test('to whose dismay', () => {
    const found = stances("To Norway's dismay, Spain will send no howitzers to Kyiv.")
    expect(found).toContain('NOR arms-for-ukraine +')
    expect(found).toContain('ESP arms-for-ukraine -')
  })

  test('what is left is no doer', () => {
    const found = stances('The treaty would mean the departure of the battlegroups from Latvia and Poland.')
    expect(found).not.toContain('LVA forward-presence +')
    expect(found).not.toContain('POL forward-presence +')
  })

  test('where it is shared', () => {
    const found = stances('Denmark fears that Moscow will attack the alliance, a fear shared in Oslo and Helsinki.')
    expect(found).toContain('NOR russia-threatens-nato +')
    expect(found).toContain('FIN russia-threatens-nato +')
  })

  test('where there is resistance', () => {
    expectOnly('There is resistance to more sanctions on Russia in Greece.', 'GRC sanctions-on-russia -')
  })

  test('short clauses that echo what was told', () => {
    for (const [text, wanted] of [
      ['Norway agreed to send howitzers to Kyiv, Spain did not.', 'ESP arms-for-ukraine -'],
      ['Norway supports sanctions on Russia. Denmark does too.', 'DNK sanctions-on-russia +'],
      ['Norway does not want talks with Moscow. Spain does.', 'ESP dialogue-with-russia +'],
      ['Spain stopped buying Russian gas, but Slovakia has not.', 'SVK russian-energy +'],
      ['Norway opposes talks with Moscow, Denmark likewise.', 'DNK dialogue-with-russia -'],
      ['Norway promised howitzers for Ukraine, Finland shells.', 'FIN arms-for-ukraine +'],
    ] as const)
      expectOnly(text, wanted)
  })

  test('those who do it too, and those who do not', () => {
    const joined = stances('Norway joined Denmark in calling for sanctions on Russia.')
    expect(joined).toContain('DNK sanctions-on-russia +')
    const beside = stances('Norway, together with Denmark, called for sanctions on Russia.')
    expect(beside).toContain('DNK sanctions-on-russia +')
    const unlike = stances('Unlike Norway, Slovenia refuses to send howitzers to Kyiv.')
    expect(unlike).toContain('NOR arms-for-ukraine +')
    expect(unlike).toContain('SVN arms-for-ukraine -')
  })

  test('a thing called so behind a clause of its own', () => {
    expectOnly('Norway found the idea of sending howitzers to Kyiv unhelpful.', 'NOR arms-for-ukraine -')
  })
})

test('a fixed phrase is shown whole among the reasons', () => {
  const text = 'Slovenia poured cold water on sending tanks to Ukraine.'
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
  expect(statements[0]?.why?.steps).toContainEqual({ start: 9, end: 29, text: 'poured cold water on', effect: 'turns' })
})

test('who echoes another, or does the contrary, is shown with the words that make it so', () => {
  const reasons = (text: string, actor: string) => {
    const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
    return statements.find((statement) => statement.actor === actor)?.why?.steps.map((step) => [step.text, step.effect])
  }
  expect(reasons('Norway will send howitzers to Kyiv. Slovenia will not.', 'SVN')).toEqual([['not', 'turns']])
  expect(reasons('Finland sided with Norway, which opposes sanctions on Russia.', 'FIN')).toEqual([
    ['opposes', 'turns'],
    ['sided', 'keeps'],
  ])
})

test.each([
  ['Far from lifting sanctions on Russia, Norway wants to tighten them.', 'NOR sanctions-on-russia +'],
  [
    'The question is not whether to send howitzers to Kyiv but when, the Norwegian premier said.',
    'NOR arms-for-ukraine +',
  ],
] as const)('%s', (text, wanted) => {
  expectOnly(text, wanted)
})

test.each([
  ['Spain is not convinced that sending howitzers to Kyiv is wise.', 'ESP arms-for-ukraine -'],
  ['Norway is convinced that sending howitzers to Kyiv is wise.', 'NOR arms-for-ukraine +'],
  ['Norway prefers deterrence to dialogue with Russia.', 'NOR dialogue-with-russia -'],
  ['Spain prefers dialogue with Russia to confrontation.', 'ESP dialogue-with-russia +'],
  ['Slovenia has a problem with the sanctions on Russia.', 'SVN sanctions-on-russia -'],
  ['Norway has no problem with sanctions on Russia.', 'NOR sanctions-on-russia +'],
] as const)('%s', (text, wanted) => {
  expectOnly(text, wanted)
})
