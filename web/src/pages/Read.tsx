import { signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { DocumentInfo, DocumentView, EvidenceItem } from '../../../src/server/wire.ts'
import { hrefTo, param, set } from '../address.ts'
import { useData } from '../api.ts'
import { CodeSelection, type Selected } from '../parts/CodeSelection.tsx'
import { Evidence, ReviewProblem } from '../parts/Evidence.tsx'
import { ExportMenu } from '../parts/Export.tsx'
import { clearMarks, markRanges, rangeOf } from '../parts/marks.ts'
import { actorName, issueTitle } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'

const selected = signal<Selected | undefined>(undefined)

function facts(doc: DocumentInfo): string {
  return [doc.source, doc.author, doc.date && (doc.dateInferred ? `${doc.date} (inferred from the text)` : doc.date)]
    .filter(Boolean)
    .join(' · ')
}

function Shelf() {
  const documents = useData<DocumentInfo[]>(() => 'documents')
  const search = param('search').toLowerCase()
  return (
    <>
      <h1>Documents</h1>
      <p class="row tools">
        <label class="inline">
          Find
          <input
            type="search"
            value={param('search')}
            onInput={(event) => set({ search: event.currentTarget.value }, true)}
          />
        </label>
        <a class="button" href={hrefTo('add')}>
          Add documents
        </a>
        <ExportMenu what="documents" />
      </p>
      <Show of={documents} what="the documents">
        {(list) => {
          const found = list.filter((doc) => !search || `${doc.title} ${facts(doc)}`.toLowerCase().includes(search))
          if (!found.length)
            return (
              <Empty title="No document here">
                <p>
                  {search
                    ? 'No title or outlet contains these words.'
                    : 'Add documents by dropping files on the page “Add”.'}
                </p>
              </Empty>
            )
          return (
            <div class="wide">
              <table class="documents">
                <thead>
                  <tr>
                    <th scope="col">Document</th>
                    <th scope="col">From</th>
                    <th scope="col" class="number spare">
                      Words
                    </th>
                    <th scope="col" class="number">
                      Statements
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {found.slice(0, 500).map((doc) => (
                    <tr key={doc.id}>
                      <td>
                        <a href={hrefTo('read', { doc: doc.id })}>{doc.title}</a>
                      </td>
                      <td class="soft small">{facts(doc)}</td>
                      <td class="number spare">{doc.words}</td>
                      <td class="number">{doc.statements}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {found.length > 500 && <p class="soft">The first 500 of {found.length}; search for more.</p>}
            </div>
          )
        }}
      </Show>
    </>
  )
}

/** The text in paragraphs, each a text node that knows where in the document it starts. */
function Text({ text }: { text: string }) {
  const paragraphs: { offset: number; text: string }[] = []
  const breaks = /\n+/g
  let offset = 0
  for (let found = breaks.exec(text); ; found = breaks.exec(text)) {
    const end = found ? found.index : text.length
    if (end > offset) paragraphs.push({ offset, text: text.slice(offset, end) })
    if (!found) break
    offset = found.index + found[0].length
  }
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.offset} data-offset={paragraph.offset}>
          {paragraph.text}
        </p>
      ))}
    </>
  )
}

