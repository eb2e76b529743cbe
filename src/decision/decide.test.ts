import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { chanceAbove } from './members.ts'
import { held, league, ruleOf } from './positions.fixture.ts'

const ids = (n: number) => Array.from({ length: n }, (_, i) => `M${String(i).padStart(2, '0')}`)

describe('February 2003: help for Turkey in the Atlantic council', () => {
  // The nineteen members of the day; three broke silence on 10 February, sixteen were for.
  const nineteen = 'BEL CAN CZE DEU DNK ESP FRA GBR GRC HUN ISL ITA LUX NLD NOR POL PRT TUR USA'.split(' ')
  const actors = league(nineteen)
  const against = new Set(['BEL', 'DEU', 'FRA'])
  const positions = nineteen.map((id) => (against.has(id) ? held(id, 0, 40) : held(id, 40, 0)))
  const rule = ruleOf({ kind: 'consensus', forums: [{ id: 'defence-planning-committee', without: ['FRA'] }] })

  test('the council fails on Belgium, Germany and France', () => {
    const decision = decide({ rule, actors, positions })
    expect(decision.members.filter((m) => m.chance > 0.5)).toHaveLength(16)
    expect(decision.passes!.chance).toBeLessThan(1e-6)
    expect(decision.blockers!.filter((b) => b.against > 0.5).map((b) => b.actor)).toEqual(['BEL', 'DEU', 'FRA'])
    expect(decision.moves!.smallest!.moves.map((m) => m.actor).sort()).toEqual(['BEL', 'DEU', 'FRA'])
  })

  test('in the committee without France it passes once two move', () => {
    const committee = { rule, actors, forum: 'defence-planning-committee' }
    const before = decide({ ...committee, positions })
    expect(before.members).toHaveLength(18)
    expect(before.passes!.chance).toBeLessThan(1e-6)
    expect(before.moves!.smallest!.moves.map((m) => m.actor).sort()).toEqual(['BEL', 'DEU'])
    const moved = positions.map((p) => (p.actor === 'BEL' || p.actor === 'DEU' ? held(p.actor, 40, 0) : p))
    expect(decide({ ...committee, positions: moved }).passes!.chance).toBeGreaterThan(0.999)
    expect(decide({ rule, actors, positions: moved }).passes!.chance).toBeLessThan(1e-6)
  })
})

