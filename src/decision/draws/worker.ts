import { parentPort } from 'node:worker_threads'
import { type Plan, simulate } from './simulate.ts'

/** A part of a simulation; the answer carries the same number. */
export interface Task {
  task: number
  plan: Plan
  from: number
  to: number
}

parentPort?.on('message', ({ task, plan, from, to }: Task) => {
  parentPort?.postMessage({ task, tally: simulate(plan, from, to) })
})
