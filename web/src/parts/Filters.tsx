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

const CHIPS: Record<(typeof FILTER_NAMES)[number], (value: string) => string> = {
  from: (day) => `from ${day}`,
  to: (day) => `to ${day}`,
  source: (outlet) => `in ${outlet}`,
  teller: (kind) => TELLERS.find(([name]) => name === kind)?.[1] ?? kind,
  coder: (coder) => `coded by ${coder}`,
  confidence: (least) => `confidence from ${least}`,
  at: (day) => `as of ${day}`,
  halflife: (days) => `half-life ${days}`,
}

/** Stays open from page to page, and closes when the reader closes it. */
const open = signal(false)

/** Which evidence counts, in one line: what is asked for, each to be dropped by itself; the fields behind a button. */
export function Filters() {
  const used = FILTER_NAMES.filter((name) => query.value.get(name))
  const words = used.map((name) => CHIPS[name](param(name)))
  return (
    <section class="which" aria-label="Which evidence counts">
      <p class="printed small">Counted here: {words.join('; ') || 'all evidence'}.</p>
      <div class="row tools">
        <button type="button" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
          Filter the evidence <span aria-hidden="true">{open.value ? '▴' : '▾'}</span>
        </button>
        {used.map((name, i) => (
          <button
            type="button"
            class="chip"
            key={name}
            aria-label={`${words[i]}, drop this filter`}
            onClick={() => set({ [name]: undefined })}
          >
            {words[i]} ×
          </button>
        ))}
        {used.length === 0 && <span class="soft small">all of it counts</span>}
        {used.length > 1 && (
          <button
            type="button"
            class="chip"
            onClick={() => set(Object.fromEntries(used.map((name) => [name, undefined])))}
          >
            Drop all
          </button>
        )}
      </div>
      {open.value && <Fields />}
    </section>
  )
}

/** Which evidence counts: from when, from whom, told by whom, how sure, coded by whom. */
function Fields() {
  const info = projectInfo.value
  const confidence = param('confidence')
  return (
    <form
      class="filters card"
      aria-label="Filters"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') open.value = false
      }}
    >
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
    </form>
  )
}
