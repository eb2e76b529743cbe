import { signal } from '@preact/signals'
import type { Stance } from '../../../src/model/index.ts'
import { Refused, write } from '../api.ts'
import { projectInfo } from './project.ts'

export interface Selected {
  doc: string
  start: number
  end: number
  quote: string
}

const problem = signal<string | undefined>(undefined)

/** Completion for actors and issues: the browser's own list, which works by keyboard and screen reader alike. */
export function Completions() {
  const info = projectInfo.value
  return (
    <>
      <datalist id="actors">
        <option value="author">the author</option>
        {info?.actors.map((actor) => (
          <option key={actor.id} value={actor.id}>
            {actor.name}
          </option>
        ))}
      </datalist>
      <datalist id="issues">
        {info?.issues.map((issue) => (
          <option key={issue.id} value={issue.id}>
            {issue.plus}
          </option>
        ))}
      </datalist>
    </>
  )
}

/** A form that codes selected text by hand. */
export function CodeSelection({ selected, done }: { selected: Selected; done: () => void }) {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    problem.value = undefined
    try {
      await write('review', {
        decision: 'add',
        doc: selected.doc,
        start: selected.start,
        end: selected.end,
        actor: String(form.get('actor')).trim(),
        issue: String(form.get('issue')).trim(),
        stance: String(form.get('stance')) as Stance,
        tellers: ['author', ...(form.get('teller') ? [String(form.get('teller')).trim()] : [])],
      })
      done()
    } catch (error) {
      problem.value = error instanceof Refused ? error.message : String(error)
    }
  }
  return (
    <form class="card code" aria-label="Code the selected text" onSubmit={submit}>
      <blockquote>{selected.quote}</blockquote>
      <div class="row">
        <label>
          Who
          <input name="actor" list="actors" required autocomplete="off" />
        </label>
        <label>
          takes
          <select name="stance">
            <option value="+">+ supports or affirms</option>
            <option value="-">− opposes or denies</option>
          </select>
        </label>
        <label>
          on
          <input name="issue" list="issues" required autocomplete="off" />
        </label>
        <label>
          as told by (besides the author)
          <input name="teller" list="actors" autocomplete="off" />
        </label>
        <button class="primary" type="submit">
          Code it
        </button>
        <button type="button" onClick={done}>
          Cancel
        </button>
      </div>
      <Completions />
      {problem.value && <p role="alert">{problem.value}</p>}
    </form>
  )
}
