import type { DecideView } from '../../../../src/server/wire.ts'
import { hrefTo } from '../../address.ts'
import { decimal, percent } from '../../parts/numbers.ts'
import { actorName } from '../../parts/project.ts'
import { move, movesNow } from './moves.ts'

/** Where each member stands, what it alone could change, and a place to move it. */
export function Members({ view }: { view: DecideView }) {
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
                      `${decimal(member.mean)} (${decimal(member.low!)} to ${decimal(member.high!)}), ${member.evidence}×`
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
