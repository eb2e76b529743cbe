import type { DecideView, Outcome } from '../../../src/server/wire.ts'
import { hrefTo, param, query, set } from '../address.ts'
import { useData } from '../api.ts'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { actorName, issueTitle, projectInfo } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** Moves stand in the address as `move=ITA:0.5,HUN:silent`. */
function movesNow(): Map<string, string> {
  const text = query.value.get('move') ?? ''
  return new Map(
    text
      .split(',')
      .filter(Boolean)
      .map((part) => part.split(':') as [string, string]),
  )
}

function move(actor: string, to: string | undefined) {
  const moves = movesNow()
  if (to === undefined) moves.delete(actor)
  else moves.set(actor, to)
  set({ move: [...moves].map(([who, where]) => `${who}:${where}`).join(',') }, true)
}

function Answer({ outcome, title, testId }: { outcome: Outcome; title: string; testId: string }) {
  const name = (actor: string) => <a href={hrefTo('positions', { actor, issue: param('issue') })}>{actorName(actor)}</a>
  return (
    <section class="card outcome" aria-label={title}>
      <h2>{title}</h2>
      {outcome.refused && <p>No answer: {outcome.refused}</p>}
      {outcome.chance && (
        <p class="chance">
          <b data-testid={testId}>{percent(outcome.chance.chance)}</b> chance that it passes{' '}
          <span class="soft small">
            (90 %: {percent(outcome.chance.low)} to {percent(outcome.chance.high)})
          </span>
        </p>
      )}
      {outcome.coalition && (
        <>
          <h3>Who would join</h3>
          <p class="small">
            {outcome.coalition.willing.length
              ? outcome.coalition.willing.map((row, i) => (
                  <span key={row.actor}>
                    {i > 0 && ', '}
                    {name(row.actor)} ({percent(row.chance)})
                  </span>
                ))
              : 'Nobody more likely than not.'}
          </p>
          {outcome.coalition.missing.length > 0 && (
            <p class="small oppose">Without {outcome.coalition.missing.map(actorName).join(', ')} it does not form.</p>
          )}
          {outcome.coalition.capabilities.length > 0 && (
            <ul class="small">
              {outcome.coalition.capabilities.map((row) => (
                <li key={row.capability}>
                  {row.capability.replaceAll('-', ' ')}: holds {row.held} of {row.needed} needed
                  {row.lacking > 0 ? `, lacks ${row.lacking}` : ''}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {outcome.blockers.length > 0 && (
        <>
          <h3>Who would block it, and how often</h3>
          <ul class="small">
            {outcome.blockers.map((row) => (
              <li key={row.actor}>
                {name(row.actor)}: {percent(row.blocks)}{' '}
                {row.evidence ? `(${row.evidence} pieces of evidence)` : '(never heard)'}
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome.turns.length > 0 && (
        <>
          <h3>What would turn it</h3>
          <ul class="small">
            {outcome.turns.map((turn) => (
              <li key={turn.label}>
                {turn.moves.map((each) => actorName(each.actor)).join(' and ')} ({turn.label}; cost{' '}
                {turn.cost.toFixed(2)})
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome.unheard.length > 0 && (
        <p class="small soft">
          Nobody wrote about {outcome.unheard.map(actorName).join(', ')} on this; what is assumed of them stands below.
        </p>
      )}
      <details class="small">
        <summary>What this assumes</summary>
        <ul>
          {outcome.assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

export function Decide() {
  const issues = projectInfo.value?.issues.filter((issue) => issue.kind === 'policy' && issue.statements > 0) ?? []
  const issue = () => param('issue') || issues[0]?.id
  const view = useData<DecideView>(() => {
    const chosen =
      param('issue') || projectInfo.value?.issues.find((each) => each.kind === 'policy' && each.statements > 0)?.id
    return chosen
      ? `decide${filterQuery({ issue: chosen, rule: param('rule'), scenario: param('scenario'), move: param('move') })}`
      : undefined
  })
  if (projectInfo.value && !issues.length)
    return (
      <>
        <h1>Decide</h1>
        <Empty title="Nobody was heard on any policy yet">
          <p>
            A decision needs positions. <a href={hrefTo('add')}>Add documents first.</a>
          </p>
        </Empty>
      </>
    )
  return (
    <>
      <h1>Decide</h1>
      <Filters />
      <div class="filters">
        <label>
          Issue
          <select
            value={issue()}
            onChange={(event) =>
              set({ issue: event.currentTarget.value, rule: undefined, move: undefined, scenario: undefined })
            }
          >
            {issues.map((each) => (
              <option key={each.id} value={each.id}>
                {issueTitle(each.id)}
              </option>
            ))}
          </select>
        </label>
        {view.state === 'ready' && (
          <>
            <label>
              Rule
              <select value={view.data.rule} onChange={(event) => set({ rule: event.currentTarget.value })}>
                {view.data.rules.map((rule) => (
                  <option key={rule.id} value={rule.id}>
                    {rule.label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              Scenario
              <select value={param('scenario')} onChange={(event) => set({ scenario: event.currentTarget.value })}>
                <option value="">none</option>
                {view.data.scenarios.map((scenario) => (
                  <option key={scenario.id} value={scenario.id}>
                    {scenario.label}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        {movesNow().size > 0 && (
          <button type="button" onClick={() => set({ move: undefined })}>
            Take all moves back
          </button>
        )}
        <ExportMenu what="decide" />
      </div>
      <Show of={view} what="the decision">
        {(data) => (
          <>
            <div class="cards">
              <Answer outcome={data.base} title="As things stand" testId="base" />
              {data.changed && <Answer outcome={data.changed} title="With your changes" testId="changed" />}
            </div>
            <h2>Move a member</h2>
            <p class="small soft">
              Positions run from −1 (opposes) to +1 (supports). A move changes only this view, never the project.
            </p>
            <div class="wide">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Member</th>
                    <th scope="col">Position (90 %)</th>
                    <th scope="col">Move to</th>
                  </tr>
                </thead>
                <tbody>
                  {data.members.map((member) => {
                    const moved = movesNow().get(member.actor)
                    return (
                      <tr key={member.actor} class={moved === undefined ? undefined : 'moved'}>
                        <th scope="row">
                          <a href={hrefTo('positions', { actor: member.actor, issue: data.issue })}>
                            {actorName(member.actor)}
                          </a>
                        </th>
                        <td>
                          {member.mean === undefined ? (
                            <span class="soft">no evidence</span>
                          ) : (
                            `${member.mean.toFixed(2)} (${member.low?.toFixed(2)} to ${member.high?.toFixed(2)}), ${member.evidence}×`
                          )}
                        </td>
                        <td>
                          <select
                            aria-label={`Move ${actorName(member.actor)}`}
                            value={moved ?? ''}
                            onChange={(event) => move(member.actor, event.currentTarget.value || undefined)}
                          >
                            <option value="">as it stands</option>
                            <option value="1">+ supports</option>
                            <option value="0">± undecided</option>
                            <option value="-1">− opposes</option>
                            <option value="silent">silent</option>
                          </select>
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Show>
    </>
  )
}
