import { Presets, SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

export interface Progress {
  step(label: string): void
  /** Takes the bar away, so that words can be said. */
  stop(): void
}

/** A bar on the terminal where somebody watches, nothing elsewhere. `total` may be unknown: then steps are counted. */
export function progress(terminal: Terminal, what: string, total?: number): Progress {
  if (!terminal.watched) return { step() {}, stop() {} }
  const format = total === undefined ? `${what} {value} {label}` : `${what} [{bar}] {value}/{total} {label}`
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: true, stopOnComplete: false, barsize: 24 },
    Presets.legacy,
  )
  bar.start(total ?? Number.MAX_SAFE_INTEGER, 0, { label: '' })
  return {
    step: (label) => bar.increment(1, { label: label.slice(0, 40) }),
    stop: () => bar.stop(),
  }
}
