/**
 * Back-test of decisions on recorded votes: positions from earlier votes on a topic, the chance that the next one is
 * unanimous, against what happened. Prints Markdown: `node dist/bench/backtest.js VOTES.csv.gz`.
 *
 * Columns of the file: rcid, date, unres, issue (topics parted by |), short, then one column a member: Y, A, N or blank.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { chanceGiven, normalNodes } from '../src/decision/draws/copula.ts'
import { decide, type HeldPosition } from '../src/decision/index.ts'
import { actorSchema, ruleSchema } from '../src/model/index.ts'

interface RollCall {
  date: string
  topics: string[]
  votes: Map<string, string>
}

function readRollCalls(path: string): { members: string[]; calls: RollCall[] } {
  const [head = '', ...lines] = gunzipSync(readFileSync(path)).toString().trim().split('\n')
  const cells = (line: string) =>
    [...line.matchAll(/("([^"]|"")*"|[^,]*)(,|$)/g)].map((m) => m[1]!.replace(/^"|"$/g, ''))
  const members = cells(head).slice(5).filter(Boolean)
  const calls = lines.map((line) => {
    const [, date = '', , topics = '', , ...votes] = cells(line)
    const own = members.flatMap((member, k) => (votes[k] ? [[member, votes[k]] as const] : []))
    return { date, topics: topics ? topics.split('|') : ['none'], votes: new Map(own) }
  })
  return { members, calls: calls.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) }
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const HALF_LIFE = 365

/** Yes votes speak for, abstentions and noes against; a vote weighs half after a year. */
function positionsBefore(call: RollCall, calls: readonly RollCall[], members: readonly string[]): HeldPosition[] {
  const earlier = calls.filter((c) => c.date < call.date && c.topics.some((topic) => call.topics.includes(topic)))
  return members.flatMap((actor): HeldPosition[] => {
    let alpha = 1
    let beta = 1
    let evidence = 0
    for (const { votes, date } of earlier) {
      const vote = votes.get(actor)
      if (!vote) continue
      const weight = 2 ** (-days(date, call.date) / HALF_LIFE)
      if (vote === 'Y') alpha += weight
      else beta += weight
      evidence++
    }
    return evidence > 0 ? [{ actor, issue: 'vote', alpha, beta, evidence }] : []
  })
}

const isUnanimous = ({ votes }: RollCall) => new Set(votes.values()).size === 1

interface Forecast {
  year: string
  happened: boolean
  chances: Map<string, number>
}

function forecastAll(path: string): Forecast[] {
  const { members, calls } = readRollCalls(path)
  const actors = new Map(members.map((id) => [id, actorSchema.parse({ id, kind: 'state', name: id })]))
  const rule = ruleSchema.parse({ id: 'unanimity', issue: 'vote', kind: 'consensus', members })
  const nodes = normalNodes(128)
  const share = (list: readonly RollCall[]) => (list.filter(isUnanimous).length + 1) / (list.length + 2)
  return calls.flatMap((call): Forecast[] => {
    const year = call.date.slice(0, 4)
    if (year === calls[0]!.date.slice(0, 4)) return []
    const positions = positionsBefore(call, calls, members)
    const present = positions.filter((p) => call.votes.has(p.actor))
    if (present.length < 2) return []
    const means = present.map((p) => p.alpha / (p.alpha + p.beta))
    const acting = (common: number) =>
      nodes.reduce((sum, z) => sum + means.reduce((p, q) => p * chanceGiven(q, common, 0, z, 0), 1), 0) / nodes.length
    const consensus = decide({
      rule: { ...rule, members: present.map((p) => p.actor) },
      actors,
      positions,
    }).passes!.chance
    const lastYear = calls.filter((c) => c.date.slice(0, 4) === String(Number(year) - 1))
    const topic = calls.filter((c) => c.date < call.date && c.topics.some((t) => call.topics.includes(t)))
    return [
      {
        year,
        happened: isUnanimous(call),
        chances: new Map([
          ["last year's share", share(lastYear)],
          ["topic's share", share(topic)],
          ['consensus, silence below 0.4', consensus],
          ['each votes yes at its mean, independently', means.reduce((p, q) => p * q, 1)],
          ['the same, a common cause of 0.5', acting(0.5)],
          ['the same, a common cause of 0.8', acting(0.8)],
        ]),
      },
    ]
  })
}

const forecasts = forecastAll(process.argv[2]!)
const names = [...forecasts[0]!.chances.keys()]
const print = (line: string) => process.stdout.write(`${line}\n`)
const brier = (list: readonly Forecast[], name: string) =>
  list.reduce((sum, f) => sum + (f.chances.get(name)! - Number(f.happened)) ** 2, 0) / list.length
const years = [...new Set(forecasts.map((f) => f.year))]
const happened = (list: readonly Forecast[]) => list.filter((f) => f.happened).length

print(`${forecasts.length} roll calls forecast, ${happened(forecasts)} of them unanimous.\n`)
print(`| Brier score | all | ${years.join(' | ')} |`)
print(`|---|---|${years.map(() => '---|').join('')}`)
for (const name of names) {
  const byYear = years.map((y) =>
    brier(
      forecasts.filter((f) => f.year === y),
      name,
    ).toFixed(3),
  )
  print(`| ${name} | ${brier(forecasts, name).toFixed(4)} | ${byYear.join(' | ')} |`)
}
for (const name of names) {
  print(`\n**${name}**\n`)
  print('| forecast | roll calls | mean forecast | unanimous |')
  print('|---|---|---|---|')
  for (let low = 0; low < 1; low += 0.2) {
    const bin = forecasts.filter(
      (f) => f.chances.get(name)! >= low && (f.chances.get(name)! < low + 0.2 || low >= 0.79),
    )
    if (bin.length === 0) continue
    const mean = bin.reduce((sum, f) => sum + f.chances.get(name)!, 0) / bin.length
    print(
      `| ${low.toFixed(1)}–${(low + 0.2).toFixed(1)} | ${bin.length} | ${mean.toFixed(2)} | ${(happened(bin) / bin.length).toFixed(2)} |`,
    )
  }
}
