import { describe, expect, it } from 'vitest'
import type { Actor, Name, Person, Word } from '../model/index.ts'
import { matcher } from './matcher.ts'
import { generalOffices } from './offices.ts'
import { terms } from './terms.ts'

const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  kind: 'state',
  name,
  names: [],
  demonyms: [],
  metonyms: [],
  memberships: [],
  of: [],
  silent: false,
  ...more,
})
const actors = [
  actor('FRA', 'France', { demonyms: ['French'], metonyms: ['Paris', 'Élysée'] }),
  actor('POL', 'Poland', { demonyms: ['Polish', 'Pole'], metonyms: ['Warsaw'] }),
  actor('USA', 'United States', { names: ['US', 'U.S.'], metonyms: ['White House'] }),
  actor('JOR', 'Jordan'),
  actor('DEM', 'Democrats', { kind: 'organisation' }),
  actor('outlets', 'Paris Match', { silent: true }),
  actor('AP', 'Associated Press', { silent: true }),
  actor('EU', 'European Union', { kind: 'organisation', names: ['European Commission', 'the bloc'] }),
]
const people: Person[] = [
  { name: 'Recep Tayyip Erdoğan', aliases: [] },
  { name: 'Ursula von der Leyen', aliases: [] },
  { name: 'Boris Johnson', aliases: [] },
  { name: 'Mike Johnson', aliases: [] },
  { name: 'Theresa May', aliases: [] },
  { name: 'Xi Jinping', aliases: [], family: 'Xi' },
]
const offices = [
  ...generalOffices,
  { id: 'high representative', names: ['High Representative'], rank: 2, speaksFor: true, many: false, actor: 'EU' },
]
const held = [
  { person: 'Boris Johnson', role: 'prime minister', from: '2019-07-24', to: '2022-09-06' },
  { person: 'Mike Johnson', role: 'speaker', from: '2023-10-25' },
].map((role) => ({ actor: 'X', speaksFor: true, acting: false, uncertain: false, ...role }))
const officesById = new Map(offices.map((office) => [office.id, office]))
const { mentions: find, isSilent } = matcher(actors, people, offices, terms(held, officesById))

/** Words of a text that is already parted by spaces; those in capitals are proper nouns, an ending (`/ADJ`) says otherwise. */
function words(text: string): Word[] {
  return text.split(' ').map((item) => {
    const [form, upos] = item.split('/') as [string, string | undefined]
    const part = upos ?? (form === "'s" ? 'PART' : form === 'the' ? 'DET' : /^\p{Lu}/u.test(form) ? 'PROPN' : 'NOUN')
    return { start: 0, end: 0, form, lemma: form, upos: part, xpos: '', head: -1, deprel: 'dep' }
  })
}

function mentions(text: string, names: Name[] = []): string[] {
  const sentence = { words: words(text), names }
  return find(sentence).map((m) => {
    const what =
      m.how === 'person'
        ? m.person
        : m.how === 'role'
          ? `${m.former ? 'former ' : ''}${m.office} of ${m.actor}`
          : m.actor
    return `${m.start}-${m.end} ${m.how} ${what}`
  })
}

