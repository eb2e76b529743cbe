import { availableParallelism } from 'node:os'
import { defaultHalfLife } from '../../analysis/index.ts'
import { membersOn } from '../../codebook/index.ts'
import {
  coalitionPowerOf,
  compare,
  type Decision,
  decide as decideOne,
  decideWith,
  gameOf,
  membersOf,
  minimalWinningCoalitions,
  openPool,
  packagesOf,
  powerOf,
  type Question,
  readScenarios,
  sensitivity,
  vetoPlayers,
} from '../../decision/index.ts'
import type { Rule } from '../../model/index.ts'
import { type DecideOptions, type Ground, groundOf } from '../decision-ground.ts'
import { printTargets, readText } from '../decision-targets.ts'
import { comparisonText, decisionText, overviewText, packageText, ruleName, sensitivityText } from '../decision-text.ts'
import { QuietFailure, UsageError } from '../failure.ts'
import {
  codebookOption,
  countOption,
  dayOption,
  formatOption,
  listOption,
  positiveOption,
  projectOption,
} from '../options.ts'
import { tableText, wrapped, writeRecords } from '../output.ts'
import type { Shell, Verb } from '../shell.ts'
import { type View, withView } from '../view.ts'

/** The rules asked for, by id or by issue; all where nothing was asked. */
function rulesAsked(view: View, options: DecideOptions): Rule[] {
  const { rules, id } = view.codebook
  if (rules.length === 0) throw new UsageError(`codebook ${id} has no rules; write them in its rules.yaml`)
  const issues = view.issues(options.issue)
  for (const asked of options.rule ?? []) {
    if (!rules.some((rule) => rule.id === asked)) {
      throw new UsageError(`unknown rule '${asked}'; rules are ${rules.map((rule) => rule.id).join(', ')}`)
    }
  }
  const chosen = rules.filter((rule) => {
    return (!issues || issues.includes(rule.issue)) && (!options.rule || options.rule.includes(rule.id))
  })
  if (chosen.length === 0) throw new UsageError(`no rule decides ${issues?.join(', ')}; it is argued, not decided`)
  if (options.forum && !chosen.some((rule) => rule.forums.some((forum) => forum.id === options.forum))) {
    const forums = chosen.flatMap((rule) => rule.forums.map((forum) => forum.id))
    throw new UsageError(`unknown forum '${options.forum}'; forums are ${forums.join(', ') || 'none'}`)
  }
  return chosen
}

function questionOf(rule: Rule, view: View, ground: Ground, { forum, seed, precision }: DecideOptions): Question {
  const { positions, day } = ground
  return {
    rule,
    actors: view.codebook.actors,
    positions,
    day,
    seed,
    ...(forum && rule.forums.some((f) => f.id === forum) ? { forum } : {}),
    ...(precision === undefined ? {} : { precision: { error: precision, most: 10_000_000 } }),
  }
}

async function printScenarios(view: View, options: DecideOptions, questions: Question[], { terminal }: Shell) {
  const file = options.scenario!
  const text = await readText(file, 'scenarios (docs/decisions.md shows one)')
  const { actors, issues, rules } = view.codebook
  const scenarios = readScenarios(text, file, { actors, issues, rules })
  for (const scenario of scenarios) {
    const comparisons = questions.map((question) => compare(question, scenario, rules))
    if (options.format !== 'table') {
      await writeRecords(terminal, options.format, comparisons)
      continue
    }
    const title = scenario.name ?? scenario.id
    const touched = comparisons.filter((comparison) => !comparison.nothingChanges)
    if (touched.length === 0) await terminal.write(wrapped(`${title}: nothing changes in any decision`, terminal.width))
    // With one rule asked for, that it is untouched is an answer; with many it would drown the others.
    const shown = questions.length === 1 ? comparisons : touched
    for (const comparison of shown) await terminal.write(`${comparisonText(comparison, title, terminal.width)}\n`)
  }
}

async function printPower(view: View, questions: Question[], { format }: DecideOptions, { terminal }: Shell) {
  for (const { rule, day, forum } of questions) {
    const members = membersOf(rule, view.codebook.actors, day, forum)
    const game = gameOf(rule, members, day)
    const power = powerOf(game)
    const coalitions = minimalWinningCoalitions(game)
    const shares = coalitions && coalitionPowerOf(members.length, coalitions)
    const vetoes = new Set(vetoPlayers(game))
    const records = members
      .map((actor, i) => ({
        rule: rule.id,
        actor,
        shapleyShubik: power.shapleyShubik[i]!,
        banzhaf: power.banzhaf[i]!,
        banzhafNormalised: power.banzhafNormalised[i]!,
        deeganPackel: shares?.deeganPackel[i],
        holler: shares?.holler[i],
        veto: vetoes.has(actor),
      }))
      .sort((a, b) => b.shapleyShubik - a.shapleyShubik)
    if (format !== 'table') {
      await writeRecords(terminal, format, records)
      continue
    }
    const size = coalitions
      ? `${coalitions.length} minimal winning coalitions`
      : 'more minimal winning coalitions than can be listed'
    await terminal.write(wrapped(`${rule.issue}: ${ruleName(rule)}; ${size}`, terminal.width))
    const digits = (value: number | undefined) => value?.toFixed(4) ?? ''
    const rows = records.map((r) => [
      r.actor,
      ...[r.shapleyShubik, r.banzhaf, r.banzhafNormalised, r.deeganPackel, r.holler].map(digits),
      r.veto ? 'veto' : '',
    ])
    const head = ['member', 'Shapley–Shubik', 'Banzhaf', 'normalised', 'Deegan–Packel', 'Holler', '']
    await terminal.write(`${tableText(head, rows, terminal.width)}\n`)
  }
}

