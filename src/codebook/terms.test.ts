import { describe, expect, it } from 'vitest'
import type { Role } from '../model/index.ts'
import { generalOffices } from './offices.ts'
import { firstDay, includes, lastDay, overlap } from './period.ts'
import { terms } from './terms.ts'

const role = (person: string, actor: string, office: string, from?: string, to?: string, speaksFor = true): Role => ({
  person,
  actor,
  role: office,
  from,
  to,
  speaksFor,
  acting: false,
  uncertain: false,
})
const held = terms(
  [
    role('Ada Brook', 'UPP', 'foreign minister', '2010', '2015-06'),
    role('Ada Brook', 'UPP', 'prime minister', '2015-07-01', '2020-01-31'),
    role('Ada Brook', 'RC', 'secretary general', '2021-02-01'),
    role('Ben Ford', 'UPP', 'prime minister', '2020-01-31'),
    role('Ben Ford', 'UPP', 'party leader', '2012', undefined, false),
  ],
  new Map(generalOffices.map((office) => [office.id, office])),
)

describe('terms', () => {
  it('tells for whom a person spoke on a day', () => {
    expect(held.actorOfPerson('Ada Brook', '2010-01-01')?.role).toBe('foreign minister')
    expect(held.actorOfPerson('Ada Brook', '2019-12-31')?.actor).toBe('UPP')
    expect(held.actorOfPerson('Ada Brook', '2020-06-01')).toBeUndefined()
    expect(held.actorOfPerson('Ada Brook', '2022-06-01')?.actor).toBe('RC')
    expect(held.actorOfPerson('Ben Ford', '2015-06-01')).toBeUndefined()
    expect(held.actorOfPerson('Ben Ford', '2021-06-01')?.role).toBe('prime minister')
    expect(held.actorOfPerson('Nobody', '2021-06-01')).toBeUndefined()
  })

  it('takes the highest role, and of equals the last, where no day is given', () => {
    expect(held.actorOfPerson('Ada Brook')?.actor).toBe('RC')
    expect(held.actorOfPerson('Ben Ford')?.role).toBe('prime minister')
  })

  it('names the holder of an office, the new one on the day of the handover', () => {
    expect(held.holderOf('UPP', 'prime minister', '2020-01-30')).toBe('Ada Brook')
    expect(held.holderOf('UPP', 'prime minister', '2020-01-31')).toBe('Ben Ford')
    expect(held.holderOf('UPP', 'prime minister')).toBe('Ben Ford')
    expect(held.holderOf('UPP', 'prime minister', '2001-01-01')).toBeUndefined()
    expect(held.holderOf('UPP', 'party leader', '2020-01-01')).toBeUndefined()
  })
})

describe('periods', () => {
  it('widen years and months to their whole span', () => {
    expect([firstDay('2022'), firstDay('2022-03'), firstDay('2022-03-04')]).toEqual([
      '2022-01-01',
      '2022-03-01',
      '2022-03-04',
    ])
    expect([lastDay('2024'), lastDay('2024-02'), lastDay('2024-02-03')]).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2024-02-03',
    ])
    expect(includes({ from: '2022', to: '2022-02' }, '2022-02-28')).toBe(true)
    expect(includes({ from: '2022', to: '2022-02' }, '2022-03-01')).toBe(false)
  })

  it('may touch without overlapping', () => {
    expect(overlap({ to: '2020-01-31' }, { from: '2020-01-31' })).toBe(false)
    expect(overlap({ from: '2019', to: '2020' }, { from: '2020' })).toBe(false)
    expect(overlap({ from: '2020-02' }, { from: '2019', to: '2020-03' })).toBe(true)
    expect(overlap({ from: '2020' }, { from: '2021' })).toBe(true)
  })
})