function Opened({ doc }: { doc: DocumentView }) {
  const place = useRef<HTMLDivElement>(null)
  const items = [...doc.statementsIn].sort((a, b) => a.start - b.start || a.end - b.end)
  const chosen = items.findIndex((item) => item.id === param('statement'))

  useEffect(() => {
    const root = place.current
    if (!root) return
    const alive = items.filter((item) => item.review !== 'rejected')
    markRanges(
      root,
      'attribution',
      doc.attributions.flatMap((attribution) => attribution.cue),
    )
    markRanges(
      root,
      'figure',
      doc.figures.map(({ start, end, at = [start, end] }) => at),
    )
    markRanges(
      root,
      'for',
      alive.filter((item) => item.stance === '+').map((item) => [item.start, item.end] as const),
    )
    markRanges(
      root,
      'against',
      alive.filter((item) => item.stance === '-').map((item) => [item.start, item.end] as const),
    )
    return clearMarks
  }, [doc])

  useEffect(() => {
    const root = place.current
    const item = items[chosen]
    if (!root || !item) return
    markRanges(root, 'chosen', [[item.start, item.end]])
    rangeOf(root, item.start, item.end)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    document.querySelector(`[data-note="${CSS.escape(item.id)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [doc, chosen])

  const show = (item: EvidenceItem | undefined) => item && set({ statement: item.id }, true)
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || (event.target as Element).closest('input,select,textarea'))
        return
      if (event.key === 'j' || event.key === 'n') show(items[Math.min(items.length - 1, chosen + 1)])
      else if (event.key === 'k' || event.key === 'p') show(items[Math.max(0, chosen - 1)])
      else if (event.key === 'Escape') selected.value = undefined
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  const select = () => {
    const chosenText = getSelection()
    if (!place.current || !chosenText || chosenText.isCollapsed) return
    const range = chosenText.getRangeAt(0)
    const at = (node: Node, offset: number) => {
      const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-offset]')
      return paragraph && place.current?.contains(paragraph)
        ? Number(paragraph.dataset.offset) + (node instanceof Element ? 0 : offset)
        : undefined
    }
    const start = at(range.startContainer, range.startOffset)
    const end = at(range.endContainer, range.endOffset)
    if (start !== undefined && end !== undefined && end > start)
      selected.value = { doc: doc.id, start, end, quote: doc.text.slice(start, end) }
  }

  return (
    <>
      <p>
        <a href={hrefTo('read')}>All documents</a> <ExportMenu what="document" />
      </p>
      <h1>{doc.title}</h1>
      <p class="soft">
        {facts(doc)}
        {doc.url && (
          <>
            {' · '}
            <a href={doc.url} target="_blank" rel="noreferrer noopener">
              where it was published
            </a>
          </>
        )}
      </p>
      <p class="small soft legend">
        <mark class="for">support</mark> <mark class="against">opposition</mark> <mark class="figure">figure</mark>{' '}
        <mark class="attribution">cue of an attribution</mark> <kbd>j</kbd> next statement, <kbd>k</kbd> the one before;
        select text to code it by hand
      </p>
      <ReviewProblem />
      {selected.value && <CodeSelection selected={selected.value} done={() => (selected.value = undefined)} />}
      <div class="reading">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: selecting text is the browser's own; this only listens */}
        <div
          class="text"
          data-doc={doc.id}
          ref={place}
          onMouseUp={select}
          onKeyUp={(event) => event.shiftKey && select()}
        >
          <Text text={doc.text} />
        </div>
        <div class="notes">
          <h2>
            {items.length} {items.length === 1 ? 'statement' : 'statements'}
          </h2>
          {items.map((item, i) => (
            <div key={item.id} data-note={item.id} class={i === chosen ? 'note chosen' : 'note'}>
              {i === chosen ? (
                <Evidence item={item} showIssue />
              ) : (
                <button type="button" class="plain" onClick={() => show(item)}>
                  <b class={item.stance === '+' ? 'support' : 'oppose'}>{item.stance === '+' ? '+' : '−'}</b>{' '}
                  {actorName(item.actor)} on {issueTitle(item.issue)}
                  {item.review === 'rejected' && ' (rejected)'}
                </button>
              )}
            </div>
          ))}
          {!items.length && <p class="soft">Nothing was coded here. Select a sentence to code it by hand.</p>}
          {doc.figures.length > 0 && (
            <>
              <h2>{doc.figures.length} figures</h2>
              <ul class="small">
                {doc.figures.map((figure) => (
                  <li key={`${figure.at?.[0] ?? figure.start}-${figure.value}`}>
                    {figure.actor ? `${actorName(figure.actor)}: ` : ''}
                    {figure.comparison === '=' ? '' : figure.comparison}
                    {figure.value}
                    {figure.valueTo !== undefined && `–${figure.valueTo}`} {figure.unit} ({figure.kind}
                    {figure.since && `, since ${figure.since}`}
                    {figure.when && `, ${figure.when}`}
                    {figure.tellers.length > 1 && `, told by ${figure.tellers.slice(1).map(actorName).join(', ')}`}){' '}
                    {figure.of}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </>
  )
}

export function Read() {
  const view = useData<DocumentView>(() => (param('doc') ? `documents/${encodeURIComponent(param('doc'))}` : undefined))
  if (!param('doc')) return <Shelf />
  return (
    <Show of={view} what="the document">
      {(doc) => <Opened key={doc.id} doc={doc} />}
    </Show>
  )
}
