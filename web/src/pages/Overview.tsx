import type { OverviewView } from '../../../src/server/wire.ts'
import { hrefTo } from '../address.ts'
import { useData } from '../api.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { decimal, percent } from '../parts/numbers.ts'
import { actorName, issueInfo, issueTitle, project } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'
import { overviewPicture } from '../pictures/overview.ts'

function names(actors: readonly string[]): string {
  const shown = actors.slice(0, 6).map(actorName)
  const more = actors.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** How the average member's position went, with its 90 % interval as a band. */
function Spark({ series }: { series: OverviewView['issues'][number]['series'] }) {
  const first = series[0]
  const last = series.at(-1)
  if (!first || !last || series.length < 2) return null
  const start = Date.parse(first.at)
  const span = Date.parse(last.at) - start || 1
  const x = (at: string) => (((Date.parse(at) - start) / span) * 156 + 2).toFixed(1)
  const y = (value: number) => (20 - value * 18).toFixed(1)
  const line = series.map((point) => `${x(point.at)},${y(point.mean)}`)
  const band = [
    ...series.map((point) => `${x(point.at)},${y(point.high)}`),
    ...series.toReversed().map((point) => `${x(point.at)},${y(point.low)}`),
  ]
  return (
    <svg
      class="spark"
      viewBox="0 0 160 40"
      role="img"
      aria-label={`Average position from ${decimal(first.mean)} (${first.at}) to ${decimal(last.mean)} (${last.at}), 90 % between ${decimal(last.low)} and ${decimal(last.high)}`}
    >
      <polygon class="band" points={band.join(' ')} />
      <line class="zero" x1="0" x2="160" y1="20" y2="20" />
      <polyline points={line.join(' ')} />
    </svg>
  )
}

function Issues({ view }: { view: OverviewView }) {
  return (
    <div class="cards">
      {view.issues.map((row) => (
        <section class="card" key={row.issue}>
          <h3>
            <a href={hrefTo('positions', { issue: row.issue, sort: 'stance' })} title={issueInfo(row.issue)?.plus}>
              {issueTitle(row.issue)}
            </a>
          </h3>
          <Spark series={row.series} />
          <p class="small">
            {row.heard} of {row.members} members heard; agreement of those who lean to a side (Rice):{' '}
            <b>{row.rice === undefined ? 'none' : row.rice.toFixed(2)}</b>; chance that all heard stand on one side:{' '}
            {percent(row.unity)}
          </p>
          {row.for.length > 0 && (
            <p class="small">
              <b class="support">+</b> {names(row.for)}
            </p>
          )}
          {row.against.length > 0 && (
            <p class="small">
              <b class="oppose">−</b> {names(row.against)}
            </p>
          )}
          {row.undecided.length > 0 && (
            <p class="small">
              <b>±</b> {names(row.undecided)}
            </p>
          )}
          {row.breakers.length > 0 && row.unity < 0.9 && (
            <p class="small soft">It breaks most on {names(row.breakers)}.</p>
          )}
        </section>
      ))}
    </div>
  )
}

export function Overview() {
  const view = useData<OverviewView>(() => `overview${filterQuery()}`)
  return (
    <>
      <Show of={project.value} what="the project">
        {(info) => (
          <>
            <h1>{info.name}: who stands where</h1>
            <p>
              {info.documents} documents{info.from && ` from ${info.from} to ${info.to}`}, {info.statements} statements,{' '}
              {info.reviewed} of them reviewed by a person.
            </p>
          </>
        )}
      </Show>
      <Filters />
      <Show of={view} what="the overview">
        {(data) =>
          data.issues.length ? (
            <>
              <div class="row heading">
                <h2>How the members hold together, issue by issue</h2>
                <ExportMenu what="cohesion" picture={() => overviewPicture(data)} />
              </div>
              <Issues view={data} />
              {data.rifts.length > 0 && (
                <section>
                  <h2>The sharpest rifts</h2>
                  <ul>
                    {data.rifts.map((rift) => (
                      <li key={rift.issue}>
                        <a href={hrefTo('positions', { issue: rift.issue, sort: 'stance' })}>
                          {issueTitle(rift.issue)}
                        </a>
                        : {names(rift.camps[0])} stand apart from {names(rift.camps[1])} with a probability of{' '}
                        {percent(rift.apart)}
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {data.contested.length > 0 && (
                <section>
                  <h2>Contested claims</h2>
                  <ul>
                    {data.contested.map((claim) => (
                      <li key={claim.issue}>
                        <a href={hrefTo('claims', { issue: claim.issue })}>{issueTitle(claim.issue)}</a>: affirmed by{' '}
                        {names(claim.affirm)}; denied by {names(claim.deny)}
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {data.news.length > 0 && (
                <section>
                  <h2>Newest evidence</h2>
                  {data.news.map((item) => (
                    <Evidence key={item.id} item={item} showIssue />
                  ))}
                </section>
              )}
            </>
          ) : (
            <Empty title="Nothing to show yet">
              <p>
                No statement counts under these filters. <a href={hrefTo('add')}>Add documents</a> or widen the filters.
              </p>
            </Empty>
          )
        }
      </Show>
    </>
  )
}
