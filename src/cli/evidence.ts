import {
  admiraltyTrust,
  buildColumns,
  type Columns,
  type NearCopy,
  nearCopies,
  originalsOf,
} from '../analysis/index.ts'
import type { Document } from '../model/index.ts'
import type { View } from './view.ts'

/** The statements of a view as evidence: near copies count once, outlets and documents as far as somebody's grades trust them. */
export interface Evidence {
  columns: Columns
  copies: NearCopy[]
  documents: Document[]
}

export async function evidenceOf({ project, statements }: View): Promise<Evidence> {
  const documents: Document[] = []
  for (const { id } of await project.documents()) documents.push((await project.document(id))!)
  const copies = nearCopies(documents)
  const trust = admiraltyTrust(await project.grades())
  return { columns: buildColumns(statements, { copies: originalsOf(copies), trust }), copies, documents }
}
