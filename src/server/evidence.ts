import { tellerOf } from '../analysis/index.ts'
import { reasonsOf } from '../coding/index.ts'
import type { ReviewedStatement } from '../project/index.ts'
import { titleOf } from './documents.ts'
import type { EvidenceItem, ReviewState } from './wire.ts'
import type { Shelf, Snapshot } from './workbench.ts'

/** The paragraph that holds a passage: from the line break before it to the one after it. */
export function paragraphAround(text: string, start: number, end: number): { offset: number; text: string } {
  const before = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const after = text.indexOf('\n', end)
  return { offset: before, text: text.slice(before, after < 0 ? text.length : after) }
}

/** What people made of a statement, and who last did. */
export function reviewOf(statement: ReviewedStatement): { review: ReviewState; reviewer?: string } {
  const last = statement.verdicts.at(-1)
  if (!last)
    return statement.review === 'added' ? { review: 'added', reviewer: statement.reviewer } : { review: 'unreviewed' }
  const review = ({ accept: 'accepted', reject: 'rejected', edit: 'edited' } as const)[last.verdict]
  return { review, reviewer: last.who }
}

/** Statements with their paragraphs, tellers and verdicts; why they were coded where `why` asks for it. */
export async function evidenceItems(
  shelf: Shelf,
  snapshot: Snapshot,
  statements: readonly ReviewedStatement[],
  { why = false } = {},
): Promise<EvidenceItem[]> {
  return Promise.all(
    statements.map(async (statement) => {
      const [document, reasons] = await Promise.all([
        shelf.text(statement.doc),
        why ? shelf.reasons(statement.doc) : undefined,
      ])
      const summary = snapshot.documents.get(statement.doc)
      const { verdicts: _, ...rest } = reasons?.get(statement.id) ?? statement
      return {
        ...rest,
        ...reviewOf(statement),
        ...(rest.why ? { reasons: reasonsOf(rest.why) } : {}),
        teller: tellerOf(statement),
        title: summary ? titleOf(summary, document?.text) : statement.doc,
        dateInferred: summary?.dateInferred,
        paragraph: paragraphAround(document?.text ?? statement.quote, statement.start, statement.end),
      }
    }),
  )
}
