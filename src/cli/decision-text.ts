import type { Codebook } from '../codebook/index.ts'
import type { Comparison, Decision, MoveSet, PackageReport, Sensitivity, TargetRow } from '../decision/index.ts'
import type { EffectiveStatement, Rule, Target } from '../model/index.ts'
import { counted, tableText, wrapped } from './output.ts'

/** More members than this in a list are counted instead of named. */
const MOST_NAMED = 8

/** Statements by id, to lead every number back to its sentence. */
export type StatementsById = ReadonlyMap<string, EffectiveStatement>

export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1 %'
  if (share < 1 && share > 0.999) return '>99.9 %'
  return `${(share * 100).toFixed(share > 0.1 && share < 0.9 ? 0 : 1)} %`
}

export function ruleName(rule: Rule): string {
  return rule.name ? `${rule.name} (${rule.kind})` : `${rule.id} (${rule.kind})`
}

function chanceText({ kind, passes, found }: Decision): string {
  const interval = `90 %: ${percent(passes!.low)} to ${percent(passes!.high)}`
  const error = found!.by === 'draws' ? `, ${found!.draws} draws, error ${found!.error!.toFixed(4)}` : ', exact'
  const what = kind === 'opt-in' ? 'forms in' : 'passes with'
  return `${what} ${percent(passes!.chance)} (${interval}${error})`
}

function named(actors: readonly string[], most = MOST_NAMED): string {
  if (actors.length <= most) return actors.join(', ')
  return `${actors.slice(0, most).join(', ')} +${actors.length - most}`
}

/** Members of whom something was written and that lean against: what stands in a decision's way by the texts. */
function leaningAgainst({ members, blockers }: Decision): string[] {
  const against = new Set(members.filter((m) => m.heard && (m.mean! < 0.5 || m.chance < 0.5)).map((m) => m.actor))
  return (blockers ?? []).filter((b) => against.has(b.actor)).map((b) => b.actor)
}

/** The statements a member's position rests on, each with where it stands. */
function evidenceText(uses: readonly string[], byId: StatementsById, width: number): string {
  return uses
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, 3)
    .map(({ stance, date, source, doc, quote }) => {
      const origin = [date, source ?? doc].filter(Boolean).join(', ')
      return wrapped(`${stance} ${origin}: “${quote}”`, width, '        ')
    })
    .join('')
}

function movesText(set: MoveSet): string {
  const points = (share: number): string => (share * 100).toFixed(0)
  const moves = set.moves.map((m) => `${m.actor} ${points(m.from)}→${points(m.to)} %`)
  return `${moves.join(', ')} (${points(set.cost)} points in all)`
}

/** One decision in full: the answer, who blocks on what evidence, what would turn it, and all it takes for granted. */
export function decisionText(decision: Decision, rule: Rule, byId: StatementsById, width: number): string {
  const where = decision.forum ? `, put to ${decision.forum}` : ''
  let out = wrapped(`${decision.issue}: ${ruleName(rule)}${where}${decision.day ? `, on ${decision.day}` : ''}`, width)
  const heard = decision.members.length - decision.unheard.length
  const count = `${heard} of ${decision.members.length} members heard, ${counted(decision.evidence, 'statement')}`
  for (const { on, outcome, what } of decision.settled ?? []) {
    out += wrapped(`settled on ${on}, ${outcome}: ${what}`, width, '  ')
  }
  if (decision.refused) return out + wrapped(`no answer: ${decision.refused}`, width, '  ')
  const open = decision.settled ? 'were it still open: ' : ''
  out += wrapped(`${open}${chanceText(decision)}; ${count}`, width, '  ')
  out += coalitionText(decision, byId, width)
  const blockers = decision.blockers!.filter((b) => b.heard).slice(0, 6)
  if (blockers.length > 0)
    out += wrapped('may stand in its way, and how often it fails with them against it:', width, '  ')
  for (const { actor, against, blocks, evidence, uses } of blockers) {
    out += wrapped(
      `${actor} against in ${percent(against)}, fails in ${percent(blocks)}; ${counted(evidence, 'statement')}`,
      width,
      '    ',
    )
    out += evidenceText(uses, byId, width)
  }
  const silent = new Set(decision.unheard)
  const settles = decision
    .pivotal!.filter((p) => !silent.has(p.actor))
    .slice(0, 5)
    .map((p) => `${p.actor} ${percent(p.chance)}`)
  if (settles.length > 0)
    out += wrapped(
      `own ${decision.kind === 'opt-in' ? 'choice' : 'vote'} settles it: ${settles.join(', ')}`,
      width,
      '  ',
    )
  const whose = decision.uncertainty?.slice(0, 5).map((u) => `${u.actor} ${percent(u.share)}`) ?? []
  if (whose.length > 0) out += wrapped(`whose uncertainty matters most: ${whose.join(', ')}`, width, '  ')
  out += turnText(decision, width)
  out += wrapped('takes for granted:', width, '  ')
  for (const line of decision.assumptions) out += wrapped(`· ${line}`, width, '    ')
  return out
}

