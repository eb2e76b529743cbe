import type { OverviewView } from '../../../src/server/wire.ts'
import { hrefTo } from '../address.ts'
import { useData } from '../api.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { actorName, issueInfo, issueTitle, project } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'

function names(actors: readonly string[]): string {
  const shown = actors.slice(0, 6).map(actorName)
  const more = actors.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** A small line of how agreement went; its table stands in the card, so it is drawn for the eye alone. */
function Spark({ series }: { series: OverviewView['issues'][number]['series'] }) {
  const known = series.filter((point) => point.heard > 0)
  if (known.length < 2) return null
  const first = Date.parse(known[0]!.at)
  const span = Date.parse(known.at(-1)!.at) - first || 1
  const points = known.map(
    (point) =>
      `${(((Date.parse(point.at) - first) / span) * 116 + 2).toFixed(1)},${(26 - point.value * 24).toFixed(1)}`,
  )
  return (
    <svg
      class="spark"
      viewBox="0 0 120 28"
      role="img"
      aria-label={`Agreement from ${known[0]!.value.toFixed(2)} (${known[0]!.at}) to ${known.at(-1)!.value.toFixed(2)} (${known.at(-1)!.at})`}
    >
      <polyline points={points.join(' ')} />
    </svg>
  )
}

function Bar({ value, low, high }: { value: number; low: number; high: number }) {
  return (
    <svg
      class="bar"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      role="img"
      aria-label={`Agreement ${value.toFixed(2)}, 90 % between ${low.toFixed(2)} and ${high.toFixed(2)}`}
    >
      <rect class="track" x="0" y="3" width="100" height="6" />
      <rect class="range" x={low * 100} y="3" width={Math.max(0.5, (high - low) * 100)} height="6" />
      <rect class="value" x={Math.min(98.5, value * 100)} y="0" width="1.5" height="12" />
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
          <Bar value={row.agreement} low={row.low} high={row.high} />
          <p class="small row">
            agreement {row.agreement.toFixed(2)} among {row.heard} heard <Spark series={row.series} />
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
              <h2>How the members hold together, issue by issue</h2>
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
                        : {rift.text}
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
              <p>
                <ExportMenu what="cohesion" />
              </p>
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
