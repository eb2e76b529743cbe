import { describe, expect, it } from 'vitest'
import {
  affiliation,
  type DuplicateRule,
  dayText,
  select,
  type TieMeasure,
  type TieNormalisation,
  ties,
  timeWindows,
  type WindowOptions,
} from '../../src/analysis/index.ts'
import { dna, matrix, sampleColumns, table } from './dna.ts'

const dimension = { organization: 'actor', person: 'person', concept: 'issue' } as const
const duplicates = { include: 'kept', document: 'document' } as const
const normalisation = { no: 'none', average: 'average', jaccard: 'jaccard', cosine: 'cosine' } as const

function expectValues(found: ArrayLike<number>, expected: number[]) {
  expect(found.length).toBe(expected.length)
  for (let at = 0; at < expected.length; at++) expect(found[at]!).toBeCloseTo(expected[at]!, 9)
}

describe.skipIf(!dna)('dna/expected/onemode', () => {
  const columns = dna ? sampleColumns() : undefined!
  const cases = ['organization', 'person'].flatMap((nodes) =>
    ['ignore', 'congruence', 'conflict', 'subtract'].flatMap((measure) =>
      ['no', 'average', 'jaccard'].flatMap((by) => ['include', 'document'].map((kept) => [nodes, measure, by, kept])),
    ),
  )
  it.each(cases)('%s_concept_%s_%s_%s', (nodes, measure, by, kept) => {
    const expected = matrix(`onemode/${nodes}_concept_${measure}_${by}_${kept}.csv`)
    const found = ties(columns, {
      nodes: dimension[nodes as 'person'],
      measure: measure as TieMeasure,
      normalisation: normalisation[by as 'no'],
      duplicates: duplicates[kept as 'include'],
    })
    expect(found.nodes).toEqual(expected.rows)
    expectValues(found.values, expected.values)
  })

  it('concept_organization_congruence_no_include', () => {
    const found = ties(columns, { nodes: 'issue', through: 'actor', measure: 'congruence' })
    expectValues(found.values, matrix('onemode/concept_organization_congruence_no_include.csv').values)
  })

  // DNA's "cosine" divides by something that is no product of lengths (its like-minded pairs stay below 1). Right is
  // Σⱼₖ a[i][j][k]·a[i′][j][k] over both lengths: for the two below, 5 / √((2² + 1² + 1²)(2² + 1² + 2²)).
  it('cosine is the true cosine, unlike in DNA', () => {
    const found = ties(columns, { measure: 'congruence', normalisation: 'cosine' })
    const at = (a: string, b: string) =>
      found.values[found.nodes.indexOf(a) * found.nodes.length + found.nodes.indexOf(b)]
    expect(at('Energy and Environmental Analysis, Inc.', 'Senate')).toBeCloseTo(5 / Math.sqrt(6 * 9), 12)
    for (const measure of ['ignore', 'congruence', 'conflict', 'subtract'] as const) {
      const diagonal = ties(columns, { measure, normalisation: 'cosine', diagonal: true })
      for (let i = 0; i < diagonal.nodes.length; i++) {
        const self = diagonal.values[i * diagonal.nodes.length + i]!
        if (measure === 'conflict') expect(self).toBeLessThan(1)
        else expect(self).toBeCloseTo(1, 12)
      }
      for (const value of diagonal.values) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12)
    }
  })
})

describe.skipIf(!dna)('dna/expected/twomode', () => {
  const cases = ['ignore', 'subtract', 'combine'].flatMap((measure) =>
    ['no', 'activity', 'prominence']
      .filter((by) => measure !== 'combine' || by !== 'prominence')
      .flatMap((by) => ['include', 'document'].map((kept) => [measure, by, kept])),
  )
  it.each(cases)('organization_concept_%s_%s_%s', (measure, by, kept) => {
    const expected = matrix(`twomode/organization_concept_${measure}_${by}_${kept}.csv`)
    const found = affiliation(sampleColumns(), {
      measure: measure as 'ignore',
      normalisation: by === 'no' ? 'none' : (by as 'activity'),
      duplicates: duplicates[kept as 'include'],
    })
    expect(found.nodes).toEqual(expected.rows)
    expect(found.through).toEqual(expected.columns)
    expectValues(found.values, expected.values)
  })
})

describe.skipIf(!dna)('dna/expected/duplicates', () => {
  it.each([
    ['include', 'kept'],
    ['document', 'document'],
    ['week', 'week'],
    ['month', 'month'],
    ['year', 'year'],
    ['acrossrange', 'range'],
  ])('organization_concept_congruence_no_%s', (file, rule) => {
    const found = ties(sampleColumns(), { measure: 'congruence', duplicates: rule as DuplicateRule })
    expectValues(found.values, matrix(`duplicates/organization_concept_congruence_no_${file}.csv`).values)
  })
})