function turnText({ kind, moves, threshold }: Decision, width: number): string {
  const { passesNow, smallest, cheapest, proven } = moves!
  const ending = kind === 'opt-in' ? (passesNow ? 'forms' : 'does not form') : passesNow ? 'passes' : 'fails'
  const now = `with each doing what it is likelier to do, it ${ending}`
  if (!smallest)
    return wrapped(`${now}; no move of those heard would turn it at ${percent(threshold)} of support`, width, '  ')
  const proof = proven ? '' : ' (search cut short: perhaps less would do)'
  let out = wrapped(`${now}; fewest moves of support to turn it: ${movesText(smallest)}${proof}`, width, '  ')
  if (cheapest && cheapest.cost < smallest.cost - 1e-9) {
    out += wrapped(`cheapest moves of support to turn it: ${movesText(cheapest)}`, width, '  ')
  }
  return out
}

function coalitionText({ coalition }: Decision, byId: StatementsById, width: number): string {
  if (!coalition) return ''
  const { willing, expected, missing, capabilities } = coalition
  let out = wrapped(`willing, likelier than not (${expected.toFixed(1)} expected):`, width, '  ')
  if (willing.length === 0) out += wrapped('nobody', width, '    ')
  for (const { actor, chance, evidence, uses } of willing) {
    out += wrapped(`${actor} ${percent(chance)}, ${counted(evidence, 'statement')}`, width, '    ')
    out += evidenceText(uses, byId, width)
  }
  if (missing.length > 0)
    out += wrapped(`missing of its core, without which it does not form: ${missing.join(', ')}`, width, '  ')
  for (const { capability, needed, held, lacking } of capabilities) {
    const short = lacking > 0 ? `, lacks ${lacking}` : ''
    out += wrapped(`${capability}: holds ${held} of ${needed}${short}`, width, '  ')
  }
  return out
}

/** Who stands in the way; of a coalition, which nobody blocks, who would join it. */
function standingText(decision: Decision): string {
  const { coalition } = decision
  if (!coalition) return named(leaningAgainst(decision), 3)
  return `willing: ${
    named(
      coalition.willing.map((w) => w.actor),
      3,
    ) || 'nobody'
  }`
}

/** Many decisions, a line each. */
export function overviewText(decisions: readonly Decision[], width: number): string {
  const rows = decisions.map((d) => {
    const heard = `${d.members.length - d.unheard.length}/${d.members.length}`
    const last = d.settled?.at(-1)
    const passes = last ? undefined : d.passes
    return [
      d.rule,
      last ? last.outcome : passes ? percent(passes.chance) : 'no answer',
      last ? last.on : passes ? `${percent(passes.low)}–${percent(passes.high)}` : '',
      heard,
      last ? `settled: ${last.what}` : d.refused ? 'nothing written' : standingText(d),
    ]
  })
  return tableText(['rule', 'passes', '90 %', 'heard', 'leaning against'], rows, width)
}

