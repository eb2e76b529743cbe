import { expect, it } from 'vitest'
import { decide, type Question, sensitivity } from '../decision/index.ts'
import { actorSchema, ruleSchema } from '../model/index.ts'
import { choicesOf } from './decide.ts'

const names = ['ASH', 'ELM', 'FIR', 'OAK']
const actors = new Map(
  names.map((id) => [id, actorSchema.parse({ id, kind: 'state', name: id.toLowerCase(), memberships: [] })]),
)
const positions = [
  { actor: 'ASH', issue: 'weir', alpha: 3, beta: 1.5, evidence: 3 },
  { actor: 'ELM', issue: 'weir', alpha: 1, beta: 4, evidence: 3 },
  { actor: 'FIR', issue: 'weir', alpha: 2, beta: 2, evidence: 2 },
]

it.each([
  { id: 'all', kind: 'consensus', members: names },
  { id: 'most', kind: 'weighted-majority', members: names, quota: 3, weights: { ASH: 2, ELM: 1, FIR: 1, OAK: 1 } },
])('one member surely for or against gives what deciding anew gives ($kind)', (rule) => {
  const question: Question = { rule: ruleSchema.parse({ ...rule, issue: 'weir' }), actors, positions }
  const choices = choicesOf(decide(question))
  for (const { actor, ifFor, ifAgainst } of sensitivity(question)) {
    expect(choices.get(actor)!.ifFor, actor).toBeCloseTo(ifFor, 4)
    expect(choices.get(actor)!.ifAgainst, actor).toBeCloseTo(ifAgainst, 4)
  }
})
