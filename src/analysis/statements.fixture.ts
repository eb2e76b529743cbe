import fc from 'fast-check'
import type { EffectiveStatement } from '../model/index.ts'

/** A statement for a test: only what the test is about needs saying. */
export function said(given: Partial<EffectiveStatement> & { id: string }): EffectiveStatement {
  return {
    doc: `document of ${given.id}`,
    actor: 'FRA',
    issue: 'ceasefire-now',
    stance: '+',
    strength: 1,
    tellers: ['author'],
    voice: 'own',
    start: 0,
    end: 1,
    quote: 'x',
    confidence: 1,
    coder: 'test',
    ...given,
  }
}

const day = fc
  .integer({ min: 0, max: 800 })
  .map((n) => new Date(1_600_000_000_000 + n * 86_400_000).toISOString().slice(0, 10))

/** Any list of statements: few names, so that they meet. */
export const anyStatements = fc
  .array(
    fc.record({
      doc: fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5'),
      actor: fc.constantFrom('BEL', 'EST', 'FRA', 'HUN', 'POL'),
      issue: fc.constantFrom('a', 'b', 'c'),
      stance: fc.constantFrom<'+' | '-'>('+', '-'),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      tellers: fc.constantFrom<string[]>(['author'], ['author', 'X'], ['author', 'X', 'Y']),
      voice: fc.constantFrom<'own' | 'told'>('own', 'told'),
      source: fc.constantFrom(undefined, 'Herald', 'Courier'),
      date: fc.option(day, { nil: undefined }),
      start: fc.nat({ max: 50 }),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map((given, index) => said({ ...given, id: `s${index}` })))
