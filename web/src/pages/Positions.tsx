import type { Cell, EvidenceView, PositionsView } from '../../../src/server/wire.ts'
import { hrefTo, param, set } from '../address.ts'
import { useData } from '../api.ts'
import { Evidence, ReviewProblem, SIGN, undo } from '../parts/Evidence.tsx'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { decimal } from '../parts/numbers.ts'
import { actorName, issueInfo, issueTitle } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'
import { matrixPicture } from '../pictures/matrix.ts'

/** Where the evidence leans; how sure that is shows in the mark's size, not in its sign. */
function signOf(cell: Cell): '+' | '-' | '±' {
  return cell.lean > 0 ? '+' : cell.lean < 0 ? '-' : '±'
}

/** What a cell says, as a sentence: for screen readers, titles and print. */
export function cellWords(cell: Cell): string {
  const kind = issueInfo(cell.issue)?.kind
  const sign = signOf(cell)
  const verb =
    sign === '±'
      ? 'is on neither side of'
      : sign === '+'
        ? kind === 'claim'
          ? 'affirms'
          : 'supports'
        : kind === 'claim'
          ? 'denies'
          : 'opposes'
  return `${actorName(cell.actor)} ${verb} ${issueTitle(cell.issue)}: probability of support ${cell.support.toFixed(2)}, ${cell.for} for, ${cell.against} against`
}

/** Certainty in five steps, drawn as the size of the disc. */
function certainty(cell: Cell): number {
  return Math.min(5, Math.max(1, Math.ceil(Math.abs(cell.support - 0.5) * 10)))
}

function moveFocus(event: KeyboardEvent) {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key]
  const at = (event.target as Element).closest('td')
  if (!step || !at) return
  event.preventDefault()
  const table = at.closest('table')!
  const row = (at.parentElement as HTMLTableRowElement).rowIndex
  let r = row + step[0]!
  let c = at.cellIndex + step[1]!
  while (r > 0 && r < table.rows.length && c > 0 && c < table.rows[r]!.cells.length) {
    const link = table.rows[r]!.cells[c]!.querySelector<HTMLElement>('a')
    if (link) {
      link.focus()
      return
    }
    r += step[0]!
    c += step[1]!
  }
}

function Matrix({ view }: { view: PositionsView }) {
  const byKey = new Map(view.cells.map((cell) => [`${cell.actor} ${cell.issue}`, cell]))
  const open = `${param('actor')} ${param('issue')}`
  let first = true
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside
    <div class="wide" onKeyDown={moveFocus}>
      <table class="matrix">
        <caption class="visually-hidden">
          Positions of actors on issues. Arrow keys move between cells that have evidence.
        </caption>
        <thead>
          <tr>
            <td />
            {view.issues.map((issue) => (
              <th key={issue} scope="col" title={issueInfo(issue)?.plus}>
                <span>{issueTitle(issue)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.actors.map((actor, index) => (
            <tr
              key={actor}
              class={
                index > 0 &&
                view.camps[actor] !== view.camps[view.actors[index - 1]!] &&
                param('sort', 'camp') === 'camp'
                  ? 'camp'
                  : undefined
              }
            >
              <th scope="row">{actorName(actor)}</th>
              {view.issues.map((issue) => {
                const cell = byKey.get(`${actor} ${issue}`)
                if (!cell) return <td key={issue} aria-label="no evidence" />
                const sign = signOf(cell)
                const tab = first || open === `${actor} ${issue}`
                first = false
                return (
                  <td key={issue}>
                    <a
                      class={`cell ${sign === '+' ? 'for' : sign === '-' ? 'against' : 'mixed'} sure${certainty(cell)}`}
                      href={hrefTo('positions', { actor, issue, sort: param('sort') })}
                      aria-label={cellWords(cell)}
                      title={cellWords(cell)}
                      aria-current={open === `${actor} ${issue}` ? 'true' : undefined}
                      tabIndex={tab ? 0 : -1}
                    >
                      {sign === '±' ? '±' : SIGN[sign]}
                    </a>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Opened() {
  const view = useData<EvidenceView>(() =>
    param('actor') && param('issue')
      ? `evidence${filterQuery({ actor: param('actor'), issue: param('issue') })}`
      : undefined,
  )
  if (!param('actor') || !param('issue')) return null
  const close = hrefTo('positions', { sort: param('sort') })
  return (
    <aside class="drawer" aria-label="Evidence">
      <p class="row">
        <a class="button" href={close}>
          Close
        </a>
        <button type="button" onClick={undo}>
          Undo the last decision
        </button>
        <ExportMenu what="evidence" />
      </p>
      <ReviewProblem />
      <Show of={view} what="the evidence">
        {(data) => (
          <>
            <h2>
              {data.actor.name} on {issueTitle(data.issue.id)}
            </h2>
            <p class="small soft">+ means: {data.issue.plus}</p>
            {data.position ? (
              <p>
                Probability of support <b data-testid="support">{data.position.support.toFixed(2)}</b>; position{' '}
                {decimal(data.position.mean)} (90 %: {decimal(data.position.low)} to {decimal(data.position.high)}) from{' '}
                {data.position.evidence} pieces of evidence.
              </p>
            ) : (
              <p>No evidence counts under these filters.</p>
            )}
            {data.items.map((item) => (
              <Evidence key={item.id} item={item} />
            ))}
          </>
        )}
      </Show>
    </aside>
  )
}

export function Positions() {
  const view = useData<PositionsView>(() => `positions${filterQuery({ sort: param('sort'), group: param('group') })}`)
  return (
    <>
      <h1>Positions</h1>
      <Filters />
      <p class="row tools">
        <label class="inline">
          Sort by
          <select value={param('sort', 'camp')} onChange={(event) => set({ sort: event.currentTarget.value })}>
            <option value="camp">camp</option>
            <option value="name">name</option>
            <option value="stance">stance on the chosen issue</option>
          </select>
        </label>
        <label class="inline">
          Show
          <select value={param('group', 'members')} onChange={(event) => set({ group: event.currentTarget.value })}>
            <option value="members">members</option>
            <option value="all">everybody who was heard</option>
          </select>
        </label>
        <ExportMenu
          what="positions"
          picture={() => (view.state === 'ready' ? matrixPicture(view.data, cellWords) : undefined)}
        />
      </p>
      <p class="small soft">
        + supports or affirms, − opposes or denies, ± leaning to neither side; the larger and firmer the mark, the
        surer. Blank: no evidence.
      </p>
      <div class={param('actor') && param('issue') ? 'withDrawer' : undefined}>
        <Show of={view} what="the positions">
          {(data) =>
            data.cells.length ? (
              <Matrix view={data} />
            ) : (
              <Empty title="No evidence counts under these filters">
                <p>Widen the dates, choose all outlets or lower the confidence.</p>
              </Empty>
            )
          }
        </Show>
        <Opened />
      </div>
    </>
  )
}
