import type { RuleOf } from '../model/index.ts'
import type { Member } from './members.ts'

/** The coalition that is likelier than not to form: who joins, on what evidence, what it holds, what it lacks. */
export interface Coalition {
  willing: { actor: string; chance: number; evidence: number; uses: readonly string[] }[]
  /** Expected number of members that join. */
  expected: number
  /** Core members that stay away: without them it does not form. */
  missing: string[]
  capabilities: { capability: string; needed: number; held: number; lacking: number; expected: number }[]
}

export function coalitionOf(rule: RuleOf<'opt-in'>, members: readonly Member[]): Coalition {
  const willing = members.filter((m) => m.chance >= 0.5)
  const names = new Set(willing.map((m) => m.actor))
  const held = (actor: string, capability: string) => rule.holdings[actor]?.[capability] ?? 0
  return {
    willing: willing
      .map(({ actor, chance, evidence, uses }) => ({ actor, chance, evidence, uses }))
      .sort((a, b) => b.chance - a.chance),
    expected: members.reduce((sum, m) => sum + m.chance, 0),
    missing: rule.core.filter((actor) => !names.has(actor)),
    capabilities: Object.entries(rule.needs).map(([capability, needed]) => {
      const total = willing.reduce((sum, m) => sum + held(m.actor, capability), 0)
      const expected = members.reduce((sum, m) => sum + m.chance * held(m.actor, capability), 0)
      return { capability, needed, held: total, lacking: Math.max(0, needed - total), expected }
    }),
  }
}
