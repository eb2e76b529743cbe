import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TiesView, TieView } from '../../../src/server/wire.ts'
import { hrefTo, param, query, set } from '../address.ts'
import { useData } from '../api.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import type { LayoutAnswer } from '../parts/layout.worker.ts'
import { actorName, issueTitle, projectInfo } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'
import { networkPicture } from '../pictures/network.ts'

type Drawing = ComponentType<{
  view: TiesView
  onEdge: (a: string, b: string) => void
  onNode: (id: string) => void
  onPlaced: (places: LayoutAnswer) => void
}>

const VIEW_NAMES = ['issues', 'window', 'step', 'group', 'measure'] as const

function viewQuery(extra: Record<string, string> = {}): string {
  return filterQuery({ ...Object.fromEntries(VIEW_NAMES.map((name) => [name, param(name)])), ...extra })
}

function keep(change: Record<string, string | undefined>): Record<string, string | undefined> {
  return { ...Object.fromEntries(VIEW_NAMES.map((name) => [name, param(name)])), ...change }
}

function IssueChoice() {
  const chosen = new Set((query.value.get('issues') ?? '').split(',').filter(Boolean))
  const toggle = (id: string) => {
    if (chosen.has(id)) chosen.delete(id)
    else chosen.add(id)
    set({ issues: [...chosen].join(',') })
  }
  return (
    <details class="choice">
      <summary>{chosen.size ? `${chosen.size} issues chosen` : 'over all issues'}</summary>
      {projectInfo.value?.issues.map((issue) => (
        <label class="inline" key={issue.id}>
          <input type="checkbox" checked={chosen.has(issue.id)} onChange={() => toggle(issue.id)} />
          {issueTitle(issue.id)}
        </label>
      ))}
    </details>
  )
}

function Windows({ view }: { view: TiesView }) {
  if (view.windows.length < 2) return null
  const at = Math.min(view.windows.length - 1, Number(param('window', '-1')))
  const shown = view.windows[at]
  return (
    <label>
      {shown ? `${shown.from} to ${shown.to}` : 'the whole time'}
      <input
        type="range"
        min="-1"
        max={view.windows.length - 1}
        step="1"
        value={at}
        aria-valuetext={shown ? `${shown.from} to ${shown.to}` : 'the whole time'}
        onInput={(event) =>
          set({ window: event.currentTarget.value === '-1' ? undefined : event.currentTarget.value }, true)
        }
      />
    </label>
  )
}

function Camps({ view }: { view: TiesView }) {
  const camps = new Map<number, string[]>()
  for (const node of view.nodes) if (node.camp >= 0) camps.set(node.camp, [...(camps.get(node.camp) ?? []), node.id])
  if (camps.size < 2) return <p class="small soft">No camps can be told apart by these ties.</p>
  return (
    <ul class="small camps">
      {[...camps].map(([camp, members]) => (
        <li key={camp}>
          <svg width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="5" class={`camp${camp}`} />
          </svg>{' '}
          Camp {camp + 1}: {members.map(actorName).join(', ')}
        </li>
      ))}
      {view.frustration && (
        <li class="soft">
          {view.frustration.count} ties run against these camps;{' '}
          {view.frustration.proven ? 'no division leaves fewer.' : 'a division with fewer may exist.'}
        </li>
      )}
    </ul>
  )
}

function Opened() {
  const [a, b] = param('tie').split('~')
  const view = useData<TieView>(() => {
    const [first, second] = param('tie').split('~')
    return first && second ? `tie${viewQuery({ a: first, b: second })}` : undefined
  })
  if (!a || !b) return null
  return (
    <aside class="drawer" aria-label="What they agree and differ on">
      <p>
        <a class="button" href={hrefTo('ties', keep({ tie: undefined }))}>
          Close
        </a>
      </p>
      <Show of={view} what="this tie">
        {(data) => (
          <>
            <h2>
              {data.a.name} and {data.b.name}
            </h2>
            {data.issues.map((row) => (
              <section key={row.issue}>
                <h3>
                  {row.agree ? '= agree on' : '≠ differ on'} {issueTitle(row.issue)}
                </h3>
                {[...row.a, ...row.b].map((item) => (
                  <Evidence key={item.id} item={item} showIssue />
                ))}
              </section>
            ))}
          </>
        )}
      </Show>
    </aside>
  )
}

