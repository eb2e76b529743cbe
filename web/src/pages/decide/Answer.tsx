import type { Outcome } from '../../../../src/server/wire.ts'
import { hrefTo, param } from '../../address.ts'
import { percent } from '../../parts/numbers.ts'
import { actorName } from '../../parts/project.ts'

const pieces = (count: number) => (count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`)

function Chance({ outcome, testId }: { outcome: Outcome; testId: string }) {
  if (!outcome.chance) return null
  const { chance, low, high } = outcome.chance
  return (
    <>
      <p class="chance">
        {outcome.settled.length > 0 && 'Were it still open: '}
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
              .map((each) => `${actorName(each.actor)} from ${percent(each.from)} to ${percent(each.to)} support`)
              .join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a decision comes to: how likely, who stands against it, what it would take, what is assumed. */
export function Answer({ outcome, title, testId }: { outcome: Outcome; title: string; testId: string }) {
  const name = (actor: string) => <a href={hrefTo('positions', { actor, issue: param('issue') })}>{actorName(actor)}</a>
  return (
    <section class="card outcome" aria-label={title}>
      <h2>{title}</h2>
      {outcome.settled.map((sentence) => (
        <p key={sentence}>
          <b>{sentence}</b>
        </p>
      ))}
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
