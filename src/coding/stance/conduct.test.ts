import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

function expectSide(text: string, wanted: string): void {
  const found = stances(text)
  expect(found, text).toContain(wanted)
  expect(found, text).not.toContain(wanted.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')))
}

describe('who judges those that do or hold a thing judges the thing', () => {
  test.each([
    ['Those who oppose sanctions on Russia are wrong, Norway said.', 'NOR sanctions-on-russia +'],
    ['Countries that oppose sanctions on Russia are naive, Norway said.', 'NOR sanctions-on-russia +'],
    ['Critics of the sanctions on Russia are mistaken, Norway said.', 'NOR sanctions-on-russia +'],
    ['Those who send howitzers to Kyiv are fools, Viktor Orbán said.', 'HUN arms-for-ukraine -'],
    ['Those who refuse to arm Ukraine are making a terrible mistake, Gitanas Nausėda said.', 'LTU arms-for-ukraine +'],
    ['Those who oppose a ceasefire in Ukraine have blood on their hands, Viktor Orbán said.', 'HUN ceasefire-now +'],
    ['Those who say that NATO is divided are mistaken, Jens Stoltenberg said.', 'NATO nato-is-united +'],
  ] as const)('%s', (text, wanted) => expectSide(text, wanted))
})

describe('an aim of which nothing came', () => {
  test.each([
    ['The plan of Moscow to split NATO has failed, Jens Stoltenberg said.', 'NATO nato-is-united +'],
    ['If the aim of Moscow was to divide NATO, it has backfired, Jens Stoltenberg said.', 'NATO nato-is-united +'],
    ['If Moscow hoped that NATO would split, it was wrong, Jens Stoltenberg said.', 'NATO nato-is-united +'],
  ] as const)('%s', (text, wanted) => expectSide(text, wanted))

  test('what somebody goes on aiming at is nobody’s claim', () => {
    expect(stances('The plan of Moscow is to split NATO, Jens Stoltenberg said.')).toEqual([])
  })
})

describe('what a thing is meant for, likened to or short of', () => {
  test.each([
    ['Sanctions on Russia are an attempt to undermine Europe, Viktor Orbán said.', 'HUN sanctions-on-russia -'],
    ['Sanctions on Russia are a way to shorten the war, Gitanas Nausėda said.', 'LTU sanctions-on-russia +'],
    ['Inviting Moscow to talks would be like feeding a wolf, Gitanas Nausėda said.', 'LTU dialogue-with-russia -'],
    ['Norway called the sanctions on Russia toothless.', 'NOR sanctions-on-russia +'],
    ['Norway criticised the slow pace of howitzer deliveries to Ukraine.', 'NOR arms-for-ukraine +'],
    ['The howitzers sent to Kyiv are too few, Gitanas Nausėda said.', 'LTU arms-for-ukraine +'],
  ] as const)('%s', (text, wanted) => expectSide(text, wanted))
})

describe('threats and conditions', () => {
  test.each([
    ['If Sweden joins NATO, Russia will respond.', 'RUS nordic-accession -'],
    ['Should Sweden join NATO, Russia will be forced to respond.', 'RUS nordic-accession -'],
    ['Should the West give Kyiv howitzers, Moscow will retaliate.', 'RUS arms-for-ukraine -'],
    [
      'Had the West imposed sanctions on Russia sooner, there would be no war, Gitanas Nausėda said.',
      'LTU sanctions-on-russia +',
    ],
  ] as const)('%s', (text, wanted) => expectSide(text, wanted))

  test('a question supposes nothing', () => {
    expect(stances('Should Norway send howitzers to Ukraine?')).toEqual([])
  })
})

describe('what is preferred, warned against or denied by the way', () => {
  test.each([
    ['Norway would rather leave the talks than agree to more sanctions on Russia.', 'NOR sanctions-on-russia -'],
    ['Norway would rather see howitzers sent to Ukraine than left to rust.', 'NOR arms-for-ukraine +'],
    ['Norway warned Spain against watering down sanctions on Russia.', 'NOR sanctions-on-russia +'],
    ['Norway warned against delaying the howitzers for Ukraine.', 'NOR arms-for-ukraine +'],
    ['Norway did not take the decision to send howitzers to Ukraine lightly.', 'NOR arms-for-ukraine +'],
    ['Norway will not send howitzers to Ukraine alone.', 'NOR arms-for-ukraine -'],
    ['Kyiv will settle for nothing less than membership in NATO.', 'UKR ukraine-in-nato +'],
    ["Norway's non-participation in the sanctions on Russia is well known.", 'NOR sanctions-on-russia -'],
    ['Norway defended its non-participation in sanctions on Russia.', 'NOR sanctions-on-russia -'],
    ['The plan for sanctions on Russia has found no takers in Norway.', 'NOR sanctions-on-russia -'],
    ['NATO has never been as united as it is now, Jens Stoltenberg said.', 'NATO nato-is-united +'],
  ] as const)('%s', (text, wanted) => expectSide(text, wanted))
})

describe('a reproach is for what is left undone', () => {
  test('not for what is done against it, nor for what is ruled out', () => {
    expect(stances('Norway said that Spain takes a tougher line on Russia.')).not.toContain(
      'NOR dialogue-with-russia +',
    )
    expect(stances('Norway said that in no case could Spain hold talks with Russia.')).not.toContain(
      'NOR dialogue-with-russia +',
    )
    expectSide('Norway said that Spain sends no howitzers to Ukraine.', 'NOR arms-for-ukraine +')
  })

  test('nor is anything guessed of whoever only speaks of it', () => {
    expectSide('“A trap,” Norway said of the ceasefire in Ukraine.', 'NOR ceasefire-now -')
  })
})

describe('what is let go, and what nobody can bring about', () => {
  test.each([
    ['Norway would let the sanctions on Russia lapse.', 'NOR sanctions-on-russia -'],
    ['Norway will not let the sanctions on Russia expire.', 'NOR sanctions-on-russia +'],
    ['Norway said that nobody could force it to send howitzers to Ukraine.', 'NOR arms-for-ukraine -'],
    ['Norway gave a frosty answer to the plan for a ceasefire in Ukraine.', 'NOR ceasefire-now -'],
    ['Norway asked for an exemption from the ban on Russian oil.', 'NOR russian-energy +'],
  ] as const)('%s', (text, wanted) => expectSide(text, wanted))
})