export function comparisonText(comparison: Comparison, scenario: string, width: number): string {
  const { base, changed, effects, nothingChanges, difference } = comparison
  if (nothingChanges) return wrapped(`${base.rule} under ${scenario}: nothing changes`, width)
  let out = wrapped(`${base.rule} under ${scenario}: ${effects.join('; ')}`, width)
  const side = (d: Decision) => (d.passes ? chanceText(d) : `no answer: ${d.refused}`)
  out += wrapped(`base      ${side(base)}`, width, '  ')
  out += wrapped(`scenario  ${side(changed)}`, width, '  ')
  if (difference !== undefined) {
    const sign = difference >= 0 ? '+' : '−'
    out += wrapped(`difference ${sign}${percent(Math.abs(difference))}, same draws on both sides`, width, '  ')
  }
  const optIn = base.kind === 'opt-in'
  const whom = (d: Decision) => (optIn ? (d.coalition?.willing ?? []).map((w) => w.actor) : leaningAgainst(d))
  const list = (d: Decision) => named(whom(d)) || 'nobody'
  out += wrapped(`${optIn ? 'willing' : 'leaning against'}: ${list(base)} → ${list(changed)}`, width, '  ')
  return out
}

export function sensitivityText(list: readonly Sensitivity[], width: number): string {
  const rows = list.slice(0, 12).map((s) => [s.actor, percent(s.ifFor), percent(s.ifAgainst), percent(s.swing)])
  return `\n  one at a time:\n${tableText(
    ['  member', 'surely for', 'surely against', 'swing'],
    rows.map(([a, ...rest]) => [`  ${a}`, ...rest]),
    width,
  )}`
}

export function packageText({ terms, packages, assumptions }: PackageReport, width: number): string {
  let out = wrapped('its terms, each alone:', width, '  ')
  for (const { term, name, passes, against, evidence } of terms) {
    const split = against.length > 0 ? `, split off by ${named(against)}` : ''
    out += wrapped(`${name ?? term}: ${percent(passes)}${split} (${counted(evidence, 'statement')})`, width, '    ')
  }
  const [best] = packages
  const whole = packages.find((p) => p.terms.length === terms.length)
  if (best) out += wrapped(`likeliest package: ${best.terms.join(' + ')}, ${percent(best.passes)}`, width, '  ')
  if (whole && whole !== best) out += wrapped(`the whole: ${percent(whole.passes)}`, width, '  ')
  for (const line of assumptions) out += wrapped(`· ${line}`, width, '    ')
  return out
}

export function targetText(target: Target, rows: readonly TargetRow[], codebook: Codebook, width: number): string {
  let out = wrapped(`${target.name ?? target.id}: ${target.value} ${target.unit}`, width)
  for (const status of ['meets', 'promised', 'refuses', 'short', 'unknown'] as const) {
    const those = rows.filter((row) => row.status === status)
    if (those.length === 0) continue
    if (status === 'unknown') {
      out += wrapped(`unknown: ${those.length} members, of which no figure was read`, width, '  ')
      continue
    }
    out += wrapped(`${status}:`, width, '  ')
    for (const { actor, actual, gap, money, pledged, against } of those) {
      const parts = [
        actual && `${actual.value} ${actual.kind}${actual.when ? `, ${actual.when}` : ''}`,
        gap ? `${gap.toFixed(2)} short` : undefined,
        money ? `${money.toFixed(1)} in money` : undefined,
        pledged && `pledged ${pledged.value}${pledged.when ? `, ${pledged.when}` : ''}`,
        status === 'refuses' ? `against in ${percent(against!)}` : undefined,
      ].filter(Boolean)
      out += wrapped(`${codebook.actors.get(actor)?.name ?? actor}: ${parts.join('; ')}`, width, '    ')
      for (const figure of [actual, pledged]) if (figure?.use) out += wrapped(`“${figure.use}”`, width, '        ')
    }
  }
  return out
}
