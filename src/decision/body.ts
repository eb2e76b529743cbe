import { isMember } from '../codebook/index.ts'
import type { Actor, Rule, Settled } from '../model/index.ts'

/** The bodies a rule can sit in: the rule's own, or one of its forums. */
type Body = Pick<Rule, 'of' | 'members' | 'without'>

/**
 * The ids of those who decide, in the order of the codebook: the named members, or the members of `of` on `day`
 * (all that ever were, without a day), less `without`. A unilateral rule is decided by its actor.
 */
export function membersOf(rule: Rule, actors: ReadonlyMap<string, Actor>, day?: string, forum?: string): string[] {
  if (rule.kind === 'unilateral') return [rule.actor]
  const chosen = forum === undefined ? undefined : rule.forums.find((f) => f.id === forum)
  if (forum !== undefined && !chosen) {
    const known = rule.forums.map((f) => f.id).join(', ') || 'none'
    throw new RangeError(`rule ${rule.id} has no forum '${forum}'; its forums: ${known}`)
  }
  const body: Body = chosen && (chosen.of || chosen.members) ? chosen : rule
  const without = new Set([...rule.without, ...(chosen?.without ?? [])])
  return seats(body, rule, actors, day).filter((id) => !without.has(id))
}

function seats(body: Body, rule: Rule, actors: ReadonlyMap<string, Actor>, day?: string): string[] {
  if (body.members) return [...new Set(body.members)]
  if (body.of) {
    const found: string[] = []
    for (const actor of actors.values()) if (isMember(actor, body.of, day)) found.push(actor.id)
    return found
  }
  if (rule.kind === 'consent-of-owners') {
    return [...new Set(rule.transfers.flatMap((t) => [...t.holders, ...t.owners]))]
  }
  if (rule.kind === 'qualified-majority' || rule.kind === 'weighted-majority') return Object.keys(rule.weights)
  return []
}

/** What the rule has settled by `day` (or at all, without a day), in order of time. */
export function settledBy({ settled }: Rule, day?: string): Settled[] {
  return settled.filter(({ on }) => !day || on <= day).sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Those that have ratified by `day` (or at all, without a day), with the day of their act where it is known. */
export function actsBefore(rule: Rule, day?: string): Map<string, string | true> {
  const acts = rule.kind === 'ratification' ? rule.done : []
  return new Map(acts.filter((d) => !d.on || !day || d.on <= day).map((d) => [d.actor, d.on ?? true]))
}
