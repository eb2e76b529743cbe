// What the decision room takes, in fresh processes, medians of five: `node dist/bench/decision.js`.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { memberStreams } from '../src/decision/draws/simulate.ts'
import {
  challengeRounds,
  type Game,
  openPool,
  powerOf,
  type SpatialActor,
  type Stake,
  spatialRun,
} from '../src/decision/index.ts'

/** A number in [0, 1) that depends on its place alone: the cases are the same in every process. */
const spread = (k: number) => (Math.imul(k + 1, 0x9e3779b1) >>> 0) / 2 ** 32

/** Seventeen actors around a price of 13 to 14, as in the published oil case. */
const stakes = (): Stake[] =>
  Array.from({ length: 17 }, (_, k) => ({
    actor: `actor ${k}`,
    position: 12.85 + 1.4 * spread(k),
    salience: 0.65 + 0.3 * spread(k + 40),
    capability: 0.45 + 0.6 * spread(k + 80),
  }))

const spatial = (): SpatialActor[] =>
  Array.from({ length: 13 }, (_, k) => ({
    actor: `actor ${k}`,
    influence: 15 + 85 * spread(k),
    position: [spread(k + 20), spread(k + 40)],
    salience: [0.2 + 0.3 * spread(k + 60), 0.2 + 0.3 * spread(k + 80)],
  }))

/** Twenty-eight members of unlike size: sixteen of them, and 65 % of the people in hundred thousands. */
function union(): Game {
  const people = Array.from({ length: 28 }, (_, k) => Math.round(4 + 820 * spread(k) ** 3))
  const total = people.reduce((sum, p) => sum + p, 0)
  return {
    members: people.map((_, k) => `member ${k}`),
    clauses: [
      [
        { weights: new Float64Array(28).fill(1), quota: 16 },
        { weights: Float64Array.from(people), quota: Math.ceil(0.65 * total) },
      ],
    ],
  }
}

/** Twenty issues before 32 members: three by qualified majority, the others by consensus. */
async function draws(): Promise<void> {
  const members = Array.from({ length: 32 }, (_, k) => `member ${k}`)
  const each = new Float64Array(32).fill(1)
  const weights = Float64Array.from(members, (_, k) => 1 + 80 * spread(k) ** 3)
  const total = weights.reduce((sum, w) => sum + w, 0)
  const consensus: Game = { members, clauses: [[{ weights: each, quota: 32 }]] }
  const qualified: Game = {
    members,
    clauses: [
      [
        { weights: each, quota: 18 },
        { weights, quota: 0.65 * total },
      ],
    ],
  }
  const pool = openPool(2, new URL('../src/decision/draws/worker.js', import.meta.url))
  for (let issue = 0; issue < 20; issue++) {
    const plan = {
      game: issue < 3 ? qualified : consensus,
      chances: Float64Array.from(members, (_, k) => 0.55 + 0.44 * spread(k + 100 * issue)),
      streams: memberStreams(1, `issue ${issue}`, members),
    }
    await pool.draw(plan, { error: 0, most: 1_000_000 })
  }
  await pool.close()
}

interface Case {
  name: string
  /** Milliseconds. */
  target: number
  run: () => unknown
}

const cases: Case[] = [
  { name: 'challenges: 17 actors, 8 rounds', target: 50, run: () => challengeRounds(stakes(), 8) },
  { name: 'spatial model: 13 actors, 2 dimensions, 28 states', target: 100, run: () => spatialRun(spatial(), 27) },
  { name: 'voting power: 28 members, two majorities', target: 20, run: () => powerOf(union()) },
  { name: 'draws: 10⁶ × 32 members × 20 issues, two threads', target: 1500, run: draws },
]

/** Wall time, and the processor's own: on a busy machine only the second tells what the work takes. */
interface Taken {
  wall: number
  processor: number
}

const median = (values: number[]) => values.sort((a, b) => a - b)[2]!

const asked = process.argv[2]
if (asked === undefined) {
  const self = fileURLToPath(import.meta.url)
  for (const [index, { name, target }] of cases.entries()) {
    const taken = Array.from(
      { length: 5 },
      (): Taken => JSON.parse(execFileSync(process.execPath, [self, String(index)], { encoding: 'utf8' })),
    )
    const wall = median(taken.map((t) => t.wall))
    const processor = median(taken.map((t) => t.processor))
    const verdict = wall <= target ? 'within' : 'above'
    process.stdout.write(
      `${name}: ${wall.toFixed(1)} ms (${verdict} ${target} ms), processor ${processor.toFixed(1)} ms\n`,
    )
  }
} else {
  const started = performance.now()
  const before = process.cpuUsage()
  await cases[Number(asked)]!.run()
  const { user, system } = process.cpuUsage(before)
  const taken: Taken = { wall: performance.now() - started, processor: (user + system) / 1000 }
  process.stdout.write(JSON.stringify(taken))
}