describe('matcher', () => {
  it('finds names, demonyms, metonyms and their plurals, longest first', () => {
    expect(mentions('Poles and the U.S. told the European Commission in Warsaw')).toEqual([
      '0-1 demonym POL',
      '3-4 name USA',
      '6-8 name EU',
      '9-10 metonym POL',
    ])
  })

  it("finds a body of a state also by the state's name", () => {
    const sejm = actor('Sejm', 'Sejm', { kind: 'organisation', names: ['Polish parliament'], state: 'POL' })
    const { mentions: found } = matcher([...actors, sejm], people, offices, terms(held, officesById))
    expect(found({ words: words("Poland 's parliament"), names: [] })).toMatchObject([{ end: 3, actor: 'Sejm' }])
  })

  it('minds case where the alias does, and reads headlines', () => {
    expect(mentions('they told us to polish it')).toEqual([])
    expect(mentions('The Bloc told FRANCE and the bloc')).toEqual(['0-2 name EU', '3-4 name FRA', '5-7 name EU'])
  })

  it('reads names with and without diacritics, possessives and hyphens', () => {
    expect(mentions("Recep Erdogan Recep Tayyip Erdoğan Elysee 's US-led France’s")).toEqual([
      '0-2 person Recep Tayyip Erdoğan',
      '2-5 person Recep Tayyip Erdoğan',
      '5-6 metonym FRA',
      '7-8 name USA',
      '8-9 name FRA',
    ])
  })

  it('flags a bare family name and its rivals, and takes none that is no proper noun', () => {
    const [johnson] = find({ words: words('Johnson'), names: [] })
    expect(johnson).toMatchObject({ person: 'Boris Johnson', familyNameOnly: true, rivals: ['Mike Johnson'] })
    expect(mentions('von der Leyen met Xi')).toEqual(['0-3 person Ursula von der Leyen', '4-5 person Xi Jinping'])
    expect(mentions('she met Johnson/NOUN')).toEqual([])
    expect(mentions('Sarah Johnson met Mr. Johnson')).toEqual(['4-5 person Boris Johnson'])
    expect(mentions('Mike Johnson')).toEqual(['0-2 person Mike Johnson'])
    expect(mentions('Mike J. Johnson')).toEqual(['0-3 person Mike Johnson'])
  })

  it('tells a name from the month', () => {
    expect(mentions('May left in May')).toEqual(['0-1 person Theresa May'])
    expect(mentions('on May 9/NUM')).toEqual([])
  })

  it('takes whoever of one name was in office on the day', () => {
    const day = (date: string) => find({ words: words('Johnson'), names: [] }, date)[0]
    expect(day('2021-01-01')).toMatchObject({ person: 'Boris Johnson' })
    expect(day('2024-01-01')).toMatchObject({ person: 'Mike Johnson', rivals: ['Boris Johnson'] })
  })

  it('passes over whom somebody only leans to', () => {
    expect(mentions('pro-French forces and pro- Polish/ADJ ones told Poland')).toEqual(['7-8 name POL'])
  })

  it('passes over names that are declared silent', () => {
    expect(mentions('Paris told Paris Match')).toEqual(['0-1 metonym FRA'])
    expect(['Paris Match', 'Paris', 'Paris Match Weekly'].map((name) => isSilent(words(name)))).toEqual([
      true,
      false,
      false,
    ])
    expect(['AP', 'Associated Press', 'outlets', 'FRA'].map((name) => isSilent(words(name)))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('keeps away from parts of unknown names', () => {
    expect(mentions('Jordan Peterson left Jordan', [{ start: 0, end: 2, kind: 'PER' }])).toEqual(['3-4 name JOR'])
  })

  it('keeps away from longer names of other bodies', () => {
    const party = { start: 0, end: 2, kind: 'ORG' } as const
    expect(mentions('Social Democrats left', [party])).toEqual([])
    expect(mentions('French/ADJ Democrats left', [party])).toEqual(['0-1 demonym FRA', '1-2 name DEM'])
  })

  it('joins offices with those they serve', () => {
    expect(mentions('the French/ADJ president met')).toEqual(['1-3 role president of FRA'])
    expect(mentions("Poland 's new/ADJ deputy defence minister")).toEqual(['0-6 role deputy defence minister of POL'])
    expect(mentions('President of the European Commission')).toEqual(['0-5 role president of EU'])
    expect(mentions('former/ADJ US Secretary of State')).toEqual(['1-5 role former foreign minister of USA'])
    expect(mentions('the High Representative')).toEqual(['1-3 role high representative of EU'])
    expect(mentions('the president')).toEqual(['1-2 role president of undefined'])
  })
})