describe('answers', () => {
  test('consensus is the product of the members that do not object', () => {
    const actors = league(ids(4))
    const rule = ruleOf({ kind: 'consensus', threshold: 0.3 })
    const positions = [held('M00', 3, 0), held('M01', 2, 1), held('M02', 0, 1)]
    const decision = decide({ rule, actors, positions })
    const product = chanceAbove(4, 1, 0.3) * chanceAbove(3, 2, 0.3) * chanceAbove(1, 2, 0.3)
    expect(decision.passes!.chance).toBeCloseTo(product, 12)
    expect(decision.found).toEqual({ by: 'exact' })
    expect(decision.unheard).toEqual(['M03'])
    expect(decision.assumptions.join(' ')).toMatch(/M03: silence is taken for consent/)
    expect(decision.passes!.low).toBeLessThan(product)
    expect(decision.passes!.high).toBeGreaterThan(product)
    expect(decision.blockers![0]!.actor).toBe('M02')
  })

  test('the interval tells how far as much evidence again could move a lone decider, exactly', () => {
    // Beta(2, 1), one piece of weight 1: with chance 2/3 one more in support, Beta(3, 1), else Beta(2, 2).
    const rule = ruleOf({ kind: 'unilateral', actor: 'M00' })
    const { passes } = decide({ rule, actors: league(ids(1)), positions: [held('M00', 1, 0)] })
    expect(passes!.chance).toBeCloseTo(0.75, 12)
    expect(passes!.low).toBeCloseTo(chanceAbove(2, 2, 0.5), 12)
    expect(passes!.high).toBeCloseTo(chanceAbove(3, 1, 0.5), 12)
    expect((2 / 3) * passes!.high + (1 / 3) * passes!.low).toBeCloseTo(passes!.chance, 12)
  })

  test('a decision nobody wrote about is refused with its reason', () => {
    const decision = decide({ rule: ruleOf({ kind: 'consensus' }), actors: league(ids(3)), positions: [] })
    expect(decision.refused).toBe('nothing that was read says where any of the 3 members stands on bridge')
    expect(decision.passes).toBeUndefined()
  })

  test('silent consent, objection and the flat prior differ as stated', () => {
    const actors = league(ids(2))
    const positions = [held('M00', 50, 0)]
    const chance = (unheard: string) =>
      decide({ rule: ruleOf({ kind: 'consensus', threshold: 0.25, unheard }), actors, positions }).passes!.chance
    expect(chance('consent')).toBeCloseTo(1, 6)
    expect(chance('abstain')).toBeCloseTo(1, 6)
    expect(chance('prior')).toBeCloseTo(0.75, 6)
    expect(chance('object')).toBe(0)
  })

  test('ratification needs those that have not acted yet', () => {
    const actors = league(ids(3))
    const rule = ruleOf({ kind: 'ratification', done: [{ actor: 'M00', on: '2023-03-01' }] })
    const decision = decide({ rule, actors, positions: [held('M00', 0, 9), held('M01', 1, 0)] })
    expect(decision.passes!.chance).toBeCloseTo(chanceAbove(2, 1, 0.5), 12)
    expect(decision.members[0]).toMatchObject({ done: '2023-03-01', chance: 1 })
  })

  test('acts of a later day are still to come, and a ban turns the sides', () => {
    const actors = league(ids(2))
    const rule = ruleOf({ kind: 'ratification', decides: '-', done: [{ actor: 'M00', on: '2023-03-01' }] })
    const positions = [held('M00', 0, 9), held('M01', 1, 0)]
    const before = decide({ rule, actors, positions, day: '2023-02-28' })
    expect(before.members.map((m) => m.done)).toEqual([undefined, undefined])
    expect(before.passes!.chance).toBeCloseTo(chanceAbove(10, 1, 0.5) * chanceAbove(1, 2, 0.5), 12)
    const after = decide({ rule, actors, positions, day: '2023-03-01' })
    expect(after.passes!.chance).toBeCloseTo(chanceAbove(1, 2, 0.5), 12)
  })

  test('a qualified majority with a blocking minority', () => {
    const actors = league(ids(5))
    const weights = { M00: 60, M01: 10, M02: 10, M03: 10, M04: 10 }
    const shape = { kind: 'qualified-majority', shareOfMembers: 0.55, shareOfWeight: 0.65, weights }
    const positions = ids(5).map((id) => held(id, id === 'M00' ? 0 : 400, id === 'M00' ? 400 : 0))
    const without = decide({ rule: ruleOf(shape), actors, positions })
    expect(without.passes!.chance).toBeCloseTo(0, 6)
    expect(without.moves!.smallest!.moves.map((m) => m.actor)).toEqual(['M00'])
    const withMinority = decide({ rule: ruleOf({ ...shape, blockingAtLeast: 2 }), actors, positions })
    expect(withMinority.passes!.chance).toBeCloseTo(1, 6)
  })

  test('the cheapest moves may be more than the fewest', () => {
    const actors = league(ids(4))
    const weights = { M00: 5, M01: 3, M02: 1, M03: 1 }
    const rule = ruleOf({ kind: 'weighted-majority', quota: 7, weights })
    const positions = [held('M00', 30, 0), held('M01', 0, 30), held('M02', 9, 11), held('M03', 9, 11)]
    const { moves } = decide({ rule, actors, positions })
    expect(moves!.passesNow).toBe(false)
    expect(moves!.smallest!.moves.map((m) => m.actor)).toEqual(['M01'])
    expect(moves!.cheapest!.moves.map((m) => m.actor).sort()).toEqual(['M02', 'M03'])
    expect(moves!.cheapest!.cost).toBeCloseTo(2 * (0.5 - betaQuantile(0.5, 10, 12)), 12)
  })

  test('an opt-in coalition tells who is willing, what it holds and what it lacks', () => {
    const actors = league(ids(4))
    const rule = ruleOf({
      kind: 'opt-in',
      atLeast: 2,
      core: ['M00'],
      needs: { brigades: 3 },
      holdings: { M00: { brigades: 1 }, M01: { brigades: 1 }, M02: { brigades: 4 } },
    })
    const decision = decide({ rule, actors, positions: [held('M00', 9, 0), held('M01', 9, 0), held('M02', 0, 9)] })
    expect(decision.coalition!.willing.map((w) => w.actor)).toEqual(['M00', 'M01'])
    expect(decision.coalition!.capabilities[0]).toMatchObject({ needed: 3, held: 2, lacking: 1 })
    expect(decision.passes!.chance).toBeLessThan(0.05)
    expect(decision.blockers).toEqual([])
    expect(decision.assumptions.join(' ')).toMatch(/M03: taken to stay out/)
  })

  test('a transfer needs a holder that is willing and every owner of its chain', () => {
    const actors = league(ids(3))
    const transfers = [{ id: 'tanks', holders: ['M01', 'M02'], owners: ['M00'] }]
    const rule = ruleOf({ kind: 'consent-of-owners', transfers })
    const positions = [held('M00', 0, 60), held('M01', 60, 0), held('M02', 60, 0)]
    const decision = decide({ rule, actors, positions })
    expect(decision.passes!.chance).toBeLessThan(1e-6)
    expect(decision.moves!.smallest!.moves.map((m) => m.actor)).toEqual(['M00'])
  })
})

