import { signal } from '@preact/signals'
import type { AddedView } from '../../../src/server/wire.ts'
import { hrefTo } from '../address.ts'
import { revision } from '../api.ts'

interface Upload {
  name: string
  state: 'waiting' | 'reading' | 'done' | 'failed'
  words: string
  doc?: string
}

const uploads = signal<readonly Upload[]>([])
const over = signal(false)

function note(name: string, change: Partial<Upload>) {
  uploads.value = uploads.value.map((upload) => (upload.name === name ? { ...upload, ...change } : upload))
}

async function send(file: File) {
  note(file.name, { state: 'reading', words: 'being read …' })
  try {
    const form = new FormData()
    form.append('file', file, file.name)
    const response = await fetch('/api/documents', { method: 'POST', body: form })
    const answer = (await response.json()) as AddedView & { error?: string }
    if (!response.ok) return note(file.name, { state: 'failed', words: answer.error ?? 'refused' })
    const found = answer.added.length
    const first = answer.added[0]
    const parts = [
      ...(found
        ? [
            `${found} ${found === 1 ? 'document' : 'documents'} with ${answer.added.reduce((sum, each) => sum + each.statements, 0)} statements`,
          ]
        : []),
      ...(answer.known.length ? [`${answer.known.length} known already`] : []),
      ...answer.problems.map((each) => each.problem),
    ]
    note(file.name, {
      state: found || answer.known.length ? 'done' : 'failed',
      words: parts.join('; '),
      doc: first?.doc,
    })
    revision.value++
  } catch {
    note(file.name, {
      state: 'failed',
      words: 'The workbench does not answer. Start it again and drop the file once more.',
    })
  }
}

async function add(files: readonly File[]) {
  uploads.value = [
    ...files.map((file) => ({ name: file.name, state: 'waiting' as const, words: 'waiting' })),
    ...uploads.value,
  ]
  for (const file of files) await send(file)
}

function drop(event: DragEvent) {
  event.preventDefault()
  over.value = false
  add([...(event.dataTransfer?.files ?? [])])
}

function paste(event: SubmitEvent) {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const data = new FormData(form)
  const text = String(data.get('text')).trim()
  if (!text) return
  const record = {
    text,
    title: String(data.get('title')).trim() || undefined,
    date: String(data.get('date')) || undefined,
    source: String(data.get('source')).trim() || undefined,
  }
  add([new File([`${JSON.stringify(record)}\n`], 'pasted text.jsonl', { type: 'application/jsonl' })])
  form.reset()
}

export function Add() {
  const left = uploads.value.filter((upload) => upload.state === 'waiting' || upload.state === 'reading').length
  return (
    <>
      <h1>Add documents</h1>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same */}
      <div
        class={over.value ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          over.value = true
        }}
        onDragLeave={() => (over.value = false)}
        onDrop={drop}
      >
        <p>Drop articles here: .txt, .md, .html, .jsonl, .csv, .pdf, .docx. They stay on this machine.</p>
        <label>
          or choose files
          <input
            type="file"
            multiple
            accept=".txt,.md,.html,.htm,.jsonl,.csv,.pdf,.docx"
            onChange={(event) => {
              add([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </label>
      </div>
      {uploads.value.length > 0 && (
        <section aria-live="polite">
          <h2>{left ? `${uploads.value.length - left} of ${uploads.value.length} read` : 'Read'}</h2>
          {left > 0 && (
            <progress max={uploads.value.length} value={uploads.value.length - left} aria-label="Files read" />
          )}
          <ul>
            {uploads.value.map((upload, i) => (
              <li key={i} class={upload.state}>
                {upload.doc ? <a href={hrefTo('read', { doc: upload.doc })}>{upload.name}</a> : upload.name}:{' '}
                {upload.words}
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>Or paste one</h2>
      <form onSubmit={paste} class="paste">
        <div class="row">
          <label>
            Title
            <input name="title" autocomplete="off" />
          </label>
          <label>
            Outlet
            <input name="source" autocomplete="off" />
          </label>
          <label>
            Date
            <input name="date" type="date" />
          </label>
        </div>
        <label>
          Text
          <textarea name="text" rows={10} required />
        </label>
        <p>
          <button class="primary" type="submit">
            Read it
          </button>
        </p>
      </form>
    </>
  )
}
