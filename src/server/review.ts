import { z } from 'zod'
import { krippendorffAlpha } from '../analysis/index.ts'
import { stanceSchema } from '../model/index.ts'
import type { JournalEntry, ReviewedStatement } from '../project/index.ts'
import { evidenceItems } from './evidence.ts'
import { issueInfo } from './positions.ts'
import type { EvidenceItem, ReviewQueue } from './wire.ts'
import { type Asked, BadRequest, positionsOf, type Shelf, type Snapshot } from './workbench.ts'

const SETTLING = ' (settling)'

/** The name under which a person settles what people decided differently; no coder of its own. */
export function settlerOf(reviewer: string): string {
  return reviewer + SETTLING
}

const isSettler = (who: string) => who.endsWith(SETTLING)

/** Suggestions sent at once; more come when these are decided. */
const BATCH = 60

const key = (statement: { actor: string; issue: string }) => `${statement.actor} ${statement.issue}`

/** How far a position would move if this statement fell: the weight of one among all there are, on both sides. */
function consequence(counts: ReadonlyMap<string, number>, statement: ReviewedStatement): number {
  return statement.strength / (1 + (counts.get(key(statement)) ?? 0))
}

/** What one reviewer has not yet decided, in the order asked for. */
export async function reviewQueue(
  shelf: Shelf,
  asked: Asked,
  query: Record<string, string>,
  who: string,
): Promise<ReviewQueue> {
  const snapshot = await shelf.now()
  const mine = (statement: ReviewedStatement) =>
    statement.review === 'added' || statement.verdicts.some((verdict) => verdict.who === who)
  const inView = inViewOf(snapshot, asked, query)
  const open = inView.filter((statement) => !mine(statement))
  const counts = new Map<string, number>()
  for (const statement of snapshot.reviewed) counts.set(key(statement), (counts.get(key(statement)) ?? 0) + 1)
  const unsure = (statement: ReviewedStatement) => Math.abs(statement.confidence - 0.5)
  if (query.order === 'consequential')
    open.sort(
      (a, b) => consequence(counts, b) - consequence(counts, a) || unsure(a) - unsure(b) || (a.id < b.id ? -1 : 1),
    )
  else open.sort((a, b) => unsure(a) - unsure(b) || (a.id < b.id ? -1 : 1))
  const wanted = query.statement ? snapshot.byId.get(query.statement) : undefined
  const first = wanted ? [wanted, ...open.filter((statement) => statement !== wanted)] : open
  const last = await lastDecision(shelf, who)
  return {
    items: await evidenceItems(shelf, snapshot, first.slice(0, BATCH), { why: true }),
    left: open.length,
    done: inView.length - open.length,
    ...(last ? { undo: undoWords(last, snapshot) } : {}),
    agreement: agreementOf(shelf, snapshot),
    disputed: await disputedOf(shelf, snapshot),
  }
}