/** A decision as a record: blockers and members with the statements they rest on. */
function recordOf(decision: Decision, rule: Rule, byId: Ground['byId']) {
  const evidence = (uses: readonly string[]) =>
    uses.flatMap((id) => {
      const found = byId.get(id)
      if (!found) return []
      const { doc, stance, date, source, start, end, quote } = found
      return [{ id, doc, stance, date, source, start, end, quote }]
    })
  const withEvidence = <T extends { uses: readonly string[] }>(list: readonly T[] | undefined) =>
    list?.map(({ uses, ...rest }) => ({ ...rest, statements: evidence(uses) }))
  const { members, blockers, coalition, passes, ...rest } = decision
  return {
    ...rest,
    name: rule.name,
    basis: rule.basis,
    chance: passes?.chance,
    low: passes?.low,
    high: passes?.high,
    blockers: withEvidence(blockers),
    members: withEvidence(members),
    ...(coalition ? { coalition: { ...coalition, willing: withEvidence(coalition.willing) } } : {}),
  }
}

async function decideInThreads(questions: readonly Question[]): Promise<Decision[]> {
  const pool = openPool(availableParallelism())
  try {
    return await decideWith(pool.draw, questions)
  } finally {
    await pool.close()
  }
}

async function printDecisions(view: View, options: DecideOptions, shell: Shell): Promise<void> {
  const { terminal } = shell
  const ground = groundOf(view, options)
  if (options.targets) return printTargets(view, ground, options, shell)
  const rules = rulesAsked(view, options)
  const questions = rules.map((rule) => questionOf(rule, view, ground, options))
  if (options.power) return printPower(view, questions, options, shell)
  if (options.scenario) return printScenarios(view, options, questions, shell)

  // A stated precision may take millions of draws: then all cores draw.
  const decisions = options.precision === undefined ? questions.map(decideOne) : await decideInThreads(questions)
  if (options.format !== 'table') {
    const records = decisions.map((decision, k) => ({
      ...recordOf(decision, rules[k]!, ground.byId),
      ...(rules[k]!.terms.length > 0 ? { package: packagesOf(questions[k]!) } : {}),
      ...(options.sensitivity && !decision.refused ? { sensitivity: sensitivity(questions[k]!) } : {}),
    }))
    await writeRecords(terminal, options.format, records, options.format === 'csv' ? csvColumns : undefined)
  } else if (!options.issue && !options.rule) {
    await terminal.write(
      wrapped(
        `What ${view.codebook.name} could decide${ground.day ? ` on ${ground.day}` : ''}, from ${view.statements.length} statements; decide --issue tells the whole of one`,
        terminal.width,
      ),
    )
    await terminal.write(`\n${overviewText(decisions, terminal.width)}`)
  } else {
    for (const [k, decision] of decisions.entries()) {
      await terminal.write(decisionText(decision, rules[k]!, ground.byId, terminal.width))
      const report = decision.refused ? undefined : packagesOf(questions[k]!)
      if (report) await terminal.write(packageText(report, terminal.width))
      if (options.sensitivity && !decision.refused) {
        await terminal.write(sensitivityText(sensitivity(questions[k]!), terminal.width))
      }
      await terminal.write('\n')
    }
  }
  if (decisions.every((decision) => decision.refused && !decision.settled)) {
    const members = membersOn(view.codebook, ground.day).length
    terminal.say(`no answer: nothing that was read says where any of the ${members} members stands on what was asked`)
    throw new QuietFailure()
  }
}

const csvColumns = [
  'rule',
  'issue',
  'kind',
  'day',
  'settled',
  'chance',
  'low',
  'high',
  'evidence',
  'unheard',
  'refused',
  'seed',
]

export const decide: Verb = (program, shell) => {
  program
    .command('decide')
    .summary('what members could decide, who blocks, what would turn it; and what if')
    .description(
      'Puts each issue to its rule (rules.yaml of the codebook) with the members’ positions and their uncertainty: the chance that it passes, who stands in its way on which sentences, what would turn it. Every answer names its assumptions. Without --issue, a line for each rule.',
    )
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
    .addOption(listOption('-i, --issue <issue>', 'the decisions on these issues, in full'))
    .addOption(listOption('-r, --rule <id>', 'only by these rules, in full'))
    .option('--forum <id>', 'put it to this forum of the rule')
    .option('--scenario <file>', 'scenarios in YAML: base against scenario')
    .addOption(
      dayOption('--at <day>', 'on this day: its members, and no later evidence (default: the newest evidence)'),
    )
    .addOption(positiveOption('--half-life <days>', 'days after which evidence weighs half').default(defaultHalfLife))
    .addOption(countOption('--seed <number>', 'seed of the draws').default(1))
    .addOption(positiveOption('--precision <error>', 'draw until the standard error is this small (default: 0.001)'))
    .option('--sensitivity', 'each member surely for and surely against, one at a time')
    .option('--power', 'voting power under the rule, whatever positions are')
    .option('--targets', 'figures and pledges against the codebook’s targets')
    .option('--gdp <file>', 'with --targets, gaps in money too: CSV lines of actor,amount')
    .action((options: DecideOptions) => withView(options, {}, (view) => printDecisions(view, options, shell)))
}
