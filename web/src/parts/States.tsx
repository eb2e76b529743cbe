import type { ComponentChildren } from 'preact'
import type { Loaded } from '../api.ts'

/** Shows data once it is there; says that it loads, that it failed and what to do. */
export function Show<T>({
  of,
  what,
  children,
}: {
  of: Loaded<T>
  what: string
  children: (data: T) => ComponentChildren
}) {
  if (of.state === 'ready') return <>{children(of.data)}</>
  const note =
    of.state === 'loading' ? (
      <p class="loading" role="status">
        Loading {what} …
      </p>
    ) : (
      <div class="failed" role="alert">
        <p>{of.message}</p>
        <button type="button" onClick={of.retry}>
          Retry
        </button>
      </div>
    )
  return (
    <>
      {note}
      {of.stale !== undefined && <div class="stale">{children(of.stale)}</div>}
    </>
  )
}

/** An empty view says what was looked for and how to get something. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h3>{title}</h3>
      {children}
    </div>
  )
}
