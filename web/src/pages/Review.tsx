import { signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { EvidenceItem, ReviewQueue } from '../../../src/server/wire.ts'
import { hrefTo, param, set } from '../address.ts'
import { Refused, useData, write } from '../api.ts'
import { Completions } from '../parts/CodeSelection.tsx'
import { Passage, StanceMark, Tellers, WhyCoded } from '../parts/Evidence.tsx'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { actorName, issueInfo, issueTitle, projectInfo } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'
import { Agreement, Disputes } from './review/Coders.tsx'

const skipped = signal<readonly string[]>([])
const editing = signal(false)
const keysShown = signal(false)
const problem = signal<string | undefined>(undefined)

const KEYS: readonly (readonly [string, string])[] = [
  ['a', 'accept'],
  ['x', 'reject'],
  ['e', 'edit actor, issue or stance'],
  ['space', 'skip'],
  ['backspace', 'undo the last decision'],
  ['1 … 9', 'choose the issue at that place of the list while editing'],
  ['0', 'turn the stance while editing'],
  ['?', 'show or hide these keys'],
]

/** Decided here and not shown again, so that the next key means the next statement while the answer is still under way. */
const decided = signal<readonly string[]>([])

async function decide(decision: 'accept' | 'reject', ids: readonly string[]) {
  const before = decided.value
  decided.value = [...before, ...ids]
  if (!(await send('review', { decision, ids }))) decided.value = before
  else if (param('statement')) set({ statement: undefined }, true)
}

function undo() {
  decided.value = []
  send('undo', {})
}

/** Sends a change; false, and the reason shown, where it was refused. */
async function send(path: string, body: unknown): Promise<boolean> {
  problem.value = undefined
  try {
    await write(path, body)
    editing.value = false
    return true
  } catch (error) {
    problem.value = error instanceof Refused ? error.message : String(error)
    return false
  }
}

const draft = signal<{ actor: string; issue: string; stance: '+' | '-' } | undefined>(undefined)

function edit(item: EvidenceItem) {
  draft.value = { actor: item.actor, issue: item.issue, stance: item.stance }
  editing.value = true
}

function issueChoices(item: EvidenceItem): string[] {
  const others = (projectInfo.value?.issues ?? []).map((issue) => issue.id).filter((id) => id !== item.issue)
  return [item.issue, ...others].slice(0, 9)
}

function Editor({ item }: { item: EvidenceItem }) {
  const now = draft.value
  if (!now) return null
  const save = (event: Event) => {
    event.preventDefault()
    send('review', { decision: 'edit', id: item.id, ...draft.value })
  }
  return (
    <form class="card" aria-label="Edit the statement" onSubmit={save}>
      <div class="row">
        <label>
          Who
          <input
            list="actors"
            value={now.actor}
            required
            autocomplete="off"
            onInput={(event) => (draft.value = { ...now, actor: event.currentTarget.value })}
          />
        </label>
        <label>
          takes
          <select
            value={now.stance}
            onChange={(event) => (draft.value = { ...now, stance: event.currentTarget.value as '+' | '-' })}
          >
            <option value="+">+ supports or affirms</option>
            <option value="-">− opposes or denies</option>
          </select>
        </label>
        <label>
          on
          <input
            list="issues"
            value={now.issue}
            required
            autocomplete="off"
            onInput={(event) => (draft.value = { ...now, issue: event.currentTarget.value })}
          />
        </label>
        <button class="primary" type="submit">
          Save
        </button>
        <button type="button" onClick={() => (editing.value = false)}>
          Cancel
        </button>
      </div>
      <ol class="small choices">
        {issueChoices(item).map((issue) => (
          <li key={issue}>{issueTitle(issue)}</li>
        ))}
      </ol>
      <Completions />
    </form>
  )
}

function One({ item, queue }: { item: EvidenceItem; queue: ReviewQueue }) {
  const skip = () => {
    skipped.value = [...skipped.value, item.id]
    editing.value = false
    if (param('statement')) set({ statement: undefined }, true)
  }
  // Before the next key, not after the next paint: a key must never mean the statement shown before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const inField = (event.target as Element).closest('input,select,textarea')
      if (inField && event.key !== 'Escape') return
      const digit = editing.value ? Number(event.key) : Number.NaN
      if (event.key === 'a') decide('accept', [item.id])
      else if (event.key === 'x') decide('reject', [item.id])
      else if (event.key === 'e') edit(item)
      else if (event.key === ' ' && !(event.target as Element).closest('button,a,summary')) skip()
      else if (event.key === 'Backspace') undo()
      else if (event.key === '?') keysShown.value = !keysShown.value
      else if (event.key === 'Escape') editing.value = false
      else if (digit === 0 && draft.value)
        draft.value = { ...draft.value, stance: draft.value.stance === '+' ? '-' : '+' }
      else if (digit >= 1 && draft.value)
        draft.value = { ...draft.value, issue: issueChoices(item)[digit - 1] ?? draft.value.issue }
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [item.id])
  return (
    <article class="card one" data-id={item.id}>
      <h2>
        {actorName(item.actor)} <StanceMark stance={item.stance} kind={issueInfo(item.issue)?.kind} />{' '}
        {issueTitle(item.issue)}
      </h2>
      <p class="small soft">+ means: {issueInfo(item.issue)?.plus}</p>
      <Passage item={item} />
      <p class="small">
        <Tellers item={item} /> · confidence {item.confidence.toFixed(2)} ·{' '}
        <a href={hrefTo('read', { doc: item.doc, statement: item.id })}>{item.title}</a>
      </p>
      <WhyCoded item={item} />
      {editing.value && <Editor item={item} />}
      <p class="row">
        <button type="button" class="primary" onClick={() => decide('accept', [item.id])}>
          Accept <kbd>a</kbd>
        </button>
        <button type="button" onClick={() => decide('reject', [item.id])}>
          Reject <kbd>x</kbd>
        </button>
        <button type="button" onClick={() => edit(item)}>
          Edit <kbd>e</kbd>
        </button>
        <button type="button" onClick={skip}>
          Skip <kbd>space</kbd>
        </button>
        <button type="button" disabled={!queue.undo} onClick={() => undo()}>
          Undo{queue.undo ? `: ${queue.undo}` : ''} <kbd>backspace</kbd>
        </button>
        <button type="button" aria-expanded={keysShown.value} onClick={() => (keysShown.value = !keysShown.value)}>
          Keys <kbd>?</kbd>
        </button>
      </p>
      {keysShown.value && (
        <dl class="keys">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}

function Reviewer() {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    decided.value = []
    send('reviewer', { name: String(new FormData(event.currentTarget as HTMLFormElement).get('name')).trim() })
  }
  return (
    <form class="row" onSubmit={submit}>
      <label class="inline">
        You review as
        <input name="name" required maxLength={80} value={projectInfo.value?.reviewer ?? ''} autocomplete="name" />
      </label>
      <button type="submit">Use this name</button>
    </form>
  )
}

export function Review() {
  const queue = useData<ReviewQueue>(
    () => `review${filterQuery({ order: param('order'), issue: param('issue'), statement: param('statement') })}`,
  )
  // Whoever asks for a statement sees it, also where it was decided before.
  useLayoutEffect(() => {
    if (param('statement')) decided.value = []
  }, [param('statement')])
  return (
    <>
      <h1>Review</h1>
      <Reviewer />
      <Filters />
      <p class="row tools">
        <label class="inline">
          First
          <select value={param('order', 'uncertain')} onChange={(event) => set({ order: event.currentTarget.value })}>
            <option value="uncertain">the most uncertain</option>
            <option value="consequential">what moves a position most</option>
          </select>
        </label>
        <label class="inline">
          Issue
          <select value={param('issue')} onChange={(event) => set({ issue: event.currentTarget.value })}>
            <option value="">all</option>
            {projectInfo.value?.issues.map((issue) => (
              <option key={issue.id} value={issue.id}>
                {issueTitle(issue.id)}
              </option>
            ))}
          </select>
        </label>
        <ExportMenu what="review" />
      </p>
      {problem.value && (
        <p class="failed" role="alert">
          {problem.value}
        </p>
      )}
      <Show of={queue} what="what is left to review">
        {(data) => {
          const passed = new Set([...skipped.value, ...decided.value])
          const open = data.items.filter((item) => !passed.has(item.id))
          const item = open[0]
          return (
            <>
              <p class="soft" role="status">
                {data.left} to review, {data.done} decided.
              </p>
              {item ? (
                <One item={item} queue={data} />
              ) : (
                <Empty title="Nothing is left to review here">
                  <p>
                    {skipped.value.length > 0 ? (
                      <button type="button" onClick={() => (skipped.value = [])}>
                        Show the {skipped.value.length} skipped again
                      </button>
                    ) : (
                      'Choose other filters, or add documents.'
                    )}
                  </p>
                  {data.undo && (
                    <button type="button" onClick={() => undo()}>
                      Undo: {data.undo}
                    </button>
                  )}
                </Empty>
              )}
              {open.length > 1 && (
                <details class="card">
                  <summary>The next {Math.min(open.length, 25)}, and all of them at once</summary>
                  <p>
                    <button
                      type="button"
                      onClick={() =>
                        decide(
                          'accept',
                          open.slice(0, 25).map((each) => each.id),
                        )
                      }
                    >
                      Accept all {Math.min(open.length, 25)} shown here
                    </button>
                  </p>
                  <ul class="small">
                    {open.slice(0, 25).map((each) => (
                      <li key={each.id}>
                        {actorName(each.actor)} <StanceMark stance={each.stance} kind={issueInfo(each.issue)?.kind} />{' '}
                        {issueTitle(each.issue)}: {each.quote}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
              <Disputes queue={data} settle={(id, decision) => send('settle', { id, decision })} />
              <Agreement queue={data} />
            </>
          )
        }}
      </Show>
    </>
  )
}
