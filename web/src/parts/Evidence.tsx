import { signal } from '@preact/signals'
import type { EvidenceItem } from '../../../src/server/wire.ts'
import { hrefTo } from '../address.ts'
import { Refused, write } from '../api.ts'
import { actorName, issueTitle } from './project.ts'

export const SIGN = { '+': '+', '-': '−' } as const

/** A stance in words and sign, coloured besides. */
export function StanceMark({ stance, kind = 'policy' }: { stance: '+' | '-'; kind?: string }) {
  const word = stance === '+' ? (kind === 'claim' ? 'affirms' : 'supports') : kind === 'claim' ? 'denies' : 'opposes'
  return (
    <span class={stance === '+' ? 'support' : 'oppose'}>
      <b aria-hidden="true">{SIGN[stance]}</b> {word}
    </span>
  )
}

const TELLER_WORDS: Record<EvidenceItem['teller'], (item: EvidenceItem) => string> = {
  own: () => 'own words',
  source: ({ tellers }) => `via ${tellers.slice(1).map(actorName).join(' → ')}`,
  author: () => 'the author alone',
}

/** Who tells it: the actor itself, those between reader and actor (outermost first), or nobody but the author. */
export function Tellers({ item }: { item: EvidenceItem }) {
  return (
    <span class="small soft">
      {TELLER_WORDS[item.teller](item)}
      {item.actor !== 'author' && (
        <>
          {': '}
          {item.person && item.person !== item.actor
            ? `${item.person} (${actorName(item.actor)})`
            : actorName(item.actor)}
        </>
      )}
    </span>
  )
}

const problem = signal<string | undefined>(undefined)

async function decide(decision: 'accept' | 'reject', item: EvidenceItem) {
  problem.value = undefined
  try {
    await write('review', { decision, ids: [item.id] })
  } catch (error) {
    problem.value = error instanceof Refused ? error.message : String(error)
  }
}

export async function undo() {
  problem.value = undefined
  try {
    await write('undo', {})
  } catch (error) {
    problem.value = error instanceof Refused ? error.message : String(error)
  }
}

const REVIEW_WORDS = {
  unreviewed: 'not yet reviewed',
  accepted: 'accepted',
  rejected: 'rejected',
  edited: 'edited',
  added: 'coded by hand',
}

/** A passage in its paragraph, marked; text nodes only, whatever the document holds. */
export function Passage({ item }: { item: EvidenceItem }) {
  const { offset, text } = item.paragraph
  const start = Math.max(0, item.start - offset)
  const end = Math.min(text.length, item.end - offset)
  return (
    <blockquote>
      {text.slice(0, start)}
      <mark class={item.stance === '+' ? 'for' : 'against'}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </blockquote>
  )
}

/** Why a statement was coded: what ties its holder to the issue, and each word on the way from the one to the other. */
export function WhyCoded({ item }: { item: EvidenceItem }) {
  if (!item.reasons) return null
  const { reason, steps, pattern } = item.reasons
  return (
    <details class="small why">
      <summary>Why it was coded so</summary>
      <p>{reason}</p>
      {steps.length > 0 && (
        <>
          <p>On the way from the issue to who holds the stance:</p>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {pattern && (
        <details>
          <summary>The codebook’s pattern that found the issue</summary>
          <p>
            <code class="pattern">{pattern}</code>
          </p>
        </details>
      )}
    </details>
  )
}

/** One piece of evidence: its sentence in its paragraph, who tells it, how sure, why, and what a reader says of it. */
export function Evidence({ item, showIssue = false }: { item: EvidenceItem; showIssue?: boolean }) {
  return (
    <article class={`evidence ${item.review}`} data-id={item.id}>
      <p class="row small">
        <StanceMark stance={item.stance} />
        {item.strength < 1 && <span class="soft">weakly</span>}
        {showIssue && (
          <span>
            {actorName(item.actor)} on <b>{issueTitle(item.issue)}</b>
          </span>
        )}
        <a href={hrefTo('read', { doc: item.doc, statement: item.id })}>{item.title}</a>
        <span class="soft">
          {[item.source, item.date && (item.dateInferred ? `${item.date} (inferred)` : item.date)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      <Passage item={item} />
      <p class="small">
        <Tellers item={item} /> · confidence {item.confidence.toFixed(2)} ·{' '}
        <span class="state">{REVIEW_WORDS[item.review]}</span>
        {item.reviewer && ` by ${item.reviewer}`} · coded by {item.coder}
      </p>
      <WhyCoded item={item} />
      <p class="row">
        <button type="button" disabled={item.review === 'accepted'} onClick={() => decide('accept', item)}>
          Accept
        </button>
        <button type="button" disabled={item.review === 'rejected'} onClick={() => decide('reject', item)}>
          Reject
        </button>
        <a class="button" href={hrefTo('review', { statement: item.id })}>
          Edit …
        </a>
      </p>
    </article>
  )
}

export function ReviewProblem() {
  return problem.value ? (
    <p class="failed" role="alert">
      {problem.value}
    </p>
  ) : null
}
