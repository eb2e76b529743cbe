import { LineCounter, parseDocument } from 'yaml'
import {
  type Actor,
  type Change,
  type Flaw,
  type Problem,
  ProblemError,
  type Rule,
  type Scenario,
  scenariosFileSchema,
} from '../model/index.ts'
import { nearest } from './rule-check.ts'

/** What a scenario is checked against. */
export interface ScenarioContext {
  actors: ReadonlyMap<string, Actor>
  issues: ReadonlyMap<string, unknown>
  rules: readonly Rule[]
}

/** The scenarios of a YAML text. Throws one error that lists every problem with file, line and remedy. */
export function readScenarios(text: string, file: string, context: ScenarioContext): Scenario[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    throw new ProblemError(
      ...document.errors.map((error) => ({
        code: 'not-yaml',
        where: file,
        line: lines.linePos(error.pos[0]).line,
        what: `is no YAML: ${error.message}`,
        remedy: 'mend the indentation or the quotes there',
      })),
    )
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth) as (string | number)[], true) as { range?: number[] } | undefined
      if (node?.range) return lines.linePos(node.range[0]!).line
    }
    return 1
  }
  const parsed = scenariosFileSchema.safeParse(document.toJS() ?? {})
  if (!parsed.success) {
    throw new ProblemError(
      ...parsed.error.issues.map((issue): Problem => {
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined
        return {
          code: 'bad-scenario',
          where: file,
          line: lineOf(issue.path),
          what: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
          remedy: unknown
            ? `take out ${unknown.join(', ')}, or spell it as docs/decisions.md does`
            : 'see docs/decisions.md',
        }
      }),
    )
  }
  const { scenarios } = parsed.data
  const flaws = checkScenarios(scenarios, context)
  if (flaws.length > 0) {
    throw new ProblemError(
      ...flaws.map(({ path, wrong, remedy }) => {
        return { code: 'bad-scenario', where: file, line: lineOf(['scenarios', ...path]), what: wrong, remedy }
      }),
    )
  }
  return scenarios
}

/** Unknown names, ids used twice, and changes of one scenario that contradict each other. Paths start at the list. */
export function checkScenarios(scenarios: readonly Scenario[], context: ScenarioContext): Flaw[] {
  const flaws: Flaw[] = []
  const seen = new Set<string>()
  scenarios.forEach((scenario, k) => {
    if (seen.has(scenario.id)) {
      flaws.push({ path: [k, 'id'], wrong: `id '${scenario.id}' is used twice`, remedy: 'give it another id' })
    }
    seen.add(scenario.id)
    scenario.changes.forEach((change, c) => {
      flaws.push(...unknownNames(change, context).map((f) => ({ ...f, path: [k, 'changes', c, ...f.path] })))
    })
    flaws.push(...contradictions(scenario).map((f) => ({ ...f, path: [k, 'changes', ...f.path] })))
  })
  return flaws
}

function unknownNames(change: Change, { actors, issues, rules }: ScenarioContext): Flaw[] {
  const flaws: Flaw[] = []
  const check = (kind: string, name: string | undefined, known: readonly string[], path: Flaw['path']) => {
    if (name === undefined || known.includes(name)) return
    const near = nearest(name, known)
    const remedy = near
      ? `did you mean '${near}'?`
      : `known are ${known.slice(0, 8).join(', ')}${known.length > 8 ? ' …' : ''}`
    flaws.push({ path, wrong: `unknown ${kind} '${name}'`, remedy })
  }
  const actorIds = [...actors.keys()]
  const member = (name: string | undefined, path: Flaw['path']) => check('member', name, actorIds, path)
  if ('member' in change) member(change.member, ['member'])
  if ('issue' in change) check('issue', change.issue, [...issues.keys()], ['issue'])
  if (change.change === 'shock') {
    member(change.of, ['of'])
    change.members?.forEach((id, k) => {
      member(id, ['members', k])
    })
  }
  if (change.change === 'hang-together') {
    change.groups.forEach((group, g) => {
      group.members.forEach((id, k) => {
        member(id, ['groups', g, 'members', k])
      })
    })
  }
  if (change.change === 'rule' || change.change === 'drops') {
    const ids = rules.map((rule) => rule.id)
    check('rule', change.rule, ids, ['rule'])
    const rule = rules.find((r) => r.id === change.rule)
    if (!rule) return flaws
    if (change.change === 'drops')
      check(
        'term',
        change.term,
        rule.terms.map((t) => t.id),
        ['term'],
      )
    else {
      check('rule', change.by, ids, ['by'])
      const after = rules.find((r) => r.id === (change.by ?? change.rule))
      if (after)
        check(
          'forum',
          change.forum,
          after.forums.map((f) => f.id),
          ['forum'],
        )
    }
  }
  return flaws
}

/** Pairs of changes that cannot both hold. A change without an issue is about every issue. */
function contradictions({ changes }: Scenario): Flaw[] {
  const flaws: Flaw[] = []
  changes.forEach((later, k) => {
    for (const [j, earlier] of changes.slice(0, k).entries()) {
      const why = conflict(earlier, later) ?? conflict(later, earlier)
      if (why) {
        flaws.push({
          path: [k],
          wrong: `contradicts change ${j + 1} of its scenario: ${why}`,
          remedy: 'keep one of the two',
        })
      }
    }
  })
  return flaws
}

function conflict(a: Change, b: Change): string | undefined {
  const sameIssue = !('issue' in a && 'issue' in b) || !a.issue || !b.issue || a.issue === b.issue
  const fixes = (c: Change) =>
    c.change === 'withholds' || ((c.change === 'moves' || c.change === 'election') && c.to !== undefined)
  if ('member' in a && 'member' in b && a.member === b.member) {
    if (a.change === 'leaves') return `${a.member} leaves and can do nothing more`
    if (sameIssue && fixes(a) && fixes(b)) return `${a.member} is given two positions`
    if (sameIssue && a.change === 'withholds') return `${a.member} withholds and cannot move`
  }
  if (a.change === 'rule' && b.change === 'rule' && a.rule === b.rule) return `rule ${a.rule} is changed twice`
  if (a.change === 'drops' && b.change === 'drops' && a.rule === b.rule && a.term === b.term)
    return `term ${a.term} is dropped twice`
  if (a.change === 'hang-together' && b.change === 'hang-together') return 'members hang together in two ways'
  return undefined
}