export function Ties() {
  const [Network, setNetwork] = useState<Drawing | undefined>()
  useEffect(() => {
    import('../parts/Network.tsx').then((part) => setNetwork(() => part.Network))
  }, [])
  const places = useRef<LayoutAnswer>(undefined)
  const view = useData<TiesView>(() => `ties${viewQuery()}`)
  const drawn = () => (view.state === 'ready' && places.current ? networkPicture(view.data, places.current) : undefined)
  const paper = useRef<HTMLDivElement>(null)
  // What is drawn on the screen's canvas is not there for a printer.
  useEffect(() => {
    const draw = () => paper.current?.replaceChildren(...[drawn()].filter((picture) => picture !== undefined))
    addEventListener('beforeprint', draw)
    return () => removeEventListener('beforeprint', draw)
  }, [view])
  const openTie = (a: string, b: string) => set({ tie: `${a}~${b}` })
  return (
    <>
      <h1>Ties</h1>
      <Filters />
      <div class="filters">
        <IssueChoice />
        <label>
          Ties count
          <select
            value={param('measure', 'subtract')}
            onChange={(event) => set({ measure: event.currentTarget.value })}
          >
            <option value="subtract">agreement less conflict</option>
            <option value="congruence">agreement</option>
            <option value="conflict">conflict</option>
          </select>
        </label>
        <label>
          Show
          <select value={param('group', 'members')} onChange={(event) => set({ group: event.currentTarget.value })}>
            <option value="members">members</option>
            <option value="all">everybody who was heard</option>
          </select>
        </label>
        <label>
          Windows of
          <select
            value={param('step', 'month')}
            onChange={(event) => set({ step: event.currentTarget.value, window: undefined })}
          >
            <option value="month">a month</option>
            <option value="quarter">a quarter</option>
            <option value="year">a year</option>
          </select>
        </label>
        {view.state === 'ready' && <Windows view={view.data} />}
        <ExportMenu what="ties" picture={drawn} />
      </div>
      <div class={param('tie') ? 'withDrawer' : undefined}>
        <Show of={view} what="the ties">
          {(data) =>
            data.edges.length ? (
              <div>
                {Network ? (
                  <Network
                    view={data}
                    onEdge={openTie}
                    onNode={(actor) => set({ actor })}
                    onPlaced={(placed) => (places.current = placed)}
                  />
                ) : (
                  <p class="loading">Loading the picture …</p>
                )}
                <div class="printed" ref={paper} />
                <p class="small soft">
                  Blue ties: more agreement; orange: more conflict; thicker: more of it.{' '}
                  <span class="tools">Click a tie, or use the table.</span>
                </p>
                <Camps view={data} />
                <div class="wide">
                  <table>
                    <caption>The strongest ties</caption>
                    <thead>
                      <tr>
                        <th scope="col">Between</th>
                        <th scope="col" class="number">
                          Agreement
                        </th>
                        <th scope="col" class="number">
                          Conflict
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {data.edges
                        .filter((edge) => !param('actor') || edge.a === param('actor') || edge.b === param('actor'))
                        .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
                        .slice(0, 60)
                        .map((edge) => (
                          <tr key={`${edge.a}~${edge.b}`}>
                            <th scope="row">
                              <a href={hrefTo('ties', keep({ tie: `${edge.a}~${edge.b}` }))}>
                                {actorName(edge.a)} – {actorName(edge.b)}
                              </a>
                            </th>
                            <td class="number support">{edge.congruence.toFixed(2)}</td>
                            <td class="number oppose">{edge.conflict.toFixed(2)}</td>
                          </tr>
                        ))}
                    </tbody>
                  </table>
                </div>
              </div>
            ) : (
              <Empty title="No two actors were heard on the same issue here">
                <p>Choose more issues, a wider time or everybody instead of members.</p>
              </Empty>
            )
          }
        </Show>
        <Opened />
      </div>
    </>
  )
}