describe.skipIf(!dna)('dna/expected/exclude', () => {
  const columns = dna ? sampleColumns() : undefined!
  const regulation = 'There should be legislation to regulate emissions.'

  it('testnetwork_exclude_congruence_average', () => {
    const except = { issues: [regulation], actors: ['Senate', 'Sierra Club'] }
    const expected = matrix('exclude/testnetwork_exclude_congruence_average.csv')
    const rows = select(columns, { except })
    const found = ties(columns, { rows, measure: 'congruence', normalisation: 'average' })
    expect(found.nodes).toEqual(expected.rows)
    expectValues(found.values, expected.values)
  })

  it('testnetwork_section1_inverted_congruence_average', () => {
    const rows = select(columns, { documents: ['4', '5', '6', '7'] })
    const expected = matrix('exclude/testnetwork_section1_inverted_congruence_average.csv')
    const found = ties(columns, { rows, measure: 'congruence', normalisation: 'average' })
    expect(found.nodes).toEqual(expected.rows)
    expectValues(found.values, expected.values)
  })

  it.each([
    ['invfalse_isofalse', { except: { issues: [regulation] } }, false],
    ['invfalse_isotrue', { except: { issues: [regulation] } }, true],
    ['invtrue_isofalse', { issues: [regulation] }, false],
    ['invtrue_isotrue', { issues: [regulation] }, true],
  ])('organization_concept_congruence_no_include_%s', (file, selection, isolates) => {
    const expected = matrix(`exclude/organization_concept_congruence_no_include_${file}.csv`)
    const found = ties(columns, { rows: select(columns, selection), measure: 'congruence', isolates })
    expect(found.nodes).toEqual(expected.rows)
    expectValues(found.values, expected.values)
  })
})

/** The non-zero cells of each window, as DNA lists them. */
function cellsOf(options: WindowOptions, measure: TieMeasure, diagonal: boolean): Map<string, number> {
  const columns = sampleColumns()
  const cells = new Map<string, number>()
  for (const window of timeWindows(columns, options)) {
    const { rows, weights } = window
    const { nodes, values } = ties(columns, { rows, weights, measure, diagonal, isolates: true })
    values.forEach((value, at) => {
      if (value === 0) return
      const names = `${nodes[Math.floor(at / nodes.length)]}|${nodes[at % nodes.length]}`
      cells.set(`${dayText(window.from)}|${dayText(window.middle)}|${dayText(window.to)}|${names}`, value)
    })
  }
  return cells
}

function expectCells(file: string, found: Map<string, number>) {
  const [, ...rows] = table(file)
  const expected = rows.filter((row) => row[5] !== '')
  const tiny = 1e-12
  expect([...found.values()].filter((value) => Math.abs(value) > tiny).length).toBe(
    expected.filter((row) => Math.abs(Number(row[7])) > tiny).length,
  )
  for (const [, start, mid, stop, , row, column, value] of expected) {
    const key = [start, mid, stop].map((time) => time!.slice(0, 10)).join('|')
    expect(found.get(`${key}|${row}|${column}`) ?? 0, `${key} ${row} ${column}`).toBeCloseTo(Number(value), 9)
  }
}

describe.skipIf(!dna)('dna/expected/timewindow', () => {
  it.each([
    ['days7', 'day', 7],
    ['days8', 'day', 8],
    ['weeks2', 'week', 2],
  ] as const)('%s', (file, unit, size) => {
    const options: WindowOptions = { unit, size, placed: 'centred' }
    expectCells(`timewindow/${file}_subtract.csv`, cellsOf(options, 'subtract', false))
    expectCells(`timewindow/${file}_congruence.csv`, cellsOf(options, 'congruence', false))
  })

  // DNA shuffles statements of one day and takes one too many into an even window, so events10_* cannot be had again:
  // here a window of ten holds ten, in the order of day, document and place.
  it('a window of ten events holds ten', () => {
    const windows = [...timeWindows(sampleColumns(), { unit: 'event', size: 10 })]
    expect(windows.length).toBe(31)
    expect(new Set(windows.map(({ rows }) => rows.length))).toEqual(new Set([10]))
  })
})

describe.skipIf(!dna)('dna/expected/kernel', () => {
  it.each(['uniform', 'gaussian', 'epanechnikov'] as const)('%s_days8', (kernel) => {
    const options: WindowOptions = { unit: 'day', size: 8, kernel }
    for (const measure of ['congruence', 'conflict', 'subtract'] as const) {
      expectCells(`kernel/${kernel}_days8_${measure}.csv`, cellsOf(options, measure, true))
    }
  })

  // DNA forgets the absolute value in 1 − |z|: what lies after the middle then weighs up to 2 instead of down to 0.
  it('triangular weighs both sides of the middle alike, unlike in DNA', () => {
    const cells = cellsOf({ unit: 'day', size: 8, kernel: 'triangular' }, 'congruence', true)
    const [energy, agency] = ['Energy and Environmental Analysis, Inc.', 'Environmental Protection Agency']
    const on = (day: string, a: string, b: string) =>
      [...cells].find(([key]) => key.split('|')[1] === day && key.endsWith(`|${a}|${b}`))?.[1] ?? 0
    // 29 January: 26 January lies three days before (z = ¾), 2 February four days after (z = 1).
    expect(on('2005-01-29', agency, agency)).toBe(0)
    expect(on('2005-01-29', energy, energy)).toBeCloseTo(6 * 0.25, 12)
    // 30 January: z = 1 before, ¾ after; the Agency's eleven statements make 10² + 1 pairs.
    expect(on('2005-01-30', agency, agency)).toBeCloseTo(101 * 0.25, 12)
  })
})

describe.skipIf(!dna)('the sums that the package tests for', () => {
  it('are these', () => {
    const columns = sampleColumns()
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
    expect(sum(affiliation(columns, { measure: 'ignore' }).values)).toBe(40)
    expect(sum(ties(columns, { measure: 'ignore' }).values)).toBe(276)
    const normalisation: TieNormalisation = 'average'
    expect(sum(ties(columns, { measure: 'congruence', normalisation }).values)).toBeCloseTo(25.802436125965542, 9)
  })
})
