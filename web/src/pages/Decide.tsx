import type { DecideView, Outcome } from '../../../src/server/wire.ts'
import { hrefTo, param, query, set } from '../address.ts'
import { useData } from '../api.ts'
import { ExportMenu } from '../parts/Export.tsx'
import { Filters, filterQuery } from '../parts/Filters.tsx'
import { percent } from '../parts/numbers.ts'
import { actorName, issueTitle, projectInfo } from '../parts/project.ts'
import { Empty, Show } from '../parts/States.tsx'

const pieces = (count: number) => (count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`)

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

function Chance({ outcome, testId }: { outcome: Outcome; testId: string }) {
  if (!outcome.chance) return null
  const { chance, low, high } = outcome.chance
  return (
    <>
      <p class="chance">
        <b data-testid={testId}>{percent(chance)}</b> chance that it {outcome.coalition ? 'forms' : 'passes'}
      </p>
      <p class="small soft">
        As much evidence again could move it to between {percent(low)} and {percent(high)} (90 %).
        {outcome.error !== undefined && ` Drawn, to ± ${(outcome.error * 100).toFixed(1)} points.`}
      </p>
    </>
  )
}

function Turns({ outcome }: { outcome: Outcome }) {
  if (!outcome.turns.length) return null
  return (
    <>
      <h3>
        {outcome.passesNow
          ? 'What it would take to stop it'
          : `What it would take to ${outcome.coalition ? 'form' : 'pass'}`}
      </h3>
      <ul class="small">
        {outcome.turns.map((turn) => (
          <li key={turn.label}>
            {turn.label}:{' '}
            {turn.moves
              .map((each) => `${actorName(each.actor)} from ${each.from.toFixed(2)} to ${each.to.toFixed(2)}`)
              .join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
}

function Answer({ outcome, title, testId }: { outcome: Outcome; title: string; testId: string }) {
  const name = (actor: string) => <a href={hrefTo('positions', { actor, issue: param('issue') })}>{actorName(actor)}</a>
  return (
    <section class="card outcome" aria-label={title}>
      <h2>{title}</h2>
      {outcome.refused && <p>No answer: {outcome.refused}</p>}
      <Chance outcome={outcome} testId={testId} />
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
            <p class="small oppose">
              Missing of its core: {outcome.coalition.missing.map(actorName).join(', ')}. Without them it does not form.
            </p>
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
      {(outcome.blockers.length > 0 || outcome.silentBlockers) && (
        <>
          <h3>Who would block it, and how often</h3>
          <ul class="small">
            {outcome.blockers.map((row) => (
              <li key={row.actor}>
                {name(row.actor)}: {percent(row.blocks)} <span class="soft">({pieces(row.evidence)})</span>
              </li>
            ))}
            {outcome.silentBlockers && (
              <li>
                <span class="soft">
                  {outcome.silentBlockers.count} that nobody wrote about, by what is assumed of them: up to{' '}
                  {percent(outcome.silentBlockers.blocks)} each
                </span>
              </li>
            )}
          </ul>
        </>
      )}
      <Turns outcome={outcome} />
      {outcome.unheard.length > 0 && (
        <details class="small">
          <summary>
            Nobody wrote about {outcome.unheard.length} {outcome.unheard.length === 1 ? 'member' : 'members'} on this
          </summary>
          <p class="soft">{outcome.unheard.map(actorName).join(', ')}; what is assumed of them stands below.</p>
        </details>
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

function Package({ view }: { view: DecideView }) {
  if (!view.package) return null
  const { terms, passes, likeliest, assumptions } = view.package
  const label = (term: string) => terms.find((each) => each.term === term)?.label ?? term
  const choose = (term: string, take: boolean) => {
    const chosen = terms.filter((each) => (each.term === term ? take : each.chosen)).map((each) => each.term)
    if (chosen.length) set({ terms: chosen.length === terms.length ? undefined : chosen.join(',') }, true)
  }
  const then = (term: string) => view.changedPackage?.terms.find((each) => each.term === term)
  return (
    <section class="card">
      <h2>The package and its terms</h2>
      <p>
        With the terms chosen: <b data-testid="package">{passes === undefined ? 'none' : percent(passes)}</b>
        {view.changedPackage?.passes !== undefined && <>, changed: {percent(view.changedPackage.passes)}</>}
      </p>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Term</th>
              <th scope="col">Read from</th>
              <th scope="col" class="number">
                Passes alone
              </th>
              {view.changedPackage && (
                <th scope="col" class="number">
                  Changed
                </th>
              )}
              <th scope="col">Against it</th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.term}>
                <th scope="row">
                  <label class="inline">
                    <input
                      type="checkbox"
                      checked={term.chosen}
                      disabled={term.chosen && terms.filter((each) => each.chosen).length === 1}
                      onChange={(event) => choose(term.term, event.currentTarget.checked)}
                    />
                    {term.label}
                  </label>
                </th>
                <td>{issueTitle(term.from)}</td>
                <td class="number">{percent(term.passes)}</td>
                {view.changedPackage && (
                  <td class="number">{then(term.term) ? percent(then(term.term)!.passes) : 'dropped'}</td>
                )}
                <td>{term.against.map(actorName).join(', ') || 'nobody likelier than not'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details class="small">
        <summary>Which packages are likeliest to pass</summary>
        <ul>
          {likeliest.map((each) => (
            <li key={each.terms.join()}>
              {each.terms.map(label).join(' + ')}: {percent(each.passes)}
            </li>
          ))}
        </ul>
        {assumptions.map((assumption) => (
          <p class="soft" key={assumption}>
            {assumption}
          </p>
        ))}
      </details>
    </section>
  )
}

const ASKED = ['rule', 'forum', 'scenario', 'terms', 'move'] as const

const decideQuery = (issue: string) =>
  filterQuery({ issue, ...Object.fromEntries(ASKED.map((name) => [name, param(name)])) })

function Members({ view }: { view: DecideView }) {
  const moves = movesNow()
  const order = [...view.members].sort(
    (a, b) => Number(b.evidence > 0) - Number(a.evidence > 0) || actorName(a.actor).localeCompare(actorName(b.actor)),
  )
  const choices = order.some((member) => member.ifFor !== undefined)
  const seat = (chance: number | undefined) => (chance === undefined ? 'no seat' : percent(chance))
  return (
    <>
      <h2>Members, and what each could change</h2>
      <p class="small soft">
        Positions run from −1 (opposes) to +1 (supports).{' '}
        <span class="tools">A move changes only this view, never the project.</span>
      </p>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Position (90 %)</th>
              <th scope="col" class="number">
                Goes along
              </th>
              {view.changed && (
                <th scope="col" class="number">
                  Changed
                </th>
              )}
              {choices && (
                <>
                  <th scope="col" class="number">
                    {view.base.coalition ? 'Forms' : 'Passes'} if surely for
                  </th>
                  <th scope="col" class="number">
                    if surely against
                  </th>
                </>
              )}
              <th scope="col" class="control">
                Move to
              </th>
            </tr>
          </thead>
          <tbody>
            {order.map((member) => {
              const moved = moves.get(member.actor)
              return (
                <tr key={member.actor} class={moved === undefined ? undefined : 'moved'}>
                  <th scope="row">
                    <a href={hrefTo('positions', { actor: member.actor, issue: view.issue, group: 'all' })}>
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
                  <td class="number">{seat(member.goes)}</td>
                  {view.changed && (
                    <td class="number">
                      {member.changedGoes === member.goes ? '=' : <b>{seat(member.changedGoes)}</b>}
                    </td>
                  )}
                  {choices && (
                    <>
                      <td class="number">{member.ifFor !== undefined && percent(member.ifFor)}</td>
                      <td class="number">{member.ifAgainst !== undefined && percent(member.ifAgainst)}</td>
                    </>
                  )}
                  <td class="control">
                    {member.goes !== undefined && (
                      <select
                        aria-label={`Move ${actorName(member.actor)}`}
                        value={moved ?? ''}
                        onChange={(event) => move(member.actor, event.currentTarget.value || undefined)}
                      >
                        <option value="">as it stands</option>
                        <option value="1">+ supports</option>
                        <option value="0.5">+ leans to it</option>
                        <option value="0">± undecided</option>
                        <option value="-0.5">− leans against</option>
                        <option value="-1">− opposes</option>
                        <option value="silent">silent</option>
                      </select>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

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
