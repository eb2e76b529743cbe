import { effect, type Signal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'

/** What a page knows of its data: still loading, there, or why not and what to do. `stale` is shown while newer data loads. */
export type Loaded<T> =
  | { state: 'loading'; stale?: T }
  | { state: 'ready'; data: T }
  | { state: 'failed'; message: string; retry: () => void; stale?: T }

/** Grows with every change of the project, so that everything shown is asked for again. */
export const revision = signal(0)

export class Refused extends Error {}

async function answerOf(response: Response): Promise<unknown> {
  if (response.ok) return response.json()
  const said = ((await response.json().catch(() => undefined)) as { error?: string } | undefined)?.error
  throw new Refused(
    said ?? `The workbench answered ${response.status}. Reload the page; if that does not help, start it again.`,
  )
}

const OFFLINE =
  'The workbench does not answer: it has probably been stopped. Start it again (`standpoint serve`) and press retry.'

export async function read<T>(path: string, abort?: AbortSignal): Promise<T> {
  try {
    return (await answerOf(await fetch(`/api/${path}`, { signal: abort }))) as T
  } catch (problem) {
    if (problem instanceof TypeError) throw new Refused(OFFLINE)
    throw problem
  }
}

/** Sends a change; on success everything shown is asked for again. */
export async function write<T>(path: string, body: unknown): Promise<T> {
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await answerOf(response)) as T
    revision.value++
    return answer
  } catch (problem) {
    if (problem instanceof TypeError) throw new Refused(OFFLINE)
    throw problem
  }
}

/** Data of a path as a signal that follows the path's signals and the project's revision, until `stop` is called. */
export function follow<T>(path: () => string | undefined): { data: Signal<Loaded<T>>; stop: () => void } {
  const data = signal<Loaded<T>>({ state: 'loading' })
  const again = signal(0)
  let abort: AbortController | undefined
  const stop = effect(() => {
    const asked = path()
    revision.value
    again.value
    abort?.abort()
    if (asked === undefined) return
    const mine = new AbortController()
    abort = mine
    const before = data.peek()
    const stale = before.state === 'ready' ? before.data : before.stale
    // Only what takes long is announced; a quick answer just appears.
    const slow = setTimeout(() => {
      data.value = { state: 'loading', stale }
    }, 100)
    read<T>(asked, mine.signal)
      .then((answer) => {
        if (!mine.signal.aborted) data.value = { state: 'ready', data: answer }
      })
      .catch((problem: Error) => {
        if (mine.signal.aborted) return
        data.value = { state: 'failed', message: problem.message, retry: () => again.value++, stale }
      })
      .finally(() => clearTimeout(slow))
  })
  return {
    data,
    stop: () => {
      stop()
      abort?.abort()
    },
  }
}

/** `follow` for as long as a component is shown. */
export function useData<T>(path: () => string | undefined): Loaded<T> {
  const followed = useMemo(() => follow<T>(path), [])
  useEffect(() => followed.stop, [])
  return followed.data.value
}
