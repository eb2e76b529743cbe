import type { ClaimsView } from '../../../src/server/wire.ts'
import { hrefTo, param } from '../address.ts'
import { useData } from '../api.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { actorName, issueTitle } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'

const HANDS = ['', 'in own words', 'as one source tells', 'at third hand']

function Side({ list, issue, sign }: { list: ClaimsView['claims'][number]['affirm']; issue: string; sign: '+' | '−' }) {
  if (!list.length) return <p class="soft small">nobody</p>
  return (
    <ul class="small">
      {list.map((row) => (
        <li key={row.actor}>
          <b class={sign === '+' ? 'support' : 'oppose'}>{sign}</b>{' '}
          <a href={hrefTo('positions', { actor: row.actor, issue, group: 'all' })}>{actorName(row.actor)}</a>{' '}
          <span class="soft">
            {HANDS[Math.min(3, row.hand)]}, {row.statements}×
          </span>
        </li>
      ))}
    </ul>
  )
}

export function Claims() {
  const view = useData<ClaimsView>(() => `claims${filterQuery({ issue: param('issue') })}`)
  return (
    <>
      <h1>Claims</h1>
      <Filters />
      <p class="row">
        <ExportMenu what="claims" />
        {param('issue') && <a href={hrefTo('claims')}>All claims</a>}
      </p>
      <Show of={view} what="the claims">
        {(data) =>
          data.claims.length + data.changes.length ? (
            <>
              {data.claims.map((claim) => (
                <section class="card claim" key={claim.issue}>
                  <h2>{issueTitle(claim.issue)}</h2>
                  <p class="small soft">{claim.plus}</p>
                  {claim.flags.length > 0 && (
                    <p class="row">
                      {claim.flags.map((flag) => (
                        <span class="flag" key={flag}>
                          {flag}
                        </span>
                      ))}
                    </p>
                  )}
                  <div class="sides">
                    <div>
                      <h3>Affirmed by</h3>
                      <Side list={claim.affirm} issue={claim.issue} sign="+" />
                    </div>
                    <div>
                      <h3>Denied by</h3>
                      <Side list={claim.deny} issue={claim.issue} sign="−" />
                    </div>
                  </div>
                </section>
              ))}
              {data.changes.length > 0 && (
                <>
                  <h2>Changes of side and contradictions</h2>
                  <p class="small soft">
                    Each may be an error of coding: read both sentences. Statements count here from a confidence of{' '}
                    {param('confidence') || '0.5'}.
                  </p>
                </>
              )}
              {data.changes.map((change) => (
                <details class="card" key={`${change.before.id} ${change.after.id}`}>
                  <summary>
                    <b>
                      {actorName(change.actor)} on {issueTitle(change.issue)}
                    </b>
                    {change.kind === 'change' ? ' changed side, ' : ' stands on both sides, '}
                    <span class="soft">
                      {change.before.date ?? 'undated'} ({change.before.confidence.toFixed(2)}) to{' '}
                      {change.after.date ?? 'undated'} ({change.after.confidence.toFixed(2)})
                    </span>
                  </summary>
                  <Evidence item={change.before} />
                  <Evidence item={change.after} />
                </details>
              ))}
            </>
          ) : (
            <Empty title="No claim counts under these filters">
              <p>Claims are issues that are affirmed or denied, such as whether the alliance is united.</p>
            </Empty>
          )
        }
      </Show>
    </>
  )
}
