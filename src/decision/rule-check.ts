import type { Actor, Flaw, Rule } from '../model/index.ts'
import { membersOf } from './body.ts'

/** What rules are checked against. */
export interface RuleContext {
  actors: ReadonlyMap<string, Actor>
  issues: ReadonlyMap<string, unknown>
}

/**
 * What is wrong with rules that already have the right shape: unknown actors and issues, ids used twice, a quota nobody
 * can reach, weights for strangers, a chain or a forum without seats. Paths start at the list of rules.
 */
export function checkRules(rules: readonly Rule[], context: RuleContext): Flaw[] {
  const flaws: Flaw[] = []
  const firstById = new Map<string, number>()
  rules.forEach((rule, index) => {
    const before = firstById.get(rule.id)
    if (before !== undefined) {
      flaws.push(flaw([index, 'id'], `id '${rule.id}' is already used by rule ${before + 1}`, 'give it another id'))
    } else firstById.set(rule.id, index)
    flaws.push(...checkRule(rule, context).map((f) => ({ ...f, path: [index, ...f.path] })))
  })
  return flaws
}

function checkRule(rule: Rule, context: RuleContext): Flaw[] {
  const flaws: Flaw[] = []
  const issue = (id: string, path: Flaw['path']) => {
    if (!context.issues.has(id)) flaws.push(unknown('issue', id, context.issues.keys(), path))
  }
  const actor = (id: string, path: Flaw['path']) => {
    if (!context.actors.has(id)) flaws.push(unknown('actor', id, context.actors.keys(), path))
  }
  issue(rule.issue, ['issue'])
  rule.terms.forEach((term, k) => {
    if (term.from) issue(term.from, ['terms', k, 'from'])
  })
  for (const [id, path] of actorsNamedBy(rule)) actor(id, path)
  if (flaws.length > 0) return flaws
  return [...checkSeats(rule, context), ...checkWeights(rule), ...checkSettled(rule)]
}

/** What is settled cannot be settled both ways on one day, nor a ratification pass before its last act. */
function checkSettled(rule: Rule): Flaw[] {
  const flaws: Flaw[] = []
  rule.settled.forEach(({ on, outcome, what }, k) => {
    const other = rule.settled.findIndex((s, i) => i < k && s.on === on && s.what === what && s.outcome !== outcome)
    if (other >= 0) {
      const wrong = `'${what}' both passed and failed on ${on}`
      flaws.push(flaw(['settled', k, 'outcome'], wrong, 'take one of the two out'))
    }
    if (rule.kind !== 'ratification' || outcome !== 'passed') return
    const late = rule.done.find((act) => act.on !== undefined && act.on > on)
    if (late) {
      const wrong = `settled on ${on}, before ${late.actor} acted on ${late.on}`
      flaws.push(flaw(['settled', k, 'on'], wrong, 'correct one of the two days'))
    }
  })
  return flaws
}

/** Every actor id a rule names, with the path to it. */
function actorsNamedBy(rule: Rule): [string, Flaw['path']][] {
  const named: [string, Flaw['path']][] = []
  const list = (ids: readonly string[] | undefined, ...path: Flaw['path']) => {
    for (const [k, id] of (ids ?? []).entries()) named.push([id, [...path, k]])
  }
  if (rule.of) named.push([rule.of, ['of']])
  list(rule.members, 'members')
  list(rule.without, 'without')
  rule.forums.forEach((forum, k) => {
    if (forum.of) named.push([forum.of, ['forums', k, 'of']])
    list(forum.members, 'forums', k, 'members')
    list(forum.without, 'forums', k, 'without')
  })
  if (rule.kind === 'unilateral') named.push([rule.actor, ['actor']])
  if (rule.kind === 'ratification') {
    for (const [k, act] of rule.done.entries()) named.push([act.actor, ['done', k, 'actor']])
    list(rule.order, 'order')
  }
  if (rule.kind === 'qualified-majority' || rule.kind === 'weighted-majority') {
    for (const id of Object.keys(rule.weights)) named.push([id, ['weights', id]])
  }
  if (rule.kind === 'weighted-majority') list(rule.veto, 'veto')
  if (rule.kind === 'opt-in') {
    list(rule.core, 'core')
    for (const id of Object.keys(rule.holdings)) named.push([id, ['holdings', id]])
  }
  if (rule.kind === 'consent-of-owners') {
    rule.transfers.forEach((t, k) => {
      list(t.holders, 'transfers', k, 'holders')
      list(t.owners, 'transfers', k, 'owners')
    })
  }
  return named
}

function checkSeats(rule: Rule, context: RuleContext): Flaw[] {
  const seats = new Set(membersOf(rule, context.actors))
  if (seats.size === 0) {
    return [flaw(['of'], 'nobody decides: the body has no members', 'name an organisation in `of`, or `members`')]
  }
  const flaws: Flaw[] = []
  rule.forums.forEach((forum, k) => {
    if (membersOf(rule, context.actors, undefined, forum.id).length === 0) {
      flaws.push(flaw(['forums', k], `forum '${forum.id}' has no members`, 'name `of` or `members`'))
    }
  })
  const seated = (ids: readonly string[], path: Flaw['path']) =>
    ids.forEach((id, k) => {
      if (!seats.has(id)) flaws.push(flaw([...path, k], `${id} has no seat in this body`, 'take it out, or seat it'))
    })
  if (rule.kind === 'ratification') {
    seated(
      rule.done.map((d) => d.actor),
      ['done'],
    )
    seated(rule.order, ['order'])
  }
  if (rule.kind === 'weighted-majority') seated(rule.veto, ['veto'])
  if (rule.kind === 'opt-in') {
    seated(rule.core, ['core'])
    if (rule.atLeast > seats.size) {
      flaws.push(flaw(['atLeast'], `${rule.atLeast} of ${seats.size} members can never join`, 'lower it'))
    }
  }
  return flaws
}

function checkWeights(rule: Rule): Flaw[] {
  if (rule.kind !== 'weighted-majority') return []
  const total = Object.values(rule.weights).reduce((sum, w) => sum + w, 0)
  if (rule.quota <= total) return []
  const remedy = `choose a quota of at most ${total}`
  return [flaw(['quota'], `the quota ${rule.quota} is above the total weight ${total}: nothing could pass`, remedy)]
}

function unknown(kind: string, id: string, known: Iterable<string>, path: Flaw['path']): Flaw {
  const near = nearest(id, known)
  return flaw(path, `unknown ${kind} '${id}'`, near ? `did you mean '${near}'?` : `name one of the codebook's ${kind}s`)
}

function flaw(path: Flaw['path'], wrong: string, remedy: string): Flaw {
  return { path, wrong, remedy }
}

/** The known id at the smallest edit distance, where no more than a third of the letters differ. */
export function nearest(id: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(id.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(id.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, substitution))
    }
    row = next
  }
  return row[b.length]!
}
