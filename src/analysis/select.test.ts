import { describe, expect, it } from 'vitest'
import { addUnits, buildColumns, dayNumber, dayText, describeSelection, nearest, select, unitStart } from './index.ts'
import { said } from './statements.fixture.ts'

const columns = buildColumns([
  said({ id: '1', date: '2024-01-01', source: 'Herald' }),
  said({ id: '2', actor: 'HUN', stance: '-', date: '2024-02-01', confidence: 0.4 }),
  said({ id: '3', actor: 'POL', tellers: ['author', 'X'] }),
])
const ids = (rows: Int32Array) => [...rows].map((row) => columns.id[row])

describe('a selection', () => {
  it('restricts by name, day, confidence, stance and teller', () => {
    expect(ids(select(columns, {}))).toEqual(['1', '2', '3'])
    expect(ids(select(columns, { actors: ['FRA', 'HUN'] }))).toEqual(['1', '2'])
    expect(ids(select(columns, { except: { sources: ['Herald'] } }))).toEqual(['2', '3'])
    expect(ids(select(columns, { from: '2024-01-01', to: '2024-01-31' }))).toEqual(['1'])
    expect(ids(select(columns, { minConfidence: 0.5 }))).toEqual(['1', '3'])
    expect(ids(select(columns, { stance: '-' }))).toEqual(['2'])
    expect(ids(select(columns, { tellers: ['source'] }))).toEqual(['3'])
  })

  it('names the nearest known where a name is unknown, and takes names that a codebook knows', () => {
    expect(() => select(columns, { actors: ['FAR'] })).toThrow(/unknown actor 'FAR'; nearest known: FRA/)
    expect(() => select(columns, { issues: ['ceasefire'] })).toThrow(/nearest known: ceasefire-now/)
    expect(ids(select(columns, { actors: ['BEL'] }, { actors: new Set(['BEL']) }))).toEqual([])
    expect(() => select(columns, { tellers: ['autor' as 'author'] })).toThrow(
      /unknown teller 'autor'; nearest known: author/,
    )
  })

  it('refuses days that are none and spans that run backwards', () => {
    expect(() => select(columns, { from: '2024-02-30' })).toThrow(/'2024-02-30' is no day/)
    expect(() => select(columns, { from: '2024-03-01', to: '2024-02-01' })).toThrow(/ends \(2024-02-01\) before/)
  })

  it('says in words what was selected', () => {
    expect(describeSelection({})).toBe('all statements')
    expect(describeSelection({ actors: ['FRA'], except: { issues: ['a', 'b'] }, from: '2024-01-01' })).toBe(
      'statements with actor FRA; not issues a, b; from 2024-01-01',
    )
  })
})

it('the nearest names come first', () => {
  expect(nearest('slovkia', ['Slovenia', 'Slovakia', 'Norway'])[0]).toBe('Slovakia')
  expect(nearest('x', [])).toEqual([])
})

describe('days', () => {
  it('keep to the calendar', () => {
    expect(dayText(dayNumber('2024-02-29'))).toBe('2024-02-29')
    expect(dayText(addUnits(dayNumber('2024-01-31'), 1, 'month'))).toBe('2024-02-29')
    expect(dayText(addUnits(dayNumber('2024-02-29'), 1, 'year'))).toBe('2025-02-28')
    expect(dayText(unitStart(dayNumber('2025-01-01'), 'week'))).toBe('2024-12-30')
    expect(dayText(unitStart(dayNumber('1969-12-31'), 'week'))).toBe('1969-12-29')
    expect(dayText(unitStart(dayNumber('2024-05-17'), 'month'))).toBe('2024-05-01')
  })
})
