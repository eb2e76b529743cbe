import { z } from 'zod'
import { daySchema } from './document.ts'

export const choiceSchema = z.enum(['yes', 'no', 'abstain', 'absent'])
export type Choice = z.infer<typeof choiceSchema>

/** One actor's vote in one roll call. */
export const voteSchema = z.object({
  rollcall: z.string().min(1),
  actor: z.string().min(1),
  choice: choiceSchema,
  date: daySchema.optional(),
  /** What it was about, in the words or codes of its source. */
  topics: z.array(z.string()).optional(),
  title: z.string().optional(),
})
export type Vote = z.infer<typeof voteSchema>

/**
 * The Admiralty scale, whose two halves are kept apart: how far an outlet is relied on (A completely … E not, F cannot be
 * judged), and how far one document is believed (1 confirmed … 5 improbable, 6 cannot be judged).
 */
export const reliabilitySchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type Reliability = z.infer<typeof reliabilitySchema>
export const documentCredibilitySchema = z.union([1, 2, 3, 4, 5, 6].map((grade) => z.literal(grade)))
export type DocumentCredibility = z.infer<typeof documentCredibilitySchema>
