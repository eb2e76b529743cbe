import { type Actor, actorSchema, type Rule, rulesFileSchema } from '../model/index.ts'
import type { HeldPosition } from './members.ts'

/** States by id, all members of one organisation. */
export function league(ids: readonly string[], organisation = 'LEAGUE'): Map<string, Actor> {
  const actors = ids.map((id) => ({ id, kind: 'state', name: id, memberships: [{ in: organisation }] }))
  return new Map(
    [{ id: organisation, kind: 'organisation', name: organisation }, ...actors].map((a) => [
      a.id,
      actorSchema.parse(a),
    ]),
  )
}

export function ruleOf(fields: object): Rule {
  return rulesFileSchema.parse({ rules: [{ id: 'r', issue: 'bridge', of: 'LEAGUE', ...fields }] }).rules[0]!
}

/** A position that rests on `plus` and `minus` own words, one unit of weight each. */
export function held(actor: string, plus: number, minus: number, issue = 'bridge'): HeldPosition {
  return { actor, issue, alpha: 1 + plus, beta: 1 + minus, evidence: plus + minus }
}
