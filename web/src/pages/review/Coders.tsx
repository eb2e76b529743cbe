import type { ReviewQueue } from '../../../../src/server/wire.ts'
import { Passage, StanceMark } from '../../parts/Evidence.tsx'
import { decimal } from '../../parts/numbers.ts'
import { actorName, issueInfo, issueTitle } from '../../parts/project.ts'

/** What people decided differently, for one of them to settle. */
export function Disputes({
  queue,
  settle,
}: {
  queue: ReviewQueue
  settle: (id: string, decision: 'accept' | 'reject') => void
}) {
  if (!queue.disputed.length) return null
  return (
    <section class="card">
      <h2>Decided differently by different people</h2>
      {queue.disputed.map(({ item, decisions }) => (
        <div key={item.id} class="dispute">
          <p>
            {actorName(item.actor)} <StanceMark stance={item.stance} kind={issueInfo(item.issue)?.kind} />{' '}
            {issueTitle(item.issue)}: {decisions.map((one) => `${one.coder} ${one.decision}`).join(', ')}
          </p>
          <Passage item={item} />
          <p class="row tools">
            Settle it:
            <button type="button" onClick={() => settle(item.id, 'accept')}>
              accept
            </button>
            <button type="button" onClick={() => settle(item.id, 'reject')}>
              reject
            </button>
          </p>
        </div>
      ))}
    </section>
  )
}

/** How far coders agree, issue by issue. */
export function Agreement({ queue }: { queue: ReviewQueue }) {
  const shown = queue.agreement.filter((row) => row.units > 0)
  if (!shown.length) return null
  return (
    <section class="card">
      <h2>How far coders agree (Krippendorff’s alpha)</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Issue</th>
            <th scope="col" class="number">
              Alpha
            </th>
            <th scope="col" class="number">
              Statements judged by two or more
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.issue}>
              <th scope="row">{issueTitle(row.issue)}</th>
              <td class="number">{row.alpha === null ? 'not defined' : decimal(row.alpha)}</td>
              <td class="number">{row.units}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
