import { z } from 'zod'

/** A span of a document's text in UTF-16 code units; `end` is exclusive. */
export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
export type Span = z.infer<typeof spanSchema>

/** An ISO day, `yyyy-mm-dd`. */
export const daySchema = z.iso.date()

/**
 * One article, speech or page. `text` never changes once the document exists: every span points into it.
 * `date` is an ISO day; `dateInferred` says that it was found only inside the text. `boilerplate` holds the spans, in order
 * and apart, that are no article text (share lines, comments, reference lists): nothing is coded from them.
 */
export const documentSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  source: z.string().optional(),
  author: z.string().optional(),
  date: daySchema.optional(),
  dateInferred: z.boolean().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  boilerplate: z.array(spanSchema).optional(),
})
export type Document = z.infer<typeof documentSchema>
