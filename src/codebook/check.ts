import type { Actor, Flaw, Head, Office, Person, Role, Rule, Scenario, Target } from '../model/index.ts'
import { ambiguousAliases } from './ambiguous.ts'
import { doubtfulActors, doubtfulRoles, type Known } from './doubtful.ts'
import type { CodebookFile } from './entries.ts'
import { type Matcher, matcher } from './matcher.ts'
import { generalOffices } from './offices.ts'
import { type CompiledPatterns, compilePatterns, type IssueFile } from './pattern/index.ts'
import type { Problem } from './problem.ts'
import { byId, checkActors, checkRoles, mustKnow } from './references.ts'
import { readSections } from './sections.ts'
import { type Terms, terms } from './terms.ts'

/** The actors, roles, issues, rules and patterns of one alliance, checked and compiled. */
export interface Codebook extends Omit<Head, 'description'> {
  actors: Map<string, Actor>
  /** By full name; everybody who holds a role or stands in `people`. */
  people: Map<string, Person>
  offices: Map<string, Office>
  roles: Role[]
  issues: Map<string, IssueFile>
  rules: Rule[]
  targets: Target[]
  /** What may be tried on its decisions. */
  scenarios: Scenario[]
  /** The issues' patterns and concepts, compiled. */
  patterns: CompiledPatterns
  /** Finds mentions of actors, persons and offices in a sentence's words. */
  matcher: Matcher
  /** Who held which office when. */
  terms: Terms
}

export interface CheckOptions {
  /** Looks deeper into the rules than their shape; paths of flaws start at the list of rules. */
  checkRules?: (rules: readonly Rule[], context: Pick<Codebook, 'actors' | 'issues'>) => Flaw[]
  /** Likewise for one file's scenarios; paths start at its list of them. */
  checkScenarios?: (scenarios: readonly Scenario[], context: Pick<Codebook, 'actors' | 'issues' | 'rules'>) => Flaw[]
  /** A codebook that knows whom people served: a role that it contradicts is warned of. */
  known?: Known
}

/** Where a field of an issue stands (`['examples', 0]`), or the issue itself (`[]`). */
export type PlaceInIssue = (issue: string, path: PropertyKey[]) => Pick<Problem, 'file' | 'line'>

/** Checks the files of a codebook. `codebook` is there unless a problem is an error. Pure. */
export function checkCodebook(
  files: readonly CodebookFile[],
  options: CheckOptions = {},
): { codebook?: Codebook; problems: Problem[]; placeInIssue: PlaceInIssue } {
  const problems: Problem[] = []
  const sections = readSections(files, problems)
  const head = sections.codebook[0]
  if (!head && !problems.some((problem) => problem.file.startsWith('codebook.'))) {
    problems.push({
      severity: 'error',
      file: 'codebook.yaml',
      line: 1,
      what: 'is missing',
      remedy: 'write one with id, name and alliance (the id of the actor whose members are the alliance)',
    })
  }
  const actors = byId('actor', sections.actors, problems)
  const offices = new Map(generalOffices.map((office) => [office.id, office]))
  for (const [id, office] of byId('office', sections.offices, problems)) offices.set(id, office)
  for (const entry of sections.offices) {
    if (entry.value.actor !== undefined) mustKnow('actor', entry.value.actor, actors, entry, ['actor'], problems)
  }
  const issues = byId('issue', sections.issues, problems)
  if (head) mustKnow('actor', head.value.alliance, actors, head, ['alliance'], problems)
  for (const entry of sections.issues)
    entry.value.outsiders.forEach((id, index) => {
      // In small letters: a group as texts name it.
      if (id !== id.toLowerCase()) mustKnow('actor', id, actors, entry, ['outsiders', index], problems)
    })
  checkActors(sections.actors, actors, problems)
  const roleEntries = sections.roles.map((entry) => {
    const speaksFor = entry.value.speaksFor ?? offices.get(entry.value.role)?.speaksFor ?? true
    return { ...entry, value: { ...entry.value, speaksFor } }
  })
  checkRoles(roleEntries, actors, offices, problems)
  const roles = roleEntries.map((entry) => entry.value)
  const named = sections.people.map((entry) => ({ ...entry, value: { ...entry.value, id: entry.value.name } }))
  const people = new Map<string, Person>(
    [...byId('person', named, problems)].map(([name, { id: _, ...person }]) => [name, person]),
  )
  for (const role of roles) if (!people.has(role.person)) people.set(role.person, { name: role.person, aliases: [] })

  const concepts = Object.assign({}, ...sections.concepts.map((entry) => entry.value))
  const { compiled, problems: faults } = compilePatterns([...issues.values()], concepts, [...actors.values()])
  const placeInIssue: PlaceInIssue = (issue, path) => {
    const { file, lineOf } = sections.issues.find(({ value }) => value.id === issue)!
    return { file, line: lineOf(path) }
  }
  for (const { issue, path, what, remedy } of faults)
    problems.push({ severity: 'error', ...placeInIssue(issue, path), what, remedy })
  for (const entry of sections.rules) {
    for (const flaw of options.checkRules?.(entry.value.rules, { actors, issues }) ?? []) {
      const line = entry.lineOf(['rules', ...flaw.path])
      problems.push({ severity: 'error', file: entry.file, line, what: flaw.wrong, remedy: flaw.remedy })
    }
  }
  const rules = sections.rules.flatMap((entry) => entry.value.rules)
  for (const entry of sections.scenarios) {
    for (const flaw of options.checkScenarios?.(entry.value.scenarios, { actors, issues, rules }) ?? []) {
      const line = entry.lineOf(['scenarios', ...flaw.path])
      problems.push({ severity: 'error', file: entry.file, line, what: flaw.wrong, remedy: flaw.remedy })
    }
  }
  problems.push(...ambiguousAliases(sections.actors), ...doubtfulActors(sections.actors))
  problems.push(...doubtfulRoles(roleEntries, actors, offices, options.known))

  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  if (!head || problems.some((problem) => problem.severity === 'error')) return { problems, placeInIssue }
  const { description: _, ...rest } = head.value
  const held = terms(roles, offices)
  const codebook: Codebook = {
    ...rest,
    actors,
    people,
    offices,
    roles,
    issues,
    rules,
    targets: sections.rules.flatMap((entry) => entry.value.targets),
    scenarios: sections.scenarios.flatMap((entry) => entry.value.scenarios),
    patterns: compiled,
    matcher: matcher([...actors.values()], [...people.values()], [...offices.values()], held),
    terms: held,
  }
  return { codebook, problems, placeInIssue }
}
