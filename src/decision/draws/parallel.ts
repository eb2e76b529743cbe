import { Worker } from 'node:worker_threads'
import {
  addTallies,
  BLOCKS_A_LOOK,
  DEFAULT_PRECISION,
  isEnough,
  type Plan,
  type Precision,
  type Tally,
} from './simulate.ts'
import type { Task } from './worker.ts'

/** Threads that draw; the numbers they bring are those one thread would have drawn. */
export interface Pool {
  draw(plan: Plan, precision?: Precision): Promise<Tally>
  close(): Promise<void>
}

/**
 * Starts `threads` workers. Each look at a plan's error is cut into as many ranges of blocks as there are threads; the
 * tallies are added in the order of their ranges, so the result does not depend on who was first.
 */
export function openPool(threads: number, script = new URL('./worker.js', import.meta.url)): Pool {
  const workers = Array.from({ length: threads }, () => new Worker(script))
  const waiting = new Map<number, { resolve: (tally: Tally) => void; reject: (error: unknown) => void }>()
  let last = 0
  for (const worker of workers) {
    worker.on('message', ({ task, tally }: { task: number; tally: Tally }) => {
      waiting.get(task)?.resolve(tally)
      waiting.delete(task)
    })
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    })
  }
  const run = (worker: Worker, plan: Plan, from: number, to: number) =>
    new Promise<Tally>((resolve, reject) => {
      const task = ++last
      waiting.set(task, { resolve, reject })
      worker.postMessage({ task, plan, from, to } satisfies Task)
    })

  async function draw(plan: Plan, precision = DEFAULT_PRECISION): Promise<Tally> {
    let tally: Tally | undefined
    // Looks grow, so that a long simulation is not held up by talking about it.
    let look = BLOCKS_A_LOOK * threads
    do {
      const start = tally?.blocks ?? 0
      const blocks = Math.min(look, Math.ceil(precision.most / 32) - start)
      const cut = (k: number) => start + Math.floor((blocks * k) / threads)
      const parts = await Promise.all(workers.map((worker, k) => run(worker, plan, cut(k), cut(k + 1))))
      for (const part of parts) tally = tally ? addTallies(tally, part) : part
      look *= 2
    } while (!isEnough(tally!, precision))
    return tally!
  }
  return {
    draw,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
