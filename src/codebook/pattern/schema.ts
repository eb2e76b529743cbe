import { z } from 'zod'
import { daySchema, issueKindSchema, stanceSchema } from '../../model/index.ts'

/** How closely the words of a pattern must stand together, from linked by grammar to merely near. */
const levelSchema = z.enum(['strict', 'clause', 'sentence', 'near'])
export type Level = z.infer<typeof levelSchema>

/**
 * A pattern with what is particular about it. `holder` is the role (a pattern term's prefix) of whoever holds the stance;
 * `weight` scales the confidence of what it finds; `level` is the loosest the pattern may match at; a `known` pattern matches only
 * in a document that has named the issue by others; an `alone` one not where its head is a modifier of another noun.
 */
const patternEntrySchema = z.union([
  z.string().min(1),
  z.strictObject({
    pattern: z.string().min(1),
    stance: stanceSchema.optional(),
    holder: z.string().optional(),
    level: levelSchema.optional(),
    weight: z.number().min(0).max(2).optional(),
    known: z.boolean().optional(),
    alone: z.boolean().optional(),
  }),
])
export type PatternEntry = z.infer<typeof patternEntrySchema>

/** Named lists of words, phrases, actors (`$POL`, `$NATO.members`) and other lists (`$weapons`). */
export const conceptsSchema = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(z.string().min(1)))
export type Concepts = z.infer<typeof conceptsSchema>

/**
 * A sentence with the stances a careful reader finds in it (`['POL +', 'author -']`), run as a test of the patterns; `date` is the
 * day it was written on, where it matters who held an office.
 */
const exampleSchema = z.strictObject({
  text: z.string().min(1),
  date: daySchema.optional(),
  stances: z.array(z.string().regex(/^.+ [+-]$/)),
})

/** One file `issues/<id>.yaml`: what an issue is, and the patterns that name it, its opposite, or a stance on it. */
export const issueFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: issueKindSchema,
  name: z.string().optional(),
  /** What a + means, in words. */
  plus: z.string().min(1),
  minus: z.string().min(1).optional(),
  unit: z.string().optional(),
  /** The side that the alliance has agreed on. */
  line: z.enum(['+', '-']).optional(),
  /** The day before which nobody could take a side on it: in what was written earlier its words mean something else. */
  since: daySchema.optional(),
  /** Whose deeds are another matter: actors, and words for groups as texts name them ('rebels'). */
  outsiders: z.array(z.string().min(1)).default([]),
  concepts: conceptsSchema.default({}),
  about: z.array(patternEntrySchema).default([]),
  against: z.array(patternEntrySchema).default([]),
  stances: z.array(patternEntrySchema).default([]),
  examples: z.array(exampleSchema).default([]),
})
export type IssueFile = z.infer<typeof issueFileSchema>