describe('draws', () => {
  const actors = league(ids(7))
  const anyPositions = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 7,
    maxLength: 7,
  })
  const anyRule = fc.constantFrom(
    ruleOf({ kind: 'consensus' }),
    ruleOf({
      kind: 'weighted-majority',
      quota: 11,
      weights: { M00: 7, M01: 5, M02: 3, M03: 2, M04: 1, M05: 1, M06: 1 },
    }),
    ruleOf({ kind: 'opt-in', atLeast: 3, core: ['M01'] }),
  )

  test('agree with the exact chances within their own error', () => {
    fc.assert(
      fc.property(anyRule, anyPositions, fc.constantFrom(0, 0.3), fc.integer(), (rule, evidence, common, seed) => {
        const positions = evidence.map(([plus, minus], i) => ({ ...held(ids(7)[i]!, plus, minus), evidence: 1 }))
        const correlation = common > 0 ? { common, cause: 'one war' } : undefined
        const question = { rule, actors, positions, correlation, seed }
        const drawn = decide({ ...question, by: 'draws', precision: { error: 0.003, most: 400_000 } })
        const exact = decide(question)
        if (exact.found!.by === 'draws') return
        const error = drawn.found!.error!
        expect(Math.abs(drawn.passes!.chance - exact.passes!.chance)).toBeLessThan(5 * error)
        for (const { actor, chance } of exact.pivotal!) {
          const other = drawn.pivotal!.find((p) => p.actor === actor)?.chance ?? 0
          expect(Math.abs(other - chance)).toBeLessThan(0.02)
        }
      }),
      { numRuns: 15 },
    )
  })

  test('a common cause makes unanimity likelier than independence does', () => {
    const positions = ids(7).map((id) => held(id, 1, 1))
    const rule = ruleOf({ kind: 'consensus' })
    const alone = decide({ rule, actors, positions }).passes!.chance
    const together = decide({ rule, actors, positions, correlation: { common: 0.5, cause: 'one war' } }).passes!.chance
    expect(together).toBeGreaterThan(2 * alone)
    const bloc = { name: 'bloc', members: ids(7).slice(0, 4), within: 0.6, cause: 'one patron' }
    const groups = decide({ rule, actors, positions, correlation: { common: 0, cause: 'none', groups: [bloc] } })
    expect(groups.found!.by).toBe('draws')
    expect(groups.passes!.chance).toBeGreaterThan(1.3 * alone)
    expect(groups.assumptions.join(' ')).toMatch(/bloc by 60 % more \(one patron\)/)
  })

  test('stop at the stated precision, and the same seed gives the same answer', () => {
    const positions = ids(7).map((id) => held(id, 1, 1))
    const question = {
      rule: ruleOf({ kind: 'weighted-majority', quota: 4, weights: Object.fromEntries(ids(7).map((id) => [id, 1])) }),
      actors,
      positions,
      by: 'draws' as const,
    }
    const rough = decide({ ...question, seed: 5, precision: { error: 0.005, most: 1e6 } })
    const fine = decide({ ...question, seed: 5, precision: { error: 0.001, most: 1e6 } })
    expect(rough.found!.error).toBeLessThanOrEqual(0.005)
    expect(fine.found!.error).toBeLessThanOrEqual(0.001)
    expect(fine.found!.draws).toBeGreaterThan(5 * rough.found!.draws!)
    expect(decide({ ...question, seed: 5, precision: { error: 0.005, most: 1e6 } })).toEqual(rough)
    expect(decide({ ...question, seed: 6, precision: { error: 0.005, most: 1e6 } }).passes).not.toEqual(rough.passes)
  })

  test('one member more does not reshuffle the others', () => {
    const rule = ruleOf({ kind: 'consensus' })
    const positions = ids(7).map((id) => held(id, 2, 1))
    const question = { rule, positions, by: 'draws' as const, precision: { error: 0, most: 10_000 } }
    const few = decide({ ...question, actors: league(ids(6)) })
    const more = decide({ ...question, actors: league(ids(7)) })
    expect(few.blockers).toHaveLength(6)
    for (const { actor, against } of few.blockers!) {
      expect(more.blockers!.find((b) => b.actor === actor)!.against).toBe(against)
    }
  })
})

describe('what is settled', () => {
  const settled = [
    { on: '2024-03-07', what: 'the second bridge' },
    { on: '2023-04-04', what: 'the first bridge' },
  ]
  const rule = ruleOf({ kind: 'consensus', settled })
  const question = { rule, actors: league(ids(2)), positions: [held('M00', 0, 9)] }

  test('is told from its day on, oldest first, and before it is not known', () => {
    expect(decide({ ...question, day: '2023-04-03' }).settled).toBeUndefined()
    expect(decide({ ...question, day: '2023-04-04' }).settled).toEqual([
      { on: '2023-04-04', what: 'the first bridge', outcome: 'passed' },
    ])
    const later = decide({ ...question, day: '2025-01-01' })
    expect(later.settled!.map(({ on }) => on)).toEqual(['2023-04-04', '2024-03-07'])
    expect(later.assumptions[0]).toMatch(/^Settled on 2023-04-04 \(passed\): the first bridge\./)
  })

  test('changes no chance', () => {
    const before = decide({ ...question, day: '2023-01-01' }).passes
    expect(decide({ ...question, day: '2025-01-01' }).passes).toEqual(before)
  })
})