/** All statements in view with what people decided on them, also what was rejected. */
export async function reviewedView(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<EvidenceItem[]> {
  const snapshot = await shelf.now()
  return evidenceItems(shelf, snapshot, inViewOf(snapshot, asked, query))
}

/** What counts under the filters, and whatever somebody decided on. */
function inViewOf(snapshot: Snapshot, asked: Asked, query: Record<string, string>): ReviewedStatement[] {
  const { rows } = positionsOf(snapshot, asked)
  const shown = new Set([...rows].map((row) => snapshot.columns.id[row]!))
  return snapshot.reviewed.filter(
    (statement) =>
      (shown.has(statement.id) || statement.verdicts.length > 0) && (!query.issue || statement.issue === query.issue),
  )
}

const DECISIONS = new Set(['review', 'add', 'grade'])

/** The decision that undo would take back: this person's last that was not taken back already. */
async function lastDecision(shelf: Shelf, who: string): Promise<JournalEntry | undefined> {
  const entries = await shelf.workbench.project.journal()
  const undone = new Set<number>()
  for (const entry of entries) {
    if (entry.act === 'undo' && entry.undoes !== undefined) undone.add(entry.undoes)
    if (entry.act === 'redo' && entry.undoes !== undefined) undone.delete(entry.undoes)
  }
  return entries.findLast((entry) => entry.who === who && DECISIONS.has(entry.act) && !undone.has(entry.seq))
}

function undoWords(entry: JournalEntry, snapshot: Snapshot): string {
  const statement = snapshot.byId.get(entry.subject.replace(/^\w+:/, ''))
  const what = statement ? `${statement.actor} on ${statement.issue}` : entry.subject
  return entry.act === 'add'
    ? `the coding of ${what}`
    : entry.act === 'grade'
      ? `the grade of ${what}`
      : `the decision on ${what}`
}

/** Krippendorff's alpha (nominal) over the verdicts of those statements that two or more people judged. */
function agreementOf(shelf: Shelf, snapshot: Snapshot): ReviewQueue['agreement'] {
  const people = [
    ...new Set(snapshot.reviewed.flatMap((statement) => statement.verdicts.map((verdict) => verdict.who))),
  ].sort()
  return [...shelf.workbench.codebook.issues.keys()].map((issue) => {
    const judged = snapshot.reviewed.filter(
      (statement) => statement.issue === issue && peopleOf(statement.verdicts).length > 1,
    )
    const ratings = people.map((who) => judged.map((statement) => codeOf(statement, who)))
    const alpha = judged.length ? krippendorffAlpha(ratings, 'nominal') : undefined
    return { issue, alpha: alpha ?? null, units: judged.length }
  })
}

function peopleOf(verdicts: readonly { who: string }[]): string[] {
  return [...new Set(verdicts.map(({ who }) => who))].filter((who) => !isSettler(who))
}

const VERDICT_CODES = { accept: 1, reject: 0, edit: 2 } as const

function codeOf(statement: ReviewedStatement, who: string): number | undefined {
  const verdict = statement.verdicts.findLast((each) => each.who === who)?.verdict
  return verdict && VERDICT_CODES[verdict]
}

async function disputedOf(shelf: Shelf, snapshot: Snapshot): Promise<ReviewQueue['disputed']> {
  const disputed = snapshot.reviewed.filter(
    (statement) =>
      new Set(statement.verdicts.map(({ verdict }) => verdict)).size > 1 &&
      !statement.verdicts.some(({ who }) => isSettler(who)),
  )
  const items = await evidenceItems(shelf, snapshot, disputed)
  return items.map((item, i) => ({
    item,
    decisions: disputed[i]!.verdicts.map(({ who, verdict }) => ({
      coder: who,
      decision: `${verdict}ed`.replace('eed', 'ed'),
    })),
  }))
}

export const reviewRequestSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.enum(['accept', 'reject']), ids: z.array(z.string()).min(1).max(BATCH) }),
  z.strictObject({
    decision: z.literal('edit'),
    id: z.string(),
    actor: z.string().min(1),
    issue: z.string().min(1),
    stance: stanceSchema,
  }),
  z.strictObject({
    decision: z.literal('add'),
    doc: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    actor: z.string().min(1),
    issue: z.string().min(1),
    stance: stanceSchema,
    tellers: z.array(z.string().min(1)).min(1).max(6),
  }),
])

/** An actor given by id or by name; anybody else becomes an actor by the name given. */
function actorId(shelf: Shelf, given: string): string {
  const { actors } = shelf.workbench.codebook
  if (actors.has(given)) return given
  const folded = given.toLocaleLowerCase()
  return (
    [...actors.values()].find((actor) =>
      [actor.name, ...actor.names].some((name) => name.toLocaleLowerCase() === folded),
    )?.id ?? given
  )
}

function knownIssue(shelf: Shelf, given: string): string {
  const { issues } = shelf.workbench.codebook
  const id = issues.has(given) ? given : given.trim().toLowerCase().replaceAll(' ', '-')
  if (!issues.has(id))
    throw new BadRequest(`There is no issue “${given}”. Choose one of: ${[...issues.keys()].join(', ')}.`)
  return issueInfo(shelf, id).id
}

/** Carries out one decision of a reviewer. */
export async function decideReview(
  shelf: Shelf,
  who: string,
  request: z.infer<typeof reviewRequestSchema>,
): Promise<{ ids: string[] }> {
  const { project } = shelf.workbench
  const snapshot = await shelf.now()
  if (request.decision === 'add') {
    const document = await shelf.text(request.doc)
    if (!document) throw new BadRequest(`There is no document ${request.doc}.`)
    const id = await project.addStatement(who, request.doc, {
      actor: actorId(shelf, request.actor),
      issue: knownIssue(shelf, request.issue),
      stance: request.stance,
      strength: 1,
      tellers: request.tellers.map((teller) => (teller === 'author' ? teller : actorId(shelf, teller))),
      start: request.start,
      end: request.end,
      quote: document.text.slice(request.start, request.end),
      confidence: 1,
    })
    return { ids: [id] }
  }
  const ids = request.decision === 'edit' ? [request.id] : request.ids
  const missing = ids.find((id) => !snapshot.byId.has(id))
  if (missing !== undefined)
    throw new BadRequest('This statement is no longer in the project. Reload the page to see what is.')
  if (request.decision !== 'edit') {
    await project.review(who, ids, { verdict: request.decision })
    return { ids }
  }
  const {
    id: _,
    doc: _doc,
    date: _date,
    source: _source,
    coder: _coder,
    review: _review,
    reviewer: _reviewer,
    verdicts: _verdicts,
    ...statement
  } = snapshot.byId.get(request.id)!
  await project.review(who, ids, {
    verdict: 'edit',
    statement: {
      ...statement,
      actor: actorId(shelf, request.actor),
      issue: knownIssue(shelf, request.issue),
      stance: request.stance,
      confidence: 1,
    },
  })
  return { ids }
}
