import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const of = (actor: string, text: string): string[] => stances(text, 0.3).filter((stance) => stance.startsWith(actor))

describe('what a thing is to somebody', () => {
  test.each([
    ['Sanctions on Russia are anathema to Hungary.', 'HUN sanctions-on-russia -'],
    ['For Hungary, sanctions on Russia are a red line.', 'HUN sanctions-on-russia -'],
    ['Sanctions on Russia are a Hungarian taboo.', 'HUN sanctions-on-russia -'],
    ['Sanctions on Russia have been a constant source of irritation in Budapest.', 'HUN sanctions-on-russia -'],
    ['Tougher sanctions on Russia are a cause for celebration in Oslo.', 'NOR sanctions-on-russia +'],
    ['Tougher sanctions on Russia are a matter of principle for Norway.', 'NOR sanctions-on-russia +'],
    ['Tougher sanctions on Russia were a wish of Oslo.', 'NOR sanctions-on-russia +'],
    ['Doing away with sanctions on Russia is Budapest’s declared aim.', 'HUN sanctions-on-russia -'],
    ['The plan for sanctions on Russia ran into Hungarian objections.', 'HUN sanctions-on-russia -'],
    ['The call for sanctions on Russia met with a frosty response in Budapest.', 'HUN sanctions-on-russia -'],
  ])('%s', (text, wanted) => {
    expect(of(wanted.slice(0, 3), text)).toEqual([wanted])
    expect(of('author', text)).toEqual([])
  })

  test('where nobody is named, it is what whoever says so thinks', () => {
    const text = 'Sanctions on Russia are a red line, the Hungarian foreign minister said.'
    expect(of('HUN', text)).toEqual(['HUN sanctions-on-russia -'])
  })
})

describe('what a thing is called behind a clause that tells it', () => {
  test.each([
    ['Hungary called the plan to send howitzers to Ukraine madness.', 'HUN arms-for-ukraine -'],
    ['Norway called Hungary’s refusal to back sanctions on Russia a disgrace.', 'NOR sanctions-on-russia +'],
    ['Hungary called claims that Russia was planning to attack NATO nonsense.', 'HUN russia-threatens-nato -'],
    ['Norway called the proposal that Germany send howitzers to Ukraine sensible.', 'NOR arms-for-ukraine +'],
    ['Norway found ways to reduce tensions with Russia.', 'NOR dialogue-with-russia +'],
  ])('%s', (text, wanted) => {
    expect(of(wanted.slice(0, 3), text)).toEqual([wanted])
  })
})

describe('what a thing has become, proved or remains', () => {
  test.each([
    ['Sanctions on Russia have become a burden, Norway said.', 'NOR sanctions-on-russia -'],
    ['Sanctions on Russia have become ineffective, Norway said.', 'NOR sanctions-on-russia -'],
    ['Sanctions on Russia have proved a failure, Norway said.', 'NOR sanctions-on-russia -'],
    ['Sanctions on Russia have turned out to be a mistake, Norway said.', 'NOR sanctions-on-russia -'],
    ['Sanctions on Russia remain indispensable, Norway said.', 'NOR sanctions-on-russia +'],
    ['Sanctions on Russia have become anathema to Norway.', 'NOR sanctions-on-russia -'],
  ])('%s', (text, wanted) => {
    expect(of('NOR', text)).toEqual([wanted])
  })
})

describe('in whose view it is so', () => {
  test.each([
    ['In Hungary’s view, sanctions on Russia are a mistake.', 'HUN sanctions-on-russia -'],
    ['From Hungary’s perspective, sanctions on Russia are a mistake.', 'HUN sanctions-on-russia -'],
    ['Sanctions on Russia, in the judgement of Hungary, are a mistake.', 'HUN sanctions-on-russia -'],
    ['In Budapest, sanctions on Russia are regarded as a mistake.', 'HUN sanctions-on-russia -'],
    ['Sanctions on Russia are seen in Hungary as a mistake.', 'HUN sanctions-on-russia -'],
  ])('%s', (text, wanted) => {
    expect(of('HUN', text)).toEqual([wanted])
    expect(of('author', text)).toEqual([])
  })
})

describe('a particle that makes a verb its contrary', () => {
  test.each(['backed away from', 'backed out of', 'did away with', 'bowed out of'])('%s', (verb) => {
    expect(of('NOR', `Norway ${verb} the sanctions against Russia.`)).toEqual(['NOR sanctions-on-russia -'])
  })
})

describe('next to no chance of it', () => {
  test.each([
    [
      'Hungary’s prime minister said Ukraine had little chance of surviving without American help.',
      'ukraine-needs-us +',
    ],
    ['Hungary’s prime minister sees little likelihood of a Russian attack on NATO.', 'russia-threatens-nato -'],
    ['Hungary’s prime minister sees little prospect of Ukraine joining NATO.', 'ukraine-in-nato -'],
  ])('%s', (text, wanted) => {
    expect(of('HUN', text)).toEqual([`HUN ${wanted}`])
  })
})
