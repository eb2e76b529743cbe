import { signal } from '@preact/signals'
import { FILTER_NAMES, param, query, set } from '../address.ts'
import { projectInfo } from './project.ts'

/** The filters that travel from page to page, as the query string that the API takes. */
export function filterQuery(extra: Record<string, string | undefined> = {}): string {
  const asked = new URLSearchParams()
  for (const name of FILTER_NAMES) {
    const value = query.value.get(name)
    if (value) asked.set(name, value)
  }
  for (const [name, value] of Object.entries(extra)) if (value) asked.set(name, value)
  const text = asked.toString()
  return text && `?${text}`
}

function Choice({
  name,
  label,
  any,
  values,
}: {
  name: string
  label: string
  any: string
  values: readonly (readonly [string, string])[]
}) {
  return (
    <label>
      {label}
      <select value={param(name)} onChange={(event) => set({ [name]: event.currentTarget.value })}>
        <option value="">{any}</option>
        {values.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

const TELLERS = [
  ['own', 'own words'],
  ['named', 'told by a named source'],
  ['author', 'told by the author alone'],
] as const

const narrowScreen = matchMedia('(max-width: 760px)')
const narrow = signal(narrowScreen.matches)
narrowScreen.addEventListener('change', () => (narrow.value = narrowScreen.matches))

/** Which evidence counts. On a narrow screen it is folded away, and says so where something is left out. */
export function Filters() {
  if (!narrow.value) return <Fields />
  const used = FILTER_NAMES.filter((name) => query.value.has(name)).length
  return (
    <details class="folded">
      <summary>Which evidence counts: {used ? `${used} filters` : 'all'}</summary>
      <Fields />
    </details>
  )
}

/** Which evidence counts: from when, from whom, told by whom, how sure, coded by whom. */
function Fields() {
  const info = projectInfo.value
  const confidence = param('confidence')
  const some = FILTER_NAMES.some((name) => query.value.has(name))
  return (
    <form class="filters" aria-label="Which evidence counts" onSubmit={(event) => event.preventDefault()}>
      <label>
        From
        <input
          type="date"
          value={param('from')}
          min={info?.from}
          max={info?.to}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
      </label>
      <label>
        To
        <input
          type="date"
          value={param('to')}
          min={info?.from}
          max={info?.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </label>
      <Choice
        name="source"
        label="Outlet"
        any="all outlets"
        values={(info?.sources ?? []).map((source) => [source, source] as const)}
      />
      <Choice name="teller" label="Told" any="by anybody" values={TELLERS} />
      <Choice
        name="coder"
        label="Coded by"
        any="anybody"
        values={(info?.coders ?? []).map((coder) => [coder, coder] as const)}
      />
      <label>
        Confidence at least {confidence || '0'}
        <input
          type="range"
          min="0"
          max="0.95"
          step="0.05"
          value={confidence || '0'}
          onChange={(event) =>
            set({ confidence: event.currentTarget.value === '0' ? undefined : event.currentTarget.value })
          }
        />
      </label>
      {some && (
        <button type="button" onClick={() => set(Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined])))}>
          All evidence
        </button>
      )}
    </form>
  )
}
