import type { DecideView } from '../../../src/server/wire.ts'
import { hrefTo, param, set } from '../address.ts'
import { useData } from '../api.ts'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { issueTitle, projectInfo } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'
import { Answer } from './decide/Answer.tsx'
import { Members } from './decide/Members.tsx'
import { movesNow } from './decide/moves.ts'
import { Package } from './decide/Package.tsx'

/** What a scenario and moves come to, said before the two answers stand side by side. */
function Changes({ view }: { view: DecideView }) {
  if (!view.scenario && !view.changed) return null
  return (
    <section class="card" aria-label="What is changed" role="status">
      {view.scenario && (
        <>
          <h2>{view.scenario.label}</h2>
          {view.scenario.effects.length ? (
            <ul class="small">
              {view.scenario.effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          ) : (
            <p>This scenario changes nothing in this decision.</p>
          )}
        </>
      )}
      {view.difference !== undefined && (
        <p data-testid="difference">
          The chance{' '}
          {Math.abs(view.difference) < 0.0005
            ? 'stays as it is.'
            : `${view.difference > 0 ? 'rises' : 'falls'} by ${Math.abs(view.difference * 100).toFixed(1)} percentage points.`}
        </p>
      )}
    </section>
  )
}

const ASKED = ['rule', 'forum', 'scenario', 'terms', 'move'] as const

const decideQuery = (issue: string) =>
  filterQuery({ issue, ...Object.fromEntries(ASKED.map((name) => [name, param(name)])) })

export function Decide() {
  const issues = projectInfo.value?.issues.filter((issue) => issue.kind === 'policy' && issue.statements > 0) ?? []
  const issue = () => param('issue') || issues[0]?.id
  const view = useData<DecideView>(() => {
    const chosen =
      param('issue') || projectInfo.value?.issues.find((each) => each.kind === 'policy' && each.statements > 0)?.id
    return chosen ? `decide${decideQuery(chosen)}` : undefined
  })
  const shown = view.state === 'ready' ? view.data : 'stale' in view ? view.stale : undefined
  const rule = shown?.rules.find((each) => each.id === shown.rule)
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
              set({ issue: event.currentTarget.value, ...Object.fromEntries(ASKED.map((name) => [name, undefined])) })
            }
          >
            {issues.map((each) => (
              <option key={each.id} value={each.id}>
                {issueTitle(each.id)}
              </option>
            ))}
          </select>
        </label>
        {shown && (
          <>
            <label>
              Rule
              <select
                value={shown.rule}
                onChange={(event) =>
                  set({ rule: event.currentTarget.value, forum: undefined, terms: undefined, move: undefined })
                }
              >
                {shown.rules.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.label}
                  </option>
                ))}
              </select>
            </label>
            {rule && rule.forums.length > 0 && (
              <label>
                Forum
                <select
                  value={shown.forum ?? ''}
                  onChange={(event) => set({ forum: event.currentTarget.value, move: undefined })}
                >
                  <option value="">the rule’s own body</option>
                  {rule.forums.map((forum) => (
                    <option key={forum.id} value={forum.id}>
                      {forum.label}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label>
              Scenario
              <select value={param('scenario')} onChange={(event) => set({ scenario: event.currentTarget.value })}>
                <option value="">{shown.scenarios.length ? 'none' : 'none touches this'}</option>
                {shown.scenarios.map((scenario) => (
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
        <ExportMenu what="decide" also={{ issue: issue() ?? '' }} />
      </div>
      {rule?.basis && <p class="small soft">{rule.basis}</p>}
      <Show of={view} what="the decision">
        {(data) => (
          <>
            <Changes view={data} />
            <div class="pair">
              <Answer outcome={data.base} title="As things stand" testId="base" />
              {data.changed && <Answer outcome={data.changed} title="With the changes" testId="changed" />}
            </div>
            <Package view={data} />
            <Members view={data} />
          </>
        )}
      </Show>
    </>
  )
}
